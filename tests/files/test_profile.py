import base64
import re
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BadInputError, Fault
from app.domain.office_settings import OfficeSettings
from app.domain.profile import (
    Basis,
    ConversationType,
    Letterhead,
    LocalContact,
    OfficeProfile,
    StaffSlot,
)
from app.domain.roles import Role
from app.files.profile import profile_template, read_profile

RESOURCES = Path(__file__).parents[2] / "resources"
KEY = bytes(range(32))
STAFF = f"[[staff]]\nname = 'eva'\nrole = 'supervisor'\nslot = '{'QUJD' * 30}'\n[settings]"
FIRST_PROFILES = Path(__file__).parent / "fixtures" / "profile-1.toml"


def filled_in() -> str:
    key = base64.b64encode(KEY).decode()
    return profile_template(RESOURCES).replace('counter_key = ""', f'counter_key = "{key}"')


def faults(text: str | bytes) -> dict[str, str]:
    with pytest.raises(BadInputError) as caught:
        read_profile(text.encode() if isinstance(text, str) else text)
    return {re.sub(", line [0-9]+$", "", fault.where): fault.expected for fault in caught.value.faults}


def changed(old: str, new: str) -> str:
    text = filled_in()
    assert old in text
    return text.replace(old, new)


def test_the_template_reads_without_fault_once_the_key_is_filled_in() -> None:
    profile = read_profile(filled_in().encode())
    assert profile.counter_key == KEY
    assert profile.conversation("arende") is not None
    assert set(profile.secrecy_text) == {"sv", "en"}


def test_the_template_lacks_nothing_but_the_key() -> None:
    assert faults(profile_template(RESOURCES)) == {"counter_key": "profile_counter_key"}


def test_the_first_profiles_still_read_and_have_the_defaults() -> None:
    profile = read_profile(FIRST_PROFILES.read_bytes())
    assert (profile.escrow_key, profile.staff, profile.contacts, profile.signed_by) == (b"", (), (), b"")
    assert profile.settings == OfficeSettings(lock_minutes=5, backups_kept=14, backup_days=90)


def test_the_template_names_every_key_a_profile_may_have() -> None:
    template = profile_template(RESOURCES)
    keys = {field.name for field in fields(OfficeProfile)} - {"signed_by"}
    for kind in (OfficeSettings, LocalContact, StaffSlot, ConversationType, Letterhead):
        keys |= {field.name for field in fields(kind)}
    assert {key for key in keys if key not in template} == set()


def test_the_examples_that_are_switched_off_read_once_switched_on() -> None:
    text = filled_in().replace('slot = "..."', f'slot = "{"QUJD" * 30}"')
    blocks = text[text.index("# [[contacts]]") :]
    switched_on = blocks.replace("# [[", "[[").replace("# name =", "name =").replace("# slot =", "slot =")
    switched_on = switched_on.replace("# role =", "role =").replace("# what =", "what =")
    profile = read_profile(text.replace(blocks, switched_on).encode())
    assert [(person.name, person.role) for person in profile.staff] == [("enhetschef", Role.SUPERVISOR)]
    assert [contact.what for contact in profile.contacts] == ["Hjälp med skulder"]


PNG = b"\x89PNG\r\n\x1a\n and so on"


def with_logo(content: str, text: str = "Exempelkommuns vapen") -> str:
    return changed('logo = ""', f'logo = "{content}"').replace('logo_text = ""', f'logo_text = "{text}"')


def test_a_logo_is_read_with_the_text_that_is_read_in_its_place() -> None:
    letterhead = read_profile(with_logo(base64.b64encode(PNG).decode()).encode()).letterhead
    assert (letterhead.logo, letterhead.logo_text) == (PNG, "Exempelkommuns vapen")
    assert read_profile(FIRST_PROFILES.read_bytes()).letterhead.logo == b""


@pytest.mark.parametrize("logo", ["vapen.png", base64.b64encode(b"<svg/>").decode(), "åäö", "abc"])
def test_a_logo_that_is_no_printed_line_is_refused(logo: str) -> None:
    assert faults(with_logo(logo)) == {"letterhead.logo": "profile_logo"}


def test_a_logo_needs_its_text() -> None:
    text = with_logo(base64.b64encode(PNG).decode(), " ")
    assert faults(text) == {"letterhead.logo_text": "profile_filled_line"}


def test_the_name_of_the_record_system_is_one_line() -> None:
    assert (
        read_profile(changed('record_system = ""', 'record_system = "Akten"').encode()).record_system
        == "Akten"
    )
    assert faults(changed('record_system = ""', 'record_system = "a\\nb"')) == {
        "record_system": "profile_line"
    }


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_profile(b"\xef\xbb\xbf" + filled_in().encode()).board == "Socialnämnden"


def test_a_profile_without_conversations_has_none() -> None:
    text = filled_in()
    assert read_profile(text[: text.index("[[conversations]]")].encode()).conversations == ()


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("municipality_code", "kommunkod", "kommunkod"),
        ("lock_minutes = 5", "lock_minutes = 0", "settings.lock_minutes"),
        ('basis = "', 'basis = "x', "conversations[0].basis"),
    ],
)
def test_a_fault_says_its_line_too(old: str, new: str, where: str) -> None:
    text = changed(old, new)
    with pytest.raises(BadInputError) as caught:
        read_profile(text.encode())
    line = next(fault.where for fault in caught.value.faults if fault.where.startswith(where))
    number = int(line.removeprefix(f"{where}, line "))
    assert where.rsplit(".", maxsplit=1)[-1] in text.splitlines()[number - 1]


def test_all_faults_are_listed_at_once() -> None:
    found = faults('municipality = 2026-01-01\nfoo = 1\nrecipient = ["a", 1, ""]\nservice = "polis"')
    assert found["municipality"] == "profile_text"
    assert found["foo"] == "profile_unknown_key"
    assert found["recipient[1]"] == "profile_text"
    assert found["recipient[2]"] == "profile_filled_line"
    assert found["service"] == "profile_service"
    assert {where for where, expected in found.items() if expected == "profile_missing"} == {
        "format",
        "municipality_code",
        "board",
        "disposal_rule",
        "data_protection_contact",
        "letterhead",
        "secrecy_text",
        "counter_key",
    }


@pytest.mark.parametrize(
    ("old", "new", "where", "expected"),
    [
        ('"vagval-profile/1"', '"vagval-profile/2"', "format", "profile_format"),
        (
            'municipality_code = "0000"',
            'municipality_code = "12"',
            "municipality_code",
            "profile_municipality_code",
        ),
        ('board = "Socialnämnden"', 'board = " "', "board", "profile_filled_line"),
        ('board = "Socialnämnden"', 'board = "a\\nb"', "board", "profile_filled_line"),
        ('id = "service"', 'id = "Å"', "conversations[0].id", "profile_conversation_id"),
        ('id = "arende"', 'id = "service"', "conversations[1].id", "profile_unique_id"),
        ('basis = "service"', 'basis = "nej"', "conversations[0].basis", "profile_basis"),
        (
            'basis = "service"',
            'basis = "without_needs_test"',
            "conversations[0].decision",
            "profile_decision",
        ),
        ('basis = "service"', 'basis = "case"', "conversations[0].may_be_unsaved", "profile_case_is_saved"),
        (
            "may_be_unsaved = true",
            'may_be_unsaved = "ja"',
            "conversations[0].may_be_unsaved",
            "profile_true_or_false",
        ),
        ("[secrecy_text]", "[secrecy_text]\nde = 'x'", "secrecy_text.de", "profile_unknown_key"),
        ('phone = ""', "phone = 1", "letterhead.phone", "profile_text"),
        ('recipient = ["Migrationsverket"]', 'recipient = "M"', "recipient", "profile_list"),
        ('escrow_key = ""', 'escrow_key = "abc"', "escrow_key", "profile_escrow_key"),
        ("lock_minutes = 5", "lock_minutes = 0", "settings.lock_minutes", "profile_number_between"),
        ("lock_minutes = 5", "lock_minutes = 61", "settings.lock_minutes", "profile_number_between"),
        ("lock_minutes = 5", 'lock_minutes = "5"', "settings.lock_minutes", "profile_whole_number"),
        ("lock_minutes = 5", "lock_minute = 5", "settings.lock_minute", "profile_unknown_key"),
        ("[settings]", "[[contacts]]\nname = ''\n[settings]", "contacts[0].name", "profile_filled_line"),
        ("[settings]", STAFF.replace("supervisor", "worker"), "staff[0].role", "profile_staff_role"),
        ("[settings]", STAFF.replace("supervisor", "boss"), "staff[0].role", "profile_staff_role"),
        ("[settings]", STAFF.replace("QUJD", "?"), "staff[0].slot", "profile_staff_slot"),
        ("[settings]", STAFF.replace("eva", " eva"), "staff[0].name", "user_name"),
        (
            "[settings]",
            STAFF.replace("[settings]", "") + STAFF.replace("supervisor", "auditor"),
            "staff[1].name",
            "profile_unique_staff",
        ),
        ("[settings]", 'signed_by = ""\n[settings]', "letterhead.signed_by", "profile_unknown_key"),
        ("municipality_code", 'signed_by = ""\nmunicipality_code', "signed_by", "profile_unknown_key"),
    ],
)
def test_one_fault_is_named_where_it_is(old: str, new: str, where: str, expected: str) -> None:
    assert faults(changed(old, new)) == {where: expected}


def test_a_language_that_is_misspelt_is_missing_and_unknown() -> None:
    found = faults(changed('en = """', 'eng = """'))
    assert found == {"secrecy_text.en": "profile_missing", "secrecy_text.eng": "profile_unknown_key"}


def test_a_decision_makes_an_intervention_without_needs_test_valid() -> None:
    text = changed(
        'basis = "service"\ndecision = ""', 'basis = "without_needs_test"\ndecision = "2026-02-01 § 12"'
    )
    assert read_profile(text.encode()).conversations[0].basis is Basis.WITHOUT_NEEDS_TEST


def test_broken_toml_is_named_with_its_line() -> None:
    assert faults('a = 1\nb = "hemligt\n') == {"line 2": "profile_toml"}


def test_a_repeated_key_is_refused() -> None:
    assert list(faults(changed('phone = ""', 'phone = ""\nphone = ""')).values()) == ["profile_toml"]


@pytest.mark.parametrize("content", [b"\xff", b"a = " + b"[" * 5000, b"\x00", b"a" * 300_000, b""])
def test_rubbish_is_refused_with_a_fault(content: bytes) -> None:
    assert faults(content)


def test_no_fault_repeats_what_was_found() -> None:
    with pytest.raises(BadInputError) as caught:
        read_profile(changed('board = "Socialnämnden"', 'board = "hemlig\\u0007"').encode())
    assert caught.value.faults == (Fault("board, line 20", "profile_filled_line"),)


@given(st.binary(max_size=60))
def test_any_bytes_at_the_end_either_read_or_have_faults(tail: bytes) -> None:
    with suppress(BadInputError):
        assert read_profile(filled_in().encode() + tail).counter_key == KEY


def test_keys_for_rule_packs_are_read_and_may_be_missing() -> None:
    key = base64.b64encode(bytes(32)).decode()
    with_keys = filled_in().replace("rule_keys = []\n", f'rule_keys = ["{key}"]\n', 1)
    profile = read_profile(with_keys.encode())
    assert (profile.rule_keys, profile.revoked_rule_keys) == ((bytes(32),), ())
    without = filled_in().replace("revoked_rule_keys = []\n", "").replace("rule_keys = []\n", "")
    assert read_profile(without.encode()).rule_keys == ()


@pytest.mark.parametrize("wrong", ['["abc"]', "[7]", '"abc"'])
def test_what_is_no_key_for_rule_packs_is_named(wrong: str) -> None:
    found = faults(filled_in().replace("revoked_rule_keys = []", f"revoked_rule_keys = {wrong}"))
    assert [where for where in found if where.startswith("revoked_rule_keys")]
