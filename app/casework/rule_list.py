"""The rules as a lawyer reads and checks them: texts, sources, age, open questions and worked examples."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.casework.swedish_order import swedish_order
from app.casework.wording import Words
from app.domain.assessment import Ordinance, Result
from app.rules import RuleBook
from app.rules.book import OrdinanceBook
from app.rules.examples import Example, Sums, holds, load_examples
from app.rules.folder import RuleFolder
from app.rules.values import Unit, Value


@dataclass(frozen=True)
class ExampleLine:
    """One worked example.

    Attributes:
        rule: the rule's id, or the word for the amount where the example is about the sum.
        expected: what the rules must come to, in words.
        holds: whether they come to that.
    """

    ordinance: Ordinance
    rule: str
    name: str
    expected: str
    holds: bool


@dataclass(frozen=True)
class ListedRule:
    """One rule.

    Attributes:
        valid_to: last day (inclusive), or None while it is in force.
        confidence: where what is said of it was read.
    """

    rule: str
    title: str
    says: str
    source: str
    confidence: str
    valid_from: date
    valid_to: date | None
    open_questions: tuple[str, ...]
    examples: tuple[ExampleLine, ...]


@dataclass(frozen=True)
class ListedValue:
    """One day, amount or list of the law, in words, from that day on."""

    description: str
    value: str
    source: str
    valid_from: date


@dataclass(frozen=True)
class ListedOrdinance:
    """One ordinance with its rules in their order.

    Attributes:
        checked_on: the last day a person compared the data with the law.
        amount_title: what to call the values and the examples of sums.
        values: days, amounts and lists that the rules use.
        sums: what households must come to.
    """

    title: str
    checked_on: date
    rules: tuple[ListedRule, ...]
    amount_title: str
    values: tuple[ListedValue, ...]
    sums: tuple[ExampleLine, ...]


def list_rules(book: RuleBook, folder: RuleFolder, words: Words) -> tuple[ListedOrdinance, ...]:
    """Every rule of every ordinance, oldest first, with its examples already run.

    Args:
        book: the rules.
        folder: where the examples are, one file per ordinance.
        words: the language.

    Raises:
        UserFacingError: when an example file is faulty; every fault is listed.
    """
    examples = run_examples(book, folder, words)
    return tuple(_ordinance(ordinance, book, examples, words) for ordinance in book.ordinances.values())


def run_examples(book: RuleBook, folder: RuleFolder, words: Words) -> tuple[ExampleLine, ...]:
    """All examples, run.

    Raises:
        UserFacingError: when an example file is faulty; every fault is listed.
    """
    return tuple(_run(example, book, words) for example in load_examples(folder, book))


def validity_line(rule: ListedRule, words: Words) -> str:
    """Since when the rule is in force, and until when where it no longer is."""
    first = words.date(rule.valid_from)
    if rule.valid_to is None:
        return words.message("rule_valid_since", first=first)
    return words.message("rule_valid", first=first, last=words.date(rule.valid_to))


def value_line(value: ListedValue, words: Words) -> str:
    """A value of the law on one line: what it is, how much, from when, where it stands."""
    since = words.date(value.valid_from)
    return words.message(
        "rule_value", description=value.description, value=value.value, since=since, source=value.source
    )


def _run(example: Example, book: RuleBook, words: Words) -> ExampleLine:
    return ExampleLine(
        ordinance=example.ordinance,
        rule=example.rule or _amount_title(words),
        name=example.name[words.language],
        expected=_expected(example.expected, words),
        holds=holds(example, book),
    )


def _amount_title(words: Words) -> str:
    return str(words.block("summary")["amount_title"])


def _expected(expected: Result | Sums, words: Words) -> str:
    if isinstance(expected, Result):
        return words.result(expected)
    lowest, highest = words.kronor(expected.lowest), words.kronor(expected.highest)
    return lowest if lowest == highest else f"{lowest} – {highest}"


def _ordinance(
    ordinance: OrdinanceBook, book: RuleBook, examples: tuple[ExampleLine, ...], words: Words
) -> ListedOrdinance:
    rules = []
    for rule_id, entry in ordinance.rules.items():
        # A rule's text names the values of the last day it was in force.
        as_of = entry.valid_to or date.max
        rules.append(
            ListedRule(
                rule=rule_id,
                title=entry.title[words.language],
                says=book.rule_says(rule_id, words.language, as_of),
                source=str(entry.source),
                confidence=words.confidence_of(entry.confidence),
                valid_from=entry.valid_from,
                valid_to=entry.valid_to,
                open_questions=book.open_questions(rule_id, words.language, as_of),
                examples=tuple(example for example in examples if example.rule == rule_id),
            )
        )
    amount_title = _amount_title(words)
    return ListedOrdinance(
        title=ordinance.title[words.language],
        checked_on=ordinance.status.checked_on,
        rules=tuple(rules),
        amount_title=amount_title,
        values=tuple(_values(ordinance, words)),
        sums=tuple(
            example
            for example in examples
            if example.rule == amount_title and example.ordinance is ordinance.ordinance
        ),
    )


def _values(ordinance: OrdinanceBook, words: Words) -> Iterator[ListedValue]:
    for parameter in ordinance.parameters.values():
        for dated in parameter.values:
            description = parameter.description[words.language]
            value = _value(dated.value, parameter.unit, words)
            yield ListedValue(description, value, str(parameter.source), dated.valid_from)


def _value(value: Value, unit: Unit, words: Words) -> str:
    match value:
        case date():
            return words.date(value)
        case int():
            return words.kronor(value) if unit is Unit.SEK else str(value)
        case tuple():
            return " + ".join(f"{share} %" for share in value)
        case _:
            return ", ".join(sorted((words.country(code) for code in value), key=swedish_order))
