"""What was made or looked at is compared by what it says, and by nothing but what the applicant may see."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from app.bootstrap import build_services
from app.casework import conversation as talk
from app.casework.conversation import Conversation, Interpreter, Preparation, Wish
from app.casework.letter import conversation_letter
from app.casework.on_screen import assess_for_screen
from app.casework.routes import Route
from app.casework.second_look import is_letter_old, outdated_pages
from app.casework.services import Services
from app.domain.answers import Answer
from tests.ui.desk import CLEAR_CASE, begun, explained

TODAY = date(2026, 3, 2)
NAME = "persons.p1.name"


@pytest.fixture(scope="module")
def services() -> Services:
    return build_services()


def _with_letter(services: Services, interpreter: Interpreter = Interpreter.NOT_NEEDED) -> Conversation:
    """A saved case whose letter was made."""
    conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), NAME, "Testa Provsson")
    conversation = replace(
        talk.state_wish(explained(conversation), Wish.YES),
        interpreter=interpreter,
        preparation=Preparation(recipient=("Migrationsverket",)),
    )
    assessment = services.assess(conversation.case, TODAY)
    made = conversation_letter(conversation, assessment, TODAY, "en", None, is_practice=True)
    return replace(conversation, letter_made=made, saved_as="abcd2345", saved_case=conversation.case)


@pytest.mark.parametrize(
    ("path", "value", "is_old"),
    [
        (NAME, "Testina Provsson", True),
        ("persons.p1.resident_in_sweden", None, True),
        ("persons.p1.debt_csn", True, False),
        ("application_on", date(1980, 1, 1), True),
    ],
)
def test_a_letter_is_old_where_it_would_say_something_else(
    services: Services, path: str, value: Answer, *, is_old: bool
) -> None:
    made = _with_letter(services)
    assert not is_letter_old(made, services)
    assert is_letter_old(talk.answer(made, path, value), services) is is_old


def test_a_letter_without_names_is_not_old_for_a_name(services: Services) -> None:
    made = _with_letter(services, Interpreter.BY_PHONE)
    assert not is_letter_old(talk.answer(made, NAME, "Testina Provsson"), services)


def test_a_letter_is_not_old_for_what_is_no_answer_or_was_not_to_be_saved(services: Services) -> None:
    made = _with_letter(services)
    assert not is_letter_old(replace(made, preparation=Preparation()), services)
    unsaved = talk.answer(made, "persons.p1.debt_csn", True)
    assert made.letter_made is not None
    nameless = replace(made.letter_made, case=talk.answer(made, NAME, None).case)
    declined = replace(unsaved, letter_made=nameless, not_saved=frozenset({NAME}))
    assert not is_letter_old(declined, services)


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        ("persons.p1.debt_kfm", True, {"result"}),
        ("persons.p1.permit.held_since", date(2016, 3, 2), set()),
        ("destination.country", "TR", {"result"}),
        ("application_on", date(1980, 1, 1), {"result"}),
        ("persons.p1.own_wish", None, set()),
        (NAME, "Testina Provsson", set()),
    ],
)
def test_a_result_is_looked_at_again_where_it_would_show_something_else(
    services: Services, path: str, value: Answer, found: set[str]
) -> None:
    then = replace(_with_letter(services), letter_made=None)
    assert (
        outdated_pages(
            {"result": then},
            talk.answer(then, path, value),
            services,
            TODAY,
            partial(assess_for_screen, services),
        )
        == found
    )
