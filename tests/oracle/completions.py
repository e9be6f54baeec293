"""What a completion may answer: every null answer which the contract lets it give a value, and the values.

A completion leaves alone, by the words of the contract:

- what counts as met when null: of whoever is under 18 on the file as it stands `granted_before`, `debt_csn`,
  `debt_kfm`, `lacks_means`; the applicant's `same_household`, which "always counts as true";
- `own_wish` of whoever is under 18 on the file, but for the applicant's;
- the applicant's `moves`; a person's own `reception_shown`; `application_on`, `born_on`, `reference`, `name`,
  `personal_number`, `custody`, `own_statement`.

Age is therefore the same in every completion. Answers of persons who stay are completed like all others,
since somebody else's permit may rest on them. An absent or null `permit` or `destination` is one with every
answer null.
"""

import copy
import datetime
from dataclasses import dataclass
from typing import Any

from tests.oracle.file import CUT_OFF, ORDINANCE_2025, File, Json, months_after
from tests.oracle.rows import path_to

PERSON_TRI = (
    "moves",
    "own_wish",
    "resident_in_sweden",
    "same_household",
    "granted_before",
    "debt_csn",
    "debt_kfm",
    "lacks_means",
    "passport_valid",
)
MET_UNDER_18 = ("granted_before", "debt_csn", "debt_kfm", "lacks_means")
GROUNDS = (
    "refugee",
    "subsidiary_protection",
    "quota_refugee",
    "exceptionally_distressing",
    "temporary_act_17",
    "temporary_act_other",
    "upper_secondary_act",
    "family_tie",
    "temporary_protection",
    "work",
    "study",
    "other",
)
ONE_DAY = datetime.timedelta(days=1)
LAST_DATE = datetime.date(2100, 12, 31)


@dataclass(frozen=True)
class Gap:
    """An answer, where it is kept, and at least one value for each case that any row could tell apart."""

    path: str
    holder: Json
    key: str
    values: tuple[Any, ...]

    def fill(self, value: Any) -> None:
        self.holder[self.key] = value

    @property
    def owner(self) -> str | None:
        """The id of the person whose answer it is; None: an answer for the whole case."""
        parts = self.path.split(".")
        return parts[1] if parts[0] == "persons" else None

    @property
    def name(self) -> str:
        """The key within the person: `debt_csn`, `permit.ground`; for the case the whole path."""
        return self.path if self.owner is None else self.path.split(".", 2)[2]


def open_file(intake: Json, on: datetime.date) -> File:
    """A copy whose answers can be filled in: every `destination` and `permit` is present."""
    own = copy.deepcopy(intake)
    own["destination"] = own.get("destination") or {}
    for person in own["persons"]:
        person["permit"] = person.get("permit") or {}
    return File(own, on)


def gaps(file: File) -> list[Gap]:
    """The null answers which a completion gives a value. The file must come from `open_file`."""
    return [gap for gap in answers(file) if gap.holder.get(gap.key) is None]


def answers(file: File) -> list[Gap]:
    """Every answer which a completion gives a value when it is null, be it null or not."""
    destination = file.intake["destination"]
    found = [
        Gap("settles_permanently", file.intake, "settles_permanently", (True, False)),
        Gap("destination.country", destination, "country", ("DE", "SE", "AX", "SY")),
        Gap("destination.reception_shown", destination, "reception_shown", (True, False)),
    ]
    for person in file.persons:
        found += person_answers(file, person) + permit_answers(file, person)
    return found


def person_answers(file: File, person: Json) -> list[Gap]:
    keys = [key for key in PERSON_TRI if is_completed(file, person, key)]
    return [
        Gap(path_to(person, "citizenships"), person, "citizenships", ([], ["SE"], ["SY"])),
        *(Gap(path_to(person, key), person, key, (True, False)) for key in keys),
    ]


def is_completed(file: File, person: Json, key: str) -> bool:
    if person["role"] == "applicant" and key in ("moves", "same_household"):
        return False
    if not file.is_under_18(person):
        return True
    return key not in MET_UNDER_18 and (key != "own_wish" or person["role"] == "applicant")


def permit_answers(file: File, person: Json) -> list[Gap]:
    others = [other["id"] for other in file.persons if other is not person]
    values_of: dict[str, tuple[Any, ...]] = {
        "ground": GROUNDS,
        "kind": ("permanent", "temporary"),
        "held_since": days_around(CUT_OFF),
        "unbroken": (True, False),
        "expires_on": days_around(file.day),
        "tied_to": (*others, "outside"),
    }
    permit = person["permit"]
    return [Gap(path_to(person, f"permit.{key}"), permit, key, values) for key, values in values_of.items()]


def days_around(day: datetime.date) -> tuple[str, ...]:
    """The day before, of and after, as far as an intake may hold them.

    A row compares `held_since` with the cut-off alone and `expires_on` with the day of application alone.
    """
    days = (day - ONE_DAY, day, day + ONE_DAY)
    return tuple(each.isoformat() for each in days if each <= LAST_DATE)


def birth_gaps(file: File, births: Json) -> list[Gap]:
    """The children without birth date, each with birth dates for every age the sum tells apart.

    They are kept in `births`, apart from the intake, since the rules go on seeing the file as it stands.
    """
    children = [person for person in file.persons if person["role"] == "child" and not person.get("born_on")]
    return [
        Gap(path_to(child, "born_on"), births, child["id"], representative_births(file.day))
        for child in children
    ]


def representative_births(day: datetime.date) -> tuple[str, ...]:
    """Turned 18 long ago; on the day of application; turns 18 within twelve months; later."""
    ages_in_months = (30 * 12, 18 * 12, 18 * 12 - 6, 5 * 12)
    return tuple(months_after(day, -months).isoformat() for months in ages_in_months)


def completed_keys(file: File) -> frozenset[str]:
    """The answers that some row of the file's ordinance, or its sum, reads; no other can change anything."""
    case = {"settles_permanently", "destination.reception_shown"}
    both = {"citizenships", "moves", "own_wish", "permit.ground", "permit.tied_to"}
    history = {"granted_before", "debt_csn", "debt_kfm"}
    if file.ordinance == ORDINANCE_2025:
        permit = {"permit.kind", "permit.held_since", "permit.unbroken", "permit.expires_on"}
        only = {"destination.country", "resident_in_sweden", "same_household"} | permit
    else:
        only = {"lacks_means", "passport_valid"}
    return frozenset(case | both | history | only)
