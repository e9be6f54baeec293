"""Every document the program makes, by name. Loads the drawing libraries when first used."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from app.documents.content import Document
from app.documents.letter import LetterSources, letter_content, load_letter_sources
from app.documents.papers import papers_for
from app.documents.pasting import pasted
from app.documents.reading import text_file
from app.documents.sheets import sheet_content
from app.documents.tally_report import tally_report_content
from app.documents.texts import load_texts
from app.domain.case import Case
from app.domain.letter import LetterOrder, LetterWords
from app.domain.page_image import PageImage
from app.domain.papers import Paper
from app.domain.rule_pack import RuleVersion
from app.domain.sheets import DiscreetSlip, Sheet
from app.domain.tally_report import TallyReport


class DocumentDrawer:
    """Draws documents as PDF from the texts and fonts in ``resources``.

    Args:
        resources: the folder ``resources``.
        rules: which rules are in force, named at the foot of each page; None: not said.
    """

    def __init__(self, resources: Path, rules: Callable[[], RuleVersion | None] = lambda: None) -> None:
        self._resources = resources
        self._rules = rules

    @cached_property
    def _letter_sources(self) -> LetterSources:
        return load_letter_sources(self._resources / "documents")

    def letter(self, order: LetterOrder, words: LetterWords) -> bytes:
        """The support letter; the same order gives the same bytes.

        Raises:
            WishNotConfirmedError: when the applicant has not said that it is his or her own wish, for good.
            MissingGlyphsError: when a name has a character that no font prints.
        """
        return self._draw(letter_content(order, self._letter_sources, words), order.on)

    def letters_alike(self, one: LetterOrder, other: LetterOrder, words: LetterWords) -> bool:
        """Whether both letters would say the same.

        Raises:
            WishNotConfirmedError: as for drawing them.
        """
        first, second = (letter_content(order, self._letter_sources, words) for order in (one, other))
        return first == second

    def tally_report(self, report: TallyReport) -> bytes:
        """The report on protected counts; the same report gives the same bytes."""
        texts = load_texts(self._resources / "documents", "report", report.language)
        return self._draw(tally_report_content(report, texts), None)

    def sheet(self, sheet: Sheet) -> bytes:
        """Any sheet; the same sheet gives the same bytes.

        Raises:
            MissingGlyphsError: when a name has a character that no font prints.
        """
        # Whoever finds the discreet slip is to learn nothing from it.
        names_rules = not isinstance(sheet, DiscreetSlip)
        return self._draw(self._sheet_content(sheet), sheet.on, names_rules=names_rules)

    def sheet_text(self, sheet: Sheet) -> tuple[str, ...]:
        """The same sheet as plain text for another program, in parts of at most 2 000 characters."""
        return pasted(self._sheet_content(sheet))

    def text_file(self, sheet: Sheet) -> bytes:
        """The same sheet as a text file for a screen reader."""
        return text_file(self._sheet_content(sheet))

    def papers(
        self, case: Case, on: date, language: str, answered: Collection[str] = ()
    ) -> tuple[Paper, ...]:
        """The checklist of papers for that case; the letter's ``papers`` go by these ids."""
        return papers_for(self._letter_sources.papers, case, case.filed_on(on), language, answered)

    def missing_glyphs(self, text: str) -> tuple[str, ...]:
        """The characters of the text that no shipped font prints, each once."""
        from app.documents.fonts import font_coverage  # noqa: PLC0415 - loaded when first used

        return font_coverage(self._resources / "fonts").missing(text)

    def stored_logo(self, logo: bytes) -> bytes:
        """The logo as an office profile keeps it, no larger than it can be seen on paper.

        Raises:
            LogoError: it is too big, has colours for print, or is no PNG or JPEG.
        """
        from app.documents.logo import stored_logo  # noqa: PLC0415 - loaded when first used

        return stored_logo(logo)

    def page_images(self, pdf: bytes, scale: float) -> tuple[PageImage, ...]:
        """The pages as pictures; scale 1.0 is 72 dots to the inch."""
        from app.documents.preview import page_images  # noqa: PLC0415 - loaded when first used

        return page_images(pdf, scale)

    def _sheet_content(self, sheet: Sheet) -> Document:
        return sheet_content(sheet, load_texts(self._resources / "documents", "sheets", sheet.language))

    def _draw(self, document: Document, on: date | None, *, names_rules: bool = True) -> bytes:
        from app.documents.drawing import draw  # noqa: PLC0415 - loaded when first used

        version = self._rules() if names_rules else None
        if version is not None:
            texts = load_texts(self._resources / "documents", "sheets", document.language)
            foot = texts.say("foot", version=version.version, hash=version.short_hash)
            document = replace(document, foot=foot)
        return draw(document, on, self._resources)
