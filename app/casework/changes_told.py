"""What would change the outcome in words, or why nothing is named: on screen, on paper, on the command line.

Every card has the same heading and ends with the same caution, so that nobody finds an empty place where
others find advice.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from app.casework.changes import (
    AssessAgain,
    Change,
    PossibleChange,
    awaited_answers,
    possible_changes,
    reach,
    several_obstacles,
    waits_for_another,
)
from app.casework.explain import labelled_answers
from app.casework.texts import ChangeText
from app.casework.wording import Words
from app.domain.answers import split_path
from app.domain.assessment import Assessment, Finding
from app.domain.case import Case
from app.domain.sheets import Changes, Text

_BEFORE_PAYING = {"B-11": "talk_debts", "B-12": "talk_debts", "B-07": "talk_reception"}
"""By rule, whom to talk to before anything is done about it."""

_WHOM_TO_ASK = {"B-11": "ask_csn", "B-12": "ask_kfm", "B-07": "ask_reception"}
"""By rule, the authority that knows what stands in the way; of others there is none to name."""

_CURES = (Change.SETTLE_CSN_DEBT, Change.SETTLE_KFM_DEBT, Change.SHOW_RECEPTION)


def all_count(hinders: int, words: Words) -> str:
    """That every one of several obstacles would have to be gone."""
    return str(words.block("change_caution")["two" if hinders == 2 else "more"])


@dataclass(frozen=True)
class _Told:
    """To whom of the case it is told."""

    case: Case
    assessment: Assessment
    words: Words
    assess_again: AssessAgain
    asker_id: str

    def of(self, person_id: str) -> Changes | None:
        """What is said of that person, or None where there is nothing to say."""
        found = possible_changes(self.case, self.assessment, person_id)
        several = several_obstacles(self.case, self.assessment, person_id)
        block = self.words.block("change_caution")
        is_asker = person_id == self.asker_id
        awaited = awaited_answers(self.assessment, person_id) if is_asker else ()
        waits_for: tuple[tuple[str, str], ...] = ()
        if found:
            parts = tuple(self._named(found, person_id))
        elif several:
            parts = (
                Text(block["several_title"], tuple(self._hinders(several, person_id))),
                self._whom_to_talk_to(several),
            )
            parts = (*parts, *self._rests_on_another(person_id))
        elif awaited:
            own = self._shown(awaited)
            waits_for = labelled_answers(self.case, own, self.words, self.asker_id)
            parts = tuple(self._waits(own, person_id))
        else:
            return None
        title = block["title_asker"]
        if not is_asker:
            title = block["title"].format(person=self.words.person(self.case, person_id))
        caution = Text("", (block["text"],), block["source"])
        return Changes(person_id, title, parts, caution, waits_for)

    def _named(self, found: Iterable[PossibleChange], person_id: str) -> Iterator[Text]:
        for possible in found:
            said: ChangeText = self.words.change(possible)
            yield Text(said.title, (*said.text, said.risk), said.source)
            if person_id == self.asker_id and possible.change in _CURES:
                others = tuple(self._others(possible.change))
                if others:
                    yield Text("", others)

    def _others(self, change: Change) -> Iterator[str]:
        """What it means for the others whom the asker may see."""
        block = self.words.block("change_caution")
        what = reach(self.case, self.assessment, self.asker_id, change, self.assess_again)
        freed = "shared" if what.is_shared else "frees"
        for key, persons in ((freed, what.freed), ("holds", what.held)):
            if persons:
                yield block[key].format(persons=self._called(persons))

    def _whom_to_talk_to(self, several: Iterable[Finding]) -> Text:
        """Whom to talk to first; never how one of them is settled, which alone is vain (practice 1.4)."""
        block = self.words.block("change_caution")
        keys = dict.fromkeys(_BEFORE_PAYING[one.rule] for one in several if one.rule in _BEFORE_PAYING)
        return Text(block["talk_title"], (" ".join(block[key] for key in keys) or block["talk"],))

    def _shown(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Those of the persons whom the asker may see."""
        shown = {None, *(person.person_id for person in self.assessment.persons)}
        return tuple(path for path in paths if split_path(path)[0] in shown)

    def _waits(self, own: Collection[str], person_id: str) -> Iterator[Text]:
        """Why nothing is named yet.

        Where another adult is to answer: the obstacle that is known and whom to ask about it, beside what
        only that adult knows; the same whatever he or she has answered (practice 4.6).
        """
        block = self.words.block("change_caution")
        known = [each for each in self.assessment.person(person_id).findings if each.is_obstacle]
        if own:
            yield Text("", tuple(block["waits"]))
        if waits_for_another(self.assessment, person_id):
            yield from self._rests_on_another(person_id, *(self._hinder(each, person_id) for each in known))
        yield self._whom_to_talk_to(known)

    def _rests_on_another(self, person_id: str, *before: str) -> Iterator[Text]:
        """What another adult has to answer, after those sentences, and where it is written."""
        block = self.words.block("change_caution")
        for finding in waits_for_another(self.assessment, person_id):
            said = (*before, self._why(finding, person_id), *block["rests_on_another"])
            title = block["rests_on_another_title" if before else "also_on_another_title"]
            yield Text(title, said, str(finding.source))

    def _hinders(self, findings: Collection[Finding], person_id: str) -> Iterator[str]:
        """That all of them count, then one line each: what it is and whom to ask about it."""
        yield all_count(len(findings), self.words)
        for finding in findings:
            yield self._hinder(finding, person_id)

    def _hinder(self, finding: Finding, person_id: str) -> str:
        """What stands in the way and whom to ask about it."""
        why = self._why(finding, person_id)
        key = _WHOM_TO_ASK.get(finding.rule)
        return f"{why} {self.words.block('change_caution')[key]}" if key else why

    def _why(self, finding: Finding, person_id: str) -> str:
        if person_id == self.asker_id:
            return self.words.why_to_asker(finding)
        return self.words.why_of(finding, self.words.person_in_text(self.case, person_id))

    def _called(self, persons: Iterable[str]) -> str:
        *others, last = (self.words.person_in_text(self.case, person_id) for person_id in persons)
        block = self.words.block("change_caution")
        return block["persons"].format(persons=", ".join(others), person=last) if others else last


def tell_changes(
    case: Case,
    assessment: Assessment,
    words: Words,
    assess_again: AssessAgain,
    *,
    asker_id: str | None = None,
) -> tuple[Changes, ...]:
    """What is told of each person of the assessment, the asker first; persons without anything are left out.

    Args:
        case: the answers, as the reader may see them.
        assessment: what the rules say of them.
        words: in the language of the reader.
        assess_again: tells what a change means for the others of the assessment.
        asker_id: who is spoken to; None: the applicant.
    """
    asker_id = asker_id or case.applicant.id
    told = _Told(case, assessment, words, assess_again, asker_id)
    own = told.of(asker_id)
    found = [own] if own is not None else []
    for person in assessment.persons:
        if person.person_id != asker_id and not _is_said_by_asker(told, person.person_id):
            card = told.of(person.person_id)
            found += [card] if card is not None else []
    return tuple(found)


def _is_said_by_asker(told: _Told, person_id: str) -> bool:
    """Whether the asker's own card says all there is, or what hinders the asker makes a child's vain."""
    case, assessment = told.case, told.assessment
    own = possible_changes(case, assessment, told.asker_id)
    theirs = possible_changes(case, assessment, person_id)
    if any(finding.is_obstacle for finding in assessment.person(told.asker_id).findings) and not own:
        return case.person(person_id).is_under_18(case.filed_on(assessment.assessed_on))
    shared = [each for each in own if each.change is Change.SHOW_RECEPTION]
    return bool(shared) and [each.change for each in theirs] == [Change.SHOW_RECEPTION]
