"""Which unknown answers could change only the sum.

An answer that changes nobody's outcome can still change the sum in two ways: whether somebody lives in the
applicant's household (2025 rules: else counted in ``highest`` alone), and a child's birth date (counted as a
child or as an adult). Both matter in a completion only if that person and the applicant count, and only while
the caps leave room, that is, if few enough others count. So this looks for the completion in which those two
count and as few others as possible do:

- each of the two must count, in one of his or her ways (``ways``);
- if a way rests on a family tie, the other person of that tie must back it;
- everybody else can be as bad as the answers allow, all at once: what makes one person worse makes nobody
  better.

``lowest`` counts those whom nothing stands against, ``highest`` also those left to Migrationsverket: in each
sum there is a worst severity with which a person still counts, its *limit*.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import product

from app.domain.answers import person_path
from app.domain.permit import OUTSIDE
from app.domain.person import Person, Role
from app.rules.amounts import count_heads, is_adult_in_highest, is_adult_in_lowest, total_sek
from app.rules.branches import AGENCY, MET
from app.rules.rule import Rates, Situation
from app.rules.ways import Branches, Way, Ways

LOWEST, HIGHEST = MET, AGENCY
"""The limit of each sum."""

Counted = list[tuple[Person, bool]]
"""Persons in a sum, with whether each counts as an adult."""


def find_missing_for_amount(
    situation: Situation, rates: Rates, branches: Branches, for_outcome: frozenset[str]
) -> frozenset[str]:
    """Paths of the answers that could change only the sum.

    Args:
        situation: the case as it stands.
        rates: what the grant is made of.
        branches: what the strands of each person can come to.
        for_outcome: the answers that could change an outcome.
    """
    finder = _Finder(situation, rates, branches)
    found = set()
    for person in situation.case.others(situation.case.applicant.id):
        household, birth = (person_path(person.id, key) for key in ("same_household", "born_on"))
        if household not in for_outcome and finder.household_matters(person):
            found.add(household)
        if finder.birth_matters(person):
            found.add(birth)
    return frozenset(found)


class _Finder:
    def __init__(self, situation: Situation, rates: Rates, branches: Branches) -> None:
        self._situation = situation
        self._case = situation.case
        self._rates = rates
        self._ways = {
            may_fail: Ways(situation, branches, reception_may_fail=may_fail) for may_fail in (False, True)
        }

    def household_matters(self, person: Person) -> bool:
        """Whether living with the applicant, which is unknown, could change ``lowest``."""
        if person.same_household is not None or not self._rates.needs_same_household:
            return False
        is_adult = self._is_adult(person, LOWEST)
        return self._is_room(
            person, LOWEST, lambda others: self._total(others) != self._total([*others, (person, is_adult)])
        )

    def birth_matters(self, person: Person) -> bool:
        """Whether the birth date, which is unknown, of a child could change either sum."""
        if person.born_on is not None or person.role is not Role.CHILD:
            return False

        def matters(others: Counted) -> bool:
            return self._total([*others, (person, False)]) != self._total([*others, (person, True)])

        return self._is_room(person, LOWEST, matters) or self._is_room(person, HIGHEST, matters)

    def _is_room(self, person: Person, limit: int, matters: Callable[[Counted], bool]) -> bool:
        """Whether the person can count, with the applicant and so few others that it matters."""
        if limit == LOWEST and self._rates.needs_same_household and person.same_household is False:
            return False
        applicant = self._case.applicant
        ways = self._ways[applicant.reception_shown is not None and person.reception_shown is not None]
        choices = (
            _counting(ways.of(applicant), ways, limit),
            _counting(ways.of_housemate(person), ways, limit),
        )

        def is_room(*chosen: Way) -> bool:
            given = dict(zip((applicant.id, person.id), chosen, strict=True))
            others = self._fewest_others(ways, limit, given)
            return others is not None and matters(
                [(one, self._is_adult(one, limit)) for one in (applicant, *others)]
            )

        # If there is no room though both ask nothing of others and back nobody, there never is.
        if not all(choices) or not is_room(*(_asking_nothing(choice) for choice in choices)):
            return False
        return any(is_room(*pair) for pair in product(*choices))

    def _fewest_others(self, ways: Ways, limit: int, given: Mapping[str, Way]) -> list[Person] | None:
        """Who counts in any case, besides those whose ways are given; None where one does not back the other.

        Whoever else backs a given way has a way of doing so, or ``_counting`` would have left that one out.
        """
        backing = {**ways.worst_backing, **{person_id: way.backing for person_id, way in given.items()}}
        backers = {way.tied_to for way in given.values() if way.tied_to is not None}
        if any(backing[backer] > limit for backer in backers & {OUTSIDE, *given}):
            return None
        free = [person for person in self._case.persons if person.id not in given]
        options = {person.id: ways.of(person) for person in free}
        for backer in backers & options.keys():
            options[backer] = frozenset(way for way in options[backer] if way.backing <= limit)
            backing[backer] = MET
        return [
            person for person in free if not self._may_be_left_out(person, limit, options[person.id], backing)
        ]

    def _may_be_left_out(
        self, person: Person, limit: int, options: frozenset[Way], backing: Mapping[str, int]
    ) -> bool:
        if limit == LOWEST and self._rates.needs_same_household and person.same_household is not True:
            return True
        return any(
            way.stays or way.own > limit or (way.tied_to is not None and backing[way.tied_to] > limit)
            for way in options
        )

    def _is_adult(self, person: Person, limit: int) -> bool:
        """How the person counts; a child without birth date as a child, which leaves most room."""
        filed_on = self._situation.filed_on
        if limit == LOWEST or (person.role is Role.CHILD and person.born_on is None):
            return is_adult_in_lowest(person, filed_on)
        return is_adult_in_highest(person, filed_on, self._rates)

    def _total(self, counted: Counted) -> int:
        return total_sek(count_heads(counted), self._rates)


def _counting(options: frozenset[Way], ways: Ways, limit: int) -> list[Way]:
    """The ways in which a person may count, those that ask something of a third person last."""
    counting = [
        way
        for way in options
        if way.own <= limit
        and not way.stays
        and (way.tied_to is None or ways.best_backing[way.tied_to] <= limit)
    ]
    return sorted(counting, key=lambda way: way.tied_to not in (None, OUTSIDE))


def _asking_nothing(choices: Sequence[Way]) -> Way:
    """Better than any of the choices at leaving room for others."""
    return Way(MET, max(way.backing for way in choices), tied_to=None, stays=False)
