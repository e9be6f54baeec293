"""Who can sign in and what they may do, with the store's own doors as judge."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.advice import Advice
from app.domain.errors import BadInputError, ExitCode
from app.domain.record import AccessAct, CaseStatus
from app.domain.roles import PERMISSIONS, Permission, Role, Scope
from app.storage.checked import checked_line, read_checked_line
from app.storage.errors import (
    DamagedStoreError,
    GivenPassphraseError,
    NotAllowedError,
    TooSoonError,
    UnknownNameError,
    UserExistsError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from app.storage.keys import read_slots
from app.storage.store import Store
from tests.storage.stores import KEEPER, OFFICE, ON, PASSPHRASE, USER, a_case, make_store, with_staff

NAMES = {Role.WORKER: USER, Role.OUTREACH: "ulla", Role.SUPERVISOR: "eva", Role.AUDITOR: "gun"}


@pytest.fixture
def staffed(office: Path) -> Path:
    """An office's store with one user of each role; all have the same passphrase."""
    with KEEPER.open(office, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with KEEPER.open(office, PASSPHRASE, "eva") as store:
        store.users.add("ulla", Role.OUTREACH, PASSPHRASE)
        store.users.add("gun", Role.AUDITOR, PASSPHRASE)
    return office


@pytest.fixture
def case_id(staffed: Path) -> str:
    """A case the worker saved, marked as journalled."""
    with KEEPER.open(staffed, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
        store.set_status(saved.id, CaseStatus.JOURNALLED)
    return saved.id


ACTS: dict[Permission, Callable[[Store, str, Path], object]] = {
    Permission.LIST_CASES: lambda store, case_id, place: store.cases("Testa"),
    Permission.OPEN_CASE: lambda store, case_id, place: store.load_case(case_id.upper() + " "),
    Permission.SAVE_CASE: lambda store, case_id, place: store.save_case(a_case(), ON, case_id),
    Permission.PRINT_CASE: lambda store, case_id, place: store.note_printed(case_id),
    Permission.EXPORT_CASE: lambda store, case_id, place: store.note_exported(case_id),
    Permission.REMOVE_CASE: lambda store, case_id, place: store.remove_case(case_id),
    Permission.KEEP_DRAFTS: lambda store, case_id, place: store.keep_draft(a_case(), ON),
    Permission.MANAGE_USERS: lambda store, case_id, place: store.users.add("ny", Role.WORKER, "en fras till"),
    Permission.READ_LOG: lambda store, case_id, place: store.access_log(),
    Permission.CHECK: lambda store, case_id, place: store.check(),
    Permission.BACK_UP: lambda store, case_id, place: store.backup(place / "kopia", ON),
    Permission.SEE_COUNTS: lambda store, case_id, place: store.papers.note_counts_seen(),
    Permission.CONFIRM_RULES: lambda store, case_id, place: store.records.note_rules_confirmed(),
}
OF_ONE_CASE = {
    Permission.OPEN_CASE,
    Permission.SAVE_CASE,
    Permission.PRINT_CASE,
    Permission.EXPORT_CASE,
    Permission.REMOVE_CASE,
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_the_store_does_what_the_table_says(
    role: Role, permission: Permission, staffed: Path, case_id: str, tmp_path: Path
) -> None:
    scope = PERMISSIONS[role, permission]
    is_refused = scope is Scope.NONE or (scope is Scope.OWN and permission in OF_ONE_CASE)
    with KEEPER.open(staffed, PASSPHRASE, NAMES[role]) as store:
        assert store.role is role
        assert store.may(permission) is scope
        before = store._session.log.entries()
        if is_refused:
            with pytest.raises(NotAllowedError) as caught:
                ACTS[permission](store, case_id, tmp_path)
            assert caught.value.exit_code is ExitCode.REFUSED
            assert store._session.log.entries() == before
        else:
            ACTS[permission](store, case_id, tmp_path)


def test_outreach_reaches_the_cases_it_began_and_no_other(staffed: Path, case_id: str) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "ulla") as store:
        assert store.cases() == ()
        own = store.save_case(a_case("Testa Egen"), ON)
        assert [case.id for case in store.cases()] == [own.id]
        assert store.load_case(own.id) == own
        assert store.set_status(own.id, CaseStatus.CLOSED).version == 2
        with pytest.raises(NotAllowedError):
            store.versions(case_id)
        with pytest.raises(NotAllowedError):
            store.withdraw_case(case_id)


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.AUDITOR])
def test_no_door_leads_a_supervisor_or_auditor_to_what_a_client_said(
    staffed: Path, case_id: str, role: Role
) -> None:
    with KEEPER.open(staffed, PASSPHRASE, NAMES[role]) as store:
        doors: list[Callable[[], object]] = [
            store.cases,
            store.drafts,
            lambda: store.load_case(case_id),
            lambda: store.versions(case_id),
            lambda: store.withdraw_case(case_id),
            lambda: store.set_status(case_id, CaseStatus.OPEN),
            lambda: store.discard_draft("x"),
        ]
        for door in doors:
            with pytest.raises(NotAllowedError):
                door()


def test_capitals_open_the_store_for_the_same_user_and_try_no_oftener(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "EVA") as store:
        assert store._session.sign_in.user == "eva"
    for name in ("eva", "Eva", "EVA"):
        with pytest.raises(WrongPassphraseError):
            KEEPER.open(staffed, "fel fras helt", name)
    with pytest.raises(TooSoonError):
        KEEPER.open(staffed, PASSPHRASE, "eVa")


def test_two_users_whose_names_differ_in_capitals_alone_stay_apart(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.add("Eva", Role.WORKER, "en annan fras", same_person_as="ULLA")
        assert store.users.all()[-1].same_person_as == "ulla"
    with KEEPER.open(staffed, "en annan fras", "Eva") as store:
        assert store.role is Role.WORKER
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        assert store.role is Role.SUPERVISOR
    with pytest.raises(UnknownNameError):
        KEEPER.open(staffed, PASSPHRASE, "EVA")


def test_adding_and_retiring_a_user_encrypts_nothing_anew(staffed: Path) -> None:
    def key() -> bytes:
        slots = read_slots(staffed / "keys.jsonl", KEEPER.store_id(staffed))
        return slots.of_user("eva").open(PASSPHRASE)

    before = key()
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.add("bo", Role.WORKER, "bos fras")
        store.users.retire("ulla")
    assert key() == before
    KEEPER.open(staffed, "bos fras", "bo").close()
    with pytest.raises(UnknownNameError):
        KEEPER.open(staffed, PASSPHRASE, "ulla")
    assert b'"ulla"' not in (staffed / "keys.jsonl").read_bytes()


def test_the_first_user_stays_the_one_without_name(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE) as store:
        assert store.user == USER
        store.change_passphrase(PASSPHRASE, "en ny fras")
    with KEEPER.open(staffed, "en ny fras") as store:
        assert store.user == USER


def test_what_a_retired_user_saved_stays_and_the_name_is_not_used_again(staffed: Path, case_id: str) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.add("bo", Role.WORKER, "bos fras")
        store.users.retire(USER)
        assert {user.name for user in store.users.all() if user.retired_at} == {USER}
        for again in (USER, "bo"):
            with pytest.raises(UserExistsError):
                store.users.add(again, Role.WORKER, "en fras till")
        with pytest.raises(UnknownNameError):
            store.users.retire(USER)
        with pytest.raises(UnknownNameError):
            store.users.restore(USER, "en fras till")
    with KEEPER.open(staffed, "bos fras", "bo") as store:
        assert store.load_case(case_id).saved_by == USER


def test_a_supervisor_restores_a_forgotten_passphrase_and_the_log_tells_of_whom(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.restore(USER, "tillfällig fras")
        entry = store._session.log.entries(act=AccessAct.KEY_RESTORED)[0]
        assert (entry.user, entry.about, entry.case_id) == ("eva", USER, None)
    with KEEPER.open(staffed, "tillfällig fras", USER) as store:
        store.change_passphrase("tillfällig fras", "min egen fras")
        assert store.given_passphrase is None
        assert store.may(Permission.LIST_CASES) is Scope.ALL
    KEEPER.open(staffed, "min egen fras", USER).close()


def test_a_given_passphrase_does_nothing_but_let_its_owner_choose_another(
    staffed: Path, case_id: str, tmp_path: Path
) -> None:
    """Whoever gave it can't use it and leave no trace: then the owner finds that it opens nothing."""
    names = {role: name for role, name in NAMES.items() if name != "eva"}
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        for name in names.values():
            store.users.restore(name, "tillfällig fras")
    for name in names.values():
        with KEEPER.open(staffed, "tillfällig fras", name) as store:
            given = store.given_passphrase
            assert given is not None
            assert {store.may(permission) for permission in Permission} == {Scope.NONE}
            for permission in set(Permission) - {Permission.CHECK}:
                with pytest.raises(GivenPassphraseError) as caught:
                    ACTS[permission](store, case_id, tmp_path)
                assert caught.value.facts == {"by": "eva", "day": given.at.date().isoformat()}


def test_a_given_passphrase_can_not_be_chosen_again(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.restore(USER, "tillfällig fras")
    with KEEPER.open(staffed, "tillfällig fras", USER) as store, pytest.raises(WeakPassphraseError):
        store.change_passphrase("tillfällig fras", "tillfällig fras")


def test_a_given_passphrase_adds_nobody(office: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with KEEPER.open(office, PASSPHRASE, "eva") as store:
        store.users.add("siv", Role.SUPERVISOR, PASSPHRASE)
        store.users.restore("siv", "tillfällig fras")
        store.users.restore("eva", "min egen nya fras")
    with KEEPER.open(office, "tillfällig fras", "siv") as store, pytest.raises(GivenPassphraseError):
        store.users.add("bo", Role.WORKER, "bos fras")
    with KEEPER.open(office, "min egen nya fras", "eva") as store:
        assert store.given_passphrase is None


def test_who_gave_a_passphrase_can_not_be_taken_out_of_the_slot(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.restore(USER, "tillfällig fras")
    file = staffed / "keys.jsonl"
    first, *others = file.read_bytes().splitlines(keepends=True)
    fields = read_checked_line(first, "test")
    del fields["given_by"]
    file.write_bytes(b"".join([checked_line(fields), *others]))
    with pytest.raises(WrongPassphraseError):
        KEEPER.open(staffed, "tillfällig fras", USER)


def test_a_new_recovery_code_replaces_the_former(tmp_path: Path) -> None:
    former = KEEPER.create(tmp_path / "s", USER, PASSPHRASE, None)
    with KEEPER.open(tmp_path / "s", PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
    with KEEPER.open(tmp_path / "s", "evas fras", "eva") as store:
        with pytest.raises(WrongPassphraseError):
            store.users.new_recovery_code(PASSPHRASE)
        code = store.users.new_recovery_code("evas fras")
    with pytest.raises(WrongPassphraseError):
        KEEPER.open_with_recovery_code(tmp_path / "s", former)
    KEEPER.open_with_recovery_code(tmp_path / "s", code).close()


def test_a_worker_adds_the_first_supervisor_and_nobody_else(office: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        for role in set(Role) - {Role.SUPERVISOR}:
            with pytest.raises(NotAllowedError):
                store.users.add("ny", role, "en fras till")
        store.users.add("eva", Role.SUPERVISOR, "en fras till")
        with pytest.raises(NotAllowedError):
            store.users.add("siv", Role.SUPERVISOR, "en fras till")


def test_the_last_supervisor_can_not_be_retired(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        with pytest.raises(NotAllowedError):
            store.users.retire("eva")
        store.users.add("siv", Role.SUPERVISOR, "en fras till")
        store.users.retire("eva")
    with KEEPER.open(staffed, "en fras till", "siv") as store:
        assert Advice.NO_SUPERVISOR not in store.advice(ON)


def test_an_auditor_who_is_the_only_supervisor_is_warned_about(office: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        assert {Advice.NO_SUPERVISOR, Advice.NO_AUDITOR} <= set(store.advice(ON))
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with KEEPER.open(office, PASSPHRASE, "eva") as store:
        store.users.add("eva granskar", Role.AUDITOR, "en fras till", same_person_as="eva")
        assert Advice.AUDITOR_IS_ONLY_SUPERVISOR in store.advice(ON)
        with pytest.raises(UnknownNameError):
            store.users.add("x", Role.AUDITOR, "en fras till", same_person_as="ingen")


def test_a_user_that_can_not_be_added_leaves_nothing(staffed: Path) -> None:
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        before = store.users.all()
        with pytest.raises(WeakPassphraseError):
            store.users.add("bo", Role.WORKER, "")
        with pytest.raises(BadInputError):
            store.users.add(" bo", Role.WORKER, "en fras till")
        assert store.users.all() == before


def test_staff_of_the_profile_sign_in_with_their_own_passphrase_from_the_start(tmp_path: Path) -> None:
    eva, gun = (KEEPER.make_staff_slot(phrase) for phrase in ("evas fras", "guns fras"))
    profile = with_staff(("supervisor", "eva", eva), ("auditor", "gun", gun))
    KEEPER.create(tmp_path / "s", USER, PASSPHRASE, profile)
    with KEEPER.open(tmp_path / "s", "evas fras", "eva") as store:
        assert store.role is Role.SUPERVISOR
        assert {Advice.NO_SUPERVISOR, Advice.NO_AUDITOR}.isdisjoint(store.advice(ON))
        store.change_passphrase("evas fras", "evas nya fras")
    KEEPER.open(tmp_path / "s", "evas nya fras", "eva").close()
    with KEEPER.open(tmp_path / "s", "guns fras", "gun") as store:
        assert store.role is Role.AUDITOR
    with pytest.raises(WrongPassphraseError):
        KEEPER.open(tmp_path / "s", "evas fras", "gun")


def test_a_slot_in_the_profile_that_is_none_is_refused_with_its_place(tmp_path: Path) -> None:
    for slot in ("QUJD", "!"):
        with pytest.raises(BadInputError) as caught:
            KEEPER.create(tmp_path / "s", USER, PASSPHRASE, with_staff(("auditor", "gun", slot)))
        assert caught.value.faults[0].where == "staff[0].slot"
    with pytest.raises(BadInputError):
        KEEPER.create(tmp_path / "s", "gun", PASSPHRASE, with_staff(("auditor", "gun", "QUJD")))
    assert not (tmp_path / "s").exists()


def test_sign_in_names_alone_can_be_read_without_a_key(staffed: Path) -> None:
    lines = [json.loads(line) for line in (staffed / "keys.jsonl").read_bytes().splitlines()]
    assert [line["name"] for line in lines] == [USER, "", "eva", "ulla", "gun"]
    assert not any("role" in line for line in lines)
    assert (staffed / "office.toml").read_bytes() == OFFICE


def test_an_older_key_file_put_back_opens_nothing_that_was_changed_since(staffed: Path, case_id: str) -> None:
    """So a supervisor can't work under another's name for a while, and leave the sign-in as it was."""
    keys = staffed / "keys.jsonl"
    before = keys.read_bytes()
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.restore(USER, "tillfällig fras")
    with KEEPER.open(staffed, "tillfällig fras", USER) as store:
        store.change_passphrase("tillfällig fras", "evas val av fras")
    keys.write_bytes(before)
    with pytest.raises(DamagedStoreError):
        KEEPER.open(staffed, PASSPHRASE, USER)
    with KEEPER.open(staffed, PASSPHRASE, "ulla") as store:
        assert store.check().damaged == ("keys.jsonl",)
    with KEEPER.open(staffed, PASSPHRASE, "eva") as store:
        store.users.restore(USER, "en fras till")
    KEEPER.open(staffed, "en fras till", USER).close()


def test_a_recovery_code_that_was_replaced_opens_nothing_with_its_old_key_file(tmp_path: Path) -> None:
    code = make_store(tmp_path / "s")
    before = (tmp_path / "s" / "keys.jsonl").read_bytes()
    with KEEPER.open(tmp_path / "s", PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with KEEPER.open(tmp_path / "s", PASSPHRASE, "eva") as store:
        store.users.new_recovery_code(PASSPHRASE)
    (tmp_path / "s" / "keys.jsonl").write_bytes(before)
    with pytest.raises(DamagedStoreError):
        KEEPER.open_with_recovery_code(tmp_path / "s", code)
