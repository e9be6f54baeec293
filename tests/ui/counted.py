"""An office that counts: a store with a supervisor, sealed counters, and what another computer counted."""

from datetime import date
from pathlib import Path

from app.casework.services import Services
from app.casework.tallying import Descriptions, Ledger, Policy, cells, protect_counts
from app.domain.counting import Count
from app.domain.roles import Role
from app.files.counts import format_counts
from app.files.package_words import PackageWords, Publisher
from app.files.packages import package_files, write_package
from app.storage.counter_key import make_counter_key
from app.storage.wrapping import KdfCost
from app.tallies.counts import CountRow, Place, RawCounts
from app.ui.counts.pages import CountsPages
from tests.ui.desk import Desk

PASSPHRASE = "övning ger färdighet"
KEY_PASSPHRASE = "hemligt och långt nog"
MONTHS = tuple(f"2025-{month:02d}" for month in range(7, 13))
WHOLE = ("0114", "0115", "0117", "0120", "0123")
ALTERED = "0125"
ROOT = Path(__file__).parents[2]
_CHEAP = KdfCost(time_cost=1, memory_kib=8, lanes=1)


def make_office(services: Services, folder: Path) -> Path:
    """The store's folder; beside it the key (``key``) and the other computer's counts (``other.csv``)."""
    key = make_counter_key(folder / "key", KEY_PASSPHRASE, _CHEAP)
    template = (ROOT / "resources" / "profile" / "template.toml").read_text(encoding="utf-8")
    profile = template.replace('counter_key = ""', f'counter_key = "{key}"').encode()
    store = folder / "kontor"
    services.stores.create(store, "anna", PASSPHRASE, profile)
    with_staff = services.stores.open(store, PASSPHRASE)
    with_staff.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with_staff.close()
    counter = services.stores.counters(store, cells(services.definitions), date(2026, 1, 2))
    assert counter is not None
    once = [table for table in services.definitions.tables.values() if not table.description.several]
    for _ in range(2):
        counter.add({Count(table.id, next(iter(table.categories))) for table in once}, date(2025, 7, 7))
    (folder / "other.csv").write_bytes(format_counts(other_counts(services)))
    return store


def other_counts(services: Services, most: int = 40) -> RawCounts:
    """Counts of another source: the same number of conversations in every table that counts them once."""
    rows = []
    for table in services.definitions.tables.values():
        names = list(table.categories)
        for at, month in enumerate(MONTHS):
            number = most + at
            for place, name in enumerate(names[1:], start=1):
                share = min(number, number // (2 + place) if place % 3 else int(at == 0))
                rows.append(CountRow(Place(month, table.id, name), share, "other"))
                number -= 0 if table.description.several else share
            first = min(5, most) if table.description.several else number
            rows.append(CountRow(Place(month, table.id, names[0]), first, "other"))
    return RawCounts(tuple(rows))


def sign_in(desk: Desk) -> None:
    """On the page that asks for it: eva signs in."""
    desk.field("Mapp").setText(str(desk.folder / "kontor"))
    desk.field("Användarnamn").setText("eva")
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.click("Logga in")


def open_counts(desk: Desk) -> None:
    """On the page that asks for it: the key and the other computer's file."""
    desk.field("Nyckelfil").setText(str(desk.folder / "key"))
    desk.field("Nyckelns lösenfras").setText(KEY_PASSPHRASE)
    desk.field("Andra datorers antal").setText(str(desk.folder / "other.csv"))
    desk.click("Öppna räkningarna")


def decide(desk: Desk, *, ends_on: str = "2027-06-04") -> None:
    """On the page for it: the board's decision."""
    desk.field("Beslutets dag").setText("2026-02-10")
    desk.field("Beslutets §").setText("14")
    desk.field("Mottagare").setText("Samordnaren")
    desk.field("Mandatets sista dag").setText(ends_on)
    desk.click("Spara beslutet")


def make_packages(services: Services, folder: Path) -> None:
    """Six packages, the last of them altered."""
    for code in (*WHOLE, ALTERED):
        make_package(services, folder, code)
    with (folder / ALTERED / "tally.csv").open("ab") as file:
        file.write(b"\n")


def make_package(services: Services, folder: Path, code: str) -> None:
    """The package of one municipality, in a folder of its own."""
    words = PackageWords("sv", services.resources / "tallies", services.definitions)
    made = protect_counts(other_counts(services), Descriptions(), services.definitions, Ledger(), Policy())
    publisher = Publisher(f"Kommun {code}", code, "Nämnden")
    write_package(folder / code, package_files(made.protected, b"%PDF-", words, publisher))


def pages_of(desk: Desk) -> CountsPages:
    """The statistics' pages of the window."""
    navigation = desk.maker._navigation
    assert navigation is not None
    return navigation.counts
