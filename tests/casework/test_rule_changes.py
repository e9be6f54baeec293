"""What is told of changed rules: titles of rules and values, in the reader's language."""

from app.casework.rule_changes import changed_titles
from app.casework.rule_sets import read_own_rules
from app.files.rule_pack import own_pack
from tests.packs import LAW, OWN_FILES, changed


def titles(files: dict[str, str], language: str = "sv") -> list[str]:
    old, new = (
        read_own_rules(each, lambda day: own_pack(day, OWN_FILES)).book for each in (OWN_FILES, files)
    )
    return list(changed_titles(old, new, language))


def test_the_same_rules_have_no_changed_titles() -> None:
    assert titles(dict(OWN_FILES)) == []
    assert titles(changed("contacts/contacts.toml", '"CSN"', '"CSN ny"')) == []


def test_a_changed_amount_is_told_by_what_it_is() -> None:
    files = changed(LAW, "value = 350_000", "value = 360_000")
    assert titles(files) == ["Bidrag till den som har fyllt 18 år, i kronor"]
    assert titles(files, "en") == ["Grant to a person who has turned 18, in kronor"]


def test_a_changed_sentence_is_told_by_its_rule() -> None:
    text = OWN_FILES[LAW]
    start = text.index("[rules.B-11")
    files = OWN_FILES | {LAW: text[:start] + text[start:].replace("CSN", "CSN, myndigheten,", 1)}
    assert len(titles(files)) == 1


def test_changed_days_of_an_ordinance_are_told_by_its_title() -> None:
    old_law = "rules/sfs-1984-890.toml"
    files = changed(old_law, "valid_from = 1985-01-01", "valid_from = 1985-01-02")
    assert any("1984:890" in title for title in titles(files))
