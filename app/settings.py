"""Typed settings of the person at this computer, read and written without Qt. Nothing about a client.

Each is declared once, with type and default. An unreadable file means the defaults: settings are a comfort,
never a reason not to start.
"""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """What the person at this computer has chosen.

    Attributes:
        language: language of the window, ``sv`` or ``en``.
        store: folder of the store opened last, or "" for none.
    """

    language: str = "sv"
    store: str = ""


def settings_file() -> Path:
    """Where the settings are kept for this user."""
    from platformdirs import user_config_path  # noqa: PLC0415 - 20 ms that --version does not need

    return user_config_path("Vagval", appauthor=False) / "settings.json"


def read_settings(file: Path) -> Settings:
    """The settings in that file; defaults where it is absent, unreadable or of another shape."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    known = {
        field.name: found[field.name] for field in fields(Settings) if isinstance(found.get(field.name), str)
    }
    return Settings(**known)


def write_settings(file: Path, settings: Settings) -> None:
    """Writes the settings.

    Raises:
        OSError: when the place may not be written to.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
