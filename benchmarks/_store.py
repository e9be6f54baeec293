"""A store of 20 000 invented cases, made once, for the benchmarks of the store."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import sqlite_utils

from app.domain.case import Case
from app.domain.person import Person, Role
from app.files.intake import read_intake, write_intake
from app.files.profile import read_profile
from app.storage.cases import CaseCodec
from app.storage.connection import connect
from app.storage.keeper import Keeper
from app.storage.store import Store
from app.storage.wrapping import KdfCost

CASES = 20_000
ON = date(2026, 11, 22)
_LOG_LINE_BYTES = 150
PASSPHRASE = "only for these invented cases"
# Turning a passphrase into a key is slow on purpose; here it is left out of what is measured.
KEEPER = Keeper(CaseCodec(write_intake, read_intake), read_profile, cost=KdfCost(1, 8, 1))

_FIRST = ("Testa", "Prov", "Exempla", "Påhitta", "Öva", "Åskåda", "Ärliga")
_LAST = ("Provsson", "Testberg", "Övningskvist", "Exempelgren", "Låtsasström")


@cache
def room() -> tempfile.TemporaryDirectory[str]:
    """The folder the stores lie in; removed when the program ends."""
    return tempfile.TemporaryDirectory(prefix="vagval-bench-")


@cache
def filled() -> Path:
    """The folder of a store with all the cases, closed."""
    folder = Path(room().name) / "lager"
    KEEPER.create(folder, "anna", PASSPHRASE, None)
    with KEEPER.open(folder, PASSPHRASE) as store, store._session.transaction():  # noqa: SLF001
        for number in range(CASES):
            store._cases.insert(a_case(number), store._saver())  # noqa: SLF001 - one commit for all
    return folder


@cache
def opened() -> Store:
    """The store with all the cases, open."""
    return KEEPER.open(filled(), PASSPHRASE)


@cache
def bare() -> sqlite_utils.Database:
    """A database opened like the store's, with one table."""
    database = connect(Path(room().name) / "bare.db", bytes(32), create=True)
    database.execute("CREATE TABLE contents (id INTEGER PRIMARY KEY, content TEXT)")
    return database


def commit(content: str) -> None:
    """One bare commit of that many bytes."""
    with bare().atomic():
        bare().execute("INSERT INTO contents (content) VALUES (?)", [content])


def scan(where: str) -> None:
    """Reads what a list shows of the cases with that ``WHERE``, then makes a bare commit.

    Every list and search leaves a line in the log before anything is shown, so a commit belongs to it.
    """
    columns = "id, reference, status, saved_at, created_by, applicant_name"
    query = f"SELECT {columns} FROM cases WHERE {where}"
    opened()._session.database.execute(query).fetchall()  # noqa: SLF001 - the same key and cache
    commit("x" * _LOG_LINE_BYTES)


def a_case(number: int) -> Case:
    """An adult with a spouse and two children, none with a personal number."""
    name = f"{_FIRST[number % 7]} {_LAST[number % 5]} {number}"
    applicant = Person(id="p1", role=Role.APPLICANT, name=name, born_on=date(1980, 1, 1), debt_csn=False)
    family = tuple(
        Person(id=f"p{place}", role=role, name=f"{name} {place}", born_on=date(2015, 5, place))
        for place, role in enumerate((Role.SPOUSE, Role.CHILD, Role.CHILD), start=2)
    )
    return replace(Case(persons=(applicant, *family)), reference=f"SN 2026/{number:05}")


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
