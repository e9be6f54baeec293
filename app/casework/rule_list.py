"""The rules as a lawyer reads and checks them: texts, sources, age, open questions and worked examples."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.casework.wording import Words
from app.domain.assessment import Result
from app.rules import RuleBook
from app.rules.book import OrdinanceBook
from app.rules.examples import Example, load_examples, result_of


@dataclass(frozen=True)
class ExampleLine:
    """One worked example.

    Attributes:
        expected: what the rule must find, in words.
        holds: whether it finds that.
    """

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
class ListedOrdinance:
    """One ordinance with its rules in their order.

    Attributes:
        checked_on: the last day a person compared the data with the law.
    """

    title: str
    checked_on: date
    rules: tuple[ListedRule, ...]


def list_rules(book: RuleBook, folder: Path, words: Words) -> tuple[ListedOrdinance, ...]:
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


def run_examples(book: RuleBook, folder: Path, words: Words) -> tuple[ExampleLine, ...]:
    """All examples, run.

    Raises:
        UserFacingError: when an example file is faulty; every fault is listed.
    """
    return tuple(_run(example, book, words) for example in load_examples(folder, book))


def _run(example: Example, book: RuleBook, words: Words) -> ExampleLine:
    expected: Result = example.expected
    holds = result_of(example, book) is expected
    return ExampleLine(example.rule, example.name[words.language], words.result(expected), holds)


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
    return ListedOrdinance(ordinance.title[words.language], ordinance.status.checked_on, tuple(rules))
