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

    @property
    def has_appeal(self) -> bool:
        """Whether decisions along this route can be appealed (20 § förordning 2025:970)."""
        return self in (Route.GRANTED, Route.ABROAD, Route.BACK_OR_REPAYMENT)

    @property
    def takes_day_of_service(self) -> bool:
        """Whether a last day to appeal may be computed; for somebody abroad nothing personal is prepared."""
        return self.has_appeal and self is not Route.ABROAD
