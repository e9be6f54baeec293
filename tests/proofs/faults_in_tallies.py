"""Of 100 random faults put into app/tallies at least 85 in 100 that change something make a test fail."""

from pathlib import Path

from tests.proofs._mutation import Trial, try_faults

TRIAL = Trial(
    package="tallies",
    tests=(
        "tests/tallies/test_counts.py",
        "tests/tallies/test_unknowns.py",
        "tests/files/test_counts_file.py",
        "tests/tallies/test_booking.py",
        "tests/tallies/test_audit.py",
        "tests/tallies",
        "tests/files/test_packages.py",
        "tests/casework/test_tallying.py",
    ),
    faults=100,
    least_share=0.85,
)


def run(folder: Path) -> str:
    """Tries the faults."""
    return try_faults(TRIAL, folder)
