from datetime import date

import pytest

from app.domain.answers import Answer
from app.domain.assessment import Outcome, Result
from app.domain.permit import PermitGround
from app.rules import RuleBook, assess_answers
from tests.rules.situations import DAY, IN_2025, answered, household, result_of

LAST_DAY = date(2025, 12, 31)


def test_nothing_stands_in_the_way_of_a_clear_family(book: RuleBook) -> None:
    assessment = assess_answers(household(spouse=True, children=2), IN_2025, book)
    assert {person.outcome for person in assessment.persons} == {Outcome.NO_OBSTACLE_FOUND}


def test_rules_are_reported_in_a_fixed_order(book: RuleBook) -> None:
    findings = assess_answers(household(), IN_2025, book).persons[0].findings
    order = "A-00 A-01 A-02 A-03 A-06 A-07 A-08 A-09 A-11 A-12"
    assert " ".join(finding.rule for finding in findings) == order


@pytest.mark.parametrize(
    ("assessed_on", "expected"),
    [
        (LAST_DAY - DAY, Result.MET),
        (LAST_DAY, Result.MET),
        (LAST_DAY + DAY, Result.AGENCY),
    ],
)
def test_a_pending_application_is_left_to_the_agency_once_the_ordinance_is_repealed(
    assessed_on: date, expected: Result, book: RuleBook
) -> None:
    case = answered(household(), application_on=LAST_DAY)
    assert result_of(assess_answers(case, assessed_on, book), "A-00") is expected


@pytest.mark.parametrize(
    ("rule", "path", "answer", "expected"),
    [
        ("A-01", "p1__citizenships", ("SE",), Result.NOT_MET),
        ("A-01", "p1__citizenships", None, Result.UNKNOWN),
        ("A-02", "p1__own_wish", False, Result.NOT_MET),
        ("A-03", "p1__permit__ground", None, Result.UNKNOWN),
        ("A-03", "p1__permit__ground", PermitGround.QUOTA_REFUGEE, Result.MET),
        ("A-03", "p1__permit__ground", PermitGround.EXCEPTIONALLY_DISTRESSING, Result.MET),
        ("A-03", "p1__permit__ground", PermitGround.TEMPORARY_ACT_17, Result.NOT_MET),
        ("A-03", "p1__permit__ground", PermitGround.TEMPORARY_PROTECTION, Result.NOT_MET),
        ("A-06", "p1__lacks_means", False, Result.NOT_MET),
        ("A-06", "p1__lacks_means", None, Result.UNKNOWN),
        ("A-07", "destination__reception_shown", False, Result.NOT_MET),
        ("A-08", "p1__granted_before", True, Result.NOT_MET),
        ("A-11", "p1__passport_valid", False, Result.NOT_MET),
        ("A-11", "p1__passport_valid", None, Result.UNKNOWN),
        ("A-12", "p1__debt_csn", True, Result.NOT_MET),
        ("A-12", "p1__debt_kfm", None, Result.UNKNOWN),
    ],
)
def test_one_answer_decides_one_rule(
    rule: str, path: str, answer: Answer, expected: Result, book: RuleBook
) -> None:
    assessment = assess_answers(answered(household(), **{path: answer}), IN_2025, book)
    assert result_of(assessment, rule) is expected
    others = {f.result for f in assessment.persons[0].findings if f.rule != rule}
    assert others == {Result.MET}


@pytest.mark.parametrize(
    ("ground_of_tied", "tied_to", "expected", "lacks"),
    [
        (PermitGround.REFUGEE, "p1", Result.MET, ()),
        (PermitGround.WORK, "p1", Result.NOT_MET, ()),
        (PermitGround.FAMILY_TIE, "p1", Result.NOT_MET, ()),
        (None, "p1", Result.UNKNOWN, ("persons.p1.permit.ground",)),
        (PermitGround.REFUGEE, "outside", Result.AGENCY, ()),
        (PermitGround.REFUGEE, None, Result.UNKNOWN, ("persons.p2.permit.tied_to",)),
    ],
)
def test_a_family_tie_follows_the_other_persons_ground(
    ground_of_tied: PermitGround | None,
    tied_to: str | None,
    expected: Result,
    lacks: tuple[str, ...],
    book: RuleBook,
) -> None:
    case = answered(
        household(spouse=True),
        p1__permit__ground=ground_of_tied,
        p2__permit__ground=PermitGround.FAMILY_TIE,
        p2__permit__tied_to=tied_to,
    )
    finding = assess_answers(case, IN_2025, book).person("p2").findings[3]
    assert (finding.rule, finding.result, finding.lacks) == ("A-03", expected, lacks)


def test_both_debts_are_lacking_when_both_are_unknown(book: RuleBook) -> None:
    case = answered(household(), p1__debt_csn=None, p1__debt_kfm=None)
    finding = assess_answers(case, IN_2025, book).persons[0].findings[-1]
    assert finding.lacks == ("persons.p1.debt_csn", "persons.p1.debt_kfm")


def test_a_child_without_answers_about_debts_is_said_not_to_be_asked(book: RuleBook) -> None:
    case = answered(household(children=1), p2__debt_csn=None)
    assert assess_answers(case, IN_2025, book).person("p2").findings[-1].reason == "child_not_asked"


def test_a_childs_own_means_never_matter(book: RuleBook) -> None:
    case = answered(household(children=1), p2__lacks_means=False)
    assert result_of(assess_answers(case, IN_2025, book), "A-06", "p2") is Result.MET


@pytest.mark.parametrize(
    ("person_id", "born_on", "expected"),
    [
        ("p1", date(1985, 1, 1), Result.MET),
        ("p2", date(1985, 1, 1), Result.AGENCY),
        ("p3", IN_2025.replace(year=2007) + DAY, Result.MET),
        ("p3", IN_2025.replace(year=2007), Result.AGENCY),
        ("p3", None, Result.MET),
        ("p4", date(2015, 1, 1), Result.AGENCY),
    ],
)
def test_only_spouse_and_children_under_18_are_covered(
    person_id: str, born_on: date | None, expected: Result, book: RuleBook
) -> None:
    case = household(cohabitant=True, children=1, relatives=1)
    case = answered(case, **{f"{person_id}__born_on": born_on})
    assert result_of(assess_answers(case, IN_2025, book), "A-09", person_id) is expected


def test_a_spouse_is_covered(book: RuleBook) -> None:
    assert result_of(assess_answers(household(spouse=True), IN_2025, book), "A-09", "p2") is Result.MET


@pytest.mark.parametrize("country", ["DE", None, "SY"])
def test_the_destination_is_no_matter_of_these_rules(country: str | None, book: RuleBook) -> None:
    case = answered(household(), destination__country=country)
    assert assess_answers(case, IN_2025, book).outcome is Outcome.NO_OBSTACLE_FOUND


def test_what_migrationsverket_asked_for_besides_is_not_said_to_be_in_the_ordinance(book: RuleBook) -> None:
    findings = assess_answers(household(), IN_2025, book).persons[0].findings
    sources = {finding.rule: str(finding.source) for finding in findings}
    assert sources["A-11"] == sources["A-12"] == "Migrationsverkets webbplats (före 2026)"
    assert sources["A-06"] == "3 § förordning (1984:890)"
