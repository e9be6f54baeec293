"""Everything saved about one person, for that person (GDPR article 15)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.casework.explain import statute_age_sentences
from app.casework.interview import question_at
from app.casework.protected import hidden_office
from app.casework.saving import saved_fields
from app.casework.sheets.own_view import shown_persons
from app.casework.sheets.standing import information_text
from app.casework.wording import Words
from app.domain.answers import split_path
from app.domain.case import Case
from app.domain.office_sheets import Entry, NamedEntries, PersonExtract
from app.domain.person import Person
from app.domain.profile import OfficeProfile
from app.domain.record import SavedCase
from app.domain.sheets import Text


def person_extract(
    saved: SavedCase,
    person_id: str,
    on: date,
    words: Words,
    *,
    information: Text | None = None,
    is_practice: bool = False,
) -> PersonExtract:
    """What the case holds about that person; of other persons only how many they are.

    An adult who has not told personally gets no facts: what the case holds was told by somebody else, and
    stands as labels alone. The applicant gets the facts about children whom he or she may speak for.

    Args:
        saved: the newest version.
        person_id: who asks.
        on: the day of the extract.
        words: in the person's language.
        information: what article 13 asks for, so that it stands here too; None in a practice store.
        is_practice: the store is for practice.

    Raises:
        KeyError: when nobody has that id.
    """
    person = saved.case.person(person_id)
    given = {each.id for each in _about(saved.case, person, on)}
    told_by_others = not person.is_applicant and person_id not in given
    groups = tuple(_facts(saved.case, given, on, words))
    source = "" if information is None else information.source
    return PersonExtract(
        language=words.language,
        on=on,
        is_practice=is_practice,
        person=words.person(saved.case, person_id),
        information=information,
        saved_on=saved.saved_at.date(),
        version=saved.version,
        facts=groups,
        others=len(saved.case.persons) - len(given | {person_id}),
        left_out=_labels(saved.case, person_id, on, words) if told_by_others else (),
        checked=tuple(statute_age_sentences(source, on, words, by_clock=False)),
    )


def case_extract(
    saved: SavedCase,
    person_id: str,
    on: date,
    words: Words,
    *,
    profile: OfficeProfile | None,
    is_practice: bool,
) -> PersonExtract:
    """The same as it leaves a store: with the office's information, and no place where somebody is hidden.

    Args:
        saved: the newest version.
        person_id: who asks.
        on: the day of the extract.
        words: in the person's language.
        profile: the store's; None in a practice store.
        is_practice: the store is for practice.

    Raises:
        KeyError: when nobody has that id.
    """
    information = None
    if profile is not None and saved.basis is not None:
        office = hidden_office(profile, words) if saved.is_protected else profile
        information = information_text(office, saved.basis, words)
    made = person_extract(saved, person_id, on, words, information=information, is_practice=is_practice)
    return replace(made, is_protected=saved.is_protected)


def _about(case: Case, person: Person, on: date) -> tuple[Person, ...]:
    """Whose facts that person is given."""
    if person.is_applicant:
        return shown_persons(case, on)
    return (person,) if person.own_statement is True else ()


def _facts(case: Case, given: set[str], on: date, words: Words) -> Iterator[NamedEntries]:
    masked = replace(case, persons=tuple(p if p.id in given else replace(p, name=None) for p in case.persons))
    holder = {None, *given} if case.applicant.id in given else given
    for person_id in (None, *(person.id for person in case.persons)):
        if person_id in holder:
            entries = tuple(_entries(masked, person_id, on, words))
            if entries:
                yield NamedEntries("" if person_id is None else words.person(masked, person_id), entries)


def _entries(case: Case, person_id: str | None, on: date, words: Words) -> Iterator[Entry]:
    for field in saved_fields(case, on, words):
        if split_path(field.path)[0] == person_id:
            yield Entry(words.short(question_at(field.path)), field.value)


def _labels(case: Case, person_id: str, on: date, words: Words) -> tuple[str, ...]:
    return tuple(entry.label for entry in _entries(case, person_id, on, words))
