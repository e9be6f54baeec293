"""Starting the window until its first page is painted; the yardstick is a bare wizard with the same widgets.

The wizard has what Qt asks for and nothing of ours: no rules, no words from files, no fonts, no settings.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = ("app", "--exit-when-shown")
BARE = ("benchmarks.bare_wizard",)
CARDS = 12
COLUMNS = 3
STRIP_BUTTONS = 9


def pair() -> tuple[float, float]:
    """Returns the seconds of our start, and of the bare wizard's."""
    return seconds(OURS), seconds(BARE)


def seconds(module: tuple[str, ...]) -> float:
    """Returns how long that module takes from the command to its end, drawing into memory."""
    start = time.perf_counter()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-m", *module], cwd=ROOT, env=environment, check=True)
    return time.perf_counter() - start


def show_bare_wizard() -> int:
    """Shows a wizard with a strip of buttons and a page of cards, and leaves once it is painted."""
    # Qt is imported in the process that shows the wizard alone.
    from PySide6.QtWidgets import (  # noqa: PLC0415
        QApplication,
        QGridLayout,
        QHBoxLayout,
        QLabel,
        QPushButton,
        QVBoxLayout,
        QWizard,
        QWizardPage,
    )

    application = QApplication(sys.argv)
    cards = QGridLayout()
    for number in range(CARDS):
        card = QPushButton()
        inside = QVBoxLayout(card)
        inside.addWidget(QLabel(f"Route {number}"))
        inside.addWidget(QLabel("One sentence about where it leads, long enough to wrap.", wordWrap=True))
        card.setMinimumHeight(inside.sizeHint().height())
        cards.addWidget(card, number // COLUMNS, number % COLUMNS)
    strip = QHBoxLayout()
    for number in range(STRIP_BUTTONS):
        strip.addWidget(QPushButton(f"Button {number}"))
    page = QWizardPage(title="A bare wizard")
    whole = QVBoxLayout(page)
    whole.addLayout(strip)
    whole.addLayout(cards)
    wizard = QWizard()
    wizard.addPage(page)
    wizard.resize(1200, 720)
    wizard.show()
    application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(show_bare_wizard())
