"""A ReportLab canvas that knows which element each piece of drawing belongs to."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from app.documents.tagging.elements import Element, LinkArea, Mark

_PRINTED = 4
"""The flag of an annotation that is printed too; archival files may have no other."""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Draws inside marked content: a piece of an element, or an artifact that readers pass over.

    Every piece of drawing must lie in exactly one of the two; pieces do not nest.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._is_marking = False
        self._pages_done = 0
        self._marks_on_page = 0
        self._links_on_page = 0
        super().__init__(*args, **kwargs)

    @property
    def page_index(self) -> int:
        """The page being drawn, counted from 0."""
        return self._pages_done

    def begin(self, element: Element) -> None:
        """What is drawn from here to ``end`` belongs to that element."""
        mark = Mark(self._pages_done, self._marks_on_page)
        self._begin(f"/{element.kind} <</MCID {mark.mcid}>> BDC")
        self._marks_on_page += 1
        element.children.append(mark)

    def begin_artifact(self, pagination: str = "") -> None:
        """What is drawn from here to ``end`` is decoration.

        Args:
            pagination: ``Header``, ``Footer`` or ``Watermark`` for what stands on every page.
        """
        details = f"<</Type /Pagination /Subtype /{pagination}>>" if pagination else "<</Type /Layout>>"
        self._begin(f"/Artifact {details} BDC")

    def end(self) -> None:
        """Closes what ``begin`` or ``begin_artifact`` opened."""
        assert self._is_marking, "nothing to end"
        self._is_marking = False
        self._code.append("EMC")

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """``begin`` and ``end`` around a block."""
        self.begin(element)
        yield
        self.end()

    @contextmanager
    def artifact(self, pagination: str = "") -> Iterator[None]:
        """``begin_artifact`` and ``end`` around a block."""
        self.begin_artifact(pagination)
        yield
        self.end()

    def link(self, element: Element, target: str, rect: tuple[float, float, float, float]) -> None:
        """Makes a place clickable, as part of that ``Link`` element.

        Args:
            target: the whole address, ``mailto:`` included.
            rect: left, bottom, right, top, as seen from where drawing stands.
        """
        self.linkURL(target, rect, relative=1, F=_PRINTED, Contents=PDFString(target))
        element.children.append(LinkArea(self._pages_done, self._links_on_page))
        self._links_on_page += 1

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Ends the page; nothing may be open."""
        assert not self._is_marking, "marked content runs over the end of a page"
        super().showPage()
        self._pages_done += 1
        self._marks_on_page = 0
        self._links_on_page = 0

    def _begin(self, code: str) -> None:
        assert not self._is_marking, "marked content does not nest"
        self._is_marking = True
        self._code.append(code)
