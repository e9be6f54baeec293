"""The statements of docs/analysing-counts.md do what the page says, on real packages."""

import re
from pathlib import Path

import duckdb
import pytest

from app.__main__ import main
from tests.cli.test_combine import STOCKHOLM, send, send_all, sums

PAGE = Path(__file__).parents[1] / "docs" / "analysing-counts.md"


def statements() -> list[str]:
    return re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_packages_are_loaded_and_summed_as_combine_sums_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    send_all(tmp_path / "packages", STOCKHOLM[:5])
    ledger = send(tmp_path / "packages", STOCKHOLM[5], visits=3)
    send(tmp_path / "packages", STOCKHOLM[5], visits=3, ledger=ledger, phone=30)
    with duckdb.connect() as database:
        *before, last = statements()
        for statement in before:
            database.execute(statement)
        rows = {row[:2]: row[2:] for row in database.execute(last).fetchall()}
    assert main(["tally", "combine", "packages", "--out", "sums"]) == 0
    for category in ("phone", "visit", "total"):
        (own,) = sums(tmp_path / "sums", category=category)
        at_least, at_most, hidden, municipalities = rows["2026-H1", category]
        assert municipalities == int(own["sent"])
        assert hidden == int(own["hidden"])
        # Combining also counts that parts make up their total, so its limits may be narrower.
        assert at_least <= int(own["at_least"]) <= int(own["at_most"]) <= at_most
