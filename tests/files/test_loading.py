import subprocess
import sys


def test_files_can_be_read_by_code_that_is_loaded_after_the_window() -> None:
    code = (
        "import app.files.intake, PySide6.QtWidgets, app.files.ledger, app.files.deliveries, app.files.counts"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
