"""A day is read as it is typed; what is wrong with an answer is said where it is given, and stops nobody."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.casework.routes import Route
from app.domain.answers import Answer, get_answer
from app.ui.pieces import moments
from app.ui.pieces.date_field import DateField
from app.ui.wizard.doubt import Doubt
from tests.ui.desk import CLEAR_CASE, Desk, begun

BIRTH = "question:persons.p1.born_on"
SINCE = "question:persons.p1.permit.held_since"


def _without(key: str, **others: Answer) -> dict[str, Answer]:
    return {path: value for path, value in (CLEAR_CASE | others).items() if path != key}


def _doubt(desk: Desk) -> str:
    return "".join(doubt.text() for doubt in desk.all(Doubt))


@pytest.mark.parametrize(
    ("path", "written", "said"),
    [
        ("persons.p1.permit.held_since", "19800101", "Tillståndet är äldre än personen."),
        ("persons.p1.permit.held_since", "20300101", "I dag har tillståndet inte börjat än."),
        ("persons.p1.born_on", "20300101", "I dag är personen inte född än."),
        ("persons.p1.born_on", "20200101", "Tillståndet är äldre än personen."),
    ],
)
def test_an_impossible_day_is_said_at_the_field_when_the_keyboard_leaves_it(
    desk: Desk, announced: list[str], path: str, written: str, said: str
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without(path)), f"question:{path}")
    desk.write(written)
    assert not _doubt(desk)
    desk.press(Qt.Key.Key_Tab)
    assert _doubt(desk).startswith(said)
    assert announced[-1] == _doubt(desk)


def test_who_goes_on_with_an_impossible_day_is_asked_once_to_look_again(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.permit.held_since")), SINCE)
    desk.write("19800101")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == SINCE
    assert "Är det rätt ändå? Gå vidare en gång till." in _doubt(desk)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != SINCE
    assert desk.applicant.permit.held_since == date(1980, 1, 1)


def test_a_contradiction_is_drawn_as_a_notice_and_what_cannot_be_read_as_a_fault(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.permit.held_since")), SINCE)
    for written, look in (("1980-01-35", "fault"), ("1980-01-01", "notice")):
        desk.all(QLineEdit, desk.page)[0].selectAll()
        desk.write(written)
        desk.press(Qt.Key.Key_Return)
        assert [doubt.property("look") for doubt in desk.all(Doubt)] == [look]
    desk.all(QLineEdit, desk.page)[0].selectAll()
    desk.write("1981-01-01")
    desk.press(Qt.Key.Key_Tab)
    assert [doubt.property("look") for doubt in desk.all(Doubt)] == ["notice"]


@pytest.mark.usefixtures("quiet_at_once")
def test_a_day_that_fits_is_left_at_once_and_only_what_follows_is_said(
    desk: Desk, announced: list[str]
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.permit.held_since")), SINCE)
    desk.write("20160301")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != SINCE
    QTest.qWait(2 * moments.QUIET_MS)
    assert announced == ["Du som frågar: Inget hinder hittat."]


def test_who_only_looks_at_an_answer_that_contradicts_is_not_stopped(desk: Desk) -> None:
    answers = CLEAR_CASE | {"persons.p1.permit.held_since": date(1980, 1, 1)}
    desk.show(begun(Route.CHECK_CONDITIONS, answers), SINCE)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != SINCE


def test_a_day_that_cannot_be_read_is_said_at_the_field_and_not_again_beside_next(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.born_on")), BIRTH)
    desk.write("1985")
    desk.press(Qt.Key.Key_Tab)
    assert "den står på kortet och i passet" in _doubt(desk)
    desk.click("Nästa")
    assert desk.window.steps.missing == "Rätta svaret, eller välj ”Vet inte ännu”."


def test_not_yet_takes_the_sentence_at_the_field_away(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.born_on")), BIRTH)
    desk.write("1985")
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Space)
    assert not _doubt(desk)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != BIRTH


def test_a_day_changed_among_all_answers_is_doubted_there_too(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "review")
    desk.click("Ändra Tillstånd sedan: 2016-03-01")
    desk.all(QLineEdit, desk.page)[0].selectAll()
    desk.write("19800101")
    desk.click("Klar")
    assert "Tillståndet är äldre än personen." in _doubt(desk)
    desk.click("Klar")
    assert not desk.all(Doubt)


def test_a_new_person_while_a_day_is_half_written_is_no_fault(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.born_on")), BIRTH)
    desk.write("1985")
    desk.controller.start_over()
    QApplication.processEvents()
    assert desk.walk.page.id == "routes"


def test_a_date_is_read_as_it_is_typed_and_a_wrong_one_stays(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.born_on")
    desk.write("1985-05-35")
    desk.press(Qt.Key.Key_Return)
    assert "Dagen finns inte i den månaden." in desk.text()
    assert desk.walk.page.id == "question:persons.p1.born_on"
    desk.press(Qt.Key.Key_Backspace)
    desk.press(Qt.Key.Key_Backspace)
    desk.write("05")
    assert desk.applicant.born_on == date(1985, 5, 5)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2017-13-01", "Månaden finns inte: 01–12."),
        ("20170001", "Månaden finns inte: 01–12."),
        ("12/13 2017", "Månaden finns inte: 01–12."),
        ("2017-02-30", "Dagen finns inte i den månaden."),
        ("31 april 2017", "Dagen finns inte i den månaden."),
        ("1850-02-03", "Året ska vara 1900–2100."),
    ],
)
def test_what_is_wrong_with_a_day_is_said_by_its_part(desk: Desk, written: str, said: str) -> None:
    path = "persons.p1.permit.held_since"
    desk.show(begun(Route.CHECK_CONDITIONS, _without(path)), f"question:{path}")
    field = desk.all(DateField, desk.page)[0]
    desk.all(QLineEdit, desk.page)[0].setText(written)
    assert field.day is None
    assert field.unreadable_text().startswith(said)


def test_while_a_day_is_wrong_the_footer_asks_to_correct_it_and_not_for_an_answer(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.born_on")), BIRTH)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.steps.missing == "Svara på frågan, eller välj ”Vet inte ännu”."
    desk.write("1985-13-01")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.steps.missing == "Rätta svaret, eller välj ”Vet inte ännu”."


def test_a_permit_from_a_day_to_come_is_compared_with_the_day_of_application_once_it_is_known(
    desk: Desk,
) -> None:
    path = "persons.p1.permit.held_since"
    answers = _without(path, application_on=date(2026, 12, 1))
    desk.show(begun(Route.CHECK_CONDITIONS, answers), f"question:{path}")
    desk.write("20300101")
    desk.press(Qt.Key.Key_Tab)
    assert _doubt(desk).startswith("Tillståndet börjar efter dagen för ansökan.")


@pytest.mark.parametrize("written", ["140315", "14-03-15"])
def test_a_year_of_two_digits_is_asked_for_with_four(desk: Desk, written: str) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.born_on")
    assert "År, månad och dag, med siffror" in desk.text()
    desk.write(written)
    desk.press(Qt.Key.Key_Return)
    assert "Skriv året med fyra siffror, så här: ÅÅÅÅ-MM-DD." in desk.text()


@pytest.mark.parametrize("part", ["2017", "2017-05", "2012-03", "maj 2017", "september 2017"])
@pytest.mark.parametrize(
    ("path", "where", "not_yet"),
    [
        (
            "persons.p1.permit.held_since",
            "Skriv hela dagen: den står i det första beslutet.",
            "Vet inte ännu",
        ),
        ("persons.p1.born_on", "Skriv hela dagen: den står på kortet och i passet.", "Vet inte ännu"),
        (
            "application_on",
            "Skriv hela dagen: den står på kopian av ansökan.",
            "Inte sökt ännu, eller vet inte",
        ),
    ],
)
def test_who_knows_only_a_part_of_a_day_reads_where_it_stands_and_that_not_yet_will_do(
    desk: Desk, part: str, path: str, where: str, not_yet: str
) -> None:
    answers = {key: value for key, value in CLEAR_CASE.items() if key != path}
    desk.show(begun(Route.HELP_TO_APPLY, answers), f"question:{path}")
    desk.write(part)
    desk.press(Qt.Key.Key_Return)
    assert desk.all(QLineEdit, desk.page)[0].text() == part
    said = desk.all(Doubt)[0].text()
    assert where in said
    assert where not in desk.window.steps.missing
    assert "älj" in said.removeprefix(where)
    assert not_yet in said
    desk.press(Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is desk.button(not_yet)
    assert get_answer(desk.case, path) is None


def test_enter_says_once_what_is_wrong_with_a_day_and_how_it_is_written(
    desk: Desk, announced: list[str]
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.born_on")), BIRTH)
    (line,) = desk.all(QLineEdit, desk.page)
    desk.write("19853512")
    for _ in range(2):
        announced.clear()
        desk.press(Qt.Key.Key_Return)
        assert announced == ["Månaden finns inte: 01–12."]
        assert line.accessibleDescription().startswith("År, månad")


def test_a_field_that_is_come_back_to_tells_first_what_is_wrong_with_it(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.born_on")), BIRTH)
    (line,) = desk.all(QLineEdit, desk.page)
    faults = (("1985-35-12", "Månaden finns inte", True), ("1985-36-12", "Månaden finns inte", False))
    for written, told, is_entered in (*faults, ("1985-03-12", "År, månad", False)):
        line.setFocus()
        line.selectAll()
        desk.write(written)
        if is_entered:
            desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_Tab)
        assert line.accessibleDescription().startswith(told)


def test_a_day_in_words_is_shown_and_told_as_it_was_read(desk: Desk, announced: list[str]) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, _without("persons.p1.born_on")), BIRTH)
    (line,) = desk.all(QLineEdit, desk.page)
    desk.write("12/3 1985")
    announced.clear()
    desk.press(Qt.Key.Key_Tab)
    assert (line.text(), announced) == ("1985-03-12", ["1985-03-12"])
    assert desk.applicant.born_on == date(1985, 3, 12)
