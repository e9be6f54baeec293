"""Rule packs on the command line: made, trusted, installed, accepted, used, withdrawn; the law confirmed."""

import base64
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.cli.conftest import Vagval
from tests.packs import LAW, PUBLISHER, changed, content, public

ROOT = Path(__file__).parents[2]
KEY = base64.b64encode(public(PUBLISHER)).decode()
DAY = ("--on", "2026-11-22")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    file = tmp_path / "pack.toml"
    file.write_bytes(content(files=changed(LAW, "value = 350_000", "value = 360_000")))
    return file


def accept(vagval: Vagval, pack_file: Path) -> None:
    assert vagval("rules", "pack", "trust", KEY).code == 0
    assert vagval("rules", "pack", "install", pack_file, *DAY).code == 0
    assert vagval("rules", "pack", "accept", "2026.11.1", "--by", "Påhittad Chef", *DAY).code == 0


def test_from_a_folder_of_rules_to_an_assessment_under_them(
    vagval: Vagval, passphrase: Path, examples: Path, tmp_path: Path
) -> None:
    for path, text in changed(LAW, "value = 350_000", "value = 360_000").items():
        (tmp_path / "law" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "law" / path).write_text(text, "utf-8")
    key = ("--key", tmp_path / "key", "--passphrase-file", passphrase)
    public_key = vagval(
        "profile", "signing-key", "--out", tmp_path / "key", "--passphrase-file", passphrase
    ).out.strip()
    facts = ("--name", "Prov", "--version", "2026.11.1", "--date", "2026-11-01")
    programs = ("--least-program", "0.1", "--greatest-program", "1")
    out = tmp_path / "pack.toml"
    made = vagval("rules", "pack", "make", tmp_path / "law", *facts, *programs, *key, "--out", out)
    assert (made.code, made.err) == (0, "")
    assert vagval("rules", "pack", "trust", public_key).code == 0
    assert vagval("rules", "pack", "install", out, *DAY).code == 0
    before = vagval("assess", examples / "ensam-vuxen.json", "--json", *DAY).json
    assert (before["amount"]["highest"], before["rule_pack"]["name"]) == (350_000, None)
    accepted = vagval("rules", "pack", "accept", "2026.11.1", "--by", "Påhittad Chef", *DAY)
    assert accepted.out.startswith("Regler: Prov, version 2026.11.1, kontrollsumma ")
    after = vagval("assess", examples / "ensam-vuxen.json", "--json", *DAY).json
    assert after["amount"]["highest"] == 360_000
    assert after["rule_pack"]["name"] == "Prov"
    assert len(after["rule_pack"]["sha256"]) == 64


def test_a_pack_with_faulty_rules_is_not_made(vagval: Vagval, passphrase: Path, tmp_path: Path) -> None:
    for path, text in changed(LAW, "value = 350_000", "value = -1").items():
        (tmp_path / "law" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "law" / path).write_text(text, "utf-8")
    facts = ("--name", "Prov", "--version", "2026.11.1", "--date", "2026-11-01")
    programs = ("--least-program", "0.1", "--greatest-program", "1")
    out = tmp_path / "pack.toml"
    key = ("--key", tmp_path / "none", "--passphrase-file", passphrase)
    made = vagval("rules", "pack", "make", tmp_path / "law", *facts, *programs, *key, "--out", out)
    assert made.code == 2
    assert "sfs-2025-970.toml: parameters.adult_amount.values[0].value" in made.err
    assert not out.exists()


def test_every_text_and_paper_says_which_rules_it_was_made_with(
    vagval: Vagval, pack_file: Path, examples: Path, tmp_path: Path
) -> None:
    intake = examples / "ensam-vuxen.json"
    own = vagval("assess", intake, *DAY).out
    assert "Regler: programmets egna, version 2026.1.2, kontrollsumma " in own
    assert "Reglerna kontrollerades för 324 dagar sedan." in own
    assert "dagar sedan" not in vagval("assess", intake, "--on", "2026-04-02").out
    accept(vagval, pack_file)
    line = next(line for line in vagval("rules", "pack", "show").out.splitlines() if "Påhittade" in line)
    assert line in vagval("assess", intake, *DAY).out
    assert line.replace("Regler", "Rules").replace("kontrollsumma", "hash") in (
        vagval("assess", intake, *DAY, "--language", "en").out
    )
    vagval("letter", intake, "--out", tmp_path / "letter.pdf", *DAY)
    vagval("sheet", "route", "was_refused", "--out", tmp_path / "route.pdf", *DAY)
    sha256 = vagval("assess", intake, "--json", *DAY).json["rule_pack"]["sha256"]
    for name in ("letter.pdf", "route.pdf"):
        assert sha256[:12] in text_of(tmp_path / name)
    counts = examples / "raknare.csv"
    assert vagval("tally", "protect", counts, "--out", tmp_path / "package").code == 0
    described = json.loads((tmp_path / "package" / "datapackage.json").read_bytes())
    assert described["vagval"]["rules"] == {"version": "2026.11.1", "sha256": sha256}


def text_of(pdf: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def test_the_list_says_where_each_pack_stands_and_who_decided(vagval: Vagval, pack_file: Path) -> None:
    accept(vagval, pack_file)
    assert "gäller" in vagval("rules", "pack", "show").out
    done = vagval("rules", "pack", "withdraw", "2026.11.1", "--by", "Påhittad Jurist", *DAY)
    assert done.out.startswith("Regler: programmets egna")
    shown = vagval("rules", "pack", "show", "--language", "en").out
    assert "withdrawn" in shown
    assert "Withdrawn on 2026-11-22 by Påhittad Jurist" in shown


@pytest.mark.parametrize(
    ("words", "data", "code"),
    [
        ("inte signerat", content().replace(b"# vagval-signature", b"# nothing"), 2),
        ("inte får signera", content(key=Ed25519PrivateKey.generate()), 2),
        ("inte nyare", content("2025.1"), 2),
        ("senare", content(least="8"), 8),
        ("ändrad", content().replace(b"350_000", b"950_000"), 2),
        ("Filen saknas", content()[:60], 2),
    ],
)
def test_each_refusal_is_one_plain_sentence(
    vagval: Vagval, tmp_path: Path, words: str, data: bytes, code: int
) -> None:
    vagval("rules", "pack", "trust", KEY)
    file = tmp_path / "pack.toml"
    file.write_bytes(data)
    done = vagval("rules", "pack", "install", file, *DAY)
    assert done.code == code
    if words != "Filen saknas":
        assert words in done.err
    assert "Traceback" not in done.err
    assert not (tmp_path / "config" / "Vagval" / "rule-packs").exists()


def test_a_revoked_key_takes_its_pack_out_of_use_and_every_command_says_so(
    vagval: Vagval, pack_file: Path, examples: Path
) -> None:
    accept(vagval, pack_file)
    assert vagval("rules", "pack", "revoke", KEY).code == 0
    done = vagval("assess", examples / "ensam-vuxen.json", *DAY)
    assert done.code == 0
    assert "används inte" in done.err
    assert "spärrats" in done.err
    assert "Regler: programmets egna" in done.out


@pytest.mark.parametrize("key", ["", "abc", base64.b64encode(b"x" * 31).decode(), "å" * 44])
@pytest.mark.parametrize("act", ["trust", "revoke"])
def test_what_is_no_key_is_refused(vagval: Vagval, act: str, key: str) -> None:
    assert vagval("rules", "pack", act, key).code == 2


def test_what_is_not_there_can_not_be_accepted(vagval: Vagval) -> None:
    done = vagval("rules", "pack", "accept", "2026.11.1", "--by", "Påhittad Chef")
    assert done.code == 2
    assert done.err.count("\n") == 1


def test_a_letter_waits_until_old_rules_are_confirmed(
    vagval: Vagval, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = ("letter", examples / "ensam-vuxen.json", "--out", tmp_path / "letter.pdf")
    late = ("--on", "2027-06-01")
    assert vagval(*letter, *late).code == 6
    who = ("--by", "Påhittad Jurist", "--source", "SFS 2025:970")
    assert vagval("rules", "confirm", *who, *late).code == 2
    monkeypatch.setattr("app.bootstrap.date", type("Day", (date,), {"today": lambda: date(2027, 6, 2)}))
    done = vagval("rules", "confirm", *who, *late)
    assert done.code == 0
    assert "Jämförda med lagen 2027-06-01 av Påhittad Jurist. Källa: SFS 2025:970" in done.out
    assert vagval(*letter, *late).code == 0
    found = vagval("assess", examples / "ensam-vuxen.json", "--json", *late).json
    assert found["rules_checked_on"] == "2027-06-01"


def test_real_processes_share_what_was_accepted(pack_file: Path, tmp_path: Path, examples: Path) -> None:
    def run(*arguments: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "app", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "real")},
            capture_output=True,
            check=False,
        )

    assert run("rules", "pack", "install", pack_file).returncode == 2
    for act in (("trust", KEY), ("install", pack_file), ("accept", "2026.11.1", "--by", "Påhittad Chef")):
        done = run("rules", "pack", *act)
        assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(run("assess", examples / "ensam-vuxen.json", "--json", *DAY).stdout)
    assert found["rule_pack"]["version"] == "2026.11.1"
    assert found["amount"]["highest"] == 360_000


def test_a_case_is_assessed_again_under_the_rules_it_had(
    vagval: Vagval, pack_file: Path, tmp_path: Path, examples: Path
) -> None:
    accept(vagval, pack_file)
    newer = tmp_path / "newer.toml"
    newer.write_bytes(content("2026.11.9", changed(LAW, "value = 350_000", "value = 375_000")))
    vagval("rules", "pack", "install", newer, *DAY)
    vagval("rules", "pack", "accept", "2026.11.9", "--by", "Påhittad Chef", *DAY)
    intake = ("assess", examples / "ensam-vuxen.json", "--json", *DAY)
    assert vagval(*intake).json["amount"]["highest"] == 375_000
    for which, amount in (("2026.11.1", 360_000), ("2026.1.2", 350_000)):
        under = vagval(*intake, "--rules", which).json
        assert (under["amount"]["highest"], under["rule_pack"]["version"]) == (amount, which)
        assert vagval(*intake, "--rules", under["rule_pack"]["sha256"]).json == under
    unknown = vagval(*intake, "--rules", "1.1")
    assert (unknown.code, unknown.err.count("\n")) == (2, 1)


def test_nothing_is_assessed_under_a_pack_that_waits_to_be_accepted(
    vagval: Vagval, pack_file: Path, examples: Path
) -> None:
    vagval("rules", "pack", "install", pack_file, *DAY)
    done = vagval("assess", examples / "ensam-vuxen.json", "--rules", "2026.11.1", *DAY)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_a_saved_case_says_under_which_rules_and_what_has_changed_since(
    vagval: Vagval, pack_file: Path, tmp_path: Path, examples: Path, passphrase: Path
) -> None:
    store, secret = tmp_path / "store", ("--passphrase-file", passphrase)
    assert vagval("store", "create", store, *secret).code == 0
    saved = vagval("case", "import", store, examples / "ensam-vuxen.json", *secret)
    case_id = saved.out.split()[-1]
    asked = ("case", "rules", store, case_id, *secret)
    (before,) = vagval(*asked).out.splitlines()
    assert before.startswith("Regler: programmets egna, version 2026.1.2, kontrollsumma ")
    accept(vagval, pack_file)
    same, *notice = vagval(*asked).out.splitlines()
    assert same == before
    assert notice[0].endswith(": då gällde version 2026.1.2, nu gäller version 2026.11.1.")
    assert notice[1:] == ["Det här är ändrat: Bidrag till den som har fyllt 18 år, i kronor."]
    # The exported case is the public format and nothing else.
    assert "rule" not in vagval("case", "export", store, case_id, *secret).out
