from dataclasses import replace
from datetime import date

import pytest

from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation, Interpreter, settle_point
from app.casework.sheets.take_home import take_home
from app.domain.case import Case
from app.domain.information import AMOUNT_POINTS, Point
from app.domain.letter import PointState
from app.domain.profile import LocalContact
from app.domain.sheets import ClientSummary, DiscreetSlip, Sheet
from tests.casework.sheets.conftest import BOOK, EXAMPLES, WORDS
from tests.casework.sheets.test_standing import PROFILE
from tests.rules.situations import answered, household

ON = date(2026, 11, 22)
TALK = Conversation(case=EXAMPLES["familj-vid-taket"])


def paper(conversation: Conversation, wanted: TakeHome = TakeHome.FULL) -> Sheet | None:
    return take_home(conversation, wanted, ON, BOOK, WORDS["sv"], profile=PROFILE)


def summary(conversation: Conversation) -> ClientSummary:
    made = paper(conversation)
    assert isinstance(made, ClientSummary)
    return made


def test_the_client_decides_how_much_the_paper_tells() -> None:
    assert isinstance(paper(TALK), ClientSummary)
    assert isinstance(paper(TALK, TakeHome.DISCREET), DiscreetSlip)
    assert paper(TALK, TakeHome.NONE) is None


@pytest.mark.parametrize("case", EXAMPLES.values(), ids=EXAMPLES)
def test_no_paper_tells_why_a_conversation_goes_on_another_day(case: Case) -> None:
    expected = paper(TALK, TakeHome.DISCREET)
    assert paper(Conversation(case=case, more_time=True)) == expected
    assert paper(Conversation(case=case, interpreter=Interpreter.NEEDED_BUT_MISSING)) == expected


def test_the_sum_stands_there_once_the_consequences_were_explained_or_it_was_asked_for() -> None:
    explained = TALK
    for point in AMOUNT_POINTS:
        assert summary(explained).amount == ()
        explained = settle_point(explained, point, PointState.EXPLAINED)
    assert summary(explained).amount
    assert summary(replace(TALK, asked_for_amount=True)).amount


def test_only_what_was_explained_is_listed() -> None:
    told = settle_point(TALK, Point.SECRECY, PointState.EXPLAINED)
    declined = settle_point(told, Point.BENEFITS, PointState.DECLINED)
    assert summary(declined).points == ("Sekretess och dess gränser",)


def test_each_adults_paper_lists_what_was_explained_to_that_adult_alone() -> None:
    told = settle_point(TALK, Point.SECRECY, PointState.EXPLAINED)
    told = settle_point(told, Point.BENEFITS, PointState.EXPLAINED, "p2")
    told = settle_point(told, Point.PROTECTION, PointState.DECLINED, "p2")
    other = take_home(told, TakeHome.FULL, ON, BOOK, WORDS["sv"], profile=PROFILE, viewer_id="p2")
    assert isinstance(other, ClientSummary)
    assert other.points == (WORDS["sv"].point(Point.BENEFITS).title,)
    assert summary(told).points == ("Sekretess och dess gränser",)


@pytest.mark.parametrize("is_protected", [False, True])
def test_the_offices_contacts_stand_beside_two_debts_unless_somebody_is_protected(
    *, is_protected: bool
) -> None:
    local = (LocalContact("Skuldrådgivarna i Exempelstad"),)
    case = answered(household(), p1__debt_csn=True, p1__debt_kfm=True)
    talk = Conversation(case=case, is_protected=is_protected)
    made = take_home(talk, TakeHome.FULL, ON, BOOK, WORDS["sv"], profile=replace(PROFILE, contacts=local))
    assert isinstance(made, ClientSummary)
    assert ("Skuldrådgivarna" in repr(made)) is not is_protected
