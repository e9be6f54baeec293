"""Every rule with text, source, days, confidence, open questions and examples; for whoever checks them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.casework.rule_list import (
    ExampleLine,
    ListedOrdinance,
    ListedRule,
    list_rules,
    run_examples,
    validity_line,
    value_line,
)
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.by_line import ByLine
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.layouts import card, left_row, put_into, row, stack
from app.ui.pieces.marks import Mark, mark_icon
from app.ui.pieces.row_voice import RowVoice
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text

_LIST_WIDTH_PX = 264
_LEAST_HEIGHT_PX = 120
_RULE = Qt.ItemDataRole.UserRole


class RulesPage(SidePage):
    """The rules at the left, the chosen one at the right.

    Signals:
        book_requested: show the rule book, to print it.
        packs_requested: show rule packs.
    """

    book_requested = Signal()
    packs_requested = Signal()

    def __init__(self, services: Services, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._jobs = jobs
        self._run: tuple[ExampleLine, ...] = ()
        self._says = Says()
        self._ordinances = self._read()
        self._ordinance = DropDown()
        self._fill_ordinances()
        # Tab visits controls in the order in which they were made.
        head, acts = self._head(), self._acts()
        self._list = QListWidget()
        self._detail = QScrollArea()
        self._detail.setObjectName("reading")
        self._by_line = ByLine(self._detail)
        self._set_up_columns()
        columns = row(self._list, self._detail, spacing=16)
        columns.setStretch(1, 1)
        whole = stack(head, acts, self._says, columns)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self._ordinance.activated.connect(self._fill_list)
        self._list.currentItemChanged.connect(self._show_rule)
        self._fill_list()

    def focus_first(self) -> None:
        """Gives the keyboard to the list."""
        self._list.setFocus()

    def help_text(self) -> str:
        """What the page is for."""
        return self.tr(
            "Här står varje regel som programmet använder, med lagtext, dagar, källa och det som är oklart. "
            "Varje exempel är ett påhittat fall och det svar som reglerna ska ge. "
            "Kör alla exempel för att se att programmet fortfarande svarar så."
        )

    def _read(self) -> Sequence[ListedOrdinance]:
        """The newest ordinance first."""
        in_force = self._services.rules.current
        try:
            return list_rules(in_force.book, in_force.examples, self._words)[::-1]
        except UserFacingError as error:
            self._says.fault(*self._words.error(error))
            return ()

    def _fill_ordinances(self) -> None:
        self._ordinance.setAccessibleName(self.tr("Förordning"))
        # A long title must not make the page wider than the window.
        self._ordinance.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._ordinance.setMinimumContentsLength(24)
        self._ordinance.addItem(self.tr("Alla förordningar"), None)
        for ordinance in self._ordinances:
            self._ordinance.addItem(ordinance.title, ordinance.title)

    def _head(self) -> QHBoxLayout:
        label = QLabel(self.tr("Fö&rordning"))
        label.setProperty("look", "label")
        label.setBuddy(self._ordinance)
        line = row(Text(self.tr("Regler"), "title"), label, self._ordinance)
        line.setStretch(0, 1)
        return line

    def _acts(self) -> QHBoxLayout:
        self._run_all = QPushButton(self.tr("Kör alla &exempel"))
        self._run_all.clicked.connect(self._on_run)
        book = QPushButton(self.tr("Skriv ut re&gelboken"))
        book.clicked.connect(self.book_requested)
        packs = QPushButton(self.tr("Regel&paket"))
        packs.clicked.connect(self.packs_requested)
        return left_row(self._run_all, book, packs)

    def _set_up_columns(self) -> None:
        self._list.setAccessibleName(self.tr("Regler"))
        RowVoice(self._list)
        self._list.setFixedWidth(_LIST_WIDTH_PX)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._detail.setWidgetResizable(True)
        self._detail.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for side in (self._list, self._detail):
            side.setMinimumHeight(_LEAST_HEIGHT_PX)
            # As high as the window has room for, and no higher: each scrolls by itself.
            side.setSizePolicy(side.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Ignored)

    def _fill_list(self) -> None:
        title = self._ordinance.currentData()
        self._list.clear()
        for ordinance in self._ordinances:
            if title in (None, ordinance.title):
                for rule in ordinance.rules:
                    self._add(f"{rule.rule} {rule.title}", ordinance, rule)
                self._add(ordinance.amount_title, ordinance, None)
        self._show_marks()
        self._list.setCurrentRow(0)

    def _add(self, title: str, ordinance: ListedOrdinance, rule: ListedRule | None) -> None:
        """A line of the list; without a rule it is the ordinance's amounts."""
        item = QListWidgetItem(title)
        item.setData(_RULE, (ordinance, rule))
        self._list.addItem(item)

    def _show_marks(self) -> None:
        """What the examples of each rule came to, once they were run."""
        for number in range(self._list.count() if self._run else 0):
            item = self._list.item(number)
            ordinance, rule = item.data(_RULE)
            asked = ordinance.sums if rule is None else rule.examples
            holds = all(self._found(example).holds for example in asked)
            says = self.tr("exemplen stämmer") if holds else self.tr("ett exempel stämmer inte")
            item.setIcon(QIcon(mark_icon("done" if holds else "not_met", self.palette().text().color())))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {says}")

    def _show_rule(self) -> None:
        if self._list.currentRow() < 0:
            return
        item = self._list.currentItem()
        ordinance, rule = item.data(_RULE)
        sheet = QWidget()
        parts = self._amount_parts(ordinance) if rule is None else self._rule_parts(ordinance, rule)
        layout = stack(*parts, spacing=12, margin=4)
        layout.addStretch(1)
        sheet.setLayout(layout)
        put_into(self._detail, sheet)
        self._detail.setAccessibleName(item.text())
        self._by_line.attend()

    def _rule_parts(self, ordinance: ListedOrdinance, rule: ListedRule) -> Iterator[QWidget]:
        say, day = self._words.message, self._words.date
        yield Text(f"{rule.rule} {rule.title}", "question")
        yield Text(rule.says)
        about = (
            f"{rule.source}, {rule.confidence}",
            validity_line(rule, self._words),
            say("rule_checked", date=day(ordinance.checked_on)),
        )
        yield card(*(Text(line, "help") for line in about), kind="side", spacing=4)
        for question in rule.open_questions:
            yield Text(say("rule_open", question=question), "help")
        for example in rule.examples:
            yield self._example(example)

    def _amount_parts(self, ordinance: ListedOrdinance) -> Iterator[QWidget]:
        yield Text(ordinance.amount_title, "question")
        yield Text(ordinance.title, "help")
        for value in ordinance.values:
            yield Text(value_line(value, self._words), "help")
        for example in ordinance.sums:
            yield self._example(example)

    def _found(self, example: ExampleLine) -> ExampleLine:
        """The example as it was run last."""
        same = (one for one in self._run if replace(one, holds=example.holds) == example)
        return next(same, example)

    def _example(self, example: ExampleLine) -> QWidget:
        found = self._found(example)
        if not self._run:
            text = self._words.message("rule_example", name=example.name, result=example.expected)
            return Text(text, "help")
        code = "example_holds" if found.holds else "example_fails"
        says = self._words.message(code, rule=found.rule, name=found.name, result=found.expected)
        line = row(Mark("done" if found.holds else "not_met"), Text(says, "help"), spacing=8)
        line.setStretch(1, 1)
        whole = QWidget()
        whole.setLayout(line)
        return whole

    def _on_run(self) -> None:
        in_force = self._services.rules.current
        self._run_all.setEnabled(False)
        self._says.tell(self.tr("Exemplen körs …"))
        words = self._words
        work = partial(run_examples, in_force.book, in_force.examples, words)
        self._jobs.start(
            self, Work(self.tr("Exemplen körs."), work, Cut.AT_ONCE), self._on_done, self._on_failed
        )

    def _on_done(self, run: tuple[ExampleLine, ...]) -> None:
        self._run = run
        failed = sum(not example.holds for example in run)
        self._run_all.setEnabled(True)
        said = self._words.message("examples_run", count=len(run), failed=failed)
        (self._says.fault if failed else self._says.tell)(said)
        self._show_marks()
        self._show_rule()

    def _on_failed(self, error: UserFacingError) -> None:
        self._run_all.setEnabled(True)
        self._says.fault(*self._words.error(error))
