"""What can be wrong with a document that somebody asked for."""

from app.domain.characters import name_characters
from app.domain.errors import UserFacingError


class DocumentError(UserFacingError):
    """Base of everything that keeps a document from being made."""


class WishNotConfirmedError(DocumentError):
    """A letter was ordered for somebody who has not said that it is his or her own wish, for good."""

    def __init__(self) -> None:
        super().__init__("letter_needs_own_wish")


class LogoError(DocumentError):
    """A logo that can't be printed: too big, in colours for print, or no picture."""


class MissingGlyphsError(DocumentError):
    """Characters that none of the shipped fonts can print.

    Attributes:
        characters: each of them once, in order of appearance.
    """

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__("missing_glyphs", characters=name_characters(characters))
        self.characters = characters
