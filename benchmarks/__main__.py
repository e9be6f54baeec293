"""Runs the benchmarks named, or all: python3 dev.py bench [NAME...]."""

import importlib
import pkgutil
import statistics
import sys
from collections.abc import Callable

import benchmarks

PAIRS = 21


def names() -> list[str]:
    """Returns the names of all benchmarks."""
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return sorted(name for name in found if not name.startswith("_"))


def measure(pair: Callable[[], tuple[float, float]], unit: str = "s") -> str:
    """Returns the ratio of many pairs in one line: the median, and between what half of them lie."""
    pair()  # the first finds cold caches
    pairs = [pair() for _ in range(PAIRS)]
    low, middle, high = statistics.quantiles([ours / yardstick for ours, yardstick in pairs], n=4)
    ours, yardstick = (statistics.median(values) for values in zip(*pairs, strict=True))
    return f"ratio {middle:.2f} ({low:.2f} to {high:.2f}), {ours:.3f} {unit} against {yardstick:.3f} {unit}"


def result(pair: Callable[[], tuple[float, float]], unit: str) -> str:
    """Returns what was measured, or what this machine lacks for it."""
    try:
        return measure(pair, unit)
    except benchmarks.NotHere as lacks:
        return str(lacks)


def main(wanted: list[str]) -> int:
    """Measures each benchmark in `wanted`, or all if it is empty; returns the exit code."""
    unknown = set(wanted) - set(names())
    if unknown:
        print(
            f"No such benchmark: {', '.join(sorted(unknown))}. There is: {', '.join(names())}",
            file=sys.stderr,
        )
        return 2
    for name in wanted or names():
        module = importlib.import_module(f"benchmarks.{name}")
        found = result(module.pair, getattr(module, "UNIT", "s"))
        print(f"{name}: {(module.__doc__ or '').splitlines()[0]}\n  {found}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
