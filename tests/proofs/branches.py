"""Tests reach 99 % of lines and branches in domain and rules, 98 % in tallies, 97 % in the whole program."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.proofs import Disproved

_ROOT = Path(__file__).resolve().parents[2]
_LEAST = {"app/domain": 0.99, "app/rules": 0.99, "app/tallies": 0.98, "app": 0.97}


def run(folder: Path) -> str:
    """Runs every test with each line and branch noted, and counts by part of the program."""
    report = folder / "coverage.json"
    command = (sys.executable, "-m", "pytest", "-q", "-n2", "--cov", f"--cov-report=json:{report}")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "COVERAGE_FILE": str(folder / "coverage")}
    done = subprocess.run(command, cwd=_ROOT, env=env, capture_output=True, text=True, check=False)
    told = done.stdout.strip().splitlines()
    if done.returncode != 0:
        raise Disproved(f"the tests fail: {told[-1] if told else done.returncode}")
    files = {Path(name).as_posix(): one["summary"] for name, one in _read(report)["files"].items()}
    shares = {part: _share(one for name, one in files.items() if f"{part}/" in name) for part in _LEAST}
    result = ", ".join(f"{part} {share:.1%}" for part, share in shares.items())
    if any(share < _LEAST[part] for part, share in shares.items()):
        raise Disproved(result)
    return result


def _read(report: Path) -> dict[str, dict[str, dict[str, dict[str, int]]]]:
    found: dict[str, dict[str, dict[str, dict[str, int]]]] = json.loads(report.read_text(encoding="utf-8"))
    return found


def _share(summaries: Iterable[Mapping[str, int]]) -> float:
    """Of all lines and branches those that were reached."""
    reached = every = 0
    for one in summaries:
        reached += one["covered_lines"] + one["covered_branches"]
        every += one["num_statements"] + one["num_branches"]
    return reached / every
