from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.casework.conversation import (
    Conversation,
    Interpreter,
    Wish,
    add_person,
    answer,
    answer_not_yet,
    state_wish,
)
from app.casework.flow import DAY_OF_APPLICATION, PageKind, first_open, page_after, page_before, pages
from app.casework.interview import Section
from app.casework.routes import Route
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Role

TODAY = date(2026, 11, 22)
APPLYING = Conversation(route=Route.HELP_TO_APPLY)


def ids(conversation: Conversation) -> list[str]:
    return [page.id for page in pages(conversation, TODAY)]


def asked(conversation: Conversation) -> list[str]:
    return [page.asked.path for page in pages(conversation, TODAY) if page.asked]


def kinds(conversation: Conversation) -> list[PageKind]:
    return [page.kind for page in pages(conversation, TODAY)]


@pytest.mark.parametrize("route", list(Route))
def test_no_route_is_blank(route: Route) -> None:
    assert len(pages(Conversation(route=route), TODAY)) >= 3


def test_the_wish_comes_after_the_consequences_and_the_result() -> None:
    order = kinds(APPLYING)
    assert order.index(PageKind.POINTS) < order.index(PageKind.RESULT) < order.index(PageKind.WISH)


@pytest.mark.parametrize("wish", [Wish.NO, Wish.UNSURE])
def test_papers_and_letter_follow_a_yes_and_anything_else_looks_like_not_asked(wish: Wish) -> None:
    assert {PageKind.PAPERS, PageKind.LETTER} <= set(kinds(state_wish(APPLYING, Wish.YES)))
    assert pages(state_wish(APPLYING, wish), TODAY) == pages(APPLYING, TODAY)
    assert PageKind.LETTER not in kinds(APPLYING)
    assert page_after(APPLYING, "wish", TODAY).kind is PageKind.ROUTE_INFORMATION


def test_checking_the_conditions_never_asks_for_the_wish() -> None:
    checking = Conversation(route=Route.CHECK_CONDITIONS)
    assert PageKind.WISH not in kinds(checking)
    assert not any("own_wish" in path or "settles" in path for path in asked(checking))


def test_the_quick_check_asks_for_the_usual_refusal_grounds_first() -> None:
    page_list = pages(APPLYING, TODAY)
    quick = [page.asked.question.id for page in page_list if page.asked and page.section is Section.QUICK]
    assert {"permit_ground", "resident_in_sweden", "debt_csn", "debt_kfm", "granted_before"} <= set(quick)
    assert "country" in quick


def test_the_first_day_is_asked_only_where_the_law_has_a_date() -> None:
    refugee = answer(APPLYING, "persons.p1.permit.ground", PermitGround.REFUGEE)
    worker = answer(APPLYING, "persons.p1.permit.ground", PermitGround.WORK)
    assert "persons.p1.permit.held_since" in asked(refugee)
    assert "persons.p1.permit.held_since" not in asked(worker)


def test_the_last_day_is_asked_of_a_temporary_permit_alone() -> None:
    temporary = answer(APPLYING, "persons.p1.permit.kind", PermitKind.TEMPORARY)
    permanent = answer(APPLYING, "persons.p1.permit.kind", PermitKind.PERMANENT)
    assert "persons.p1.permit.expires_on" in asked(temporary)
    assert "persons.p1.permit.expires_on" not in asked(permanent)


def test_nothing_is_asked_about_another_adult_before_that_adult_speaks() -> None:
    conversation = answer(add_person(APPLYING, Role.SPOUSE), "persons.p2.born_on", date(1990, 1, 1))
    about = [path for path in asked(conversation) if path.startswith("persons.p2.")]
    assert not any("debt" in path or "permit" in path for path in about)
    speaking = answer(conversation, "persons.p2.own_statement", True)
    assert "persons.p2.debt_csn" in asked(speaking)


def test_children_are_asked_neither_for_debts_nor_for_earlier_grants() -> None:
    conversation = answer(add_person(APPLYING, Role.CHILD), "persons.p2.born_on", date(2015, 1, 1))
    about = [path for path in asked(conversation) if path.startswith("persons.p2.")]
    assert about
    assert not any("debt" in path or "granted" in path for path in about)


def test_means_are_asked_for_under_the_old_ordinance_alone() -> None:
    old = answer(APPLYING, "application_on", date(2025, 12, 31))
    assert "persons.p1.lacks_means" not in asked(APPLYING)
    assert "persons.p1.lacks_means" in asked(old)


def test_more_time_looks_the_same_whatever_was_said_before() -> None:
    with_answers = answer(APPLYING, "persons.p1.debt_csn", True)
    first, second = (ids(replace(c, more_time=True)) for c in (APPLYING, with_answers))
    assert first == second


def test_without_a_needed_interpreter_there_is_neither_assessment_nor_letter() -> None:
    missing = replace(APPLYING, interpreter=Interpreter.NEEDED_BUT_MISSING)
    assert not {PageKind.RESULT, PageKind.LETTER, PageKind.QUESTION} & set(kinds(missing))


@given(st.sampled_from(list(Route)), st.integers(0, 12))
def test_back_undoes_next_on_every_page(route: Route, children: int) -> None:
    conversation = Conversation(route=route)
    for _ in range(children):
        conversation = add_person(conversation, Role.CHILD)
    for page in pages(conversation, TODAY)[:-1]:
        after = page_after(conversation, page.id, TODAY)
        assert page_before(conversation, after.id, TODAY).id == page.id


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_going_on_and_back_changes_no_answer(known: list[bool]) -> None:
    conversation = APPLYING
    for is_known, path in zip(known, asked(conversation), strict=False):
        if path.endswith(("debt_csn", "debt_kfm", "granted_before", "resident_in_sweden")) and is_known:
            conversation = answer(conversation, path, True)
        else:
            conversation = answer_not_yet(conversation, path)
    before = conversation
    here = pages(conversation, TODAY)[0].id
    for _ in range(10):
        here = page_after(conversation, here, TODAY).id
    for _ in range(10):
        here = page_before(conversation, here, TODAY).id
    assert conversation == before


def test_every_page_has_an_id_of_its_own() -> None:
    conversation = add_person(add_person(APPLYING, Role.SPOUSE), Role.CHILD)
    assert len(set(ids(conversation))) == len(ids(conversation))


@pytest.mark.parametrize("route", list(Route))
def test_every_route_ends_in_its_own_page_and_a_sheet(route: Route) -> None:
    assert kinds(Conversation(route=route))[-3:] == [
        PageKind.ROUTE_INFORMATION,
        PageKind.TAKE_HOME,
        PageKind.END,
    ]


@pytest.mark.parametrize("route", list(Route))
def test_the_interpreter_comes_first_but_for_who_reads_alone(route: Route) -> None:
    first = kinds(Conversation(route=route))[1]
    assert (first is PageKind.INTERPRETER) is (route is not Route.REMOVAL_OR_ASYLUM)


def test_another_process_asks_nothing_and_has_one_page_and_its_sheet() -> None:
    assert ids(Conversation(route=Route.REMOVAL_OR_ASYLUM)) == [
        "routes",
        "route:removal_or_asylum",
        "take_home",
        "end",
    ]


def test_children_have_a_page_as_long_as_one_may_move() -> None:
    conversation = add_person(APPLYING, Role.CHILD)
    assert PageKind.CHILDREN in kinds(conversation)
    assert PageKind.CHILDREN not in kinds(APPLYING)
    assert PageKind.CHILDREN not in kinds(answer(conversation, "persons.p2.moves", False))
    assert PageKind.CHILDREN not in kinds(answer(conversation, "persons.p2.born_on", date(2008, 11, 22)))


@pytest.mark.parametrize("saved_as", [None, "abcd2345"])
def test_a_saved_case_goes_on_past_the_day_of_the_application_to_what_is_missing(
    saved_as: str | None,
) -> None:
    known = add_person(APPLYING, Role.CHILD)
    open_paths = (DAY_OF_APPLICATION, "persons.p2.moves")
    for path in asked(known):
        if path not in open_paths:
            known = answer_not_yet(known, path)
    known = replace(known, saved_as=saved_as, saved_case=known.case)
    first = first_open(known, pages(known, TODAY))
    assert first.asked is not None
    assert first.asked.path == open_paths[saved_as is not None]
