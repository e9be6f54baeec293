"""Logos for the letterhead: what can't be printed well is refused before anything is drawn."""

import io
import warnings
from typing import NoReturn

from PIL import Image, ImageOps

from app.documents.errors import LogoError

MOST_MEGABYTES = 2
MOST_PIXELS = 4000
"""In height and in width: far sharper than print, and still quick to read on an old laptop."""

_DRAWN_PIXELS = (900, 225)
"""At its largest on paper, 300 dots to the inch."""

_FOR_PRINT = "CMYK"
_WHITE = (255, 255, 255)


def opened_logo(content: bytes) -> Image.Image:
    """The picture in RGB on white, no larger than it can be seen on paper.

    Args:
        content: a PNG or JPEG file.

    Raises:
        LogoError: it is too big, has colours for print, or is no such picture.
    """
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        _refuse_size()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
            is_too_big = max(picture.size) > MOST_PIXELS
            if not is_too_big:
                picture.load()
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        _refuse_size()
    except Exception as error:  # a damaged picture can make its decoder stumble over anything
        raise LogoError("logo_unreadable") from error
    if is_too_big:
        _refuse_size()
    if picture.mode == _FOR_PRINT:
        raise LogoError("logo_for_print")
    return _on_white(ImageOps.exif_transpose(picture))


def stored_logo(content: bytes) -> bytes:
    """The same picture as a file small enough for an office profile: PNG or JPEG, whichever is smaller.

    Raises:
        LogoError: as for ``opened_logo``.
    """
    picture = opened_logo(content)
    files = []
    for form, options in (("PNG", {"optimize": True}), ("JPEG", {"quality": 88})):
        file = io.BytesIO()
        picture.save(file, form, **options)
        files.append(file.getvalue())
    return min(files, key=len)


def _refuse_size() -> NoReturn:
    raise LogoError("logo_too_big", megabytes=MOST_MEGABYTES, pixels=MOST_PIXELS)


def _on_white(picture: Image.Image) -> Image.Image:
    picture = picture.convert("RGBA")
    flat = Image.new("RGB", picture.size, _WHITE)
    flat.paste(picture, mask=picture.getchannel("A"))
    flat.thumbnail(_DRAWN_PIXELS)
    return flat
