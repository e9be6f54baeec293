import json
from datetime import date
from pathlib import Path

import pytest

from app.domain.answers import Answer
from app.domain.assessment import Finding, Ordinance, Result
from app.domain.countries import COUNTRY_CODES
from app.domain.source import LegalSource
from app.files.intake import read_intake
from app.rules import RuleBook, assess_answers, load_rule_book
from app.rules.book import LANGUAGES, DatedValue, Parameter
from app.rules.ordinances import ORDINANCES
from app.rules.values import Unit
from tests.rules.contract import random_intakes
from tests.rules.situations import DAY, IN_2026, answered, household

BANNED = (
    "hemland",
    "chans",
    "nystart",
    "erbjudande",
    "passa på",
    "berättigad",
    "återvänd",
    "grattis",
    "entitled",
)
CHANGE = date(2027, 7, 1)


def test_a_value_holds_from_its_day_until_the_next_ones() -> None:
    parameter = Parameter(
        Unit.SEK,
        {},
        LegalSource("förordning", "2025:970", "9"),
        (DatedValue(date(2026, 1, 1), 350_000), DatedValue(CHANGE, 360_000)),
    )
    assert parameter.value_on(CHANGE - DAY) == 350_000
    assert parameter.value_on(CHANGE) == 360_000
    assert parameter.value_on(CHANGE + DAY) == 360_000
    assert parameter.value_on(date(2020, 1, 1)) == 350_000


def test_every_reason_a_rule_can_give_has_a_sentence_in_every_language(book: RuleBook) -> None:
    for ordinance, rules in ORDINANCES.items():
        for rule in rules.rules:
            entry = book.ordinances[ordinance].rules[rule.id]
            assert entry.reasons.keys() == set(rule.reasons)
            for reason in rule.reasons:
                finding = Finding(rule.id, Result.MET, reason, entry.source)
                for language in LANGUAGES:
                    for sentence in (
                        book.why(finding, language, "barn 1"),
                        book.why_to_asker(finding, language),
                    ):
                        assert sentence.endswith(".")
                        assert sentence[0].isupper()
                        assert "{" not in sentence


def test_rules_give_no_other_reasons_than_they_declare_and_each_of_them(book: RuleBook) -> None:
    given: set[tuple[str, str]] = set()
    for intake, on in random_intakes(1000, "reasons"):
        assessment = assess_answers(read_intake(json.dumps(intake).encode()), on, book)
        given |= {(f.rule, f.reason) for person in assessment.persons for f in person.findings}
    declared = {(rule.id, reason) for o in ORDINANCES.values() for rule in o.rules for reason in rule.reasons}
    assert given == declared


def test_every_rule_says_what_the_law_says(book: RuleBook) -> None:
    for ordinance in book.ordinances.values():
        for rule_id in ordinance.rules:
            for language in LANGUAGES:
                assert book.rule_title(rule_id, language)
                assert book.rule_says(rule_id, language, IN_2026).endswith(".")


def test_sentences_name_the_values_of_the_book(book: RuleBook) -> None:
    finding = assess_answers(household(), IN_2026, book).persons[0].findings[3]
    assert "2024-09-12" in book.why(finding, "sv", "barn 1")
    assert "2024-09-12" in book.rule_says("B-05", "en", IN_2026)


def test_a_sentence_can_name_values_of_every_kind(folder: Path) -> None:
    file = folder / "sfs-2025-970.toml"
    text = file.read_text(encoding="utf-8")
    says = "Den som har skulder till CSN kan inte få bidraget."
    named = "{adult_amount}, {turning_18_within}, {instalment_shares}, {territories_with_own_code}, {cutoff}."
    assert says in text
    file.write_text(text.replace(says, named, 1), encoding="utf-8")
    said = load_rule_book(folder).rule_says("B-11", "sv", IN_2026).replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith("350 000, 12, 20 / 32 / 48, AX, GF, GP, MF, MQ, RE, SJ, YT, 2024-09-12.")


def test_a_sentence_about_somebody_begins_with_a_capital_letter_and_no_more(book: RuleBook) -> None:
    finding = Finding("B-11", Result.NOT_MET, "debt", book.rule("B-11").source)
    assert book.why(finding, "sv", "din sambo") == "Din sambo har en skuld till CSN."


def test_no_sentence_promises_or_pushes(book: RuleBook) -> None:
    for ordinance in book.ordinances.values():
        for entry in ordinance.rules.values():
            texts = [entry.title, entry.says, *entry.reasons.values(), *entry.reasons_to_asker.values()]
            texts += entry.open_questions
            said = " ".join(text[language] for text in texts for language in LANGUAGES).lower()
            assert not [word for word in BANNED if word in said]


def test_a_reason_can_rest_on_a_paragraph_of_its_own(book: RuleBook) -> None:
    entry = book.rule("B-04")
    assert str(entry.source_of("repealed_act_late")) == "3 § 2 st. förordning (2025:970)"
    assert str(entry.source_of("other_ground")) == "3 § förordning (2025:970)"


def test_the_book_knows_every_country_in_both_languages(book: RuleBook) -> None:
    assert set(book.country_codes) == COUNTRY_CODES
    assert (book.country_name("XK", "sv"), book.country_name("SY", "en")) == ("Kosovo", "Syria")


def test_an_unknown_rule_is_a_fault_of_ours(book: RuleBook) -> None:
    with pytest.raises(KeyError):
        book.rule("C-01")


@pytest.mark.parametrize(
    ("ordinance", "first", "last"),
    [
        (Ordinance.SFS_1984_890, date(1985, 1, 1), date(2025, 12, 31)),
        (Ordinance.SFS_2025_970, date(2026, 1, 1), date(2100, 12, 31)),
    ],
)
def test_an_ordinance_governs_from_its_first_through_its_last_day(
    ordinance: Ordinance, first: date, last: date, book: RuleBook
) -> None:
    assert book.ordinances[ordinance].governs(first)
    assert book.ordinances[ordinance].governs(last)
    assert not book.ordinances[ordinance].governs(first - DAY)


def test_a_finding_is_explained_by_the_law_of_its_own_day(book: RuleBook) -> None:
    answers: dict[str, Answer] = {"application_on": date(2026, 3, 1)}
    finding = assess_answers(answered(household(), **answers), IN_2026, book).persons[0].findings[0]
    assert finding.law_as_of == date(2026, 3, 1)
