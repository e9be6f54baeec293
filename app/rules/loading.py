"""Reads the rule book from its folder; refuses it unless it says everything the code needs, and no more."""

import itertools
import string
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from app.domain.countries import COUNTRY_CODES
from app.domain.errors import Fault
from app.domain.source import LegalSource, RuleStatus
from app.rules.book import (
    LANGUAGES,
    PERSON,
    Confidence,
    DatedValue,
    OrdinanceBook,
    Parameter,
    RuleBook,
    RuleEntry,
    Text,
)
from app.rules.errors import RuleBookError
from app.rules.folder import RuleFolder
from app.rules.ordinances import ORDINANCES
from app.rules.rule import OrdinanceRules, Rule
from app.rules.tables import Table, read_table
from app.rules.values import Unit, Value


def load_rule_book(folder: RuleFolder) -> RuleBook:
    """The rule book in that folder: one file per ordinance, and ``countries.toml``.

    Raises:
        RuleBookError: with every fault, each naming file and key and what belongs there.
    """
    faults: list[Fault] = []
    books = [_ordinance(rules, folder, faults) for rules in ORDINANCES.values()]
    countries = _countries(folder, faults)
    if not faults:
        _check_order(books, faults)
    if faults:
        raise RuleBookError(tuple(faults))
    return RuleBook({book.ordinance: book for book in books}, countries)


def _ordinance(rules: OrdinanceRules, folder: RuleFolder, faults: list[Fault]) -> OrdinanceBook:
    table = read_table(folder / f"{rules.ordinance.value}.toml", faults)
    statute = LegalSource(table.text("act"), table.text("number"), section="")
    parameters = _parameters(table.table("parameters"), rules.parameters, statute)
    valid_to = table.optional_day("valid_to")
    entries = _rules(table.table("rules"), rules.rules, statute, (*parameters, "valid_from", "valid_to"))
    book = OrdinanceBook(
        ordinance=rules.ordinance,
        title=_text(table.table("title"), ()),
        valid_from=table.day("valid_from"),
        valid_to=valid_to,
        status=RuleStatus(table.day("checked_on"), table.optional_text("confirmed_by") or None),
        parameters=parameters,
        # No rule outlives its ordinance.
        rules={rule: replace(one, valid_to=one.valid_to or valid_to) for rule, one in entries.items()},
    )
    table.close()
    return book


def _parameters(table: Table, units: Mapping[str, Unit], statute: LegalSource) -> dict[str, Parameter]:
    parameters = {name: _parameter(table.table(name), unit, statute) for name, unit in units.items()}
    table.close()
    return parameters


def _parameter(table: Table, unit: Unit, statute: LegalSource) -> Parameter:
    table.choice("unit", (unit.value,))
    parameter = Parameter(
        unit=unit,
        description=_text(table.table("description"), ()),
        source=_source(table.table("source"), statute),
        values=_dated_values(table, unit),
    )
    table.close()
    return parameter


def _dated_values(table: Table, unit: Unit) -> tuple[DatedValue, ...]:
    entries = table.tables("values")
    dated = tuple(DatedValue(entry.day("valid_from"), _value(entry, unit)) for entry in entries)
    for entry in entries:
        entry.close()
    days = [value.valid_from for value in dated]
    if not days or days != sorted(set(days)):
        table.fault("values", "book_values_oldest_first")
    return dated


def _value(table: Table, unit: Unit) -> Value:
    if unit is Unit.DATE:
        return table.day("value")
    if unit is Unit.PERCENT_SHARES:
        return _shares(table)
    if unit is Unit.COUNTRIES:
        return _country_codes(table)
    return table.whole_number("value")


def _shares(table: Table) -> tuple[int, ...]:
    shares = table.whole_numbers("value")
    if len(shares) != 3 or sum(shares) != 100:
        table.fault("value", "book_shares")
    return shares


def _country_codes(table: Table) -> frozenset[str]:
    codes = frozenset(table.texts("value"))
    if not codes <= COUNTRY_CODES:
        table.fault("value", "book_countries")
    return codes


def _rules(
    table: Table, rules: tuple[Rule, ...], statute: LegalSource, placeholders: Iterable[str]
) -> dict[str, RuleEntry]:
    allowed = tuple(placeholders)
    entries = {rule.id: _rule(table.table(rule.id), rule, statute, allowed) for rule in rules}
    table.close()
    return entries


def _rule(table: Table, rule: Rule, statute: LegalSource, placeholders: tuple[str, ...]) -> RuleEntry:
    reasons_table = table.table("reasons")
    reason_tables = {reason: reasons_table.table(reason) for reason in rule.reasons}
    reasons_table.close()
    sources = {
        reason: _source(reason_table.table("source"), statute)
        for reason, reason_table in reason_tables.items()
        if "source" in reason_table
    }
    to_asker = {
        reason: _text(reason_table.table("you"), placeholders)
        for reason, reason_table in reason_tables.items()
        if "you" in reason_table
    }
    reasons = {
        reason: _text(texts, (*placeholders, PERSON.strip("{}"))) for reason, texts in reason_tables.items()
    }
    for reason, text in reasons.items():
        names_person = any(PERSON in sentence for sentence in text.values())
        if names_person is not (reason in to_asker):
            reason_tables[reason].fault("you", "book_you")
    questions = table.tables("open_questions")
    entry = RuleEntry(
        title=_text(table.table("title"), ()),
        says=_text(table.table("says"), placeholders),
        source=_source(table.table("source"), statute),
        valid_from=table.day("valid_from"),
        valid_to=table.optional_day("valid_to"),
        confidence=Confidence(table.choice("confidence", tuple(level.value for level in Confidence))),
        open_questions=tuple(_text(question, placeholders) for question in questions),
        reasons=reasons,
        reasons_to_asker=to_asker,
        sources=sources,
    )
    table.close()
    return entry


def _source(table: Table, statute: LegalSource) -> LegalSource:
    """A place in the ordinance itself, in another statute (``act``, ``number``), or a source named whole."""
    if "name" in table:
        source = LegalSource(table.text("name"), number="", section="")
    else:
        source = LegalSource(
            act=table.optional_text("act") or statute.act,
            number=table.optional_text("number") or statute.number,
            section=table.text("section"),
            chapter=table.optional_text("chapter"),
            item=table.optional_text("item"),
            paragraph=table.optional_text("paragraph"),
        )
    table.close()
    return source


def _text(table: Table, placeholders: Iterable[str]) -> Text:
    """One text in every language, naming no value but the given ones."""
    text = {language: table.text(language) for language in LANGUAGES}
    for language, sentence in text.items():
        if not _names(sentence) <= set(placeholders):
            table.fault(language, "book_placeholder", choices=", ".join(placeholders))
    table.close()
    return text


def _names(sentence: str) -> set[str]:
    """What stands in braces; a stray brace counts as a name that no value has."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
    except ValueError:
        return {""}


def _countries(folder: RuleFolder, faults: list[Fault]) -> dict[str, Text]:
    table = read_table(folder / "countries.toml", faults)
    names = {code: _text(entry, ()) for code, entry in table.named_tables()}
    if names and names.keys() != COUNTRY_CODES:
        table.fault("", "book_all_countries")
    return names


def _check_order(books: list[OrdinanceBook], faults: list[Fault]) -> None:
    """Each ordinance begins the day after the one before ends; only the last may be without end."""
    for earlier, later in itertools.pairwise(books):
        if _day_after(earlier.valid_to) != later.valid_from:
            faults.append(Fault(f"{later.ordinance.value}.toml: valid_from", "book_no_gap"))


def _day_after(day: date | None) -> date | None:
    return None if day is None else day + timedelta(days=1)
