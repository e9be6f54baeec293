"""Month counters: what finished conversations add up to, sealed to the office's key.

Adding needs neither sign-in nor an open store. Which conversation added what can't be told afterwards, also
not by the key's holder: each cell is sealed by itself, every byte of every cell changes each time, and only
months that are over are ever copied or opened.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from app.domain.counting import Count, MonthCount
from app.domain.dates import add_months
from app.storage.checked import checked_line, read_checked_line, refuse_newer_form
from app.storage.disk import named_write_errors, read_part, replace_file
from app.storage.errors import ClockError, DamagedStoreError, OtherKeyError
from app.storage.locking import FileLock
from app.storage.month_file import MonthFile, MonthState
from app.storage.sealed import SealError, add, public_half, seal, unseal

_LOCK = "counters.lock"
_CLOSED = "closed.json"
_CLOSED_FORMAT = "vagval-closed-months/1"
_PATIENCE_S = 10.0
_MOST_MONTHS_AHEAD = 24
"""A clock this far after everything known to be past is wrong; a pause between conversations is shorter."""


class MonthCounters:
    """The counters of one office on one computer.

    Args:
        folder: where the months lie.
        public_key: the office's, from its profile.
        cells: every category of every table that can be counted; a month has them all from its first write.
        past: a day that is past for certain, as that on which the program's rules were checked.
    """

    def __init__(self, folder: Path, public_key: bytes, cells: Sequence[Count], past: date) -> None:
        self._folder = folder
        self._public_key = public_key
        self._cells = frozenset(cells)
        self._past = past

    def add(self, counts: Iterable[Count], on: date) -> None:
        """Adds one to each of the counts, once each, in the month of ``on``; on disk when it returns.

        A month that was closed already keeps its sums; what comes late goes to the first open month.

        Raises:
            ValueError: a count that is not among the cells.
            ClockError: ``on`` is so far ahead that the computer's clock must be wrong; nothing was counted.
            CannotWriteError: nothing was counted, but the conversation can go on.
            DamagedStoreError: the month's file is damaged.
            NewerStoreError: a newer program wrote the month's file.
            OtherKeyError: the month is sealed to another key.
        """
        ones = frozenset(counts)
        if not ones <= self._cells:
            raise ValueError("only counts among the cells can be added to")
        with _locked(self._folder):
            self._refuse_future(on)
            month = max(_month(on), _next_month(_closed_through(self._folder)))
            file = MonthFile(self._folder, month)
            state = file.settle() or MonthState(month, self._public_key, {})
            if state.public_key != self._public_key:
                raise OtherKeyError("counters_of_other_key")
            file.write(self._added(state, ones))

    def _refuse_future(self, on: date) -> None:
        """A conversation counted years ahead would be looked for by nobody."""
        newest = max([_month(self._past), *_months(self._folder)])
        if on >= add_months(date.fromisoformat(f"{newest}-01"), _MOST_MONTHS_AHEAD):
            raise ClockError

    def _added(self, state: MonthState, ones: frozenset[Count]) -> MonthState:
        # Cells that a former program counted in this month stay; those that are new begin at 0.
        cells = {}
        try:
            for count in self._cells | state.cells.keys():
                fresh = seal(int(count in ones), self._public_key)
                cells[count] = add(state.cells[count], fresh) if count in state.cells else fresh
        except SealError:
            raise DamagedStoreError(f"{state.month}.bin") from None
        return MonthState(state.month, state.public_key, cells)


def read_months(
    folder: Path, private_key: bytes, span: tuple[str, str], today: date
) -> tuple[MonthCount, ...]:
    """The counts of the closed months from ``span[0]`` to ``span[1]``, both included, zeros too.

    Raises:
        DamagedStoreError: a month's file is damaged.
        NewerStoreError: a newer program wrote one.
        OtherKeyError: a month is sealed to another key.
        CannotWriteError: the closing of the months can't be noted.
    """
    close_months(folder, today)
    with _locked(folder):
        months = [month for month in _closed_months(folder) if span[0] <= month <= span[1]]
        states = [state for month in months if (state := MonthFile(folder, month).settle())]
    public_key = public_half(private_key)
    return tuple(count for state in states for count in _opened(state, private_key, public_key))


def close_months(folder: Path, today: date) -> None:
    """Notes that every month before that of ``today`` is closed: nothing is added to it any more.

    Done before a month is opened or copied. Else a clock set back would let the next conversation into
    a month already seen, and the difference would be that conversation. Months after the last with counts
    stay open: nobody has seen anything of them, and a clock set far forward would close them for nothing.
    """
    with _locked(folder):
        through = max((month for month in _months(folder) if month < _month(today)), default="")
        if through > _closed_through(folder):
            fields = {"format": _CLOSED_FORMAT, "through": through}
            replace_file(folder / _CLOSED, checked_line(fields))


def closed_files(folder: Path) -> tuple[Path, ...]:
    """The files that belong into a backup: closed months, and which months are closed."""
    with _locked(folder):
        months = [MonthFile(folder, month) for month in _closed_months(folder)]
        for month in months:
            month.settle()
    closed = folder / _CLOSED
    return (*(month.path for month in months), *([closed] if closed.exists() else []))


def check_months(folder: Path) -> tuple[str, ...]:
    """The names of damaged counter files.

    Raises:
        NewerStoreError: a newer program wrote one of them.
    """
    with _locked(folder):
        return tuple(_damaged(folder))


def _damaged(folder: Path) -> Iterator[str]:
    try:
        _closed_through(folder)
    except DamagedStoreError:
        yield _CLOSED
    for month in _months(folder):
        if MonthFile(folder, month).is_damaged():
            yield f"{month}.bin"


def _opened(state: MonthState, private_key: bytes, public_key: bytes) -> Iterator[MonthCount]:
    if state.public_key != public_key:
        raise OtherKeyError("counters_of_other_key")
    try:
        for count in sorted(state.cells):
            yield MonthCount(state.month, count, unseal(state.cells[count], private_key))
    except SealError:
        raise DamagedStoreError(f"{state.month}.bin") from None


def _locked(folder: Path) -> FileLock:
    with named_write_errors():
        folder.mkdir(exist_ok=True)
    return FileLock(folder / _LOCK, patience_s=_PATIENCE_S)


def _months(folder: Path) -> list[str]:
    names = {path.stem for suffix in ("bin", "twin") for path in folder.glob(f"*.{suffix}")}
    return sorted(name for name in names if re.fullmatch(r"\d{4}-\d{2}", name))


def _closed_months(folder: Path) -> list[str]:
    through = _closed_through(folder)
    return [month for month in _months(folder) if month <= through]


def _closed_through(folder: Path) -> str:
    """The last closed month; "" when none is."""
    file = folder / _CLOSED
    if not file.exists():
        return ""
    fields = read_checked_line(read_part(file), _CLOSED)
    refuse_newer_form(fields, _CLOSED_FORMAT)
    try:
        return str(fields["through"])
    except KeyError:
        raise DamagedStoreError(_CLOSED) from None


def _month(day: date) -> str:
    return day.strftime("%Y-%m")


def _next_month(month: str) -> str:
    """The month after; "" after none."""
    return _month(add_months(date.fromisoformat(f"{month}-01"), 1)) if month else ""
