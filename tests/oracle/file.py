"""What the rows of the contract look up in an intake: the persons, their answers, their age, the days."""

import datetime
from dataclasses import dataclass
from typing import Any

ORDINANCE_1984 = "sfs-1984-890"
ORDINANCE_2025 = "sfs-2025-970"
FIRST_DAY_1984 = datetime.date(1985, 1, 1)
FIRST_DAY_2025 = datetime.date(2026, 1, 1)
CUT_OFF = datetime.date(2024, 9, 12)

Json = dict[str, Any]


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day `months` later, or the first of the next month where that month lacks the day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return datetime.date(year, month + 1, day.day)
    except ValueError:  # never December, which has every day
        return datetime.date(year, month + 2, 1)


def as_date(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def permit(person: Json, key: str) -> Any:
    """An answer about the permit; an absent or null `permit` is one in which everything is null."""
    return (person.get("permit") or {}).get(key)


@dataclass(frozen=True)
class File:
    """A validated intake on a day of assessment. Answers are read anew each time and may change under it."""

    intake: Json
    on: datetime.date

    @property
    def persons(self) -> list[Json]:
        persons: list[Json] = self.intake["persons"]
        return persons

    @property
    def applicant(self) -> Json:
        return next(person for person in self.persons if person["role"] == "applicant")

    def person(self, person_id: str) -> Json:
        return next(person for person in self.persons if person["id"] == person_id)

    @property
    def day(self) -> datetime.date:
        """The day of application; null: the day of assessment."""
        return as_date(self.intake.get("application_on")) or self.on

    @property
    def ordinance(self) -> str:
        if self.day >= FIRST_DAY_2025:
            return ORDINANCE_2025
        if self.day >= FIRST_DAY_1984:
            return ORDINANCE_1984
        raise ValueError("application_on: before 1985-01-01 no ordinance applies")

    def destination(self, key: str) -> Any:
        return (self.intake.get("destination") or {}).get(key)

    def is_under_18(self, person: Json) -> bool:
        """By age on the day of application; on the eighteenth birthday one is an adult."""
        born = as_date(person.get("born_on"))
        if born is None:
            return bool(person["role"] == "child")
        return self.day < months_after(born, 18 * 12)

    def moves(self, person: Json) -> bool | None:
        """Is part of the move; the applicant's null counts as true."""
        answer: bool | None = person.get("moves")
        return True if answer is None and person["role"] == "applicant" else answer
