"""In which order the characters of a line are drawn where some run from right to left.

The directions are worked out for a whole text before it is broken into lines (Unicode's bidirectional
algorithm): what a bracket or number at the start of a line belongs to may stand on the line before.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from bidi import algorithm

from app.documents.fonts import JOINERS

Leveled = tuple[int, str]
"""A character, or several, and how deeply it is embedded: even from left to right, odd from right to left."""

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""Which way a character makes the brackets around it turn; numbers count as Arabic letters do."""


def leveled(text: str) -> list[Leveled]:
    """The characters of a text in reading order, each with its level; its first letter decides the base."""
    base = algorithm.get_base_level(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels("".join(each for each in text if each not in JOINERS), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _turn_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    levels = iter(int(each["level"]) for each in storage["chars"])
    level = base
    characters = []
    for character in text:
        level = level if character in JOINERS else next(levels)
        characters.append((level, character))
    return characters


def _turn_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """Turns both brackets of a pair alike: rule N0 of the algorithm, which python-bidi leaves out."""
    for first, last in _pairs(characters):
        inside = {_STRONG.get(each["type"]) for each in characters[first + 1 : last]} - {None}
        if inside:
            direction = base if base in inside else _direction_before(characters[:first], base)
            characters[first]["type"] = characters[last]["type"] = direction


def _pairs(characters: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """The places of brackets that belong together, by the first of them."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, character in enumerate(characters):
        sign = character["ch"]
        if sign in _BRACKETS:
            waiting.append((_BRACKETS[sign], place))
        elif any(sign == closing for closing, _ in waiting):
            while waiting[-1][0] != sign:
                waiting.pop()
            pairs.append((waiting.pop()[1], place))
    return sorted(pairs)


def _direction_before(characters: Sequence[dict[str, Any]], base: str) -> str:
    strong = (_STRONG[each["type"]] for each in reversed(characters) if each["type"] in _STRONG)
    return next(strong, base)


def words(characters: Sequence[Leveled]) -> Iterator[tuple[list[Leveled], list[Leveled]]]:
    """Each word behind the space before it; the first has none."""
    space: list[Leveled] = []
    word: list[Leveled] = []
    for each in characters:
        if each[1] == " ":
            yield space, word
            space, word = [each], []
        else:
            word.append(each)
    yield space, word


def reordered(pieces: Sequence[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Reading order to visual order: from the highest level down, runs of at least that level turn round."""
    ordered = list(pieces)
    for level in range(max((piece[0] for piece in pieces), default=0), 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end][0] >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered
