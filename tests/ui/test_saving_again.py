"""Saving a case once more: what is new comes first, and nothing is asked or left out unseen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.person import Role
from app.domain.record import AccessAct, SavingTerms
from app.storage.store import Store
from app.ui.cases.case_page import CasePage
from app.ui.cases.going_on import GoingOn
from app.ui.cases.guide import CaseGuide
from app.ui.navigation import Navigation
from app.ui.wizard.end_page import EndPage
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun
from tests.ui.test_case_walk import fill

TOLD = "Informationen är läst upp eller lämnad"
REST = "Visa alla svar som sparas"
STATEMENT = "persons.p2.own_statement"
SPOUSE: dict[str, Answer] = {
    "persons.p2.name": "Testina Provsson",
    "persons.p2.moves": True,
    STATEMENT: True,
    "persons.p2.debt_csn": True,
    "persons.p2.debt_kfm": False,
}


def _couple() -> Conversation:
    conversation = begun(Route.HELP_TO_APPLY, {"reference": "EX-40", **CLEAR_CASE})
    conversation = talk.add_person(conversation, Role.SPOUSE)
    for path, value in SPOUSE.items():
        conversation = talk.answer(conversation, path, value)
    return conversation


def _store(desk: Desk) -> Store:
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    return store


def _drafts_of(desk: Desk) -> list[str | None]:
    """Ids of the cases that have one."""
    return [draft.case_id for draft in _store(desk).drafts()]


def _saved_again(
    desk: Desk,
    change: Callable[[Conversation], Conversation] = lambda conversation: conversation,
    *,
    was_informed: bool = True,
) -> str:
    """The page "Det här sparas" of a couple's saved case that goes on, after that change; gives its id."""
    fill(desk)
    saved = _store(desk).save_case(_couple().case, TODAY, terms=SavingTerms(was_informed=was_informed))
    guide = desk.window.findChildren(Navigation)[0].cases
    assert isinstance(guide, CaseGuide)
    guide.going_on.with_case(saved)
    desk.click("Hjälp att ansöka")
    desk.show(change(desk.controller.conversation), "review")
    desk.click("Spara …")
    return saved.id


def _changed(conversation: Conversation) -> Conversation:
    changed = talk.answer(conversation, "persons.p1.debt_kfm", True)
    return talk.answer(changed, "persons.p1.granted_before", None)


def _shown(desk: Desk) -> set[str]:
    return {str(box.property("path")) for box in desk.all(QCheckBox) if box.property("path")}


def _box(desk: Desk, path: str) -> QCheckBox:
    return next(one for one in desk.page.findChildren(QCheckBox) if one.property("path") == path)


def test_what_is_new_or_changed_comes_first_and_the_rest_when_asked_for(desk: Desk) -> None:
    _saved_again(desk, _changed)
    assert _shown(desk) == {"persons.p1.debt_kfm"}
    assert "Nytt eller ändrat sedan förra gången" in desk.text()
    assert "Tas bort: Fått ja till bidraget förut" in desk.text()
    assert "Säger du nej fortsätter vi ändå, och inget nytt sparas." in desk.text()
    desk.click(REST)
    assert {"persons.p1.debt_csn", "destination.country", STATEMENT} <= _shown(desk)
    focused = desk.window.focusWidget()
    assert isinstance(focused, QCheckBox)
    assert focused.property("path") != "persons.p1.debt_kfm"
    assert REST not in desk.text().replace("&", "")


def test_an_answer_that_is_new_can_be_left_out_and_the_rest_is_saved_unseen(desk: Desk) -> None:
    case_id = _saved_again(desk, _changed)
    _box(desk, "persons.p1.debt_kfm").click()
    desk.click("Spara")
    saved = _store(desk).load_case(case_id)
    assert (saved.version, saved.case.applicant.debt_kfm, saved.case.applicant.debt_csn) == (2, None, False)
    assert saved.case.person("p2").debt_csn is True


def test_another_adults_new_answers_stay_covered(desk: Desk) -> None:
    _saved_again(desk, lambda conversation: talk.answer(conversation, "persons.p2.debt_kfm", True))
    assert "persons.p2.debt_kfm" not in _shown(desk)
    desk.click("Visa svaren för Testina Provsson")
    desk.click("Ja, visa svaren")
    assert _shown(desk) == {"persons.p2.debt_kfm"}


def test_a_first_save_shows_every_answer_at_once(desk: Desk) -> None:
    fill(desk)
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "review")
    desk.click("Spara …")
    assert _shown(desk) == CLEAR_CASE.keys()
    assert "sedan förra gången" not in desk.text()


def test_the_information_is_not_asked_for_again_where_the_log_knows_that_it_was_given(desk: Desk) -> None:
    case_id = _saved_again(desk)
    assert TOLD not in desk.text().replace("&", "")
    assert "Informationen har lämnats tidigare" in desk.text()
    desk.click("Visa informationen")
    assert "Det här är en övning." in desk.text()
    desk.click("Spara")
    assert _store(desk).load_case(case_id).version == 2
    given = _store(desk)._session.log.entries(case_id, AccessAct.INFORMED)
    assert len(given) == 1


def test_the_information_is_asked_for_where_nobody_knows_that_it_was_given(desk: Desk) -> None:
    case_id = _saved_again(desk, was_informed=False)
    desk.click("Spara")
    assert "Läs upp informationen" in desk.text()
    assert _store(desk).load_case(case_id).version == 1
    desk.click(TOLD)
    desk.click("Spara")
    assert _store(desk).load_case(case_id).version == 2


@pytest.mark.parametrize("is_first", [True, False])
def test_without_an_adults_own_statement_the_page_says_what_is_not_saved(
    desk: Desk, *, is_first: bool
) -> None:
    if is_first:
        fill(desk)
        desk.show(_couple(), "review")
        desk.click("Spara …")
        desk.click(TOLD)
    else:
        _saved_again(desk)
        desk.click(REST)
    _box(desk, STATEMENT).click()
    assert "Då sparas bara namn, roll, födelsedag och om personen flyttar med." in desk.text()
    assert ("finns kvar i äldre versioner" in desk.text()) is not is_first
    desk.click("Visa svaren för Testina Provsson")
    desk.click("Ja, visa svaren")
    for path in ("persons.p2.debt_csn", "persons.p2.debt_kfm"):
        assert not _box(desk, path).isEnabled()
        assert not _box(desk, path).isChecked()
    assert not desk.button("Spara svaren från Testina Provsson").isEnabled()
    assert _box(desk, "persons.p2.name").isChecked()
    desk.click("Spara")
    store = _store(desk)
    spouse = store.load_case(desk.controller.conversation.saved_as or "").case.person("p2")
    assert (spouse.name, spouse.moves, spouse.own_statement, spouse.debt_csn) == (
        "Testina Provsson",
        True,
        None,
        None,
    )


def test_the_own_statement_brings_the_answers_back(desk: Desk) -> None:
    case_id = _saved_again(desk)
    desk.click(REST)
    for _ in range(2):
        _box(desk, STATEMENT).click()
    assert "Då sparas bara" not in desk.text()
    desk.click("Spara")
    assert _store(desk).load_case(case_id).case.person("p2").debt_csn is True


def test_the_number_of_a_saved_case_is_changed_by_no_slip_but_on_request(desk: Desk) -> None:
    case_id = _saved_again(desk, _changed)
    desk.write("x")
    assert "Ärendenummer: EX-40" in desk.text()
    QApplication.processEvents()
    number = next(label for label in desk.all(QLabel) if label.text() == "Ärendenummer: EX-40")
    assert number.height() < 2 * number.fontMetrics().height(), "on one line"
    desk.click("Ändra numret")
    line = desk.field("Ärendenummer")
    assert desk.window.focusWidget() is line
    line.setText("EX-41")
    desk.click("Spara")
    assert _store(desk).load_case(case_id).case.reference == "EX-41"


def test_enter_saves_a_case_that_has_its_number(desk: Desk) -> None:
    case_id = _saved_again(desk, _changed)
    desk.press(Qt.Key.Key_Return)
    assert _store(desk).load_case(case_id).version == 2


def test_a_program_that_dies_once_the_case_is_saved_leaves_no_draft_of_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GoingOn, "after_saving", lambda *_: None)
    case_id = _saved_again(desk, _changed)
    desk.maker._drafts.keep()
    assert case_id in _drafts_of(desk)
    desk.press(Qt.Key.Key_Return)
    assert _store(desk).load_case(case_id).version == 2
    assert case_id not in _drafts_of(desk)


def test_what_is_said_of_the_saved_case_goes_at_the_first_change_after_it(desk: Desk) -> None:
    _saved_again(desk, _changed)
    desk.click("Spara")
    assert desk.window.banner.text == "Ärendet EX-40 är sparat, version 2."
    desk.controller.change(talk.answer(desk.controller.conversation, "persons.p1.debt_kfm", False))
    assert desk.window.banner.text == ""


def test_who_leaves_a_case_that_is_saved_as_it_stands_reads_that_nothing_is_lost(desk: Desk) -> None:
    _saved_again(desk, _changed)
    desk.click("Spara")
    desk.click("Ny person")
    assert "Ärende EX-40 är sparat. Inget svar går förlorat." in desk.text()
    assert "försvinner" not in desk.text()


def test_the_end_of_a_saved_case_leads_to_where_it_is_marked_as_journalled(desk: Desk) -> None:
    _saved_again(desk, _changed)
    desk.click("Spara")
    desk.show(desk.controller.conversation, "end")
    desk.click("Till ärendet och journalföringen …")
    assert isinstance(desk.page, CasePage)
    desk.click("Tillbaka")
    shown: QWidget = desk.window.page
    assert isinstance(shown, EndPage)


def test_the_end_of_a_changed_case_offers_saving_and_no_journal(desk: Desk) -> None:
    _saved_again(desk, _changed)
    desk.show(desk.controller.conversation, "end")
    assert "journalför" not in desk.text()
