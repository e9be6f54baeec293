"""What each role may do from the command line: the permission table, with the program as judge."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import build_services
from app.casework.services import Services
from app.domain.errors import ExitCode
from app.domain.roles import PERMISSIONS, Permission, Role, Scope
from app.files.intake import read_intake
from app.storage import wrapping
from app.storage.keeper import Keeper
from app.storage.wrapping import KdfCost
from tests.cli.conftest import EXAMPLES, Outcome, Vagval

PHRASE = "en fras till alla"
NAMES = {Role.WORKER: "anna", Role.OUTREACH: "ulla", Role.SUPERVISOR: "eva", Role.AUDITOR: "gun"}

# Every command that opens a store and does something there; CASE is one that the worker saved.
COMMANDS: dict[str, Permission] = {
    "case list {store}": Permission.LIST_CASES,
    "case rules {store} CASE": Permission.OPEN_CASE,
    "case import {store} {intake}": Permission.SAVE_CASE,
    "case letters {store} CASE --out {new}": Permission.OPEN_CASE,
    "case extract {store} CASE --out {new}": Permission.PRINT_CASE,
    "case export {store} CASE": Permission.EXPORT_CASE,
    "user add {store} ny --role worker --new-passphrase-file {phrase}": Permission.MANAGE_USERS,
    "user retire {store} bo": Permission.MANAGE_USERS,
    "user restore {store} bo --new-passphrase-file {phrase}": Permission.MANAGE_USERS,
    "store log {store}": Permission.READ_LOG,
    "store check {store}": Permission.CHECK,
    "store backup {store} {new}": Permission.BACK_UP,
    "rules confirm --by Prov --source Prov --on 2026-11-22 --store {store}": Permission.CONFIRM_RULES,
}
FOR_EVERYBODY = {"user list", "store passphrase"}
"""Names are readable without a key, and one's own passphrase is one's own."""
WITHOUT_SIGN_IN = {"store create", "store restore", "store open-escrow", "tally counts"}
NOT_HERE = {Permission.REMOVE_CASE, Permission.KEEP_DRAFTS, Permission.SEE_COUNTS}
"""Done in the window alone; raw counts from the command line need the office's own key."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An office's store with a user of each role, bo besides, and the id of a case of the worker's."""
    folder = tmp_path_factory.mktemp("kontor") / "lager"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "OFFICE_COST", KdfCost(time_cost=1, memory_kib=8, lanes=1))
        services = build_services()
        stores = _keeper(services)
        key = stores.make_counter_key(folder.with_name("nyckel"), PHRASE)
        template = services.resources / "profile" / "template.toml"
        text = template.read_text(encoding="utf-8").replace('counter_key = ""', f'counter_key = "{key}"')
        stores.create(folder, "anna", PHRASE, text.encode())
        with stores.open(folder, PHRASE) as store:
            store.users.add("eva", Role.SUPERVISOR, PHRASE)
        with stores.open(folder, PHRASE, "eva") as store:
            for name, role in (("ulla", Role.OUTREACH), ("gun", Role.AUDITOR), ("bo", Role.WORKER)):
                store.users.add(name, role, PHRASE)
        intake = read_intake((EXAMPLES / "familj-vid-taket.json").read_bytes())
        with stores.open(folder, PHRASE) as store:
            return folder, store.save_case(intake, date(2026, 11, 22)).id


def _keeper(services: Services) -> Keeper:
    assert isinstance(services.stores, Keeper)
    return services.stores


def _run(vagval: Vagval, words: str, user: str, office: tuple[Path, str], room: Path) -> Outcome:
    """The command by that user, on a copy of the store."""
    room.mkdir()
    (room / "fras").write_text(f"{PHRASE}\n", encoding="utf-8")
    shutil.copytree(office[0], room / "lager")
    places = {
        "{store}": room / "lager",
        "{new}": room / "ny",
        "{phrase}": room / "fras",
        "{intake}": EXAMPLES / "familj-vid-taket.json",
        "CASE": office[1],
    }
    signed_in = ("--user", user, "--passphrase-file", room / "fras")
    return vagval(*(places.get(word, word) for word in words.split()), *signed_in)


@pytest.mark.parametrize("words", COMMANDS)
def test_each_command_does_what_the_table_says(
    vagval: Vagval, office: tuple[Path, str], tmp_path: Path, words: str
) -> None:
    permission = COMMANDS[words]
    for role, user in NAMES.items():
        scope = PERMISSIONS[role, permission]
        is_refused = scope is Scope.NONE or (scope is Scope.OWN and "CASE" in words)
        said = _run(vagval, words, user, office, tmp_path / user)
        expected = ExitCode.REFUSED if is_refused else ExitCode.DONE
        assert said.code == expected, (role, said)
        assert not is_refused or (said.out == "" and len(said.err.splitlines()) == 1), (role, said)
        new = tmp_path / user / "ny"
        assert not is_refused or not (new.is_file() or any(new.rglob("*"))), role


# Checking reads no case to anybody, and confirming has a sentence of its own.
@pytest.mark.parametrize(
    "words", [words for words in COMMANDS if not words.startswith(("store check", "rules"))]
)
def test_no_command_takes_a_passphrase_that_somebody_else_gave(
    vagval: Vagval, office: tuple[Path, str], tmp_path: Path, words: str
) -> None:
    given = tmp_path / "kontor"
    shutil.copytree(office[0], given)
    with _keeper(build_services()).open(given, PHRASE, "eva") as store:
        store.users.add("siv", Role.SUPERVISOR, PHRASE)
        for name in ("anna", "gun", "siv"):
            store.users.restore(name, PHRASE)
    for user in ("anna", "gun", "siv"):
        said = _run(vagval, words, user, (given, office[1]), tmp_path / user)
        assert said.code == ExitCode.REFUSED, (user, said)
        assert said.err.startswith("Lösenfrasen gavs av eva den "), (user, said)


def test_every_command_that_signs_in_is_in_the_table() -> None:
    lines = (Path(__file__).parent / "commands.txt").read_text(encoding="utf-8").splitlines()
    of_stores = {
        " ".join(line.split()[:2]) for line in lines if "{store}" in line and "--passphrase-file" in line
    }
    known = {" ".join(words.split()[:2]) for words in COMMANDS} | FOR_EVERYBODY | WITHOUT_SIGN_IN
    assert of_stores - known == set()
    assert set(Permission) - set(COMMANDS.values()) == NOT_HERE
