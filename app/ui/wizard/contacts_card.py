"""Where to turn, as a card: beside a result, and where a route ends."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from app.casework.wording import Words
from app.domain.sheets import Contact
from app.ui.pieces.layouts import card, together
from app.ui.pieces.texts import Text


def contacts_card(found: Sequence[Contact], words: Words) -> QWidget:
    """Where to turn; how old the details are is said once, above them all."""
    heading = Text(words.block("route_page")["where"], "heading")
    age = [Text(said, "small") for said in _age(found, words)]
    return card(heading, *age, *(_contact(contact) for contact in found))


def _contact(contact: Contact) -> QWidget:
    """One contact; what is empty is not shown."""
    details = (contact.what, contact.phone, contact.web, contact.address)
    lines = [Text(contact.name, "strong"), *(Text(detail, "soft") for detail in details if detail)]
    return together(*lines, spacing=0)


def _age(found: Iterable[Contact], words: Words) -> Iterator[str]:
    """The day of the oldest detail, with a word to check it where that is too long ago."""
    oldest = min((one.checked_on for one in found if one.checked_on is not None), default=None)
    if oldest is not None:
        is_old = any(one.old_since is not None for one in found)
        yield words.block("route_page")["old" if is_old else "checked_on"].format(date=words.date(oldest))
