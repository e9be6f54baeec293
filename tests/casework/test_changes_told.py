"""What would change the outcome is told of whom it is true, or it is told why nothing is named."""

from dataclasses import replace

import pytest

from app.casework.assess import assess
from app.casework.changes_told import tell_changes
from app.casework.sheets.own_view import assess_own_view, own_view
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.permit import PermitGround
from app.domain.sheets import Changes
from tests.casework.sheets.conftest import BOOK, WORDS
from tests.rules.situations import IN_2026, REFUGEE, answered, household, with_permit


def told(case: Case, language: str = "sv") -> tuple[Changes, ...]:
    return tell_changes(case, again(case), WORDS[language], again)


def again(case: Case) -> Assessment:
    return assess(case, IN_2026, BOOK)


def words_of(changes: Changes) -> str:
    parts = (*changes.parts, changes.caution)
    return "\n".join(line for part in parts for line in (part.title, *part.sentences))


TWO_DEBTS = answered(household(), p1__debt_csn=True, p1__debt_kfm=True)
IN_DEBT = answered(household(children=2), p1__debt_csn=True)


@pytest.mark.parametrize(
    ("language", "title", "said"),
    [
        (
            "sv",
            "Det här skulle ändra svaret",
            (
                "Båda hindren skulle behöva vara borta. Att bara ett försvinner ändrar inte svaret.",
                "Du har en skuld till CSN. Fråga CSN vad som gäller för skulden.",
                "Du har en skuld hos Kronofogden. Fråga Kronofogden vad som gäller för skulden.",
                "Tala med någon innan du betalar något",
                "Budget- och skuldrådgivningen i kommunen",
                "går inte att överklaga. Låna inte pengar till detta.",
            ),
        ),
        (
            "en",
            "This would change the answer",
            (
                "Both obstacles must go. If only one goes, the answer stays the same.",
                "You have a debt to CSN. Ask CSN what goes for the debt.",
                "You have a debt at Kronofogden. Ask Kronofogden what goes for the debt.",
                "Talk to somebody before you pay anything",
                "budget and debt advice",
                "can't be appealed. Don't borrow money for this.",
            ),
        ),
    ],
)
def test_of_two_debts_it_says_that_both_count_and_whom_to_ask_about_each(
    language: str, title: str, said: tuple[str, ...]
) -> None:
    (card,) = told(TWO_DEBTS, language)
    assert card.title == title == told(IN_DEBT, language)[0].title
    assert [sentence for sentence in said if sentence not in words_of(card)] == []
    assert WORDS[language].block("changes")["settle_csn_debt"]["text"][0] not in words_of(card)
    assert "program" not in words_of(card)


@pytest.mark.parametrize("other", [None, True, False])
def test_several_debts_do_not_hide_that_another_adult_has_conditions_to_meet(*, other: bool | None) -> None:
    case = answered(household(spouse=True), p1__debt_csn=True, p1__debt_kfm=True, p2__debt_csn=other)
    case = answered(case, p1__permit__ground=PermitGround.FAMILY_TIE, p1__permit__tied_to="p2")
    case = own_view(case, IN_2026, "p1")
    found = assess_own_view(case, IN_2026, BOOK, "p1")
    (card,) = tell_changes(case, found, WORDS["sv"], again, asker_id="p1")
    assert "Båda hindren skulle behöva vara borta." in words_of(card)
    assert (
        "Den som tillståndet bygger på måste också uppfylla villkoren, och det framgår inte här."
        in words_of(card)
    )
    assert "Fråga Migrationsverket innan du betalar något." in words_of(card)


def test_of_three_obstacles_it_does_not_speak_of_both() -> None:
    (card,) = told(answered(TWO_DEBTS, destination__reception_shown=False))
    assert "Alla hindren skulle behöva vara borta." in words_of(card)
    assert "Fråga Migrationsverket vad som räcker." in words_of(card)
    assert "Båda" not in words_of(card)


def test_only_what_stands_in_the_way_decides_whom_to_talk_to() -> None:
    (card,) = told(answered(household(), p1__debt_csn=True, destination__reception_shown=False))
    assert "Tala med en jurist innan du söker pass." in words_of(card)
    (other,) = told(answered(household(), destination__country="DE", destination__reception_shown=False))
    assert "skuldrådgivningen" not in words_of(other)


def test_one_debt_says_nothing_of_others_who_meet_no_obstacle() -> None:
    (card,) = told(IN_DEBT)
    assert len(card.parts) == 1


def test_a_child_whose_permit_rests_on_the_debtor_is_named_and_one_with_an_own_debt_too() -> None:
    tied = replace(REFUGEE, ground=PermitGround.FAMILY_TIE, tied_to="p1")
    case = answered(with_permit(IN_DEBT, "p2", tied), p3__debt_csn=True)
    own, childs = told(case)
    assert "Då försvinner hindret också för barn 1." in words_of(own)
    assert "Ett annat hinder finns kvar för barn 2." in words_of(own)
    assert childs.title == "Vad som skulle ändra det (Barn 2)"
    assert "barn 1" not in words_of(childs)


def test_what_goes_for_all_is_said_once() -> None:
    (card,) = told(answered(household(children=2), destination__reception_shown=False))
    assert "Det hjälper också barn 1 och barn 2." in words_of(card)


def test_a_childs_debt_is_no_advice_while_something_else_stands_in_the_askers_way() -> None:
    case = answered(household(children=1), p2__debt_csn=True)
    assert told(answered(case, p1__permit__ground=PermitGround.STUDY)) == ()
    (only,) = told(case)
    assert only.person_id == "p2"


def test_one_debt_beside_missing_answers_says_which_are_waited_for() -> None:
    (card,) = told(answered(household(), p1__debt_csn=True, destination__country=None))
    assert "Men något annat kan också hindra, och då är det onödigt att betala." in words_of(card)
    assert "Betala inget för bidragets skull innan dess." in words_of(card)
    assert "Budget- och skuldrådgivningen i kommunen ger gratis råd om skulder." in words_of(card)
    assert card.waits_for == (("Land att flytta till", "destination.country"),)
    assert "En skuld som är betald" not in words_of(card)


@pytest.mark.parametrize("debt", [None, True, False])
def test_who_has_a_permit_through_somebody_else_is_not_told_to_wait_for_what_is_never_shown(
    *, debt: bool | None
) -> None:
    case = answered(household(spouse=True), p1__debt_csn=debt, p2__debt_csn=True, p2__own_statement=True)
    case = answered(case, p2__permit__ground=PermitGround.FAMILY_TIE, p2__permit__tied_to="p1")
    case = own_view(case, IN_2026, "p2")
    found = assess_own_view(case, IN_2026, BOOK, "p2")
    (card,) = tell_changes(case, found, WORDS["sv"], again, asker_id="p2")
    assert card.parts[0].title == "Mer än en sak avgör"
    assert card.parts[0].sentences == (
        "Du har en skuld till CSN. Fråga CSN vad som gäller för skulden.",
        "Den som tillståndet bygger på måste också uppfylla villkoren, och det framgår inte här.",
        "Bara den personen svarar på det, i enrum.",
        "Fråga Migrationsverket innan du betalar något.",
    )
    assert "Det här saknas" not in words_of(card)
    assert "En skuld som är betald" not in words_of(card)
    assert "frågade först" not in words_of(card)
