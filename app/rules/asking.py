"""In which order missing answers are asked for: the one expected to settle the case soonest comes first.

An obstacle settles a person's outcome at once, whatever the other answers are. So what most often turns out
to be an obstacle is asked for first, and what can at worst leave a decision to Migrationsverket comes after
all that. The applicant comes before the others, since their permits mostly rest on the applicant's: an
obstacle there is one for them too. A person's own wish comes last of all: it is asked alone, after everything
has been explained.

How often, nobody tells; the press wrote of refusals mostly for the wrong permit, then for debts. The order is
measured with such weights, beside other orders and the best there is, in ``tests/proofs/questions.py``.
"""

from app.domain.answers import split_path
from app.domain.case import Case

_LAST = ("own_wish", "settles_permanently")

_KEYS = (
    # Whoever stays is asked nothing more.
    "moves",
    # Can be an obstacle; most often first. A permit's day and tie mean nothing before its ground is known.
    "permit.ground",
    "debt_csn",
    "debt_kfm",
    "destination.reception_shown",
    "permit.tied_to",
    "permit.held_since",
    "same_household",
    "citizenships",
    "destination.country",
    "granted_before",
    "lacks_means",
    "passport_valid",
    # Can at worst leave the decision to Migrationsverket.
    "resident_in_sweden",
    "permit.unbroken",
    "permit.kind",
    "permit.expires_on",
    # Changes the sum alone.
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
