"""Failed sign-ins, noted in the open until the next successful one moves them into the log.

The log is closed to whoever has no key. A note holds a time and a sign-in name, nothing else. After several
notes of one name the next try has to wait, longer each time. That slows down somebody at the keyboard;
whoever has a copy of the folder is slowed down by the key derivation alone.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path

from app.domain.record import AccessAct, AccessEntry
from app.storage.access_log import AccessLog
from app.storage.checked import checked_line, read_checked_line
from app.storage.errors import DamagedStoreError, TooSoonError, WrongPassphraseError

_PART = "failed-sign-ins.jsonl"
_FREE_TRIES = 3
_FIRST_WAIT_S = 5
_LONGEST_WAIT_S = 900


def note_failed_sign_in(file: Path, at: datetime, user: str) -> None:
    """Adds a note. Where it can't be written the sign-in has failed all the same."""
    if file.exists() and not file.is_file():
        return
    with suppress(OSError), file.open("ab") as notes:
        notes.write(checked_line({"at": at.isoformat(), "user": user}))


def failed_sign_ins(file: Path, user: str) -> tuple[datetime, ...]:
    """When somebody failed to sign in by that name since the last success, oldest first.

    A note that can't be read is nobody's: it must not keep the recovery code and the office's key waiting.
    """
    try:
        lines = file.read_bytes().splitlines() if file.is_file() else []
    except OSError:
        return ()
    notes = (_read_note(line) for line in lines)
    return tuple(note[0] for note in notes if note is not None and note[1] == user)


def wait_s(failures: Sequence[datetime], now: datetime) -> int:
    """How many whole seconds the next try has to wait still; 0: none.

    Three tries are free. Then the wait is 5 seconds from the last failure and doubles with each, up to a
    quarter of an hour. A failure in the future, since the clock was set back, makes nobody wait.
    """
    over = len(failures) - _FREE_TRIES
    if over < 0 or failures[-1] > now:
        return 0
    wait = min(_FIRST_WAIT_S * 2 ** min(over, _LONGEST_WAIT_S), _LONGEST_WAIT_S)
    return max(0, ceil((failures[-1] + timedelta(seconds=wait) - now).total_seconds()))


def try_passphrase(file: Path, user: str, now: datetime, open_slot: Callable[[], bytes]) -> bytes:
    """The store's key; a wrong passphrase is noted in that user's name, and makes the next try wait.

    Raises:
        TooSoonError: it was wrong several times, and nothing was tried now.
        WrongPassphraseError: it is wrong.
    """
    seconds = wait_s(failed_sign_ins(file, user), now)
    if seconds:
        raise TooSoonError(seconds)
    try:
        return open_slot()
    except WrongPassphraseError:
        note_failed_sign_in(file, now, user)
        raise


def move_failed_sign_ins(file: Path, log: AccessLog, now: datetime) -> None:
    """Enters the notes into the log, as part of the transaction under way."""
    if not file.is_file():
        return
    for line in file.read_bytes().splitlines():
        # Somebody failed to sign in, or tampered: the log shows the line, without a name.
        at, user = _read_note(line) or (now, "")
        log.add(AccessEntry(at, user, AccessAct.FAILED_SIGN_IN, None))


def forget_failed_sign_ins(file: Path) -> None:
    """Removes the notes once they are in the log."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _read_note(line: bytes) -> tuple[datetime, str] | None:
    """Time and name; None: no program of ours wrote that."""
    try:
        fields = read_checked_line(line, _PART)
        return datetime.fromisoformat(fields["at"]).astimezone(UTC), str(fields["user"])
    except (DamagedStoreError, KeyError, OverflowError, TypeError, ValueError):
        return None
