"""What another adult than the applicant meets at the screen: "you", and the others as seen from there."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.interview import questions_for
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Role
from app.ui.live_panel import LivePanel
from app.ui.pieces.choices import ChoiceButton
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained, family

SPOUSE: dict[str, Answer] = {
    "persons.p2.permit.ground": PermitGround.FAMILY_TIE,
    "persons.p2.permit.kind": PermitKind.TEMPORARY,
    "persons.p2.permit.tied_to": "p1",
    "persons.p2.debt_csn": True,
}
SHOW_TO_SPOUSE = {
    "review": "Visa svaren för din make eller maka",
    "result": "Visa för din make eller maka",
}
SAID_TO_APPLICANT = ("din make", "Du som frågar", "Du ensam")


def _couple() -> Conversation:
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    for path, value in SPOUSE.items():
        conversation = talk.answer(conversation, path, value)
    return conversation


def _shown(desk: Desk) -> str:
    choices = "\n".join(button.text() for button in desk.all(ChoiceButton, desk.page))
    return f"{desk.text()}\n{choices}"


def test_every_question_put_to_the_spouse_says_you_and_none_speaks_to_the_applicant(desk: Desk) -> None:
    desk.show(_couple(), "question:persons.p2.debt_csn")
    pages = [page for page in desk.walk.pages if page.id.startswith("question:persons.p2.")]
    own = 0
    for page in pages:
        desk.walk.go_to(page.id)
        if desk.walk.viewer_of_page != "p2":
            continue
        if desk.walk.is_handing_over:
            desk.press(Qt.Key.Key_Return)
        own += 1
        assert {"du", "ditt"} & set(_question(desk).split())
        assert "Du som är make eller maka" in desk.text()
        assert [said for said in SAID_TO_APPLICANT if said in _shown(desk)] == []
    assert own > 8


def test_the_spouse_lives_with_and_has_a_permit_through_the_one_who_asked_first(desk: Desk) -> None:
    desk.show(_couple(), "question:persons.p2.same_household")
    assert "Bor du i samma hushåll som den som frågade först?" in desk.text()
    desk.show(_couple(), "question:persons.p2.permit.tied_to")
    labels = [button.text() for button in desk.all(ChoiceButton, desk.page)]
    assert labels[:2] == ["Den som frågade först", "Barn 1"]


def test_a_name_that_was_given_is_used_instead(desk: Desk) -> None:
    desk.show(
        talk.answer(_couple(), "persons.p1.name", "Testa Provsson"), "question:persons.p2.same_household"
    )
    assert "Bor du i samma hushåll som Testa Provsson?" in desk.text()


def test_the_applicant_is_still_asked_about_the_spouse_by_what_they_are_to_each_other(desk: Desk) -> None:
    desk.show(_couple(), "question:persons.p2.moves")
    assert "Om du flyttar, är din make eller maka med i planen?" in desk.text()
    assert "Du som är" not in desk.text()


@pytest.mark.parametrize("page_id", ["review", "result"])
def test_what_the_spouse_looks_at_later_names_the_applicant_from_there(desk: Desk, page_id: str) -> None:
    desk.show(explained(_couple()), page_id)
    _let_spouse_look(desk)
    buttons = [button.text() + button.accessibleName() for button in desk.all(QPushButton, desk.page)]
    names = "\n".join([*buttons, _page_text(desk)])
    assert "Du som är make eller maka" in names
    assert "den som frågade först" in names
    assert [said for said in SAID_TO_APPLICANT if said in names] == []


def test_the_review_of_the_spouse_shows_none_of_the_answers_given_by_the_applicant(desk: Desk) -> None:
    conversation = talk.answer(_couple(), "persons.p3.born_on", date(2019, 1, 1))
    desk.show(conversation, "review")
    assert "1985-05-05" in _page_text(desk)
    _let_spouse_look(desk)
    assert "1985-05-05" not in _page_text(desk)
    assert "2019-01-01" not in _page_text(desk)
    # Who they are is no secret; the line says to whom their answers are shown.
    assert _page_text(desk).count("Barn 1") == 1


def test_nothing_is_asked_about_another_adult_before_that_adult_answers_here() -> None:
    conversation = talk.add_person(begun(Route.HELP_TO_APPLY, CLEAR_CASE), Role.SPOUSE)
    for answered in (None, False):
        case = talk.answer(conversation, "persons.p2.own_statement", answered).case
        asked = [each.question.id for each in questions_for(case, case.person("p2"), TODAY)]
        assert asked == ["born_on", "moves", "own_statement"]
    case = talk.answer(conversation, "persons.p2.own_statement", True).case
    assert len(list(questions_for(case, case.person("p2"), TODAY))) > len(asked)


def test_whether_the_spouse_answers_here_is_one_question_that_says_what_it_comes_before(desk: Desk) -> None:
    desk.show(_couple(), "question:persons.p2.own_statement")
    assert "Ska din make eller maka svara själv i dag, efter dig?" in desk.text()
    assert "Vi frågar det här före frågorna om tillstånd och skulder." in desk.text()
    assert "först." not in desk.text()
    assert "Vid nej frågar vi inget mer om personen." in desk.text()


def _let_spouse_look(desk: Desk) -> None:
    desk.click(SHOW_TO_SPOUSE[desk.walk.page.id])
    desk.press(Qt.Key.Key_Return)


def _question(desk: Desk) -> str:
    return next(label.text() for label in desk.all(QLabel, desk.page) if label.property("look") == "question")


def _page_text(desk: Desk) -> str:
    return "\n".join(label.text() for label in desk.all(QLabel, desk.page))


def _panel(desk: Desk) -> list[str]:
    (panel,) = desk.all(LivePanel)
    return [label.text() for label in desk.all(QLabel, panel)]


def test_the_panel_names_no_person_where_all_that_is_missing_is_of_whoever_sits_there(desk: Desk) -> None:
    desk.show(_couple(), "question:persons.p2.debt_kfm")
    assert "Medborgarskap" in _panel(desk)
    assert "(Du som" not in "\n".join(_panel(desk))


def test_the_panel_names_the_persons_where_something_is_missing_of_a_child_too(desk: Desk) -> None:
    conversation = talk.answer(_couple(), "persons.p1.debt_csn", None)
    desk.show(conversation, "question:persons.p1.debt_kfm")
    assert "Skuld till CSN (Du som frågar)" in _panel(desk)


def test_what_one_adult_answered_for_the_household_is_not_said_as_another_ones_own_act(desk: Desk) -> None:
    desk.show(_couple(), "question:persons.p2.debt_kfm")
    desk.walk.go_to("result")
    QApplication.processEvents()
    assert "Det går att visa att landet tar emot dig." in desk.text()
    assert "Du kan visa" not in desk.text()


def test_what_rests_on_the_answers_for_all_says_so_to_another_adult_and_to_nobody_else(desk: Desk) -> None:
    told = "Bygger på vad den som frågade först har svarat för alla."
    desk.show(explained(_couple()), "result")
    assert told not in desk.text()
    _let_spouse_look(desk)
    # The proof of being received, and the country.
    assert desk.text().count(told) == 2
    own = talk.answer(_couple(), "persons.p2.reception_shown", value=True)
    desk.controller.change(explained(talk.answer(own, "destination.country", None)))
    desk.walk.show_again()
    assert "Du som är make eller maka" in desk.text()
    assert told not in desk.text()


def test_everybody_hears_before_the_first_question_who_answers_and_who_you_are(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "helping")
    assert "En person svarar i taget, helst ensam. Nu är det du." in desk.text()
    assert "En annan vuxen svarar sist, för sin egen del." in desk.text()


@pytest.mark.parametrize(
    ("viewer", "said"),
    [("p1", "Frågor kvar till dig om hushållet: "), ("p2", "Frågor kvar till dig: ")],
)
def test_the_questions_left_say_of_how_many_they_are(desk: Desk, viewer: str, said: str) -> None:
    desk.show(_couple(), f"question:persons.{viewer}.debt_kfm")
    assert said in desk.text()
