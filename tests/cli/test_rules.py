"""What ``vagval rules`` prints."""

import pytest

from tests.cli.conftest import Vagval


def test_every_rule_is_listed_with_text_source_validity_age_and_examples(vagval: Vagval) -> None:
    done = vagval("rules", "list")
    assert done.code == 0
    title = "B-12 Villkoret om skuld hos Kronofogden"
    assert f"{title} (7 § 3 förordning (2025:970), läst i lagtexten)" in done.out
    assert "Gäller från 2026-01-01\n" in done.out
    assert "Gäller från 1985-01-01 till och med" in done.out
    assert "Regler kontrollerade t.o.m. 2026-01-02" in done.out
    assert "Öppen fråga: Förordningen säger inte om privata skulder räknas." in done.out
    assert "Exempel: En skuld hos Kronofogden: Hinder" in done.out
    assert "{" not in done.out


@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_examples_are_run_and_hold(vagval: Vagval, language: str) -> None:
    done = vagval("rules", "examples", "--language", language)
    assert done.code == 0
    assert done.out.rstrip().endswith(": 0.")


def test_the_diagram_has_each_rule_once_and_says_where_no_leads(vagval: Vagval) -> None:
    done = vagval("rules", "diagram")
    assert done.code == 0
    assert (
        "[B-03 Bosättning i Sverige] 6 § 1 förordning (2025:970)\n"
        "  annars → Migrationsverket avgör\n  uppfyllt ↓" in done.out
    )
    assert done.out.count("[Inget hinder hittat]") == 2
    assert done.out.count("[A-") == 10
    assert done.out.count("[B-") == 11
    assert done.out.index("[B-04t ") < done.out.index("[B-05 ") < done.out.index("[B-02 ")
