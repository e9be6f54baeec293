"""What a case's status lets one do (practice 4.5, 4.7)."""

from pathlib import Path

import pytest

from app.domain.record import AccessAct, CaseStatus
from app.storage.errors import CaseKeptError, ClosedCaseError, SavedSinceError, UnknownNameError
from app.storage.store import Store
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case


def test_withdrawal_closes_stops_letters_and_keeps_what_was_saved(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    withdrawn = store.withdraw_case(saved.id)
    assert (withdrawn.status, withdrawn.case) == (CaseStatus.CLOSED, saved.case)
    for act in (
        lambda: store.note_printed(saved.id),
        lambda: store.save_case(a_case(), ON, saved.id),
        lambda: store.withdraw_case(saved.id),
        lambda: store.set_status(saved.id, CaseStatus.JOURNALLED),
        lambda: store.remove_case(saved.id),
    ):
        with pytest.raises((ClosedCaseError, CaseKeptError)):
            act()
    assert len(store.versions(saved.id)) == 2
    acts = [entry.act for entry in store._session.log.entries(saved.id)]
    assert AccessAct.WITHDRAWN in acts
    assert AccessAct.PRINTED not in acts


def test_a_closed_case_can_be_opened_again(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.withdraw_case(saved.id)
    store.set_status(saved.id, CaseStatus.OPEN)
    store.note_printed(saved.id)
    assert store.save_case(a_case("Rättad"), ON, saved.id).version == 4


def test_answers_that_follow_on_others_than_the_newest_are_not_saved_over_them(store: Store) -> None:
    read = store.save_case(a_case(), ON)
    store.set_status(read.id, CaseStatus.JOURNALLED)
    newest = store.save_case(a_case("Rättad"), ON, read.id, follows=read.case)
    with pytest.raises(SavedSinceError):
        store.save_case(a_case("Gammal"), ON, read.id, follows=read.case)
    assert store.load_case(read.id).case == newest.case
    assert store.save_case(a_case("Ny"), ON, read.id, follows=newest.case).version == 4


@pytest.mark.parametrize("status", [CaseStatus.OPEN, CaseStatus.HANDED_OVER])
def test_only_the_copy_of_a_journalled_case_is_removed(store: Store, status: CaseStatus) -> None:
    saved = store.save_case(a_case(), ON)
    store.set_status(saved.id, status)
    with pytest.raises(CaseKeptError):
        store.remove_case(saved.id)
    assert store.load_case(saved.id).status is status


def test_a_removed_case_is_gone_after_closing_and_opening(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case("Testa Borttagen"), ON)
        store.set_status(saved.id, CaseStatus.JOURNALLED)
        store.keep_draft(a_case(), ON, case_id=saved.id)
        store.remove_case(saved.id)
        with pytest.raises(UnknownNameError):
            store.remove_case(saved.id)
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert (store.cases("Borttagen"), store.drafts()) == ((), ())
        assert store.check().damaged == ()
        tables = store._session.database.tables
        assert saved.id not in str([list(table.rows) for table in tables])
