"""The logical structure of a document: elements in reading order, and where each is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """One piece of drawing that belongs to an element.

    Attributes:
        page: counted from 0.
        mcid: the piece's number on its page.
    """

    page: int
    mcid: int


@dataclass(frozen=True)
class LinkArea:
    """A place on a page that can be clicked, and belongs to an element.

    Attributes:
        page: counted from 0.
        index: counted from 0 among the page's annotations.
    """

    page: int
    index: int


class Element:
    """One node of the structure tree; its children stand in reading order.

    Attributes:
        kind: a standard structure type of PDF 1.7: ``H1``, ``P``, ``TD``.
        language: of what it holds, where it is another than its parent's.
        alternative: what is read in place of a picture.
        box: left, bottom, right, top of a picture on its page; known once it is drawn.
        attributes: by owner, ``{"Table": {"Scope": "Column"}}``.
        children: further elements and, for what is drawn, marks and link areas.
    """

    def __init__(
        self,
        kind: str,
        *,
        language: str | None = None,
        attributes: Mapping[str, Mapping[str, str]] | None = None,
        alternative: str = "",
    ) -> None:
        self.kind = kind
        self.language = language
        self.attributes = dict(attributes or {})
        self.alternative = alternative
        self.box: tuple[float, float, float, float] | None = None
        self.children: list[Element | Mark | LinkArea] = []

    def add(
        self,
        kind: str,
        *,
        language: str | None = None,
        attributes: Mapping[str, Mapping[str, str]] | None = None,
        alternative: str = "",
    ) -> Element:
        """A new last child."""
        child = Element(kind, language=language, attributes=attributes, alternative=alternative)
        self.children.append(child)
        return child

    @property
    def marks(self) -> list[Mark]:
        """Its own pieces of drawing, in the order they were drawn."""
        return [child for child in self.children if isinstance(child, Mark)]
