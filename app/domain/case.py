"""A case: the answers about one household and one wish."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from app.domain.permit import OUTSIDE
from app.domain.person import Person, Role

MOST_PERSONS = 30


@dataclass(frozen=True)
class Destination:
    """Where they want to live.

    Attributes:
        country: ISO 3166-1 alpha-2 code, or XK.
        reception_shown: they can show that they will be received there.
    """

    country: str | None = None
    reception_shown: bool | None = None


@dataclass(frozen=True)
class Case:
    """What has been answered so far; None is "not yet known".

    Attributes:
        reference: the office's own case number.
        application_on: the day the application is or will be filed; None: the day of assessment.
        settles_permanently: they mean to live there for good.
        persons: 1 to 30, exactly one applicant, at most one spouse or cohabitant, ids unique.

    Raises:
        ValueError: when the persons break those rules (the files package says so in words first).
    """

    persons: tuple[Person, ...]
    reference: str | None = None
    application_on: date | None = None
    settles_permanently: bool | None = None
    destination: Destination = field(default_factory=Destination)

    def __post_init__(self) -> None:
        """Refuse a household that can't be."""
        if not 1 <= len(self.persons) <= MOST_PERSONS:
            raise ValueError("a case has 1 to 30 persons")
        if sum(person.is_applicant for person in self.persons) != 1:
            raise ValueError("a case has exactly one applicant")
        if sum(person.is_partner for person in self.persons) > 1:
            raise ValueError("a case has at most one spouse or cohabitant")
        ids = {person.id for person in self.persons}
        if len(ids) != len(self.persons):
            raise ValueError("ids of persons are unique")
        for person in self.persons:
            tied_to = person.permit.tied_to
            if tied_to not in (None, OUTSIDE) and (tied_to not in ids or tied_to == person.id):
                raise ValueError("a case has permits that rest on another of its persons, or on one outside")

    @property
    def applicant(self) -> Person:
        """The one who asks."""
        return next(person for person in self.persons if person.is_applicant)

    @property
    def partner(self) -> Person | None:
        """The applicant's spouse or cohabitant, if there is one in the case."""
        return next((person for person in self.persons if person.is_partner), None)

    def person(self, person_id: str) -> Person:
        """The person with that id.

        Raises:
            KeyError: when nobody has it.
        """
        for person in self.persons:
            if person.id == person_id:
                return person
        raise KeyError(person_id)

    def others(self, person_id: str) -> Iterator[Person]:
        """Everybody but that person, in order."""
        return (person for person in self.persons if person.id != person_id)

    def filed_on(self, assessed_on: date) -> date:
        """The day that picks the ordinance and the ages."""
        return self.application_on or assessed_on


def new_case() -> Case:
    """A case about which nothing is known but that somebody asks."""
    return Case(persons=(Person(id="p1", role=Role.APPLICANT),))
