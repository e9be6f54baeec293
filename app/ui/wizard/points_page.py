"""What the choice means: one point at a time, told in numbered sentences and said back by the client."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QScrollArea, QWidget

from app.casework import conversation as talk
from app.casework.explain import statute_age_sentences
from app.casework.routes import Route
from app.casework.wording import Words
from app.domain.information import LETTER_POINTS, Point
from app.domain.letter import PointState
from app.ui.banner import announce
from app.ui.controller import ConversationController
from app.ui.pieces.by_line import ByLine
from app.ui.pieces.layouts import card, left_row, put_into, row, stack
from app.ui.pieces.marks import mark_icon
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.row_voice import RowVoice
from app.ui.pieces.spoken import text_of
from app.ui.pieces.texts import Text
from app.ui.theme import GRID
from app.ui.wizard.page import PageWidget

_LIST_WIDTH_PX = 232
_LEAST_HEIGHT_PX = 64


class PointsPage(PageWidget):
    """The list of points at the left, the chosen one at the right; each adult has an own list."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self._viewer_id = controller.walk.viewer_of_page
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Punkter att gå igenom"))
        RowVoice(self._list)
        self._list.setFixedWidth(_LIST_WIDTH_PX)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        for point in Point:
            item = QListWidgetItem(words.point(point).title)
            item.setData(Qt.ItemDataRole.UserRole, point)
            self._list.addItem(item)
        self._sheet = QScrollArea()
        self._sheet.setObjectName("reading")
        self._sheet.setWidgetResizable(True)
        self._sheet.setMinimumHeight(_LEAST_HEIGHT_PX)
        self._list.setMinimumHeight(_LEAST_HEIGHT_PX)
        self._sheet.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._by_line = ByLine(self._sheet)
        self._explained = self._button(self.tr("&Förklarat"), PointState.EXPLAINED)
        self._declined = self._button(self.tr("&Vill inte höra om detta"), PointState.DECLINED)
        self._done = Text("", "small")
        # One line: in a small window the list has no height to spare.
        self._done.setWordWrap(False)
        left = stack(self._list, self._done, spacing=4)
        # Above the button that goes on, which it does not hold up.
        self._left = Text("", "small")
        # One line that makes no narrow page wider: where it has no room the count below the list is enough.
        self._left.setWordWrap(False)
        self._left.setMinimumWidth(1)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        acts = row(self._explained, self._declined, self._left)
        acts.setStretch(2, 1)
        right = stack(self._sheet, acts)
        columns = row(left, right, spacing=16)
        columns.setStretch(1, 1)
        self.setLayout(columns)
        self._show_states()
        self._list.currentItemChanged.connect(self._show_point)
        # Queued: the window would press, with the same key, the button that has the keyboard by then.
        self._list.activated.connect(self._explained.setFocus, Qt.ConnectionType.QueuedConnection)
        self._list.setCurrentRow(self._first_open())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says what is left where there is room for it."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        taken = sum(button.sizeHint().width() + GRID for button in (self._explained, self._declined))
        room = self.width() - _LIST_WIDTH_PX - 2 * GRID - taken
        width_of = self._left.fontMetrics().horizontalAdvance
        said = next((said for said in self._left_texts() if width_of(said) <= room), "")
        self._left.setText(said)
        self._left.setVisible(bool(said))

    def focus_first(self) -> None:
        """Gives the keyboard to the list, so that an Enter too many says of nothing that it was explained.

        With all told Enter goes on.
        """
        if not self._is_done:
            self._list.setFocus()

    def read_out(self) -> str:
        """That all are told, without the last one once more; else all that the page says."""
        return self._count_text() if self._is_done else super().read_out()

    def help_text(self) -> str:
        """How the points are told."""
        if not self._may_write_letter:
            return self.tr(
                "Läs upp meningarna och låt personen svara på frågan med egna ord; det skrivs inte ner. "
                "Välj Förklarat, eller Vill inte höra om detta; båda är i sin ordning. "
                "Ingen punkt måste förklaras i dag."
            )
        return self.tr(
            "Läs upp meningarna och låt personen svara på frågan med egna ord; det skrivs inte ner. "
            "Välj Förklarat, eller Vill inte höra om detta; båda är i sin ordning. "
            "Punkter märkta med stjärna ska vara förklarade eller avböjda innan ett brev kan göras."
        )

    def _button(self, label: str, state: PointState) -> QPushButton:
        button = QPushButton(label)
        button.setCheckable(True)
        button.setProperty("state", state)
        button.clicked.connect(self._on_settled)
        return button

    def _current(self) -> Point:
        point: Point = self._list.currentItem().data(Qt.ItemDataRole.UserRole)
        return point

    @property
    def _may_write_letter(self) -> bool:
        """Whether the route can end in a letter for this adult, which some points must come before."""
        conversation = self._controller.conversation
        is_applicants = self._viewer_id == conversation.case.applicant.id
        return is_applicants and conversation.route is Route.HELP_TO_APPLY

    @property
    def _settled(self) -> Mapping[Point, PointState]:
        return self._controller.conversation.points_told_to(self._viewer_id)

    @property
    def _is_done(self) -> bool:
        return all(point in self._settled for point in Point)

    def _first_open(self, after: int = -1) -> int:
        """Row of the next point that is open after that row, else of the first one, else the first row."""
        is_open = [row for row, point in enumerate(Point) if point not in self._settled]
        return next((row for row in is_open if row > after), is_open[0] if is_open else 0)

    def _state_text(self, state: PointState | None) -> str:
        return {
            PointState.EXPLAINED: self.tr("förklarat"),
            PointState.DECLINED: self.tr("avböjt"),
            None: self.tr("återstår"),
        }[state]

    def _count_text(self) -> str:
        """How many are settled, of how many; the same line from the first point to the last."""
        done = self.tr("{done} av {count} klara. Alla behövs inte.")
        if self._may_write_letter:
            done = self.tr("{done} av {count} klara. * krävs för brev.")
        return done.format(done=len(self._settled), count=len(Point))

    def _left_texts(self) -> Iterator[str]:
        """How many are left and how many declined, which the letter names; the first alone where narrow."""
        states = list(self._settled.values())
        left, declined = len(Point) - len(states), states.count(PointState.DECLINED)
        if declined:
            yield self.tr("Kvar: {count}, avböjda: {declined}").format(count=left, declined=declined)
        if left:
            yield self.tr("Kvar: {count}").format(count=left)

    def _show_states(self) -> None:
        self._done.setText(self._count_text())
        self._give_room()
        for number, point in enumerate(Point):
            item = self._list.item(number)
            state = self._settled.get(point)
            title = self._words.point(point).title
            is_needed = point in LETTER_POINTS and self._may_write_letter
            star = "\N{NO-BREAK SPACE}*" if is_needed else ""
            item.setText(title + star)
            mark = {PointState.EXPLAINED: "done", PointState.DECLINED: "declined", None: "open"}[state]
            item.setIcon(QIcon(mark_icon(mark, self.palette().text().color())))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {self._state_text(state)}")

    def _show_point(self) -> None:
        text = self._words.point(self._current())
        parts: list[QWidget] = [Text(text.title, "question"), ReadAloud(text.text)]
        ask = Text(self.tr("Fråga: {question}").format(question=text.question), "strong")
        # The client sees the screen, and is to answer with words of his or her own.
        expect = Text(self.tr("I svaret: {answer}").format(answer=text.answer), "help")
        expect.hide()
        reveal = QPushButton(self.tr("V&isa vad svaret bör innehålla"))
        reveal.setProperty("look", "quiet")
        reveal.clicked.connect(reveal.hide)
        reveal.clicked.connect(expect.show)
        reveal.clicked.connect(lambda: announce(expect, expect.text()))
        parts.append(card(ask, expect, left_row(reveal), kind="notice", spacing=4))
        if text.source:
            parts.append(Text(text.source, "small"))
        today = self._controller.today
        said = statute_age_sentences(text.source, today, self._words, by_clock=True)
        parts += [Text(sentence, "small") for sentence in said]
        sheet = QWidget()
        layout = stack(*parts, spacing=12, margin=4)
        layout.addStretch(1)
        sheet.setLayout(layout)
        put_into(self._sheet, sheet)
        self._sheet.setAccessibleName(text.title)
        self._by_line.attend()
        state = self._settled.get(self._current())
        self._explained.setChecked(state is PointState.EXPLAINED)
        self._declined.setChecked(state is PointState.DECLINED)

    def _say_point(self) -> None:
        """The next point came by itself: who does not see it hears which it is, and what it says."""
        number = self.tr("Punkt {number} av {count}.")
        number = number.format(number=self._list.currentRow() + 1, count=len(Point))
        announce(self._sheet, "\n".join((number, text_of(self._sheet))))

    def _on_settled(self) -> None:
        """Settles the point and shows the next one, or opens it again where the same was chosen."""
        state: PointState = self.sender().property("state")
        conversation, point = self._controller.conversation, self._current()
        settled = None if self._settled.get(point) is state else state
        self._controller.change(talk.settle_point(conversation, point, settled, self._viewer_id))
        self._show_states()
        if settled is not None:
            here = self._list.currentRow()
            self._list.setCurrentRow(here if self._is_done else self._first_open(after=here))
        self._show_point()
        if settled is not None and self._is_done:
            # Another Enter would open the last one again.
            self.reading_began.emit()
        elif settled is not None:
            # A refusal is for one point: the letter names it, so the next Enter must not be another.
            self._explained.setFocus()
            self._say_point()
