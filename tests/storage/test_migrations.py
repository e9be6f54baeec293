"""Stores of every released schema open for ever, and are brought up to date."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import sqlite_utils

from app.domain.record import CaseStatus
from app.storage.migrations import MIGRATIONS, bring_up_to_date
from tests.storage.stores import KEEPER, KEY_PAIR, ON, PASSPHRASE, RULES, a_case

FIXTURES = Path(__file__).parent / "fixtures"
RELEASED = sorted(folder.name for folder in FIXTURES.glob("schema-*"))


def test_each_step_has_a_saved_store() -> None:
    steps = len(MIGRATIONS.pending(sqlite_utils.Database(memory=True)))
    assert [f"schema-{number}" for number in range(1, steps + 1)] == RELEASED


@pytest.mark.parametrize("schema", RELEASED)
def test_a_store_of_a_released_schema_opens_with_all_that_is_in_it(schema: str, tmp_path: Path) -> None:
    folder = tmp_path / "lager"
    shutil.copytree(FIXTURES / schema, folder)
    with KEEPER.open(folder, PASSPHRASE) as store:
        newest, other = store.cases()
        assert [version.case.applicant.name for version in store.versions(newest.id)] == [
            "Testa Rättad",
            "Testa Rättad",
            "Testa Provsson",
        ]
        assert (newest.is_in_journal, other.is_in_journal) == (True, False)
        assert (newest.status, other.status) == (CaseStatus.JOURNALLED, CaseStatus.OPEN)
        assert store.cases("prov testsson") == (other,)
        assert store.records.under_other_rules(RULES) == (0 if schema >= "schema-4" else 2)
        assert store.save_case(a_case(), ON, other.id).version == 2
        assert store.records.under_other_rules(RULES) == (0 if schema >= "schema-4" else 1)
        assert store.check().damaged == ()
    counts = KEEPER.counts(folder, KEY_PAIR.private, "2026-10", "2026-10", date(2026, 12, 1))
    assert [row.number for row in counts] == [1, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("schema", RELEASED)
def test_a_backup_of_an_older_store_is_restored(schema: str, tmp_path: Path) -> None:
    folder = tmp_path / "lager"
    shutil.copytree(FIXTURES / schema, folder)
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.backup(tmp_path / "b", ON)
    KEEPER.restore(tmp_path / "b", tmp_path / "ny", PASSPHRASE)
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store:
        assert len(store.cases()) == 2


def test_bringing_up_to_date_twice_changes_nothing() -> None:
    database = sqlite_utils.Database(memory=True)
    bring_up_to_date(database)
    before = database.schema
    bring_up_to_date(database)
    assert database.schema == before
    database.close()
