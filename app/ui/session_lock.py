"""Tells when somebody locks the computer itself, on Windows; elsewhere the minutes without a key do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import VoidPtr

if TYPE_CHECKING:
    from ctypes import wintypes

_SESSION_CHANGE = 0x02B1
"""WM_WTSSESSION_CHANGE, which Windows sends to windows that asked for it."""
_LOCKED = 0x7
_DISCONNECTED = {0x2, 0x4}
"""The screen was taken elsewhere: another user signed in here, or a remote session ended."""
_THIS_SESSION = 0
"""NOTIFY_FOR_THIS_SESSION of ``WTSRegisterSessionNotification``."""
_WINDOWS_KIND = b"windows_"
"""What Qt's names of the messages of Windows begin with; those of other systems are laid out otherwise."""

Register = Callable[[int], None]
"""Asks the system to tell the window of that number of locks."""


def way_to_register(platform: str) -> Register | None:
    """How the system with that name in ``sys.platform`` is asked; None where it tells nobody."""
    return _ask_windows if platform == "win32" else None


def _ask_windows(window_id: int) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - other systems start without it
        from ctypes import wintypes  # noqa: PLC0415

        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window_id), _THIS_SESSION)


def tells_of_lock(message: wintypes.MSG) -> bool:
    """Whether the message says that nobody sees this session any more."""
    return message.message == _SESSION_CHANGE and message.wParam in {_LOCKED, *_DISCONNECTED}


class SessionWatch(QObject):
    """Listens as long as the window is there.

    Args:
        window: has been shown.
        register: asks the system to tell the window; None: there is nothing to listen to.

    Signals:
        locked: the session was locked, or is shown elsewhere.
    """

    locked = Signal()

    def __init__(self, window: QWidget, register: Register | None) -> None:
        super().__init__(window)
        self._filter = _Filter(self)
        if register is not None:
            register(int(window.winId()))
            application = QCoreApplication.instance()
            assert application is not None
            application.installNativeEventFilter(self._filter)

    def heed(self, message: wintypes.MSG) -> None:
        """Takes one message of the system."""
        if tells_of_lock(message):
            self.locked.emit()


class _Filter(QAbstractNativeEventFilter):
    """Reads the system's messages; lets all of them go on."""

    def __init__(self, watch: SessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: VoidPtr | int
    ) -> tuple[bool, int]:
        """Qt's hook."""
        if not bytes(kind).startswith(_WINDOWS_KIND):  # type: ignore[arg-type]  # nor that QByteArray does
            return False, 0
        from ctypes import wintypes  # noqa: PLC0415 - other systems send nothing that gets here

        address = int(message)  # type: ignore[arg-type]  # the stub does not know that VoidPtr gives it
        self._watch.heed(wintypes.MSG.from_address(address))
        return False, 0
