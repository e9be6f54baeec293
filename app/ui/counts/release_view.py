"""A proposed package: how much it hides and why, its figures, its files, and the button that writes it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.casework.counts_view import HiddenWhy
from app.casework.wording import Words
from app.files.packages import PACKAGE_FILES, REPORT, WORKBOOK
from app.ui.counts.bar_chart import Bar, BarChart
from app.ui.counts.figure_table import FigureTable
from app.ui.counts.office_counts import OfficeCounts
from app.ui.counts.release_making import Prepared, Way
from app.ui.documents.preview import Preview
from app.ui.documents.save_target import shown_folder
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.text_fields import TextArea
from app.ui.pieces.texts import Text

_TEXT_HEIGHT_PX = 260


class ReleaseView(QWidget):
    """Everything about one proposal.

    Signals:
        other_requested: make another proposal instead, as said there.
        release_requested: write this one.
    """

    other_requested = Signal(object)
    release_requested = Signal()

    def __init__(self, office: OfficeCounts, words: Words, prepared: Prepared) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._prepared = prepared
        self._chart_room = stack()
        self._file_room = stack()
        self._table = DropDown()
        self._file = DropDown()
        self._folder = FolderField(self.tr("Mapp för paketet"), documents_folder() / self._folder_name())
        self._looked = QCheckBox(self.tr("Jag har g&ranskat paketet"))
        self._release = QPushButton(self.tr("&Lämna ut paketet"))
        self._says = Says()
        self.setLayout(
            stack(
                self._summary(),
                *self._ways(),
                Text(self.tr("Siffrorna i paketet"), "heading"),
                self._tables(),
                self._chart_room,
                Text(self.tr("Varför siffror döljs"), "heading"),
                Text(self.tr("Det här står aldrig i paketet."), "soft"),
                self._reasons(),
                Text(self.tr("Filerna, precis som de skrivs"), "heading"),
                self._files(),
                self._file_room,
                Text(self.tr("Lämna ut"), "heading"),
                self._folder,
                self._looked,
                left_row(self._release),
                self._says,
                spacing=12,
            )
        )
        self._release.setEnabled(False)
        self._looked.toggled.connect(self._release.setEnabled)
        self._release.clicked.connect(self.release_requested)

    @property
    def folder(self) -> Path:
        """Where the package is to be written."""
        return self._folder.path

    def say_fault(self, *sentences: str) -> None:
        """Says why the package was not written."""
        self._says.fault(*sentences)

    def say_done(self) -> None:
        """Says that it was, and lets nobody write it again by mistake."""
        self._looked.setEnabled(False)
        self._release.setEnabled(False)
        told = self.tr("Paketet är skrivet i {folder}. Det står i liggaren och i loggen.")
        self._says.tell(told.format(folder=shown_folder(self.folder)))

    def _folder_name(self) -> str:
        return self.tr("paket-{number}").format(number=self._prepared.made.protected.sequence)

    def _summary(self) -> QWidget:
        protected = self._prepared.made.protected
        lines = [
            self.tr(
                "{hidden} av {all} tal visas inte. Av dem som inte är noll döljs {share} procent."
            ).format(
                hidden=protected.hidden,
                all=len(protected.release.figures),
                share=round(100 * protected.hidden_share),
            ),
            self._fitting(),
            *(self._words.message(remark.value) for remark in self._prepared.remarks),
        ]
        if self._prepared.made.is_repeat:
            lines.append(self.tr("Samma paket är redan utlämnat. Det här är samma siffror igen."))
        return card(*(Text(line) for line in lines), kind="side", spacing=4)

    def _fitting(self) -> str:
        last = self._prepared.made.ledger.releases[self._prepared.made.protected.sequence - 1]
        return self.tr(
            "Minst {number} olika tabeller passar in på allt som är utlämnat. "
            "Är de få kan den som känner metoden gissa; det står aldrig i paketet."
        ).format(number=last.fitting_tables or 1)

    def _ways(self) -> list[QWidget]:
        """What would hide less, where more than a third is hidden."""
        if not self._prepared.ways:
            return []
        parts: list[QWidget] = [Text(self.tr("Mer än en tredjedel döljs. Det här skulle dölja mindre:"))]
        for way in self._prepared.ways:
            button = QPushButton(self._way(way))
            button.setProperty("wanted", way.wanted)
            button.setEnabled(way.is_over)
            button.clicked.connect(self._on_way)
            parts.append(button)
        return [card(*parts, kind="notice", spacing=6)]

    def _way(self, way: Way) -> str:
        words = self._office.words
        share = round(100 * way.share)
        if way.wanted.merged != self._prepared.wanted.merged:
            table, category = way.wanted.merged[-1]
            return self.tr("Slå ihop till {category} i {table}: {share} procent").format(
                category=words.category(table, category), table=words.table(table), share=share
            )
        if not way.is_over:
            return self.tr("Vänta till året är slut: {share} procent hittills").format(share=share)
        return self.tr("Hela år i stället: {share} procent").format(share=share)

    def _on_way(self) -> None:
        self.other_requested.emit(self.sender().property("wanted"))

    def _tables(self) -> Form:
        for table in self._prepared.report.tables:
            self._table.addItem(table.title)
        self._table.currentIndexChanged.connect(self._show_table)
        form = Form()
        form.add(self.tr("&Tabell"), self._table)
        self._show_table(0)
        return form

    def _show_table(self, index: int) -> None:
        """The table as in the files, turned, and its categories over all periods as bars."""
        empty(self._chart_room)
        report = self._prepared.report.tables[index]
        between = self.tr("{name}: {figure}")
        names, totals = report.headings[1:], report.rows[-1][1:]
        bars = [
            Bar(name, text, int(text) if text.isdecimal() else None)
            for name, text in zip(names[:-1], totals[:-1], strict=True)
        ]
        table = FigureTable(report.title)
        columns = [(row[0], *row[1:]) for row in report.rows]
        rows = [(name, *(column[at + 1] for column in columns)) for at, name in enumerate(names)]
        table.show_rows((self.tr("Kategori"), *(column[0] for column in columns)), rows)
        title = self.tr("{table}, alla perioder").format(table=report.title)
        for part in (BarChart(title, bars, between), table):
            self._chart_room.addWidget(part)

    def _reasons(self) -> QWidget:
        if not self._prepared.why:
            return Text(self.tr("Inget tal döljs."))
        words = self._office.words
        said = {
            HiddenWhy.SMALL: self.tr("litet tal"),
            HiddenWhy.PROTECTS: self.tr("skyddar ett annat tal"),
        }
        rows = [
            (words.table(place.table), words.category(*place[1:]), words.period(place.period), said[why])
            for place, why in self._prepared.why.items()
        ]
        table = FigureTable(self.tr("Varför siffror döljs"))
        headings = (self.tr("Tabell"), self.tr("Kategori"), self.tr("Period"), self.tr("Skäl"))
        table.show_texts(headings, rows)
        return table

    def _files(self) -> Form:
        for name in PACKAGE_FILES:
            size = -(-len(self._prepared.files[name]) // 1024)
            self._file.addItem(self.tr("{name}, {size} kB").format(name=name, size=size), name)
        self._file.currentIndexChanged.connect(self._show_file)
        form = Form()
        form.add(self.tr("&Fil"), self._file)
        self._show_file(0)
        return form

    def _show_file(self, index: int) -> None:
        empty(self._file_room)
        name = PACKAGE_FILES[index]
        self._file_room.addWidget(self._shown(name))

    def _shown(self, name: str) -> QWidget:
        if name == REPORT:
            preview = Preview()
            preview.show_pages(self._prepared.pages)
            return preview
        if name == WORKBOOK:
            return Text(
                self.tr(
                    "Arbetsboken har ett blad för varje tabell här ovanför, och ett med hur talen skyddas."
                )
            )
        text = TextArea(self._prepared.files[name].decode("utf-8-sig"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(name)
        text.setFixedHeight(_TEXT_HEIGHT_PX)
        return text
