"""The ways a conversation can go: "Vad gäller det i dag?" and where each answer leads."""

from enum import Enum


class Route(Enum):
    """What the person came for. The words are in ``resources/interview``."""

    ONLY_QUESTIONS = "only_questions"
    CHECK_CONDITIONS = "check_conditions"
    HELP_TO_APPLY = "help_to_apply"
    HAS_APPLIED = "has_applied"
    WAS_REFUSED = "was_refused"
    GRANTED = "granted"
    ABROAD = "abroad"
    BACK_OR_REPAYMENT = "back_or_repayment"
    SOMEONE_ELSE = "someone_else"
    REMOVAL_OR_ASYLUM = "removal_or_asylum"
    TEMPORARY_PROTECTION = "temporary_protection"
    OTHER = "other"

    @property
    def is_interview(self) -> bool:
        """Whether the route asks questions; the others end in a page of law, next step and where to turn."""
        return self in (Route.CHECK_CONDITIONS, Route.HELP_TO_APPLY)
