import base64
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Vagval


@pytest.fixture
def store(vagval: Vagval, tmp_path: Path, passphrase: Path) -> Path:
    folder = tmp_path / "store"
    assert vagval("store", "create", folder, "--passphrase-file", passphrase).code == 0
    return folder


@pytest.fixture
def with_store(vagval: Vagval, passphrase: Path) -> Vagval:
    def run(*arguments: object, stdin: bytes = b"") -> Outcome:
        return vagval(*arguments, "--passphrase-file", passphrase, stdin=stdin)

    return run


def test_create_says_the_recovery_code_once_and_nothing_else(
    vagval: Vagval, tmp_path: Path, passphrase: Path
) -> None:
    outcome = vagval("store", "create", tmp_path / "new", "--passphrase-file", passphrase)
    assert len(outcome.out.splitlines()) == 1
    assert outcome.err == ""


def test_a_profile_with_a_broken_logo_makes_no_store(with_store: Vagval, tmp_path: Path) -> None:
    shipped = Path(__file__).parents[1] / "files" / "fixtures" / "profile-1.toml"
    broken = base64.b64encode(b"\x89PNG\r\n\x1a\n and so on").decode()
    letterhead = f'[letterhead]\nlogo = "{broken}"\nlogo_text = "Exempelkommuns vapen"'
    profile = tmp_path / "profil.toml"
    profile.write_text(shipped.read_text("utf-8").replace("[letterhead]", letterhead), "utf-8")
    found = with_store("store", "create", tmp_path / "lager", "--profile", profile)
    assert (found.code, found.out) == (2, "")
    assert found.err == "Logotypen går inte att läsa. Spara den som en bild i PNG eller JPEG.\n"
    assert not (tmp_path / "lager").exists()


def test_a_folder_with_something_in_it_is_not_made_a_store(with_store: Vagval, tmp_path: Path) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "something").touch()
    assert with_store("store", "create", folder).code == 2


def test_imported_cases_are_listed_and_come_out_as_they_were_saved(
    with_store: Vagval, store: Path, examples: Path
) -> None:
    saved = with_store("case", "import", store, examples / "ensam-vuxen.json", examples / "anknytning.json")
    ids = [line.removeprefix("saved ") for line in saved.out.splitlines()]
    assert len(ids) == 2
    listed = [line.split("\t") for line in with_store("case", "list", store).out.splitlines()]
    assert {row[0] for row in listed} == set(ids)
    assert all(len(row) == 4 for row in listed)
    exported = with_store("case", "export", store, ids[0]).json
    assert exported == json.loads((examples / "ensam-vuxen.json").read_bytes())


def test_the_same_file_again_is_a_new_case(with_store: Vagval, store: Path, examples: Path) -> None:
    for _ in range(2):
        with_store("case", "import", store, examples / "ensam-vuxen.json")
    assert len(with_store("case", "list", store).out.splitlines()) == 2


def test_names_are_listed_only_when_asked_for(with_store: Vagval, store: Path, examples: Path) -> None:
    with_store("case", "import", store, examples / "ensam-vuxen.json")
    assert "Ensamsson" not in with_store("case", "list", store).out
    assert "Ensamsson" in with_store("case", "list", store, "--names").out


@pytest.mark.parametrize("searched", ["Ensamsson", "ensams", "ÖVNING-1"])
def test_a_case_is_found_by_name_or_reference(
    with_store: Vagval, store: Path, examples: Path, searched: str
) -> None:
    with_store("case", "import", store, examples / "ensam-vuxen.json", examples / "anknytning.json")
    assert len(with_store("case", "list", store, "--search", searched).out.splitlines()) == 1


@pytest.mark.parametrize("searched", ["refugee", "SY", "true", "no_obstacle_found", "2015-11-03"])
def test_nothing_is_found_by_an_answer(
    with_store: Vagval, store: Path, examples: Path, searched: str
) -> None:
    with_store("case", "import", store, examples / "ensam-vuxen.json")
    assert with_store("case", "list", store, "--search", searched).out == ""


def test_one_faulty_file_of_several_saves_none(
    with_store: Vagval, store: Path, examples: Path, tmp_path: Path
) -> None:
    faulty = tmp_path / "faulty.json"
    faulty.write_text("{", encoding="utf-8")
    outcome = with_store("case", "import", store, examples / "ensam-vuxen.json", faulty)
    assert (outcome.code, outcome.out) == (2, "")
    assert with_store("case", "list", store).out == ""


def test_faulty_lines_are_named_and_skipped(
    with_store: Vagval, store: Path, examples: Path, tmp_path: Path
) -> None:
    good = json.dumps(json.loads((examples / "ensam-vuxen.json").read_bytes()))
    lines = tmp_path / "lines.jsonl"
    lines.write_text(f"{good}\n{{\n{good}\n", encoding="utf-8")
    outcome = with_store("case", "import", store, "--lines", lines)
    assert outcome.code == 2
    assert outcome.out.count("saved ") == 2
    assert outcome.err.startswith("rad 2: ")


def test_what_another_adult_did_not_say_personally_is_not_saved(
    with_store: Vagval, store: Path, examples: Path
) -> None:
    intake = json.loads((examples / "familj-vid-taket.json").read_bytes())
    del intake["persons"][1]["own_statement"]
    saved = with_store("case", "import", store, "-", stdin=json.dumps(intake).encode())
    exported = with_store("case", "export", store, saved.out.split()[1]).json
    assert set(exported["persons"][1]) == {"id", "role", "name", "born_on", "moves"}


def test_a_wrong_passphrase_is_exit_3(vagval: Vagval, store: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("fel\n", encoding="utf-8")
    assert vagval("case", "list", store, "--passphrase-file", wrong).code == 3


def test_a_damaged_store_is_exit_5(with_store: Vagval, store: Path) -> None:
    database = store / "vault.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(bytes(content))
    assert with_store("store", "check", store).code == 5


def test_an_unknown_case_is_exit_2(with_store: Vagval, store: Path) -> None:
    assert with_store("case", "export", store, "HEMLIG").code == 2


def test_a_folder_that_is_no_store_is_exit_2(with_store: Vagval, tmp_path: Path) -> None:
    assert with_store("case", "list", tmp_path).code == 2


def test_a_backup_gives_back_every_case(
    with_store: Vagval, store: Path, examples: Path, tmp_path: Path
) -> None:
    with_store("case", "import", store, examples / "ensam-vuxen.json")
    assert with_store("store", "backup", store, tmp_path / "backup.bin").code == 0
    assert with_store("store", "restore", tmp_path / "backup.bin", tmp_path / "again").code == 0
    assert with_store("case", "list", tmp_path / "again").out == with_store("case", "list", store).out


def test_a_backup_never_overwrites(with_store: Vagval, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "backup.bin"
    file.write_bytes(b"old")
    assert with_store("store", "backup", store, file).code == 2
    assert file.read_bytes() == b"old"


def test_every_failure_is_sentences_without_traceback(with_store: Vagval, tmp_path: Path) -> None:
    for arguments in (("store", "check"), ("store", "restore", tmp_path), ("case", "import", tmp_path)):
        outcome = with_store(*arguments)
        assert outcome.code == 2
        assert outcome.err
        assert "Traceback" not in outcome.err
