"""What goes wrong with a folder, a document or a printer: one sentence and a next step, seen and read out."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.roles import Role
from app.ui.documents import document_panel
from app.ui.documents.printing import open_printer
from app.ui.pieces.says import Says
from tests.storage.test_disk_limits import as_ordinary_user, room_for
from tests.storage.test_newer import renumber
from tests.ui.desk import Desk
from tests.ui.test_walk import SMALL

PASSPHRASE = "mitt hemliga hus"


@pytest.fixture
def read_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What assistive technology was asked to read."""
    heard: list[str] = []
    monkeypatch.setattr("app.ui.pieces.says.announce", lambda _, text: heard.append(text))
    return heard


@pytest.fixture
def made(desk: Desk) -> Desk:
    """The small window beside a practice store that is closed."""
    folder = _folder(desk)
    stores = desk.maker._services.stores
    stores.create(folder, "anna", PASSPHRASE, None)
    with closing(stores.open(folder, PASSPHRASE)) as store:
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
        store.backup(desk.folder / "kopia.vagval", desk.controller.today)
    desk.maker.desk.choose_folder(folder)
    desk.window.resize(*SMALL)
    return desk


def _folder(desk: Desk) -> Path:
    return desk.folder / "lager"


def _open(desk: Desk, passphrase: str = PASSPHRASE) -> None:
    desk.click("Ärenden")
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText(passphrase)
    _press(desk, "Öppna")


def _flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def _restore(desk: Desk, file: Path, to: str = "ny", passphrase: str = PASSPHRASE) -> None:
    desk.click("Ärenden")
    desk.click("Återställ en säkerhetskopia …")
    desk.field("Säkerhetskopian").setText(str(file))
    desk.field("Ny mapp").setText(str(desk.folder / to))
    desk.field("Lösenfras eller kod").setFocus()
    desk.write(passphrase)
    desk.press(Qt.Key.Key_Return)


def _create(desk: Desk, folder: Path) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    _fill_in_and_create(desk, folder)


def _fill_in_and_create(desk: Desk, folder: Path) -> None:
    desk.field("Ny mapp").setText(str(folder))
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.field("Lösenfrasen en gång till").setText(PASSPHRASE)
    _press(desk, "Gör ärendemappen")


def _press(desk: Desk, label: str) -> None:
    """The button, with the keyboard on it as after Tab."""
    button = desk.button(label)
    button.setFocus()
    button.click()
    QApplication.processEvents()


def _wrong_passphrase(desk: Desk) -> None:
    _open(desk, "en annan fras")


def _damaged_store(desk: Desk) -> None:
    (_folder(desk) / "store.json").write_text("{}", encoding="utf-8")
    _open(desk)


def _newer_store(desk: Desk) -> None:
    keys = _folder(desk) / "keys.jsonl"
    keys.write_bytes(b"".join(renumber(line, "9") for line in keys.read_bytes().splitlines(keepends=True)))
    _open(desk)


def _second_instance(desk: Desk) -> None:
    with closing(desk.maker._services.stores.open(_folder(desk), PASSPHRASE, "anna")):
        _open(desk)


def _read_only_folder(desk: Desk) -> None:
    with TemporaryDirectory() as parent:
        Path(parent).chmod(0o755)
        desk.click("Ärenden")
        desk.click("Ny ärendemapp …")
        # Read now: that user may perhaps not look into the folder the program is started from.
        assert desk.maker._navigation is not None
        desk.maker._navigation._words.message("no_right_to_write")
        with as_ordinary_user():
            _fill_in_and_create(desk, Path(parent) / "nytt")


def _full_disk(desk: Desk) -> None:
    with room_for(2_000):
        _create(desk, desk.folder / "nytt")


def _full_disk_for_a_backup(desk: Desk) -> None:
    _open(desk)
    desk.click("Ärendemappen …")
    desk.field("Mapp för säkerhetskopior").setText(str(desk.folder))
    with room_for(20_000):
        _press(desk, "Säkerhetskopiera nu")


def _wrong_file_restored(desk: Desk) -> None:
    file = desk.folder / "bild.vagval"
    file.write_bytes(b"ingen kopia")
    _restore(desk, file)


def _damaged_backup_restored(desk: Desk) -> None:
    file = desk.folder / "kopia.vagval"
    _flip(file, file.stat().st_size // 2)
    _restore(desk, file)


def _restored_over_something(desk: Desk) -> None:
    _restore(desk, desk.folder / "kopia.vagval", "lager")


def _restored_with_a_wrong_passphrase(desk: Desk) -> None:
    _restore(desk, desk.folder / "kopia.vagval", passphrase="en annan fras")


def _no_profile(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.click("För kontoret: med kontorets profil")
    desk.field("Ditt användarnamn").setText("anna")
    _press(desk, "Gör ärendemappen")


def _no_profile_but_a_file(desk: Desk) -> None:
    file = desk.folder / "annat.toml"
    file.write_text("format = 1", encoding="utf-8")
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.click("För kontoret: med kontorets profil")
    desk.field("Kontorets profil").setText(str(file))
    desk.field("Ditt användarnamn").setText("anna")
    for name in ("Lösenfras", "Lösenfrasen en gång till"):
        desk.field(name).setText(PASSPHRASE)
    _press(desk, "Gör ärendemappen")


def _pdf_where_none_may_write(desk: Desk) -> None:
    desk.click("Regler")
    desk.click("Skriv ut regelboken")
    desk.field("Mapp att spara i").setText(str(desk.folder / "finns inte"))
    _press(desk, "Spara som fil")


def _printer_gone(desk: Desk) -> None:
    _create(desk, desk.folder / "nytt")
    panel = desk.all(document_panel.DocumentPanel)[0]
    panel._on_print("Skrivaren som togs bort")


@pytest.mark.parametrize(
    ("go_wrong", "said", "next_step"),
    [
        (_wrong_passphrase, "stämmer inte", "Lösenfras"),
        (_damaged_store, "Återställ från en säkerhetskopia", "Återställ en säkerhetskopia …"),
        (_newer_store, "nyare", "Lösenfras"),
        (_second_instance, "öppen i ett annat fönster", "Lösenfras"),
        (_read_only_folder, "Du får inte", None),
        (_full_disk, "disken", None),
        (_full_disk_for_a_backup, "disken", "Säkerhetskopiera nu"),
        (_wrong_file_restored, "ingen säkerhetskopia", "Säkerhetskopian"),
        (_damaged_backup_restored, "Välj en äldre", "Säkerhetskopian"),
        (_restored_over_something, "inte tom", "Ny mapp"),
        (_restored_with_a_wrong_passphrase, "stämmer inte", "Lösenfras eller kod"),
        (_no_profile, "Välj filen som slutar på .toml", "Kontorets profil"),
        (_no_profile_but_a_file, "Låt den som har gjort den rätta", None),
        (_pdf_where_none_may_write, "Mappen finns inte", "Spara som fil"),
        (_printer_gone, "Skrivaren", None),
    ],
)
def test_what_goes_wrong_is_seen_and_read_out_with_the_next_step(
    made: Desk,
    read_out: list[str],
    go_wrong: Callable[[Desk], None],
    said: str,
    next_step: str | None,
) -> None:
    go_wrong(made)
    for _ in range(3):
        QApplication.processEvents()
    (told,) = _faults(made)
    assert said in told.text()
    assert len([part for part in told.text().split(". ") if part]) >= 2
    assert told.text() in read_out
    assert _is_in_view(told)
    if next_step is not None:
        here = made.window.focusWidget()
        assert here is not None
        name = here.accessibleName() or here.property("text").replace("&", "")
        assert name == next_step


def _faults(desk: Desk) -> Iterator[Says]:
    return (one for one in desk.all(Says) if one.property("look") == "fault" and one.text())


def _is_in_view(told: Says) -> bool:
    """Whether its first lines are, however many follow."""
    seen = told.visibleRegion().boundingRect()
    return seen.top() == 0 and seen.height() >= min(told.height(), 3 * told.fontMetrics().lineSpacing())


def test_a_folder_that_is_gone_behind_the_lock_is_said_there(made: Desk, read_out: list[str]) -> None:
    _open(made)
    made.window.lock_requested.emit()
    shutil.move(_folder(made), made.folder / "annanstans")
    made.write(PASSPHRASE)
    made.press(Qt.Key.Key_Return)
    assert "Anslut disken som den ligger på" in made.text()
    assert "Anslut disken som den ligger på" in read_out[-1]


def test_a_folder_that_may_not_be_looked_into_is_one_that_is_not_there(made: Desk) -> None:
    with TemporaryDirectory() as parent:
        inside = Path(parent) / "lager"
        inside.mkdir()
        made.maker.desk.choose_folder(inside)
        with as_ordinary_user():
            assert made.maker.desk.folder is None
            assert made.maker.desk.profile is None


def test_a_printer_that_is_not_there_is_never_replaced_by_another() -> None:
    with pytest.raises(Exception, match="printer"):
        open_printer("Skrivaren som togs bort")


def test_who_may_not_save_is_told_before_anything_is_read_out(made: Desk) -> None:
    folder = _folder(made)
    made.maker.desk.take(made.maker._services.stores.open(folder, PASSPHRASE, "eva"), folder)
    assert made.maker._navigation is not None
    made.maker._navigation.cases.show_save()
    assert made.window.banner.text.startswith("Med den här inloggningen sparas inga ärenden.")
    made.controller.start_over()
    assert "Inte journalförda" not in made.text().replace("&", "")
    made.maker._navigation.cases.show_not_journalled()
    assert "Statistik och regler når du från startsidan." in made.text()
