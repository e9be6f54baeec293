import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlite_utils

from app import __version__
from app.domain.errors import BadInputError, ExitCode, UserFacingError
from app.domain.record import AccessAct
from app.storage.checked import checked_line, read_checked_line
from app.storage.connection import connect
from app.storage.errors import (
    DamagedStoreError,
    NewerStoreError,
    NotAStoreError,
    NotEmptyError,
    StoreInUseError,
    UnknownNameError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from app.storage.keys import read_slots
from tests.storage.stores import CELLS, KEEPER, OFFICE, ON, PASSPHRASE, USER, a_case, make_store


def database_of(folder: Path) -> sqlite_utils.Database:
    slots = read_slots(folder / "keys.jsonl", KEEPER.store_id(folder))
    return connect(folder / "vault.db", slots.of_user(None).open(PASSPHRASE))


def test_a_store_without_profile_is_a_practice_store(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert store.is_practice
        assert store.profile is None
        assert store.user == USER
    assert KEEPER.profile(folder) is None
    assert KEEPER.counters(folder, CELLS, ON) is None


def test_an_office_profile_stays_as_it_was_given(office: Path) -> None:
    assert (office / "office.toml").read_bytes() == OFFICE
    with KEEPER.open(office, PASSPHRASE) as store:
        assert not store.is_practice
        assert store.profile == KEEPER.profile(office)


def test_a_counter_key_that_is_none_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(BadInputError) as caught:
        KEEPER.create(tmp_path / "s", USER, PASSPHRASE, b"Exempelkommun " + b"00" * 32)
    assert caught.value.faults[0].where == "counter_key"
    assert not (tmp_path / "s").exists()


def test_the_passphrase_may_be_composed_otherwise(tmp_path: Path) -> None:
    KEEPER.create(tmp_path / "s", USER, "r\u00e4v", None)
    KEEPER.open(tmp_path / "s", "ra\u0308v").close()


@pytest.mark.parametrize("user", ["", " ", "anna ", "a\nb", "a\udcff", "å" * 65])
def test_what_is_no_sign_in_name_is_refused_before_anything_is_made(tmp_path: Path, user: str) -> None:
    with pytest.raises(BadInputError) as caught:
        KEEPER.create(tmp_path / "s", user, PASSPHRASE, None)
    assert caught.value.faults[0].where == "user"
    assert not (tmp_path / "s").exists()


def test_a_sign_in_name_may_have_blanks_and_swedish_letters(tmp_path: Path) -> None:
    KEEPER.create(tmp_path / "s", "Åsa Östberg", PASSPHRASE, None)
    KEEPER.open(tmp_path / "s", PASSPHRASE, "Åsa Östberg").close()


def test_an_empty_passphrase_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        KEEPER.create(tmp_path / "s", USER, "", None)
    assert not (tmp_path / "s").exists()


def test_a_wrong_passphrase_is_refused_and_in_the_log_at_the_next_sign_in(folder: Path) -> None:
    for _ in range(2):
        with pytest.raises(WrongPassphraseError) as caught:
            KEEPER.open(folder, "fel")
    assert caught.value.exit_code is ExitCode.WRONG_PASSPHRASE
    for expected in (3, 4):
        with KEEPER.open(folder, PASSPHRASE) as store:
            log = store._session.log.entries()
        assert [(e.act, e.user) for e in log[:3]] == [
            (AccessAct.FAILED_SIGN_IN, USER),
            (AccessAct.FAILED_SIGN_IN, USER),
            (AccessAct.SIGNED_IN, USER),
        ]
        assert len(log) == expected


def test_a_note_of_a_failed_sign_in_that_was_tampered_with_still_shows(folder: Path) -> None:
    (folder / "failed-sign-ins.jsonl").write_bytes(b'{"at": 3}\n')
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert next((e.act, e.user) for e in store._session.log.entries()) == (AccessAct.FAILED_SIGN_IN, "")


def test_the_recovery_code_opens_however_it_is_typed_and_sets_a_new_passphrase(tmp_path: Path) -> None:
    code = make_store(tmp_path / "s")
    with KEEPER.open_with_recovery_code(tmp_path / "s", code.lower().replace("-", " ")) as store:
        assert store.user == USER
        store.change_passphrase(code, "ny")
    KEEPER.open(tmp_path / "s", "ny").close()
    KEEPER.open_with_recovery_code(tmp_path / "s", code).close()


def test_a_wrong_recovery_code_is_a_wrong_passphrase(folder: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        KEEPER.open_with_recovery_code(folder, "2222-2222")


def test_the_recovery_code_opens_also_when_the_users_slot_is_damaged(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    code = make_store(folder)
    keys = folder / "keys.jsonl"
    keys.write_bytes(b"x" + keys.read_bytes()[1:])
    with pytest.raises(DamagedStoreError):
        KEEPER.open(folder, PASSPHRASE)
    with KEEPER.open_with_recovery_code(folder, code) as store:
        assert store.check().damaged == ("keys.jsonl",)
        store.change_passphrase(code, "ny")
    KEEPER.open(folder, "ny").close()


def test_a_user_is_opened_by_name(folder: Path) -> None:
    KEEPER.open(folder, PASSPHRASE, USER).close()
    with pytest.raises(UnknownNameError) as caught:
        KEEPER.open(folder, PASSPHRASE, "bo")
    assert caught.value.code == "unknown_user"


def test_a_second_instance_is_refused_until_the_first_one_closes(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE), pytest.raises(StoreInUseError) as caught:
        KEEPER.open(folder, PASSPHRASE)
    assert caught.value.exit_code is ExitCode.IN_USE
    KEEPER.open(folder, PASSPHRASE).close()


def test_a_process_that_dies_lets_go_of_the_store(folder: Path) -> None:
    code = f"""
import pathlib, sys
from tests.storage.stores import KEEPER, PASSPHRASE
store = KEEPER.open(pathlib.Path({str(folder)!r}), PASSPHRASE)
print("open", flush=True)
sys.stdin.read()
"""
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"open\n"
        with pytest.raises(StoreInUseError):
            KEEPER.open(folder, PASSPHRASE)
        child.kill()
    KEEPER.open(folder, PASSPHRASE).close()


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.touch()])
def test_what_is_no_store_is_said_to_be_none(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "s")
    with pytest.raises(NotAStoreError) as caught:
        KEEPER.open(tmp_path / "s", PASSPHRASE)
    assert caught.value.exit_code is ExitCode.BAD_INPUT


def test_a_store_is_not_made_in_a_folder_that_is_not_empty(folder: Path) -> None:
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(NotEmptyError):
        KEEPER.create(folder, USER, PASSPHRASE, None)
    assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.parametrize("inner", ["ny", "counters/ny", "backups/2027/ny"])
def test_a_store_is_not_made_inside_another(folder: Path, inner: str) -> None:
    with pytest.raises(NotEmptyError) as caught:
        KEEPER.create(folder / inner, USER, PASSPHRASE, None)
    assert caught.value.code == "folder_in_store"
    assert not (folder / inner).exists()


def test_a_store_is_not_made_inside_another_through_a_link(folder: Path, tmp_path: Path) -> None:
    link, inner = tmp_path / "genväg", folder / "tom"
    inner.mkdir()
    try:
        link.symlink_to(inner, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    with pytest.raises(NotEmptyError) as caught:
        KEEPER.create(link, USER, PASSPHRASE, None)
    assert caught.value.code == "folder_in_store"


def test_a_store_is_made_in_an_empty_folder_nobody_else_may_enter(tmp_path: Path) -> None:
    make_store(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o700 or os.name == "nt"


@pytest.mark.parametrize("name", ["store.json", "keys.jsonl", "vault.db", "office.toml"])
def test_a_missing_file_is_damage(office: Path, name: str) -> None:
    (office / name).unlink()
    with pytest.raises(DamagedStoreError) as caught:
        KEEPER.open(office, PASSPHRASE)
    assert caught.value.exit_code is ExitCode.DAMAGED
    assert caught.value.facts == {"part": name}


def test_an_edited_profile_is_damage(office: Path) -> None:
    (office / "office.toml").write_bytes(OFFICE + b"\n")
    for open_somehow in (lambda: KEEPER.open(office, PASSPHRASE), lambda: KEEPER.counters(office, CELLS, ON)):
        with pytest.raises(DamagedStoreError):
            open_somehow()


def test_keys_of_another_store_are_damage(folder: Path, office: Path) -> None:
    (folder / "keys.jsonl").write_bytes((office / "keys.jsonl").read_bytes())
    with pytest.raises(DamagedStoreError):
        KEEPER.open(folder, PASSPHRASE)


def test_a_newer_folder_is_refused_with_both_versions_named(folder: Path) -> None:
    fields = read_checked_line((folder / "store.json").read_bytes(), "")
    newer = {**fields, "format": "vagval-store/99", "program": "9.1.0"}
    (folder / "store.json").write_bytes(checked_line(newer))
    with pytest.raises(NewerStoreError) as caught:
        KEEPER.open(folder, PASSPHRASE)
    assert caught.value.exit_code is ExitCode.NEWER_PROGRAM
    assert caught.value.facts == {"made_by": "9.1.0", "this_program": __version__}


def test_newer_tables_are_refused_with_both_versions_named(folder: Path) -> None:
    database = database_of(folder)
    with database.atomic():
        database.execute("UPDATE program SET version = '9.1.0'")
        database.execute("INSERT INTO _sqlite_migrations VALUES (99, 'vagval', 'm999_later', '')")
    database.close()
    with pytest.raises(NewerStoreError) as caught:
        KEEPER.open(folder, PASSPHRASE)
    assert caught.value.facts == {"made_by": "9.1.0", "this_program": __version__}


def test_the_database_is_opened_as_decided(folder: Path) -> None:
    database = database_of(folder)

    def pragma(name: str) -> object:
        return database.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "truncate"
    assert pragma("synchronous") == 3
    assert (pragma("foreign_keys"), pragma("secure_delete"), pragma("temp_store")) == (1, 1, 2)
    assert str(pragma("cipher_memory_security")) == "1"
    database.close()


def test_store_json_tells_nothing_but_form_and_program(folder: Path) -> None:
    assert set(json.loads((folder / "store.json").read_bytes())) == {
        "checksum",
        "format",
        "id",
        "profile_sha256",
        "program",
    }


def test_every_error_carries_an_exit_code_and_no_personal_data(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.save_case(a_case("Hemlig Person"), ON)
        with pytest.raises(UserFacingError) as caught:
            store.load_case("Hemlig Person")
    assert "Hemlig" not in f"{caught.value}{caught.value.facts}"
