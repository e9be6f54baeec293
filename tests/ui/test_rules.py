"""The rules in the window: every rule, its examples run, and the rule book to print."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QScrollArea

from app.casework.rule_list import list_rules
from app.ui.law.book_page import BookPage
from app.ui.law.rules_page import RulesPage
from app.ui.pieces.spoken import text_of
from tests.ui.desk import Desk
from tests.ui.test_walk import SMALL, faults_here


def rule_list(desk: Desk) -> QListWidget:
    return desk.all(QListWidget, desk.page)[0]


def titles(desk: Desk) -> list[str]:
    rules = rule_list(desk)
    return [rules.item(number).text() for number in range(rules.count())]


def detail(desk: Desk) -> str:
    """What a screen reader is told of the chosen rule."""
    return plain(text_of(desk.all(QScrollArea, desk.page)[0]))


def plain(text: str) -> str:
    """The text with ordinary spaces, also where it must not break."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_every_rule_is_told_in_the_words_of_the_command_line(desk: Desk) -> None:
    desk.click("Regler")
    assert isinstance(desk.page, RulesPage)
    services = desk.maker._services
    words = services.words("sv")
    in_force = services.rules.current
    listed = list_rules(in_force.book, in_force.examples, words)[::-1]
    expected = {f"{rule.rule} {rule.title}": rule for ordinance in listed for rule in ordinance.rules}
    assert [title for title in titles(desk) if title != "Belopp"] == list(expected)
    for number, title in enumerate(titles(desk)):
        if title == "Belopp":
            continue
        rule = expected[title]
        rule_list(desk).setCurrentRow(number)
        said = detail(desk)
        assert all(line in plain(desk.text()) for line in said.splitlines())
        for fact in (
            rule.says,
            rule.source,
            rule.confidence,
            rule.valid_from.isoformat(),
            *rule.open_questions,
        ):
            assert plain(fact) in said
        for example in rule.examples:
            assert words.message("rule_example", name=example.name, result=example.expected) in said


def test_amounts_are_told_with_what_households_come_to(desk: Desk) -> None:
    desk.click("Regler")
    rule_list(desk).setCurrentRow(titles(desk).index("Belopp"))
    assert "Värde: 600 000 kr, från 2026-01-01 (9 § förordning (2025:970))." in detail(desk)
    assert "Exempel: Gift par: 500 000 kr" in detail(desk)


def test_one_ordinance_can_be_chosen_with_the_keyboard(desk: Desk) -> None:
    desk.click("Regler")
    ordinance = desk.all(QComboBox, desk.page)[0]
    ordinance.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert {title[:2] for title in titles(desk)} == {"B-", "Be"}
    desk.press(Qt.Key.Key_Down)
    assert {title[:2] for title in titles(desk)} == {"A-", "Be"}
    assert rule_list(desk).currentRow() == 0


def test_tab_goes_in_the_order_of_reading(desk: Desk) -> None:
    desk.click("Regler")
    desk.all(QComboBox, desk.page)[0].setFocus()
    names = []
    for _ in range(5):
        desk.press(Qt.Key.Key_Tab)
        here = desk.window.focusWidget()
        names.append(here.accessibleName() or here.text().replace("&", ""))  # type: ignore[attr-defined]
    assert names == ["Kör alla exempel", "Skriv ut regelboken", "Regelpaket", "Regler", "B-01 Medborgarskap"]


def test_all_examples_are_run_and_each_says_whether_it_holds(desk: Desk) -> None:
    desk.click("Regler")
    assert "Stämmer:" not in detail(desk)
    desk.click("Kör alla exempel")
    assert "Antal som inte stämmer: 0." in desk.text()
    assert "Stämmer: B-01" in detail(desk)
    told = rule_list(desk).item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("exemplen stämmer")


def test_the_rule_book_is_shown_and_can_be_saved(desk: Desk) -> None:
    desk.click("Regler")
    desk.click("Skriv ut regelboken")
    assert isinstance(desk.page, BookPage)
    assert desk.button("Spara som fil").isEnabled()
    desk.click("Tillbaka")
    assert desk.walk.page.id == "routes"


@pytest.mark.parametrize(
    ("language", "rules", "book"),
    [
        ("sv", "Regler", "Skriv ut regelboken"),
        ("en", "Rules", "Print the rule book"),
    ],
)
def test_both_pages_can_be_used_in_a_small_window(desk: Desk, language: str, rules: str, book: str) -> None:
    if language != "sv":
        desk.maker.show_window(language)
    desk.window.resize(*SMALL)
    QApplication.processEvents()
    desk.click(rules)
    assert list(faults_here(desk, "rules")) == []
    desk.click(book)
    assert list(faults_here(desk, "book")) == []
