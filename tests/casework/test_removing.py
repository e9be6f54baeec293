"""Removing the copies of journalled cases, as far as it came."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.removing import remove_copies
from app.domain.steps import Steps, StoppedError
from app.storage.errors import UnknownNameError
from app.storage.store import Store
from tests.storage.cutting import StoppedAt
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case, make_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    make_store(tmp_path / "lager")
    with KEEPER.open(tmp_path / "lager", PASSPHRASE) as store:
        yield store


def journalled(store: Store, number: int) -> tuple[str, ...]:
    ids = tuple(store.save_case(a_case(), ON).id for _ in range(number))
    for case_id in ids:
        store.records.journal(case_id, ON, "SN 2026/7")
    return ids


def test_every_copy_is_removed_and_counted(store: Store) -> None:
    ids, steps = journalled(store, 3), Steps()
    done = remove_copies(store, ids, steps)
    assert [gone.case_id for gone in done.removed] == list(ids)
    assert (done.ended_by, steps.done, steps.of) == (None, 3, 3)
    assert store.cases() == ()


def test_stopped_in_the_middle_what_is_gone_is_told_and_the_rest_is_untouched(store: Store) -> None:
    ids = journalled(store, 3)
    done = remove_copies(store, ids, StoppedAt(2))
    assert [gone.case_id for gone in done.removed] == list(ids[:2])
    assert isinstance(done.ended_by, StoppedError)
    assert [case.id for case in store.cases()] == [ids[2]]


def test_a_copy_that_can_not_be_removed_hides_none_that_was(store: Store) -> None:
    ids = journalled(store, 1)
    done = remove_copies(store, (*ids, "ZZZZZZZZ"), Steps())
    assert [gone.case_id for gone in done.removed] == list(ids)
    assert isinstance(done.ended_by, UnknownNameError)


def test_stopped_before_the_first_nothing_is_removed(store: Store) -> None:
    ids = journalled(store, 2)
    with pytest.raises(StoppedError):
        remove_copies(store, ids, StoppedAt(0))
    assert len(store.cases()) == 2
