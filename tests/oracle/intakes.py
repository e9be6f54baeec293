"""Random valid intakes over both ordinances, with dates at and around every boundary and any number of gaps.

Nothing in them identifies anybody: no name, no personal number, no reference.
"""

import datetime
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.oracle.completions import (
    GROUNDS,
    LAST_DATE,
    ONE_DAY,
    answers,
    completed_keys,
    representative_births,
)
from tests.oracle.file import (
    CUT_OFF,
    FIRST_DAY_1984,
    FIRST_DAY_2025,
    ORDINANCE_2025,
    File,
    Json,
    months_after,
    permit,
)
from tests.oracle.rows import PROTECTION

# The first and last day of each ordinance, leap days, and days beside a 29 February eighteen years earlier.
APPLICATION_DAYS = (
    FIRST_DAY_1984,
    datetime.date(2022, 2, 28),
    datetime.date(2022, 3, 1),
    datetime.date(2025, 6, 16),
    FIRST_DAY_2025 - ONE_DAY,
    FIRST_DAY_2025,
    datetime.date(2026, 2, 28),
    datetime.date(2026, 3, 1),
    datetime.date(2026, 12, 1),
    datetime.date(2028, 2, 29),
    LAST_DATE,
)
# While the old ordinance was in force, around its end, and after it.
ASSESSMENT_DAYS = (
    datetime.date(2025, 6, 16),
    FIRST_DAY_2025 - ONE_DAY,
    FIRST_DAY_2025,
    datetime.date(2026, 11, 22),
)
COUNTRIES = ("SE", "NO", "CH", "DE", "AX", "GP", "SJ", "GB", "TR", "XK")
LEAP_BIRTHS = (datetime.date(2004, 2, 29), datetime.date(2008, 2, 29))


def random_intake(rng: Random, on: datetime.date, *, open_answers: int | None = None) -> Json:
    """A valid intake, to be assessed on the day `on`.

    `open_answers`: how many answers that a completion fills in are null, beside those that mean nothing where
    they stand (`expires_on` of a permanent permit, `tied_to` of a refugee) and birth dates; fewer where the
    intake hasn't so many. None: a random share of all answers, from none to every one.
    """
    day = rng.choice((on, *APPLICATION_DAYS))
    intake = _answered_intake(rng, on, day, most_persons=6 if open_answers is not None else 13)
    if open_answers is None:
        _forget_a_share(rng, intake)
    else:
        _forget_exactly(rng, File(intake, on), open_answers)
    _write_nulls(rng, intake)
    return intake


def intakes(on: datetime.date, open_answers: int | None = None) -> st.SearchStrategy[Json]:
    """The same intakes for hypothesis, which can then shrink them."""
    return st.randoms(use_true_random=False).map(
        lambda rng: random_intake(rng, on, open_answers=open_answers)
    )


def _answered_intake(rng: Random, on: datetime.date, day: datetime.date, most_persons: int) -> Json:
    luck = rng.choice((0.5, 0.85, 0.97, 0.99, 1.0))
    count = rng.choice((1, 2, 2, 3, 3, 4, 5, 6, most_persons))
    ids = [rng.choice(("p", "person-", "_")) + str(number) for number in range(1, count + 1)]
    roles = ["applicant"]
    if count > 1 and rng.random() < 0.7:
        roles.append(rng.choice(("spouse", "cohabitant")))
    roles += rng.choices(("child", "child", "child", "other_relative"), k=count - len(roles))
    persons = [
        _person(rng, luck, day, own_id=own, role=role, others=[other for other in ids if other != own])
        for own, role in zip(ids, roles, strict=True)
    ]
    if rng.random() < 0.5:
        rng.shuffle(persons)
    return {
        "format": "vagval-intake/1",
        "reference": None,
        "application_on": None if day == on else day.isoformat(),
        "settles_permanently": _pick(rng, luck, True, [False]),
        "destination": {
            "country": _pick(rng, luck, "SY", COUNTRIES),
            "reception_shown": _pick(rng, luck, True, [False]),
        },
        "persons": persons,
    }


def _pick(rng: Random, luck: float, good: Any, others: Any) -> Any:
    """The answer that keeps the case alive, or with bad luck one of the others."""
    return good if rng.random() < luck else rng.choice(others)


def _person(
    rng: Random, luck: float, day: datetime.date, *, own_id: str, role: str, others: list[str]
) -> Json:
    yes = {
        key: _pick(rng, luck, True, [False]) for key in ("own_wish", "resident_in_sweden", "same_household")
    }
    no = {key: _pick(rng, luck, False, [True]) for key in ("granted_before", "debt_csn", "debt_kfm")}
    old = {key: _pick(rng, luck, True, [False]) for key in ("lacks_means", "passport_valid")}
    return {
        "id": own_id,
        "role": role,
        "name": None,
        "personal_number": None,
        "born_on": _born_on(rng, role, day),
        "citizenships": _pick(rng, luck, ["SY"], [[], ["SE"], ["SY", "SE"], ["DE", "XK"]]),
        "moves": role == "applicant" or _pick(rng, luck, True, [False]),
        **yes,
        **no,
        **old,
        "permit": _permit(rng, luck, day, role, others),
        "reception_shown": rng.choice((None, None, None, True, False)),
        "custody": rng.choice((None, "joint")) if role == "child" else None,
        "own_statement": rng.choice((None, True, False)),
    }


def _born_on(rng: Random, role: str, day: datetime.date) -> str | None:
    """Around both birthdays that matter, on 29 February, plainly young or grown up, not yet born; or null."""
    eighteen = months_after(day, -18 * 12)
    in_a_year = months_after(day, -17 * 12)
    around = [date + n * ONE_DAY for date in (eighteen, in_a_year) for n in (-1, 0, 1)]
    odd = [*around, *LEAP_BIRTHS, months_after(day, 3)]
    plain = representative_births(day)[-1 if role == "child" else 0]
    if rng.random() < 0.1:
        return None
    date = rng.choice(odd) if rng.random() < 0.4 else datetime.date.fromisoformat(plain)
    return min(date, LAST_DATE).isoformat()


def _permit(rng: Random, luck: float, day: datetime.date, role: str, others: list[str]) -> Json:
    usual = (*PROTECTION, "temporary_act_17", "upper_secondary_act")
    ties = ("family_tie",) * (1 if role == "applicant" else len(usual))
    in_time = rng.choice((CUT_OFF, CUT_OFF - ONE_DAY, datetime.date(2019, 5, 2)))
    valid = [min(each, LAST_DATE) for each in (day, day + ONE_DAY, months_after(day, 12))]
    return {
        "ground": _pick(rng, luck, rng.choice(usual + ties), GROUNDS),
        "kind": rng.choice(("permanent", "permanent", "temporary")),
        "held_since": _pick(rng, luck, in_time, (CUT_OFF + ONE_DAY, min(day, LAST_DATE))).isoformat(),
        "unbroken": _pick(rng, luck, True, [False]),
        "expires_on": _pick(rng, luck, rng.choice(valid), (day - ONE_DAY, CUT_OFF)).isoformat(),
        "tied_to": _pick(rng, luck, rng.choice(others or ["outside"]), [*others, "outside"]),
    }


def _forget_a_share(rng: Random, intake: Json) -> None:
    share = rng.choice((0.0, 0.03, 0.1, 0.3, 0.7, 1.0))
    kept = ("format", "persons", "destination", "id", "role", "permit")
    for holder in _objects(intake):
        for key in holder:
            if key not in kept and rng.random() < share:
                holder[key] = None


def _forget_exactly(rng: Random, file: File, open_answers: int) -> None:
    # Before the rest, since a completion leaves other answers alone in somebody under 18.
    children = [person for person in file.persons if person["role"] == "child"]
    if children and rng.random() < 0.3:
        rng.choice(children)["born_on"] = None
    if rng.random() < 0.7:
        _forget_the_meaningless(file)
    asked = [
        answer
        for answer in answers(file)
        if answer.name in completed_keys(file) and answer.holder[answer.key] is not None
    ]
    if rng.random() < 0.5:  # gaps that meet in few persons decide together more often
        chosen = {rng.choice(file.persons)["id"], rng.choice(file.persons)["id"], None}
        asked = [answer for answer in asked if answer.owner in chosen]
    for answer in rng.sample(asked, min(open_answers, len(asked))):
        answer.fill(None)


def _forget_the_meaningless(file: File) -> None:
    for person in file.persons:
        own_permit = person["permit"]
        if permit(person, "kind") == "permanent":
            own_permit["expires_on"] = None
        if permit(person, "ground") != "family_tie":
            own_permit["tied_to"] = None
        if permit(person, "ground") not in PROTECTION:
            own_permit["unbroken"] = None
        if file.ordinance == ORDINANCE_2025:
            person["lacks_means"] = person["passport_valid"] = None


def _write_nulls(rng: Random, intake: Json) -> None:
    """A null is written as null or by leaving the key out; an object of nulls likewise, or as {}."""
    for holder in reversed(_objects(intake)):
        for key in list(holder):
            if isinstance(holder[key], dict) and all(value is None for value in holder[key].values()):
                holder[key] = rng.choice((None, {}, holder[key]))
            if holder[key] is None and rng.random() < 0.5:
                del holder[key]


def _objects(intake: Json) -> list[Json]:
    """The intake, then every object within it that has answers."""
    permits = [person["permit"] for person in intake["persons"]]
    return [intake, intake["destination"], *intake["persons"], *permits]
