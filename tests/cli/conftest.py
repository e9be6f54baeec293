"""Runs the program as its users do, in this process: arguments in, exit code and both outputs back."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.storage import wrapping
from app.storage.wrapping import KdfCost

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Vagval = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases as the office has them take half a second each; what they protect here is invented."""
    monkeypatch.setattr(wrapping, "OFFICE_COST", KdfCost(time_cost=1, memory_kib=8, lanes=1))


@pytest.fixture
def vagval(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Vagval:
    def run(*arguments: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Outcome(int(code), out, err)

    return run


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text("en påhittad lösenfras\n", encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def examples() -> Path:
    return EXAMPLES
