"""The amount of the contract: who counts in `lowest`, who in `highest`, and the caps. Whole kronor."""

from collections.abc import Mapping

from tests.oracle.file import ORDINANCE_1984, ORDINANCE_2025, File, Json, as_date, months_after

Births = Mapping[str, str]
Counted = list[tuple[Json, bool]]  # a person, and whether as an adult


def lowest_and_highest(file: File, outcomes: Mapping[str, str], births: Births) -> tuple[int, int]:
    """The two totals, from the outcome of each person by id.

    `births` has birth dates, by person id, that move the sum alone; the rules have not seen them.
    """
    applicant = outcomes[file.applicant["id"]]
    low: Counted = []
    high: Counted = []
    for person in file.persons:
        outcome = outcomes[person["id"]]
        if outcome in ("obstacle", "stays"):
            continue
        adult_in_low, adult_in_high = is_adult(file, person, births)
        high.append((person, adult_in_high))
        if is_certain(file, person, outcome):
            low.append((person, adult_in_low))
    total = total_1984 if file.ordinance == ORDINANCE_1984 else total_2025
    lowest = total(low) if applicant == "no_obstacle_found" else 0
    highest = 0 if applicant == "obstacle" else total(high)
    return lowest, highest


def is_certain(file: File, person: Json, outcome: str) -> bool:
    if file.moves(person) is not True or outcome != "no_obstacle_found":
        return False
    is_applicant = person["role"] == "applicant"
    return is_applicant or file.ordinance == ORDINANCE_1984 or person.get("same_household") is True


def is_adult(file: File, person: Json, births: Births) -> tuple[bool, bool]:
    """Counts as an adult in `lowest`, in `highest`."""
    born = as_date(births.get(person["id"], person.get("born_on")))
    if born is None:
        is_child = person["role"] == "child"
        return not is_child, not is_child or file.ordinance == ORDINANCE_2025
    adult_on = months_after(born, 18 * 12)
    is_now = adult_on <= file.day
    if file.ordinance == ORDINANCE_1984:
        return is_now, is_now
    return is_now, adult_on <= months_after(file.day, 12)


def total_2025(counted: Counted) -> int:
    """350 000 and 25 000; an adult couple at most 500 000; all together at most 600 000."""
    couple = [adult for person, adult in counted if person["role"] in ("applicant", "spouse", "cohabitant")]
    others = [adult for person, adult in counted if person["role"] in ("child", "other_relative")]
    couple_sum = sum(350_000 if adult else 25_000 for adult in couple)
    if len(couple) == 2 and all(couple):
        couple_sum = min(couple_sum, 500_000)
    return min(couple_sum + sum(350_000 if adult else 25_000 for adult in others), 600_000)


def total_1984(counted: Counted) -> int:
    """10 000 and 5 000; all together at most 40 000. Travel comes on top and has no figure."""
    return min(sum(10_000 if adult else 5_000 for _, adult in counted), 40_000)


def instalments(total: int) -> list[int]:
    """20 %, 32 %, 48 % of a total under 2025:970, which is a multiple of 25 000."""
    return [total * percent // 100 for percent in (20, 32, 48)]
