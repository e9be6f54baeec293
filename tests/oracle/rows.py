"""Every row of the two rule tables, in the order of the contract.

A row gives its result and what it lacks: the nulls at which it stops. Where a row asks for several things
("all of", "both true", "B-11 and B-12"), it lacks the nulls of every part that is unknown.
"""

from collections.abc import Iterable

from tests.oracle.file import CUT_OFF, File, Json, as_date, permit

Result = tuple[str, list[str]]

MET: Result = ("met", [])
NOT_MET: Result = ("not_met", [])
AGENCY: Result = ("agency", [])

PROTECTION = ("refugee", "subsidiary_protection", "quota_refugee", "exceptionally_distressing")
REPEALED_ACTS = ("temporary_act_17", "upper_secondary_act")
CLOSED_COUNTRIES = (
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO IS LI CH"
)
TERRITORIES = "AX GF GP MQ RE YT MF SJ"


def unknown(path: str) -> Result:
    return ("unknown", [path])


def path_to(person: Json, key: str) -> str:
    return f"persons.{person['id']}.{key}"


def answered(answer: bool | None, path: str, true: Result, false: Result) -> Result:
    if answer is None:
        return unknown(path)
    return true if answer else false


def all_of(parts: Iterable[Result]) -> Result:
    """The first present of not_met, unknown, agency, else met."""
    parts = list(parts)
    results = [result for result, _ in parts]
    if "not_met" in results:
        return NOT_MET
    if "unknown" in results:
        return ("unknown", [path for _, lacks in parts for path in lacks])
    return AGENCY if "agency" in results else MET


def rules_2025(file: File, person: Json) -> list[tuple[str, Result]]:
    is_family = permit(person, "ground") == "family_tie"
    return [
        ("B-01", citizenship(person)),
        ("B-02", wish(file, person)),
        ("B-03", residence(person)),
        ("B-05", family_2025(file, person)) if is_family else ("B-04", ground_2025(person)),
        ("B-04t", validity(file, person)),
        ("B-07", reception(file, person)),
        ("B-08", country(file)),
        ("B-10", never(file, person, "granted_before")),
        ("B-11", never(file, person, "debt_csn")),
        ("B-12", never(file, person, "debt_kfm")),
    ]


def rules_1984(file: File, person: Json) -> list[tuple[str, Result]]:
    debts = [never(file, person, "debt_csn"), never(file, person, "debt_kfm")]
    return [
        ("A-00", AGENCY if file.on.year >= 2026 else MET),
        ("A-01", citizenship(person)),
        ("A-02", wish(file, person)),
        ("A-03", ground_1984(file, person)),
        ("A-06", means(file, person)),
        ("A-07", reception(file, person)),
        ("A-08", never(file, person, "granted_before")),
        ("A-12", all_of(debts)),
        ("A-09", family_1984(file, person)),
        ("A-11", answered(person.get("passport_valid"), path_to(person, "passport_valid"), MET, NOT_MET)),
    ]


def citizenship(person: Json) -> Result:
    """B-01, A-01. The empty list is a known answer: stateless."""
    countries = person.get("citizenships")
    if countries is None:
        return unknown(path_to(person, "citizenships"))
    return NOT_MET if "SE" in countries else MET


def wish(file: File, person: Json) -> Result:
    """B-02, A-02. Under 18 it is the applicant's own wish that is read."""
    who = file.applicant if file.is_under_18(person) else person
    own = answered(who.get("own_wish"), path_to(who, "own_wish"), MET, NOT_MET)
    settles = answered(file.intake.get("settles_permanently"), "settles_permanently", MET, NOT_MET)
    return all_of([own, settles])


def residence(person: Json) -> Result:
    """B-03."""
    return answered(person.get("resident_in_sweden"), path_to(person, "resident_in_sweden"), MET, AGENCY)


def ground_2025(person: Json) -> Result:
    """B-04, of anybody whose ground is not family_tie."""
    ground = permit(person, "ground")
    if ground is None:
        return unknown(path_to(person, "permit.ground"))
    if ground in PROTECTION:
        return protection(person)
    if ground in REPEALED_ACTS:
        return repealed_act(person)
    return AGENCY if ground == "temporary_act_other" else NOT_MET


def held(person: Json, later: Result, in_time: Result) -> Result:
    """The last day in time is the cut-off itself."""
    since = as_date(permit(person, "held_since"))
    if since is None:
        return unknown(path_to(person, "permit.held_since"))
    return later if since > CUT_OFF else in_time


def protection(person: Json) -> Result:
    unbroken = answered(permit(person, "unbroken"), path_to(person, "permit.unbroken"), MET, AGENCY)
    return held(person, later=NOT_MET, in_time=unbroken)


def repealed_act(person: Json) -> Result:
    kind = permit(person, "kind")
    if kind is None:
        return unknown(path_to(person, "permit.kind"))
    return AGENCY if kind == "temporary" else held(person, later=AGENCY, in_time=MET)


def family_2025(file: File, person: Json) -> Result:
    """B-05."""
    return all_of(
        [
            held(person, later=NOT_MET, in_time=MET),
            household(person),
            tied_2025(file, person),
        ]
    )


def household(person: Json) -> Result:
    if person["role"] == "applicant":
        return MET
    return answered(person.get("same_household"), path_to(person, "same_household"), MET, NOT_MET)


def tied_2025(file: File, person: Json) -> Result:
    tied_to = permit(person, "tied_to")
    if tied_to is None:
        return unknown(path_to(person, "permit.tied_to"))
    if tied_to == "outside":
        return AGENCY
    other = file.person(tied_to)
    return all_of(
        [
            citizenship(other),
            residence(other),
            AGENCY if permit(other, "ground") == "family_tie" else ground_2025(other),
            never(file, other, "granted_before"),
            never(file, other, "debt_csn"),
            never(file, other, "debt_kfm"),
            answered(file.moves(other), path_to(other, "moves"), MET, AGENCY),
        ]
    )


def validity(file: File, person: Json) -> Result:
    """B-04t. The last day of a permit is still covered by it."""
    kind = permit(person, "kind")
    if kind is None:
        return unknown(path_to(person, "permit.kind"))
    if kind == "permanent":
        return MET
    expires = as_date(permit(person, "expires_on"))
    if expires is None:
        return unknown(path_to(person, "permit.expires_on"))
    return AGENCY if expires < file.day else MET


def reception(file: File, person: Json) -> Result:
    """B-07, A-07. With both null the row stops at the destination's."""
    own = person.get("reception_shown")
    shown = file.destination("reception_shown") if own is None else own
    return answered(shown, "destination.reception_shown", MET, NOT_MET)


def country(file: File) -> Result:
    """B-08."""
    code = file.destination("country")
    if code is None:
        return unknown("destination.country")
    if code in CLOSED_COUNTRIES.split():
        return NOT_MET
    return AGENCY if code in TERRITORIES.split() else MET


def never(file: File, person: Json, key: str) -> Result:
    """B-10 to B-12, A-08, A-12: true is an obstacle at any age, null counts as met under 18."""
    answer = person.get(key)
    if answer is None and file.is_under_18(person):
        return MET
    return answered(answer, path_to(person, key), NOT_MET, MET)


def ground_1984(file: File, person: Json) -> Result:
    """A-03 with A-04."""
    ground = permit(person, "ground")
    if ground is None:
        return unknown(path_to(person, "permit.ground"))
    if ground == "family_tie":
        return tied_1984(file, person)
    return MET if ground in PROTECTION else NOT_MET


def tied_1984(file: File, person: Json) -> Result:
    tied_to = permit(person, "tied_to")
    if tied_to is None:
        return unknown(path_to(person, "permit.tied_to"))
    if tied_to == "outside":
        return AGENCY
    other = file.person(tied_to)
    ground = permit(other, "ground")
    if ground is None:
        return unknown(path_to(other, "permit.ground"))
    return MET if ground in PROTECTION else NOT_MET


def means(file: File, person: Json) -> Result:
    """A-06."""
    if file.is_under_18(person):
        return MET
    return answered(person.get("lacks_means"), path_to(person, "lacks_means"), MET, NOT_MET)


def family_1984(file: File, person: Json) -> Result:
    """A-09 with A-10."""
    role = person["role"]
    is_covered = role in ("applicant", "spouse") or (role == "child" and file.is_under_18(person))
    return MET if is_covered else AGENCY
