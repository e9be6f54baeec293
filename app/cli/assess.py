"""``vagval assess``: one intake, or one a line, assessed."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from app.casework.changes import AssessAgain
from app.casework.changes_told import tell_changes
from app.casework.explain import Explanation, PersonExplanation, RuleLine, explain, old_law_sentences
from app.casework.wording import Words
from app.cli.by_rule import rule_lines
from app.cli.frame import FILE, Frame, on_option, read_input
from app.cli.output import say
from app.domain.assessment import Assessment, Ordinance, Result
from app.domain.case import Case
from app.domain.errors import BadInputError, ExitCode, UserFacingError
from app.domain.sheets import Changes, Text
from app.files.assessment import assessment_object, error_line
from app.files.intake import MOST_BYTES, identifying_faults, read_intake, read_lines


@click.command(help="Bedömer en ansökan (INTAKE.json, - för stdin) eller en per rad (--lines).")
@click.argument("intake", type=FILE, required=False)
@click.option("--lines", type=FILE, default=None, help="En ansökan per rad.")
@click.option(
    "--explain", "explained", is_flag=True, help="Regel för regel: lagen, svaren och vad som följer."
)
@click.option("--json", "as_json", is_flag=True, help="Svar som vagval-assessment/1.")
@click.option("--rules", "which", default=None, help="Version eller kontrollsumma för äldre regler.")
@on_option
@click.pass_obj
def assess(
    frame: Frame,
    *,
    intake: Path | None,
    lines: Path | None,
    as_json: bool,
    explained: bool,
    which: str | None,
    on: date | None,
) -> int:
    """Assesses and prints; the exit code is 2 when a line was faulty."""
    frame = frame if which is None else frame.under(which)
    if (intake is None) == (lines is None):
        raise UserFacingError("usage_intake_or_lines")
    day = frame.day(on)
    if lines is not None:
        return _assess_lines(frame, lines, day)
    assert intake is not None
    case = read_intake(read_input(intake, MOST_BYTES))
    assessment = frame.services.assess(case, day)
    if as_json:
        say(json.dumps(assessment_object(assessment, frame.words), ensure_ascii=False, indent=1))
    else:
        again = partial(frame.services.assess, on=day)
        for line in readable(case, assessment, frame.words, again, by_rule=explained):
            say(line)
    return ExitCode.DONE


def _assess_lines(frame: Frame, path: Path, on: date) -> int:
    exit_code = ExitCode.DONE
    for number, line in read_lines(path):
        try:
            answer = _assess_line(frame, line, on)
        except UserFacingError as error:
            answer = error_line(frame.words.faults(error), number)
            exit_code = ExitCode.BAD_INPUT
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return exit_code


def _assess_line(frame: Frame, line: bytes, on: date) -> dict[str, object]:
    case = read_intake(line)
    faults = identifying_faults(case)
    if faults:
        raise BadInputError(faults)
    return assessment_object(frame.services.assess(case, on), frame.words)


def readable(
    case: Case, assessment: Assessment, words: Words, assess_again: AssessAgain, *, by_rule: bool = False
) -> list[str]:
    """The assessment as lines that can be read out loud.

    Args:
        case: the answers.
        assessment: what the rules say of them.
        words: the language.
        assess_again: tells what a change means for the others of the case.
        by_rule: rule by rule, with what the law says and what each person answered, instead of by person.
    """
    summary = words.block("summary")
    explanation = explain(case, assessment, words)
    lines = [summary["title"], f"{explanation.word}. {explanation.text}", ""]
    if by_rule:
        lines += rule_lines(explanation)
    else:
        for person in explanation.persons:
            lines += _person_lines(person)
    if assessment.amount.highest:
        # Rule by rule the sum takes one line, so that a family's explanation fits one page.
        amount = _amount_lines(assessment, explanation, words)
        lines += [amount[0], ""] if by_rule else amount
    missing = _missing_lines(explanation, words)
    lines += _side_by_side(missing) if by_rule else missing
    lines += _change_lines(tell_changes(case, assessment, words, assess_again), words)
    lines += [*explanation.warnings, ""] if explanation.warnings else []
    lines.append(summary["checked"].format(date=words.date(assessment.status.checked_on)))
    if not assessment.status.is_confirmed:
        lines.append(summary["unconfirmed"])
    lines += old_law_sentences(assessment.status, assessment.assessed_on, words, by_clock=False)
    if assessment.status.version is not None:
        lines.append(words.rules_line(assessment.status.version))
    lines.append(summary["disclaimer"])
    return lines


def _person_lines(person: PersonExplanation) -> list[str]:
    """What stands in the way or is open comes first, in whole sentences; what is met is only named."""
    lines = [f"{person.label}: {person.word}"]
    for result in (Result.NOT_MET, Result.UNKNOWN, Result.AGENCY):
        lines += [_open_line(line) for line in person.lines if line.result is result]
    met = [line for line in person.lines if line.result is Result.MET]
    if met:
        titles = ", ".join(line.title for line in met)
        lines.append(f"  {met[0].mark} {met[0].word}: {titles} ({_sections(met)})")
    return [*lines, ""]


def _open_line(line: RuleLine) -> str:
    return f"  {line.mark} {line.word}: {line.title}. {line.why} ({line.source})"


def _sections(lines: Sequence[RuleLine]) -> str:
    """The sections of law of several rules, each once and each act named once."""
    acts: dict[str, list[str]] = {}
    for source in dict.fromkeys(line.source for line in lines):
        section, act, number = source.rpartition(_ACT)
        acts.setdefault(act + number, []).append(section)
    return "; ".join(f"{', '.join(sections)}{act}" for act, sections in acts.items())


_ACT = " förordning "


def _amount_lines(assessment: Assessment, explanation: Explanation, words: Words) -> list[str]:
    summary = words.block("summary")
    amount = assessment.amount
    if amount.lowest == amount.highest:
        lines = [summary["amount"].format(amount=explanation.highest)]
    else:
        lines = [summary["amount_range"].format(lowest=explanation.lowest, highest=explanation.highest)]
    lines += [f"  {step}" for step in explanation.steps]
    if assessment.ordinance is Ordinance.SFS_2025_970 and amount.highest_instalments:
        lines.append(words.message("instalments_of", amount=explanation.highest))
        lines += [
            f"  {words.block('instalments')[key].format(amount=words.kronor(part))}"
            for key, part in zip(("first", "second", "third"), amount.highest_instalments, strict=True)
        ]
    return [*lines, ""]


def _missing_lines(explanation: Explanation, words: Words) -> list[str]:
    summary = words.block("summary")
    lines: list[str] = []
    if explanation.missing:
        lines += [summary["missing"], *(f"  {label}" for label in explanation.missing), ""]
    if explanation.missing_for_amount:
        lines += [
            summary["missing_for_amount"],
            *(f"  {label}" for label in explanation.missing_for_amount),
            "",
        ]
    return lines


def _side_by_side(lines: list[str]) -> list[str]:
    """Each heading with the indented lines below it as one line."""
    joined: list[str] = []
    for line in lines:
        if line.startswith("  "):
            joined[-1] += (": " if ":" not in joined[-1] else "; ") + line.strip()
        else:
            joined.append(line)
    return joined


def _change_lines(changes: Iterable[Changes], words: Words) -> list[str]:
    """What would change it, of whom, each with its risk, and the caution that goes with all of it."""
    lines: list[str] = []
    for of_person in changes:
        lines.append(of_person.title)
        awaited = ", ".join(label for label, _ in of_person.waits_for)
        waits_for = (Text(words.block("result")["missing"], (awaited,)),) if awaited else ()
        lines += [f"  {_part(part)}" for part in (*of_person.parts, *waits_for, of_person.caution)]
    return [*lines, ""] if lines else []


def _part(part: Text) -> str:
    said = " ".join(part.sentences)
    titled = f"{part.title}: {said}" if part.title else said
    return f"{titled} ({part.source})" if part.source else titled
