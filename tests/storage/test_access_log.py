"""The log of access: its chain, its own ids, and what nobody can ask of it."""

import ast
import inspect
from pathlib import Path

import pytest

from app.casework import protocols
from app.domain.record import AccessAct, CaseStatus
from app.storage import access_log
from app.storage.store import Store
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case

APP = Path(access_log.__file__).parents[1]


def test_the_log_is_filtered_by_case_and_by_act(store: Store) -> None:
    first, second = (store.save_case(a_case(name), ON) for name in ("A", "B"))
    store.load_case(first.id)
    log = store._session.log
    assert [entry.act for entry in log.entries(first.id)] == [AccessAct.SAVED, AccessAct.OPENED]
    assert [entry.case_id for entry in log.entries(act=AccessAct.SAVED)] == [first.id, second.id]
    assert log.entries(second.id, AccessAct.OPENED) == ()


def test_the_log_knows_a_case_by_an_id_of_its_own_that_nothing_resolves_once_it_is_removed(
    store: Store,
) -> None:
    saved = store.save_case(a_case(), ON)
    store.set_status(saved.id, CaseStatus.JOURNALLED)
    store.load_case(saved.id)
    rows = store._session.database.query("SELECT * FROM access_log WHERE log_id IS NOT NULL")
    (log_id,) = {row["log_id"] for row in rows}
    assert log_id != saved.id
    store.remove_case(saved.id)
    entries = store._session.log.entries()
    assert [entry.act for entry in entries][-3:] == [
        AccessAct.STATUS_SET,
        AccessAct.OPENED,
        AccessAct.REMOVED,
    ]
    assert {entry.case_id for entry in entries} == {None}
    assert store._session.log.entries(saved.id) == ()
    assert store.check().damaged == ()


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE access_log SET about = 'bo' WHERE id = 2",
        "UPDATE access_log SET log_id = 'x' WHERE id = 2",
        "UPDATE access_log SET act = 'opened' WHERE id = 2",
        "UPDATE access_log SET act = 'rubbish' WHERE id = 2",
        "UPDATE access_log SET at = 'rubbish' WHERE id = 2",
        "DELETE FROM access_log WHERE id = 2",
        "UPDATE access_log SET id = 9 WHERE id = 2",
        "DELETE FROM access_log WHERE id = (SELECT max(id) FROM access_log)",
        "DELETE FROM access_log",
    ],
)
def test_any_change_of_a_row_breaks_the_chain(store: Store, tampering: str) -> None:
    store.save_case(a_case(), ON)
    store.cases()
    assert store._session.log.is_whole()
    store._session.database.execute(tampering)
    assert not store._session.log.is_whole()


def test_rows_missing_at_the_end_are_found_after_new_ones_too(store: Store) -> None:
    store.save_case(a_case(), ON)
    store._session.database.execute("DELETE FROM access_log WHERE id = (SELECT max(id) FROM access_log)")
    store.cases()
    assert not store._session.log.is_whole()
    assert store.check().damaged == ("log",)


def test_reading_the_log_is_in_the_log(folder: Path) -> None:
    from app.domain.roles import Role

    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with KEEPER.open(folder, PASSPHRASE, "eva") as store:
        assert [entry.act for entry in store.access_log(saved.id.upper())] == [AccessAct.SAVED]
        assert store.access_log()[-1].act is AccessAct.LOG_READ


def test_nothing_asks_the_log_by_user() -> None:
    """No reader of the log takes a user, and no query groups, orders or filters by one (practice 3.2)."""
    for reader in (Store.access_log, protocols.CaseStore.access_log, access_log.AccessLog.entries):
        assert set(inspect.signature(reader).parameters) == {"self", "case_id", "act"}
    statements = [
        " ".join(node.value.lower().split())
        for path in APP.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if any(table in node.value for table in ("access_log", "case_versions"))
    ]
    assert len(statements) > 5
    for statement in statements:
        for by in ("group by", "order by user", "where user", "where l.user", "count(", "by saved_by"):
            assert by not in statement, statement
