"""Long work that is stopped leaves nothing half done."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from app.domain.steps import Steps
from tests.storage.cutting import cut_everywhere
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case


def test_a_backup_stopped_anywhere_leaves_no_file_and_the_next_one_is_made(
    office: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with KEEPER.open(office, PASSPHRASE) as store:
        store.save_case(a_case(), ON)

        def look() -> None:
            assert not list(disk.iterdir())
            assert not [file for file in office.rglob("*") if "verify" in file.name]

        steps = cut_everywhere(lambda steps: store.daily_backup(ON, disk, steps=steps), look)
    assert steps > 4
    (file,) = disk.glob("*.vagval")
    KEEPER.restore(file, tmp_path / "ny", PASSPHRASE)


def test_a_stopped_backup_removes_none_of_the_older_ones(office: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with KEEPER.open(office, PASSPHRASE) as store:
        first = store.daily_backup(ON.replace(year=ON.year - 2), disk)
        assert first is not None

        def look() -> None:
            assert first.is_file()

        cut_everywhere(lambda steps: store.daily_backup(ON, disk, steps=steps), look)
    assert not first.exists()


def test_restoring_stopped_anywhere_leaves_the_folder_as_it_was(office: Path, tmp_path: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
        store.backup(tmp_path / "kopia.vagval", ON)
    target = tmp_path / "ny"
    target.mkdir()

    def look() -> None:
        assert not list(target.iterdir())

    def restore(steps: Steps) -> None:
        KEEPER.restore(tmp_path / "kopia.vagval", target, PASSPHRASE, steps=steps)

    assert cut_everywhere(restore, look) > 3
    with KEEPER.open(target, PASSPHRASE) as store:
        assert store.load_case(saved.id).case == saved.case


def test_the_steps_of_a_backup_and_of_restoring_end_where_they_said(office: Path, tmp_path: Path) -> None:
    making, restoring = Steps(), Steps()
    with KEEPER.open(office, PASSPHRASE) as store:
        file = store.daily_backup(ON, tmp_path, steps=making)
    assert file is not None
    assert making.done == making.of > 0
    KEEPER.restore(file, tmp_path / "ny", PASSPHRASE, steps=restoring)
    assert 0 < restoring.done <= restoring.of


class Meanwhile(Steps):
    """Steps during the first of which something else is done with the store, on another thread."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self._act = act
        self.is_done = False

    def may_go_on(self) -> None:
        if not self.is_done:
            other = Thread(target=self._act, daemon=True)
            other.start()
            other.join(10)
            self.is_done = not other.is_alive()
        super().may_go_on()


def test_the_store_is_used_while_a_backup_is_written(office: Path, tmp_path: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        before = store.save_case(a_case(), ON)
        steps = Meanwhile(lambda: store.save_case(a_case("Testa Senare"), ON))
        file = store.daily_backup(ON, tmp_path, steps=steps)
        assert steps.is_done
        assert len(store.cases()) == 2
    assert file is not None
    KEEPER.restore(file, tmp_path / "ny", PASSPHRASE)
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store:
        assert [case.id for case in store.cases()] == [before.id]


def test_a_case_removed_while_a_backup_is_written_does_not_come_back_from_it(
    office: Path, tmp_path: Path
) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        gone, kept = (store.save_case(a_case(), ON).id for _ in range(2))
        store.records.journal(gone, ON, "SN 2026/7")
        file = store.daily_backup(ON, tmp_path, steps=Meanwhile(lambda: store.records.remove(gone)))
    assert file is not None
    KEEPER.restore(file, tmp_path / "ny", PASSPHRASE)
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store:
        assert [case.id for case in store.cases()] == [kept]


def test_closing_the_store_waits_for_its_backup(office: Path, tmp_path: Path) -> None:
    store = KEEPER.open(office, PASSPHRASE)
    closing = Thread(target=store.close)
    steps = Meanwhile(closing.start)
    assert store.daily_backup(ON, tmp_path, steps=steps) is not None
    closing.join(10)
    assert not closing.is_alive()
    KEEPER.open(office, PASSPHRASE).close()
