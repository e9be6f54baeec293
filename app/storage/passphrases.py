"""What a new passphrase has to be; one that opens something already is taken as it is."""

from app.storage.errors import WeakPassphraseError

LEAST_SIGNS = 8


def require_strong(passphrase: str, *, is_practice: bool = False) -> None:
    """Makes sure that somebody who has the file can't simply guess the passphrase.

    Args:
        passphrase: the new one.
        is_practice: in a practice store nobody real is found, so a short one will do.

    Raises:
        WeakPassphraseError: it is blank or too short.
    """
    if not passphrase.strip():
        raise WeakPassphraseError("empty_passphrase")
    if len(passphrase) < LEAST_SIGNS and not is_practice:
        raise WeakPassphraseError("short_passphrase", least=LEAST_SIGNS)
