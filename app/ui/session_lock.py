"""Tells when somebody locks the computer itself, on Windows; elsewhere the minutes without a key do."""

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import VoidPtr

_SESSION_CHANGE = 0x02B1
"""WM_WTSSESSION_CHANGE, which Windows sends to windows that asked for it."""
_LOCKED = 0x7
_DISCONNECTED = {0x2, 0x4}
"""The screen was taken elsewhere: another user signed in here, or a remote session ended."""
_THIS_SESSION = 0


def tells_of_lock(message: wintypes.MSG) -> bool:
    """Whether the message says that nobody sees this session any more."""
    return message.message == _SESSION_CHANGE and message.wParam in {_LOCKED, *_DISCONNECTED}


class SessionWatch(QObject):
    """Listens as long as the window is there.

    Signals:
        locked: the session was locked, or is shown elsewhere.
    """

    locked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._filter = _Filter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(window.winId()), _THIS_SESSION)
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
        self, _kind: QByteArray | bytes | bytearray | memoryview, message: VoidPtr | int
    ) -> tuple[bool, int]:
        """Qt's hook."""
        address = int(message)  # type: ignore[arg-type]  # the stub does not know that VoidPtr gives it
        self._watch.heed(wintypes.MSG.from_address(address))
        return False, 0
