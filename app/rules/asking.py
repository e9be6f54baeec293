"""In which order missing answers are asked for.

First whatever most often stands in the way and is quickly answered: the ground and day of the permit, being
registered, debts, an earlier grant, the destination. The applicant comes first, since an obstacle there ends
the matter for all. Whether another person moves comes before anything else about that person. A person's own
wish comes last of all: it is asked alone, after everything has been explained.
"""

from app.domain.answers import split_path
from app.domain.case import Case

_LAST = ("own_wish", "settles_permanently")

_KEYS = (
    "moves",
    "citizenships",
    "permit.ground",
    "permit.tied_to",
    "permit.held_since",
    "permit.kind",
    "resident_in_sweden",
    "debt_csn",
    "debt_kfm",
    "granted_before",
    "destination.country",
    "destination.reception_shown",
    "permit.unbroken",
    "permit.expires_on",
    "same_household",
    "lacks_means",
    "passport_valid",
    "born_on",
    *_LAST,
)
_RANK = {key: rank for rank, key in enumerate(_KEYS)}


def in_order_of_asking(paths: frozenset[str], case: Case) -> tuple[str, ...]:
    """The paths in the order in which to ask for them."""
    persons = [case.applicant, *case.others(case.applicant.id)]
    place = {person.id: at for at, person in enumerate(persons)}

    def rank(path: str) -> tuple[bool, int, int]:
        person_id, key = split_path(path)
        return key in _LAST, place[person_id] if person_id else 0, _RANK[key]

    return tuple(sorted(paths, key=rank))
