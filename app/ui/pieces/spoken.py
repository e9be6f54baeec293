"""The words of a part of the window, for who hears it instead of seeing it."""

from PySide6.QtWidgets import QGroupBox, QLabel, QWidget

from app.ui.pieces.texts import LINE_MAY_BREAK


def text_of(part: QWidget) -> str:
    """What is written there now, a line each in the order of reading.

    Labels of fields are left out: the field says them. So are the numbers before sentences to read out.
    """
    labels = (label for label in part.findChildren(QLabel) if label.isVisibleTo(part))
    told = (label for label in labels if label.buddy() is None and label.property("look") != "number")
    return "\n".join(said for label in told if (said := label.accessibleName() or label.text()))


def name_of(control: QWidget) -> str:
    """What it is called aloud, with the group before it that it stands in, such as a question."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - slow to load

    group = control.parentWidget()
    told = [group] if isinstance(group, QGroupBox) else []
    names = (
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in (*told, control)
    )
    return spoken(" ".join(filter(None, names)))


def spoken(text: str) -> str:
    """The text without the places where a line may break: some voices say them."""
    return text.replace(LINE_MAY_BREAK, "")
