"""Copying text so that no clipboard history or cloud keeps it; a minute later it is gone (practice 5.4)."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

CLEARED_AFTER_MS = 60_000

KEPT_OUT_OF_HISTORY = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
"""What Windows and Linux desktops look for before they keep what was copied, or send it on."""


def copy_privately(text: str) -> None:
    """Puts the text on the clipboard; a minute later it is cleared, if it is still ours."""
    QGuiApplication.clipboard().setMimeData(private_content(text))


def private_content(text: str) -> QMimeData:
    """The text as the clipboard takes it; a minute later it is cleared, if it is there and still ours."""
    content = QMimeData()
    content.setText(text)
    for name, value in KEPT_OUT_OF_HISTORY.items():
        content.setData(name, value)
    # The application keeps the time: the page that copied may be gone by then.
    application = QCoreApplication.instance()
    assert application is not None
    QTimer.singleShot(CLEARED_AFTER_MS, application, partial(clear_if_ours, text))
    return content


def clear_if_ours(text: str) -> None:
    """Empties the clipboard unless something else has been copied since."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.clear()
