"""What is left of a damaged store: every row outside the damaged pages, in a new store with the same keys."""

import random
import shutil
from pathlib import Path

import pytest

from app.domain.record import AccessAct, CaseStatus
from app.domain.roles import Role
from app.storage.errors import DamagedStoreError, NotEmptyError, WrongPassphraseError
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE, a_case
from tests.storage.test_migrations import FIXTURES

PAGE = 4096
CASES = 60


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """A store of many cases with long names, so that they fill many pages; and the names."""
    folder = tmp_path_factory.mktemp("salvage") / "lager"
    KEEPER.create(folder, "anna", PASSPHRASE, None)
    names = {f"Prov {number:03} {'x' * 100}" for number in range(CASES)}
    with KEEPER.open(folder, PASSPHRASE) as store:
        ids = [store.save_case(a_case(name), ON).id for name in sorted(names)]
        store.set_status(ids[0], CaseStatus.JOURNALLED)
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
        store.keep_draft(a_case("Utkast"), ON)
    return folder, names


@pytest.fixture
def damaged(filled: tuple[Path, set[str]], tmp_path: Path) -> Path:
    shutil.copytree(filled[0], tmp_path / "skadat")
    return tmp_path / "skadat"


def spoil_page(folder: Path, number: int) -> None:
    database = folder / "vault.db"
    content = bytearray(database.read_bytes())
    content[number * PAGE + 100] ^= 1
    database.write_bytes(bytes(content))


def names_in(folder: Path, passphrase: str = PASSPHRASE) -> set[str]:
    with KEEPER.open(folder, passphrase) as store:
        assert store.check().damaged == ()
        return {case.applicant_name or "" for case in store.cases()}


def test_a_whole_store_is_copied_whole(damaged: Path, filled: tuple[Path, set[str]], tmp_path: Path) -> None:
    report = KEEPER.salvage(damaged, PASSPHRASE, tmp_path / "ny")
    assert (report.cases, report.versions, report.lost) == (CASES, CASES + 1, 0)
    assert names_in(tmp_path / "ny") == filled[1]
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store, KEEPER.open(damaged, PASSPHRASE) as old:
        (first,) = old.cases("Prov 000")
        assert store.versions(first.id) == old.versions(first.id)
        assert [draft.case for draft in store.drafts()] == [a_case("Utkast")]
        assert [user.name for user in store.users.all()] == ["anna", "eva"]
        acts = [entry.act for entry in store._session.log.entries()]
        assert acts[0] is AccessAct.SIGNED_IN
        log, old_log = (one._session.log.entries(first.id) for one in (store, old))
        assert log[:2] == old_log[:2]
        assert AccessAct.SALVAGED in acts
    KEEPER.open(tmp_path / "ny", "evas fras", "eva").close()


def test_whatever_page_is_damaged_the_rest_is_saved_and_the_old_store_untouched(
    damaged: Path, filled: tuple[Path, set[str]], tmp_path: Path
) -> None:
    pages = (damaged / "vault.db").stat().st_size // PAGE
    most = went_on = 0
    for number in random.Random(5).sample(range(1, pages), 10):
        spoil_page(damaged, number)
        before = (damaged / "vault.db").read_bytes()
        target = tmp_path / f"ny{number}"
        try:
            report = KEEPER.salvage(damaged, PASSPHRASE, target)
        except DamagedStoreError:
            # The page that says where every table begins, or every case.
            assert not target.exists()
        else:
            saved = names_in(target)
            assert saved <= filled[1]
            assert len(saved) == report.cases
            assert len(saved) == CASES or report.lost
            most = max(most, len(saved))
            went_on += len(saved) < CASES and max(filled[1]) in saved
        assert (damaged / "vault.db").read_bytes() == before
        spoil_page(damaged, number)
    assert most >= CASES - 10
    assert went_on, "nothing behind a lost page was ever saved"


def test_a_version_that_can_not_be_read_is_left_out_and_counted(damaged: Path, tmp_path: Path) -> None:
    with KEEPER.open(damaged, PASSPHRASE) as store:
        store._session.database.execute("UPDATE case_versions SET content = '{}' WHERE save IN (2, 3)")
    report = KEEPER.salvage(damaged, PASSPHRASE, tmp_path / "ny")
    assert (report.cases, report.lost) == (CASES - 2, 2)
    assert len(names_in(tmp_path / "ny")) == CASES - 2


def test_a_broken_log_is_kept_up_to_the_break(damaged: Path, tmp_path: Path) -> None:
    with KEEPER.open(damaged, PASSPHRASE) as store:
        store._session.database.execute("DELETE FROM access_log WHERE id = 5")
    KEEPER.salvage(damaged, PASSPHRASE, tmp_path / "ny")
    names_in(tmp_path / "ny")
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store:
        acts = [entry.act for entry in store._session.log.entries()]
        assert acts[4] is AccessAct.SALVAGED


def test_damaged_key_slots_are_left_out(tmp_path: Path) -> None:
    code = KEEPER.create(tmp_path / "s", "anna", PASSPHRASE, None)
    with KEEPER.open(tmp_path / "s", PASSPHRASE) as store:
        store.save_case(a_case("Testa Provsson"), ON)
    keys = tmp_path / "s" / "keys.jsonl"
    keys.write_bytes(b"x" + keys.read_bytes()[1:])
    with pytest.raises(WrongPassphraseError):
        KEEPER.salvage(tmp_path / "s", PASSPHRASE, tmp_path / "ny")
    KEEPER.salvage(tmp_path / "s", code, tmp_path / "ny")
    with KEEPER.open_with_recovery_code(tmp_path / "ny", code) as store:
        store.set_passphrase("en ny fras")
    assert names_in(tmp_path / "ny", "en ny fras") == {"Testa Provsson"}


@pytest.mark.parametrize("schema", ["schema-1", "schema-2"])
def test_an_older_store_is_salvaged_with_its_counters_and_profile(schema: str, tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / schema, tmp_path / "s")
    report = KEEPER.salvage(tmp_path / "s", PASSPHRASE, tmp_path / "ny")
    assert (report.cases, report.lost) == (2, 0)
    assert names_in(tmp_path / "ny") == {"Testa Rättad", "Prov Testsson"}
    assert KEEPER.profile(tmp_path / "ny") == KEEPER.profile(tmp_path / "s")
    months = KEEPER.counts(tmp_path / "ny", KEY_PAIR.private, "2026-10", "2026-10", ON)
    assert [month.number for month in months] == [1, *[0] * (len(CELLS) - 1)]


def test_nothing_is_salvaged_into_a_folder_with_something_in_it(damaged: Path, tmp_path: Path) -> None:
    (tmp_path / "fullt").mkdir()
    (tmp_path / "fullt" / "x").touch()
    with pytest.raises(NotEmptyError):
        KEEPER.salvage(damaged, PASSPHRASE, tmp_path / "fullt")


def test_a_database_of_rubbish_leaves_nothing_behind(damaged: Path, tmp_path: Path) -> None:
    (damaged / "vault.db").write_bytes(random.Random(1).randbytes(50_000))
    with pytest.raises(DamagedStoreError):
        KEEPER.salvage(damaged, PASSPHRASE, tmp_path / "ny")
    assert not (tmp_path / "ny").exists()
