"""A page of a document as a picture."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageImage:
    """One page: 8-bit RGBA, rows from the top.

    Attributes:
        width: in pixels.
        height: in pixels.
        rgba: ``width * height * 4`` bytes.
    """

    width: int
    height: int
    rgba: bytes
