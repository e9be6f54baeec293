"""Random faults put into one package, and whether its tests notice them.

Each is put into a copy of the checkout, where the package's tests then run, the quickest first, until one
fails. Faults are drawn from all there are, so some of them change nothing that anybody could see; each of
these is explained in docs/faults.md and does not count.
"""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.proofs import Disproved, NotHere
from tests.proofs._faults import Fault, faults_of, with_fault

ROOT = Path(__file__).resolve().parents[2]
EXPLAINED = ROOT / "docs" / "faults.md"
COPIED = ("app", "tests", "resources", "examples", "docs", "pyproject.toml")
LONGEST_SECONDS = 240
SEED = 40

_PASSED, _FAILED, _NOT_COLLECTED, _NO_CONFTEST = 0, 1, 2, 4


@dataclass(frozen=True)
class Trial:
    """Which package is tried, and how.

    Attributes:
        package: its folder below ``app``.
        tests: files and folders of tests, the quickest first.
        faults: how many are drawn; None tries all there are.
        least_share: of those that change something must be noticed.
    """

    package: str
    tests: tuple[str, ...]
    faults: int | None
    least_share: float


def try_faults(trial: Trial, folder: Path) -> str:
    """Puts in one fault after the other.

    What was noticed is not tried again while the package is the same; a new test may notice the others.

    Raises:
        Disproved: when too few are noticed, or the tests fail without any fault.
    """
    copy = _sound_copy(folder / "copy")
    if _is_noticed(copy, trial.tests, writes_bytecode=True):
        raise Disproved("the tests fail without any fault")
    tried = _Tried(folder / "tried.json", _fingerprint(copy, trial))
    texts = {module: module.read_text(encoding="utf-8") for module in _modules(copy, trial)}
    every = [fault for module, text in texts.items() for fault in faults_of(module, text)]
    chosen = random.Random(SEED).sample(every, trial.faults or len(every))
    for fault in chosen:
        is_known = fault.name in tried.noticed and (tried.noticed[fault.name] or _is_explained(fault.name))
        if not is_known:
            fault.module.write_text(with_fault(texts[fault.module], fault.number), encoding="utf-8")
            tried.note(fault, is_noticed=_is_noticed(copy, trial.tests))
            fault.module.write_text(texts[fault.module], encoding="utf-8")
    return _result({fault.name: tried.noticed[fault.name] for fault in chosen}, trial)


def _result(noticed: dict[str, bool], trial: Trial) -> str:
    """The share noticed of the faults that change something."""
    alive = [name for name, is_noticed in noticed.items() if not is_noticed]
    holes = [name for name in alive if not _is_explained(name)]
    harmless = len(alive) - len(holes)
    share = 1 - len(holes) / (len(noticed) - harmless)
    seen = f"{len(noticed) - len(alive)} of {len(noticed)} noticed"
    result = f"{share:.1%}: {seen}, {harmless} change nothing (docs/faults.md)"
    if holes:
        result = f"{result}; not noticed: {'; '.join(holes)}"
    if share < trial.least_share:
        raise Disproved(result)
    return result


def _is_explained(name: str) -> bool:
    return f"`{name}`" in EXPLAINED.read_text(encoding="utf-8")


class _Tried:
    """What is known of each fault, kept in a file as long as the package stays the same.

    Attributes:
        noticed: by the fault's name.
    """

    def __init__(self, file: Path, fingerprint: str) -> None:
        self._file = file
        self._fingerprint = fingerprint
        self.noticed: dict[str, bool] = {}
        if file.exists():
            kept = json.loads(file.read_text(encoding="utf-8"))
            if kept["fingerprint"] == fingerprint:
                self.noticed = kept["noticed"]

    def note(self, fault: Fault, *, is_noticed: bool) -> None:
        """Keeps what the tests said of the fault."""
        self.noticed[fault.name] = is_noticed
        kept = {"fingerprint": self._fingerprint, "noticed": self.noticed}
        self._file.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


def _sound_copy(copy: Path) -> Path:
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__", "proofs.md"))
        else:
            shutil.copy2(source, copy / name)
    return copy


def _modules(copy: Path, trial: Trial) -> list[Path]:
    return sorted((copy / "app" / trial.package).glob("*.py"))


def _fingerprint(copy: Path, trial: Trial) -> str:
    """Changes with the package."""
    digest = hashlib.sha256()
    for file in _modules(copy, trial):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _is_noticed(copy: Path, tests: tuple[str, ...], *, writes_bytecode: bool = False) -> bool:
    """True if a test fails, or never ends."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    # A faulty module that was changed back within a second would still be taken from its bytecode.
    environment = os.environ | ({} if writes_bytecode else {"PYTHONDONTWRITEBYTECODE": "1"})
    try:
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, timeout=LONGEST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    if done.returncode not in (_PASSED, _FAILED, _NOT_COLLECTED, _NO_CONFTEST):
        raise NotHere(f"pytest left with {done.returncode}")
    return done.returncode != _PASSED
