"""Names, numbers and answers that were typed into the window are in no byte on disk outside encryption."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from tests.ui import counted, test_case_walk
from tests.ui.driven import NAME, NUMBER, PASSPHRASE, RECIPIENT, REFERENCE

ROOT = Path(__file__).parents[2]
LETTERS = "brev"
"""Where the letter was saved on purpose."""

PLANTED = (
    *(NAME, "Hemligsdotter", NUMBER, NUMBER.replace("-", ""), "0308189802", REFERENCE, RECIPIENT, PASSPHRASE),
    *(test_case_walk.PASSPHRASE, counted.PASSPHRASE, counted.KEY_PASSPHRASE),
    # Answers, as the file of a case has them.
    *("2016-03-01", "1985-05-05", '"ground": "refugee"', '"ground":"refugee"', '"citizenships"'),
)


def _forms(text: str) -> Iterator[bytes]:
    for variant in {text, text.lower(), text.upper()}:
        yield variant.encode("utf-8")
        yield variant.encode("utf-16-le")


def _found(folder: Path) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [
        f"{path.relative_to(folder)}: {text}"
        for path in files
        if LETTERS not in path.relative_to(folder).parts
        for text in PLANTED
        if any(form in path.read_bytes() or form in os.fsencode(path.name) for form in _forms(text))
    ]


def _drive(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """Home, temporary folder, settings and caches of the process all lie in the folder."""
    places = {name: str(folder / name.lower()) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
    for place in places.values():
        Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    settings = {**kept, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.ui.driven", str(folder), *arguments]
    with (folder / "said.txt").open("wb") as said:
        return subprocess.run(
            command, cwd=ROOT, env=settings, stdout=said, stderr=subprocess.STDOUT, check=False
        )


@pytest.mark.parametrize("how", ["closed", "killed"])
def test_nothing_that_was_typed_lies_in_the_open(tmp_path: Path, how: str) -> None:
    ended = _drive(tmp_path, how)
    assert ended.returncode == (0 if how == "closed" else -9), (tmp_path / "said.txt").read_text()
    # Of the case folder, and of the office that counts.
    assert len(list((tmp_path / "disk").glob("*.vagval"))) == 2
    assert len(list((tmp_path / LETTERS).glob("*.pdf"))) == 2
    assert _found(tmp_path) == []
    letters = list((tmp_path / LETTERS).rglob("*.pdf"))
    assert [text for letter in letters for text in PLANTED if text in _said_of(letter)] == []


def _said_of(letter: Path) -> str:
    """What a letter tells without being opened: its name and what stands about it in the file."""
    with pikepdf.open(letter) as pdf:
        about = pdf.Root.Metadata.read_bytes().decode() if "/Metadata" in pdf.Root else ""
        return f"{letter.name} {dict(pdf.docinfo)} {about}"


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "spår.txt").write_text(f"… {NAME} …", encoding="utf-16-le")
    (tmp_path / f"{REFERENCE}.pdf").write_bytes(b"")
    assert {line.split(":")[0] for line in _found(tmp_path)} == {"spår.txt", f"{REFERENCE}.pdf"}
