import os
from pathlib import Path

import pytest

from app.domain.errors import CannotWriteError, UserFacingError
from app.files.letter_folder import LetterFolder


@pytest.fixture
def folder(tmp_path: Path) -> LetterFolder:
    made = LetterFolder(tmp_path / "nya" / "brev")
    made.prepare()
    return made


def test_a_missing_folder_is_made_and_nothing_is_left_in_it(folder: LetterFolder) -> None:
    folder.prepare()
    assert list(folder.file("abcd2345").parent.iterdir()) == []


def test_a_letter_is_named_by_its_case_and_can_be_taken_back(folder: LetterFolder) -> None:
    folder.hand_over("abcd2345", b"brev")
    assert folder.file("abcd2345").read_bytes() == b"brev"
    assert folder.file("abcd2345").name == "abcd2345.pdf"
    folder.take_back("abcd2345")
    folder.take_back("abcd2345")
    assert not folder.file("abcd2345").exists()


def test_a_letter_that_is_there_is_not_written_over(folder: LetterFolder) -> None:
    folder.hand_over("abcd2345", b"brev")
    with pytest.raises(UserFacingError) as refused:
        folder.hand_over("abcd2345", b"annat")
    assert refused.value.code == "letter_file_exists"
    assert folder.file("abcd2345").read_bytes() == b"brev"


def test_where_nothing_can_be_written_is_found_out_before_anything_is(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    with pytest.raises(CannotWriteError):
        LetterFolder(tmp_path / "fil").prepare()


def test_a_full_disk_leaves_no_half_letter(folder: LetterFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWriteError):
        folder.hand_over("abcd2345", b"brev")
    assert list(folder.file("abcd2345").parent.iterdir()) == []
