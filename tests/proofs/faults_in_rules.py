"""Of 86 random faults put into app/rules at least 90 in 100 that change something make a test fail."""

from pathlib import Path

from tests.proofs._mutation import Trial, try_faults

TRIAL = Trial(
    package="rules",
    tests=(
        "tests/rules/test_truth.py",
        "tests/rules/test_amounts.py",
        "tests/rules/test_assess.py",
        "tests/rules/test_sfs_2025_970.py",
        "tests/rules/test_sfs_1984_890.py",
        "tests/rules/test_missing.py",
        "tests/rules/test_obstacles.py",
        "tests/rules",
    ),
    faults=86,
    least_share=0.9,
)


def run(folder: Path) -> str:
    """Tries the faults."""
    return try_faults(TRIAL, folder)
