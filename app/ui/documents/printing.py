"""Printing the pages that were shown: the same document, drawn finer, on a printer that is chosen by name."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.errors import UserFacingError
from app.domain.page_image import PageImage

JOB_NAME = "Dokument"
"""Neutral: the queue at the printer tells nothing (practice 6.3)."""

SCALE = 300 / 72
"""Page images for paper have 300 dots to the inch."""

_NO_PAPER = ("pdf", "xps", "onenote", "fax", "send to", "skicka till", "document writer")


def printer_names() -> tuple[str, ...]:
    """The printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))


def keeps_a_copy(printer_name: str) -> bool:
    """Whether the printer makes a file or sends the pages on instead of printing them (practice 5.3).

    >>> keeps_a_copy("Microsoft Print to PDF"), keeps_a_copy("Plan 3")
    (True, False)
    """
    return any(sign in printer_name.casefold() for sign in _NO_PAPER)


def open_printer(name: str) -> QPrinter:
    """The printer of that name.

    Raises:
        UserFacingError: it is gone; Qt alone would take another one, in another room.
    """
    printer = QPrinterInfo.printerInfo(name)
    if printer.isNull():
        raise UserFacingError("printer_gone")
    return QPrinter(printer, QPrinter.PrinterMode.HighResolution)


def print_on(name: str, pages: Sequence[PageImage]) -> None:
    """Prints the pages on the printer of that name; may be called away from the window's thread.

    Raises:
        UserFacingError: the printer is gone, or refuses; nothing is left half printed in its queue.
    """
    if not print_pages(pages, open_printer(name)):
        raise UserFacingError("printer_silent")


def print_pages(pages: Sequence[PageImage], printer: QPrinter) -> bool:
    """Prints each page in its own size, edge to edge as it was drawn; False where the printer refuses."""
    printer.setDocName(JOB_NAME)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            printer.abort()
            painter.end()
            return False
        painter.drawImage(QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), _image(page))
    return painter.end()


def _image(page: PageImage) -> QImage:
    stride = page.width * 4
    return QImage(page.rgba, page.width, page.height, stride, QImage.Format.Format_RGBA8888)
