"""Reads a file of words."""

import json
from pathlib import Path
from typing import Any


def read_catalogue(file: Path) -> dict[str, Any]:
    """The words in that file, by name and in groups: TOML, or JSON where nobody may have to wait for them."""
    words: dict[str, Any]
    if file.suffix == ".json":
        words = json.loads(file.read_bytes())
    else:
        import tomllib  # noqa: PLC0415 - the start page's words need none of it

        words = tomllib.loads(file.read_text(encoding="utf-8"))
    return words
