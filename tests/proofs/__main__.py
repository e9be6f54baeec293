"""Starts the proofs named, or all: python3 dev.py prove [NAME...]."""

import importlib
import pkgutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests import proofs

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "proofs.md"


def names() -> list[str]:
    """Returns the names of all proofs."""
    found = (module.name for module in pkgutil.iter_modules(proofs.__path__))
    return sorted(name for name in found if not name.startswith("_"))


def commit() -> str:
    """Returns which commit is proved, and whether the work tree differs in more than proofs write."""

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True
        ).stdout.strip()

    changed = git("status", "--porcelain", "--", ".", ":!docs/proofs.md", ":!docs/screens")
    return git("rev-parse", "--short=10", "HEAD") + (" and changes" if changed else "")


def with_row(table: str, name: str, cells: list[str]) -> str:
    """Returns the text of `table` with the row of `name` put in, in place of an older one."""
    row = f"| {' | '.join([name, *cells])} |"
    lines = [line for line in table.splitlines() if not line.startswith(f"| {name} |")]
    return "\n".join([*lines, row]) + "\n"


def prove(name: str) -> bool:
    """Tries one proof and writes down the result; tells whether the sentence holds."""
    module = importlib.import_module(f"tests.proofs.{name}")
    sentence = (module.__doc__ or "").splitlines()[0]
    print(f"{name}: {sentence}", flush=True)
    folder = ROOT / "build" / "proofs" / name
    folder.mkdir(parents=True, exist_ok=True)
    try:
        holds, result = True, str(module.run(folder))
    except proofs.Disproved as answer:
        holds, result = False, f"NO: {answer}"
    print(f"  {result}", flush=True)
    cells = [sentence, result.replace("|", "/"), date.today().isoformat(), commit()]  # noqa: DTZ011 - the day here
    TABLE.write_text(with_row(TABLE.read_text(encoding="utf-8"), name, cells), encoding="utf-8")
    return holds


def main(wanted: list[str]) -> int:
    """Tries each proof in `wanted`, or all if it is empty; returns the exit code."""
    unknown = set(wanted) - set(names())
    if unknown:
        print(f"No such proof: {', '.join(sorted(unknown))}. There is: {', '.join(names())}", file=sys.stderr)
        return 2
    try:
        results = [prove(name) for name in wanted or names()]
        return 0 if all(results) else 1
    except proofs.NotHere as reason:
        print(f"  not possible here: {reason}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
