"""Keeps the window out of screen pictures, recordings and shared screens on Windows (practice 5.4)."""

import sys

from PySide6.QtWidgets import QWidget

_SHOWN = 0x00
_LEFT_OUT = 0x11
"""WDA_EXCLUDEFROMCAPTURE of ``SetWindowDisplayAffinity``, from Windows 10 2004 on; earlier ones refuse it."""

CAN_LEAVE_OUT = sys.platform == "win32"
"""Whether the system has a way to do so."""


def leave_out_of_capture(window: QWidget, *, is_left_out: bool) -> None:
    """Leaves a window that has been shown out of what others see of the screen, or lets it in again."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - other systems start without it

        affinity = _LEFT_OUT if is_left_out else _SHOWN
        ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), affinity)
