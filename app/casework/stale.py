"""Answers that another answer, changed later, may have made wrong: they stand, and are marked."""

from collections.abc import Mapping

from app.domain.answers import answer_paths, get_answer, person_path
from app.domain.case import Case
from app.domain.person import Person

_RESTS_ON = {
    "permit.ground": (
        "permit.held_since",
        "permit.unbroken",
        "permit.kind",
        "permit.expires_on",
        "permit.tied_to",
    ),
    "permit.held_since": ("permit.unbroken",),
    "permit.kind": ("permit.expires_on",),
    "born_on": ("custody",),
    "citizenships": ("passport_valid",),
}
"""A person's answer -> that person's answers which were given with it in mind."""

_BESIDE_RESULT = frozenset({"name", "personal_number", "reference", "own_wish", "settles_permanently"})
"""What no result says anything of: names, and what was said in private (practice 6.2)."""

_COUNTRY = "destination.country"
_RECEPTION = "reception_shown"


def stale_after(before: Case, after: Case) -> frozenset[str]:
    """Paths of the answers that stand as before while something they rest on became another.

    An answer given for the first time makes nothing stale, nor does one that is repeated.
    """
    resting = _rest_on_case(before, after)
    for person in after.persons:
        earlier = next((one for one in before.persons if one.id == person.id), None)
        if earlier is not None:
            resting |= _rest_on_person(earlier, person, before, after)
    return frozenset(path for path in resting if _stands(before, after, path))


def changes_result(before: Case, after: Case) -> bool:
    """Whether a result that was looked at before may be another now."""
    if [(one.id, one.role) for one in before.persons] != [(one.id, one.role) for one in after.persons]:
        return True
    paths = (path for path in answer_paths(after) if path.rsplit(".", 1)[-1] not in _BESIDE_RESULT)
    return any(get_answer(before, path) != get_answer(after, path) for path in paths)


def still_stale(to_check: Mapping[str, Case], now: Case) -> dict[str, Case]:
    """Those answers that stand while what they rest on is another than in the case beside them."""
    return {path: held_in for path, held_in in to_check.items() if path in stale_after(held_in, now)}


def _rest_on_case(before: Case, after: Case) -> set[str]:
    if not _became_another(before, after, _COUNTRY):
        return set()
    own = {person_path(person.id, _RECEPTION) for person in after.persons}
    return own | {f"destination.{_RECEPTION}"}


def _rest_on_person(earlier: Person, person: Person, before: Case, after: Case) -> set[str]:
    resting = {
        person_path(person.id, key)
        for changed, keys in _RESTS_ON.items()
        for key in keys
        if _became_another(before, after, person_path(person.id, changed))
    }
    if earlier.role is not person.role:
        resting |= {person_path(person.id, key) for key in ("custody", "same_household", "permit.tied_to")}
        resting |= {
            person_path(other.id, "permit.tied_to")
            for other in after.persons
            if other.permit.tied_to == person.id
        }
    return resting


def _became_another(before: Case, after: Case, path: str) -> bool:
    known = get_answer(before, path)
    return known is not None and known != get_answer(after, path)


def _stands(before: Case, after: Case, path: str) -> bool:
    """Whether the answer is known and the same; a new person has none from before."""
    if path not in answer_paths(before):
        return False
    now = get_answer(after, path)
    return now is not None and now == get_answer(before, path)
