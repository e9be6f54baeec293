from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.bootstrap import build_services
from app.casework.explain import law_age_sentences, statute_age_sentences
from app.casework.law_age import LawAge, law_age, refuse_old_law
from app.casework.wording import LANGUAGES, Words
from app.domain.errors import RefusedError
from app.domain.information import Point
from app.domain.rule_pack import RuleVersion
from app.domain.source import RuleStatus

CHECKED = date(2026, 1, 2)
STATUS = RuleStatus(checked_on=CHECKED)


@pytest.fixture(scope="module")
def words() -> Words:
    return build_services().words("sv")


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, LawAge.FRESH),
        (90, LawAge.FRESH),
        (91, LawAge.STALE),
        (365, LawAge.STALE),
        (366, LawAge.TOO_OLD),
    ],
)
def test_the_banner_comes_after_90_days_and_the_stop_after_365(days: int, age: LawAge) -> None:
    assert law_age(STATUS, CHECKED + timedelta(days=days), by_clock=True) is age


def test_a_clock_set_back_proves_nothing_and_counts_as_old() -> None:
    before = CHECKED - timedelta(days=1)
    assert law_age(STATUS, before, by_clock=True) is LawAge.TOO_OLD
    assert law_age(STATUS, before, by_clock=False) is LawAge.FRESH


def test_old_rules_carry_no_letter() -> None:
    with pytest.raises(RefusedError) as refused:
        refuse_old_law(STATUS, CHECKED + timedelta(days=366), by_clock=False)
    assert refused.value.facts == {"checked_on": "2026-01-02"}


@pytest.mark.parametrize(("days", "is_old"), [(90, False), (91, True), (-1, True)])
@pytest.mark.parametrize("point", [Point.PERMIT_ENDS, Point.PROTECTION])
def test_texts_on_protection_and_permits_have_a_day_of_their_own(
    words: Words, point: Point, days: int, *, is_old: bool
) -> None:
    source = words.point(point).source
    checked_on = words.statute_checked_on(source)
    assert checked_on is not None
    told = list(statute_age_sentences(source, checked_on + timedelta(days=days), words, by_clock=True))
    assert told[0].startswith("Texterna om skydd och tillstånd är kontrollerade t.o.m.")
    assert [text for text in told[1:] if text.startswith("Utlänningslagen")] == told[1:]
    assert bool(told[1:]) is is_old


def test_a_text_on_the_ordinance_alone_goes_by_the_rules_own_day(words: Words) -> None:
    source = words.point(Point.VOLUNTARY).source
    assert not list(statute_age_sentences(source, CHECKED, words, by_clock=True))


def test_each_result_says_both_days(words: Words) -> None:
    told = list(law_age_sentences(STATUS, CHECKED, words, by_clock=False))
    assert len([sentence for sentence in told if "t.o.m." in sentence]) == 2


@pytest.mark.parametrize("publisher", ["", "Exempelkommun"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_papers_say_in_one_line_ends_sentence_by_sentence(language: str, publisher: str) -> None:
    version = RuleVersion(publisher, "2026.1", "a" * 64)
    status = replace(STATUS, confirmed_by="Prov", version=version)
    told = list(law_age_sentences(status, CHECKED, build_services().words(language), by_clock=False))
    assert version.version in told[-1]
    assert [sentence for sentence in told if not sentence.endswith(".")] == []
