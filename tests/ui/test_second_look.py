"""What says something else since an answer was changed: told where it is looked for, and nothing else is."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.casework import conversation as talk
from app.casework.conversation import Conversation, Preparation, Wish
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.permit import PermitGround
from app.domain.person import Custody, Role
from app.domain.record import DocumentKind
from app.storage.store import Store
from app.ui.cases.guide import CaseGuide
from app.ui.navigation import Navigation
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained
from tests.ui.test_case_walk import fill

OLD = "äldre än svaren"
CUSTODY = "persons.p2.custody"
CHILD: dict[str, Answer] = {"moves": True, "born_on": TODAY.replace(2016), "custody": Custody.APPLICANT_ALONE}


def _parent() -> Conversation:
    """Somebody with the only custody of a child, all explained, who wishes to move."""
    conversation = explained(begun(Route.HELP_TO_APPLY, {"reference": "EX-60", **CLEAR_CASE}))
    conversation = talk.add_person(conversation, Role.CHILD)
    for key, value in CHILD.items():
        conversation = talk.answer(conversation, f"persons.p2.{key}", value)
    conversation = talk.state_wish(conversation, Wish.YES)
    return replace(conversation, preparation=Preparation(recipient=("Migrationsverket",)))


def _store(desk: Desk) -> Store:
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    return store


def _guide(desk: Desk) -> CaseGuide:
    return desk.window.findChildren(Navigation)[0].cases


def _save(desk: Desk) -> None:
    """Saves the answers as they stand, and goes on with them."""
    controller = desk.controller
    saved_as = controller.conversation.saved_as
    case = controller.conversation.case
    store = _store(desk)
    record = (
        store.save_case(case, TODAY) if saved_as is None else store.save_case(case, TODAY, case_id=saved_as)
    )
    _guide(desk).going_on.after_saving(record, ())


def _letter_made(desk: Desk) -> None:
    """A parent's saved case whose letter was made, at the page after it."""
    fill(desk)
    desk.show(_parent(), "result")
    _make_letter(desk)


def _make_letter(desk: Desk) -> None:
    """On from the result, which was looked at, to the papers and the letter, which is taken along."""
    _save(desk)
    for page_id in ("wish", "papers", "letter"):
        desk.walk.go_to(page_id)
    QApplication.processEvents()
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.click("Spara som fil")
    desk.walk.go_to("take_home")
    QApplication.processEvents()


def _change(desk: Desk, path: str, value: Answer) -> None:
    desk.controller.change(talk.answer(desk.controller.conversation, path, value))
    QApplication.processEvents()


def _to_look_at_again(desk: Desk) -> set[str]:
    names = (button.accessibleName() for button in desk.all(QPushButton))
    return {name.removesuffix(", se igen") for name in names if name.endswith(", se igen")}


def _says_old(desk: Desk, page_ids: Iterable[str] = ("letter", "end")) -> set[str]:
    told = set()
    for page_id in page_ids:
        desk.walk.go_to(page_id)
        QApplication.processEvents()
        if OLD in desk.text():
            told.add(page_id)
    return told


def test_a_letter_is_older_than_the_answers_once_one_that_it_follows_from_was_changed(desk: Desk) -> None:
    _letter_made(desk)
    assert _says_old(desk) == set()
    _change(desk, CUSTODY, Custody.JOINT)
    assert _says_old(desk) == {"letter", "end"}
    _save(desk)
    assert _says_old(desk) == {"letter", "end"}
    assert "Gör ett nytt, och kasta det gamla." in desk.text()
    desk.click("Till brevet")
    assert desk.walk.page.id == "letter"


def test_a_letter_made_anew_is_as_old_as_the_answers(desk: Desk) -> None:
    _letter_made(desk)
    _change(desk, CUSTODY, Custody.JOINT)
    _save(desk)
    desk.walk.go_to("letter")
    QApplication.processEvents()
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.click("Spara som fil")
    assert OLD not in desk.text()
    assert _says_old(desk) == set()
    lines = desk.text().splitlines()
    marked = [above for above, line in pairwise(lines) if line.startswith("Äldre än svaren")]
    assert [one.split()[0] for one in marked] == ["stodbrev.pdf"]


@pytest.mark.parametrize(
    ("path", "value"), [("persons.p1.debt_csn", True), ("persons.p2.custody", Custody.APPLICANT_ALONE)]
)
def test_an_answer_that_the_letter_says_nothing_of_leaves_it_as_it_is(
    desk: Desk, path: str, value: Answer
) -> None:
    _letter_made(desk)
    _change(desk, path, value)
    assert _says_old(desk) == set()


def test_a_case_that_is_not_saved_is_told_apart_from_a_letter_that_is_old(desk: Desk) -> None:
    holds = "Brevet som redan är gjort stämmer med svaren. Annat i ärendet är ändrat och inte sparat."
    _letter_made(desk)
    _change(desk, "persons.p1.debt_csn", True)
    assert _says_old(desk, ("letter",)) == set()
    assert holds in desk.text()
    _change(desk, CUSTODY, Custody.JOINT)
    assert _says_old(desk, ("letter",)) == {"letter"}
    assert holds not in desk.text()
    assert "Ärendet har ändringar som inte är sparade." in desk.text()
    _save(desk)
    assert "inte sparade" not in desk.text()


@pytest.mark.parametrize("wish", [Wish.NO, Wish.UNSURE])
def test_what_was_said_in_private_since_makes_no_letter_old(desk: Desk, wish: Wish) -> None:
    _letter_made(desk)
    desk.controller.change(talk.state_wish(desk.controller.conversation, wish))
    assert _says_old(desk, ("end",)) == set()


def test_custody_is_to_be_looked_at_again_in_papers_and_letter_and_not_in_the_result(desk: Desk) -> None:
    _letter_made(desk)
    assert _to_look_at_again(desk) == set()
    _change(desk, CUSTODY, Custody.JOINT)
    assert _to_look_at_again(desk) == {"Papper att ta med", "Brev"}
    desk.walk.go_to("papers")
    desk.walk.go_to("take_home")
    QApplication.processEvents()
    assert _to_look_at_again(desk) == {"Brev"}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_to_be_looked_at_again_has_room_for_its_words(desk: Desk, language: str) -> None:
    _letter_made(desk)
    _change(desk, CUSTODY, Custody.JOINT)
    if language == "en":
        desk.press(Qt.Key.Key_F7)
    said = {"sv": "se igen", "en": "look again"}[language]
    rows = [button for button in desk.all(QPushButton) if button.accessibleName().endswith(f", {said}")]
    assert len(rows) == 2
    assert all(button.width() >= button.sizeHint().width() and said in button.text() for button in rows)


def test_an_answer_is_to_be_looked_at_again_where_it_shows_until_it_is_as_before(desk: Desk) -> None:
    _letter_made(desk)
    _change(desk, "persons.p1.debt_csn", True)
    assert _to_look_at_again(desk) == {"Resultat"}
    _change(desk, "persons.p1.debt_csn", False)
    assert _to_look_at_again(desk) == set()


@pytest.mark.parametrize(
    ("key", "value"), [("debt_csn", True), ("citizenships", ("SE",)), ("permit.ground", PermitGround.WORK)]
)
def test_what_another_adult_answers_makes_nothing_of_the_applicants_old(
    desk: Desk, key: str, value: Answer
) -> None:
    fill(desk)
    conversation = talk.add_person(_parent(), Role.SPOUSE)
    for known in ("moves", "own_statement"):
        conversation = talk.answer(conversation, f"persons.p3.{known}", True)
    desk.show(talk.answer(conversation, "persons.p3.debt_csn", False), "result")
    _make_letter(desk)
    _change(desk, f"persons.p3.{key}", value)
    assert _to_look_at_again(desk) == set()
    assert _says_old(desk) == set()


def _documents(desk: Desk) -> dict[str, bool]:
    """By kind, whether the case page says that it is old."""
    _guide(desk).show_case(desk.controller.conversation.saved_as or "")
    QApplication.processEvents()
    lines = [line for line in desk.text().splitlines() if ", sparat som fil" in line or ", utskrivet" in line]
    return {line.split(",")[0]: line.endswith(f" – {OLD}") for line in lines}


@pytest.mark.parametrize(
    ("path", "value", "old"),
    [
        (CUSTODY, Custody.JOINT, {"Stödbrev", "Det här talade vi om", "Papper att ta med"}),
        ("persons.p1.debt_csn", True, {"Det här talade vi om"}),
        ("persons.p1.own_wish", None, set()),
    ],
)
def test_the_case_page_says_of_each_document_whether_it_is_older_than_the_answers(
    desk: Desk, path: str, value: Answer, old: set[str]
) -> None:
    _letter_made(desk)
    case_id = desk.controller.conversation.saved_as or ""
    for kind in (DocumentKind.SUMMARY, DocumentKind.PAPERS, DocumentKind.NOTE):
        _store(desk).note_printed(case_id, kind)
    assert not any(_documents(desk).values())
    assert "stämmer inte längre" not in desk.text()
    _change(desk, path, value)
    _save(desk)
    shown = _documents(desk)
    assert len(shown) == 4
    assert {kind for kind, is_old in shown.items() if is_old} == old
    assert ("Kasta dem, och gör nya om de behövs." in desk.text()) is bool(old)


PAPERS_ARE_OLD = "Papper som gjordes förut är äldre än svaren. De står på ärendets sida."


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [("persons.p1.debt_csn", True, True), ("persons.p1.name", "Testa Provsson", False)],
)
def test_saving_says_of_papers_from_another_day_that_they_are_older_than_the_answers(
    desk: Desk, path: str, value: Answer, *, says: bool
) -> None:
    fill(desk)
    desk.show(_parent(), "result")
    _save(desk)
    case_id = desk.controller.conversation.saved_as or ""
    _store(desk).note_printed(case_id, DocumentKind.SUMMARY)
    # The conversation that knows of the paper is over, as after a restart.
    desk.controller.start_over()
    _guide(desk).going_on.with_case(_store(desk).load_case(case_id))
    _change(desk, path, value)
    _save(desk)
    assert (PAPERS_ARE_OLD in desk.window.banner.text) is says


def test_a_document_is_no_older_for_a_new_status(desk: Desk) -> None:
    _letter_made(desk)
    _guide(desk).show_case(desk.controller.conversation.saved_as or "")
    desk.click("Märk som överlämnat")
    assert _documents(desk) == {"Stödbrev": False}
