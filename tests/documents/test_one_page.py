"""The letter of one adult takes one page, however much is open, declined or enclosed; so does a summary."""

import io
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pikepdf import Pdf
from PIL import Image

from app.bootstrap import build_services
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.sheets.record_note import record_note
from app.casework.sheets.route_sheet import route_sheet
from app.casework.sheets.summary import client_summary
from app.casework.wording import LANGUAGES
from app.documents.content import Document, Heading, Paragraph, Section
from app.documents.drawer import DocumentDrawer
from app.documents.drawing import draw
from app.domain.answers import Answer
from app.domain.assessment import Finding
from app.domain.case import Case, Destination
from app.domain.information import LETTER_POINTS, Point
from app.domain.letter import (
    MOST_HELPER_CHARACTERS,
    MOST_RECIPIENT_CHARACTERS,
    MOST_RECIPIENT_LINES,
    IdentitySeen,
    LetterOrder,
    PaperState,
    PointState,
)
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Custody, Person, Role
from app.domain.profile import Letterhead
from app.files.intake import read_intake
from tests.documents.conftest import RESOURCES
from tests.documents.letters import APPLICANT, ON, RECEPTION, SINGLE, Words, complete, draft
from tests.documents.test_drawing import page_texts
from tests.rules.situations import answered, household

DRAWER = DocumentDrawer(RESOURCES)
TRI = st.sampled_from([None, True, False])
DAYS = st.sampled_from([None, date(2015, 1, 1), date(2026, 1, 1), date(2027, 1, 1)])

GAPS = Case(
    (Person("p1", Role.APPLICANT, "Maximiliana Konstantinopolitanska Exempelsdotter", own_wish=True),),
    settles_permanently=True,
)
"""All that can be unknown, under either ordinance as many open questions as there are."""

ADULTS = st.builds(
    Person,
    id=st.just("p1"),
    role=st.just(Role.APPLICANT),
    name=st.sampled_from([None, "Åsa Exempel", GAPS.applicant.name]),
    personal_number=st.sampled_from([None, "190308189802"]),
    citizenships=st.sampled_from([None, ("SY",)]),
    own_wish=st.just(True),
    resident_in_sweden=TRI,
    permit=st.builds(
        Permit,
        ground=st.none() | st.sampled_from(PermitGround),
        kind=st.none() | st.sampled_from(PermitKind),
        held_since=DAYS,
        unbroken=TRI,
        expires_on=DAYS,
        tied_to=st.sampled_from([None, "outside"]),
    ),
    reception_shown=TRI,
    same_household=TRI,
    granted_before=TRI,
    debt_csn=TRI,
    debt_kfm=TRI,
    lacks_means=TRI,
    passport_valid=TRI,
)
CASES = st.builds(
    Case,
    persons=st.tuples(ADULTS),
    reference=st.sampled_from([None, "2026-117"]),
    application_on=st.sampled_from([None, None, date(2025, 6, 1)]),
    settles_permanently=st.just(True),
    destination=st.builds(Destination, st.sampled_from([None, "SY", "GP", "BA"]), TRI),
)
PAPERS = (
    "reception_proof",
    "passport_copies",
    "permit_copy",
    "debt_extracts",
    "bank_details",
    "translations",
    "power_of_attorney",
)
SAID = {point.value: st.sampled_from(PointState) for point in LETTER_POINTS}
OTHERS = {point.value: st.sampled_from(PointState) for point in Point if point not in LETTER_POINTS}
LISTED = {paper: st.sampled_from(PaperState) for paper in PAPERS}


@cache
def services() -> Services:
    return build_services()


@cache
def logo() -> bytes:
    stored = io.BytesIO()
    Image.new("RGB", (300, 80), (30, 60, 90)).save(stored, "PNG")
    return stored.getvalue()


def head() -> Letterhead:
    unit = "Exempelkommun, Socialförvaltningen"
    return Letterhead(
        unit,
        "Storgatan 1, 123 45 Exempelstad",
        "0123-45 67 89",
        "kontor@kommun.example",
        logo(),
        "Kommunens vapen",
    )


def pages(order: LetterOrder) -> int:
    return len(Pdf.open(io.BytesIO(DRAWER.letter(order, services().words(order.language)))).pages)


def letter(case: Case, language: str, **said: object) -> LetterOrder:
    return LetterOrder(case, services().assess(case, ON), ON, language, **said)  # type: ignore[arg-type]


FULL = {point.value: PointState.EXPLAINED for point in Point} | {
    "benefits": PointState.DECLINED,
    "worry_about_permit": PointState.DECLINED,
}
STATES = dict(zip(PAPERS, [*PaperState, *PaperState, PaperState.TO_COME], strict=True))


@settings(deadline=None, max_examples=25)
@given(
    case=CASES,
    language=st.sampled_from(LANGUAGES),
    points=st.fixed_dictionaries(SAID, optional=OTHERS),
    papers=st.fixed_dictionaries({}, optional=LISTED),
    has_head=st.booleans(),
)
@example(case=GAPS, language="sv", points=FULL, papers=STATES, has_head=True)
@example(case=GAPS, language="en", points=FULL, papers=STATES, has_head=True)
@example(case=GAPS, language="sv", points=FULL, papers={}, has_head=True)
@example(case=GAPS, language="en", points=FULL, papers={}, has_head=True)
def test_the_letter_of_one_adult_takes_one_page(
    case: Case,
    language: str,
    points: dict[str, PointState],
    papers: dict[str, PaperState],
    *,
    has_head: bool,
) -> None:
    order = letter(
        case,
        language,
        points=points,
        papers=papers,
        identity_seen=IdentitySeen.RESIDENCE_CARD,
        recipient=("Migrationsverket", "Exempelgatan 1", "602 28 Exempelstad"),
        letterhead=head() if has_head else None,
    )
    assert pages(order) == 1


@settings(deadline=None, max_examples=8)
@given(case=CASES, language=st.sampled_from(LANGUAGES), is_practice=st.booleans())
@example(case=GAPS, language="sv", is_practice=True)
@example(case=GAPS, language="en", is_practice=True)
def test_so_does_a_draft_with_a_box_for_everything(case: Case, language: str, *, is_practice: bool) -> None:
    assert pages(letter(case, language, is_practice=is_practice)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signature_of_one_with_a_spouse_is_not_alone_on_a_page(language: str) -> None:
    case = read_intake((services().examples / "anknytning.json").read_bytes())
    assert pages(letter(case, language)) == 1


def family_of(count: int) -> Case:
    """The applicant, a spouse and so many children that it makes that number."""
    spouse = Person("p2", Role.SPOUSE, "Moa Exempel", moves=True)
    children = (
        Person(f"k{number}", Role.CHILD, f"Barn {number} Exempel", moves=True, custody=Custody.JOINT)
        for number in range(count - 2)
    )
    return replace(SINGLE, persons=(APPLICANT, spouse, *children))


def usual(count: int, *findings: Finding, language: str = "sv") -> LetterOrder:
    """The practice letter of such a family: the four points explained, two papers enclosed."""
    return replace(
        draft(family_of(count), *findings, language=language),
        points=dict.fromkeys((point.value for point in LETTER_POINTS), PointState.EXPLAINED),
        papers=dict.fromkeys(("reception_proof", "passport_copies"), PaperState.ENCLOSED),
        recipient=("Migrationsverket",),
        is_practice=True,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [3, 4, 5])
def test_so_does_that_of_a_family_of_usual_size_of_whom_nothing_is_open(count: int, language: str) -> None:
    assert pages(usual(count, language=language)) == 1


@pytest.mark.parametrize("count", [3, 5, 8, 16])
@pytest.mark.parametrize("findings", [(), (RECEPTION,)])
def test_the_last_lines_never_stand_on_a_page_alone(count: int, findings: tuple[Finding, ...]) -> None:
    order = usual(count, *findings)
    for lines in (1, 4, 7, MOST_RECIPIENT_LINES):
        pdf = DRAWER.letter(replace(order, recipient=("Migrationsverket",) * lines), Words())
        last = page_texts(pdf)[-1]
        assert "Regler kontrollerade t.o.m." in last
        assert "Samtycke och underskrift" in last


@pytest.mark.parametrize("lines", [1, 2, 5, MOST_RECIPIENT_LINES])
def test_the_longest_texts_that_are_taken_fit_beside_the_letterhead(lines: int) -> None:
    wide = "W" * 200
    case = replace(SINGLE, reference=wide, persons=(replace(APPLICANT, name=wide, personal_number=wide),))
    order = replace(
        complete(),
        case=case,
        helper_role="W" * MOST_HELPER_CHARACTERS,
        recipient=("W" * (MOST_RECIPIENT_CHARACTERS // lines),) * lines,
        letterhead=Letterhead(wide, wide, wide, wide, logo(), "Kommunens vapen"),
    )
    assert pages(order) > 1


@pytest.mark.parametrize("name", ["W" * 200, "Wn " * 66, "محمد " * 40])
def test_thirty_long_names_with_every_paper_marked_are_drawn(name: str) -> None:
    children = tuple(
        Person(f"k{number}", Role.CHILD, f"{name}{number}", moves=True, custody=Custody.JOINT)
        for number in range(29)
    )
    case = replace(GAPS, persons=(*GAPS.persons, *children))
    papers = DRAWER.papers(case, ON, "sv")
    assert len(papers) > 29
    enclosed = letter(case, "sv", papers={paper.id: PaperState.ENCLOSED for paper in papers})
    assert pages(enclosed) > 1
    note = record_note(case, ON, services().book, services().words("sv"), papers=papers)
    assert DRAWER.sheet(note)


def lines(count: int, *, is_one_page: bool) -> bytes:
    section = Section(Heading("Rader", level=1), tuple(Paragraph(f"Rad {n}.") for n in range(count)))
    document = Document("Prov", "sv", (section,), "{page}", is_one_page=is_one_page)
    return draw(document, None, RESOURCES)


@pytest.mark.parametrize("count", [10, 60])
def test_nothing_is_set_closer_that_fits_anyway_or_not_at_all(count: int) -> None:
    assert lines(count, is_one_page=True) == lines(count, is_one_page=False)


def test_what_nearly_fits_is_set_closer() -> None:
    assert len(Pdf.open(io.BytesIO(lines(42, is_one_page=False))).pages) == 2
    assert len(Pdf.open(io.BytesIO(lines(42, is_one_page=True))).pages) == 1


DEBTS = {"p1__debt_csn": True, "p1__debt_kfm": True}
HINDERED = {
    "nothing": {},
    "one debt": {"p1__debt_csn": True},
    "two debts": DEBTS,
    "no proof of reception": {"destination__reception_shown": False},
    "a debt and no proof": {"p1__debt_kfm": True, "destination__reception_shown": False},
    "too late": {"p1__permit__held_since": date(2025, 3, 1)},
    "too late and in debt": {"p1__permit__held_since": date(2025, 3, 1), "p1__debt_csn": True},
    "another ground": {"p1__permit__ground": PermitGround.WORK, "p1__debt_csn": True},
}


@pytest.mark.parametrize("points", [LETTER_POINTS, tuple(Point)], ids=["four points", "all points"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", HINDERED.values(), ids=list(HINDERED))
def test_the_summary_of_one_adult_with_two_obstacles_or_fewer_takes_one_page(
    answers: dict[str, Answer], language: str, points: tuple[Point, ...]
) -> None:
    sheet = client_summary(
        answered(household(), **answers),
        ON,
        services().book,
        services().words(language),
        shows_amount=True,
        points=points,
        come_back_days=7,
    )
    assert len(Pdf.open(io.BytesIO(services().drawer.sheet(sheet))).pages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("route", [route for route in Route if not route.is_interview])
def test_the_sheet_of_a_route_takes_one_page_with_all_whom_it_sends_to(route: Route, language: str) -> None:
    status = services().book.ordinance_for(ON).status
    sheet = route_sheet(route, ON, status, services().words(language))
    assert len(Pdf.open(io.BytesIO(services().drawer.sheet(sheet))).pages) == 1
