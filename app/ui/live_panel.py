"""The panel "Det vi vet så här långt": outcomes, what is missing, and the sum once it may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.casework.flow import question_page
from app.casework.so_far import outcome_so_far
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.person import Person
from app.ui.banner import announce
from app.ui.controller import ConversationController
from app.ui.pieces.by_line import ByLine
from app.ui.pieces.layouts import put_into, row, together
from app.ui.pieces.marks import Mark, outcome_mark
from app.ui.pieces.moments import once_quiet
from app.ui.pieces.spoken import text_of
from app.ui.pieces.texts import Text, result_text
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.casework.explain import Explanation, PersonExplanation

WIDTH_PX = 264
_WIDEST_PX = 16_777_215
_MOST_MISSING = 5


class LivePanel(QScrollArea):
    """Follows the conversation; shows nothing that the result page would not.

    Tab stops at it after Back while assistive technology listens; the arrow keys read what it says.
    """

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.by_line = ByLine(self, self.tr("Det vi vet så här långt"))
        self._shows: tuple[object, ...] = ()
        self._verdicts: dict[str, str] = {}
        self._told = self._verdicts
        self._tell_soon = once_quiet(self, self._tell_new)

    def give_room(self, *, wide: bool) -> None:
        """A column of its own, or all the room of the page."""
        self.setMinimumWidth(WIDTH_PX)
        self.setMaximumWidth(_WIDEST_PX if wide else WIDTH_PX)

    def show_now(self) -> None:
        """Shows what the answers give now, unless that is shown already."""
        from app.casework.changes import open_answers  # noqa: PLC0415 - needs the rules
        from app.casework.explain import explain, labels_to_reader  # noqa: PLC0415 - needs the rules

        conversation, pages = self._controller.conversation, self._controller.walk.pages
        known_of = (conversation, pages, self._controller.walk.viewer, self._controller.today)
        if known_of == self._shows:
            return
        self._shows = known_of
        sheet = QFrame()
        sheet.setObjectName("side")
        parts = QVBoxLayout(sheet)
        parts.setContentsMargins(12, 12, 12, 12)
        parts.setSpacing(GRID)
        parts.addWidget(Text(self.tr("Det vi vet så här långt"), "heading"))
        self._verdicts = {}
        try:
            case, viewer = conversation.case, self._controller.walk.viewer
            shown = self._controller.assessed_for(viewer)
        except UserFacingError as error:
            for sentence in self._words.error(error):
                parts.addWidget(Text(sentence))
        else:
            known = explain(case, shown, self._words, asker_id=viewer)
            self._verdicts = {person.person_id: self._verdict(person) for person in known.persons}
            # In the order of the pages: what is named first is what is asked next.
            places = {page.id: place for place, page in enumerate(pages)}
            paths = sorted(
                open_answers(shown, viewer), key=lambda path: places.get(question_page(path), len(places))
            )
            missing = labels_to_reader(case, paths, self._words, viewer)
            for part in self._parts(known, missing, shows_sum=viewer == case.applicant.id):
                parts.addWidget(part)
        parts.addStretch(1)
        put_into(self, sheet)
        self.by_line.attend()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing that was said is kept here for longer than it can be seen."""
        super().hideEvent(event)
        self._shows = ()

    def follow_answer(self) -> None:
        """An answer changes: what is shown otherwise after it is read out, where the panel is seen.

        Not at once: the arrow keys lead past answers, each of which is one until the next key.
        """
        if not self._tell_soon.isActive():
            self._told = self._verdicts
        self._tell_soon.start()

    def _tell_new(self) -> None:
        told = (said for key, said in self._verdicts.items() if self._told.get(key, said) != said)
        if news := " ".join(told):
            announce(self, news)

    def tell_shown(self, *, is_shown: bool) -> None:
        """Reads out that it was shown, with what it says, or hidden."""
        told = self.tr("Det vi vet så här långt är dolt.")
        if is_shown:
            _heading, *lines = text_of(self).splitlines()
            told = "\n".join((self.tr("Det vi vet så här långt visas."), *lines))
        announce(self.window(), told)

    def _verdict(self, person: PersonExplanation) -> str:
        hinders = [one.title for one in person.lines if one.result.value == "not_met"]
        told = self.tr("{person}: {verdict}.")
        if hinders:
            told = self.tr("{person}: {verdict}. Skäl: {reasons}.")
        verdict = outcome_so_far(person, self._words).word
        return told.format(person=person.label, verdict=verdict, reasons=", ".join(hinders))

    def _parts(self, known: Explanation, missing: Sequence[str], *, shows_sum: bool) -> list[QWidget]:
        case = self._controller.conversation.case
        seen = {person.person_id: person for person in known.persons}
        parts = [
            self._person(seen[person.id]) if person.id in seen else self._apart(person)
            for person in case.persons
        ]
        if shows_sum and self._controller.conversation.may_show_amount:
            parts += self._sum(known)
        if missing:
            parts.append(Text(self.tr("Det här saknas"), "label"))
            parts += [Text(label, "small") for label in missing[:_MOST_MISSING]]
            if len(missing) > _MOST_MISSING:
                # How many questions are left is said below the page, and counted otherwise.
                parts.append(Text(self.tr("och fler svar"), "small"))
        if known.warnings:
            parts.append(Text(self._words.block("result")["warnings"], "label"))
            parts += [Text(sentence, "small") for sentence in known.warnings]
        return parts

    def _sum(self, known: Explanation) -> list[QWidget]:
        if known.lowest == known.highest:
            return [Text(self.tr("Bidraget"), "label"), Text(known.lowest)]
        label = self.tr("Bidraget, lägst och högst")
        return [Text(label, "label"), Text(f"{known.lowest} – {known.highest}")]

    def _person(self, person: PersonExplanation) -> QWidget:
        from app.domain.assessment import Result  # noqa: PLC0415 - there once a case was assessed

        word = result_text(outcome_so_far(person, self._words).word, person.outcome.value)
        line = row(Mark(outcome_mark(person.outcome)), word, spacing=6)
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        hinders = (Text(one.title, "small") for one in person.lines if one.result is Result.NOT_MET)
        return together(Text(person.label, "label"), line, *hinders)

    def _apart(self, person: Person) -> QWidget:
        """Somebody whose answers are not on the screen now is named, so that nobody seems forgotten."""
        from app.domain.assessment import Outcome  # noqa: PLC0415 - there once a case was assessed

        case, today = self._controller.conversation.case, self._controller.today
        said = self.tr("Ansöker själv – visas för sig")
        if person.stays:
            said = self._words.outcome(Outcome.STAYS)["word"]
        elif person.is_under_18(case.filed_on(today)):
            said = self.tr("Visas för sig")
        named = self._words.person(case, person.id, reader_id=self._controller.walk.viewer)
        return together(Text(named, "label"), Text(said, "small"))
