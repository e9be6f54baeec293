"""The shipped fonts, and which of them prints a character. Nothing is printed that no font has."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from app.documents.errors import MissingGlyphsError

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"
ARABIC = "NotoSansArabic-Regular"
_FALLBACKS = (
    "NotoSansSymbols2-Boxes",
    ARABIC,
    "NotoSansEthiopic-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
)


@dataclass(frozen=True)
class Run:
    """Text that one font prints."""

    font: str
    text: str


@dataclass(frozen=True)
class Fonts:
    """The fonts and the characters each of them has."""

    coverage: dict[str, frozenset[int]]

    def runs(self, text: str, font: str = REGULAR) -> Iterator[Run]:
        """The text in pieces, each with the font that prints it.

        Raises:
            MissingGlyphsError: when no font has a character.
        """
        text = printable(text)
        missing = self.missing(text)
        if missing:
            raise MissingGlyphsError(missing)
        for name, characters in groupby(text, lambda character: self._font_for(character, font)):
            yield Run(name or font, "".join(characters))

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that no font has, each once, in order of appearance."""
        absent = (each for each in printable(text) if self._font_for(each, REGULAR) is None)
        return tuple(dict.fromkeys(absent))

    def _font_for(self, character: str, preferred: str) -> str | None:
        names = (preferred, *_FALLBACKS)
        return next((name for name in names if ord(character) in self.coverage[name]), None)


JOINERS = "\u200c\u200d"
"""Invisible too, but they decide how Persian and Kurdish letters join."""


def printable(text: str) -> str:
    """The text composed (NFC), without the invisible signs that only steer other programs."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(each for each in composed if unicodedata.category(each) != "Cf" or each in JOINERS)


@cache
def load_fonts(folder: Path) -> Fonts:
    """Makes the fonts in that folder known to ReportLab; once in a process."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when first used
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    coverage = {}
    for name in (REGULAR, BOLD, *_FALLBACKS):
        font = TTFont(name, folder / f"{name}.ttf", asciiReadable=0)
        pdfmetrics.registerFont(font)
        coverage[name] = frozenset(font.face.charToGlyph)
    return Fonts(coverage)
