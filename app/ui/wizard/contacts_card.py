"""Where to turn, as a card: beside a result, and where a route ends."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.casework.wording import Words
from app.domain.sheets import Contact
from app.ui.pieces.layouts import card, together
from app.ui.pieces.texts import Text


def contacts_card(found: Sequence[Contact], words: Words) -> QWidget:
    """Where to turn, each with the day of its details where that is too long ago."""
    heading = Text(words.block("route_page")["where"], "heading")
    return card(heading, *(_contact(contact, words) for contact in found))


def _contact(contact: Contact, words: Words) -> QWidget:
    """One contact; what is empty is not shown."""
    details = filter(None, (contact.what, *contact.ways))
    lines = [Text(contact.name, "strong"), *(Text(detail, "soft") for detail in details)]
    if contact.old_since is not None:
        old = words.block("route_page")["old"].format(date=words.date(contact.old_since))
        lines.append(Text(old, "small"))
    return together(*lines, spacing=0)
