"""The office's keys, users, escrow, salvage and the access log on the command line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.domain.backup_advice import Uncleaned
from tests.cli.conftest import Vagval

Write = Callable[[str, str], Path]


@pytest.fixture
def phrase(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        file = tmp_path / f"{name}.txt"
        file.write_text(text + "\n", encoding="utf-8")
        return file

    return write


@pytest.fixture
def profile(vagval: Vagval, tmp_path: Path, phrase: Write) -> Path:
    """An office profile with counter key, escrow key, supervisor and auditor."""
    counter = vagval(
        "profile", "counter-key", "--out", tmp_path / "rk", "--passphrase-file", phrase("r", "räknarnas fras")
    ).out
    escrow = vagval(
        *("profile", "escrow-key", "--out", tmp_path / "reserv"),
        *(
            "--passphrase-file",
            phrase("ett", "den enas fras"),
            "--second-passphrase-file",
            phrase("två", "den andras fras"),
        ),
    ).out
    eva, gun = (
        vagval("profile", "staff-slot", "--passphrase-file", phrase(name, f"{name}s fras")).out.strip()
        for name in ("eva", "gun")
    )
    text = vagval("profile", "template").out
    text = text.replace('counter_key = ""', f'counter_key = "{counter.strip()}"')
    text = text.replace('escrow_key = ""', f'escrow_key = "{escrow.strip()}"')
    text += f'[[staff]]\nname = "eva"\nrole = "supervisor"\nslot = "{eva}"\n'
    text += f'[[staff]]\nname = "gun"\nrole = "auditor"\nslot = "{gun}"\n'
    file = tmp_path / "kontor.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def signed(vagval: Vagval, profile: Path, tmp_path: Path, phrase: Write) -> tuple[Path, str]:
    """The profile signed, and the public key that signed it."""
    fras = phrase("kommun", "kommunens fras")
    public = vagval("profile", "signing-key", "--out", tmp_path / "sk", "--passphrase-file", fras).out.strip()
    out = tmp_path / "signerad.toml"
    done = vagval(
        "profile", "sign", profile, "--key", tmp_path / "sk", "--out", out, "--passphrase-file", fras
    )
    assert (done.code, done.out, done.err) == (0, "", "")
    return out, public


@pytest.fixture
def store(vagval: Vagval, signed: tuple[Path, str], tmp_path: Path, passphrase: Path) -> Path:
    file, public = signed
    folder = tmp_path / "lager"
    made = vagval(
        *("store", "create", folder, "--profile", file, "--signer", public),
        *("--passphrase-file", passphrase, "--user", "anna"),
    )
    assert (made.code, made.err) == (0, "")
    return folder


def test_a_store_made_as_the_office_wants_it_has_nothing_to_see_to(
    vagval: Vagval, store: Path, passphrase: Path
) -> None:
    checked = vagval("store", "check", store, "--passphrase-file", passphrase)
    assert checked.code == 0
    assert len(checked.out.splitlines()) == 1


def test_what_an_office_left_out_is_said_at_the_check(
    vagval: Vagval, profile: Path, tmp_path: Path, passphrase: Path
) -> None:
    bare = tmp_path / "bara.toml"
    text = profile.read_text("utf-8")
    lines = text[: text.index("[[staff]]\nname")].splitlines()
    bare.write_text(
        "\n".join('escrow_key = ""' if "escrow_key = " in line else line for line in lines), "utf-8"
    )
    vagval("store", "create", tmp_path / "s", "--profile", bare, "--passphrase-file", passphrase)
    checked = vagval("store", "check", tmp_path / "s", "--passphrase-file", passphrase)
    assert checked.code == 0
    for words in ("reservväg", "Osignerad profil", "enhetschef", "granskare"):
        assert words in checked.out


def test_a_profile_that_was_changed_after_signing_makes_no_store(
    vagval: Vagval, signed: tuple[Path, str], tmp_path: Path, passphrase: Path
) -> None:
    file, public = signed
    file.write_text(file.read_text("utf-8").replace("Socialnämnden", "Annan nämnd"), "utf-8")
    for arguments in ((), ("--signer", public)):
        made = vagval(
            "store", "create", tmp_path / "s", "--profile", file, "--passphrase-file", passphrase, *arguments
        )
        assert made.code == 2
        assert "Signaturen" in made.err
    assert not (tmp_path / "s").exists()


def test_a_profile_signed_by_somebody_else_makes_no_store(
    vagval: Vagval, signed: tuple[Path, str], tmp_path: Path, passphrase: Path
) -> None:
    other = vagval("profile", "signing-key", "--out", tmp_path / "sk2", "--passphrase-file", passphrase).out
    create = ("store", "create", tmp_path / "s", "--profile", signed[0], "--passphrase-file", passphrase)
    assert vagval(*create, "--signer", other.strip()).code == 2
    assert vagval(*create, "--signer", "inte base64!").code == 2
    assert not (tmp_path / "s").exists()


def test_two_persons_open_a_store_whose_passphrases_are_lost(
    vagval: Vagval, store: Path, tmp_path: Path, phrase: Write
) -> None:
    new = phrase("ny", "en ny fras")
    arguments = ("store", "open-escrow", store, "--key", tmp_path / "reserv", "--new-passphrase-file", new)
    both = ("--passphrase-file", tmp_path / "ett.txt", "--second-passphrase-file", tmp_path / "två.txt")
    assert vagval(*arguments, *both[:3], tmp_path / "ett.txt").code == 3
    assert vagval(*arguments, *both).code == 0
    assert vagval("case", "list", store, "--passphrase-file", new).code == 0
    log = vagval("store", "log", store, "--user", "gun", "--passphrase-file", tmp_path / "gun.txt")
    assert "\tanna\tescrow_used\t" in log.out


def test_two_persons_restore_a_backup_of_which_every_passphrase_is_lost(
    vagval: Vagval, store: Path, passphrase: Path, tmp_path: Path, phrase: Write
) -> None:
    backup, folder, new = tmp_path / "kopia", tmp_path / "åter", phrase("ny", "en helt annan fras")
    assert vagval("store", "backup", store, backup, "--passphrase-file", passphrase).code == 0
    key = (
        "--key",
        tmp_path / "reserv",
        "--passphrase-file",
        tmp_path / "ett.txt",
        "--second-passphrase-file",
    )
    assert vagval("store", "restore", backup, folder, *key, tmp_path / "ett.txt").code == 3
    assert not folder.exists()
    assert vagval("store", "restore", backup, folder, *key, tmp_path / "två.txt").code == 0
    opened = vagval("store", "open-escrow", folder, *key, tmp_path / "två.txt", "--new-passphrase-file", new)
    assert (opened.code, opened.err) == (0, "")
    assert vagval("store", "check", folder, "--passphrase-file", new).code == 0


def test_a_supervisor_adds_restores_and_retires_and_opens_no_case(
    vagval: Vagval, store: Path, tmp_path: Path, phrase: Write, examples: Path
) -> None:
    eva = ("--user", "eva", "--passphrase-file", tmp_path / "eva.txt")
    saved = vagval(
        "case",
        "import",
        store,
        examples / "ensam-vuxen.json",
        "--passphrase-file",
        tmp_path / "passphrase.txt",
    )
    case_id = saved.out.split()[1]
    first = phrase("bo", "bos första")
    added = vagval("user", "add", store, "bo", "--role", "worker", "--new-passphrase-file", first, *eva)
    assert (added.code, added.err) == (0, "")
    own = phrase("bo2", "bos egen")
    bo = ("--user", "bo", "--passphrase-file")
    assert vagval("store", "passphrase", store, "--new-passphrase-file", own, *bo, first).code == 0
    assert vagval("case", "export", store, case_id, *bo, own).code == 0
    assert vagval("user", "restore", store, "bo", "--new-passphrase-file", first, *eva).code == 0
    assert vagval("case", "list", store, *bo, own).code == 3
    given = vagval("case", "list", store, *bo, first)
    assert given.code == 6
    assert given.err.startswith("Lösenfrasen gavs av eva den ")
    assert vagval("store", "passphrase", store, "--new-passphrase-file", first, *bo, first).code == 2
    assert vagval("store", "passphrase", store, "--new-passphrase-file", own, *bo, first).code == 0
    assert vagval("case", "list", store, *bo, own).code == 0
    assert vagval("user", "retire", store, "bo", *eva).code == 0
    assert vagval("case", "list", store, *bo, own).code == 2
    users = [line.split("\t") for line in vagval("user", "list", store, *eva).out.splitlines()]
    assert [(name, role, bool(retired)) for name, role, retired in users] == [
        ("anna", "worker", False),
        ("eva", "supervisor", False),
        ("gun", "auditor", False),
        ("bo", "worker", True),
    ]
    for refused in (("case", "export", store, case_id), ("case", "list", store)):
        outcome = vagval(*refused, *eva)
        assert (outcome.code, outcome.out) == (6, "")


def test_in_an_office_its_supervisor_confirms_the_rules_and_the_log_says_so(
    vagval: Vagval, store: Path, tmp_path: Path, passphrase: Path
) -> None:
    confirm = ("rules", "confirm", "--by", "Påhittad Jurist", "--source", "SFS 2025:970", "--store", store)
    eva = ("--user", "eva", "--passphrase-file", tmp_path / "eva.txt")
    refused = vagval(*confirm, "--user", "anna", "--passphrase-file", passphrase)
    assert refused.code == 6
    assert "enhetschefen" in refused.err
    assert vagval(*confirm, *eva).code == 0
    log = vagval("store", "log", store, "--act", "rules_confirmed", *eva)
    assert "\teva\trules_confirmed\t" in log.out


def test_the_log_is_shown_to_who_reviews_it_by_case_or_act(
    vagval: Vagval, store: Path, tmp_path: Path, passphrase: Path, examples: Path
) -> None:
    gun = ("--user", "gun", "--passphrase-file", tmp_path / "gun.txt")
    saved = vagval("case", "import", store, examples / "ensam-vuxen.json", "--passphrase-file", passphrase)
    case_id = saved.out.split()[1]
    assert vagval("store", "log", store, "--passphrase-file", passphrase).code == 6
    (line,) = vagval("store", "log", store, "--case", case_id, *gun).out.splitlines()
    assert line.split("\t")[1:] == ["anna", "saved", case_id, ""]
    assert len(vagval("store", "log", store, "--act", "log_read", *gun).out.splitlines()) == 1


def test_a_damaged_store_is_salvaged_into_a_new_one(
    vagval: Vagval, store: Path, tmp_path: Path, passphrase: Path, examples: Path
) -> None:
    for _ in range(12):
        vagval("case", "import", store, examples / "familj-vid-taket.json", "--passphrase-file", passphrase)
    database = store / "vault.db"
    content = bytearray(database.read_bytes())
    content[-5000] ^= 1
    database.write_bytes(bytes(content))
    with_fras = ("--passphrase-file", passphrase)
    assert vagval("store", "check", store, *with_fras).code == 5
    salvaged = vagval("store", "check", store, "--salvage", tmp_path / "ny", *with_fras)
    assert salvaged.code == 0
    assert vagval("store", "check", tmp_path / "ny", *with_fras).code == 0
    assert len(vagval("case", "list", tmp_path / "ny", *with_fras).out.splitlines()) > 5


def test_a_case_left_in_backups_elsewhere_is_named_at_the_check(
    vagval: Vagval, store: Path, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = Uncleaned("abcd2345", date(2026, 11, 22), date(2026, 11, 1))
    monkeypatch.setattr("app.storage.checking.uncleaned", lambda database, removals: (left,))
    checked = vagval("store", "check", store, "--passphrase-file", passphrase)
    assert checked.code == 0
    (line,) = (line for line in checked.out.splitlines() if "abcd2345" in line)
    assert "2026-11-22" in line
    assert "2026-11-01" in line


def test_after_several_wrong_passphrases_the_next_try_waits_in_whatever_program(
    vagval: Vagval, store: Path, passphrase: Path, phrase: Write
) -> None:
    wrong = phrase("fel", "en helt annan fras")
    for _ in range(3):
        assert vagval("case", "list", store, "--passphrase-file", wrong).code == 3
    waiting = vagval("case", "list", store, "--passphrase-file", passphrase)
    assert waiting.code == 3
    assert "sekunder" in waiting.err
