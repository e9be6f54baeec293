"""A case as one client may see it on paper: nothing follows from another adult's answers, or from the wish.

Papers are read by others: a spouse at the kitchen table, a colleague. So results on paper are worked out
from a case where every other adult has answered nothing (practice 4.6), and where the wish stands as yes
whatever was said (practice 6.2); its rule is then left out.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from app.casework.assess import assess
from app.casework.changes import open_answers
from app.casework.explain import RuleLine, explain, labelled_answers
from app.casework.interview import AskedQuestion, question_at
from app.casework.so_far import outcome_so_far
from app.casework.viewers import bare
from app.casework.wording import Words
from app.domain.answers import split_path
from app.domain.assessment import Assessment, PersonAssessment, Result
from app.domain.case import Case
from app.domain.family import named_children
from app.domain.person import Person
from app.domain.sheets import PersonResult, RuleResult
from app.rules import RuleBook
from app.rules.obstacles import incurable_persons

_ORDER = (Result.NOT_MET, Result.UNKNOWN, Result.AGENCY, Result.MET)
_WISH_RULES = frozenset({"B-02", "A-02"})
_SOUNDS_LIKE_MORE = frozenset({"B-10", "B-11", "B-12", "A-08", "A-12"})
"""Debts and earlier grants: their titles beside "met" read as having one."""


def own_view(case: Case, on: date, viewer_id: str | None = None) -> Case:
    """The case without anything another adult than that one answered; the wish stands as yes.

    Of others, and of children somebody else decides for, what is not an answer of theirs remains: role, name,
    birth date, custody and whether they move.

    Args:
        viewer_id: the adult who may see it; None: the applicant.
    """
    shown = {person.id for person in shown_persons(case, on, viewer_id)}
    wishing = {case.applicant.id, viewer_id}
    persons = tuple(person if person.id in shown else bare(person) for person in case.persons)
    persons = tuple(replace(p, own_wish=True) if p.id in wishing else p for p in persons)
    return replace(case, persons=persons, settles_permanently=True)


def shown_persons(case: Case, on: date, viewer_id: str | None = None) -> tuple[Person, ...]:
    """Whose results that adult may see: the own, and the applicant those of children he or she speaks for."""
    if viewer_id in (None, case.applicant.id):
        return (case.applicant, *named_children(case, case.filed_on(on)))
    return (case.person(viewer_id),)


def assess_own_view(case: Case, on: date, book: RuleBook, viewer_id: str | None = None) -> Assessment:
    """What the law says of the shown persons alone; ``case`` is an own view of that adult.

    Raises:
        UserFacingError: when the application day is before any ordinance of the book.
    """
    found = assess(case, on, book)
    shown = {person.id for person in shown_persons(case, on, viewer_id)}
    return replace(
        found,
        outcome=found.person(viewer_id or case.applicant.id).outcome,
        persons=tuple(_without_wish(each) for each in found.persons if each.person_id in shown),
        missing=_about(shown, found.missing),
        missing_for_amount=_about(shown, found.missing_for_amount),
    )


def results(
    case: Case,
    assessment: Assessment,
    words: Words,
    *,
    asker_id: str | None = None,
    folds_what_is_settled: bool = False,
    says_met: bool = False,
) -> tuple[PersonResult, ...]:
    """The results in words, what hinders first; persons of whom the same is said stand together.

    Args:
        case: an own view.
        assessment: of that view.
        words: in the language of the reader.
        asker_id: who is spoken to; None: the applicant; ``outside``: nobody in the case.
        folds_what_is_settled: beside an obstacle that nobody can change one line stands for all that is not
            known, and the obstacle says that it can't be changed.
        says_met: that there is no debt and no earlier grant is said in a sentence, to the first of those who
            stand together; what nobody asks about children is said once for all of them.
    """
    settled = incurable_persons(case, assessment) if folds_what_is_settled else frozenset()
    block = words.block("result")
    rules: dict[PersonResult, tuple[RuleResult, ...]] = {}
    labels: dict[PersonResult, list[str]] = {}
    notes: dict[PersonResult, str] = {}
    for said in explain(case, assessment, words, asker_id=asker_id, names_others=False).persons:
        is_settled = said.person_id in settled
        lines = [line for line in said.lines if not (is_settled and line.result is Result.UNKNOWN)]
        lines.sort(key=lambda line: (_ORDER.index(line.result), not line.is_incurable))
        final = block["incurable"] if is_settled else ""
        so_far = outcome_so_far(said, words, is_listed=True)
        text = so_far.text if assessment.missing else said.text
        rest = " ".join(
            filter(None, (block["rest"] if len(lines) < len(said.lines) else "", _for_all(lines, block)))
        )
        says_once = says_met and any(line.is_unasked for line in lines)
        key = PersonResult((), so_far.word, text, _rules(lines, final, says_once=says_met), rest)
        rules.setdefault(key, _rules(lines, final, says_once=says_met, says_met=says_met))
        labels.setdefault(key, []).append(said.label)
        notes[key] = block["not_asked"] if says_once else notes.get(key, "")
    return tuple(
        replace(
            key, labels=tuple(named), rules=rules[key], rest=" ".join(filter(None, (key.rest, notes[key])))
        )
        for key, named in labels.items()
    )


def _for_all(lines: Collection[RuleLine], block: Mapping[str, str]) -> str:
    """Which of them rest on what the applicant answered for all, said to another adult; "" for none.

    Beside what hinders or is open, what is met is not named on paper, and needs no word of its own.
    """
    named = [line for line in lines if line.result is not Result.MET] or lines
    titles = [line.title for line in named if line.is_said_for_all]
    return block["said_for_all_of"].format(conditions=", ".join(titles)) if titles else ""


def _rules(
    lines: Iterable[RuleLine], final: str, *, says_once: bool, says_met: bool = False
) -> tuple[RuleResult, ...]:
    """The rules of one person, or of several alike; ``says_once``: what was not asked is said elsewhere."""
    return tuple(
        RuleResult(
            line.title,
            line.word,
            line.why if says_met and _sounds_like_more(line) else _why(line, final, says_once=says_once),
            line.source,
            is_met=line.result is Result.MET and (says_once or not line.is_unasked),
            is_obstacle=line.result is Result.NOT_MET,
        )
        for line in lines
    )


def _sounds_like_more(line: RuleLine) -> bool:
    """Whether the title beside "met" reads as having what the rule asks about."""
    return line.result is Result.MET and not line.is_unasked and line.rule in _SOUNDS_LIKE_MORE


def _why(line: RuleLine, final: str, *, says_once: bool) -> str:
    """Why the rule gave its result, and that it can't be changed where nobody can."""
    if line.result is Result.MET and (says_once or not line.is_unasked):
        return ""
    return f"{line.why} {final}" if final and line.is_incurable else line.why


def missing_answers(
    case: Case, assessment: Assessment, words: Words, reader_id: str | None = None
) -> tuple[tuple[str, str], ...]:
    """The answers asked for still, for a result or the sum, each with how to show it and where to look.

    Args:
        reader_id: the adult who reads; None: the applicant.
    """
    paths = (*open_answers(assessment, reader_id or case.applicant.id), *assessment.missing_for_amount)
    return tuple(
        (label, _how_to_show(case, path, words, reader_id))
        for label, path in labelled_answers(case, paths, words, reader_id)
    )


def _how_to_show(case: Case, path: str, words: Words, reader_id: str | None) -> str:
    asked = AskedQuestion(question_at(path), path, split_path(path)[0])
    return words.question(asked, case, reader_id).how_to_show


def _without_wish(person: PersonAssessment) -> PersonAssessment:
    return replace(person, findings=tuple(each for each in person.findings if each.rule not in _WISH_RULES))


def _about(shown: Iterable[str], paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(path for path in paths if split_path(path)[0] in (None, *shown))
