from datetime import date

import pytest

from app.domain.answers import Answer
from app.domain.assessment import Outcome, Result
from app.domain.case import Case
from app.domain.permit import Permit, PermitGround, PermitKind
from app.rules import RuleBook, assess_answers
from tests.rules.situations import CUTOFF, DAY, IN_2026, REFUGEE, answered, household, result_of, with_permit

PERMANENT, TEMPORARY = PermitKind.PERMANENT, PermitKind.TEMPORARY
ACT_17, ACT_OTHER = PermitGround.TEMPORARY_ACT_17, PermitGround.TEMPORARY_ACT_OTHER
FILED = date(2026, 12, 1)
NONE_KNOWN = Permit(ground=PermitGround.REFUGEE)


SINGLE = answered(household(), application_on=FILED)
TIED = answered(household(spouse=True), p2__permit__ground=PermitGround.FAMILY_TIE, p2__permit__tied_to="p1")
"""A spouse whose permit rests on the applicant."""


def test_nothing_stands_in_the_way_of_somebody_clear(book: RuleBook) -> None:
    assessment = assess_answers(SINGLE, IN_2026, book)
    assert {finding.result for finding in assessment.persons[0].findings} == {Result.MET}
    assert assessment.outcome is Outcome.NO_OBSTACLE_FOUND


def test_rules_are_reported_in_a_fixed_order(book: RuleBook) -> None:
    def order(case: Case, person_id: str) -> str:
        return " ".join(f.rule for f in assess_answers(case, IN_2026, book).person(person_id).findings)

    assert order(SINGLE, "p1") == "B-01 B-02 B-03 B-04 B-04t B-07 B-08 B-10 B-11 B-12"
    assert order(TIED, "p2") == "B-01 B-02 B-03 B-05 B-04t B-07 B-08 B-10 B-11 B-12"


@pytest.mark.parametrize(
    ("rule", "path", "answer", "expected"),
    [
        ("B-01", "p1__citizenships", ("SY", "SE"), Result.NOT_MET),
        ("B-01", "p1__citizenships", (), Result.MET),
        ("B-01", "p1__citizenships", None, Result.UNKNOWN),
        ("B-02", "p1__own_wish", False, Result.NOT_MET),
        ("B-02", "settles_permanently", False, Result.NOT_MET),
        ("B-02", "settles_permanently", None, Result.UNKNOWN),
        ("B-03", "p1__resident_in_sweden", False, Result.AGENCY),
        ("B-03", "p1__resident_in_sweden", None, Result.UNKNOWN),
        ("B-07", "destination__reception_shown", False, Result.NOT_MET),
        ("B-07", "destination__reception_shown", None, Result.UNKNOWN),
        ("B-07", "p1__reception_shown", False, Result.NOT_MET),
        ("B-08", "destination__country", "NO", Result.NOT_MET),
        ("B-08", "destination__country", "SE", Result.NOT_MET),
        ("B-08", "destination__country", "GB", Result.MET),
        ("B-08", "destination__country", "AX", Result.AGENCY),
        ("B-08", "destination__country", "SJ", Result.AGENCY),
        ("B-08", "destination__country", None, Result.UNKNOWN),
        ("B-10", "p1__granted_before", True, Result.NOT_MET),
        ("B-10", "p1__granted_before", None, Result.UNKNOWN),
        ("B-11", "p1__debt_csn", True, Result.NOT_MET),
        ("B-11", "p1__debt_csn", None, Result.UNKNOWN),
        ("B-12", "p1__debt_kfm", True, Result.NOT_MET),
        ("B-12", "p1__debt_kfm", None, Result.UNKNOWN),
    ],
)
def test_one_answer_decides_one_rule(
    rule: str, path: str, answer: Answer, expected: Result, book: RuleBook
) -> None:
    assessment = assess_answers(answered(SINGLE, **{path: answer}), IN_2026, book)
    assert result_of(assessment, rule) is expected
    others = {f.result for f in assessment.persons[0].findings if f.rule != rule}
    assert others == {Result.MET}


@pytest.mark.parametrize(
    ("permit", "expected", "reason", "lacks"),
    [
        (Permit(), Result.UNKNOWN, "ground_unknown", "permit.ground"),
        (NONE_KNOWN, Result.UNKNOWN, "held_since_unknown", "permit.held_since"),
        (
            Permit(PermitGround.REFUGEE, held_since=CUTOFF),
            Result.UNKNOWN,
            "unbroken_unknown",
            "permit.unbroken",
        ),
        (Permit(PermitGround.REFUGEE, held_since=CUTOFF + DAY), Result.NOT_MET, "after_cutoff", ""),
        (Permit(PermitGround.REFUGEE, held_since=CUTOFF, unbroken=False), Result.AGENCY, "gap", ""),
        (Permit(PermitGround.REFUGEE, held_since=CUTOFF, unbroken=True), Result.MET, "held_since_cutoff", ""),
        (Permit(ACT_17), Result.UNKNOWN, "kind_unknown", "permit.kind"),
        (Permit(ACT_17, TEMPORARY), Result.AGENCY, "repealed_act_temporary", ""),
        (Permit(ACT_17, PERMANENT), Result.UNKNOWN, "held_since_unknown", "permit.held_since"),
        (Permit(ACT_17, PERMANENT, CUTOFF + DAY), Result.AGENCY, "repealed_act_late", ""),
        (Permit(ACT_17, PERMANENT, CUTOFF), Result.MET, "repealed_act_permanent", ""),
        (Permit(ACT_OTHER), Result.AGENCY, "temporary_act_other", ""),
        (Permit(PermitGround.TEMPORARY_PROTECTION), Result.NOT_MET, "other_ground", ""),
    ],
)
def test_b_04_reads_its_row_from_the_left(
    permit: Permit, expected: Result, reason: str, lacks: str, book: RuleBook
) -> None:
    assessment = assess_answers(with_permit(SINGLE, "p1", permit), IN_2026, book)
    finding = assessment.persons[0].findings[3]
    assert (finding.rule, finding.result, finding.reason) == ("B-04", expected, reason)
    assert finding.lacks == ((f"persons.p1.{lacks}",) if lacks else ())


@pytest.mark.parametrize(
    ("ground", "before", "on", "after"),
    [
        (PermitGround.REFUGEE, Result.MET, Result.MET, Result.NOT_MET),
        (PermitGround.SUBSIDIARY_PROTECTION, Result.MET, Result.MET, Result.NOT_MET),
        (PermitGround.QUOTA_REFUGEE, Result.MET, Result.MET, Result.NOT_MET),
        (PermitGround.EXCEPTIONALLY_DISTRESSING, Result.MET, Result.MET, Result.NOT_MET),
        (PermitGround.TEMPORARY_ACT_17, Result.MET, Result.MET, Result.AGENCY),
        (PermitGround.UPPER_SECONDARY_ACT, Result.MET, Result.MET, Result.AGENCY),
        (PermitGround.TEMPORARY_ACT_OTHER, Result.AGENCY, Result.AGENCY, Result.AGENCY),
        (PermitGround.TEMPORARY_PROTECTION, Result.NOT_MET, Result.NOT_MET, Result.NOT_MET),
        (PermitGround.WORK, Result.NOT_MET, Result.NOT_MET, Result.NOT_MET),
        (PermitGround.STUDY, Result.NOT_MET, Result.NOT_MET, Result.NOT_MET),
        (PermitGround.OTHER, Result.NOT_MET, Result.NOT_MET, Result.NOT_MET),
    ],
)
def test_the_cutoff_day_itself_counts(
    ground: PermitGround, before: Result, on: Result, after: Result, book: RuleBook
) -> None:
    for held_since, expected in ((CUTOFF - DAY, before), (CUTOFF, on), (CUTOFF + DAY, after)):
        case = answered(SINGLE, p1__permit__ground=ground, p1__permit__held_since=held_since)
        assert result_of(assess_answers(case, IN_2026, book), "B-04") is expected


@pytest.mark.parametrize(
    ("expires_on", "expected"),
    [
        (None, Result.UNKNOWN),
        (FILED - DAY, Result.AGENCY),
        (FILED, Result.MET),
        (FILED + DAY, Result.MET),
    ],
)
def test_a_temporary_permit_counts_through_its_last_day(
    expires_on: date | None, expected: Result, book: RuleBook
) -> None:
    case = answered(SINGLE, p1__permit__kind=TEMPORARY, p1__permit__expires_on=expires_on)
    assert result_of(assess_answers(case, IN_2026, book), "B-04t") is expected


def test_without_a_day_of_application_expiry_is_seen_from_the_day_of_assessment(book: RuleBook) -> None:
    case = answered(household(), p1__permit__kind=TEMPORARY, p1__permit__expires_on=IN_2026)
    assert result_of(assess_answers(case, IN_2026, book), "B-04t") is Result.MET
    assert result_of(assess_answers(case, IN_2026 + DAY, book), "B-04t") is Result.AGENCY


def test_own_proof_of_reception_comes_before_that_of_the_destination(book: RuleBook) -> None:
    case = answered(household(children=1), destination__reception_shown=False, p2__reception_shown=True)
    assessment = assess_answers(case, IN_2026, book)
    assert result_of(assessment, "B-07", "p1") is Result.NOT_MET
    assert result_of(assessment, "B-07", "p2") is Result.MET


@pytest.mark.parametrize(
    ("path", "answer", "expected", "reason"),
    [
        ("p2__permit__held_since", CUTOFF, Result.MET, "tie_holds"),
        ("p2__permit__held_since", CUTOFF + DAY, Result.NOT_MET, "after_cutoff"),
        ("p2__permit__held_since", None, Result.UNKNOWN, "held_since_unknown"),
        ("p2__permit__unbroken", False, Result.MET, "tie_holds"),
        ("p2__same_household", False, Result.NOT_MET, "other_household"),
        ("p2__same_household", None, Result.UNKNOWN, "household_unknown"),
        ("p2__permit__tied_to", None, Result.UNKNOWN, "tied_to_unknown"),
        ("p2__permit__tied_to", "outside", Result.AGENCY, "tied_outside"),
        ("p1__citizenships", ("SE",), Result.NOT_MET, "tied_person_obstacle"),
        ("p1__debt_kfm", True, Result.NOT_MET, "tied_person_obstacle"),
        ("p1__granted_before", None, Result.UNKNOWN, "tied_person_unknown"),
        ("p1__resident_in_sweden", False, Result.AGENCY, "tied_person_agency"),
        ("p1__permit__unbroken", False, Result.AGENCY, "tied_person_agency"),
        ("p1__permit__ground", PermitGround.FAMILY_TIE, Result.AGENCY, "tied_person_agency"),
        ("p1__own_wish", False, Result.MET, "tie_holds"),
        ("p1__moves", None, Result.MET, "tie_holds"),
    ],
)
def test_a_family_tie_asks_of_both_what_4_section_names(
    path: str, answer: Answer, expected: Result, reason: str, book: RuleBook
) -> None:
    finding = assess_answers(answered(TIED, **{path: answer}), IN_2026, book).person("p2").findings[3]
    assert (finding.rule, finding.result, finding.reason) == ("B-05", expected, reason)


@pytest.mark.parametrize(
    ("moves", "expected"), [(True, Result.MET), (False, Result.AGENCY), (None, Result.UNKNOWN)]
)
def test_a_tie_to_somebody_who_stays_is_left_to_the_agency(
    moves: bool | None, expected: Result, book: RuleBook
) -> None:
    case = answered(TIED, p1__permit__ground=PermitGround.FAMILY_TIE, p1__permit__tied_to="p2")
    case = answered(with_permit(case, "p2", REFUGEE), p2__moves=moves)
    assert result_of(assess_answers(case, IN_2026, book), "B-05", "p1") is expected


def test_a_tie_lacks_every_open_answer_of_both(book: RuleBook) -> None:
    case = answered(TIED, p2__same_household=None, p1__debt_csn=None, p1__citizenships=None)
    assert assess_answers(case, IN_2026, book).person("p2").findings[3].lacks == (
        "persons.p2.same_household",
        "persons.p1.citizenships",
        "persons.p1.debt_csn",
    )


def test_the_reason_never_tells_which_rule_the_other_person_fails(book: RuleBook) -> None:
    failing: dict[str, Answer] = {
        "p1__citizenships": ("SE",),
        "p1__debt_csn": True,
        "p1__granted_before": True,
    }
    reasons = {
        assess_answers(answered(TIED, **{path: answer}), IN_2026, book).person("p2").findings[3].reason
        for path, answer in failing.items()
    }
    assert reasons == {"tied_person_obstacle"}


def test_whoever_stays_has_no_findings(book: RuleBook) -> None:
    case = answered(household(spouse=True), p2__moves=False, p2__citizenships=("SE",))
    person = assess_answers(case, IN_2026, book).person("p2")
    assert (person.outcome, person.findings) == (Outcome.STAYS, ())


def test_what_a_child_is_not_asked_counts_as_met(book: RuleBook) -> None:
    case = answered(
        household(children=1),
        p2__granted_before=None,
        p2__debt_csn=None,
        p2__debt_kfm=None,
        p2__own_wish=None,
    )
    assessment = assess_answers(case, IN_2026, book)
    assert assessment.person("p2").outcome is Outcome.NO_OBSTACLE_FOUND
    reasons = {f.reason for f in assessment.person("p2").findings if f.rule in ("B-10", "B-11", "B-12")}
    assert reasons == {"child_not_asked"}


@pytest.mark.parametrize("path", ["p2__granted_before", "p2__debt_csn", "p2__debt_kfm"])
def test_a_yes_stands_in_the_way_at_any_age(path: str, book: RuleBook) -> None:
    assessment = assess_answers(answered(household(children=1), **{path: True}), IN_2026, book)
    assert assessment.person("p2").outcome is Outcome.OBSTACLE


@pytest.mark.parametrize(
    ("born_on", "expected"),
    [
        (date(2008, 11, 30), Result.UNKNOWN),
        (date(2008, 12, 1), Result.UNKNOWN),
        (date(2008, 12, 2), Result.MET),
        (None, Result.MET),
    ],
)
def test_a_child_is_an_adult_from_the_birthday_on(
    born_on: date | None, expected: Result, book: RuleBook
) -> None:
    case = answered(household(children=1), application_on=FILED, p2__born_on=born_on, p2__debt_csn=None)
    assert result_of(assess_answers(case, IN_2026, book), "B-11", "p2") is expected


def test_whoever_is_no_child_is_an_adult_without_birth_date(book: RuleBook) -> None:
    case = answered(SINGLE, p1__born_on=None, p1__debt_csn=None)
    assert result_of(assess_answers(case, IN_2026, book), "B-11") is Result.UNKNOWN


def test_an_applicant_under_18_is_asked_for_the_own_wish(book: RuleBook) -> None:
    young = answered(SINGLE, p1__born_on=date(2010, 5, 5), p1__own_wish=None)
    assert assess_answers(young, IN_2026, book).persons[0].findings[1].lacks == ("persons.p1.own_wish",)


def test_means_and_passport_are_no_matter_of_these_rules(book: RuleBook) -> None:
    case = answered(SINGLE, p1__lacks_means=False, p1__passport_valid=False)
    assert assess_answers(case, IN_2026, book).outcome is Outcome.NO_OBSTACLE_FOUND


def test_a_finding_names_the_paragraph_it_rests_on(book: RuleBook) -> None:
    sources = {f.rule: str(f.source) for f in assess_answers(SINGLE, IN_2026, book).persons[0].findings}
    assert sources["B-04"] == "3 § 1 st. förordning (2025:970)"
    assert sources["B-08"] == "7 § 1 förordning (2025:970)"
    assert sources["B-11"] == "7 § 3 förordning (2025:970)"


def test_roles_do_not_matter_to_these_rules(book: RuleBook) -> None:
    assessment = assess_answers(household(cohabitant=True, relatives=1), IN_2026, book)
    assert {person.outcome for person in assessment.persons} == {Outcome.NO_OBSTACLE_FOUND}
