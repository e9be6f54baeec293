"""`missing` and `missing_for_amount` by trying every completion, as the contract defines them.

The definition taken at its word is `missing_literally`: assess all completions, compare all pairs that differ
in one answer. It costs the product of the numbers of values (2 for true or false, 12 for a ground, 3 for a
day), so it is out of reach where harmless nulls, like `tied_to` of a refugee, add up over a household.
`missing_answers` gives the same by three steps, each still trying every completion of what it looks at:

1. answers that no row of the ordinance reads are left null;
2. for each person, only the answers that this person's rules can read are tried: the person's own, those of
   the case, the applicant's `own_wish` for somebody under 18, and, of a person the permit may rest on, those
   which B-05 or A-03 names. An answer is missing if it changes the outcome of one person; the case's outcome
   is the applicant's;
3. an answer that is not missing changes no outcome in any completion, whatever it is filled with. So it gets
   any value while the sum is tried, unless the sum reads it itself (`same_household`, a child's birth date).

The size is that of the largest such product. Eight open answers make some hundreds to some ten thousands of
completions, about a tenth of a second; where several unknown grounds and ties meet, `LIMIT` says no.
"""

import datetime
import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tests.oracle.amount import lowest_and_highest
from tests.oracle.assess import assess, outcome
from tests.oracle.completions import Gap, birth_gaps, completed_keys, gaps, open_file
from tests.oracle.file import ORDINANCE_2025, File, Json, permit

LIMIT = 300_000

READ_OF_TIED_2025 = (
    "citizenships",
    "resident_in_sweden",
    "permit.ground",
    "permit.kind",
    "permit.held_since",
    "permit.unbroken",
    "granted_before",
    "debt_csn",
    "debt_kfm",
    "moves",
)
READ_OF_TIED_1984 = ("permit.ground",)


class TooManyCompletionsError(ValueError):
    """The intake has so many open answers that trying them all would take too long."""


class Missing(NamedTuple):
    """Paths of answers: those that decide an outcome, and the others that decide `lowest` or `highest`."""

    missing: frozenset[str]
    missing_for_amount: frozenset[str]


def missing_answers(intake: Json, on: datetime.date) -> Missing:
    """Both lists of the contract as sets; their order is the program's own.

    Raises:
        TooManyCompletionsError: There are more than `LIMIT` completions to try at once.
        ValueError: The application is before 1985-01-01.
    """
    file = open_file(intake, on)
    open_gaps = [gap for gap in gaps(file) if gap.name in completed_keys(file)]
    missing = frozenset[str]().union(
        *(missing_for_person(file, person, open_gaps) for person in file.persons)
    )
    return Missing(missing, missing_for_sum(file, open_gaps, missing))


def missing_for_person(file: File, person: Json, open_gaps: list[Gap]) -> frozenset[str]:
    read = [gap for gap in open_gaps if can_read(file, person, gap)]
    return deciding(read, lambda _: outcome(file, person))


def can_read(file: File, person: Json, gap: Gap) -> bool:
    """Some rule of this person may look the answer up. Asked before any gap is filled."""
    if gap.owner is None or gap.owner == person["id"]:
        return True
    if file.is_under_18(person) and gap.owner == file.applicant["id"] and gap.name == "own_wish":
        return True
    if permit(person, "ground") not in (None, "family_tie"):
        return False
    read = READ_OF_TIED_2025 if file.ordinance == ORDINANCE_2025 else READ_OF_TIED_1984
    return permit(person, "tied_to") in (None, gap.owner) and gap.name in read


def missing_for_sum(file: File, open_gaps: list[Gap], missing: frozenset[str]) -> frozenset[str]:
    births: Json = {}
    read_by_sum = [gap for gap in open_gaps if gap.name == "same_household"] + birth_gaps(file, births)
    tried = [gap for gap in open_gaps if gap.path in missing]
    tried += [gap for gap in read_by_sum if gap.path not in missing]
    readers = {
        person["id"]: [index for index, gap in enumerate(tried) if can_read(file, person, gap)]
        for person in file.persons
    }
    for gap in open_gaps:
        gap.fill(gap.values[0])
    known: dict[tuple[object, ...], str] = {}

    def totals(chosen: Sequence[int]) -> tuple[int, int]:
        outcomes = {}
        for person in file.persons:
            # What this person's rules can read is the same as before: so is the outcome.
            key = (person["id"], *(chosen[index] for index in readers[person["id"]]))
            if key not in known:
                known[key] = outcome(file, person)
            outcomes[person["id"]] = known[key]
        return lowest_and_highest(file, outcomes, births)

    return deciding(tried, totals) - missing


def missing_literally(intake: Json, on: datetime.date) -> Missing:
    """The same without any shortcut; for intakes with few nulls."""
    file = open_file(intake, on)
    births: Json = {}

    def outcomes(_: Sequence[int]) -> list[str]:
        return [person["outcome"] for person in assess(file.intake, on)["persons"]]

    def totals(_: Sequence[int]) -> tuple[int, int]:
        by_id = {person["id"]: person["outcome"] for person in assess(file.intake, on)["persons"]}
        return lowest_and_highest(file, by_id, births)

    open_gaps = gaps(file)
    missing = deciding(open_gaps, outcomes)
    return Missing(missing, deciding(open_gaps + birth_gaps(file, births), totals) - missing)


def deciding(tried: list[Gap], result: Callable[[Sequence[int]], object]) -> frozenset[str]:
    """The paths for which two completions that differ in them alone have another result.

    All completions are made once, the last gap turning fastest. Two that differ in one gap alone then stand a
    fixed stride apart; all values of a gap give the same if each gives what the next one gives. The gaps are
    null again at the end.
    """
    results = [result(chosen) for chosen in completions(tried)]
    found = set()
    stride = len(results)
    for gap in tried:
        block = stride
        stride //= len(gap.values)
        starts = range(0, len(results), block)
        if any(results[at : at + block - stride] != results[at + stride : at + block] for at in starts):
            found.add(gap.path)
    return frozenset(found)


def completions(tried: list[Gap]) -> Iterable[Sequence[int]]:
    """Fills the gaps with every combination of their values in turn; gives the positions of the values."""
    if math.prod(len(gap.values) for gap in tried) > LIMIT:
        raise TooManyCompletionsError("more open answers than can be tried")
    before: Sequence[int | None] = [None] * len(tried)
    for chosen in itertools.product(*(range(len(gap.values)) for gap in tried)):
        for gap, old, new in zip(tried, before, chosen, strict=True):
            if old != new:
                gap.fill(gap.values[new])
        before = chosen
        yield chosen
    for gap in tried:
        gap.fill(None)
