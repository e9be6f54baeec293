"""Who else a document about one adult may speak of, and who not (practice 4.6, 6.8)."""

from datetime import date

from app.domain.case import Case
from app.domain.person import Custody, Person, Role

_NOT_THE_APPLICANTS = (Custody.APPOINTED, Custody.OTHER)


def named_children(case: Case, on: date) -> tuple[Person, ...]:
    """The applicant's own children under 18 who move, or may; never one for whom somebody else decides.

    Where a guardian was appointed, or the last answer about custody was chosen, whatever the reason, the
    question is the agency's or a court's and no document names the child (practice 6.8).
    """
    return tuple(
        person
        for person in case.others(case.applicant.id)
        if person.role is Role.CHILD
        and person.is_under_18(on)
        and not person.stays
        and person.custody not in _NOT_THE_APPLICANTS
    )


def settled_children(case: Case, on: date) -> tuple[Person, ...]:
    """Those of them whose custody lets the applicant speak for them."""
    settled = (Custody.APPLICANT_ALONE, Custody.JOINT)
    return tuple(child for child in named_children(case, on) if child.custody in settled)


def children_in_joint_custody(case: Case, on: date) -> tuple[Person, ...]:
    """Those for whom two guardians have to agree, each asked alone."""
    return tuple(child for child in named_children(case, on) if child.custody is Custody.JOINT)


def children_who_may_move(case: Case, on: date) -> tuple[Person, ...]:
    """Everybody under 18 besides the applicant who moves, or may; whoever decides for them."""
    others = case.others(case.applicant.id)
    return tuple(person for person in others if person.is_under_18(on) and not person.stays)


def has_children(case: Case, on: date) -> bool:
    """Whether anybody under 18 besides the applicant moves, or may; named or not."""
    return bool(children_who_may_move(case, on))


def adults_who_move(case: Case, on: date) -> tuple[Person, ...]:
    """Other adults of whom it is known that they move; each applies alone."""
    return tuple(
        person
        for person in case.others(case.applicant.id)
        if person.moves is True and not person.is_under_18(on)
    )
