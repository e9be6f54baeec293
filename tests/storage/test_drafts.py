"""Answers on their way to a saved case, and what is left of them after a crash."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.record import CaseStatus
from app.domain.roles import Role
from app.domain.saving import savable
from app.storage.errors import ClosedCaseError, UnknownNameError
from app.storage.store import Store
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case


def test_each_answer_is_on_disk_when_the_next_question_appears(folder: Path) -> None:
    code = f"""
import os, pathlib
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case
store = KEEPER.open(pathlib.Path({str(folder)!r}), PASSPHRASE)
draft = store.keep_draft(a_case("Testa"), ON)
store.keep_draft(a_case("Testa Provsson"), ON, draft.id)
os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    with KEEPER.open(folder, PASSPHRASE) as store:
        (draft,) = store.drafts()
        assert draft.case == a_case("Testa Provsson")
        assert draft.case_id is None
        store.discard_draft(draft.id)
        assert store.drafts() == ()


def test_a_draft_is_written_over_and_never_added_to(store: Store) -> None:
    first = store.keep_draft(a_case("Testa"), ON)
    again = store.keep_draft(a_case("Testa Rättad"), ON, first.id)
    assert again.id == first.id
    assert [draft.case.applicant.name for draft in store.drafts()] == ["Testa Rättad"]
    assert len(list(store._session.database.query("SELECT * FROM drafts"))) == 1


def test_saving_takes_the_draft_with_it(store: Store) -> None:
    draft = store.keep_draft(a_case(), ON)
    other = store.keep_draft(a_case("Annan"), ON)
    saved = store.save_case(draft.case, ON, draft_id=draft.id)
    assert store.load_case(saved.id).case == a_case()
    assert store.drafts() == (other,)


def test_a_save_that_fails_leaves_the_draft(store: Store) -> None:
    draft = store.keep_draft(a_case(), ON)
    with pytest.raises(UnknownNameError):
        store.save_case(draft.case, ON, "22222222", draft_id=draft.id)
    assert store.drafts() == (draft,)


@pytest.mark.parametrize("close", [Store.withdraw_case, lambda s, c: s.set_status(c, CaseStatus.CLOSED)])
def test_closing_and_withdrawal_clear_the_drafts_of_the_case(store: Store, close) -> None:  # type: ignore[no-untyped-def]
    saved = store.save_case(a_case(), ON)
    store.keep_draft(a_case("Rättad"), ON, case_id=saved.id.upper())
    other = store.keep_draft(a_case("Annan"), ON)
    close(store, saved.id)
    assert store.drafts() == (other,)


def test_a_draft_holds_no_more_than_a_saved_case_would(store: Store) -> None:
    case = replace(a_case(), persons=(replace(a_case().applicant, lacks_means=True),))
    assert store.keep_draft(case, ON).case == savable(case, ON)
    assert store.drafts()[0].case.applicant.lacks_means is None


def test_nobody_sees_or_throws_away_anothers_draft(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        draft = store.keep_draft(a_case(), ON)
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with KEEPER.open(folder, PASSPHRASE, "eva") as store:
        store.users.add("bo", Role.WORKER, PASSPHRASE)
    with KEEPER.open(folder, PASSPHRASE, "bo") as store:
        assert store.drafts() == ()
        store.discard_draft(draft.id)
        with pytest.raises(UnknownNameError) as caught:
            store.keep_draft(a_case("Annan"), ON, draft.id)
        assert caught.value.code == "unknown_draft"
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert store.drafts() == (draft,)


def test_a_draft_corrects_only_a_case_that_is_there_and_open(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.withdraw_case(saved.id)
    with pytest.raises(ClosedCaseError):
        store.keep_draft(a_case(), ON, case_id=saved.id)
    with pytest.raises(UnknownNameError):
        store.keep_draft(a_case(), ON, case_id="22222222")


def test_a_draft_that_can_not_be_read_is_found(store: Store) -> None:
    store.keep_draft(a_case(), ON)
    store._session.database.execute("UPDATE drafts SET content = '{}'")
    assert store.check().damaged == ("draft",)


def test_a_case_has_one_draft_of_a_user_however_often_one_is_begun(store: Store) -> None:
    saved, other = store.save_case(a_case(), ON), store.save_case(a_case("Annan"), ON)
    first = store.keep_draft(a_case("Rättad"), ON, case_id=saved.id)
    of_other = store.keep_draft(a_case("Annan Rättad"), ON, case_id=other.id)
    again = store.keep_draft(a_case("Rättad igen"), ON, case_id=saved.id)
    assert again.id == first.id
    assert {draft.id: draft.case.applicant.name for draft in store.drafts()} == {
        first.id: "Rättad igen",
        of_other.id: "Annan Rättad",
    }


def test_a_draft_tells_in_how_many_answers_it_differs_from_the_case_as_it_is_now(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    assert store.keep_draft(a_case("Rättad"), ON, case_id=saved.id).differs == 1
    store.save_case(a_case("Rättad"), ON, saved.id)
    (draft,) = store.drafts()
    assert draft.differs == 0


def test_a_draft_is_there_also_where_its_case_can_not_be_read(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    kept = store.keep_draft(a_case("Rättad"), ON, case_id=saved.id)
    store._session.database.execute("UPDATE case_versions SET content = 'x'")
    (draft,) = store.drafts()
    assert draft.case == kept.case
    assert draft.differs > 1
