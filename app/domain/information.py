"""What a person is told before applying: the points, by id and in order.

Their words are in ``resources``; each is explained, or declined, and the client can be asked to say it back.
"""

from enum import Enum


class Point(Enum):
    """One thing to explain. Order is the order of telling."""

    VOLUNTARY = "voluntary"
    AGENCY_DECIDES = "agency_decides"
    PAYMENT_TIMES = "payment_times"
    PAYMENTS_CAN_STOP = "payments_can_stop"
    WAIT_FOR_DECISION = "wait_for_decision"
    APPLICATION_IS_KNOWN = "application_is_known"
    WORRY_ABOUT_PERMIT = "worry_about_permit"
    LEAVE_WITHIN_A_YEAR = "leave_within_a_year"
    PERMIT_ENDS = "permit_ends"
    PROTECTION = "protection"
    COMING_BACK = "coming_back"
    TRUE_INFORMATION = "true_information"
    DEBTS_AND_REGISTERS = "debts_and_registers"
    POPULATION_REGISTER = "population_register"
    BENEFITS = "benefits"
    ASSISTANCE_AND_TAX = "assistance_and_tax"
    LIFE_THERE = "life_there"
    FAMILY_WHO_STAYS = "family_who_stays"
    CHILDREN = "children"
    SECRECY = "secrecy"


LETTER_POINTS = (
    Point.PAYMENTS_CAN_STOP,
    Point.WAIT_FOR_DECISION,
    Point.APPLICATION_IS_KNOWN,
    Point.WORRY_ABOUT_PERMIT,
)
"""Each must be explained or declined before a letter prints from the window."""

AMOUNT_POINTS = (Point.AGENCY_DECIDES, Point.PAYMENT_TIMES, Point.PAYMENTS_CAN_STOP, Point.PERMIT_ENDS)
"""Each must be explained or declined before a sum is shown, unless the client asks for it."""
