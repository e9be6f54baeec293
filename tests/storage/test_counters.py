import errno
import os
import random
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.counting import Count
from app.domain.errors import CannotWriteError
from app.storage.counters import MonthCounters, check_months, close_months, closed_files, read_months
from app.storage.errors import ClockError, DamagedStoreError, OtherKeyError
from app.storage.month_file import MonthFile
from app.storage.sealed import CELL_BYTES, make_key_pair
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE

LATER = date(2026, 12, 24)
ALL = ("0000-01", "9999-12")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "counters"


def counters_in(folder: Path, cells: tuple[Count, ...] = CELLS) -> MonthCounters:
    return MonthCounters(folder, KEY_PAIR.public, cells, ON)


def numbers(folder: Path, today: date = LATER) -> dict[tuple[str, Count], int]:
    rows = read_months(folder, KEY_PAIR.private, ALL, today)
    return {(row.month, row.count): row.number for row in rows}


def cells_of(content: bytes) -> list[bytes]:
    body = content.split(b"\n", 1)[1][:-32]
    return [body[i : i + CELL_BYTES] for i in range(0, len(body), CELL_BYTES)]


def test_a_month_holds_every_cell_from_its_first_write(folder: Path) -> None:
    counters_in(folder).add(CELLS[:1], ON)
    assert numbers(folder) == {("2026-11", cell): int(cell == CELLS[0]) for cell in CELLS}


def test_a_count_named_twice_counts_once(folder: Path) -> None:
    counters_in(folder).add([CELLS[0], CELLS[0]], ON)
    assert numbers(folder)["2026-11", CELLS[0]] == 1


def test_a_conversation_that_counts_nowhere_changes_every_cell_too(folder: Path) -> None:
    counters = counters_in(folder)
    counters.add([], ON)
    before = cells_of((folder / "2026-11.bin").read_bytes())
    counters.add([], ON)
    assert not set(before) & set(cells_of((folder / "2026-11.bin").read_bytes()))


def test_a_count_that_is_no_cell_is_our_own_fault(folder: Path) -> None:
    with pytest.raises(ValueError, match="among the cells"):
        counters_in(folder).add([Count("nationality", "x")], ON)


_conversations = st.lists(st.frozensets(st.sampled_from(CELLS)), max_size=8)


@settings(deadline=None, max_examples=20)
@given(_conversations)
def test_the_key_reads_as_many_as_were_added(
    tmp_path_factory: pytest.TempPathFactory, conversations: list[frozenset[Count]]
) -> None:
    folder = tmp_path_factory.mktemp("counts")
    counters = counters_in(folder)
    for counts in conversations:
        counters.add(counts, ON)
    expected = Counter(count for counts in conversations for count in counts)
    found = numbers(folder)
    assert {cell: found.get(("2026-11", cell), 0) for cell in CELLS} == {c: expected[c] for c in CELLS}


@settings(deadline=None, max_examples=20)
@given(_conversations)
def test_the_file_before_and_after_shows_one_without_the_key_nothing(
    tmp_path_factory: pytest.TempPathFactory, conversations: list[frozenset[Count]]
) -> None:
    folder = tmp_path_factory.mktemp("counts")
    counters = counters_in(folder)
    counters.add([], ON)
    seen = [(folder / "2026-11.bin").read_bytes()]
    for counts in conversations:
        counters.add(counts, ON)
        seen.append((folder / "2026-11.bin").read_bytes())
    # Same length, same head, and not one half of a cell that stood there at any time before.
    assert len({len(content) for content in seen}) == 1
    assert len({content.split(b"\n")[0] for content in seen}) == 1
    halves = [cell[i : i + 32] for content in seen for cell in cells_of(content) for i in (0, 32)]
    assert len(set(halves)) == len(halves) == len(seen) * len(CELLS) * 2


def test_at_rest_both_copies_hold_one_state_and_nothing_else_lies_there(folder: Path) -> None:
    for _ in range(3):
        counters_in(folder).add(CELLS[:2], ON)
    assert (folder / "2026-11.bin").read_bytes() == (folder / "2026-11.twin").read_bytes()
    assert {path.name for path in folder.iterdir()} == {"2026-11.bin", "2026-11.twin", "counters.lock"}


def test_the_files_time_tells_the_month_and_not_the_conversation(folder: Path) -> None:
    counters_in(folder).add([], ON)
    for name in ("2026-11.bin", "2026-11.twin"):
        assert (folder / name).stat().st_mtime == 1793491200
    before = folder.stat().st_mtime_ns
    counters_in(folder).add([], ON)
    assert folder.stat().st_mtime_ns == before


def test_neither_number_nor_time_can_be_read_without_the_key(folder: Path) -> None:
    counters_in(folder).add(CELLS, ON)
    with pytest.raises(OtherKeyError):
        read_months(folder, make_key_pair().private, ALL, LATER)


def test_an_open_month_is_never_given_and_a_closed_one_is(folder: Path) -> None:
    counters_in(folder).add(CELLS[:1], ON)
    assert numbers(folder, date(2026, 11, 30)) == {}
    assert numbers(folder, date(2026, 12, 1))["2026-11", CELLS[0]] == 1


def test_both_ends_of_the_span_are_included(folder: Path) -> None:
    for month in (1, 2, 3, 4):
        counters_in(folder).add(CELLS[:1], date(2026, month, 5))
    rows = read_months(folder, KEY_PAIR.private, ("2026-02", "2026-03"), LATER)
    assert sorted({row.month for row in rows}) == ["2026-02", "2026-03"]


def test_a_closed_month_keeps_its_sums_when_the_clock_is_set_back(folder: Path) -> None:
    counters = counters_in(folder)
    counters.add(CELLS[:1], ON)
    close_months(folder, LATER)
    closed = (folder / "2026-11.bin").read_bytes()
    counters.add(CELLS[:1], ON)
    assert (folder / "2026-11.bin").read_bytes() == closed
    assert numbers(folder, date(2027, 1, 1))["2026-12", CELLS[0]] == 1


def test_a_clock_set_far_forward_closes_no_more_than_the_months_with_counts(folder: Path) -> None:
    counters = counters_in(folder)
    counters.add(CELLS[:1], ON)
    close_months(folder, date(2031, 5, 5))
    counters.add(CELLS[:1], ON)
    assert {row.month for row in read_months(folder, KEY_PAIR.private, ALL, date(2027, 1, 1))} == {
        "2026-11",
        "2026-12",
    }


@pytest.mark.parametrize(("on", "is_believed"), [(date(2028, 10, 31), True), (date(2028, 11, 1), False)])
def test_a_clock_two_years_ahead_of_all_that_is_past_is_not_believed(
    folder: Path, on: date, is_believed: bool
) -> None:
    counters = counters_in(folder)
    if is_believed:
        counters.add(CELLS[:1], on)
        counters.add(CELLS[:1], date(2030, 9, 30))
        return
    with pytest.raises(ClockError):
        counters.add(CELLS[:1], on)
    assert not list(folder.glob("*.bin"))


def test_only_closed_months_go_into_a_backup(folder: Path) -> None:
    counters = counters_in(folder)
    counters.add([], date(2026, 10, 31))
    counters.add([], ON)
    close_months(folder, ON)
    assert [path.name for path in closed_files(folder)] == ["2026-10.bin", "closed.json"]


def test_one_who_has_the_key_and_every_backup_learns_month_sums_alone(office: Path, tmp_path: Path) -> None:
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    chance = random.Random(4)
    held: Counter[tuple[str, Count]] = Counter()
    learnt: dict[tuple[str, Count], set[int]] = {}
    for day in (date(2026, month, day) for month in (9, 10, 11) for day in range(1, 29, 3)):
        counts = chance.sample(CELLS, 2)
        counters.add(counts, day)
        held.update((day.strftime("%Y-%m"), count) for count in counts)
        with KEEPER.open(office, PASSPHRASE) as store:
            store.backup(tmp_path / f"{day}.vagval", day)
        KEEPER.restore(tmp_path / f"{day}.vagval", tmp_path / f"{day}", PASSPHRASE)
        for row in KEEPER.counts(tmp_path / f"{day}", KEY_PAIR.private, *ALL, LATER):
            learnt.setdefault((row.month, row.count), set()).add(row.number)
    assert {month for month, _ in learnt} == {"2026-09", "2026-10"}
    assert all(learnt[cell] == {held[cell]} for cell in learnt)


def test_cells_of_a_former_program_stay_and_new_ones_begin_at_zero(folder: Path) -> None:
    counters_in(folder, CELLS[:2]).add(CELLS[:1], ON)
    counters_in(folder, CELLS[1:]).add(CELLS[2:3], ON)
    found = numbers(folder)
    assert found == {("2026-11", cell): int(cell in (CELLS[0], CELLS[2])) for cell in CELLS}


def test_counters_of_another_key_are_not_added_to(folder: Path) -> None:
    counters_in(folder).add([], ON)
    before = (folder / "2026-11.bin").read_bytes()
    with pytest.raises(OtherKeyError):
        MonthCounters(folder, make_key_pair().public, CELLS, ON).add([], ON)
    assert (folder / "2026-11.bin").read_bytes() == before


def test_a_drive_that_does_not_answer_is_told_and_is_no_damage(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counters_in(folder).add(CELLS[:1], ON)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def yanked(_: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as drive:
        drive.setattr(Path, "read_bytes", yanked)
        with pytest.raises(CannotWriteError):
            counters_in(folder).add(CELLS[:1], ON)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def spoil(path: Path, at: int = -40) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("torn", ["2026-11.bin", "2026-11.twin"])
def test_one_torn_copy_is_healed_from_the_other(folder: Path, torn: str) -> None:
    counters_in(folder).add(CELLS[:1], ON)
    spoil(folder / torn)
    assert check_months(folder) == ("2026-11.bin",)
    counters_in(folder).add(CELLS[:1], ON)
    assert check_months(folder) == ()
    assert numbers(folder)["2026-11", CELLS[0]] == 2


def test_a_twin_that_is_newer_is_what_counts(folder: Path) -> None:
    counters_in(folder).add(CELLS[:1], ON)
    old = (folder / "2026-11.bin").read_bytes()
    counters_in(folder).add(CELLS[:1], ON)
    (folder / "2026-11.bin").write_bytes(old)
    assert numbers(folder)["2026-11", CELLS[0]] == 2
    assert (folder / "2026-11.bin").read_bytes() == (folder / "2026-11.twin").read_bytes()


def test_a_first_write_that_was_cut_short_begins_anew(folder: Path) -> None:
    folder.mkdir()
    (folder / "2026-11.twin").write_bytes(b"half")
    counters_in(folder).add(CELLS[:1], ON)
    assert numbers(folder)["2026-11", CELLS[0]] == 1


def test_two_torn_copies_are_damage(folder: Path) -> None:
    counters_in(folder).add(CELLS[:1], ON)
    for name in ("2026-11.bin", "2026-11.twin"):
        spoil(folder / name)
    with pytest.raises(DamagedStoreError):
        counters_in(folder).add(CELLS[:1], ON)
    with pytest.raises(DamagedStoreError):
        numbers(folder)


@pytest.mark.parametrize("content", [b"", b"{}\n", b"[" * 9000, b'{"through": 3}\n'])
def test_a_damaged_note_of_closed_months_is_damage(folder: Path, content: bytes) -> None:
    counters_in(folder).add([], ON)
    (folder / "closed.json").write_bytes(content)
    assert check_months(folder)[0] == "closed.json"
    with pytest.raises(DamagedStoreError):
        counters_in(folder).add([], ON)


def test_any_byte_changed_in_both_copies_is_damage(folder: Path) -> None:
    counters_in(folder).add(CELLS[:1], ON)
    content = (folder / "2026-11.bin").read_bytes()
    for at in range(0, len(content), 7):
        spoiled = content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :]
        for name in ("2026-11.bin", "2026-11.twin"):
            (folder / name).write_bytes(spoiled)
        with pytest.raises(DamagedStoreError):
            MonthFile(folder, "2026-11").read()


def test_a_practice_store_counts_nothing(tmp_path: Path) -> None:
    KEEPER.create(tmp_path / "s", "anna", PASSPHRASE, None)
    assert KEEPER.counters(tmp_path / "s", CELLS, ON) is None
    assert KEEPER.counts(tmp_path / "s", KEY_PAIR.private, *ALL, LATER) == ()


def test_processes_that_add_at_the_same_time_are_all_counted(folder: Path) -> None:
    code = f"""
import pathlib
from tests.storage.stores import CELLS, ON
from app.storage.counters import MonthCounters
counters = MonthCounters(pathlib.Path({str(folder)!r}), bytes.fromhex({KEY_PAIR.public.hex()!r}), CELLS, ON)
for _ in range(15):
    counters.add(CELLS[:1], ON)
"""
    children = [subprocess.Popen([sys.executable, "-c", code], env={**os.environ}) for _ in range(2)]
    assert [child.wait() for child in children] == [0, 0]
    assert numbers(folder)["2026-11", CELLS[0]] == 30
