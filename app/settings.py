"""Typed settings of the person at this computer, read and written without Qt. Nothing about a client.

Each is declared once, with type and default. An unreadable file means the defaults: settings are a comfort,
never a reason not to start.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple, get_args


class Settings(NamedTuple):
    """What the person at this computer has chosen.

    Attributes:
        language: language of the window, ``sv`` or ``en``.
        store: folder of the store opened last, or "" for none.
        backups: folder that automatic backups are kept in, or "" for the store's own.
        rule_keys: public keys that may sign rule packs here, in base64; the office profile may name more.
        revoked_rule_keys: those that no longer may, whoever names them.
        may_be_captured: whether screen pictures and shared screens show the window, for who uses a magnifier.
        window_place: left, top, width and height of the window when it was closed, in effective pixels; empty
            before that. Never what it showed.
        is_maximised: whether it filled the screen then.
    """

    language: str = "sv"
    store: str = ""
    backups: str = ""
    rule_keys: tuple[str, ...] = ()
    revoked_rule_keys: tuple[str, ...] = ()
    may_be_captured: bool = False
    window_place: tuple[int, ...] = ()
    is_maximised: bool = False


def settings_file() -> Path:
    """Where the settings are kept for this user."""
    from platformdirs import user_config_path  # noqa: PLC0415 - 20 ms that --version does not need

    return user_config_path("Vagval", appauthor=False) / "settings.json"


def rule_pack_folder() -> Path:
    """Where rule packs are kept for this user, beside the settings."""
    return settings_file().parent / "rule-packs"


def read_settings(file: Path) -> Settings:
    """The settings in that file; defaults where it is absent, unreadable or of another shape."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    return Settings(**{name: _value(found.get(name), name) for name in Settings._fields})


def _value(found: object, name: str) -> Any:
    """What was found, where it is of the setting's kind, else the default."""
    kind, default = Settings.__annotations__[name], Settings._field_defaults[name]
    of_each = get_args(kind)
    if not of_each:
        return found if type(found) is kind else default
    if isinstance(found, list) and all(type(one) is of_each[0] for one in found):
        return tuple(found)
    return default


def write_settings(file: Path, settings: Settings) -> None:
    """Writes the settings.

    Raises:
        OSError: when the place may not be written to.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(settings._asdict(), indent=1), encoding="utf-8")
