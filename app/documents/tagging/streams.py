"""Repairs to the streams that ReportLab writes."""

import re
import zlib

_CODE_TO_UNICODE = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_CODES = re.compile(rb"\d+ beginbfchar\n.*?endbfchar", re.DOTALL)
_LARGEST_BLOCK = 100
"""As many codes as the CMap format allows in one block."""

_LINE_END = b"\r"


def repaired_to_unicode(cmap: bytes) -> bytes:
    """ReportLab maps code 0 to U+0000 and writes all codes in one block; both are forbidden."""
    codes = [f"<{c.decode()}> <{u.decode()}>" for c, u in _CODE_TO_UNICODE.findall(cmap) if c != b"00"]
    blocks = [codes[start : start + _LARGEST_BLOCK] for start in range(0, len(codes), _LARGEST_BLOCK)]
    written = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
    return _CODES.sub(written.encode(), cmap)


def compressed(content: bytes) -> bytes:
    """The content in Flate, followed by as many spaces as it takes that the last byte is no line end.

    The last byte is part of a checksum, so that one stream in 256 would end so, which a checker takes for a
    wrong length. A space at the end means nothing in any stream that we write.
    """
    while (found := zlib.compress(content, 9)).endswith(_LINE_END):
        content += b" "
    return found
