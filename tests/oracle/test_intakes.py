"""The random intakes are valid, varied and the same for the same seed."""

from collections import Counter
from random import Random

from hypothesis import given

from tests.oracle.assess import assess
from tests.oracle.completions import LAST_DATE, gaps, open_file
from tests.oracle.file import Json, as_date, permit
from tests.oracle.households import IN_2026
from tests.oracle.intakes import ASSESSMENT_DAYS, intakes, random_intake

DATES = ("held_since", "expires_on")


@given(intakes(IN_2026))
def test_instalments_add_up_to_their_total(intake: Json) -> None:
    amount = assess(intake, IN_2026)["amount"]

    assert 0 <= amount["lowest"] <= amount["highest"] <= 600_000
    if amount["instalments"] is not None:
        assert sum(amount["instalments"]["lowest"]) == amount["lowest"]
        assert sum(amount["instalments"]["highest"]) == amount["highest"]


@given(intakes(IN_2026))
def test_random_intakes_are_valid(intake: Json) -> None:
    ids = [person["id"] for person in intake["persons"]]
    roles = Counter(person["role"] for person in intake["persons"])

    assert len(set(ids)) == len(ids) <= 30
    assert roles["applicant"] == 1
    assert roles["spouse"] + roles["cohabitant"] <= 1
    for person in intake["persons"]:
        days = [as_date(person.get("born_on")), *(as_date(permit(person, key)) for key in DATES)]
        assert all(day is None or day <= LAST_DATE for day in days)
        assert permit(person, "tied_to") in {None, "outside", *ids} - {person["id"]}
        assert person["role"] != "applicant" or person.get("moves") is not False
        assert not any(person.get(key) for key in ("name", "personal_number"))


def test_the_same_seed_gives_the_same_intake() -> None:
    first, second = (random_intake(Random(7), IN_2026) for _ in range(2))

    assert first == second


def test_random_intakes_reach_every_outcome_under_both_ordinances() -> None:
    rng = Random(3)
    results = [assess(random_intake(rng, on), on) for _ in range(200) for on in ASSESSMENT_DAYS]

    assert len({(each["ordinance"], each["outcome"]) for each in results}) == 2 * 4


def test_no_fewer_answers_are_open_than_were_asked_for() -> None:
    rng = Random(3)
    for open_answers in range(9):
        intake = random_intake(rng, IN_2026, open_answers=open_answers)
        assert len(gaps(open_file(intake, IN_2026))) >= open_answers
