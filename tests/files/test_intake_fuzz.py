"""Whatever comes in is read or refused, and what was written is read as it was."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.case import Case, Destination
from app.domain.errors import BadInputError
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Custody, Person, Role
from app.files.intake import read_intake, write_intake
from tests.files.test_intake import as_bytes, household

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.sampled_from(
    ["format", "persons", "destination", "id", "role", "permit", "tied_to", "born_on", "x"]
)
NEAR_JSON = st.recursive(
    ANY_JSON
    | st.sampled_from(["vagval-intake/1", "applicant", "spouse", "p1", "outside", "2026-01-01", "SE"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)


def reads_or_refuses(data: bytes) -> None:
    try:
        case = read_intake(data)
    except BadInputError as error:
        assert error.faults  # noqa: PT017 - either end is right
    else:
        assert isinstance(case, Case)


@given(st.binary(max_size=200))
@settings(max_examples=200)
def test_bytes_of_any_kind_are_read_or_refused(data: bytes) -> None:
    reads_or_refuses(data)


@given(ANY_JSON | NEAR_JSON | st.dictionaries(KEYS, NEAR_JSON))
@settings(max_examples=150, deadline=None)
def test_json_of_any_kind_is_read_or_refused(document: object) -> None:
    reads_or_refuses(as_bytes(document))


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_an_intake_with_one_value_changed_is_read_or_refused(data: st.DataObject) -> None:
    document = household()
    holders = [document, document["destination"], *document["persons"], document["persons"][1]["permit"]]
    holder = data.draw(st.sampled_from(holders))
    holder[data.draw(st.sampled_from(sorted(holder)))] = data.draw(NEAR_JSON)
    reads_or_refuses(as_bytes(document))


TRI = st.none() | st.booleans()
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))
TEXTS = st.none() | st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200)
COUNTRIES = st.none() | st.sampled_from(["SE", "SY", "XK", "GB"])
PERMITS = st.builds(
    Permit,
    ground=st.none() | st.sampled_from(PermitGround),
    kind=st.none() | st.sampled_from(PermitKind),
    held_since=DAYS,
    unbroken=TRI,
    expires_on=DAYS,
    tied_to=st.sampled_from([None, "outside"]),
)


def people(person_id: str, role: Role) -> st.SearchStrategy[Person]:
    moves = st.sampled_from([None, True]) if role is Role.APPLICANT else TRI
    tris = dict.fromkeys(
        ("own_wish", "resident_in_sweden", "same_household", "reception_shown", "own_statement"), TRI
    ) | dict.fromkeys(("granted_before", "debt_csn", "debt_kfm", "lacks_means", "passport_valid"), TRI)
    return st.builds(
        Person,
        id=st.just(person_id),
        role=st.just(role),
        name=TEXTS,
        personal_number=TEXTS,
        born_on=DAYS,
        citizenships=st.none() | st.lists(st.sampled_from(["SE", "SY"]), max_size=2).map(tuple),
        moves=moves,
        permit=PERMITS,
        custody=st.none() | st.sampled_from(Custody),
        **tris,
    )


CASES = st.builds(
    Case,
    persons=st.tuples(people("p1", Role.APPLICANT), people("p2", Role.CHILD)),
    reference=TEXTS,
    application_on=DAYS,
    settles_permanently=TRI,
    destination=st.builds(Destination, country=COUNTRIES, reception_shown=TRI),
)


@given(CASES)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_as_it_was(case: Case) -> None:
    assert read_intake(write_intake(case).encode()) == case
