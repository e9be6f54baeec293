"""The rule book: what the ordinances' files under ``resources/rules`` say, ready to be used.

Code knows how conditions combine; the book knows days, amounts, lists, sources and sentences, how old they
are and how sure we are of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache, cached_property
from string import Formatter

from app.domain.assessment import Finding, Ordinance
from app.domain.source import LegalSource, RuleStatus
from app.rules.errors import NoOrdinanceError
from app.rules.ordinances import ORDINANCES
from app.rules.values import Unit, Value, Values

LANGUAGES = ("sv", "en")

Text = Mapping[str, str]
"""One text by language."""

PERSON = "{person}"
"""Stands in a rule's sentence for whom it is about."""

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Confidence(Enum):
    """How sure we are of what the book says, best first."""

    OFFICIAL_TEXT = "official_text"
    OFFICIAL_WEB = "official_web"
    PRESS = "press"
    INFERRED = "inferred"


@dataclass(frozen=True)
class DatedValue:
    """A value from that day (inclusive) until the next one's."""

    valid_from: date
    value: Value


@dataclass(frozen=True)
class Parameter:
    """One value of the law over time, oldest first."""

    unit: Unit
    description: Text
    source: LegalSource
    values: tuple[DatedValue, ...]

    def value_on(self, day: date) -> Value:
        """The value in force that day; the oldest for any day before it."""
        in_force = [dated.value for dated in self.values if dated.valid_from <= day]
        return in_force[-1] if in_force else self.values[0].value


@dataclass(frozen=True)
class RuleEntry:
    """What the book says of one rule.

    Attributes:
        title: the rule in a few words.
        says: what the law says, in plain words.
        valid_from: first day the law says so.
        valid_to: last day (inclusive), or None while it is in force.
        open_questions: what the text leaves open; may be empty.
        reasons: one plain sentence per reason code, about ``{person}`` or nobody in particular.
        reasons_to_asker: those about ``{person}`` as said to the one who asks.
        sources: where a reason rests on another place than the rule's own source.
    """

    title: Text
    says: Text
    source: LegalSource
    valid_from: date
    valid_to: date | None
    confidence: Confidence
    open_questions: tuple[Text, ...]
    reasons: Mapping[str, Text]
    reasons_to_asker: Mapping[str, Text]
    sources: Mapping[str, LegalSource]

    def source_of(self, reason: str) -> LegalSource:
        """The place in the law that a finding with this reason rests on."""
        return self.sources.get(reason, self.source)


@dataclass(frozen=True, eq=False)
class OrdinanceBook:
    """What the book says of one ordinance.

    Attributes:
        valid_from: first day of filing that it governs.
        valid_to: last day (inclusive), or None while it is in force.
    """

    ordinance: Ordinance
    title: Text
    valid_from: date
    valid_to: date | None
    status: RuleStatus
    parameters: Mapping[str, Parameter]
    rules: Mapping[str, RuleEntry]
    _values: dict[date, Values] = field(default_factory=dict, repr=False)

    def governs(self, day: date) -> bool:
        """Whether an application filed that day falls under this ordinance."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def values_on(self, day: date) -> Values:
        """Every value in force that day, with the ordinance's own ``valid_from`` and ``valid_to``."""
        if day not in self._values:
            by_name = {name: parameter.value_on(day) for name, parameter in self.parameters.items()}
            by_name["valid_from"] = self.valid_from
            if self.valid_to is not None:
                by_name["valid_to"] = self.valid_to
            self._values[day] = Values(by_name)
        return self._values[day]


@dataclass(frozen=True, eq=False)
class RuleBook:
    """All ordinances, oldest first, and the countries' names.

    Attributes:
        countries: names by language, by country code.
    """

    ordinances: Mapping[Ordinance, OrdinanceBook]
    countries: Mapping[str, Text]

    @property
    def country_codes(self) -> tuple[str, ...]:
        """Every country code, in order."""
        return tuple(self.countries)

    def ordinance_for(self, filed_on: date) -> OrdinanceBook:
        """The ordinance that governs an application filed that day.

        Raises:
            NoOrdinanceError: for a day before the first ordinance.
        """
        for book in self.ordinances.values():
            if book.governs(filed_on):
                return book
        earliest = min(book.valid_from for book in self.ordinances.values())
        raise NoOrdinanceError(earliest)

    def rule(self, rule_id: str) -> RuleEntry:
        """What the book says of the rule with that id.

        Raises:
            KeyError: when no ordinance has such a rule.
        """
        return self._book_of[rule_id].rules[rule_id]

    def country_name(self, code: str, language: str) -> str:
        """The country's name."""
        return self.countries[code][language]

    def rule_title(self, rule_id: str, language: str) -> str:
        """The rule in a few words."""
        return self.rule(rule_id).title[language]

    def rule_says(self, rule_id: str, language: str, on: date) -> str:
        """What the law says on that day, in plain words."""
        book = self._book_of[rule_id]
        return _filled(book.rules[rule_id].says[language], book.values_on(on))

    def open_questions(self, rule_id: str, language: str, on: date) -> tuple[str, ...]:
        """What the text leaves open on that day, in plain words."""
        book = self._book_of[rule_id]
        values = book.values_on(on)
        return tuple(_filled(question[language], values) for question in book.rules[rule_id].open_questions)

    def reads(self, rule_id: str) -> tuple[str, ...]:
        """The answers the rule looks at, of the person or of the case."""
        return _READS[rule_id]

    def why(self, finding: Finding, language: str, person: str) -> str:
        """One plain sentence about that person, called as inside a sentence: why the rule gave its result."""
        template = self.rule(finding.rule).reasons[finding.reason][language]
        sentence = self._filled_on(finding, template, person)
        return sentence[:1].upper() + sentence[1:]

    def why_to_asker(self, finding: Finding, language: str) -> str:
        """The same sentence, said to the one whom it is about."""
        entry = self.rule(finding.rule)
        template = entry.reasons_to_asker.get(finding.reason, entry.reasons[finding.reason])
        return self._filled_on(finding, template[language])

    def _filled_on(self, finding: Finding, template: str, person: str = "") -> str:
        values = self._book_of[finding.rule].values_on(finding.law_as_of or date.max)
        return _filled(template, values, person)

    @cached_property
    def _book_of(self) -> Mapping[str, OrdinanceBook]:
        """The ordinance of each rule."""
        return {rule_id: book for book in self.ordinances.values() for rule_id in book.rules}


_READS = {rule.id: rule.reads for rules in ORDINANCES.values() for rule in rules.rules}


def _filled(template: str, values: Values, person: str = "") -> str:
    """The sentence with its values: days as ``2024-09-12``, kronor with spaces between thousands."""
    names = _names_in(template)
    if not names:
        return template
    # Only what the sentence names is printed: the lists of countries take a while.
    named = {name: _printed(values.by_name[name]) for name in names if name in values.by_name}
    return template.format_map({**named, "person": person})


@cache
def _names_in(template: str) -> tuple[str, ...]:
    """The names that a sentence of the rule book leaves to be filled in."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def _printed(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return f"{value:,}".replace(",", _NO_BREAK_SPACE)
    if isinstance(value, tuple):
        return " / ".join(str(share) for share in value)
    return ", ".join(sorted(value))
