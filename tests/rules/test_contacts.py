"""Contacts are read as strictly as rules: a detail needs its source and day, every fault its place."""

from datetime import date

import pytest

from app.rules.contacts import load_contacts
from app.rules.errors import RuleBookError
from app.rules.folder import PackFolder

WHOLE = """[csn]
name = { sv = "CSN", en = "CSN" }
what = { sv = "Studielån", en = "Student loans" }
web = "csn.se"
source = "csn.se/languages"
checked_on = 2026-01-02
"""


def faults(text: str) -> dict[str, str]:
    with pytest.raises(RuleBookError) as caught:
        load_contacts(PackFolder({"contacts.toml": text}))
    return {fault.where: fault.expected for fault in caught.value.faults}


def test_a_contact_has_its_words_details_and_where_they_were_read() -> None:
    contact = load_contacts(PackFolder({"contacts.toml": WHOLE}))["csn"]
    assert (contact.name["sv"], contact.web, contact.phone) == ("CSN", "csn.se", "")
    assert (contact.source, contact.checked_on) == ("csn.se/languages", date(2026, 1, 2))


@pytest.mark.parametrize(
    ("old", "new", "place", "expected"),
    [
        ('source = "csn.se/languages"\n', "", "contacts.toml: csn.source, line 1", "book_contact_source"),
        ('web = "csn.se"\n', "", "contacts.toml: csn.source, line 4", "book_contact_source"),
        ("2026-01-02", '"2026-01-02"', "contacts.toml: csn.checked_on, line 6", "book_date"),
        (', en = "CSN"', "", "contacts.toml: csn.name.en, line 2", "book_text"),
        ('web = "csn.se"', 'web = ""', "contacts.toml: csn.web, line 4", "book_text"),
        ('web = "csn.se"', 'fax = "1"', "contacts.toml: csn.fax, line 4", "book_unknown_key"),
        ("[csn]", "csn = 7\n[b]", "contacts.toml: csn, line 1", "book_table"),
        ("[csn]", "[csn", "contacts.toml, line 1", "book_toml"),
    ],
)
def test_each_fault_is_named_with_file_key_and_line(old: str, new: str, place: str, expected: str) -> None:
    assert faults(WHOLE.replace(old, new))[place] == expected


def test_a_pack_without_contacts_says_so() -> None:
    with pytest.raises(RuleBookError) as caught:
        load_contacts(PackFolder({}))
    assert caught.value.faults[0].expected == "book_file"
