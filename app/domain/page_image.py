"""A page of a document as a picture, with its words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageImage:
    """One page: 8-bit RGBA, rows from the top.

    Attributes:
        width: in pixels.
        height: in pixels.
        rgba: ``width * height * 4`` bytes.
        text: the words on it, for who does not see the picture; a line there is a line here.
    """

    width: int
    height: int
    rgba: bytes
    text: str
