from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from app.domain.errors import BadInputError, ExitCode
from app.domain.person import Person, Role
from app.domain.record import AccessAct, CaseStatus
from app.domain.rule_pack import RuleVersion
from app.domain.saving import savable
from app.storage.errors import (
    DamagedStoreError,
    SavingOffError,
    UnknownNameError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from app.storage.keeper import Keeper
from app.storage.store import Store
from tests.storage.stores import (
    CHEAP,
    CODEC,
    KEEPER,
    OFFICE,
    ON,
    PASSPHRASE,
    RULES,
    USER,
    a_case,
    make_store,
    read_profile,
)


def acts(store: Store) -> list[tuple[AccessAct, str | None]]:
    return [(entry.act, entry.case_id) for entry in store._session.log.entries()]


def test_what_was_saved_is_there_after_closing_and_opening(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert store.load_case(saved.id) == saved
    assert saved.case == a_case()
    assert (saved.version, saved.status, saved.saved_by) == (1, CaseStatus.OPEN, USER)


def test_saving_leaves_out_what_may_not_be_kept(store: Store) -> None:
    spouse = Person(id="p2", role=Role.SPOUSE, name="Prov Testsson", debt_kfm=True)
    case = replace(a_case(), persons=(*a_case().persons, spouse))
    saved = store.save_case(case, ON)
    assert saved.case == savable(case, ON)
    assert store.load_case(saved.id).case.person("p2").debt_kfm is None


def test_a_correction_is_a_new_version_and_the_old_one_stays(store: Store) -> None:
    first = store.save_case(a_case("Testa Provsson"), ON)
    second = store.save_case(a_case("Testa Rättad"), ON, first.id)
    assert (second.id, second.version) == (first.id, 2)
    assert store.versions(first.id) == (second, first)
    assert store.load_case(first.id) == second


def test_a_status_is_a_new_version_with_the_same_answers(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    journalled = store.set_status(saved.id, CaseStatus.JOURNALLED)
    assert (journalled.version, journalled.status, journalled.case) == (2, CaseStatus.JOURNALLED, saved.case)
    assert store.cases()[0].status is CaseStatus.JOURNALLED
    handed_over = store.set_status(saved.id, CaseStatus.HANDED_OVER)
    assert store.save_case(a_case("Ny"), ON, saved.id).status is handed_over.status


def test_a_correction_of_an_unknown_case_is_refused_and_saves_nothing(store: Store) -> None:
    with pytest.raises(UnknownNameError) as caught:
        store.save_case(a_case(), ON, "22222222")
    assert caught.value.code == "unknown_case"
    assert store.cases() == ()


def test_an_id_may_be_typed_in_capitals(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    assert store.load_case(f" {saved.id.upper()} ").id == saved.id


def test_cases_are_listed_last_saved_first_also_when_the_clock_goes_backwards(tmp_path: Path) -> None:
    times = iter(datetime(2026, 11, 22, tzinfo=UTC) - timedelta(days=n) for n in range(100))
    keeper = Keeper(CODEC, read_profile, cost=CHEAP, clock=lambda: next(times))
    make_store(tmp_path / "s")
    with keeper.open(tmp_path / "s", PASSPHRASE) as store:
        first, second = (store.save_case(a_case(name), ON) for name in ("A", "B"))
        assert [case.id for case in store.cases()] == [second.id, first.id]
        store.save_case(a_case("A2"), ON, first.id)
        assert [case.applicant_name for case in store.cases()] == ["A2", "B"]


def test_a_list_shows_no_answer_and_no_outcome(store: Store) -> None:
    store.save_case(a_case(reference="SN 1"), ON)
    (summary,) = store.cases()
    shown = {
        "id",
        "reference",
        "status",
        "saved_at",
        "is_own",
        "applicant_name",
        "is_protected",
        "is_in_journal",
    }
    assert set(summary._fields) == shown
    assert (summary.is_own, summary.reference) == (True, "SN 1")


def test_no_column_holds_an_answer(store: Store) -> None:
    columns = {column for table in store._session.database.tables for column in table.columns_dict}
    assert columns.isdisjoint(
        {"born_on", "citizenships", "country", "ground", "debt_csn", "outcome", "moves"}
    )


def test_each_act_is_in_the_log_without_the_text_that_was_sought(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.cases("Testa")
    store.cases()
    store.load_case(saved.id)
    store.note_printed(saved.id)
    store.note_exported(saved.id)
    store.set_status(saved.id, CaseStatus.CLOSED)
    assert acts(store) == [
        (AccessAct.SIGNED_IN, None),
        (AccessAct.SAVED, saved.id),
        (AccessAct.SEARCHED, None),
        (AccessAct.LISTED, None),
        (AccessAct.OPENED, saved.id),
        (AccessAct.PRINTED, saved.id),
        (AccessAct.EXPORTED, saved.id),
        (AccessAct.STATUS_SET, saved.id),
    ]
    rows = list(store._session.database.query("SELECT * FROM access_log"))
    assert "Testa" not in str(rows)


@pytest.mark.parametrize(
    "tampering", ["DELETE FROM access_log WHERE id = 2", "UPDATE access_log SET user = 'bo' WHERE id = 2"]
)
def test_a_log_line_removed_or_edited_is_found(store: Store, tampering: str) -> None:
    store.save_case(a_case(), ON)
    store.cases()
    assert store.check().damaged == ()
    store._session.database.execute(tampering)
    assert store.check().damaged == ("log",)


def test_checking_counts_cases_and_versions(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.save_case(a_case(), ON, saved.id)
    report = store.check()
    assert (report.cases, report.versions, report.damaged) == (1, 2, ())


def test_a_version_that_can_not_be_read_is_found(store: Store) -> None:
    store.save_case(a_case(), ON)
    store._session.database.execute("UPDATE case_versions SET content = '{}'")
    assert store.check().damaged == ("case",)
    with pytest.raises(DamagedStoreError):
        store.load_case(store.cases()[0].id)


def test_a_changed_passphrase_opens_and_the_old_one_no_longer(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.change_passphrase(PASSPHRASE, "en helt ny")
        store.change_passphrase("en helt ny", "ännu en")
        assert acts(store)[-1] == (AccessAct.KEY_CHANGED, None)
    with pytest.raises(WrongPassphraseError):
        KEEPER.open(folder, PASSPHRASE)
    KEEPER.open(folder, "ännu en").close()


def test_a_passphrase_is_changed_only_by_who_knows_the_old_one(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        with pytest.raises(WrongPassphraseError):
            store.change_passphrase("gissning", "min")
        with pytest.raises(WeakPassphraseError):
            store.change_passphrase(PASSPHRASE, "")
    KEEPER.open(folder, PASSPHRASE).close()


def test_several_threads_may_save_at_once(store: Store) -> None:
    threads = [Thread(target=store.save_case, args=(a_case(f"Prov {n}"), ON)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.cases()) == 8
    assert store.check().damaged == ()


def test_a_version_keeps_the_rules_that_were_in_force_when_its_answers_were_saved(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = store.save_case(a_case(), ON)
    later = RuleVersion("Senare regler", "2027.1.15", "cd" * 32)
    assert (first.rules, store.records.under_other_rules(later)) == (RULES, 1)
    monkeypatch.setattr(store._cases, "codec", replace(CODEC, rules=lambda: later))
    # Another status is no new assessment; new answers are.
    assert store.set_status(first.id, CaseStatus.HANDED_OVER).rules == RULES
    assert store.save_case(a_case(), ON, first.id).rules == later
    assert [version.rules for version in store.versions(first.id)] == [later, RULES, RULES]
    assert (store.records.under_other_rules(later), store.records.under_other_rules(RULES)) == (0, 1)


def test_a_list_shows_so_many_at_most_and_open_cases_alone_where_asked(store: Store) -> None:
    saved = [store.save_case(a_case(f"Prov {number}"), ON) for number in range(4)]
    store.set_status(saved[3].id, CaseStatus.JOURNALLED)
    assert [case.id for case in store.cases(most=2)] == [saved[3].id, saved[2].id]
    assert [case.id for case in store.cases(only_open=True, most=2)] == [saved[2].id, saved[1].id]
    assert [case.id for case in store.cases("prov", only_open=True)] == [one.id for one in saved[2::-1]]


@pytest.mark.parametrize("name", ["P" * 201, "Testa\x07Provsson", "Testa\ud800"])
def test_what_could_not_be_read_again_is_not_saved(store: Store, name: str) -> None:
    saved = store.save_case(a_case(), ON)
    for act in (
        lambda: store.save_case(a_case(name), ON),
        lambda: store.save_case(a_case(name), ON, saved.id),
        lambda: store.keep_draft(a_case(name), ON),
    ):
        with pytest.raises(BadInputError):
            act()
    assert store.load_case(saved.id) == saved
    assert len(store.cases()) == 1
    assert store.drafts() == ()


def test_nothing_is_saved_where_the_profile_says_on_no_basis_that_conversations_are_held(
    tmp_path: Path,
) -> None:
    keeper = replace(KEEPER, read_profile=lambda content: replace(read_profile(content), conversations=()))
    keeper.create(tmp_path / "s", USER, PASSPHRASE, OFFICE)
    with keeper.open(tmp_path / "s", PASSPHRASE) as store:
        with pytest.raises(SavingOffError) as caught:
            store.save_case(a_case(), ON)
        assert caught.value.exit_code is ExitCode.REFUSED
        assert store.cases() == ()
