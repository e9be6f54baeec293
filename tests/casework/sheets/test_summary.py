import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.sheets.summary import client_summary, discreet_slip
from app.domain.case import Case
from app.domain.information import Point
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Custody, Person, Role
from app.domain.profile import Letterhead, LocalContact
from app.domain.sheets import ClientSummary
from tests.casework.sheets.conftest import BOOK, EXAMPLES, WORDS
from tests.rules.situations import answered, household

ON = date(2026, 11, 22)
FAMILY = EXAMPLES["familj-vid-taket"]
EVERY = [(name, language) for name in EXAMPLES for language in WORDS]


def summary_of(case: Case, language: str = "sv", *, shows_amount: bool = True) -> ClientSummary:
    return client_summary(case, ON, BOOK, WORDS[language], shows_amount=shows_amount)


def with_person(case: Case, changed: Person) -> Case:
    return replace(case, persons=tuple(changed if p.id == changed.id else p for p in case.persons))


def in_debt(**debts: bool) -> Case:
    """A single adult with those debts and nothing else in the way."""
    return answered(household(), **{f"p1__{key}": value for key, value in debts.items()})


TRI = st.none() | st.booleans()
SPOUSES = st.builds(
    Person,
    id=st.just("p2"),
    role=st.just(Role.SPOUSE),
    name=st.just("Uppdiktad Exempelsson"),
    born_on=st.just(FAMILY.person("p2").born_on),
    moves=st.just(True),
    citizenships=st.none() | st.just(("SE",)) | st.just(("SY",)),
    own_wish=TRI,
    resident_in_sweden=TRI,
    same_household=TRI,
    permit=st.builds(
        Permit,
        ground=st.none() | st.sampled_from(PermitGround),
        kind=st.none() | st.sampled_from(PermitKind),
        held_since=st.none() | st.dates(date(2010, 1, 1), date(2026, 1, 1)),
    ),
    own_statement=TRI,
    granted_before=TRI,
    debt_csn=TRI,
    debt_kfm=TRI,
)


@settings(max_examples=30)
@given(SPOUSES, TRI, TRI)
def test_nothing_another_adult_answered_and_no_wish_changes_the_summary(
    spouse: Person, own_wish: bool | None, settles: bool | None
) -> None:
    tied = Permit(PermitGround.FAMILY_TIE, PermitKind.PERMANENT, date(2015, 1, 1), tied_to="p2")
    applicant = replace(FAMILY.applicant, permit=tied)
    plain = with_person(FAMILY, applicant)
    case = with_person(with_person(plain, spouse), replace(applicant, own_wish=own_wish))
    assert summary_of(replace(case, settles_permanently=settles)) == summary_of(plain)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_the_summary_names_nobody_and_no_number(name: str, language: str) -> None:
    said = repr(summary_of(EXAMPLES[name], language))
    for person in EXAMPLES[name].persons:
        assert person.name is None or person.name not in said
        assert person.personal_number is None or person.personal_number not in said


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("case", [FAMILY, answered(household(), p1__permit__ground=PermitGround.WORK)])
def test_staying_and_moving_each_have_40_to_60_percent_of_their_words(language: str, case: Case) -> None:
    summary = summary_of(case, language)
    stay, move = (len(re.findall(r"\w+", " ".join(text.sentences))) for text in (summary.stay, summary.move))
    assert 0.4 <= stay / (stay + move) <= 0.6
    assert len(summary.stay.sentences) == len(summary.move.sentences)


def test_every_result_has_its_section_and_what_hinders_stands_first() -> None:
    summary = summary_of(EXAMPLES["fel-datum"])
    (person,) = summary.persons
    assert summary.has_obstacle
    assert person.rules[0].word == WORDS["sv"].block("results")["not_met"]["word"]
    assert person.rules[0].why
    assert all("förordning (2025:970)" in rule.source for rule in person.rules)
    assert all(rule.is_met for rule in person.rules[1:])


@pytest.mark.parametrize("language", WORDS)
def test_what_is_met_is_said_in_a_sentence_and_not_by_a_title_that_sounds_like_a_debt(language: str) -> None:
    (person,) = summary_of(in_debt(debt_kfm=False), language).persons
    (rule,) = (rule for rule in person.rules if rule.title == WORDS[language].rule_title("B-12"))
    assert rule.is_met
    assert (
        rule.why
        == {
            "sv": "Du har ingen skuld hos Kronofogden.",
            "en": "You have no debt at Kronofogden.",
        }[language]
    )


def test_what_is_met_or_not_asked_splits_no_group_of_persons() -> None:
    assert [person.labels[0] for person in summary_of(FAMILY).persons] == ["Du som frågar"]


def test_the_paper_says_what_the_window_says_while_answers_are_missing() -> None:
    (person,) = summary_of(in_debt(debt_kfm=None)).persons  # type: ignore[arg-type]
    assert person.word == WORDS["sv"].block("so_far")["met"]["word"]
    assert person.text == WORDS["sv"].block("quick_result")["some_open"]


@pytest.mark.parametrize(
    ("ground", "country", "says"),
    [
        (PermitGround.REFUGEE, "SY", "skydd upphöra"),
        (PermitGround.QUOTA_REFUGEE, "SY", "skydd upphöra"),
        (PermitGround.SUBSIDIARY_PROTECTION, "SY", "tillståndet för ditt skydd"),
        (PermitGround.REFUGEE, "TR", None),
        (PermitGround.REFUGEE, None, None),
        (PermitGround.EXCEPTIONALLY_DISTRESSING, "SY", None),
        (PermitGround.WORK, "SY", None),
    ],
)
def test_protection_that_can_end_is_said_of_the_own_country_alone(
    ground: PermitGround, country: str | None, says: str | None
) -> None:
    case = answered(household(), p1__permit__ground=ground, p1__citizenships=("SY",))
    case = replace(case, destination=replace(case.destination, country=country))
    told = summary_of(case).protection
    if says is None:
        assert told is None
        return
    assert told is not None
    assert says in told.sentences[0]
    assert told.source == WORDS["sv"].point(Point.PROTECTION).source


def test_the_paper_names_each_adult_who_moves_along_in_one_line() -> None:
    assert summary_of(FAMILY).apart == (
        "Också din make eller maka ansöker själv, och kan tala med oss i enrum.",
    )
    stays = replace(FAMILY.person("p2"), moves=False)
    assert summary_of(with_person(FAMILY, stays)).apart == ()


def test_what_nobody_asks_about_children_says_so_on_paper() -> None:
    child = summary_of(FAMILY).persons[-1]
    assert child.rest == "Om skuld och tidigare bidrag frågas inte för barn. Det räknas som inget hinder."
    assert not [rule for rule in child.rules if "Frågas inte för barn" in rule.why]


def test_the_sum_stands_there_only_when_it_was_explained() -> None:
    assert summary_of(FAMILY, shows_amount=False).amount == ()
    assert any("kr" in sentence for sentence in summary_of(FAMILY).amount)


def test_the_households_sum_is_a_range_since_another_adult_answers_alone() -> None:
    first, total, _ = summary_of(FAMILY).amount
    assert "till" in first
    assert "450\u00a0000\u00a0kr till 600\u00a0000\u00a0kr" in total


def test_a_child_somebody_else_decides_for_is_among_the_others() -> None:
    child = next(person for person in FAMILY.persons if person.role is Role.CHILD)
    for custody in (Custody.OTHER, Custody.APPOINTED):
        summary = summary_of(with_person(FAMILY, replace(child, custody=custody)))
        assert "Barn 1" in summary.others
        assert "Barn 1" not in {label for person in summary.persons for label in person.labels}


def test_old_rules_are_called_old() -> None:
    checked = summary_of(FAMILY).checked
    assert "2026-01-02" in checked[0]
    assert [text.split()[0] for text in checked[1:]] == ["Texterna", "Utlänningslagen", "Reglerna"]


def test_the_slip_says_unit_and_phone_alone() -> None:
    slip = discreet_slip(Letterhead("Enheten", "Storgatan 1", "0123-45 67 89", "a@b.example"), "sv")
    assert (slip.unit, slip.phone, slip.on) == ("Enheten", "0123-45 67 89", None)
    assert discreet_slip(None, "sv").unit == ""


def test_the_rule_about_the_wish_stands_on_no_paper() -> None:
    for name, language in EVERY:
        titles = {WORDS[language].rule_title(rule) for rule in ("A-02", "B-02")}
        for person in summary_of(EXAMPLES[name], language).persons:
            assert titles.isdisjoint(rule.title for rule in person.rules)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("debts", [{"debt_csn": True}, {"debt_csn": True, "debt_kfm": True}])
def test_the_paper_says_what_would_change_it_or_why_nothing_is_named(
    language: str, debts: dict[str, bool]
) -> None:
    (card,) = summary_of(in_debt(**debts), language).changes
    words = WORDS[language]
    block = words.block("change_caution")
    assert card.title == block["title_asker"]
    assert card.caution.sentences == (block["text"],)
    said = [part.title for part in card.parts]
    named = words.block("changes")["settle_csn_debt"]["title"]
    assert said[0] == (block["several_title"] if len(debts) > 1 else named)
    assert (named in said) is (len(debts) == 1)


def test_where_nobody_can_change_it_the_paper_names_nothing_that_helps() -> None:
    assert summary_of(EXAMPLES["fel-datum"]).changes == ()


def test_the_paper_says_how_to_reach_whom_it_names_and_the_offices_own_contacts() -> None:
    local = (LocalContact("Skuldrådgivarna", phone="0123-45 67 89"),)
    case = in_debt(debt_csn=True, debt_kfm=True)
    found = client_summary(case, ON, BOOK, WORDS["sv"], shows_amount=False, local=local).contacts
    reached = {contact.name: contact.web or contact.phone for contact in found}
    assert reached["CSN"] == "csn.se"
    assert reached["Kronofogden"] == "kronofogden.se"
    assert reached["Skuldrådgivarna"] == "0123-45 67 89"
    assert {"Migrationsverket", "Skatteverket"} <= reached.keys()
    assert reached["Försäkringskassan"] == "forsakringskassan.se"
    days = {contact.name: contact.old_since for contact in found}
    assert days["Kronofogden"] != days["CSN"]
    assert (days["Jurist"], days["Skuldrådgivarna"]) == (None, None)


@pytest.mark.parametrize("language", WORDS)
def test_every_paper_says_not_to_borrow_and_after_a_final_no_to_pay_nothing(language: str) -> None:
    block = WORDS[language].block("result")
    assert summary_of(final_no(), language).warning == block["pay_nothing"]
    assert summary_of(household(), language).warning == block["borrow_nothing"]
    hindered = summary_of(in_debt(debt_csn=True), language)
    assert hindered.warning == ""
    (card,) = hindered.changes
    assert WORDS[language].block("change_caution")["text"] in card.caution.sentences


def test_the_reason_is_what_stands_in_the_way_of_the_one_who_asks() -> None:
    (reason,) = summary_of(in_debt(debt_csn=True, debt_kfm=True)).reasons
    assert reason.sentences == ("Du har en skuld till CSN.", "Du har en skuld hos Kronofogden.")
    assert reason.follows == "Det hindrar just nu. Reglerna nämner inget undantag för en avbetalningsplan."
    assert summary_of(household()).reasons == ()


def test_where_a_debt_at_kronofogden_is_all_there_is_the_doubt_about_private_ones_is_said() -> None:
    (reason,) = summary_of(in_debt(debt_kfm=True)).reasons
    assert reason.follows.endswith("avbetalningsplan, och inte om privata skulder räknas.")
    (other,) = summary_of(in_debt(debt_csn=True)).reasons
    assert "privata" not in other.follows


def test_what_a_debt_waits_for_is_listed_once_with_how_to_show_it() -> None:
    summary = summary_of(answered(household(), p1__debt_csn=True, destination__reception_shown=None))
    (card,) = summary.changes
    assert [label for label, _ in card.waits_for] == ["Kan visa att landet tar emot"]
    assert [label for label, _ in summary.missing] == ["Kan visa att landet tar emot"]
    assert "Kan visa" not in str(card.parts)


def test_a_missing_proof_says_what_counts_as_proof_and_where_to_get_it() -> None:
    missing = dict(summary_of(answered(household(), destination__reception_shown=None)).missing)
    (how,) = missing.values()
    assert "Ett pass från landet, eller ett tillstånd att bo där." in how
    assert "Migrationsverket avgör vad som räcker." in how
    assert "tala med en jurist innan du söker pass" in how


def final_no(ground: PermitGround = PermitGround.WORK) -> Case:
    """A single adult of whom only the ground is known, as the interview leaves it, and that is the end."""
    bare = Case((Person("p1", Role.APPLICANT, citizenships=("SY",)),))
    return answered(bare, p1__permit__ground=ground)


@pytest.mark.parametrize("language", WORDS)
def test_beside_what_nobody_can_change_one_line_stands_for_all_that_is_not_known(language: str) -> None:
    summary, words = summary_of(final_no(), language), WORDS[language]
    (person,) = summary.persons
    block = words.block("result")
    assert person.rules[0].why.endswith(block["incurable"])
    assert person.rest == block["rest"]
    missing = words.block("results")["unknown"]["word"]
    assert missing not in {rule.word for rule in person.rules}
    assert summary.missing == ()


def test_an_obstacle_that_can_go_away_leaves_what_is_missing_to_be_read() -> None:
    (person,) = summary_of(answered(household(), p1__debt_csn=True, p1__granted_before=None)).persons
    assert person.rest == ""
    assert "Det går inte att ändra." not in repr(person)
    assert "Svar saknas" in {rule.word for rule in person.rules}


@pytest.mark.parametrize("language", WORDS)
def test_only_who_may_have_protection_reads_of_losing_it(language: str) -> None:
    block = WORDS[language].block("result")
    for ground in (None, *PermitGround):
        case = answered(household(), p1__permit__ground=ground)
        move = summary_of(case, language).move.sentences
        has_none = ground in (
            PermitGround.FAMILY_TIE,
            PermitGround.UPPER_SECONDARY_ACT,
            PermitGround.WORK,
            PermitGround.STUDY,
            PermitGround.OTHER,
        )
        assert (block["about_protection"] in move) is not has_none
        assert (block["about_permit"] in move) is has_none


def test_what_is_to_be_checked_again_is_said_of_those_whom_the_paper_is_about_alone() -> None:
    paths = ("persons.p1.permit.kind", "persons.p2.debt_csn", "destination.reception_shown")
    made = client_summary(FAMILY, ON, BOOK, WORDS["sv"], shows_amount=False, to_check=paths)
    assert len(made.to_check) == 2
    assert any("Sorts tillstånd" in label for label in made.to_check)
    assert not any("CSN" in label for label in made.to_check)


def test_the_highest_sum_says_whose_yes_it_needs_where_another_adult_moves() -> None:
    said = "Den högsta summan gäller bara om alla vuxna som flyttar får ja."
    spouse = replace(FAMILY.person("p2"), debt_csn=None, own_statement=None)
    assert any(said in sentence for sentence in summary_of(with_person(FAMILY, spouse)).amount)
    assert not any(said in sentence for sentence in summary_of(in_debt()).amount)


@pytest.mark.parametrize("language", WORDS)
def test_another_adults_paper_says_which_rules_rest_on_the_answers_for_all(language: str) -> None:
    words = WORDS[language]
    case = answered(household(spouse=True), p2__own_statement=True)
    titles = ", ".join(words.rule_title(rule) for rule in ("B-07", "B-08"))
    said = words.block("result")["said_for_all_of"].format(conditions=titles)

    def rest_of(viewer_id: str, case: Case = case) -> str:
        made = client_summary(case, ON, BOOK, words, viewer_id=viewer_id, shows_amount=False)
        return made.persons[0].rest

    assert rest_of("p1") == ""
    assert rest_of("p2") == said
    assert rest_of("p2", answered(case, p1__own_wish=None, p1__debt_csn=True)) == said
    # Beside an obstacle of her own the paper names neither, and has no room to spare.
    assert rest_of("p2", answered(case, p2__debt_csn=True)) == ""
    assert words.rule_title("B-08") in rest_of("p2", answered(case, destination__country="DE"))
    own = answered(case, p2__reception_shown=True, destination__country=None)
    assert said.split(": ")[1] not in rest_of("p2", own)
