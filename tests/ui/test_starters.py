"""Every long work of the window goes through one mechanism and says where it may be cut."""

import ast
from collections.abc import Iterator
from pathlib import Path

from app.ui.jobs import Cut

WINDOW = Path(__file__).parents[2] / "app" / "ui"

STARTERS = {
    "cases/case_page.py: Ärendet ändras.": Cut.NEVER,
    "cases/case_page.py: Kopian tas bort.": Cut.NEVER,
    "cases/create_page.py: Ärendemappen görs.": Cut.NEVER,
    "cases/day_backup.py: Dagens säkerhetskopia görs och prövas.": Cut.AT_A_STEP,
    "cases/guide.py: Påhittade personer läggs in.": Cut.AT_A_STEP,
    "cases/guide.py: Ärendet läses.": Cut.AT_ONCE,
    "cases/case_picker.py: Ärendena läses.": Cut.AT_ONCE,
    "cases/letters_page.py: Breven görs.": Cut.AT_A_STEP,
    "cases/letters_page.py: Dokumentet görs.": Cut.AT_ONCE,
    "cases/list_page.py: Ärendena läses.": Cut.AT_ONCE,
    "cases/log_page.py: Loggen läses.": Cut.AT_ONCE,
    "cases/new_code_page.py: Koden byts.": Cut.NEVER,
    "cases/new_passphrase_page.py: Lösenfrasen byts.": Cut.NEVER,
    "cases/open_page.py: Ärendemappen öppnas.": Cut.AT_ONCE,
    "cases/restore_page.py: Kopian packas upp och prövas.": Cut.AT_A_STEP,
    "cases/save_page.py: Ärendet sparas.": Cut.NEVER,
    "cases/store_page.py: Kopiorna tas bort, en i taget.": Cut.AT_A_STEP,
    "cases/store_page.py: Säkerhetskopian görs och prövas.": Cut.AT_A_STEP,
    "cases/together_page.py: Kollegans lösenfras prövas.": Cut.NEVER,
    "cases/users_page.py: Användarna ändras.": Cut.NEVER,
    "counts/combine_page.py: Paketen läses och läggs ihop.": Cut.AT_ONCE,
    "counts/combine_page.py: Summorna sparas.": Cut.NEVER,
    "counts/key_page.py: Räkningarna öppnas.": Cut.AT_ONCE,
    "counts/release_page.py: Förslaget räknas fram och granskas.": Cut.AT_ONCE,
    "counts/release_page.py: Paketet skrivs.": Cut.NEVER,
    "counts/sign_in_page.py: Loggar in.": Cut.AT_ONCE,
    "documents/document_panel.py: Dokumentet görs.": Cut.AT_ONCE,
    "documents/document_panel.py: Filen sparas.": Cut.NEVER,
    "documents/document_panel.py: Sidorna görs klara för skrivaren.": Cut.AT_ONCE,
    "documents/document_panel.py: Sidorna skrivs ut.": Cut.NEVER,
    "law/packs_page.py: Regelpaketet prövas.": Cut.NEVER,
    "law/rules_page.py: Exemplen körs.": Cut.AT_ONCE,
    "locking.py: Ärendemappen öppnas.": Cut.NEVER,
}
"""All of it, with where it may be cut: what is only read, drawn or worked out at once; what is done piece by
piece between two pieces; what is one commit, one file or one key never."""


def starters() -> Iterator[tuple[str, Cut]]:
    """Every piece of work in the sources of the window."""
    for file in sorted(set(WINDOW.rglob("*.py")) - {WINDOW / "jobs.py"}):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Work":
                says, _, cut, *_ = node.args
                assert isinstance(says, ast.Call)
                assert isinstance(cut, ast.Attribute)
                sentence = ast.literal_eval(says.args[0])
                yield f"{file.relative_to(WINDOW).as_posix()}: {sentence}", Cut[cut.attr]


def test_these_are_all_and_each_says_where_it_may_be_cut() -> None:
    assert dict(starters()) == STARTERS


def test_nothing_else_in_the_window_begins_a_thread() -> None:
    beginners = [
        file.name
        for file in WINDOW.rglob("*.py")
        if any(word in file.read_text(encoding="utf-8") for word in ("QThread", "threading", "concurrent"))
    ]
    assert beginners == ["jobs.py"]


def test_every_page_says_what_went_wrong_aloud() -> None:
    """``Says`` and the banner announce; a bare line of text in the colour of faults would be silent."""
    silent = [
        file.name for file in WINDOW.rglob("*.py") if 'Text("", "fault")' in file.read_text(encoding="utf-8")
    ]
    # It announces what it shows itself.
    assert silent == ["step_bar.py"]
