"""What the page for IT says of the store that is used on this computer."""

from pathlib import Path

import pytest

from app.bootstrap import build_services
from app.cli import selftest
from app.cli.frame import Frame
from app.settings import Settings, write_settings
from tests.cli.conftest import Vagval


@pytest.fixture
def office(vagval: Vagval, tmp_path: Path, passphrase: Path) -> Path:
    """A store of an office that has neither escrow key nor signature."""
    key = vagval("profile", "counter-key", "--out", tmp_path / "key", "--passphrase-file", passphrase).out
    text = vagval("profile", "template").out.replace('counter_key = ""', f'counter_key = "{key.strip()}"')
    (tmp_path / "kontor.toml").write_text(text, encoding="utf-8")
    profile = ("--profile", tmp_path / "kontor.toml")
    vagval("store", "create", tmp_path / "s", *profile, "--passphrase-file", passphrase)
    return tmp_path / "s"


def said_of(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    write_settings(tmp_path / "settings.json", Settings(store=store))
    monkeypatch.setattr(selftest, "settings_file", lambda: tmp_path / "settings.json")
    services = build_services()
    return list(selftest._to_see_to(Frame(services, services.words("sv"), lambda: 0)))


def test_a_store_without_escrow_and_signature_says_so(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = said_of(str(office), tmp_path, monkeypatch)
    assert [line.split(" ")[0] for line in said] == ["Ärendemappen", "Osignerad"]


def test_where_no_store_is_used_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said_of("", tmp_path, monkeypatch) == []


def test_a_store_that_is_gone_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = said_of(str(tmp_path / "borta"), tmp_path, monkeypatch)
    assert line.endswith(".")
    assert str(tmp_path) not in line
