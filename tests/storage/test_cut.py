"""Long work that is stopped leaves nothing half done."""

from pathlib import Path

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
