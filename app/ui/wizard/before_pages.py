"""Before any question: how the conversation is interpreted, and secrecy with its limits."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from app.casework.conversation import Interpreter
from app.casework.wording import Words
from app.ui.banner import announce
from app.ui.controller import ConversationController
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.layouts import beside, card, empty, left_row, stack
from app.ui.pieces.moments import once_quiet
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.spoken import text_of
from app.ui.pieces.texts import Text
from app.ui.wizard.interpreter_wish import InterpreterWishForm
from app.ui.wizard.page import PageWidget


class InterpreterPage(PageWidget):
    """Which interpreter, and what to say to him or her."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        block = words.block("interpreter_page")
        self._intro = tuple(block["text"])
        choices = [Choice(kind, words.interpreter(kind)["label"]) for kind in Interpreter]
        self._list = ChoiceList(block["ask"], choices)
        self._list.choose(controller.conversation.interpreter)
        self._list.chosen.connect(self._on_chosen)
        self._script = QVBoxLayout()
        self._say_soon = once_quiet(self, self._say_script)
        self._wish = InterpreterWishForm(controller, words)
        self._outreach = QCheckBox(block["outreach"])
        self._outreach.setChecked(controller.conversation.is_outreach)
        self._outreach.toggled.connect(self._on_outreach)
        columns = beside(
            stack(self._list, self._outreach), stack(card(self._script, kind="side"), self._wish)
        )
        whole = stack(Text(block["ask"], "question"), columns, spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._show_script()

    def what_is_missing(self) -> str:
        """The kind of interpreter is chosen first."""
        return "" if self._controller.conversation.interpreter else self.tr("Välj hur samtalet tolkas.")

    def focus_first(self) -> None:
        """Gives the keyboard to the choices."""
        self._list.focus_first()

    def help_text(self) -> str:
        """Why the interpreter comes first."""
        return self.tr(
            "Tolken ska vara opartisk och ha tystnadsplikt; barn och släktingar tolkar inte. "
            "Vem som tolkar sparas aldrig. "
            "Behövs tolk men saknas, slutar samtalet med skriftlig information och en ny tid."
        )

    def _on_chosen(self, kind: Interpreter) -> None:
        self._controller.change(replace(self._controller.conversation, interpreter=kind))
        self._show_script()
        self._say_soon.start()

    def _say_script(self) -> None:
        """What to say to the interpreter came by itself: who does not see it hears it."""
        kind = self._controller.conversation.interpreter
        if kind is not None and self._words.interpreter(kind)["text"]:
            announce(self, text_of(self._sentences))

    def _on_outreach(self, is_outreach: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._controller.change(replace(self._controller.conversation, is_outreach=is_outreach))

    def _show_script(self) -> None:
        kind = self._controller.conversation.interpreter
        script = self._words.interpreter(kind)["text"] if kind else ()
        self._wish.setVisible(kind not in (None, Interpreter.NOT_NEEDED))
        empty(self._script)
        self._sentences = ReadAloud(script or self._intro, "help")
        self._script.addWidget(self._sentences)


class SecrecyPage(PageWidget):
    """Secrecy and its limits, told before any question; in a saved case that was so before it was saved.

    Args:
        office_text: the office's own text about secrecy, or "" without office profile.
    """

    def __init__(self, controller: ConversationController, words: Words, office_text: str) -> None:
        super().__init__()
        self._controller = controller
        block = words.block("secrecy")
        self._told = QCheckBox(self.tr("Jag har berättat &detta"))
        self._told.setChecked(controller.conversation.secrecy_told)
        self._told.toggled.connect(self._on_told)
        whole = stack(Text(block["title"], "title"), ReadAloud(block["text"]), spacing=16)
        if office_text:
            whole.addWidget(card(Text(office_text), kind="notice"))
        conversation = controller.conversation
        self._was_told = conversation.saved_as is not None and not conversation.secrecy_told
        if self._was_told:
            told = self.tr("Det här är sagt redan, innan ärendet sparades. Läs upp det igen om det behövs.")
            whole.addWidget(Text(told, "strong"))
        else:
            whole.addLayout(left_row(self._told))
        whole.addStretch(1)
        self.setLayout(whole)

    def what_is_missing(self) -> str:
        """Secrecy is told before any question."""
        if self._was_told or self._controller.conversation.secrecy_told:
            return ""
        return self.tr("Berätta om sekretessen och kryssa i rutan. Mellanslag kryssar.")

    def says_why(self) -> bool:
        """Gives the keyboard to the box that the sentence speaks of; the step bar says it."""
        self._told.setFocus()
        return False

    def focus_first(self) -> None:
        """Gives the keyboard to the box, where there is one to tick."""
        if not self._was_told:
            self._told.setFocus()

    def help_text(self) -> str:
        """Why secrecy comes before the questions."""
        return self.tr(
            "Personen ska veta vem som får läsa vad innan någon fråga ställs. "
            "Läs upp meningarna en i taget. "
            "Kryssa i rutan när det är gjort; inget av detta sparas."
        )

    def _on_told(self, told: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._controller.change(replace(self._controller.conversation, secrecy_told=told))
