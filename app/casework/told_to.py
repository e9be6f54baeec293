"""Texts that fit the one they are told to: next steps, whom to turn to first, what a move does to a permit.

They follow from no more than that person may see: the case and the assessment are as shown to him or her.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from app.casework.changes import waits_for_another
from app.casework.changes_told import all_count
from app.casework.explain import RuleLine, explain
from app.casework.texts import ContactText, RouteText
from app.casework.wording import Words
from app.domain.assessment import Assessment, Ordinance, Outcome, Result
from app.domain.case import Case
from app.domain.information import Point
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Person
from app.domain.sheets import Text
from app.rules.conditions import SWEDEN
from app.rules.obstacles import incurable_persons, is_incurable

_DEBT_RULES = frozenset({"B-11", "B-12", "A-12"})
_DEBT_ADVICE = "budget_and_debt_advice"

_WHO_KNOWS: Mapping[str, tuple[str, ...]] = {
    "B-03": ("skatteverket",),
    "B-11": ("csn",),
    "B-12": ("kronofogden",),
    "A-12": ("csn", "kronofogden"),
}
"""By rule, the authority that knows the answer; of all others Migrationsverket does."""

_LASTS = ("B-04t", "temporary_in_force")
"""Rule and reason of a temporary permit that has not run out when the application is filed."""

_DECIDE_AND_HELP = ("migrationsverket", "local")
_NAMED_TO_ALL = ("migrationsverket", "skatteverket", "forsakringskassan", "legal_advice_asylum")
"""To whom every result sends, beside staying and moving."""

_ABOUT_DEBTS = (_DEBT_ADVICE, "csn", "kronofogden")
"""Whom only a debt, or one that is not known of, leads to."""

_NO_PROTECTION = frozenset(
    {
        PermitGround.FAMILY_TIE,
        PermitGround.UPPER_SECONDARY_ACT,
        PermitGround.WORK,
        PermitGround.STUDY,
        PermitGround.OTHER,
    }
)
"""Whoever has such a permit has no protection to lose; of an unknown ground that can't be said."""


class Standing(Enum):
    """What the answers gave, as far as it decides what to do next; values are those of the texts."""

    INCURABLE = "incurable"
    OBSTACLE = "obstacle"
    MISSING = "missing"
    NO_OBSTACLE = "no_obstacle"


def standing(case: Case, assessment: Assessment, person_id: str | None = None) -> Standing:
    """What the answers gave for that person; None: for the applicant."""
    person_id = person_id or case.applicant.id
    match assessment.person(person_id).outcome:
        case Outcome.OBSTACLE:
            is_final = person_id in incurable_persons(case, assessment)
            return Standing.INCURABLE if is_final else Standing.OBSTACLE
        case Outcome.INCOMPLETE:
            return Standing.MISSING
        case _:
            return Standing.NO_OBSTACLE


def route_told(
    said: RouteText, case: Case, assessment: Assessment, words: Words, person_id: str | None = None
) -> RouteText:
    """The end of a route for one adult: how it looks, the steps that fit, whom to turn to first.

    Args:
        person_id: to whom it is told; None: the applicant.
    """
    asker_id = person_id or case.applicant.id
    outcome = words.outcome(assessment.person(asker_id).outcome)
    stands = standing(case, assessment, asker_id)
    first = tuple(map(words.contact, _to_turn_to(assessment, asker_id)))
    of_no_use = (*first, *map(words.contact, _ABOUT_DEBTS))
    hinders = _hinders(case, assessment, words, asker_id)
    named = words.block("result")["hinders"]
    told = said._replace(
        hint=outcome["text"],
        next=(
            *(named.format(why=line.why) for line in hinders),
            *([all_count(len(hinders), words)] if len(hinders) > 1 and stands is Standing.OBSTACLE else ()),
            *_rests_on_another(assessment, words, asker_id, stands),
            *said.next_after.get(stands.value, said.next),
        ),
        contacts=(*first, *(each for each in said.contacts if each not in of_no_use)),
    )
    if stands is not Standing.INCURABLE:
        return told
    # Only who has to do with it, and the help there is for whoever stays.
    about_it = (*first, *map(words.contact, _DECIDE_AND_HELP))
    instead = _to_citizen(words, case, asker_id)
    steps = (instead.get(step, step) for step in told.next)
    return told._replace(
        next=(*steps, *stay_and_move(words, case, assessment, asker_id).stay),
        sources=tuple(dict.fromkeys(line.source for line in hinders)),
        contacts=tuple(each for each in told.contacts if each in about_it),
    )


def _rests_on_another(
    assessment: Assessment, words: Words, person_id: str, stands: Standing
) -> tuple[str, ...]:
    """That an obstacle that goes is not all there is to it, where another adult has conditions to meet."""
    if stands is not Standing.OBSTACLE:
        return ()
    open_still = tuple(words.why_to_asker(each) for each in waits_for_another(assessment, person_id))
    return (*open_still, *words.block("change_caution")["rests_on_another"]) if open_still else ()


def _hinders(case: Case, assessment: Assessment, words: Words, person_id: str) -> list[RuleLine]:
    """What stands in that person's way; beside what nobody can change, that alone (practice 1.4)."""
    persons = explain(case, assessment, words, asker_id=person_id).persons
    lines = next(person.lines for person in persons if person.person_id == person_id)
    hinders = [line for line in lines if line.result is Result.NOT_MET]
    return [line for line in hinders if line.is_incurable] or hinders


def with_contacts_of(points: Iterable[Point], said: RouteText, words: Words) -> RouteText:
    """The route with whom those points send to, after its own contacts."""
    sent_to = (contact for point in points for contact in words.sent_to(point))
    return said._replace(contacts=tuple(dict.fromkeys((*said.contacts, *sent_to))))


def result_contacts(assessment: Assessment, person_id: str, words: Words) -> tuple[ContactText, ...]:
    """Whom that person is told to turn to: whoever knows of what hinders, is open or is missing first."""
    return tuple(map(words.contact, dict.fromkeys((*_to_turn_to(assessment, person_id), *_NAMED_TO_ALL))))


def _to_turn_to(assessment: Assessment, person_id: str) -> tuple[str, ...]:
    """Ids of contacts; advice on debts stands before those who are owed.

    Beside what nobody can change nobody is sent to find out what is not known.
    """
    findings = [each for each in assessment.person(person_id).findings if each.result is not Result.MET]
    if any(map(is_incurable, findings)):
        findings = [each for each in findings if each.is_obstacle]
    has_debt = any(each.is_obstacle and each.rule in _DEBT_RULES for each in findings)
    known_by = (one for each in findings for one in _WHO_KNOWS.get(each.rule, ()))
    return tuple(dict.fromkeys((*([_DEBT_ADVICE] if has_debt else []), *known_by)))


def before_permit_ends(
    case: Case, assessment: Assessment, words: Words, person_id: str, *, names_day: bool
) -> str:
    """That a temporary permit may run out before that adult applies, who has named no day; else "".

    Today stands for the day of application then. Beside what nobody can change no day matters.

    Args:
        names_day: the day the permit runs out is said; on paper, which others may read, it is not.
    """
    findings = assessment.person(person_id).findings
    counts_on_it = any((each.rule, each.reason) == _LASTS for each in findings)
    ends_on = case.person(person_id).permit.expires_on
    is_final = standing(case, assessment, person_id) is Standing.INCURABLE
    if not counts_on_it or case.application_on is not None or is_final or ends_on is None:
        return ""
    block = words.block("result")
    return str(
        block["permit_until"].format(date=words.date(ends_on)) if names_day else block["permit_run_out"]
    )


def permits_between(case: Case, assessment: Assessment, words: Words, person_id: str) -> Text | None:
    """What one permit in a family means for another, said to one adult; None: nothing.

    To an adult whose permit rests on somebody, that this person has conditions to meet as well, unless
    nothing helps anyhow. To any other who has a family, that a permit may rest on his or hers: the same
    whatever another adult has answered (practice 4.6).
    """
    if assessment.ordinance is Ordinance.SFS_1984_890:
        return None
    reader = case.person(person_id)
    has_tie = reader.permit.ground is PermitGround.FAMILY_TIE and SWEDEN not in (reader.citizenships or ())
    if not has_tie and not any(
        _may_rest_on(reader, other, case, assessment) for other in case.others(person_id)
    ):
        return None
    block = words.block("permits_between")
    told = block["own" if has_tie else "others"]
    is_vain = has_tie and standing(case, assessment, person_id) is Standing.INCURABLE
    condition = () if is_vain else (told["condition"],)
    return Text(told["title"], (*condition, *told["text"]), block["source"])


def _may_rest_on(reader: Person, other: Person, case: Case, assessment: Assessment) -> bool:
    """Whether the other's permit may come through the reader's, as far as the reader may know."""
    is_adult = not other.is_under_18(case.filed_on(assessment.assessed_on))
    knows_nothing = is_adult or not reader.is_applicant
    return knows_nothing or other.permit.ground in (None, PermitGround.FAMILY_TIE)


class StayAndMove(NamedTuple):
    """What staying and moving mean, of equal weight; ``source`` is where the second is written."""

    stay: tuple[str, ...]
    move: tuple[str, ...]
    source: str


def stay_and_move(words: Words, case: Case, assessment: Assessment, person_id: str) -> StayAndMove:
    """What fits that adult.

    Without a word on protection to who has none, on a permit that runs out to whose permit is permanent, on
    any permit to a Swedish citizen, and on waiting for a decision after what nobody can change: none is
    coming.
    """
    block = words.block("result")
    permit = case.person(person_id).permit
    is_final = standing(case, assessment, person_id) is Standing.INCURABLE
    instead: dict[str, str] = {}
    if permit.ground in _NO_PROTECTION:
        instead[block["about_protection"]] = block["about_permit"]
    if permit.kind is PermitKind.PERMANENT:
        instead[block["permit_ends"]] = block["permit_lasts"]
    instead |= _to_citizen(words, case, person_id)
    if is_final:
        instead |= zip(block["before_decision"], block["without_grant"], strict=True)
    stay, move = (tuple(instead.get(each, each) for each in block[key]) for key in ("stay", "move"))
    return StayAndMove(stay, move, block["final_move_source" if is_final else "move_source"])


def _to_citizen(words: Words, case: Case, person_id: str) -> dict[str, str]:
    """What a Swedish citizen is told instead of what holds for a permit, which he or she needs no more."""
    if SWEDEN not in (case.person(person_id).citizenships or ()):
        return {}
    block = words.block("result")
    return dict(zip(block["to_permit_holder"], block["to_citizen"], strict=True))
