"""The page around the story: margins, the foot with its numbers, ÖVNING across a practice page."""

from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.documents import styles
from app.documents.content import Document
from app.documents.fonts import BOLD, REGULAR
from app.documents.tagging.canvas import TaggedCanvas

_FOOT_BASELINE = 22


class PageCanvas(TaggedCanvas):
    """Draws what stands on every page.

    A foot names the number of pages, known only at the end, so each page refers to a form that is drawn last.

    Attributes:
        document: set before the first page.
    """

    document: Document

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._headings = 0

    def next_heading(self) -> int:
        """Number of the next heading, from 1; names its bookmark."""
        self._headings += 1
        return self._headings

    def draw_page(self) -> None:
        """Draws what stands on the page whatever the story says."""
        if self.document.watermark:
            self._draw_watermark(self.document.watermark)
        with self.artifact("Footer"):
            self.doForm(_foot_name(self.page_index))

    def save(self) -> None:
        """Draws the feet, now that the number of pages is known, and writes the file."""
        for page in range(self.page_index):
            label = self.document.page_label.format(page=page + 1, pages=self.page_index)
            self.beginForm(_foot_name(page))
            self.setFont(REGULAR, styles.FOOT_SIZE)
            self.setFillColor(styles.QUIET)
            self.drawRightString(styles.PAGE_WIDTH - styles.MARGIN_SIDE, _FOOT_BASELINE, label)
            if self.document.foot:
                self.drawString(styles.MARGIN_SIDE, _FOOT_BASELINE, self.document.foot)
            self.endForm()
        super().save()

    def _draw_watermark(self, text: str) -> None:
        size = 0.72 * styles.PAGE_WIDTH / stringWidth(text, BOLD, 1)
        with self.artifact("Watermark"):
            self.saveState()
            self.translate(styles.PAGE_WIDTH / 2, styles.PAGE_HEIGHT / 2)
            self.rotate(52)
            self.setFont(BOLD, size)
            self.setFillColor(styles.PALE)
            self.drawCentredString(0, -size / 3, text)
            self.restoreState()


class Pages(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """A4 pages with one column."""

    def __init__(self, target: Any, document: Document) -> None:
        super().__init__(
            target,
            pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
            invariant=1,
            pageCompression=0,
            initialFontName=REGULAR,
            lang=document.language,
        )
        self._document = document
        frame = Frame(
            styles.MARGIN_SIDE,
            styles.MARGIN_BOTTOM,
            styles.TEXT_WIDTH,
            styles.PAGE_HEIGHT - styles.MARGIN_TOP - styles.MARGIN_BOTTOM,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self._on_page))

    def _on_page(self, canvas: PageCanvas, _: Any) -> None:
        canvas.document = self._document
        canvas.draw_page()


def _foot_name(page: int) -> str:
    return f"foot-{page}"
