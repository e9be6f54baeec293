"""Of 120 random faults in app/tallies at least 85 in 100 make a test fail; the others are explained."""

from pathlib import Path

from tests.proofs._mutation import Trial, try_faults

TRIAL = Trial(
    package="tallies",
    tests=("tests/tallies", "tests/files/test_packages.py", "tests/casework/test_tallying.py"),
    faults=120,
    least_share=0.85,
)


def run(folder: Path) -> str:
    """Tries the faults."""
    return try_faults(TRIAL, folder)
