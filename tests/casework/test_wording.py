from datetime import date
from pathlib import Path

import pytest

from app.casework.explain import explain
from app.casework.interview import asked_of, question_for
from app.casework.texts import QuestionText
from app.casework.wording import Words
from app.domain.assessment import CaseWarning
from app.domain.case import Case
from app.domain.errors import BadInputError, Fault, UserFacingError
from app.domain.permit import PermitGround
from app.domain.person import Custody, Person, Role
from app.rules import assess_answers, load_rule_book
from app.rules.contacts import load_contacts
from app.tallies.errors import DisclosureError, ShownFigure
from tests.rules.situations import IN_2025, IN_2026, answered, household

RESOURCES = Path(__file__).parents[2] / "resources"
HOUSEHOLD = Case(
    tuple(
        Person(f"p{number}", role)
        for number, role in enumerate((Role.APPLICANT, Role.COHABITANT, Role.CHILD, Role.OTHER_RELATIVE), 1)
    )
)
FIGURE = ("2026-07", "channel", "visit")
SHOWN = (ShownFigure(1, "channel", "2026", "visit"), ShownFigure(0, "channel", "2026-06", "total"))


@pytest.fixture(scope="module")
def swedish() -> Words:
    book, contacts = load_rule_book(RESOURCES / "rules"), load_contacts(RESOURCES / "contacts")
    return Words("sv", RESOURCES, lambda: book, lambda: contacts)


def test_every_fault_is_said_with_its_place_in_front(swedish: Words) -> None:
    faults = (Fault("persons[1].born_on", "date"), Fault("line 7", "counts_columns"), Fault("", "json"))
    born_on, line, whole = swedish.error(BadInputError(faults))
    assert born_on.startswith("persons[1].born_on: Här ska det stå ett datum")
    assert line.startswith("rad 7: Raden ska ha")
    assert whole.startswith("Här ska det stå giltig JSON")


def test_an_error_is_said_with_its_facts(swedish: Words) -> None:
    (said,) = swedish.error(UserFacingError("store_newer", made_by="9.0", this_program="1.0"))
    assert "9.0" in said
    assert "1.0" in said


def test_a_refusal_names_the_figure_and_what_gives_it_away(swedish: Words) -> None:
    (said,) = swedish.error(DisclosureError("tally_would_disclose", FIGURE, SHOWN))
    assert "tabell channel, period 2026-07, kategori visit" in said
    assert "period 2026, kategori visit (utlämnande 1); tabell channel, period 2026-06" in said
    assert "utanför utlämnandena" in said


def test_a_refusal_without_a_single_culprit_points_to_all_that_is_shown(swedish: Words) -> None:
    (said,) = swedish.error(DisclosureError("tally_would_disclose", FIGURE))
    assert "räkna ut ur de siffror som visas." in said


@pytest.mark.parametrize(
    ("reader_id", "labels"),
    [
        (None, ["Du som frågar", "Sambo", "Barn 1", "Annan anhörig 1"]),
        ("p1", ["Du som frågar", "Sambo", "Barn 1", "Annan anhörig 1"]),
        ("p2", ["Den som frågade först", "Du som är sambo", "Barn 1", "Annan anhörig 1"]),
        (
            "p4",
            [
                "Den som frågade först",
                "Sambo till den som frågade först",
                "Barn 1",
                "Du som är annan anhörig 1",
            ],
        ),
    ],
)
def test_a_person_is_called_what_is_right_for_whoever_reads(
    swedish: Words, reader_id: str | None, labels: list[str]
) -> None:
    assert [swedish.person(HOUSEHOLD, person.id, reader_id) for person in HOUSEHOLD.persons] == labels


def test_inside_a_sentence_nobody_is_the_readers_partner_but_the_applicants(swedish: Words) -> None:
    assert swedish.person_in_text(HOUSEHOLD, "p2") == "din sambo"
    assert swedish.person_in_text(HOUSEHOLD, "p2", "p4") == "sambo till den som frågade först"
    assert swedish.person_in_text(HOUSEHOLD, "p1", "p2") == "den som frågade först"


def test_another_adult_is_asked_as_you_and_spoken_about_as_whoever_it_is(swedish: Words) -> None:
    debt = asked_of(question_for("debt_csn"), HOUSEHOLD.person("p2"))
    assert swedish.question(debt, HOUSEHOLD, "p2").ask == "Har du någon skuld till CSN?"
    assert swedish.question(debt, HOUSEHOLD).ask == "Har din sambo någon skuld till CSN?"
    home = asked_of(question_for("same_household"), HOUSEHOLD.person("p2"))
    assert swedish.question(home, HOUSEHOLD, "p2").ask == "Bor du i samma hushåll som den som frågade först?"


def test_through_whom_a_permit_was_given_is_said_to_whoever_reads(swedish: Words) -> None:
    tied_to = question_for("permit.tied_to")
    assert swedish.answer(tied_to, HOUSEHOLD, "p1") == "Du som frågar"
    assert swedish.answer(tied_to, HOUSEHOLD, "p1", "p2") == "Den som frågade först"


@pytest.mark.parametrize("situation", [IN_2026, IN_2025])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_ground_that_the_grant_is_not_for_is_named_whoever_is_spoken_to(
    language: str, situation: date
) -> None:
    """Under both ordinances: every ground that stands in the way has words that can be said aloud."""
    book, contacts = load_rule_book(RESOURCES / "rules"), load_contacts(RESOURCES / "contacts")
    words = Words(language, RESOURCES, lambda: book, lambda: contacts)
    said: dict[PermitGround, str] = {}
    for ground in PermitGround:
        case = answered(household(), p1__permit__ground=ground)
        for finding in assess_answers(case, situation, book).person("p1").findings:
            if finding.reason == "other_ground":
                said[ground] = words.why_to_asker(finding)
                assert words.why(finding) == words.why_of(finding, "Ada") == said[ground]
    named = {"sv": "tillstånd för arbete.", "en": "a permit for work."}
    assert said[PermitGround.WORK].endswith(named[language])
    assert {PermitGround.STUDY, PermitGround.TEMPORARY_PROTECTION, PermitGround.OTHER} < said.keys()


def test_custody_is_offered_in_one_order_and_a_hasty_choice_says_of_nobody_to_be_alone(
    swedish: Words,
) -> None:
    choices = list(swedish.block("questions")["custody"]["choices"])
    assert choices == [custody.value for custody in Custody]
    assert choices[0] == Custody.JOINT.value


PARENT_AND_CHILD = Case((Person("p1", Role.APPLICANT), Person("p2", Role.CHILD)))


def about(swedish: Words, person_id: str, key: str) -> QuestionText:
    asked = asked_of(question_for(key), PARENT_AND_CHILD.person(person_id))
    return swedish.question(asked, PARENT_AND_CHILD)


def test_help_about_a_child_names_the_child(swedish: Words) -> None:
    for key, part in (
        ("resident_in_sweden", "why"),
        ("resident_in_sweden", "where"),
        ("permit.ground", "why"),
        ("passport_valid", "caution"),
    ):
        assert "barn 1" in getattr(about(swedish, "p2", key), part)
        assert "barn 1" not in getattr(about(swedish, "p1", key), part)


@pytest.mark.parametrize(
    "key",
    [
        "citizenships",
        "permit.ground",
        "permit.held_since",
        "permit.unbroken",
        "permit.kind",
        "permit.expires_on",
        "permit.tied_to",
        "resident_in_sweden",
        "passport_valid",
    ],
)
def test_no_help_about_a_child_asks_what_the_reader_has_or_is(swedish: Words, key: str) -> None:
    told = about(swedish, "p2", key)
    said = " ".join((told.why, told.proof, told.where, told.caution)).lower()
    assert not any(word in said for word in ("har du", "är du", "du har", "du fick"))


def test_help_names_the_grounds_that_count_and_whom_to_choose_of_two_parents(swedish: Words) -> None:
    counts = about(swedish, "p1", "permit.unbroken").why
    for ground in ("flykting", "alternativt skydd", "kvotflykting", "synnerligen ömmande"):
        assert ground in counts
    assert "båda föräldrarna" in about(swedish, "p2", "permit.tied_to").where
    assert "båda föräldrarna" not in about(swedish, "p1", "permit.tied_to").where


def test_what_is_compared_with_today_says_today_until_a_day_of_application_is_known(swedish: Words) -> None:
    for code in ("permit_in_future", "born_after_application"):
        warning = CaseWarning(code, "persons.p1.permit.held_since")
        assert "dagen för ansökan" in swedish.warning(warning)
        assert swedish.warning(warning, is_filed=False).startswith("I dag")


@pytest.mark.parametrize(
    ("relatives", "said"),
    [
        (0, "Två vuxna som är ett par får högst 500"),
        (1, "Vuxna utöver paret: 1. Det ger 350"),
    ],
)
def test_the_sum_tells_adults_beside_a_couple_from_the_two_of_it(
    swedish: Words, relatives: int, said: str
) -> None:
    case = household(cohabitant=True, relatives=relatives)
    found = assess_answers(case, IN_2026, load_rule_book(RESOURCES / "rules"))
    steps = explain(case, found, swedish).steps
    assert any(step.startswith(said) for step in steps)
    assert not any(step.startswith("Antal vuxna") for step in steps)
