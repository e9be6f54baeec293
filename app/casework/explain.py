"""The assessment in words: the same lines on screen, on the command line and in documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from app.casework.interview import question_at, question_for
from app.casework.law_age import LawAge, law_age
from app.casework.viewers import rests_on_all
from app.casework.warnings import names_own_country
from app.casework.wording import Words
from app.domain.answers import CASE_FIELDS, get_answer, get_person_answer, split_path
from app.domain.assessment import (
    Amount,
    AmountStep,
    Assessment,
    CaseWarning,
    Finding,
    Outcome,
    PersonAssessment,
    Result,
)
from app.domain.case import Case
from app.domain.information import Point
from app.domain.permit import PermitGround
from app.domain.sheets import Text
from app.domain.source import RuleStatus
from app.rules.amounts import HIGHEST
from app.rules.obstacles import is_incurable

MARKS = {Result.MET: "✓", Result.NOT_MET: "✗", Result.UNKNOWN: "?", Result.AGENCY: "M"}
"""One sign per result, always printed beside its word: no meaning by sign or colour alone."""


class RuleLine(NamedTuple):
    """One rule for one person.

    Attributes:
        mark: one sign, never without ``word``.
        says: what the law says, in plain words.
        answers: what was answered of what the rule looks at: labels and answers in words.
        why: one plain sentence: what follows, said to the one who asks, or naming somebody else.
        source: section of law as printed.
        confidence: where what is said of the rule was read.
        lacks: labels of the missing answers.
        is_incurable: an obstacle that nobody can change.
        is_said_for_all: another adult reads what the applicant answered for all.
    """

    rule: str
    result: Result
    mark: str
    word: str
    title: str
    says: str
    answers: tuple[tuple[str, str], ...]
    why: str
    source: str
    confidence: str
    lacks: tuple[str, ...]
    is_incurable: bool = False
    is_said_for_all: bool = False

    @property
    def is_unasked(self) -> bool:
        """Met although nothing was answered, as of a child whom nobody asks about debts."""
        return self.result is Result.MET and not self.answers


@dataclass(frozen=True)
class PersonExplanation:
    """All lines of one person; ``word`` and ``text`` say the outcome.

    Attributes:
        has_answers: anything was answered of this person that the rules look at.
    """

    person_id: str
    label: str
    outcome: Outcome
    word: str
    text: str
    lines: tuple[RuleLine, ...]
    has_answers: bool = True


@dataclass(frozen=True)
class Explanation:
    """A case explained.

    Attributes:
        missing: labels of the answers that could still change an outcome, in the order of asking.
        missing_for_amount: labels of those that could change the sum alone.
        steps: the sum line by line; ``lowest`` and ``highest`` are whole kronor in words.
    """

    persons: tuple[PersonExplanation, ...]
    word: str
    text: str
    missing: tuple[str, ...]
    missing_for_amount: tuple[str, ...]
    lowest: str
    highest: str
    steps: tuple[str, ...]
    warnings: tuple[str, ...]


def explain(
    case: Case,
    assessment: Assessment,
    words: Words,
    *,
    asker_id: str | None = None,
    names_others: bool = True,
) -> Explanation:
    """The assessment of that case in words.

    Args:
        case: the answers.
        assessment: what the rules say of them.
        words: in the language of the reader.
        asker_id: who is spoken to; None: the applicant.
        names_others: sentences about others name them; False: they are alike, and can be put together.
    """
    outcome = words.outcome(assessment.outcome)
    addressed = _Addressed(case, words, asker_id or case.applicant.id, names_others)
    return Explanation(
        persons=tuple(_explain_person(person, addressed) for person in assessment.persons),
        word=outcome["word"],
        text=outcome["text"],
        missing=answer_labels(case, assessment.missing, words, asker_id),
        missing_for_amount=answer_labels(case, assessment.missing_for_amount, words, asker_id),
        lowest=words.kronor(assessment.amount.lowest),
        highest=words.kronor(assessment.amount.highest),
        steps=tuple(_steps(assessment.amount, words)),
        warnings=tuple(_warning(warning, addressed) for warning in assessment.warnings),
    )


def explain_warning(case: Case, warning: CaseWarning, words: Words, asker_id: str) -> str:
    """What does not go together, as :func:`explain` says it to the adult who is asked."""
    return _warning(warning, _Addressed(case, words, asker_id, names_others=True))


def steps_to_show(amount: Amount) -> tuple[AmountStep, ...]:
    """The lines of the sum; where lowest and highest are the same, once and without their headings."""
    if amount.lowest != amount.highest:
        return amount.steps
    return tuple(step for step in amount.steps if step.total == HIGHEST and step.code != HIGHEST)


def _steps(amount: Amount, words: Words) -> Iterator[str]:
    """The lines in words; "adults" alone might be read as the two of the couple that another line counts."""
    with_couple = {step.total for step in amount.steps if step.code in ("couple", "couple_cap")}
    for step in steps_to_show(amount):
        yield words.step(step, is_beside_couple=step.total in with_couple)


def sum_sentences(amount: Amount, words: Words, *, is_only_adult: bool) -> Iterator[str]:
    """First payment and total, said alike (practice 6.6); the old ordinance pays in one part.

    Args:
        amount: the household's.
        words: in the reader's language.
        is_only_adult: nobody else's answers, which are not looked at here, decide on a part of it.
    """
    block = words.block("result")
    if amount.highest == 0:
        yield block["no_amount"]
        return
    spans = [("total", amount.lowest, amount.highest)]
    if amount.lowest_instalments is not None and amount.highest_instalments is not None:
        spans.insert(0, ("first_payment", amount.lowest_instalments[0], amount.highest_instalments[0]))
    for key, lowest, highest in spans:
        if lowest == highest:
            yield block[key].format(amount=words.kronor(lowest))
        else:
            yield block[f"{key}_range"].format(lowest=words.kronor(lowest), highest=words.kronor(highest))
    depends = [] if is_only_adult or amount.lowest == amount.highest else [block["if_all_yes"]]
    yield " ".join((*depends, block["can_shrink"]))


def apart_sentences(case: Case, on: date, words: Words) -> Iterator[str]:
    """That each other adult who moves along applies alone; the same whatever was answered (practice 4.6)."""
    for person in case.others(case.applicant.id):
        if not person.stays and not person.is_under_18(case.filed_on(on)):
            yield words.block("result")["applies_alone"].format(person=words.person_in_text(case, person.id))


def protection_text(case: Case, person_id: str, words: Words) -> Text | None:
    """What that adult is told who names the own country as destination; None: nothing, for that adult alone.

    Two plain sentences and where they are written; the day their statute was read stands with the rules' age.
    """
    person = case.person(person_id)
    key = _PROTECTED.get(person.permit.ground)
    if key is None or not names_own_country(case, person):
        return None
    point = words.point(Point.PROTECTION)
    return Text(point.title, tuple(words.block("protection_notice")[key]), point.source)


_PROTECTED: Mapping[PermitGround | None, str] = {
    PermitGround.REFUGEE: "refugee",
    PermitGround.QUOTA_REFUGEE: "refugee",
    PermitGround.SUBSIDIARY_PROTECTION: "subsidiary_protection",
}
"""By ground, which words go: only refugees lose their status by settling there, others the permit."""


def law_age_sentences(status: RuleStatus, on: date, words: Words, *, by_clock: bool) -> Iterator[str]:
    """How old the rules are that day, and which they are, as on every result and paper (practice 4.11).

    Args:
        status: of the rules in question.
        on: the day of the paper.
        words: in the paper's language.
        by_clock: the day is the computer's own; see ``law_age``.
    """
    block = words.block("result")
    key = "checked" if status.is_confirmed else "unconfirmed"
    yield block[key].format(date=words.date(status.checked_on))
    yield from statute_age_sentences(words.point(Point.PROTECTION).source, on, words, by_clock=by_clock)
    yield from old_law_sentences(status, on, words, by_clock=by_clock)
    if status.version is not None:
        yield words.rules_named(status.version)


def statute_age_sentences(source: str, on: date, words: Words, *, by_clock: bool) -> Iterator[str]:
    """How old texts are that rest on a statute with a day of its own; nothing of others (practice 4.11)."""
    checked_on = words.statute_checked_on(source)
    if checked_on is None:
        return
    block = words.block("result")
    yield block["statute_checked"].format(date=words.date(checked_on))
    if law_age(RuleStatus(checked_on), on, by_clock=by_clock) is not LawAge.FRESH:
        yield block["statute_old"]


def old_law_sentences(status: RuleStatus, on: date, words: Words, *, by_clock: bool) -> Iterator[str]:
    """What is said of rules that nobody has compared with the law for long; nothing of others."""
    if law_age(status, on, by_clock=by_clock) is LawAge.FRESH:
        return
    days = (on - status.checked_on).days
    block = words.block("result")
    yield block["old_rules"].format(days=days) if days >= 0 else block["clock_behind"]


def _by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """What stands in the way first, then what is missing or open, last what is met."""
    return sorted(findings, key=lambda finding: _WEIGHT.index(finding.result))


_WEIGHT = (Result.NOT_MET, Result.UNKNOWN, Result.AGENCY, Result.MET)


@dataclass(frozen=True)
class _Addressed:
    """To whom the sentences of findings are said."""

    case: Case
    words: Words
    asker_id: str
    names_others: bool

    def why(self, person_id: str, finding: Finding) -> str:
        if person_id == self.asker_id:
            return self.words.why_to_asker(finding)
        if self.names_others:
            return self.words.why_of(finding, self._called[person_id])
        return self.words.why(finding)

    def is_said_for_all(self, person_id: str, finding: Finding) -> bool:
        is_own = person_id == self.asker_id
        return is_own and rests_on_all(self.case, person_id, self.words.rule_reads(finding))

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """What to call each person inside a sentence."""
        return {person.id: self.words.person_in_text(self.case, person.id) for person in self.case.persons}


def _explain_person(person: PersonAssessment, addressed: _Addressed) -> PersonExplanation:
    case, words = addressed.case, addressed.words
    outcome = words.outcome(person.outcome)
    return PersonExplanation(
        person_id=person.person_id,
        label=words.person(case, person.person_id, addressed.asker_id),
        outcome=person.outcome,
        word=outcome["word"],
        text=outcome["text"],
        lines=tuple(_line(person.person_id, finding, addressed) for finding in _by_weight(person.findings)),
        has_answers=any(_own_answers(person, addressed)),
    )


def _own_answers(person: PersonAssessment, addressed: _Addressed) -> Iterator[bool]:
    """For each answer of the person alone that a rule looks at: whether it was given."""
    own = addressed.case.person(person.person_id)
    for finding in person.findings:
        for key in addressed.words.rule_reads(finding):
            yield key not in _CASE_KEYS and get_person_answer(own, key) is not None


def answer_label(case: Case, path: str, words: Words, reader_id: str | None = None) -> str:
    """What to call the answer at that path: its short label, with the person where there are several.

    Args:
        reader_id: the adult who reads; None: the applicant.
    """
    return answer_labels(case, (path,), words, reader_id)[0]


def answer_labels(
    case: Case, paths: Iterable[str], words: Words, reader_id: str | None = None
) -> tuple[str, ...]:
    """The same for several answers: each question once, with all the persons it is about, in their order."""
    return tuple(label for label, _ in labelled_answers(case, paths, words, reader_id))


def labels_to_reader(case: Case, paths: Sequence[str], words: Words, reader_id: str) -> tuple[str, ...]:
    """The same as that adult reads them: without the person where all of them are his or her own."""
    persons = {split_path(path)[0] for path in paths}
    if persons <= {None, reader_id}:
        return tuple(dict.fromkeys(words.short(question_at(path)) for path in paths))
    return answer_labels(case, paths, words, reader_id)


def labelled_answers(
    case: Case, paths: Iterable[str], words: Words, reader_id: str | None = None
) -> tuple[tuple[str, str], ...]:
    """The same, each label with the path of the first answer that it stands for."""
    asked: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    for path in paths:
        short = words.short(question_at(path))
        persons = asked.setdefault(short, [])
        first.setdefault(short, path)
        person_id, _ = split_path(path)
        if person_id is not None and len(case.persons) > 1:
            persons.append(words.person(case, person_id, reader_id))
    named = (
        words.message("answer_of", answer=short, person=", ".join(persons)) if persons else short
        for short, persons in asked.items()
    )
    return tuple(zip(named, first.values(), strict=True))


def _warning(warning: CaseWarning, addressed: _Addressed) -> str:
    """What does not go together, and in whose answers where there are several persons."""
    case, words = addressed.case, addressed.words
    person_id, _ = split_path(warning.path)
    sentence = words.warning(warning, is_filed=case.application_on is not None)
    if person_id is None or len(case.persons) == 1:
        return sentence
    person = words.person(case, person_id, addressed.asker_id)
    return words.message("warning_of", person=person, warning=sentence)


def _line(person_id: str, finding: Finding, addressed: _Addressed) -> RuleLine:
    case, words = addressed.case, addressed.words
    return RuleLine(
        rule=finding.rule,
        result=finding.result,
        mark=MARKS[finding.result],
        word=words.result(finding.result),
        title=words.rule_title(finding.rule),
        says=words.rule_says(finding),
        answers=_answers(person_id, words.rule_reads(finding), addressed),
        why=addressed.why(person_id, finding),
        source=str(finding.source),
        confidence=words.confidence(finding),
        lacks=tuple(answer_label(case, path, words, addressed.asker_id) for path in finding.lacks),
        is_incurable=is_incurable(finding),
        is_said_for_all=addressed.is_said_for_all(person_id, finding),
    )


def _answers(person_id: str, keys: tuple[str, ...], addressed: _Addressed) -> tuple[tuple[str, str], ...]:
    """What is known of those answers, of the case and of that person alone (practice 4.6)."""
    case, words = addressed.case, addressed.words
    person = case.person(person_id)
    found = []
    for key in keys:
        answer = get_answer(case, key) if key in _CASE_KEYS else get_person_answer(person, key)
        if answer is not None:
            question = question_for(key)
            found.append((words.short(question), words.answer(question, case, answer, addressed.asker_id)))
    return tuple(found)


_CASE_KEYS = frozenset(field.key for field in CASE_FIELDS)
