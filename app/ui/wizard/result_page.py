"""What the law says in this case: the reason first, staying beside moving, the sum, then each rule."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.casework.changes import waits_for_another
from app.casework.changes_told import tell_changes
from app.casework.explain import (
    Explanation,
    PersonExplanation,
    apart_sentences,
    explain,
    labelled_answers,
    protection_text,
)
from app.casework.on_screen import assess_for_screen, has_stated_wish
from app.casework.reasons import warning
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.sheets.route_sheet import contacts
from app.casework.so_far import outcome_so_far
from app.casework.to_check import answers_to_check
from app.casework.told_to import before_permit_ends, permits_between, result_contacts, stay_and_move
from app.casework.viewers import other_viewers
from app.casework.wording import Words
from app.domain import sheets
from app.domain.assessment import Assessment, Outcome
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.profile import LocalContact
from app.domain.sheets import Changes
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, empty, left_row, row, stack, together
from app.ui.pieces.texts import Text
from app.ui.theme import GRID
from app.ui.wizard.contacts_card import contacts_card
from app.ui.wizard.page import PageWidget
from app.ui.wizard.result_cards import (
    changes_card,
    first_links,
    law_card,
    outcome_row,
    person_card,
    reason_parts,
)
from app.ui.wizard.sum_card import sum_card


class ResultPage(PageWidget):
    """The assessment in words, as the adult in front of the screen may see it (practice 4.6).

    Args:
        local: the office's own contacts.
    """

    def __init__(
        self,
        services: Services,
        controller: ConversationController,
        words: Words,
        local: tuple[LocalContact, ...] = (),
    ) -> None:
        super().__init__()
        self._local = local
        self._services = services
        self._controller = controller
        self._words = words
        self._block = words.block("result")
        self._viewer_id = controller.walk.viewer_of_page
        self._parts = stack(spacing=16)
        self.setLayout(self._parts)
        self._show_result()

    def help_text(self) -> str:
        """How to read the result."""
        return self.tr(
            "Varje villkor har ett märke, ett ord och en mening, och det lagrum som det vilar på. "
            "Ett svar som saknas räknas varken som ja eller nej. "
            "Migrationsverket beslutar; programmet säger bara vad reglerna säger om de här svaren."
        )

    @property
    def _is_applicants(self) -> bool:
        return self._viewer_id == self._controller.conversation.case.applicant.id

    def _show_result(self) -> None:
        case, today = self._controller.conversation.case, self._controller.today
        title = row(Text(self._block["title"], "title"), self._way_to_answers())
        title.setStretch(0, 1)
        self._parts.addLayout(title)
        if other_viewers(case, today):
            viewer = self._words.person_in_text(case, self._viewer_id, self._viewer_id)
            self._parts.addWidget(Text(self._block["viewed_by"].format(person=viewer), "soft"))
        try:
            shown = assess_for_screen(self._services, case, today, self._viewer_id)
        except UserFacingError as error:
            for sentence in self._words.error(error):
                self._parts.addWidget(card(Text(sentence), kind="notice"))
            return
        known = explain(case, shown, self._words, asker_id=self._viewer_id)
        protection = self._protection(case)
        changes = self._changes(case, shown)
        # Where something stands in the way, staying and moving stay in view below it.
        is_hindered = shown.outcome is Outcome.OBSTACLE
        for part in (
            self._overview(shown, known, warns=not changes),
            *([] if is_hindered else protection),
            *(changes_card(each, self._controller, self._words) for each in changes),
            *self._between(case, shown),
            *self._viewers(),
            *self._lists(case, shown, known, changes),
            self._choices(case, shown),
            *(protection if is_hindered else []),
            # After what staying and moving mean, and before every rule: it is what most come for.
            *([self._sum(shown, known)] if self._is_applicants else []),
            *self._contacts(shown),
            *(self._person(one) for one in known.persons),
            law_card(shown, self._words),
        ):
            self._parts.addWidget(part)
        self._parts.addStretch(1)

    def _way_to_answers(self) -> QPushButton:
        """For who sees here that an answer is wrong; Back and Next lead here again."""
        # Not as a link, whose line below would hide the letter to press.
        change = QPushButton(self._block["change_answer"])
        change.clicked.connect(partial(self._controller.walk.go_to, "review", is_visit=True))
        return change

    def _viewers(self) -> list[QWidget]:
        """Whose result this is, and a button for each other adult who has one."""
        case = self._controller.conversation.case
        others = other_viewers(case, self._controller.today)
        told = apart_sentences(case, self._controller.today, self._words) if self._is_applicants else ()
        alone = [Text(sentence) for sentence in told]
        if not others:
            return [together(*alone, spacing=4)] if alone else []
        buttons = []
        for person in (case.applicant, *others):
            if person.id != self._viewer_id:
                named = self._words.person_in_text(case, person.id, self._viewer_id)
                button = QPushButton(self._block["view_for"].format(person=named))
                button.setProperty("person_id", person.id)
                button.clicked.connect(self._on_viewer)
                buttons.append(button)
        # The same words whatever the others answered, or not (practice 4.6).
        apart = Text(self._block["others_apart"], "soft")
        own = [] if self._is_applicants else [Text(self._block["own_talk"])]
        return [together(*alone, *own, apart, left_row(*buttons), spacing=4)]

    def _protection(self, case: Case) -> list[QWidget]:
        """What moving to the own country can mean, said to that adult alone (practice 4.6)."""
        return _notice(protection_text(case, self._viewer_id, self._words))

    def _between(self, case: Case, shown: Assessment) -> list[QWidget]:
        """What this adult's permit means for another's, or another's for this one."""
        return _notice(permits_between(case, shown, self._words, self._viewer_id))

    def _person(self, person: PersonExplanation) -> QWidget:
        return person_card(person, self._words, is_viewer=person.person_id == self._viewer_id)

    def _overview(self, assessment: Assessment, known: Explanation, *, warns: bool) -> QWidget:
        viewer = next(person for person in known.persons if person.person_id == self._viewer_id)
        so_far = outcome_so_far(viewer, self._words, is_listed=True)
        parts = reason_parts(viewer.lines, self._words)
        # Where something stands in the way, it says so itself.
        text = so_far.text if known.missing else known.text
        is_hindered = assessment.outcome is Outcome.OBSTACLE
        parts += [Text(self._block["caution"], "soft")] if is_hindered else [Text(text)]
        if warns:
            parts.append(Text(warning(viewer.lines, self._words), "strong"))
        conversation = self._controller.conversation
        case = conversation.case
        lasting = before_permit_ends(case, assessment, self._words, self._viewer_id, names_day=True)
        parts += [Text(lasting)] if lasting else []
        if not (self._is_applicants and has_stated_wish(case)):
            # Who only checks the conditions is never asked what he or she wants, nor is another adult here.
            is_asked = self._is_applicants and conversation.route is not Route.CHECK_CONDITIONS
            parts.append(Text(self._block["wish_later" if is_asked else "wish_if"], "soft"))
        return card(outcome_row(assessment.outcome, so_far.word), *parts, spacing=6)

    def _changes(self, case: Case, shown: Assessment) -> tuple[Changes, ...]:
        """What would change it, of each person the viewer may see, or why nothing is named."""

        def again(changed: Case) -> Assessment:
            return assess_for_screen(self._services, changed, shown.assessed_on, self._viewer_id)

        return tell_changes(case, shown, self._words, again, asker_id=self._viewer_id)

    def _lists(
        self, case: Case, shown: Assessment, known: Explanation, changes: Iterable[Changes]
    ) -> list[QWidget]:
        named = {path for each in changes for _, path in each.waits_for}
        paths = [path for path in shown.missing if path not in named]
        missing = labelled_answers(case, paths, self._words, self._viewer_id)
        links = first_links(missing, self._controller, self._words)
        links = [*links, *self._not_here(shown, known, changes)]
        to_check, today = self._controller.conversation.to_check, self._controller.today
        stale = answers_to_check(case, to_check, self._viewer_id, today, self._words)
        lists = (
            (
                self._words.block("review")["check_again"],
                first_links(stale, self._controller, self._words),
            ),
            (self._block["missing"], links),
            (self._block["warnings"], [Text(entry) for entry in known.warnings]),
        )
        return [
            card(Text(title, "heading"), *entries, kind="notice", spacing=4)
            for title, entries in lists
            if entries
        ]

    def _not_here(
        self, shown: Assessment, known: Explanation, changes: Iterable[Changes]
    ) -> list[QWidget | QHBoxLayout]:
        """What the viewer's result waits for where nobody here can answer it: another adult does, alone."""
        rules = {finding.rule for finding in waits_for_another(shown, self._viewer_id)}
        viewer = next(person for person in known.persons if person.person_id == self._viewer_id)
        said = {sentence for one in changes for part in one.parts for sentence in part.sentences}
        waiting = [Text(line.why) for line in viewer.lines if line.rule in rules and line.why not in said]
        return [*waiting, Text(self._block["not_here"], "soft")] if waiting else []

    def _choices(self, case: Case, shown: Assessment) -> QWidget:
        """Staying and moving side by side, with the same type and the same room."""
        told = stay_and_move(self._words, case, shown, self._viewer_id)
        sides = [
            card(Text(self._block[title], "heading"), *map(Text, sentences), spacing=6)
            for title, sentences in (("stay_title", told.stay), ("move_title", told.move))
        ]
        columns = row(*sides, spacing=2 * GRID)
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        return together(columns, Text(told.source, "small"), spacing=4)

    def _contacts(self, shown: Assessment) -> list[QWidget]:
        """Where to turn, as on the paper."""
        said = result_contacts(shown, self._viewer_id, self._words)
        found = tuple(contacts(said, shown.assessed_on, self._local))
        return [contacts_card(found, self._words)] if found else []

    def _sum(self, assessment: Assessment, known: Explanation) -> QWidget:
        if self._controller.conversation.may_show_amount:
            case, today = self._controller.conversation.case, self._controller.today
            return sum_card(assessment.amount, known, case, today, self._words)
        title = Text(self._block["amount_title"], "heading")
        if assessment.outcome is Outcome.OBSTACLE:
            # Who asked for a sum would be told that there is none.
            return card(title, Text(self._block["no_amount"]))
        button = QPushButton(self._block["show_amount"])
        button.clicked.connect(self._on_amount_asked)
        return card(title, Text(self._block["amount_later"]), left_row(button))

    def _on_amount_asked(self) -> None:
        self._controller.change(replace(self._controller.conversation, asked_for_amount=True))
        empty(self._parts)
        self._show_result()
        self.reading_began.emit()

    def _on_viewer(self) -> None:
        self._controller.walk.show_to(self.sender().property("person_id"))


def _notice(text: sheets.Text | None) -> list[QWidget]:
    """A card with its heading, its sentences and where they are written; no card without a text."""
    if text is None:
        return []
    sentences = (Text(sentence) for sentence in text.sentences)
    heading, source = Text(text.title, "heading"), Text(text.source, "small")
    return [card(heading, *sentences, source, kind="notice", spacing=4)]
