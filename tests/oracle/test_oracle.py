"""The oracle against worked examples, the days that matter, and what the contract promises of results."""

import datetime
from random import Random

import pytest

from tests.oracle.assess import assess, comparable
from tests.oracle.completions import answers, completed_keys, gaps, open_file
from tests.oracle.file import Json, months_after
from tests.oracle.households import (
    IN_2025,
    IN_2026,
    SMALL_CHILD,
    applicant,
    children,
    intake,
    person,
    rule,
    spouse,
)
from tests.oracle.intakes import ASSESSMENT_DAYS, random_intake
from tests.oracle.missing import LIMIT, Missing, TooManyCompletionsError, missing_answers, missing_literally


def totals(assessment: Json) -> tuple[int, int]:
    return assessment["amount"]["lowest"], assessment["amount"]["highest"]


@pytest.mark.parametrize(
    ("persons", "expected"),
    [
        pytest.param([applicant()], (10_000, 10_000), id="A1"),
        pytest.param([applicant(), *children(1)], (15_000, 15_000), id="A2"),
        pytest.param([applicant(), spouse()], (20_000, 20_000), id="A3"),
        pytest.param([applicant(), spouse(), *children(2)], (30_000, 30_000), id="A4"),
        pytest.param([applicant(), spouse(), *children(4)], (40_000, 40_000), id="A5"),
        pytest.param([applicant(), spouse(), *children(5)], (40_000, 40_000), id="A6"),
        pytest.param([applicant(), *children(6)], (40_000, 40_000), id="A7"),
        pytest.param([applicant(), *children(7)], (40_000, 40_000), id="A8"),
        pytest.param([applicant(), spouse(role="cohabitant"), *children(1)], (15_000, 25_000), id="A9"),
        pytest.param([applicant(), spouse(), person("c", "child", "2006-01-02")], (20_000, 30_000), id="A10"),
    ],
)
def test_examples_of_1984_come_out_as_worked_by_hand(persons: list[Json], expected: tuple[int, int]) -> None:
    result = assess(intake(*persons), IN_2025)

    assert result["ordinance"] == "sfs-1984-890"
    assert result["outcome"] == "no_obstacle_found"
    assert totals(result) == expected
    assert result["amount"]["instalments"] is None


@pytest.mark.parametrize(
    ("persons", "total", "parts"),
    [
        pytest.param([applicant()], 350_000, [70_000, 112_000, 168_000], id="B1"),
        pytest.param([applicant(), *children(2)], 400_000, [80_000, 128_000, 192_000], id="B2"),
        pytest.param([applicant(), spouse()], 500_000, [100_000, 160_000, 240_000], id="B3"),
        pytest.param([applicant(), spouse(), *children(3)], 575_000, [115_000, 184_000, 276_000], id="B4"),
        pytest.param([applicant(), spouse(), *children(4)], 600_000, [120_000, 192_000, 288_000], id="B5"),
        pytest.param([applicant(), spouse(), *children(5)], 600_000, [120_000, 192_000, 288_000], id="B6"),
        pytest.param([applicant(), *children(11)], 600_000, [120_000, 192_000, 288_000], id="B7"),
        pytest.param(
            [applicant(), spouse(citizenships=["SY", "SE"]), *children(2)],
            400_000,
            [80_000, 128_000, 192_000],
            id="B8",
        ),
        pytest.param(
            [applicant(), spouse(), person("c", "child", "2006-01-02")],
            600_000,
            [120_000, 192_000, 288_000],
            id="B9",
        ),
        pytest.param(
            [applicant(), person("c", "child", "2007-01-02")],
            600_000,
            [120_000, 192_000, 288_000],
            id="B10",
        ),
    ],
)
def test_examples_of_2025_come_out_as_worked_by_hand(
    persons: list[Json], total: int, parts: list[int]
) -> None:
    result = assess(intake(*persons), IN_2026)

    assert result["ordinance"] == "sfs-2025-970"
    assert result["outcome"] == "no_obstacle_found"
    assert totals(result) == (total, total)
    assert result["amount"]["instalments"] == {"lowest": parts, "highest": parts}


def test_a_grown_daughter_in_a_household_of_her_own_is_only_in_highest() -> None:
    daughter = person("c", "child", "2007-01-02", permit={"ground": "refugee", "unbroken": True})

    assert totals(assess(intake(applicant(), {**daughter, "same_household": False}), IN_2026)) == (
        350_000,
        600_000,
    )


@pytest.mark.parametrize(
    ("ground", "results"),
    [
        ("refugee", ("met", "met", "not_met")),
        ("temporary_act_17", ("met", "met", "agency")),
    ],
)
def test_the_cut_off_day_itself_is_in_time(ground: str, results: tuple[str, str, str]) -> None:
    days = ("2024-09-11", "2024-09-12", "2024-09-13")
    permits = [{"ground": ground, "held_since": day} for day in days]

    found = [rule(assess(intake(applicant(permit=each)), IN_2026), "B-04")[0] for each in permits]

    assert tuple(found) == results


def test_a_family_permit_is_held_to_the_cut_off_as_well() -> None:
    days = ("2024-09-11", "2024-09-12", "2024-09-13")
    families = [
        intake(applicant(), person("c", "child", SMALL_CHILD, permit={"held_since": day})) for day in days
    ]

    found = [rule(assess(each, IN_2026), "B-05", "c")[0] for each in families]

    assert found == ["met", "met", "not_met"]


@pytest.mark.parametrize(
    ("born_on", "application_on", "expected"),
    [
        ("2008-06-17", "2026-06-16", (375_000, 600_000)),  # eighteen tomorrow
        ("2008-06-16", "2026-06-16", (600_000, 600_000)),  # eighteen today
        ("2009-06-16", "2026-06-16", (375_000, 600_000)),  # twelve months later to the day
        ("2009-06-17", "2026-06-16", (375_000, 375_000)),  # a day after that
        ("2008-02-29", "2026-02-28", (375_000, 600_000)),
        ("2008-02-29", "2026-03-01", (600_000, 600_000)),
        ("2011-03-01", "2028-02-29", (375_000, 600_000)),  # twelve months later is 1 March 2029
        ("2011-03-02", "2028-02-29", (375_000, 375_000)),
        (None, "2026-06-16", (375_000, 600_000)),
    ],
)
def test_a_child_counts_by_both_ages_in_the_year_before_eighteen(
    born_on: str | None, application_on: str, expected: tuple[int, int]
) -> None:
    family = intake(applicant(), person("c", "child", born_on), application_on=application_on)

    assert totals(assess(family, IN_2026)) == expected


def test_an_answer_missing_for_somebody_who_is_eighteen_today_is_no_longer_met() -> None:
    def assessed(born_on: str) -> tuple[str, list[str]]:
        child = person("c", "child", born_on, debt_csn=None)
        return rule(assess(intake(applicant(), child), IN_2026), "B-11", "c")

    assert assessed("2008-06-17") == ("met", [])
    assert assessed("2008-06-16") == ("unknown", ["persons.c.debt_csn"])


def test_a_temporary_permit_covers_its_last_day() -> None:
    def assessed(expires_on: str) -> str:
        own = applicant(permit={"kind": "temporary", "expires_on": expires_on})
        return rule(assess(intake(own), IN_2026), "B-04t")[0]

    assert [assessed(day) for day in ("2026-06-15", "2026-06-16", "2026-06-17")] == ["agency", "met", "met"]


@pytest.mark.parametrize(
    ("application_on", "ordinance"),
    [
        ("1985-01-01", "sfs-1984-890"),
        ("2025-12-31", "sfs-1984-890"),
        ("2026-01-01", "sfs-2025-970"),
        (None, "sfs-2025-970"),
    ],
)
def test_the_day_of_application_picks_the_ordinance(application_on: str | None, ordinance: str) -> None:
    assert assess(intake(applicant(), application_on=application_on), IN_2026)["ordinance"] == ordinance


def test_no_ordinance_applied_before_1985() -> None:
    with pytest.raises(ValueError, match="1985-01-01"):
        assess(intake(applicant(), application_on="1984-12-31"), IN_2026)


def test_an_old_application_assessed_under_the_new_ordinance_is_for_the_agency() -> None:
    old = intake(applicant(), application_on="2025-12-31")

    assert assess(old, datetime.date(2025, 12, 31))["outcome"] == "no_obstacle_found"
    assert assess(old, datetime.date(2026, 1, 1))["outcome"] == "agency_decides"


def test_a_month_without_the_day_ends_on_the_first_of_the_next() -> None:
    assert months_after(datetime.date(2008, 2, 29), 18 * 12) == datetime.date(2026, 3, 1)
    assert months_after(datetime.date(2008, 2, 29), 12 * 12) == datetime.date(2020, 2, 29)
    assert months_after(datetime.date(2026, 8, 31), 1) == datetime.date(2026, 10, 1)
    assert months_after(datetime.date(2026, 12, 31), 12) == datetime.date(2027, 12, 31)


def test_family_permits_that_rest_on_each_other_are_for_the_agency() -> None:
    ties = [{"ground": "family_tie", "tied_to": other} for other in ("p2", "p1")]

    result = assess(intake(applicant(permit=ties[0]), spouse(permit=ties[1])), IN_2026)

    assert rule(result, "B-05") == ("agency", [])
    assert rule(result, "B-05", "p2") == ("agency", [])


def test_all_of_lacks_what_every_unknown_part_lacks() -> None:
    stays = spouse(moves=None, citizenships=None, permit={"ground": None})
    own = applicant(permit={"ground": "family_tie", "tied_to": "p2", "held_since": None})

    assert rule(assess(intake(own, stays), IN_2026), "B-05") == (
        "unknown",
        [
            "persons.p1.permit.held_since",
            "persons.p2.citizenships",
            "persons.p2.permit.ground",
            "persons.p2.moves",
        ],
    )


def test_an_empty_intake_is_incomplete_and_misses_what_decides() -> None:
    nothing_known = intake({"id": "p1", "role": "applicant"}, destination=None, settles_permanently=None)

    result = assess(nothing_known, IN_2026)

    assert result["outcome"] == "incomplete"
    assert totals(result) == (0, 350_000)
    assert rule(result, "B-04") == ("unknown", ["persons.p1.permit.ground"])
    assert rule(result, "B-07") == ("unknown", ["destination.reception_shown"])


def test_who_does_not_move_stays_and_may_still_carry_a_permit() -> None:
    own = applicant(permit={"ground": "family_tie", "tied_to": "p2"})

    result = assess(intake(own, spouse(moves=False)), IN_2026)

    assert result["persons"][1] == {"id": "p2", "outcome": "stays", "rules": []}
    assert rule(result, "B-05") == ("agency", [])
    assert totals(result) == (0, 350_000)


def test_missing_names_what_decides_and_nothing_else() -> None:
    child = person("c", "child", None, debt_kfm=None, own_wish=None, moves=None)
    gapped = intake(applicant(debt_csn=None, permit={"tied_to": None}), spouse(same_household=None), child)

    assert missing_answers(gapped, IN_2026) == Missing(
        frozenset({"persons.p1.debt_csn", "persons.c.moves"}),
        frozenset({"persons.p2.same_household", "persons.c.born_on"}),
    )


def test_a_tie_may_turn_out_to_rest_on_any_other_person_or_none() -> None:
    own = applicant(permit={"ground": "family_tie"})

    assert missing_answers(intake(own, spouse()), IN_2026).missing == {"persons.p1.permit.tied_to"}
    assert missing_answers(intake(own), IN_2026).missing == frozenset()


def test_a_partner_under_18_does_not_make_a_couple_of_two_adults() -> None:
    young = spouse(born_on="2010-01-01")

    assert totals(assess(intake(applicant(), young), IN_2026)) == (375_000, 375_000)


def test_an_obstacle_for_the_applicant_leaves_no_sum() -> None:
    assert totals(assess(intake(applicant(debt_csn=True), spouse()), IN_2026)) == (0, 0)


def test_the_applicants_own_move_and_household_need_no_answer() -> None:
    result = assess(intake(applicant(moves=None, same_household=None)), IN_2026)

    assert totals(result) == (350_000, 350_000)


@pytest.mark.parametrize("answer", [{"same_household": None}, {"same_household": False}, {"moves": None}])
def test_who_may_live_elsewhere_or_not_move_is_only_in_highest(answer: Json) -> None:
    assert totals(assess(intake(applicant(), spouse(**answer)), IN_2026)) == (350_000, 500_000)


def test_nothing_is_missing_where_an_obstacle_cannot_be_lifted() -> None:
    refused = intake(applicant(citizenships=["SE"], debt_csn=None, permit=dict.fromkeys(("kind", "ground"))))

    assert missing_answers(refused, IN_2026) == Missing(frozenset(), frozenset())


@pytest.mark.parametrize("seed", range(4))
def test_a_completion_never_lowers_lowest_nor_raises_highest(seed: int) -> None:
    rng = Random(seed)
    for _ in range(250):
        on = rng.choice(ASSESSMENT_DAYS)
        file = open_file(random_intake(rng, on), on)
        lowest, highest = totals(assess(file.intake, on))
        open_gaps = gaps(file)
        rng.shuffle(open_gaps)
        for gap in open_gaps:  # one answer more each time: every stage is a part of a completion
            gap.fill(rng.choice(gap.values))
            low, high = totals(assess(file.intake, on))
            assert lowest <= low <= high <= highest, (gap.path, file.intake)
            lowest, highest = low, high


def test_answers_no_row_of_the_ordinance_reads_change_nothing() -> None:
    rng = Random(5)
    for _ in range(300):
        on = rng.choice(ASSESSMENT_DAYS)
        file = open_file(random_intake(rng, on), on)
        before = comparable(assess(file.intake, on))
        for answer in answers(file):
            if answer.name not in completed_keys(file):
                answer.fill(rng.choice((None, *answer.values)))
        assert comparable(assess(file.intake, on)) == before


@pytest.mark.parametrize("seed", range(4))
def test_trying_only_what_can_matter_gives_what_trying_everything_gives(seed: int) -> None:
    rng = Random(seed)
    compared = 0
    while compared < 40:
        on = rng.choice(ASSESSMENT_DAYS)
        gapped = random_intake(rng, on, open_answers=rng.randrange(5))
        if _completions(gapped, on) <= min(3_000, LIMIT):
            assert missing_answers(gapped, on) == missing_literally(gapped, on)
            compared += 1


def _completions(gapped: Json, on: datetime.date) -> int:
    product = 1
    for gap in gaps(open_file(gapped, on)):
        product *= len(gap.values)
    return product


def test_a_household_of_which_nothing_is_known_is_refused_not_waited_for() -> None:
    people = [{"id": "p1", "role": "applicant"}, {"id": "p2", "role": "spouse"}]

    with pytest.raises(TooManyCompletionsError):
        missing_answers(intake(*people), IN_2026)


def test_what_is_compared_leaves_out_texts_and_order() -> None:
    result = assess(intake(applicant(debt_csn=None, own_wish=None), settles_permanently=None), IN_2026)
    told = {**result, "warnings": ["text"], "missing": [], "rules_checked_on": "2026-01-02"}
    told["persons"] = [
        {
            **each,
            "rules": [{**one, "why": "text", "lacks": one["lacks"][::-1]} for one in reversed(each["rules"])],
        }
        for each in result["persons"]
    ]

    assert comparable(told) == comparable(result)
    assert comparable({**told, "outcome": "obstacle"}) != comparable(result)
