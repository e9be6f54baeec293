"""Papers of saved cases: many letters in one run, and what is saved about one person."""

import os
import signal
from pathlib import Path

import pypdfium2
import pytest

from app.domain.record import DocumentKind
from app.storage.store import Store
from tests.cli.conftest import Outcome, Vagval


@pytest.fixture
def saved(vagval: Vagval, tmp_path: Path, passphrase: Path, examples: Path) -> tuple[Path, list[str]]:
    """A practice store with three cases, and their ids; of the second nothing is said of a wish."""
    folder = tmp_path / "store"
    assert vagval("store", "create", folder, "--passphrase-file", passphrase).code == 0
    files = [examples / f"{name}.json" for name in ("ensam-vuxen", "luckor", "familj-vid-taket")]
    told = vagval("case", "import", folder, *files, "--passphrase-file", passphrase).out
    return folder, [line.split()[1] for line in told.splitlines()]


@pytest.fixture
def run(vagval: Vagval, saved: tuple[Path, list[str]], passphrase: Path) -> Vagval:
    def on_store(*arguments: object, stdin: bytes = b"") -> Outcome:
        command, *rest = arguments
        on = ("--on", "2026-11-22", "--passphrase-file", passphrase)
        return vagval("case", command, saved[0], *rest, *on, stdin=stdin)

    return on_store


def words(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_a_letter_that_cannot_be_made_is_named_and_stops_no_other(
    run: Vagval, saved: tuple[Path, list[str]], tmp_path: Path
) -> None:
    first, second, third = saved[1]
    out = tmp_path / "brev"
    out.mkdir()
    found = run("letters", first, second, third, "--out", out)
    assert (found.code, found.out) == (2, f"{first}.pdf\n{third}.pdf\n")
    assert found.err.startswith(f"Brevet för ärendet {second} gick inte att göra. Stödbrevet skrivs bara")
    assert {file.name for file in out.iterdir()} == {f"{first}.pdf", f"{third}.pdf"}
    assert "Stödbrev – utkast" in words(out / f"{first}.pdf")


def test_without_ids_every_case_that_is_not_closed_gets_its_letter_once(
    run: Vagval, saved: tuple[Path, list[str]], tmp_path: Path
) -> None:
    out = tmp_path / "brev"
    out.mkdir()
    assert sorted(run("letters", "--out", out).out.split()) == sorted(
        f"{each}.pdf" for each in (saved[1][0], saved[1][2])
    )
    again = run("letters", saved[1][0], "--out", out)
    assert (again.code, again.out) == (2, "")


def test_ctrl_c_lets_the_letter_under_way_be_finished_and_begins_no_other(
    run: Vagval, saved: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _, third = saved[1]
    note_printed = Store.note_printed

    def interrupted(store: Store, case_id: str, kind: DocumentKind, *, is_file: bool) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        note_printed(store, case_id, kind, is_file=is_file)

    monkeypatch.setattr(Store, "note_printed", interrupted)
    out = tmp_path / "brev"
    out.mkdir()
    found = run("letters", first, third, "--out", out)
    assert (found.code, found.out) == (2, f"{first}.pdf\n")
    assert found.err == "Du avbröt. 1 brev är inte påbörjade; de som är klara finns kvar.\n"


def test_an_extract_tells_what_is_saved_about_one_person_and_masks_the_others(
    run: Vagval, saved: tuple[Path, list[str]], tmp_path: Path
) -> None:
    family, pdf = saved[1][2], tmp_path / "utdrag.pdf"
    assert run("extract", family, "--out", pdf).code == 0
    text = words(pdf)
    assert "Påhittad Exempelsson" in text
    assert "Uppdiktad" not in text


def test_an_extract_for_nobody_is_refused(run: Vagval, saved: tuple[Path, list[str]], tmp_path: Path) -> None:
    found = run("extract", saved[1][0], "--person", "p9", "--out", tmp_path / "utdrag.pdf")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("Ingen i ärendet har det id:t.")
    assert not (tmp_path / "utdrag.pdf").exists()


POINTS = ("payments_can_stop", "wait_for_decision", "application_is_known", "worry_about_permit")
EXPLAINED = [part for point in POINTS for part in ("--explained", point)]


@pytest.fixture
def office(vagval: Vagval, tmp_path: Path, passphrase: Path, examples: Path) -> tuple[Path, str]:
    """A store with an office profile, and the id of its one case."""
    key = vagval(
        "profile", "counter-key", "--out", tmp_path / "rk", "--passphrase-file", passphrase
    ).out.strip()
    profile, folder = tmp_path / "profil.toml", tmp_path / "kontor"
    text = vagval("profile", "template").out.replace('counter_key = ""', f'counter_key = "{key}"')
    profile.write_text(text, encoding="utf-8")
    created = vagval("store", "create", folder, "--profile", profile, "--passphrase-file", passphrase)
    assert created.code == 0, created.err
    intake = examples / "ensam-vuxen.json"
    told = vagval("case", "import", folder, intake, "--passphrase-file", passphrase).out
    return folder, told.split()[1]


def test_finished_letters_have_the_offices_letterhead_and_recipient_and_are_the_same_again(
    vagval: Vagval, office: tuple[Path, str], tmp_path: Path, passphrase: Path
) -> None:
    folder, case_id = office
    common = ("--on", "2026-11-22", "--passphrase-file", passphrase, "--letterhead", *EXPLAINED)
    for out in ("brev", "igen"):
        found = vagval("case", "letters", folder, "--out", tmp_path / out, *common)
        assert (found.code, found.out) == (0, f"{case_id}.pdf\n"), found.err
    text = words(tmp_path / "brev" / f"{case_id}.pdf")
    assert "Enheten för vägledning" in text
    assert "Migrationsverket" in text
    assert "utkast" not in text
    first, again = ((tmp_path / out / f"{case_id}.pdf").read_bytes() for out in ("brev", "igen"))
    assert first == again


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (EXPLAINED[2:], "Säg för var och en av de fyra punkterna"),
        (EXPLAINED, "Brevet saknar mottagare."),
        ([*EXPLAINED, "--declined", POINTS[0]], "Samma punkt kan inte vara både förklarad och avböjd."),
    ],
)
def test_finished_letters_need_all_points_and_a_recipient_and_begin_nothing_without(
    run: Vagval, tmp_path: Path, said: list[str], sentence: str
) -> None:
    found = run("letters", "--out", tmp_path / "brev", "--letterhead", *said)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(sentence)
    assert not (tmp_path / "brev").exists()


def test_letters_of_a_practice_store_say_so(
    run: Vagval, saved: tuple[Path, list[str]], tmp_path: Path
) -> None:
    out, first = tmp_path / "brev", saved[1][0]
    assert run("letters", first, "--out", out).code == 0
    assert "ÖVNING" in words(out / f"{first}.pdf")


def test_a_folder_that_cannot_be_written_to_is_said_once(run: Vagval, tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    found = run("letters", "--out", tmp_path / "fil")
    assert (found.code, found.out) == (7, "")
    assert found.err.count("\n") == 1
