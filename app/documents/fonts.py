"""The shipped fonts, and which of them prints a character. Nothing is printed that no font has."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

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
    """The fonts of one document.

    Attributes:
        coverage: the characters that each font has.
        folder: where they are; None: nothing is drawn with them.
        spellings: what a private code stands for that a glyph without a code of its own was given; with it,
            text copied from the document has letters in it.
    """

    coverage: Mapping[str, frozenset[int]]
    folder: Path | None = None
    spellings: dict[int, str] = field(default_factory=dict)
    _parted: dict[tuple[str, str], tuple[Run, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def joining(self) -> str:
        """The font whose letters join, made anew for this document.

        ReportLab keeps the private codes of glyphs on the font, in order of use. A fresh font makes the
        bytes of a document the same whatever was drawn before.
        """
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when first used
        from reportlab.pdfbase.ttfonts import freshTTFont  # noqa: PLC0415

        if self.folder is not None:
            pdfmetrics.registerFont(freshTTFont(ARABIC, self.folder / f"{ARABIC}.ttf", asciiReadable=0))
        return ARABIC

    def runs(self, text: str, font: str = REGULAR) -> Iterator[Run]:
        """The text in pieces, each with the font that prints it.

        Raises:
            MissingGlyphsError: when no font has a character.
        """
        text = printable(text)
        if self.coverage[font].issuperset(map(ord, text)):  # nearly always, and much quicker
            if text:
                yield Run(font, text)
            return
        if (text, font) not in self._parted:  # the same boxes to tick stand behind every paper
            self._parted[text, font] = tuple(self._parts(text, font))
        yield from self._parted[text, font]

    def _parts(self, text: str, font: str) -> Iterator[Run]:
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
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(each for each in composed if unicodedata.category(each) != "Cf" or each in JOINERS)


def font_coverage(folder: Path) -> Fonts:
    """The fonts in that folder, to ask what they have; nothing can be drawn with them yet."""
    return Fonts(_coverage(folder))


def fonts_for_document(folder: Path) -> Fonts:
    """The fonts in that folder, made known to ReportLab for one document."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when first used

    for font in _loaded(folder).values():
        pdfmetrics.registerFont(font)
    return Fonts(_coverage(folder), folder)


@cache
def _coverage(folder: Path) -> Mapping[str, frozenset[int]]:
    return {name: frozenset(font.face.charToGlyph) for name, font in _loaded(folder).items()}


@cache
def _loaded(folder: Path) -> Mapping[str, Any]:
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - loaded when first used

    names = (REGULAR, BOLD, *_FALLBACKS)
    return {name: TTFont(name, folder / f"{name}.ttf", asciiReadable=0) for name in names}
