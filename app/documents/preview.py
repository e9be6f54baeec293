"""A finished PDF as pictures with their words, so that what is looked at is what is saved."""

import pypdfium2

from app.domain.page_image import PageImage


def page_images(pdf: bytes, scale: float) -> tuple[PageImage, ...]:
    """Every page as a picture; scale 1.0 is 72 dots to the inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_page_image(document, index, scale) for index in range(len(document)))
    finally:
        document.close()


def _page_image(document: pypdfium2.PdfDocument, index: int, scale: float) -> PageImage:
    page = document[index]
    try:
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        try:
            return PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer), _words(page))
        finally:
            bitmap.close()
    finally:
        page.close()


def _words(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return "\n".join(str(text.get_text_range()).splitlines())
    finally:
        text.close()
