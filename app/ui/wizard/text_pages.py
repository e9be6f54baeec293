"""Pages that are mostly read: a route's information, no interpreter, more time."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from app.casework.routes import Route
from app.casework.wording import ContactText, Words
from app.ui.pieces.layouts import card, stack, together
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget


class ReadingPage(PageWidget):
    """A title and what is read below it."""

    def __init__(self, title: str, parts: Iterable[QWidget]) -> None:
        super().__init__()
        whole = stack(Text(title, "title"), *parts, spacing=16)
        whole.addStretch(1)
        self.setLayout(whole)

    def help_text(self) -> str:
        """How to use a page that is read."""
        return self.tr(
            "Läs upp meningarna en i taget. Nummer framför meningen hjälper tolken. "
            "Enter går vidare och Alt+Vänsterpil går tillbaka."
        )


class RoutePage(ReadingPage):
    """Where a route without interview ends: law, next step, where to turn. Never blank."""

    def __init__(self, route: Route, words: Words) -> None:
        text = words.route(route)
        parts: list[QWidget] = [ReadAloud(text.text)]
        for label, sentences in (
            (self.tr("Nästa steg"), text.next),
            (self.tr("Lagrum"), text.sources),
        ):
            if sentences:
                parts.append(card(Text(label, "heading"), *(Text(sentence) for sentence in sentences)))
        if text.contacts:
            contacts = (contact_card(contact) for contact in text.contacts)
            parts.append(card(Text(self.tr("Vart man vänder sig"), "heading"), *contacts))
        super().__init__(text.title, parts)


def contact_card(contact: ContactText) -> QWidget:
    """One contact; what is empty is not shown."""
    details = (contact.what, contact.phone, contact.web, contact.address)
    lines = [Text(contact.name, "strong"), *(Text(detail, "soft") for detail in details if detail)]
    return together(*lines, spacing=0)
