"""Reading the catalogues of words, and measuring how plain they are."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.casework.catalogue import read_catalogue

RESOURCES = Path(__file__).parents[2] / "resources"
LANGUAGES = ("sv", "en")

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")
_PLACEHOLDER = re.compile(r"{(\w*)}")

Leaf = tuple[str, str]
"""A path such as ``points.voluntary.text.0`` and the text that stands there."""


def interview(language: str) -> dict[str, Any]:
    """Both files of a language as one; of a route the start page's words stand in a file of their own."""
    folder = RESOURCES / "interview"
    words, start = (
        read_catalogue(folder / f"{language}.toml"),
        read_catalogue(folder / f"start.{language}.json"),
    )
    routes = {route: told | words["routes"][route] for route, told in start["routes"].items()}
    return words | start | {"routes": routes}


def contacts() -> dict[str, Any]:
    return read_catalogue(RESOURCES / "contacts" / "contacts.toml")


def leaves(tree: object, path: str = "") -> Iterator[Leaf]:
    """Every text in a catalogue, with its path; items of a list by their position."""
    if isinstance(tree, str):
        yield path, tree
        return
    items: list[tuple[Any, Any]] = []
    if isinstance(tree, dict):
        items = list(tree.items())
    elif isinstance(tree, list):
        items = list(enumerate(tree))
    for key, value in items:
        yield from leaves(value, f"{path}.{key}" if path else str(key))


def texts_of(language: str) -> Iterator[Leaf]:
    """Every text that people read in that language, from every catalogue, as ``file: path`` and text."""
    for file in sorted((*RESOURCES.rglob("*.toml"), *RESOURCES.rglob("start.*.json"))):
        of_language = language in file.name.split(".")
        for path, text in leaves(read_catalogue(file)):
            if of_language or path.split(".")[-1] == language:
                yield f"{file.relative_to(RESOURCES)}: {path}", text


def is_source(path: str) -> bool:
    """Whether a place in the law stands there; such places are printed in Swedish and are no sentences."""
    return any(part in ("source", "sources") or part.endswith("_source") for part in path.split("."))


def placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def words_in(text: str) -> list[str]:
    return _WORD.findall(text)


def sentences_in(text: str) -> list[str]:
    return [part for part in _SENTENCE_END.split(text) if words_in(part)]


def lix(texts: list[str]) -> float:
    """Läsbarhetsindex: words per sentence, plus the percentage of words with over six letters."""
    words = [word for text in texts for word in words_in(text)]
    sentences = [sentence for text in texts for sentence in sentences_in(text)]
    long = [word for word in words if len(word) > 6]
    return len(words) / len(sentences) + 100 * len(long) / len(words)
