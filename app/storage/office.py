"""Which office profile a store was made with, remembered where nobody without a key can change it.

``store.json`` and ``office.toml`` lie in the open: whoever writes both anew would otherwise go unnoticed.
"""

import base64
from collections.abc import Iterator

import sqlite_utils

from app.domain.advice import Advice
from app.domain.profile import OfficeProfile
from app.storage import layout
from app.storage.errors import DamagedStoreError


def note_profile(database: sqlite_utils.Database, sha256: str, signer: bytes) -> None:
    """Remembers the profile, as part of the transaction under way.

    Args:
        database: the store's.
        sha256: of the profile's bytes.
        signer: the public key that signed it and was said to be the municipality's; empty: none was.
    """
    database.execute("INSERT INTO office VALUES (?, ?)", [sha256, base64.b64encode(signer).decode("ascii")])


def require_same_profile(database: sqlite_utils.Database, facts: layout.StoreFacts) -> None:
    """Makes sure that the profile is the one remembered; a store from before remembers what it has now.

    Raises:
        DamagedStoreError: somebody exchanged the profile.
    """
    row = database.execute("SELECT profile_sha256 FROM office").fetchone()
    if row is not None and row[0] != facts.profile_sha256:
        raise DamagedStoreError(layout.PROFILE)
    if row is None and facts.profile_sha256 is not None:
        note_profile(database, facts.profile_sha256, b"")


def profile_advice(database: sqlite_utils.Database, profile: OfficeProfile) -> Iterator[Advice]:
    """What should be said about the profile's signature."""
    row = database.execute("SELECT signer FROM office").fetchone()
    if not profile.signed_by:
        yield Advice.PROFILE_UNSIGNED
    elif row is None or base64.b64decode(row[0]) != profile.signed_by:
        yield Advice.SIGNER_NOT_CHECKED
