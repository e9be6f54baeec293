"""Which rules are in force, which packs wait for the municipality, and who decides."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.casework.confirming import confirm_rules, may_confirm
from app.casework.pack_lines import in_force_lines, pack_details, pack_title, trouble_lines
from app.casework.rules_in_force import LONGEST_TEXT, ListedPack, RulesInForce
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.rule_pack import PackState
from app.files.reading import read_whole
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.date_field import DateField
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text


class PacksPage(SidePage):
    """Rules in force first, then who decides, then each pack, then a new one.

    Signals:
        rules_changed: others are in force now, or the same are confirmed: everything is to be shown anew.
        packs_changed: the list is another.
    """

    rules_changed = Signal()
    packs_changed = Signal()

    def __init__(self, services: Services, desk: StoreDesk, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._rules = services.rules
        self._desk = desk
        self._words = words
        self._jobs = jobs
        self._name = TextLine()
        self._name.setMaxLength(LONGEST_TEXT)
        self._day = DateField(self.tr("Dag"))
        self._day.show_day(services.today())
        self._source = TextLine()
        self._source.setMaxLength(LONGEST_TEXT)
        self._file = FolderField(self.tr("Fil med regelpaket"), documents_folder(), suffixes=("toml",))
        whole = stack(
            Text(self.tr("Regelpaket"), "title"),
            self._in_force(),
            self._decides(),
            *self._packs(),
            self._new(),
            self._confirming(),
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the name."""
        self._name.setFocus()

    def help_text(self) -> str:
        """What a pack is and when it counts."""
        return self.tr(
            "Ett regelpaket är nya lagtexter, belopp och kontakter från den som ger ut programmet. "
            "Det gäller först när kommunen har godkänt det med namn och dag. "
            "Ingen lista visar vilka ärenden som berörs; varje ärende säger det när det öppnas."
        )

    def _in_force(self) -> QFrame:
        lines = [Text(line) for line in in_force_lines(self._rules, self._words)]
        trouble = [Text(line, "strong") for line in trouble_lines(self._rules, self._words)]
        heading = Text(self.tr("Gäller nu"), "heading")
        return card(heading, *lines, *trouble, kind="notice" if trouble else "card", spacing=4)

    def _decides(self) -> QFrame:
        form = Form()
        form.add(self.tr("&Namn på den som beslutar"), self._name)
        form.add(self.tr("&Dag"), self._day)
        return card(Text(self.tr("Den som beslutar"), "heading"), form, spacing=4)

    def _packs(self) -> list[QFrame]:
        try:
            return [self._pack(listed) for listed in self._rules.packs()]
        except UserFacingError:
            return []

    def _pack(self, listed: ListedPack) -> QFrame:
        parts: list[QWidget] = [Text(pack_title(listed, self._words), "label")]
        parts += [Text(line) for line in pack_details(listed, self._words)]
        acts: list[tuple[str, Callable[[], None]]] = []
        if listed.error is None and listed.state in (PackState.WAITING, PackState.WITHDRAWN):
            parts += self._touched(listed)
            acts.append((self.tr("Godkänn för kommunen"), partial(self._on_accept, listed.sha256)))
        if listed.state is not PackState.WITHDRAWN:
            acts.append((self.tr("Ta ur bruk"), partial(self._on_withdraw, listed.sha256)))
        buttons = []
        for label, act in acts:
            button = QPushButton(label)
            version = "" if listed.pack is None else listed.pack.version.version
            button.setAccessibleDescription(version)
            button.clicked.connect(act)
            buttons.append(button)
        return card(*parts, left_row(*buttons), kind="side", spacing=4)

    def _touched(self, listed: ListedPack) -> list[QWidget]:
        """A bare number before somebody accepts; never which cases (practice 4.4)."""
        store = self._desk.store
        if store is None or listed.pack is None:
            return []
        count = store.records.under_other_rules(listed.pack.version)
        told = self.tr("Antal sparade ärenden som får en upplysning när de öppnas nästa gång: {count}")
        return [Text(told.format(count=count))]

    def _new(self) -> QFrame:
        form = Form()
        form.add(self.tr("&Fil med regelpaket"), self._file)
        button = QPushButton(self.tr("&Lägg in paketet"))
        button.clicked.connect(self._on_install)
        return card(Text(self.tr("Lägg in ett nytt paket"), "heading"), form, left_row(button), spacing=4)

    def _confirming(self) -> QFrame:
        form = Form()
        hint = self.tr("Till exempel Svensk författningssamling, med adress.")
        form.add(self.tr("&Vad reglerna jämfördes med"), self._source, hint)
        button = QPushButton(self.tr("B&ekräfta reglerna"))
        button.clicked.connect(self._on_confirm)
        told = self.tr(
            "Enhetschefen, eller den som chefen utser, jämför reglerna med lagen "
            "och skriver namn, dag och källa. "
            "Efter ett år utan det går det inte att skriva brev."
        )
        parts: list[QWidget] = [Text(told)]
        if not may_confirm(self._desk.profile, self._desk.store):
            button.setEnabled(False)
            parts.append(Text(self._words.message("confirm_by_supervisor"), "strong"))
        return card(
            Text(self.tr("Bekräfta reglerna som gäller"), "heading"),
            *parts,
            form,
            left_row(button),
            spacing=4,
        )

    def _on_install(self) -> None:
        if not self._jobs.is_busy_for(self):
            work = partial(_install, self._rules, self._file.path, self._services.today())
            checking = Work(self.tr("Regelpaketet prövas."), work, Cut.NEVER)
            self._jobs.start(self, checking, self._on_installed, self._on_refused)

    def _on_installed(self, _: None) -> None:
        self.packs_changed.emit()

    def _on_refused(self, error: UserFacingError) -> None:
        self.said.emit(self._words.error(error))

    def _on_accept(self, sha256: str) -> None:
        self._decide(lambda day: self._rules.accept(sha256, self._name.text(), day))

    def _on_withdraw(self, sha256: str) -> None:
        self._decide(lambda day: self._rules.withdraw(sha256, self._name.text(), day))

    def _on_confirm(self) -> None:
        name, source, today = self._name.text(), self._source.text(), self._services.today()
        office, store = self._desk.profile, self._desk.store

        def confirm(day: date) -> None:
            confirm_rules(self._rules, office, store, by=name, source=source, on=day, today=today)

        self._decide(confirm)

    def _decide(self, act: Callable[[date], None]) -> None:
        day = self._day.day
        if day is None:
            self.said.emit((self._day.unreadable_text(),))
            self._day.first_control.setFocus()
            return
        if self._try(partial(act, day)):
            self.rules_changed.emit()

    def _try(self, act: Callable[[], object]) -> bool:
        """Whether it could be done; says what is in the way."""
        try:
            act()
        except UserFacingError as error:
            self.said.emit(self._words.error(error))
            return False
        return True


def _install(rules: RulesInForce, file: Path, on: date) -> None:
    """Reads, checks and keeps a pack; runs away from the window.

    Raises:
        UserFacingError: why it is refused; nothing is kept then.
    """
    try:
        content = read_whole(file)
    except (OSError, ValueError):
        raise UserFacingError("cannot_read") from None
    rules.install(content, on)
