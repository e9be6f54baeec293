"""``vagval rules``: what the rules say and rest on, and whether their examples hold."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import click

from app.casework.confirming import confirm_rules
from app.casework.pack_lines import in_force_lines
from app.casework.rule_diagram import rule_diagram
from app.casework.rule_list import (
    ListedOrdinance,
    ListedRule,
    list_rules,
    run_examples,
    validity_line,
    value_line,
)
from app.casework.wording import Words
from app.cli.frame import FILE, Frame, on_option, opened_store, passphrase_options
from app.cli.output import say
from app.cli.pack import name_option, pack
from app.domain.errors import ExitCode
from app.domain.office_sheets import RuleDiagram
from app.domain.profile import OfficeProfile
from app.settings import read_settings, settings_file


@click.group(help="Reglerna med källor, och exempel på dem.")
def rules() -> None:
    """Groups the commands about rules."""


rules.add_command(pack)


@rules.command("list", help="Varje regel: text, källa, giltighet, kontrolldag, öppna frågor, exempel.")
@click.pass_obj
def list_all(frame: Frame) -> int:
    """Prints every rule of every ordinance, oldest first."""
    words = frame.words
    for ordinance in list_rules(frame.services.book, frame.services.rules.current.examples, words):
        say(ordinance.title)
        say(words.message("rule_checked", date=words.date(ordinance.checked_on)))
        for rule in ordinance.rules:
            for line in ("", *_rule_lines(rule, words)):
                say(line)
        for line in ("", *_amount_lines(ordinance, words)):
            say(line)
        say("")
    return ExitCode.DONE


@rules.command("examples", help="Kör alla exempel.")
@click.pass_obj
def run_all(frame: Frame) -> int:
    """Prints each example with what must be found; exit code 2 where one does not hold."""
    examples = run_examples(frame.services.book, frame.services.rules.current.examples, frame.words)
    for example in examples:
        say(
            frame.words.message(
                "example_holds" if example.holds else "example_fails",
                rule=example.rule,
                name=example.name,
                result=example.expected,
            )
        )
    failed = sum(not example.holds for example in examples)
    say(frame.words.message("examples_run", count=len(examples), failed=failed))
    return ExitCode.BAD_INPUT if failed else ExitCode.DONE


@rules.command("diagram", help="Hur villkoren prövas, ett efter ett, och vart ett nej leder.")
@click.pass_obj
def draw(frame: Frame) -> int:
    """Prints the diagram of every ordinance, oldest first; the rule book has it drawn."""
    for ordinance in frame.services.book.ordinances.values():
        say(ordinance.title[frame.words.language])
        for line in _diagram_lines(rule_diagram(ordinance, frame.words)):
            say(line)
        say("")
    return ExitCode.DONE


def _diagram_lines(diagram: RuleDiagram) -> Iterator[str]:
    yield from diagram.how
    for box in diagram.boxes:
        yield ""
        yield f"[{box.name}] {box.source}"
        if box.asked_of:
            yield f"  ({box.asked_of})"
        yield from (f"  {diagram.no} → {end}" for end in box.leads_to)
        yield f"  {diagram.yes} ↓"
    yield ""
    yield f"[{diagram.end}]"


@rules.command(help="Skriver ned att någon har jämfört reglerna som gäller med lagen. Gäller den här datorn.")
@name_option
@click.option("--source", required=True, help="Vad reglerna jämfördes med.")
@click.option("--store", type=FILE, default=None, help="Kontorets ärendemapp, där enhetschefen loggar in.")
@passphrase_options
@on_option
@click.pass_obj
def confirm(
    frame: Frame,
    *,
    by: str,
    source: str,
    store: Path | None,
    passphrase_file: Path | None,
    user: str | None,
    on: date | None,
) -> int:
    """Makes the rules in force count as checked that day; in an office its supervisor signs in for it."""
    today = frame.services.today()
    office = _office(frame, store)
    with ExitStack() as closing:
        opened = None
        if store is not None:
            opened = closing.enter_context(opened_store(frame, store, passphrase_file, user))
        rules = frame.services.rules
        confirm_rules(rules, office, opened, by=by, source=source, on=on or today, today=today)
    for line in in_force_lines(frame.services.rules, frame.words):
        say(line)
    return ExitCode.DONE


def _office(frame: Frame, store: Path | None) -> OfficeProfile | None:
    """The office of that store, or of the one that was last used in the window; None: there is none."""
    used = read_settings(settings_file()).store
    folder = store or (Path(used) if used else None)
    return frame.services.stores.profile(folder) if folder is not None and folder.is_dir() else None


def _amount_lines(ordinance: ListedOrdinance, words: Words) -> Iterator[str]:
    yield ordinance.amount_title
    for value in ordinance.values:
        yield f"  {value_line(value, words)}"
    for example in ordinance.sums:
        yield f"  {words.message('rule_example', name=example.name, result=example.expected)}"


def _rule_lines(rule: ListedRule, words: Words) -> Iterator[str]:
    yield f"{rule.rule} {rule.title} ({rule.source}, {rule.confidence})"
    yield f"  {rule.says}"
    yield f"  {validity_line(rule, words)}"
    for question in rule.open_questions:
        yield f"  {words.message('rule_open', question=question)}"
    for example in rule.examples:
        yield f"  {words.message('rule_example', name=example.name, result=example.expected)}"
