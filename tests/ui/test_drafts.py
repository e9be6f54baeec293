"""Answers that were not saved: found where the case is, gone on with or thrown away, never doubled."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from app.casework import conversation as talk
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.record import SavedCase
from app.storage.store import Store
from app.ui.cases.guide import CaseGuide
from app.ui.navigation import Navigation
from app.ui.pieces.moments import QUIET_MS
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun

PASSPHRASE = "övning ger färdighet"
ANSWERS: dict[str, Answer] = CLEAR_CASE | {"reference": "EX-30"}


def _store(desk: Desk) -> Store:
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    return store


def _folder(desk: Desk) -> Path:
    return desk.folder / "ärenden"


def _guide(desk: Desk) -> CaseGuide:
    return next(one for one in desk.window.findChildren(Navigation)).cases


def _save(desk: Desk, answers: dict[str, Answer] = ANSWERS) -> SavedCase:
    return _store(desk).save_case(begun(Route.CHECK_CONDITIONS, answers).case, TODAY)


def _saved(desk: Desk) -> SavedCase:
    """A practice folder with one case, whose page is shown."""
    stores = desk.maker._services.stores
    stores.create(_folder(desk), "anna", PASSPHRASE, None)
    desk.maker.desk.take(stores.open(_folder(desk), PASSPHRASE), _folder(desk))
    saved = _save(desk)
    _guide(desk).show_case(saved.id)
    return saved


def _answer(desk: Desk) -> None:
    """A debt is answered on the question's page of the case that goes on, and the page is left."""
    desk.click("Kolla villkoren")
    changed = talk.answer(desk.controller.conversation, "persons.p1.debt_csn", True)
    desk.show(changed, "question:persons.p1.debt_csn")


def _ended(desk: Desk) -> SavedCase:
    """The case is changed and the window closed without saving; the folder is opened anew at its page."""
    saved = _saved(desk)
    desk.click("Fortsätt med ärendet")
    _answer(desk)
    desk.maker.desk.put_away()
    # The next day nothing of the conversation is left.
    desk.maker._drafts.forget()
    desk.controller.start_over()
    stores = desk.maker._services.stores
    desk.maker.desk.take(stores.open(_folder(desk), PASSPHRASE), _folder(desk))
    _guide(desk).show_case(saved.id)
    QApplication.processEvents()
    return saved


def test_the_case_page_says_from_when_answers_are_not_saved_and_puts_the_keyboard_there(desk: Desk) -> None:
    _ended(desk)
    (draft,) = _store(desk).drafts()
    at = draft.kept_at.astimezone()
    assert f"Det finns svar från {at:%Y-%m-%d} kl. {at:%H.%M} som inte sparades." in desk.text()
    assert desk.window.focusWidget() is desk.button("Fortsätt med dem")
    assert "Fortsätt med ärendet" not in desk.text()


def test_going_on_with_them_has_every_answer_and_stays_one_draft(desk: Desk) -> None:
    _ended(desk)
    (draft,) = _store(desk).drafts()
    desk.click("Fortsätt med dem")
    assert desk.applicant.debt_csn is True
    desk.click("Kolla villkoren")
    desk.show(talk.answer(desk.controller.conversation, "persons.p1.debt_kfm", True), "review")
    (again,) = _store(desk).drafts()
    assert again.id == draft.id
    assert (again.case.applicant.debt_csn, again.case.applicant.debt_kfm) == (True, True)


def test_a_change_on_a_page_that_stays_is_kept_once_it_rests(desk: Desk, qtbot: QtBot) -> None:
    _saved(desk)
    desk.click("Fortsätt med ärendet")
    desk.click("Kolla villkoren")
    desk.show(desk.controller.conversation, "review")
    for owed in (True, False, True):
        desk.controller.change(talk.answer(desk.controller.conversation, "persons.p1.debt_csn", owed))
    qtbot.waitUntil(lambda: bool(_store(desk).drafts()), timeout=5 * QUIET_MS)
    (draft,) = _store(desk).drafts()
    assert draft.case.applicant.debt_csn is True
    assert desk.walk.page.id == "review"


def test_what_is_unanswered_is_said_of_what_is_saved_as_long_as_there_are_other_answers(desk: Desk) -> None:
    _ended(desk)
    assert "Obesvarade frågor i det som är sparat" in desk.text()
    desk.click("Kasta dem")
    assert "i det som är sparat" not in desk.text()


def test_throwing_them_away_says_so_and_the_case_goes_on_as_it_was_saved(desk: Desk) -> None:
    _ended(desk)
    desk.click("Kasta dem")
    assert desk.window.banner.text == "Svaren är kastade. Det som är sparat i ärendet gäller."
    assert not _store(desk).drafts()
    assert "som inte sparades" not in desk.text()
    desk.click("Fortsätt med ärendet")
    assert desk.applicant.debt_csn is False


def test_the_page_of_drafts_says_what_its_buttons_do_and_what_was_done(desk: Desk) -> None:
    _ended(desk)
    (draft,) = _store(desk).drafts()
    kept = draft.kept_at.astimezone().strftime("%Y-%m-%d %H:%M")
    _guide(desk).show_drafts()
    assert desk.button(f"Fortsätt med de här svaren, {kept}").text() == "Fortsätt med de här svaren"
    desk.click(f"Kasta de här svaren, {kept}")
    assert _store(desk).drafts()
    assert f"EX-30: svaren från {kept} kastas" in desk.text()
    assert "Det går inte att ångra." in desk.text()
    desk.click(f"Ja, kasta svaren, {kept}")
    assert "Det finns inga utkast." in desk.text()
    assert desk.window.banner.text == "Svaren är kastade. Det som är sparat i ärendet gäller."


def test_the_list_the_case_and_the_drafts_tell_of_changes_in_numbers_and_of_no_answer(desk: Desk) -> None:
    saved = _ended(desk)
    assert "Ändrade svar: 1" in desk.text()
    _save(desk, ANSWERS | {"reference": "EX-32"})
    _guide(desk).show_cases()
    model = desk.all(QTableView)[0].model()
    names = {model.index(row, 1).data(): model.index(row, 0).data() for row in range(model.rowCount())}
    assert names.pop(saved.id) == "EX-30 · osparade ändringar"
    assert list(names.values()) == ["EX-32"]
    _guide(desk).show_drafts()
    assert "Ändrade svar: 1" in desk.text()
    assert "CSN" not in desk.text()


def test_the_list_shows_a_change_of_the_conversation_that_goes_on_at_once(desk: Desk) -> None:
    _saved(desk)
    desk.click("Fortsätt med ärendet")
    changed = talk.answer(desk.controller.conversation, "persons.p1.debt_csn", True)
    desk.controller.change(changed)
    _guide(desk).show_cases()
    assert desk.all(QTableView)[0].model().index(0, 0).data() == "EX-30 · osparade ändringar"


def test_a_case_that_goes_on_already_keeps_what_was_explained_in_the_conversation(desk: Desk) -> None:
    saved = _saved(desk)
    desk.click("Fortsätt med ärendet")
    _answer(desk)
    before = desk.controller.conversation
    _guide(desk).show_case(saved.id)
    desk.click("Fortsätt med dem")
    assert desk.controller.conversation is before
    assert len(_store(desk).drafts()) == 1


def test_throwing_away_what_the_conversation_has_ends_the_conversation_too(desk: Desk) -> None:
    saved = _saved(desk)
    desk.click("Fortsätt med ärendet")
    _answer(desk)
    _guide(desk).show_case(saved.id)
    desk.click("Kasta dem")
    assert desk.controller.is_untouched
    assert "Svaren är kastade." in desk.window.banner.text
    desk.click("Fortsätt med ärendet")
    assert desk.applicant.debt_csn is False


def test_going_on_with_another_case_leaves_the_first_ones_draft(desk: Desk) -> None:
    saved = _saved(desk)
    desk.click("Fortsätt med ärendet")
    _answer(desk)
    other = _save(desk, ANSWERS | {"reference": "EX-31"})
    _guide(desk).show_case(other.id)
    desk.click("Fortsätt med ärendet")
    assert desk.case.reference == "EX-31"
    (draft,) = _store(desk).drafts()
    assert (draft.case_id, draft.case.applicant.debt_csn) == (saved.id, True)
