"""Material for the note in the municipality's own system."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from app.casework.explain import law_age_sentences
from app.casework.interview import WISH_QUESTIONS, question_at
from app.casework.saving import saved_fields
from app.casework.sheets.own_view import assess_own_view, own_view, results, shown_persons
from app.casework.wording import Words
from app.domain.answers import get_answer, split_path
from app.domain.case import Case
from app.domain.information import Point
from app.domain.letter import PaperState
from app.domain.office_sheets import Entry, NamedEntries, RecordNote
from app.domain.papers import Paper
from app.domain.permit import OUTSIDE
from app.rules import RuleBook

_WISHES = frozenset(question.key for question in WISH_QUESTIONS)


def record_note(
    case: Case,
    on: date,
    book: RuleBook,
    words: Words,
    *,
    system: str = "",
    points: Iterable[Point] = (),
    papers: Iterable[Paper] = (),
    states: Mapping[str, PaperState] | None = None,
    children: tuple[NamedEntries, ...] = (),
    is_practice: bool = False,
) -> RecordNote:
    """What may be kept of the conversation; of the wish a yes alone, of another adult that he or she exists.

    Args:
        case: everything that was answered.
        on: the day of the conversation.
        book: the rules.
        words: Swedish, unless the municipality writes in another language.
        system: where the record is kept, as the office calls it.
        points: what was explained.
        papers: the checklist.
        states: what became of each paper, by its id; papers not in it are left out.
        children: what was done for each child.
        is_practice: the conversation is practice.

    Raises:
        UserFacingError: when the application day is before any ordinance of the book.
    """
    view = own_view(case, on)
    found = assess_own_view(view, on, book)
    known = states or {}
    shown = {person.id for person in shown_persons(view, on)}
    return RecordNote(
        language=words.language,
        on=on,
        is_practice=is_practice,
        system=system,
        facts=tuple(_facts(view, shown, on, words)),
        others=tuple(words.person(view, p.id) for p in view.persons if p.id not in shown),
        findings=results(view, found, words, asker_id=OUTSIDE),
        told=tuple(words.point(point).title for point in points),
        papers=tuple((paper, known[paper.id]) for paper in papers if paper.id in known),
        children=children,
        wishes=case.applicant.own_wish is True and case.settles_permanently is True,
        checked=tuple(law_age_sentences(found.status, on, words, by_clock=False)),
    )


def _facts(case: Case, shown: Collection[str], on: date, words: Words) -> Iterator[NamedEntries]:
    """What would be saved of the shown persons; first what is about all. The wish is left out."""
    fields = [field for field in saved_fields(case, on, words) if split_path(field.path)[1] not in _WISHES]
    for person_id, group in groupby(fields, key=lambda field: split_path(field.path)[0]):
        if person_id is None or person_id in shown:
            title = "" if person_id is None else words.person(case, person_id)
            yield NamedEntries(title, tuple(_entry(case, field.path, words) for field in group))


def _entry(case: Case, path: str, words: Words) -> Entry:
    question = question_at(path)
    return Entry(words.short(question), words.noted_answer(question, case, get_answer(case, path)))
