"""Rule packs as files: what comes out is what went in, and nothing else is let through."""

import hashlib
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BadInputError, ExitCode
from app.domain.rule_pack import OPTIONAL_FILES, REQUIRED_FILES, is_version, numbers_of
from app.files.rule_pack import MOST_BYTES, make_pack, own_pack, read_pack
from app.files.signed_text import signed
from tests.packs import ISSUED, LAW, OWN_FILES, PUBLISHER, content, public, unsigned

CONTENT = content()
LAST = f"files[{len(OWN_FILES) - 1}].path"


def faults(data: bytes) -> dict[str, str]:
    with pytest.raises(BadInputError) as caught:
        read_pack(data)
    return {fault.where: fault.expected for fault in caught.value.faults}


def rewritten(old: str, new: str) -> bytes:
    """A pack with another text in it, signed all the same."""
    text = unsigned().content.decode()
    assert old in text, old
    return signed(text.replace(old, new, 1).encode(), PUBLISHER.private_bytes_raw())


def test_a_pack_comes_back_as_it_was_made() -> None:
    pack = read_pack(CONTENT)
    assert pack.files == OWN_FILES
    assert (pack.version.name, pack.version.version) == ("Påhittade regler", "2026.11.1")
    assert pack.version.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert (pack.issued_on, pack.signed_by) == (ISSUED, public(PUBLISHER))


def test_what_nobody_signed_has_no_name() -> None:
    assert unsigned().signed_by == b""
    assert unsigned().version.is_own


def test_the_same_rules_are_the_same_bytes() -> None:
    backwards = dict(reversed(OWN_FILES.items()))
    first, second = own_pack(ISSUED, OWN_FILES), own_pack(ISSUED, backwards)
    assert first.content == second.content
    assert first.version.version == "2026.11.1"


def test_a_name_with_quotes_and_any_letters_comes_back() -> None:
    name = 'Län "A" \\ ö 🎈'
    made = make_pack(
        name=name, version="1", issued_on=ISSUED, least_program="0", greatest_program="1", files=OWN_FILES
    )
    assert read_pack(signed(made.content, PUBLISHER.private_bytes_raw())).version.name == name


@given(place=st.integers(0, len(CONTENT) - 1), bits=st.integers(1, 255))
def test_no_byte_of_a_pack_can_be_changed(place: int, bits: int) -> None:
    altered = bytearray(CONTENT)
    altered[place] ^= bits
    try:
        pack = read_pack(bytes(altered))
    except BadInputError:
        return
    # Whoever spoils the mark of the signature has a pack that nobody signed.
    assert pack.signed_by == b""


@pytest.mark.parametrize("bit", range(8))
@pytest.mark.parametrize("place", range(1, 190, 7))
def test_no_bit_of_the_signature_can_be_changed(place: int, bit: int) -> None:
    altered = bytearray(CONTENT)
    altered[-place] ^= 1 << bit
    with suppress(BadInputError):
        assert read_pack(bytes(altered)).signed_by == b""


def test_an_altered_file_is_named() -> None:
    assert faults(CONTENT.replace(b"value = 350_000", b"value = 950_000")) == {LAW: "pack_file_altered"}


def test_a_hash_that_does_not_fit_is_refused_whoever_signed() -> None:
    assert faults(rewritten("value = 350_000", "value = 950_000")) == {LAW: "pack_file_altered"}


@pytest.mark.parametrize(
    ("old", "new", "where", "expected"),
    [
        ('format = "vagval-rule-pack/1"', 'format = "other/1"', "format", "pack_format"),
        ('version = "2026.11.1"', 'version = "2026.011"', "version", "pack_version"),
        ('version = "2026.11.1"', "version = 2026", "version", "pack_version"),
        ("date = 2026-11-01", "date = 2026-11-01T00:00:00", "date", "pack_date"),
        ('name = "Påhittade regler"', 'name = " "', "name", "pack_name"),
        ('name = "Påhittade regler"', 'name = "a\\nb"', "name", "pack_name"),
        ('name = "Påhittade regler"', 'name = "Regler \\u202e7202"', "name", "pack_name"),
        ('name = "Påhittade regler"', 'name = "Regler\\u200b"', "name", "pack_name"),
        ('name = "Påhittade regler"', 'name = "a\\u2028b"', "name", "pack_name"),
        ('least_program = "0.1"', 'least_program = ""', "least_program", "pack_version"),
        ("date = 2026-11-01", 'date = 2026-11-01\nrun = "rm"', "", "pack_unknown_key"),
        ('path = "rules/countries.toml"', 'path = "../countries.toml"', "files[1].path", "pack_file_path"),
        ('path = "rules/countries.toml"', 'path = "app/rules/truth.py"', "files[1].path", "pack_file_path"),
        ('path = "rules/countries.toml"', f'path = "{LAW}"', LAST, "pack_file_path"),
        ('path = "rules/countries.toml"', "path = 7", "files[1]", "pack_file_entry"),
        ("content = '''", "mode = 7\ncontent = '''", "files[0]", "pack_file_entry"),
    ],
)
def test_what_does_not_belong_in_a_pack_is_named(old: str, new: str, where: str, expected: str) -> None:
    assert faults(rewritten(old, new)).get(where) == expected


def test_a_file_can_stand_there_once() -> None:
    text = unsigned().content.decode()
    block = text[text.index("[[files]]") : text.index("[[files]]", text.index("[[files]]") + 1)]
    assert faults((text + "\n" + block).encode()) == {f"files[{len(OWN_FILES)}].path": "pack_file_path"}


@pytest.mark.parametrize("path", REQUIRED_FILES)
def test_a_pack_is_whole(path: str) -> None:
    with pytest.raises(BadInputError) as caught:
        unsigned(files={name: text for name, text in OWN_FILES.items() if name != path})
    assert [(fault.where, fault.expected) for fault in caught.value.faults] == [(path, "pack_file_missing")]


def test_examples_may_be_left_out() -> None:
    files = {name: text for name, text in OWN_FILES.items() if name not in OPTIONAL_FILES}
    assert unsigned(files=files).files == files


@pytest.mark.parametrize("text", ["a = '''b'''\n", "a = 1", "a = 1\r\n", "a = '\x07'\n"])
def test_a_text_that_can_not_stand_in_a_pack_is_named(text: str) -> None:
    with pytest.raises(BadInputError) as caught:
        unsigned(files=OWN_FILES | {LAW: text})
    assert [(fault.where, fault.expected) for fault in caught.value.faults] == [(LAW, "pack_plain_text")]


def test_a_pack_in_a_newer_form_needs_a_newer_program() -> None:
    with pytest.raises(BadInputError) as caught:
        read_pack(rewritten("vagval-rule-pack/1", "vagval-rule-pack/2"))
    assert caught.value.exit_code is ExitCode.NEWER_PROGRAM


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"PK\x03\x04", "pack_toml"),
        (b"\xff\xfe", "pack_toml"),
        (b"[" * 5_000, "pack_toml"),
        (b" " * (MOST_BYTES + 1), "pack_size"),
        (CONTENT[:2_000], "pack_toml"),
    ],
)
def test_what_is_no_pack_gets_one_sentence(data: bytes, expected: str) -> None:
    assert faults(data) == {"": expected}


def test_an_empty_file_lacks_everything() -> None:
    assert set(faults(b"").values()) >= {"pack_format", "pack_name", "pack_version", "pack_files"}


@pytest.mark.parametrize("text", ["", "1.", "01", "1.2.3.4.5", "1.-2", "a", "1234567", "٣"])
def test_what_is_no_version(text: str) -> None:
    assert not is_version(text)


@given(st.dates(), st.dates())
def test_versions_that_are_days_are_in_the_order_of_the_days(one: date, other: date) -> None:
    first, second = (numbers_of(f"{day.year}.{day.month}.{day.day}") for day in (one, other))
    assert (first < second) == (one < other)


@pytest.mark.parametrize(
    ("program", "too_old", "too_new"),
    [
        ("1.1.9", True, False),
        ("1.2", False, False),
        ("1.2.0", False, False),
        ("1.4.7", False, False),
        ("1.5.0", False, True),
        ("2.0", False, True),
    ],
)
def test_a_pack_fits_from_its_least_program_through_all_of_its_greatest(
    program: str, too_old: bool, too_new: bool
) -> None:
    pack = unsigned(least="1.2", greatest="1.4")
    assert (pack.needs_newer_program(program), pack.needs_older_program(program)) == (too_old, too_new)
