"""A document's pages as they will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.page_image import PageImage
from app.ui.pieces.by_line import ByLine
from app.ui.pieces.layouts import empty
from app.ui.theme import GRID


class Preview(QWidget):
    """Pages below each other, as wide as there is room; who does not see them reads their words by line."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = QVBoxLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.setSpacing(GRID)
        self._text = ""
        self._by_line = ByLine(self, self.tr("Dokumentets text"), lambda: self._text)

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Shows these pages instead of what was shown."""
        empty(self._pages)
        for number, page in enumerate(pages, 1):
            sheet = _Sheet(page)
            name = self.tr("Sida {number} av {count}").format(number=number, count=len(pages))
            sheet.setAccessibleName(name)
            self._pages.addWidget(sheet)
        self._text = "\n".join(page.text for page in pages)
        if pages:
            self._by_line.attend()
        else:
            self._by_line.end()


class _Sheet(QWidget):
    """One page, scaled to its width."""

    def __init__(self, page: PageImage) -> None:
        super().__init__()
        stride = page.width * 4
        image = QImage(page.rgba, page.width, page.height, stride, QImage.Format.Format_RGBA8888)
        self._picture = QPixmap.fromImage(image)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """In proportion to the page."""
        return width * self._picture.height() // self._picture.width()

    def sizeHint(self) -> QSize:
        """About half the width of a small window."""
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paints the page, white also in the dark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self.rect()
        place.setHeight(self.heightForWidth(self.width()))
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.drawPixmap(place, self._picture)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
