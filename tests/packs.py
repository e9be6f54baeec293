"""Rule packs for tests: the program's own rules, changed a little, signed with keys made in memory."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.rule_pack import OPTIONAL_FILES, REQUIRED_FILES, RulePack
from app.files.rule_pack import make_pack, read_pack
from app.files.signed_text import signed

RESOURCES = Path(__file__).parents[1] / "resources"
OWN_FILES = {
    path: (RESOURCES / path).read_text("utf-8")
    for path in (*REQUIRED_FILES, *OPTIONAL_FILES)
    if (RESOURCES / path).exists()
}
LAW = "rules/sfs-2025-970.toml"
ISSUED = date(2026, 11, 1)

PUBLISHER = Ed25519PrivateKey.generate()
OTHER = Ed25519PrivateKey.generate()


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def changed(path: str, old: str, new: str, *, with_examples: bool = False) -> dict[str, str]:
    """The program's own rules with another text in one place; the examples would speak of the old one."""
    assert old in OWN_FILES[path], old
    files = OWN_FILES | {path: OWN_FILES[path].replace(old, new)}
    return {name: text for name, text in files.items() if with_examples or name not in OPTIONAL_FILES}


def unsigned(
    version: str = "2026.11.1",
    files: Mapping[str, str] = OWN_FILES,
    *,
    least: str = "0.1",
    greatest: str = "1",
) -> RulePack:
    return make_pack(
        name="Påhittade regler",
        version=version,
        issued_on=ISSUED,
        least_program=least,
        greatest_program=greatest,
        files=files,
    )


def content(
    version: str = "2026.11.1",
    files: Mapping[str, str] = OWN_FILES,
    *,
    key: Ed25519PrivateKey = PUBLISHER,
    least: str = "0.1",
    greatest: str = "1",
) -> bytes:
    """A signed pack."""
    made = unsigned(version, files, least=least, greatest=greatest)
    return signed(made.content, key.private_bytes_raw())


def signed_pack(version: str = "2026.11.1", files: Mapping[str, str] = OWN_FILES) -> RulePack:
    return read_pack(content(version, files))
