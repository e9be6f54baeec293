"""What the page about users tells of roles, and what becomes of a passphrase that was given there."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from app.casework.routes import Route
from app.domain.roles import PERMISSIONS, Permission, Role, Scope
from app.storage.store import Store
from app.ui.cases.list_page import ListPage
from app.ui.cases.new_passphrase_page import NewPassphrasePage
from app.ui.cases.rights_table import RightsTable
from app.ui.cases.save_page import SavePage
from tests.ui.desk import CLEAR_CASE, Desk, begun

PASSPHRASE = "en fras till alla"
GIVEN = "en fras som ges"
OWN = "en fras jag valde"


@pytest.fixture
def office(desk: Desk) -> Desk:
    """The window at a closed store with a user of each role."""
    stores, folder = desk.maker._services.stores, desk.folder / "lager"
    stores.create(folder, "anna", PASSPHRASE, None)
    store = stores.open(folder, PASSPHRASE)
    assert isinstance(store, Store)
    store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    store.close()
    store = stores.open(folder, PASSPHRASE, "eva")
    store.users.add("ulla", Role.OUTREACH, PASSPHRASE)
    store.users.add("gun", Role.AUDITOR, PASSPHRASE)
    store.close()
    desk.maker.desk.choose_folder(folder)
    return desk


def _sign_in(desk: Desk, user: str, passphrase: str) -> None:
    desk.maker.desk.put_away()
    desk.controller.start_over()
    desk.click("Ärenden")
    desk.field("Ditt användarnamn").setText(user)
    desk.field("Lösenfras").setText(passphrase)
    desk.click("Öppna")


def _give(desk: Desk) -> None:
    """Eva helps anna back in."""
    _sign_in(desk, "eva", PASSPHRASE)
    store = desk.maker.desk.store
    assert store is not None
    store.users.restore("anna", GIVEN)


def test_every_cell_of_the_table_of_rights_is_on_the_page_in_words(office: Desk) -> None:
    _sign_in(office, "eva", PASSPHRASE)
    navigation = office.maker._navigation
    assert navigation is not None
    navigation.cases._show_users()
    QApplication.processEvents()
    table = next(one for one in office.all(QTableView) if one.accessibleName() == "Vad varje roll får göra")
    model = table.model()
    shown = {Scope.NONE: "nej", Scope.OWN: "bara egna", Scope.ALL: "ja"}
    for row, act in enumerate(Permission):
        cells = [model.data(model.index(row, column)) for column in range(1, len(Role) + 1)]
        assert cells == [shown[PERMISSIONS[role, act]] for role in Role], act
    words = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert len({*words}) == len(Permission)
    assert table.verticalScrollBar().maximum() == 0
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert len({*heads}) == len(Role) + 1


def test_who_comes_in_with_a_given_passphrase_is_told_by_whom_and_chooses_one_first(office: Desk) -> None:
    _give(office)
    _sign_in(office, "anna", GIVEN)
    assert isinstance(office.page, NewPassphrasePage)
    day = datetime.now(UTC).astimezone().strftime("%Y-%m-%d")
    assert f"eva gav dig lösenfrasen {day}" in office.text()
    office.click("Tillbaka")
    office.click("Ärenden")
    assert "öppna ärendet" not in office.text().lower()
    _sign_in(office, "anna", GIVEN)
    office.field("Lösenfrasen hittills").setText(GIVEN)
    for name in ("Ny lösenfras", "Lösenfrasen en gång till"):
        office.field(name).setText(GIVEN)
    office.click("Byt lösenfras")
    assert "Det är lösenfrasen du fick." in office.text()
    office.field("Lösenfrasen hittills").setText(GIVEN)
    for name in ("Ny lösenfras", "Lösenfrasen en gång till"):
        office.field(name).setText(OWN)
    office.click("Byt lösenfras")
    assert office.window.banner.text == "Den nya lösenfrasen gäller."
    _sign_in(office, "anna", OWN)
    assert not isinstance(office.page, NewPassphrasePage)


@pytest.mark.parametrize(
    ("role", "user"),
    [(Role.WORKER, "anna"), (Role.OUTREACH, "ulla"), (Role.SUPERVISOR, "eva"), (Role.AUDITOR, "gun")],
)
def test_the_window_offers_each_role_what_the_table_says(office: Desk, role: Role, user: str) -> None:
    _sign_in(office, user, PASSPHRASE)
    navigation = office.maker._navigation
    assert navigation is not None
    navigation.cases.show_store()
    QApplication.processEvents()
    shown = office.text().replace("&", "")
    offered = {
        Permission.LIST_CASES: "Ärendena",
        Permission.READ_LOG: "Åtkomstlogg",
        Permission.MANAGE_USERS: "Användare …",
        Permission.BACK_UP: "Säkerhetskopiera nu",
    }
    for permission, label in offered.items():
        may = PERMISSIONS[role, permission] is not Scope.NONE
        assert (label in shown.split("\n")) is may, (permission, shown)
    navigation.cases.show_cases()
    assert isinstance(office.page, ListPage) is (PERMISSIONS[role, Permission.LIST_CASES] is not Scope.NONE)
    office.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    navigation.cases.show_save()
    assert isinstance(office.page, SavePage) is (PERMISSIONS[role, Permission.SAVE_CASE] is not Scope.NONE)


def test_the_table_names_what_the_domain_knows(desk: Desk) -> None:
    assert RightsTable(desk.window)._acts().keys() == set(Permission)
