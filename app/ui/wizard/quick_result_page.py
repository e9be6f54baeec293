"""The end of the quick check: what its answers give, and whether to stop here or go on."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.explain import PersonExplanation, explain
from app.casework.flow import asked_of_person, route_page
from app.casework.interview import Section
from app.casework.on_screen import assess_for_screen
from app.casework.services import Services
from app.casework.so_far import outcome_so_far
from app.casework.wording import Words
from app.domain.answers import get_answer
from app.domain.assessment import Assessment, Result
from app.domain.errors import UserFacingError
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, left_row, stack, together
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget
from app.ui.wizard.result_cards import answer_links, finding_grid, law_card, outcome_row, reason_parts


class QuickResultPage(PageWidget):
    """No obstacle found so far, an obstacle, or a question for Migrationsverket; each with its sources."""

    def __init__(self, services: Services, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self._block = words.block("quick_result")
        self._is_final = False
        whole = stack(Text(self._block["title"], "title"), spacing=16)
        case = controller.conversation.case
        try:
            shown = assess_for_screen(services, case, controller.today)
        except UserFacingError as error:
            first: list[QWidget] = [card(Text(said), kind="notice") for said in words.error(error)]
            details: list[QWidget] = []
        else:
            asker = explain(case, shown, words).persons[0]
            self._is_final = any(line.is_incurable for line in asker.lines)
            first, details = self._answer(asker), self._details(shown, asker)
        # The way out stands below the answer, in view: who has a no that nothing changes needs no more pages.
        for part in (*first, self._stop(), *details):
            whole.addWidget(part)
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to what can be done instead, where nothing can change the answer."""
        if self._is_final:
            self._leave.setFocus()

    def next_leads(self) -> bool:
        """More questions do, as long as they can change something."""
        return not self._is_final

    def help_text(self) -> str:
        """What the quick check is worth."""
        return self.tr(
            "Snabbkollen går igenom de vanligaste skälen till nej, och inga namn. "
            "Nästa går vidare med resten av frågorna; det som är besvarat frågas inte igen. "
            "Avsluta här leder till nästa steg och vart man vänder sig."
        )

    def _stop(self) -> QWidget:
        self._leave = QPushButton(self._block["stop_final" if self._is_final else "stop"])
        self._leave.clicked.connect(self._on_stop)
        if self._is_final:
            self._leave.setProperty("look", "primary")
        return together(Text(self._block["go_on"]), left_row(self._leave), spacing=4)

    def _answer(self, asker: PersonExplanation) -> list[QWidget]:
        """What the answers give so far."""
        so_far = outcome_so_far(asker, self._words, is_listed=bool(self._not_known()))
        reasons = reason_parts(asker.lines, self._words)
        caution = Text(self._words.block("result")["caution"], "soft")
        hinders = [line for line in asker.lines if line.result is Result.NOT_MET]
        if hinders and not any(line.is_incurable for line in hinders):
            # Nobody shall pay a debt before it is known whether something else stands in the way.
            reasons.append(Text(self._block["help_later"]))
        head = [*reasons, caution] if hinders else [*reasons, Text(so_far.text), *self._not_tried(asker)]
        return [card(outcome_row(asker.outcome, so_far.word), *head, spacing=6)]

    def _not_tried(self, asker: PersonExplanation) -> list[QWidget]:
        """What the quick check asks nothing about, so that nobody takes what is met for the whole."""
        titles = [line.title for line in asker.lines if line.result is Result.UNKNOWN]
        told = self._block["not_tried"].format(conditions=", ".join(titles))
        return [Text(told, "soft")] if titles else []

    def _details(self, shown: Assessment, asker: PersonExplanation) -> list[QWidget]:
        """What is still open, each rule that was looked at, and how old they are."""
        parts: list[QWidget] = []
        not_known = self._not_known()
        if not_known:
            links = answer_links(not_known, self._controller, self._words)
            parts.append(card(Text(self._block["not_known"], "heading"), *links, kind="notice", spacing=2))
        looked_at = [line for line in asker.lines if line.result in (Result.MET, Result.AGENCY)]
        if looked_at:
            parts.append(
                card(Text(self._block["looked_at"], "heading"), finding_grid(looked_at, self._words))
            )
        return [*parts, law_card(shown, self._words)]

    def _not_known(self) -> list[tuple[str, str]]:
        """Labels and paths of the quick check's own questions that are still open."""
        conversation, progress = self._controller.conversation, self._controller.progress
        skipped = progress.skipped if progress else frozenset[str]()
        asked = asked_of_person(
            conversation, conversation.case.applicant, self._controller.today, Section.QUICK
        )
        return [
            (self._words.short(one.question), one.path)
            for one in asked
            if get_answer(conversation.case, one.path) is None and one.path not in skipped
        ]

    def _on_stop(self) -> None:
        """Leads to where the route ends, so that nobody leaves without next step and where to turn."""
        route = self._controller.conversation.route
        assert route is not None
        self._controller.walk.go_to(route_page(route).id, is_visit=True)
