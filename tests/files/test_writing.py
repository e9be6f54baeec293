import os
from pathlib import Path

import pytest

from app.domain.errors import CannotWriteError, UserFacingError
from app.files.writing import new_folder, write_file


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "letter.pdf", b"whole", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]
    assert (tmp_path / "letter.pdf").read_bytes() == b"whole"


def test_an_existing_file_is_kept_unless_it_may_be_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "counts.csv"
    file.write_bytes(b"old")
    with pytest.raises(UserFacingError):
        write_file(file, b"new", overwrite=False)
    assert file.read_bytes() == b"old"
    write_file(file, b"new", overwrite=True)
    assert file.read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_called_missing(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError, match="folder_missing"):
        write_file(tmp_path / "nowhere" / "letter.pdf", b"x", overwrite=True)


def test_a_file_where_a_folder_should_be_is_called_a_missing_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWriteError, match="folder_missing"):
        write_file(tmp_path / "file" / "letter.pdf", b"x", overwrite=True)


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"old")

    def full_disk(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(CannotWriteError):
        write_file(file, b"new", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]
    assert file.read_bytes() == b"old"


def test_a_new_or_empty_folder_may_be_used(tmp_path: Path) -> None:
    new_folder(tmp_path / "a" / "b")
    new_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(UserFacingError):
        new_folder(tmp_path)


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(UserFacingError):
        new_folder(tmp_path / "x")


def test_what_a_killed_program_left_half_written_is_removed_an_hour_later(tmp_path: Path) -> None:
    old, old_folder, new = (tmp_path / f".vagval-{name}" for name in ("old", "folder", "new"))
    old.write_bytes(b"half a ledger")
    old_folder.mkdir()
    (old_folder / "tally.csv").write_bytes(b"half a package")
    new.write_bytes(b"another program is writing this")
    own = tmp_path / "vagval-notes.txt"
    own.write_bytes(b"the user's own")
    for path in (old, old_folder, own):
        os.utime(path, (0, 0))
    write_file(tmp_path / "letter.pdf", b"whole", overwrite=True)
    assert {path.name for path in tmp_path.iterdir()} == {new.name, own.name, "letter.pdf"}


def test_a_file_that_another_program_holds_open_is_kept_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"old")

    def held_open(neighbour: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(target), 32, str(neighbour))

    monkeypatch.setattr(Path, "replace", held_open)
    with pytest.raises(CannotWriteError, match="cannot_write"):
        write_file(file, b"new", overwrite=True)
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]
