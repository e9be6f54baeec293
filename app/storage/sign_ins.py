"""Failed sign-ins, noted in the open until the next successful one moves them into the log.

The log is closed to whoever has no key. A note holds a time and a sign-in name, nothing else.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app.domain.record import AccessAct, AccessEntry
from app.storage.access_log import AccessLog
from app.storage.checked import checked_line, read_checked_line
from app.storage.errors import DamagedStoreError

_PART = "failed-sign-ins.jsonl"


def note_failed_sign_in(file: Path, at: datetime, user: str) -> None:
    """Adds a note. Where it can't be written the sign-in has failed all the same."""
    with suppress(OSError), file.open("ab") as notes:
        notes.write(checked_line({"at": at.isoformat(), "user": user}))


def move_failed_sign_ins(file: Path, log: AccessLog, now: datetime) -> None:
    """Enters the notes into the log, as part of the transaction under way."""
    if not file.is_file():
        return
    for line in file.read_bytes().splitlines():
        at, user = _read_note(line, now)
        log.add(AccessEntry(at, user, AccessAct.FAILED_SIGN_IN, None))


def forget_failed_sign_ins(file: Path) -> None:
    """Removes the notes once they are in the log."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _read_note(line: bytes, now: datetime) -> tuple[datetime, str]:
    try:
        fields = read_checked_line(line, _PART)
        return datetime.fromisoformat(fields["at"]), str(fields["user"])
    except (DamagedStoreError, KeyError, TypeError, ValueError):
        # Somebody failed to sign in, or tampered: the log shows the line, without a name.
        return now, ""
