"""Repairs to the streams that ReportLab writes."""

import re
import zlib
from collections.abc import Mapping

_CODE_TO_UNICODE = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_CODES = re.compile(rb"\d+ beginbfchar\n.*?endbfchar", re.DOTALL)
_LARGEST_BLOCK = 100
"""As many codes as the CMap format allows in one block."""

_LINE_END = b"\r"


def repaired_to_unicode(cmap: bytes, spellings: Mapping[int, str]) -> bytes:
    """A CMap from codes to characters that PDF/A and PDF/UA allow.

    ReportLab maps code 0 to U+0000, writes all codes in one block and leaves private codes as they are.

    Args:
        cmap: as ReportLab wrote it.
        spellings: the letters that private codes stand for.
    """
    codes = [
        f"<{code.decode()}> <{_spelled(int(unicode, 16), spellings)}>"
        for code, unicode in _CODE_TO_UNICODE.findall(cmap)
        if code != b"00"
    ]
    blocks = [codes[start : start + _LARGEST_BLOCK] for start in range(0, len(codes), _LARGEST_BLOCK)]
    written = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
    return _CODES.sub(written.encode(), cmap)


def _spelled(character: int, spellings: Mapping[int, str]) -> str:
    return spellings.get(character, chr(character)).encode("utf-16-be").hex().upper()


def compressed(content: bytes) -> bytes:
    """The content in Flate, followed by as many spaces as it takes that the last byte is no line end.

    The last byte is part of a checksum, so that one stream in 256 would end so, which a checker takes for a
    wrong length. A space at the end means nothing in any stream that we write.
    """
    while (found := zlib.compress(content)).endswith(_LINE_END):
        content += b" "
    return found
