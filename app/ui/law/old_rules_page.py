"""A saved case assessed again under the rules it had."""

from app.casework.conversation import Conversation
from app.casework.rule_sets import RuleSet
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.case import Case
from app.ui.cases.side_page import SidePage
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, stack
from app.ui.pieces.texts import Text
from app.ui.wizard.result_page import ResultPage


class OldRulesPage(SidePage):
    """The result page, as it would be if the old rules were in force; says so first."""

    def __init__(self, case: Case, rules: RuleSet, services: Services, words: Words) -> None:
        super().__init__()
        old = services.under(rules)
        then = ConversationController(old, self)
        then.change(Conversation(case=case))
        whole = stack(
            card(
                Text(self.tr("Så här sade reglerna som gällde när ärendet sparades."), "heading"),
                Text(words.rules_line(rules.version)),
                Text(self.tr("De gäller inte längre. Brev skrivs bara efter de regler som gäller.")),
                kind="notice",
                spacing=4,
            ),
            ResultPage(old, then, old.words(words.language)),
            spacing=16,
        )
        self.setLayout(whole)

    def help_text(self) -> str:
        """What the page is for."""
        return self.tr(
            "Sidan visar hur ärendet bedömdes med de regler som gällde då. "
            "Den är till för att förstå ett äldre besked. "
            "Ingenting sparas och inget brev skrivs härifrån."
        )
