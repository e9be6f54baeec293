import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pikepdf import Pdf

from app.documents.drawer import DocumentDrawer
from app.documents.pasting import MOST_CHARACTERS, pasted
from app.documents.plain import plain_text
from app.documents.sheets import _WRITERS, sheet_content
from app.documents.texts import load_texts
from app.domain.office_sheets import NamedEntries
from app.domain.sheets import (
    AgeGroup,
    ChildrenSheet,
    Contact,
    InformationSheet,
    Reason,
    RuleResult,
    Sheet,
    Text,
)
from tests.documents.letters import NAMES
from tests.documents.sheets import EVERY_SHEET, FACTS, HINDERED, NOTE, ROUTE, SHEETS, SUMMARY
from tests.documents.tagging.structure_checks import Structure
from tests.documents.test_checkers import CHECKERS

FOLDER = Path(__file__).parents[2] / "resources" / "documents"
EXPECTED = Path(__file__).parent / "expected" / "sheets"
TEXTS = {language: load_texts(FOLDER, "sheets", language) for language in ("sv", "en")}


def text_of(sheet: Sheet) -> str:
    return plain_text(sheet_content(sheet, TEXTS[sheet.language]))


@pytest.fixture(scope="module")
def drawn(drawer: DocumentDrawer) -> dict[str, bytes]:
    return {name: drawer.sheet(sheet) for name, sheet in EVERY_SHEET.items()}


@pytest.mark.parametrize("name", EVERY_SHEET)
def test_the_sheet_says_what_was_reviewed(name: str, request: pytest.FixtureRequest) -> None:
    found, file = text_of(EVERY_SHEET[name]), EXPECTED / f"{name}.txt"
    if request.config.getoption("--accept-letters", default=False):
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


def test_every_kind_of_sheet_is_among_those_tried() -> None:
    assert {type(sheet) for sheet in SHEETS.values()} == set(_WRITERS)


@pytest.mark.parametrize("name", EVERY_SHEET)
def test_tree_parent_tree_and_pages_agree(name: str, drawn: dict[str, bytes]) -> None:
    found = Structure(Pdf.open(io.BytesIO(drawn[name])))
    assert found.faults == []
    assert set(found.languages.values()) <= {EVERY_SHEET[name].language, "sv"}


@pytest.mark.parametrize("name", EVERY_SHEET)
def test_title_and_metadata_name_nobody_and_not_the_subject(name: str, drawn: dict[str, bytes]) -> None:
    pdf = Pdf.open(io.BytesIO(drawn[name]))
    about = pdf.Root.Metadata.read_raw_bytes().decode() + str(dict(pdf.docinfo.items()))
    for told in ("Exempel", "Chile", "ABCD", "tervandr", "epatriat"):
        assert told not in about


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_the_same_whenever_it_is_drawn(
    name: str, drawn: dict[str, bytes], drawer: DocumentDrawer
) -> None:
    assert drawer.sheet(SHEETS[name]) == drawn[name]


@pytest.mark.parametrize("checker", [name for name in CHECKERS if name != "outloud"])
@pytest.mark.parametrize("name", SHEETS)
def test_no_checker_finds_anything(name: str, checker: str, drawn: dict[str, bytes], tmp_path: Path) -> None:
    assert CHECKERS[checker](drawn[name], tmp_path) == []


@pytest.mark.parametrize("name", ["summary", "interview_en", "rules"])
def test_the_slow_checker_finds_nothing(name: str, drawn: dict[str, bytes], tmp_path: Path) -> None:
    assert CHECKERS["outloud"](drawn[name], tmp_path) == []


def _in_order(text: str, *said: str) -> bool:
    places = [text.index(each) for each in said]
    return places == sorted(places)


def test_with_an_obstacle_staying_is_the_first_section_after_the_reason() -> None:
    text = text_of(SUMMARY)
    assert _in_order(
        text,
        "Det finns en skuld. Det hindrar just nu.",
        "Om du stannar",
        "Om du flyttar",
        "Det här skulle ändra svaret",
        "Var och en räcker för ett nej.",
        "Migrationsverket kan ändå säga nej.",
        "Det här saknas",
        "Hit kan du vända dig",
        "Villkor som inte är avgjorda",
    )
    assert text.index("\n## ") == text.index("\n## Om du stannar")


def test_beside_an_obstacle_no_reason_is_said_twice_and_what_is_met_takes_one_sentence() -> None:
    text = text_of(SUMMARY)
    assert text.count("Det finns en skuld.") == 1
    assert "I svaren hittills hindrar inget annat, men allt är inte avgjort." in text
    assert "Bosatt i Sverige" not in text
    assert "Dagen saknas." in text


def test_what_the_agency_is_to_decide_is_said_once_too_and_what_is_met_is_listed() -> None:
    left = RuleResult("Bosatt i Sverige", "Migrationsverket avgör", "Det är inte klart.", "6 § 1")
    asker = replace(HINDERED, rules=(left, *(rule for rule in HINDERED.rules if rule.is_met)))
    reasons = (Reason(("Det är inte klart.",), "", (), "6 § 1"),)
    text = text_of(replace(SUMMARY, has_obstacle=False, reasons=reasons, persons=(asker,)))
    assert text.count("Det är inte klart.") == 1
    assert _in_order(text, "Det är inte klart.", "Varje villkor", "De här villkoren är uppfyllda:")


def test_beside_an_obstacle_the_others_are_called_met_only_where_all_are_known() -> None:
    known = replace(HINDERED, rules=tuple(rule for rule in HINDERED.rules if rule.is_met or rule.is_obstacle))
    text = text_of(replace(SUMMARY, persons=(known,)))
    assert "De andra villkoren vi har tittat på är uppfyllda." in text
    assert "svaren hittills" not in text


def test_without_an_obstacle_every_condition_that_is_met_is_listed_with_its_source() -> None:
    clear = replace(HINDERED, rules=tuple(rule for rule in HINDERED.rules if rule.is_met))
    text = text_of(replace(SUMMARY, has_obstacle=False, reasons=(), persons=(clear,)))
    assert _in_order(text, "Varje villkor", "- Bosatt i Sverige", "- Du har ingen skuld.", "6 § 1 förordning")


def test_while_something_is_open_one_sentence_stands_for_what_is_met() -> None:
    text = text_of(replace(SUMMARY, has_obstacle=False, reasons=()))
    assert _in_order(text, "Dagen saknas.", "De andra villkoren vi har tittat på är uppfyllda.")
    assert "Bosatt i Sverige" not in text


def test_that_the_rest_need_not_be_known_stands_with_the_reason() -> None:
    settled = replace(HINDERED, rules=HINDERED.rules[:1], rest="Resten behövs inte.")
    text = text_of(replace(SUMMARY, persons=(settled,)))
    assert _in_order(text, "Det hindrar just nu.", "Resten behövs inte.", "Om du stannar")
    assert "Varje villkor" not in text


def test_beside_a_no_others_without_an_obstacle_have_their_word_alone() -> None:
    child = replace(HINDERED, labels=("Barn 2",), word="Inget hinder hittat", rules=HINDERED.rules[2:])
    asker = replace(HINDERED, rules=HINDERED.rules[:1])
    text = text_of(replace(SUMMARY, persons=(asker, child)))
    _, of_each = text.split("## Varje villkor")
    assert _in_order(of_each, "### Barn 2", "Inget hinder hittat")
    assert "### Du som frågar" not in of_each


def test_everybodys_outcome_stands_first_whose_rules_are_others_too() -> None:
    clear = replace(HINDERED, labels=("Du som frågar", "Barn 3"), word="Inget hinder hittat")
    child = replace(clear, labels=("Barn 2",), rules=clear.rules[:1])
    text = text_of(replace(SUMMARY, persons=(clear, child), has_obstacle=False, reasons=()))
    assert _in_order(text, "Du som frågar, Barn 3, Barn 2: Inget hinder hittat", "Om du stannar")
    hindered = replace(child, word="Hinder")
    text = text_of(replace(SUMMARY, persons=(clear, hindered), has_obstacle=False, reasons=()))
    assert _in_order(text, "Barn 3: Inget hinder hittat", "Barn 2: Hinder", "Om du stannar")


def test_the_answers_that_a_no_rests_on_stand_on_no_paper() -> None:
    assert "Skuld till CSN: Ja" not in text_of(SUMMARY)


def test_the_summary_says_how_to_reach_those_it_names_and_how_old_that_is() -> None:
    text = text_of(SUMMARY)
    assert "Myndigheten: myndighet.example (2026-01-02)" in text
    assert "Vi i kommunen: 0123-45 67 89, Storgatan 1\n" in text
    assert text.count("uppgifter som har ett datum") == 1


def test_a_sheet_says_beside_each_contact_how_old_its_details_are_and_nothing_of_those_that_are_not() -> None:
    lately, through_us = Contact("Ny", web="ny.example"), Contact("Jurist", ask_us="Fråga oss")
    older = Contact("Gammal", web="gammal.example", old_since=date(2023, 11, 10))
    text = text_of(replace(ROUTE, contacts=(*ROUTE.contacts, lately, older, through_us)))
    assert text.count("Kontrollera uppgifter som har ett datum.") == 1
    assert "- Myndigheten: myndighet.example (2026-01-02). Beslutar.\n" in text
    assert "- Gammal: gammal.example (2023-11-10)\n" in text
    assert "- Ny: ny.example\n" in text
    assert "- Jurist: Fråga oss\n" in text
    assert "eller senare" not in text


def test_what_to_leave_alone_is_said_where_nothing_would_change_it() -> None:
    text = text_of(replace(SUMMARY, changes=(), warning="Betala inget."))
    assert _in_order(text, "Det finns en skuld.", "Betala inget.", "Om du stannar")


def test_where_nothing_would_change_it_there_is_no_heading_for_it() -> None:
    assert "Det här skulle ändra svaret" not in text_of(replace(SUMMARY, changes=()))


def test_without_an_obstacle_staying_still_comes_before_moving() -> None:
    text = text_of(replace(SUMMARY, has_obstacle=False))
    assert _in_order(text, "Något hindrar.", "Om du stannar", "Om du flyttar", "Varje villkor", "Summan")


@pytest.mark.parametrize("name", ["summary", "summary_en", "told", "told_en"])
def test_the_paper_of_the_talk_names_its_day_and_the_routes_own_does_not(name: str) -> None:
    assert "2026-11-22" in text_of(EVERY_SHEET[name]).lstrip().partition("\n\n")[0]
    assert "2026-11-22" not in text_of(ROUTE)


def test_what_was_explained_stands_first_with_its_headings_and_where_it_is_written() -> None:
    text = text_of(EVERY_SHEET["told"])
    said = (
        "Du väljer själv",
        "Du kan säga ja, nej",
        "7 § 3 förordning",
        "De kommer i tre",
        "Det här kan du göra",
    )
    places = [text.index(each) for each in said]
    assert places == sorted(places)


def test_a_sum_that_is_not_given_leaves_no_heading() -> None:
    assert "Summan" not in text_of(replace(SUMMARY, amount=()))


def test_practice_is_said_in_words_and_across_the_page() -> None:
    content = sheet_content(replace(ROUTE, is_practice=True), TEXTS["sv"])
    assert content.watermark == "ÖVNING"
    assert "ÖVNING" in plain_text(content)
    assert sheet_content(ROUTE, TEXTS["sv"]).watermark is None


def test_only_a_route_with_decisions_to_appeal_names_a_last_day() -> None:
    assert "överklaga" not in text_of(replace(ROUTE, has_appeal=False, text=()))


@pytest.mark.parametrize("ages", AgeGroup)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_childs_sentences_are_short(ages: AgeGroup, language: str) -> None:
    text = text_of(ChildrenSheet(language=language, ages=ages))
    sentences = [each for line in text.splitlines() if line[:1] == "-" for each in line[2:].split(". ")]
    assert len(sentences) >= 10
    assert max(len(sentence.split()) for sentence in sentences) <= 20


@pytest.mark.parametrize("name", EVERY_SHEET)
def test_text_to_paste_has_no_tables_no_tabs_and_one_kind_of_line_end(name: str) -> None:
    sheet = EVERY_SHEET[name]
    for part in pasted(sheet_content(sheet, TEXTS[sheet.language])):
        assert len(part) <= MOST_CHARACTERS
        assert "\t" not in part
        assert "|" not in part
        assert part.endswith("\r\n")
        assert part.replace("\r\n", "").count("\n") == part.replace("\r\n", "").count("\r") == 0


def test_a_note_to_paste_has_headings_as_words_in_their_order() -> None:
    (text,) = pasted(sheet_content(NOTE, TEXTS["sv"]))
    headings = ["UPPGIFTER", "VAD REGLERNA SÄGER", "KLIENTENS SYN", "HANDLÄGGARENS BEDÖMNING"]
    places = [text.index(f"\r\n{heading}\r\n") for heading in headings]
    assert places == sorted(places)
    assert "Journalen förs i Exempelsystemet" in text


def test_the_drawer_gives_the_same_text_in_parts(drawer: DocumentDrawer) -> None:
    assert drawer.sheet_text(NOTE) == pasted(sheet_content(NOTE, TEXTS["sv"]))


def test_long_text_is_cut_between_words_into_parts_that_hold_all_of_it() -> None:
    long = replace(NOTE, told=("ord " * 1200 + "slut",), system="")
    content = sheet_content(long, TEXTS["sv"])
    parts = pasted(content, 500)
    assert len(parts) > 9
    assert all(len(part) <= 500 for part in parts)
    assert "".join(parts).split() == "".join(pasted(content, 100_000)).split()


def test_each_part_of_a_practice_note_says_that_it_is_practice() -> None:
    long = replace(NOTE, told=("ord " * 1200 + "slut",), system="", is_practice=True)
    parts = pasted(sheet_content(long, TEXTS["sv"]), 500)
    assert len(parts) > 9
    assert all("ÖVNING" in part and len(part) <= 500 for part in parts)


def test_thirty_persons_long_texts_and_names_in_every_script_are_drawn(drawer: DocumentDrawer) -> None:
    many = tuple(NamedEntries(f"{NAMES[n % len(NAMES)]} {n}", FACTS[1].entries) for n in range(30))
    persons = tuple(replace(HINDERED, labels=(name,) * 4) for name in NAMES)
    long = Text("", ("Lång mening. " * 385,), "artikel 13")
    for sheet in (
        replace(NOTE, facts=many, others=NAMES, findings=persons, told=("å" * 5000,)),
        replace(SUMMARY, persons=persons * 4, amount=("Lång mening. " * 385,)),
        InformationSheet(language="sv", text=long),
    ):
        pdf = Pdf.open(io.BytesIO(drawer.sheet(sheet)))
        assert Structure(pdf).faults == []
        assert len(pdf.pages) > 1
