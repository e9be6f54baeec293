from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import __version__
from app.documents.content import Table
from app.documents.errors import WishNotConfirmedError
from app.documents.letter import LetterSources, letter_content, load_letter_sources
from app.documents.plain import plain_text
from app.domain.assessment import Finding, Ordinance, Result
from app.domain.case import Case, Destination
from app.domain.information import LETTER_POINTS
from app.domain.letter import LetterOrder, PaperState, PointState
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Custody, Person, Role
from app.domain.source import LegalSource, RuleStatus
from tests.documents.letters import (
    APPLICANT,
    DEBT,
    EVERY_LETTER,
    FAMILY,
    ON,
    RECEPTION,
    SINGLE,
    Words,
    assessment_of,
    complete,
    draft,
    tied,
)

TIE = Finding("B-05", Result.UNKNOWN, "tied_person_unknown", LegalSource("förordning", "2025:970", "4"))
EXPECTED = Path(__file__).parent / "expected"
SOURCES = load_letter_sources(Path(__file__).parents[2] / "resources" / "documents")


def text_of(order: LetterOrder) -> str:
    return plain_text(letter_content(order, SOURCES, Words()))


@pytest.mark.parametrize("name", EVERY_LETTER)
def test_the_letter_says_what_was_reviewed(name: str, request: pytest.FixtureRequest) -> None:
    found, file = text_of(EVERY_LETTER[name]).replace(__version__, "VERSION"), EXPECTED / f"{name}.txt"
    if request.config.getoption("--accept-letters", default=False):
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EVERY_LETTER)
def test_no_table_is_wider_than_the_text(name: str) -> None:
    blocks = letter_content(EVERY_LETTER[name], SOURCES, Words()).flat()
    widths = [sum(block.widths) for block in blocks if isinstance(block, Table)]
    assert all(width == pytest.approx(1) for width in widths)


@pytest.mark.parametrize(("own_wish", "settles"), [(None, True), (False, True), (True, None), (True, False)])
def test_without_the_applicants_own_wish_for_good_there_is_no_letter(
    own_wish: bool | None, settles: bool | None
) -> None:
    case = replace(SINGLE, persons=(replace(APPLICANT, own_wish=own_wish),), settles_permanently=settles)
    with pytest.raises(WishNotConfirmedError):
        text_of(draft(case))


ADULTS = st.builds(
    Person,
    id=st.just("p2"),
    role=st.just(Role.SPOUSE),
    name=st.just("Moa Exempel"),
    moves=st.just(True),
    personal_number=st.none() | st.just("190309069813"),
    born_on=st.none() | st.dates(date(1930, 1, 1), date(2008, 11, 22)),
    citizenships=st.none() | st.just(("SY",)),
    own_wish=st.none() | st.booleans(),
    resident_in_sweden=st.none() | st.booleans(),
    permit=st.builds(
        Permit,
        ground=st.none() | st.sampled_from(PermitGround),
        kind=st.none() | st.sampled_from(PermitKind),
        held_since=st.none() | st.dates(),
    ),
    own_statement=st.none() | st.booleans(),
    granted_before=st.none() | st.booleans(),
    debt_csn=st.none() | st.booleans(),
    debt_kfm=st.none() | st.booleans(),
)


@settings(deadline=None)
@given(ADULTS, st.sampled_from(Result), st.sampled_from(["B-05", "A-03"]))
def test_no_fact_about_another_adult_changes_the_letter(adult: Person, result: Result, rule: str) -> None:
    applicant, children = tied(APPLICANT), tuple(map(tied, FAMILY.persons[2:]))
    source = LegalSource("förordning", "2025:970", "4")

    def letter(spouse: Person, tie: Finding) -> str:
        case = replace(FAMILY, persons=(applicant, spouse, *children))
        assessment = assessment_of(case, RECEPTION, tie)
        own = assessment.person("p1")
        about_spouse = replace(own, person_id="p2", findings=(replace(DEBT, result=result),))
        others = tuple(each for each in assessment.persons if each.person_id != "p2")
        return text_of(replace(draft(case), assessment=replace(assessment, persons=(*others, about_spouse))))

    plain = letter(FAMILY.person("p2"), Finding(rule, Result.MET, "tie", source))
    assert letter(adult, Finding(rule, result, "tie_other", source)) == plain


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("190308189802", "19030818-9802"),
        ("0308189802", "030818-9802"),
        ("030818+9802", "030818+9802"),
        ("19030818-9802", "19030818-9802"),
        ("känns inte till", "känns inte till"),
    ],
)
def test_a_personal_number_is_printed_as_people_write_it(given: str, printed: str) -> None:
    case = replace(SINGLE, persons=(replace(APPLICANT, personal_number=given),))
    assert f"Personnummer: {printed}\n" in text_of(draft(case))


def test_an_adult_is_named_only_when_known_to_move() -> None:
    for moves in (False, None):
        spouse = replace(FAMILY.person("p2"), moves=moves)
        case = replace(FAMILY, persons=(APPLICANT, spouse))
        assert "Moa" not in text_of(draft(case))


def test_a_grown_child_is_another_adult() -> None:
    son = Person("p2", Role.CHILD, "Ivar Exempel", born_on=date(2008, 11, 22), moves=True)
    text = text_of(draft(replace(SINGLE, persons=(APPLICANT, son))))
    assert "Ivar Exempel | inte med i det här brevet" in text
    assert "2008" not in text


def test_a_child_in_somebody_elses_custody_is_not_named_anywhere() -> None:
    assert "Dold" not in text_of(draft(FAMILY, RECEPTION))


def test_a_child_who_is_not_the_applicants_is_not_named() -> None:
    cousin = Person("p2", Role.OTHER_RELATIVE, "Kim Exempel", born_on=date(2015, 1, 1), moves=True)
    text = text_of(draft(replace(SINGLE, persons=(APPLICANT, cousin)), RECEPTION))
    assert "Kim" not in text
    assert "Migrationsverket eller domstol" in text


def test_questions_about_a_child_are_asked_only_where_custody_is_settled() -> None:
    text = text_of(draft(FAMILY, RECEPTION))
    questions = text.partition("## Öppna frågor")[2]
    assert "den sökande / Bo Exempel / Cia Exempel" in questions
    assert "Dag" not in questions


def test_joint_custody_asks_for_both_guardians_consent_for_that_child_alone() -> None:
    text = text_of(draft(FAMILY))
    assert "Båda vårdnadshavarnas samtycke för Bo Exempel" in text
    assert text.count("Båda vårdnadshavarnas samtycke") == 1


def test_an_appointed_guardian_leaves_the_child_to_the_agency_or_a_court() -> None:
    child = replace(FAMILY.person("p3"), custody=Custody.APPOINTED)
    text = text_of(draft(replace(FAMILY, persons=(APPLICANT, child)), RECEPTION))
    assert "Bo Exempel" not in text
    assert "Migrationsverket eller domstol" in text


def test_an_obstacle_is_never_argued() -> None:
    assert "B-11" not in text_of(draft(SINGLE, DEBT))
    assert "Öppna frågor" not in text_of(draft(SINGLE, DEBT))


def test_the_four_points_are_always_listed() -> None:
    text = text_of(draft(SINGLE))
    assert text.count("☐\u00a0förklarat") == len(LETTER_POINTS)


def test_under_the_old_ordinance_there_are_no_later_payments_to_stop() -> None:
    case = replace(SINGLE, application_on=date(2025, 6, 1))
    order = replace(draft(case), assessment=assessment_of(case, ordinance=Ordinance.SFS_1984_890))
    assert "80 procent" not in text_of(order)
    assert "80 procent" in text_of(draft(SINGLE))


def test_a_letter_says_that_old_rules_may_have_changed() -> None:
    order = complete()
    assert "kan ha ändrats" not in text_of(order)
    on_the_day = replace(order, on=order.assessment.status.checked_on + timedelta(days=90))
    assert "kan ha ändrats" not in text_of(on_the_day)
    assert "kan ha ändrats" in text_of(replace(on_the_day, on=on_the_day.on + timedelta(days=1)))


def test_a_letter_says_how_old_the_texts_on_protection_are() -> None:
    order = complete()
    assert "skydd och tillstånd är kontrollerade t.o.m. 2026-10-12" in text_of(order)

    class OldStatute(Words):
        def protection_checked_on(self) -> date | None:
            return order.on - timedelta(days=91)

    class NoStatute(Words):
        def protection_checked_on(self) -> date | None:
            return None

    assert "kan ha ändrats" in plain_text(letter_content(order, SOURCES, OldStatute()))
    assert "skydd och tillstånd" not in plain_text(letter_content(order, SOURCES, NoStatute()))


def test_what_is_open_about_one_person_is_listed_by_who_can_answer_it() -> None:
    tied_outside = replace(APPLICANT, permit=Permit(PermitGround.FAMILY_TIE, tied_to="outside"))
    text = text_of(draft(replace(SINGLE, persons=(tied_outside,)), RECEPTION, TIE))
    missing, _, agencys = text.partition("## Öppna frågor")[2].partition("Migrationsverket avgör")
    assert "- Villkor B-07, 6 § 2" in missing
    assert "- Villkor B-05, 4 §" in agencys


@pytest.mark.parametrize("is_own_tied", [False, True])
def test_a_childs_tie_to_the_applicant_is_open_only_where_it_leads_on_to_somebody_else(
    *, is_own_tied: bool
) -> None:
    applicant = tied(APPLICANT) if is_own_tied else APPLICANT
    child = replace(FAMILY.person("p4"), permit=Permit(PermitGround.FAMILY_TIE, tied_to="p1"))
    met = replace(TIE, result=Result.MET)
    case = replace(FAMILY, persons=(applicant, FAMILY.person("p2"), child))
    assessed = assessment_of(case)
    persons = tuple(
        replace(one, findings=(met,) if one.person_id == "p4" else ()) for one in assessed.persons
    )
    text = text_of(replace(draft(case), assessment=replace(assessed, persons=persons)))
    assert ("Det prövar Migrationsverket" in text) is is_own_tied


def test_confirmed_rules_are_not_called_unconfirmed() -> None:
    order = complete()
    status = RuleStatus(order.assessment.status.checked_on, confirmed_by="enhetschef")
    confirmed = replace(order, assessment=replace(order.assessment, status=status))
    assert "inte bekräftade" in text_of(order)
    assert "inte bekräftade" not in text_of(confirmed)


def test_a_guardian_signs_for_an_applicant_under_18() -> None:
    young = replace(APPLICANT, born_on=date(2010, 1, 1))
    assert "Vårdnadshavarens namnteckning" in text_of(draft(replace(SINGLE, persons=(young,))))
    assert "Vårdnadshavarens" not in text_of(draft(SINGLE))


def test_a_case_about_which_little_is_known_has_lines_to_fill_in() -> None:
    bare = Case((Person("p1", Role.APPLICANT, own_wish=True),), settles_permanently=True)
    text = text_of(draft(bare))
    for label in ("Till", "Namn", "Personnummer", "Ärendenummer", "Legitimation", "Hjälp av"):
        assert f"{label}: ____" in text
    assert "Land ____" in text


def test_a_letterhead_stands_first_and_makes_it_no_draft() -> None:
    assert text_of(complete()).startswith("Exempelkommun\n")
    assert "utkast" not in text_of(complete())
    assert "# Stödbrev – utkast" in text_of(draft(SINGLE))


def test_practice_is_said_in_words_and_across_every_page() -> None:
    order = replace(draft(SINGLE), is_practice=True)
    content = letter_content(order, SOURCES, Words())
    assert content.watermark == "ÖVNING"
    assert "ÖVNING" in plain_text(content)
    assert letter_content(draft(SINGLE), SOURCES, Words()).watermark is None


def test_a_paper_has_three_states_and_none_of_them_tells_why() -> None:
    texts = {state: text_of(replace(complete(), papers={"bank_details": state})) for state in PaperState}
    words = {PaperState.ENCLOSED: "bifogas", PaperState.MISSING: "saknas", PaperState.TO_COME: "kommer"}
    for state, text in texts.items():
        assert f"{words[state]}: Kontouppgifter för utbetalning" in text


def test_declined_points_are_listed_apart() -> None:
    points = {"benefits": PointState.DECLINED, "secrecy": PointState.EXPLAINED}
    text = text_of(replace(draft(SINGLE), points=points))
    said, _, declined = text.partition("## Det här har vi gått igenom")[2].partition(
        "Personen ville inte gå igenom:"
    )
    assert "- sekretessen och dess gränser" in said
    assert "- bidrag och pension" in declined


def test_the_country_is_named_or_asked_for() -> None:
    assert "bosätta sig för gott utomlands: Syrien." in text_of(
        draft(replace(SINGLE, destination=Destination("SY")))
    )
    assert "Land ____" in text_of(draft(replace(SINGLE, destination=Destination())))


def test_the_letters_day_is_the_orders(sources: LetterSources) -> None:
    assert f"Datum: {ON.isoformat()}" in plain_text(letter_content(draft(SINGLE), sources, Words()))


@pytest.mark.parametrize(("used", "cell"), [(True, "ja"), (False, "ingen"), (None, "☐\u00a0ingen")])
def test_whether_somebody_interpreted_is_said_or_asked(used: bool | None, cell: str) -> None:
    assert f"Tolk: {cell}" in text_of(replace(draft(SINGLE), interpreter_used=used))
