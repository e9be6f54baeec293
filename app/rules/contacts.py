"""Where to turn: the contacts that go with the rules, read as strictly as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.errors import Fault
from app.rules.book import LANGUAGES, Text
from app.rules.errors import RuleBookError
from app.rules.folder import RuleFolder
from app.rules.tables import Table, read_table

_DETAILS = ("phone", "web", "address")


@dataclass(frozen=True)
class Contact:
    """Somewhere to turn. What is not known is "".

    Attributes:
        ask_us: what to ask the office for where no detail is known; empty where there is no need.
        source: where the details were read; "" where there are none.
        checked_on: the day they were last read there, or None.
    """

    name: Text
    what: Text
    phone: str
    web: str
    address: str
    ask_us: Text
    source: str
    checked_on: date | None


def load_contacts(folder: RuleFolder) -> Mapping[str, Contact]:
    """The contacts in that folder's ``contacts.toml``, by id.

    Raises:
        RuleBookError: with every fault, each naming file, key and line, and what belongs there.
    """
    faults: list[Fault] = []
    table = read_table(folder / "contacts.toml", faults)
    contacts = {contact_id: _contact(entry) for contact_id, entry in table.named_tables()}
    if faults:
        raise RuleBookError(tuple(faults))
    return contacts


def _contact(table: Table) -> Contact:
    contact = Contact(
        name=_text(table.table("name")),
        what=_text(table.table("what")),
        phone=table.optional_text("phone"),
        web=table.optional_text("web"),
        address=table.optional_text("address"),
        ask_us=_text(table.table("ask_us")) if "ask_us" in table else {},
        source=table.optional_text("source"),
        checked_on=table.optional_day("checked_on"),
    )
    has_details = any(key in table for key in _DETAILS)
    for key in ("source", "checked_on"):
        if has_details != (key in table):
            table.fault(key, "book_contact_source")
    table.close()
    return contact


def _text(table: Table) -> Text:
    text = {language: table.text(language) for language in LANGUAGES}
    table.close()
    return text
