"""From page to page without a window: each step leads somewhere, and every conversation comes to its end."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework import conversation as talk
from app.casework.conversation import Conversation, Interpreter
from app.casework.flow import END, RESULT, START, Page, PageKind
from app.casework.progress import progress
from app.casework.routes import Route
from app.casework.walk import Walk
from app.domain.errors import UserFacingError
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.rules import load_rule_book
from tests.rules.situations import RULES

TODAY = date(2026, 11, 22)
BOOK = load_rule_book(RULES)
BEGUN = Conversation(route=Route.HELP_TO_APPLY, interpreter=Interpreter.NOT_NEEDED, secrecy_told=True)
OWN_STATEMENT = "persons.p2.own_statement"
OF_SPOUSE = "question:persons.p2.debt_csn"

_STEPS = st.one_of(st.sampled_from(["next", "back", "sit", "p1", "p2", "answer"]), st.integers(0, 90))


def skipped(conversation: Conversation) -> frozenset[str]:
    """Paths that the rules of the real book pass over."""
    if conversation.route is None or not conversation.route.is_interview:
        return frozenset()
    try:
        return progress(conversation, TODAY, BOOK).skipped
    except UserFacingError:
        return frozenset()


def walk_of(conversation: Conversation, shown: list[Page] | None = None) -> Walk:
    def note() -> None:
        if shown is not None:
            shown.append(walk.page)

    walk = Walk(conversation, today=lambda: TODAY, skipped=skipped, on_shown=note)
    return walk


def couple() -> Conversation:
    """The spouse moves along and answers here; nothing else is known."""
    conversation = talk.add_person(BEGUN, Role.SPOUSE)
    for key in ("moves", "own_statement"):
        conversation = talk.answer(conversation, f"persons.p2.{key}", value=True)
    return conversation


def step(walk: Walk, wanted: str | int) -> None:
    """One thing that whoever sits there may do; a person who is not there can't be called."""
    match wanted:
        case "next":
            walk.go_next()
        case "back":
            walk.go_back()
        case "sit":
            walk.hand_over()
        case "answer":
            if walk.page.asked is not None and not walk.is_handing_over:
                walk.take(talk.answer_not_yet(walk.conversation, walk.page.asked.path))
        case str():
            if walk.knows(wanted):
                walk.show_to(wanted)
        case _:
            walk.go_to(walk.pages[wanted % len(walk.pages)].id)


@settings(max_examples=40)
@given(
    route=st.sampled_from(Route),
    roles=st.lists(st.sampled_from([Role.CHILD, Role.OTHER_RELATIVE]), max_size=1),
    answers_here=st.booleans(),
    ground=st.sampled_from([None, PermitGround.REFUGEE, PermitGround.WORK]),
    steps=st.lists(_STEPS, max_size=10),
)
def test_next_leads_to_the_end_from_wherever_somebody_went(
    route: Route,
    roles: list[Role],
    answers_here: bool,
    ground: PermitGround | None,
    steps: list[str | int],
) -> None:
    conversation = Conversation(route=route, interpreter=Interpreter.NOT_NEEDED, secrecy_told=True)
    conversation = talk.answer(conversation, "persons.p1.permit.ground", ground)
    for role in (Role.SPOUSE, *roles):
        conversation = talk.add_person(conversation, role)
    for person in conversation.case.others("p1"):
        conversation = talk.answer(conversation, f"persons.{person.id}.moves", value=True)
        conversation = talk.answer(conversation, f"persons.{person.id}.own_statement", answers_here)
    walk = walk_of(conversation)
    for wanted in steps:
        step(walk, wanted)
        assert walk.page in walk.pages
    for _ in range(3 * len(walk.pages)):
        if walk.page == END:
            break
        if walk.is_handing_over:
            step(walk, "sit")
        step(walk, "answer")
        step(walk, "next")
    assert walk.page == END


@settings(max_examples=40)
@given(steps=st.lists(_STEPS, max_size=12))
def test_nobody_is_shown_a_page_of_another_without_a_handover(steps: list[str | int]) -> None:
    walk = walk_of(couple())
    for wanted in steps:
        sat_there = walk.viewer
        step(walk, wanted)
        assert walk.viewer == sat_there or wanted == "sit"
        if walk.page.asked is not None and walk.page.asked.path.startswith("persons.p2.debt"):
            assert walk.is_handing_over == (walk.viewer != "p2")


def test_each_step_is_told_once() -> None:
    shown: list[Page] = []
    walk = walk_of(couple(), shown)
    for move in (walk.go_next, walk.go_next, walk.go_back, walk.show_again, walk.go_on):
        move()
    assert len(shown) == 5
    assert shown[2] == shown[3] == shown[0]


def test_a_page_that_the_conversation_does_not_have_is_not_gone_to() -> None:
    shown: list[Page] = []
    walk = walk_of(BEGUN, shown)
    walk.go_to(OF_SPOUSE)
    assert (walk.page, shown) == (START, [])


def test_back_leads_to_where_a_visit_came_from_and_next_from_there_on() -> None:
    walk = walk_of(BEGUN)
    walk.go_to(RESULT.id)
    walk.go_to("question:persons.p1.debt_csn", is_visit=True)
    walk.go_back()
    assert walk.page == RESULT


def test_who_looks_up_all_answers_from_the_result_comes_back_to_it_with_next() -> None:
    conversation = BEGUN
    for page in walk_of(BEGUN).pages:
        if page.asked is not None:
            conversation = talk.answer_not_yet(conversation, page.asked.path)
    walk = walk_of(conversation)
    walk.go_to(RESULT.id)
    walk.go_to("review", is_visit=True)
    assert walk.is_looking_up_answers
    walk.go_next()
    assert walk.page == RESULT
    assert not walk.is_looking_up_answers


def test_the_page_of_somebody_who_is_removed_goes_with_that_person() -> None:
    walk = walk_of(couple())
    walk.go_to(OF_SPOUSE)
    walk.hand_over()
    assert walk.viewer == "p2"
    assert walk.take(talk.remove_person(walk.conversation, "p2"))
    assert (walk.page, walk.viewer) == (START, "p1")


def test_what_is_no_longer_asked_has_no_page_but_the_one_being_answered_stays() -> None:
    is_asked = "persons.p1.debt_csn"
    walk = Walk(BEGUN, today=lambda: TODAY, skipped=lambda _: frozenset({is_asked}), on_shown=lambda: None)
    assert f"question:{is_asked}" not in [page.id for page in walk.pages]
    walk = walk_of(BEGUN)
    walk.go_to(f"question:{is_asked}")
    citizen = talk.answer(walk.conversation, "persons.p1.citizenships", ("SY", "SE"))
    assert not walk.take(citizen)
    assert is_asked in skipped(citizen)
    assert walk.page.kind is PageKind.QUESTION


def test_another_conversation_knows_nothing_of_who_sat_there_and_what_was_shown() -> None:
    walk = walk_of(couple())
    walk.go_to(OF_SPOUSE)
    walk.hand_over()
    walk.go_next()
    walk.begin(couple())
    assert (walk.page, walk.viewer) == (START, "p1")
    assert not walk.has_sat("p2")
    assert walk.gone_through == frozenset()
