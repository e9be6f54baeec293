"""Where this computer keeps rule packs: each under its hash, and the journal of who did what with them.

Everything is written whole beside its place and renamed. A pack comes before the line that names it, so that
what a killed process leaves behind is at most a file that no line names.
"""

import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.errors import CannotWriteError, UserFacingError
from app.domain.rule_pack import PackAct, PackEntry
from app.files.reading import read_whole
from app.files.writing import write_file

JOURNAL = "journal.jsonl"
_HASH = re.compile(r"[0-9a-f]{64}")
_KEYS = {"act", "rules", "on", "by", "source"}


class PackShelf:
    """One folder, which need not exist before something is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self) -> tuple[PackEntry, ...]:
        """The journal, oldest line first.

        Raises:
            UserFacingError: it can't be read.
        """
        try:
            lines = read_whole(self._folder / JOURNAL).decode().splitlines()
            return tuple(_entry(json.loads(line)) for line in lines)
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except (OSError, ValueError):
            raise UserFacingError("pack_journal", file=JOURNAL) from None

    def content(self, sha256: str) -> bytes | None:
        """The pack with that hash; None where it is not kept, or is no longer what it was."""
        if not _HASH.fullmatch(sha256):
            return None
        try:
            content = read_whole(self._file(sha256))
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == sha256 else None

    def keep(self, content: bytes) -> None:
        """Keeps a pack; on disk when it returns.

        Raises:
            CannotWriteError: the disk is full or the place may not be written to.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        if self.content(sha256) is None:
            self._write(self._file(sha256), content)

    def note(self, entry: PackEntry) -> None:
        """Adds a line to the journal; on disk when it returns.

        Raises:
            UserFacingError: the journal can't be read, so nothing may be written over it.
            CannotWriteError: the disk is full or the place may not be written to.
        """
        lines = (json.dumps(_fields(each), ensure_ascii=False) for each in (*self.entries(), entry))
        self._write(self._folder / JOURNAL, "".join(f"{line}\n" for line in lines).encode())

    def _file(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.toml"

    def _write(self, file: Path, content: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWriteError("cannot_write") from error
        write_file(file, content, overwrite=True)


def _fields(entry: PackEntry) -> dict[str, str]:
    return {
        "act": entry.act.value,
        "rules": entry.sha256,
        "on": entry.on.isoformat(),
        "by": entry.by,
        "source": entry.source,
    }


def _entry(fields: Any) -> PackEntry:
    """The entry of a line.

    Raises:
        ValueError: the line is no such entry.
    """
    if not isinstance(fields, dict) or fields.keys() != _KEYS:
        raise ValueError
    if not all(isinstance(value, str) for value in fields.values()):
        raise ValueError
    act, day = PackAct(fields["act"]), date.fromisoformat(fields["on"])
    return PackEntry(act, fields["rules"], day, fields["by"], fields["source"])
