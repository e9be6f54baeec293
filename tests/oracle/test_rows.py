"""The rows of the oracle one by one, each with the answers that lead to it."""

from typing import Any

import pytest

from tests.oracle.assess import assess
from tests.oracle.file import Json
from tests.oracle.households import IN_2025, IN_2026, SMALL_CHILD, applicant, intake, person, rule, spouse

Result = tuple[str, list[str]]

MET: Result = ("met", [])
NOT_MET: Result = ("not_met", [])
AGENCY: Result = ("agency", [])
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def unknown(*paths: str) -> Result:
    return ("unknown", list(paths))


@pytest.mark.parametrize(
    ("rule_id", "changes", "expected"),
    [
        ("B-01", {"citizenships": []}, MET),
        ("B-01", {"citizenships": ["SY", "SE"]}, NOT_MET),
        ("B-01", {"citizenships": None}, unknown("persons.p1.citizenships")),
        ("B-02", {"own_wish": False}, NOT_MET),
        ("B-02", {"own_wish": None}, unknown("persons.p1.own_wish")),
        ("B-03", {"resident_in_sweden": False}, AGENCY),
        ("B-03", {"resident_in_sweden": None}, unknown("persons.p1.resident_in_sweden")),
        ("B-07", {"reception_shown": False}, NOT_MET),
        ("B-10", {"granted_before": True}, NOT_MET),
        ("B-11", {"debt_csn": True}, NOT_MET),
        ("B-12", {"debt_kfm": None}, unknown("persons.p1.debt_kfm")),
    ],
)
def test_rows_of_2025(rule_id: str, changes: Json, expected: Result) -> None:
    assert rule(assess(intake(applicant(**changes)), IN_2026), rule_id) == expected


@pytest.mark.parametrize(
    ("rule_id", "permit", "expected"),
    [
        ("B-04", {"ground": "exceptionally_distressing"}, MET),
        ("B-04", {"held_since": None, "unbroken": None}, unknown("persons.p1.permit.held_since")),
        ("B-04", {"unbroken": None}, unknown("persons.p1.permit.unbroken")),
        ("B-04", {"unbroken": False}, AGENCY),
        ("B-04", {"unbroken": False, "held_since": "2025-01-01"}, NOT_MET),
        ("B-04", {"ground": "upper_secondary_act"}, MET),
        (
            "B-04",
            {"ground": "upper_secondary_act", "kind": None, "held_since": None},
            unknown("persons.p1.permit.kind"),
        ),
        ("B-04", {"ground": "temporary_act_17", "kind": "temporary", "held_since": None}, AGENCY),
        (
            "B-04",
            {"ground": "temporary_act_17", "held_since": None},
            unknown("persons.p1.permit.held_since"),
        ),
        ("B-04", {"ground": "temporary_act_other"}, AGENCY),
        ("B-04", {"ground": "temporary_protection"}, NOT_MET),
        ("B-04", {"ground": "other"}, NOT_MET),
        ("B-04t", {"kind": None}, unknown("persons.p1.permit.kind")),
        ("B-04t", {"kind": "temporary"}, unknown("persons.p1.permit.expires_on")),
        ("B-05", {"ground": "family_tie"}, unknown("persons.p1.permit.tied_to")),
        ("B-05", {"ground": "family_tie", "tied_to": "outside"}, AGENCY),
    ],
)
def test_rows_of_2025_about_the_permit(rule_id: str, permit: Json, expected: Result) -> None:
    assert rule(assess(intake(applicant(permit=permit)), IN_2026), rule_id) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, MET),
        ({"same_household": False}, NOT_MET),
        ({"same_household": None}, unknown("persons.c.same_household")),
        ({"permit": {"tied_to": "p2"}}, AGENCY),
    ],
)
def test_rows_of_2025_about_a_child_tied_to_the_applicant(changes: Json, expected: Result) -> None:
    stays_behind = spouse(moves=False)
    child = person("c", "child", SMALL_CHILD, **changes)

    assert rule(assess(intake(applicant(), stays_behind, child), IN_2026), "B-05", "c") == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"citizenships": ["SE"]}, NOT_MET),
        ({"resident_in_sweden": False}, AGENCY),
        ({"resident_in_sweden": None}, unknown("persons.p1.resident_in_sweden")),
        ({"permit": {"ground": "work"}}, NOT_MET),
        ({"granted_before": True}, NOT_MET),
        ({"debt_csn": True}, NOT_MET),
        ({"debt_kfm": None}, unknown("persons.p1.debt_kfm")),
        ({"own_wish": False, "permit": {"kind": None}}, MET),
        ({"moves": None, "same_household": None}, MET),
    ],
)
def test_a_tie_is_worth_what_the_other_person_is_entitled_to(changes: Json, expected: Result) -> None:
    household = intake(applicant(**changes), person("c", "child", SMALL_CHILD))

    assert rule(assess(household, IN_2026), "B-05", "c") == expected


def test_the_applicant_lives_in_the_applicants_household() -> None:
    tied = {"ground": "family_tie", "tied_to": "p2"}

    for answer in (None, False):
        household = intake(applicant(permit=tied, same_household=answer), spouse())
        assert rule(assess(household, IN_2026), "B-05") == MET


@pytest.mark.parametrize(
    ("code", "expected"),
    [(code, NOT_MET) for code in ("AT", "CH", "IS", "LI", "NO", "SE", "SI")]
    + [(code, AGENCY) for code in ("AX", "GF", "GP", "MQ", "RE", "YT", "MF", "SJ")]
    + [(code, MET) for code in ("GB", "SY", "XK", "GL")]
    + [(None, unknown("destination.country"))],
)
def test_rows_about_the_country(code: str | None, expected: Result) -> None:
    there = intake(applicant(), destination={"country": code})

    assert rule(assess(there, IN_2026), "B-08") == expected


def test_the_closed_countries_are_27_of_the_union_and_4_more() -> None:
    codes = [first + second for first in LETTERS for second in LETTERS]
    refused = [
        code
        for code in codes
        if rule(assess(intake(applicant(), destination={"country": code}), IN_2026), "B-08") == NOT_MET
    ]

    assert len(refused) == 27 + 4


@pytest.mark.parametrize(
    ("own", "destination", "expected"),
    [
        (None, True, MET),
        (None, False, NOT_MET),
        (None, None, unknown("destination.reception_shown")),
        (True, None, MET),
        (False, True, NOT_MET),
    ],
)
def test_a_persons_own_proof_of_reception_goes_first(
    own: bool | None, destination: bool | None, expected: Result
) -> None:
    shown = intake(applicant(reception_shown=own), destination={"reception_shown": destination})

    assert rule(assess(shown, IN_2026), "B-07") == expected
    assert rule(assess(shown, IN_2025), "A-07") == expected


def test_the_wish_of_a_child_is_the_applicants() -> None:
    def wish(applicants: bool | None, childs: bool, settles: bool | None) -> Result:
        child = person("c", "child", SMALL_CHILD, own_wish=childs)
        family = intake(applicant(own_wish=applicants), child, settles_permanently=settles)
        return rule(assess(family, IN_2026), "B-02", "c")

    assert wish(True, False, True) == MET
    assert wish(False, True, True) == NOT_MET
    assert wish(None, True, False) == NOT_MET
    assert wish(None, True, None) == unknown("persons.p1.own_wish", "settles_permanently")


@pytest.mark.parametrize(
    ("rule_id", "changes", "expected"),
    [
        ("A-01", {"citizenships": ["SE"]}, NOT_MET),
        ("A-02", {"own_wish": None}, unknown("persons.p1.own_wish")),
        ("A-03", {"permit": {"ground": "quota_refugee", "held_since": "2025-05-05"}}, MET),
        ("A-03", {"permit": {"ground": None}}, unknown("persons.p1.permit.ground")),
        ("A-03", {"permit": {"ground": "temporary_act_17"}}, NOT_MET),
        ("A-03", {"permit": {"ground": "family_tie"}}, unknown("persons.p1.permit.tied_to")),
        ("A-03", {"permit": {"ground": "family_tie", "tied_to": "outside"}}, AGENCY),
        ("A-06", {"lacks_means": False}, NOT_MET),
        ("A-06", {"lacks_means": None}, unknown("persons.p1.lacks_means")),
        ("A-08", {"granted_before": True}, NOT_MET),
        ("A-12", {"debt_kfm": True, "debt_csn": None}, NOT_MET),
        (
            "A-12",
            {"debt_csn": None, "debt_kfm": None},
            unknown("persons.p1.debt_csn", "persons.p1.debt_kfm"),
        ),
        ("A-11", {"passport_valid": False}, NOT_MET),
        ("A-11", {"passport_valid": None}, unknown("persons.p1.passport_valid")),
    ],
)
def test_rows_of_1984(rule_id: str, changes: Any, expected: Result) -> None:
    assert rule(assess(intake(applicant(**changes)), IN_2025), rule_id) == expected


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        ("refugee", MET),
        ("family_tie", NOT_MET),
        ("work", NOT_MET),
        (None, unknown("persons.p2.permit.ground")),
    ],
)
def test_under_1984_a_tie_is_worth_the_other_persons_ground(ground: str | None, expected: Result) -> None:
    own = applicant(permit={"ground": "family_tie", "tied_to": "p2"})
    household = intake(own, spouse(permit={"ground": ground}, moves=False))

    assert rule(assess(household, IN_2025), "A-03") == expected


@pytest.mark.parametrize(
    ("role", "born_on", "expected"),
    [
        ("spouse", SMALL_CHILD, MET),
        ("cohabitant", "1985-03-02", AGENCY),
        ("other_relative", SMALL_CHILD, AGENCY),
        ("child", "2007-06-17", MET),
        ("child", "2007-06-16", AGENCY),
        ("child", None, MET),
    ],
)
def test_under_1984_the_family_is_spouses_and_children_under_18(
    role: str, born_on: str | None, expected: Result
) -> None:
    household = intake(applicant(), person("x", role, born_on))

    assert rule(assess(household, IN_2025), "A-09", "x") == expected


def test_under_18_no_means_are_asked_for() -> None:
    child = person("c", "child", SMALL_CHILD, lacks_means=False)

    assert rule(assess(intake(applicant(), child), IN_2025), "A-06", "c") == MET
