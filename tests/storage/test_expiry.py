"""What has had its time goes: drafts nobody saved, old rows of the log; never because a clock runs wild."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.advice import Advice
from app.domain.record import AccessAct, AccessEntry
from app.storage.store import Store
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE, a_case

START = datetime(2026, 11, 22, 9, tzinfo=UTC)


def at(days: float, folder: Path) -> Store:
    """The store, opened so many days after the start."""
    return replace(KEEPER, clock=lambda: START + timedelta(days=days)).open(folder, PASSPHRASE)


def begin_draft(folder: Path) -> None:
    with at(0, folder) as store:
        store.keep_draft(a_case(), ON)


@pytest.mark.parametrize(("days", "left"), [(59, 1), (60, 1), (61, 0)])
def test_a_draft_is_removed_when_its_days_are_over(folder: Path, days: int, left: int) -> None:
    begin_draft(folder)
    at(days, folder).close()
    with at(days + 0.5, folder) as store:
        assert len(store.drafts()) == left


def test_a_draft_is_offered_once_after_its_time_before_it_goes(folder: Path) -> None:
    begin_draft(folder)
    with at(90, folder) as store:
        assert len(store.drafts()) == 1
    with at(91, folder) as store:
        assert store.drafts() == ()


@pytest.mark.parametrize("wild", [40_000, 365, -400])
def test_a_clock_that_runs_wild_for_a_sign_in_removes_nothing(folder: Path, wild: int) -> None:
    begin_draft(folder)
    for days in (wild, 1, 2):
        with at(days, folder) as store:
            assert len(store.drafts()) == 1
            assert len(store._session.log.entries()) > 1


def test_a_clock_a_year_ahead_removes_nothing_before_five_days_of_work(folder: Path) -> None:
    begin_draft(folder)
    for days in (365, 365.1, 366, 367, 367.5, 368, 369):
        with at(days, folder) as store:
            assert len(store.drafts()) == 1, days
    with at(370, folder) as store:
        assert store.drafts() == ()


def test_a_clock_years_ahead_cuts_nothing_off_the_log(folder: Path) -> None:
    fill_log(folder, 1)
    rows = []
    for days in (4000, 4000.1, 4001, 4002):
        with at(days, folder) as store:
            rows.append(len(store._session.log.entries()))
    assert rows == [rows[0] + more for more in range(4)]


def fill_log(folder: Path, years: int) -> None:
    """As if somebody had looked at the list twice a month."""
    with at(0, folder) as store, store._session.transaction():
        for half_month in range(years * 24):
            seen_at = START + timedelta(days=half_month * 15.2)
            store._session.log.add(AccessEntry(seen_at, "anna", AccessAct.LISTED, None))


def test_rows_of_the_log_go_when_their_years_are_over_and_the_rest_still_follows(folder: Path) -> None:
    fill_log(folder, 7)
    with at(7 * 366, folder) as store:
        assert len(store._session.log.entries()) < 5 * 24 + 10
        entries = store._session.log.entries()
        assert store._session.log.is_whole()
        assert store.check().damaged == ()
    kept = [entry for entry in entries if entry.act is not AccessAct.LOG_SHORTENED]
    assert kept[0].at > START + timedelta(days=(7 - 5) * 365 - 62)
    # Of what was before there is one row, which tells nothing but that there was something.
    first = entries[0]
    assert (first.act, first.user, first.case_id, first.about) == (AccessAct.LOG_SHORTENED, "", None, "")


def test_the_log_is_shortened_once_a_month_at_most(folder: Path) -> None:
    fill_log(folder, 6)
    for days in range(6 * 366, 6 * 366 + 62, 3):
        at(days, folder).close()
    with at(6 * 366 + 62, folder) as store:
        told = [entry for entry in store._session.log.entries(act=AccessAct.LOG_SHORTENED) if entry.about]
        assert 2 <= len(told) <= 4
        assert store._session.log.is_whole()


@pytest.mark.parametrize(
    "tampering",
    [
        "DELETE FROM access_log WHERE id <= (SELECT min(id) + 1 FROM access_log)",
        "DELETE FROM access_log WHERE id = (SELECT min(id) FROM access_log)",
        "UPDATE access_log SET chain = 'x' WHERE id = (SELECT min(id) FROM access_log)",
        "UPDATE access_log SET about = 'x' WHERE act = 'log_shortened' AND about <> ''",
        "DELETE FROM access_log WHERE act = 'log_shortened' AND about <> ''",
    ],
)
def test_a_start_that_somebody_else_cut_off_is_found(folder: Path, tampering: str) -> None:
    fill_log(folder, 6)
    with at(6 * 366, folder) as store:
        assert store._session.log.is_whole()
        store._session.database.execute(tampering)
        assert not store._session.log.is_whole()


def test_a_shortened_log_is_salvaged_whole(folder: Path, tmp_path: Path) -> None:
    fill_log(folder, 6)
    with at(6 * 366, folder) as store:
        rows = store._session.log.entries()
    KEEPER.salvage(folder, PASSPHRASE, tmp_path / "ny")
    with at(6 * 366, tmp_path / "ny") as store:
        entries = store._session.log.entries()
        assert entries[0].act is AccessAct.LOG_SHORTENED
        assert set(rows[-100:]) <= set(entries)
        assert store._session.log.is_whole()


def test_a_clock_that_was_set_back_is_told(office: Path) -> None:
    at(0, office).close()
    for days, told in ((-0.03, False), (-1, True), (1, False)):
        with at(days, office) as store:
            assert (Advice.CLOCK_SET_BACK in store.advice(ON)) is told


@pytest.mark.parametrize(("pause", "told"), [(92, False), (93, True), (4000, True)])
def test_a_clock_that_leaps_ahead_is_told_until_work_has_gone_on_there(
    office: Path, pause: int, *, told: bool
) -> None:
    at(0, office).close()
    for days in range(pause, pause + 6):
        with at(days, office) as store:
            is_believed = not told or days - pause >= 4
            assert (Advice.CLOCK_LEAPT in store.advice(ON)) is not is_believed


def test_a_backup_with_the_clock_far_ahead_closes_no_month_and_removes_no_backup(office: Path) -> None:
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    counters.add(CELLS[:1], ON)
    for days in (0, 1):
        with at(days, office) as store:
            store.daily_backup(ON + timedelta(days=days))
    with at(4000, office) as store:
        store.daily_backup(ON + timedelta(days=4000))
    assert len(list((office / "backups").glob("*.vagval"))) == 3
    counters.add(CELLS[:1], ON)
    counts = KEEPER.counts(office, KEY_PAIR.private, "2026-11", "2026-11", ON.replace(month=12))
    assert counts[0].number == 2
