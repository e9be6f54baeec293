"""A long stream closed in pieces: none can be changed, moved, left out or cut off unnoticed."""

import hashlib
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.storage.errors import DamagedStoreError

_PIECE_BYTES = 1024 * 1024
_TAG_BYTES = 16
_COUNTER_BYTES = 11


class SealedPieces:
    """Closes and opens the pieces of one stream.

    Args:
        key: the store's key; each stream gets a key of its own from it.
        salt: random, new for each stream, so that no nonce comes twice under one key.
        header: what stands before the stream in the open and belongs to it.
    """

    def __init__(self, key: bytes, salt: bytes, header: bytes) -> None:
        own_key = HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"vagval-backup").derive(key)
        self._aead = AESGCM(own_key)
        self._header = hashlib.sha256(header).digest()

    def seal(self, number: int, piece: bytes, *, is_last: bool) -> bytes:
        """The piece closed."""
        return self._aead.encrypt(_nonce(number, is_last=is_last), piece, self._header)

    def open(self, number: int, sealed: bytes, *, is_last: bool) -> bytes:
        """The piece opened.

        Raises:
            DamagedStoreError: it is not the piece that stood there.
        """
        try:
            return self._aead.decrypt(_nonce(number, is_last=is_last), sealed, self._header)
        except InvalidTag:
            raise DamagedStoreError("backup") from None


class SealingWriter:
    """Takes bytes and writes them closed into ``file``, which it leaves open."""

    def __init__(self, file: IO[bytes], pieces: SealedPieces) -> None:
        self._file = file
        self._pieces = pieces
        self._waiting = bytearray()
        self._number = 0

    def write(self, content: bytes) -> int:
        """Takes all of the content."""
        self._waiting += content
        while len(self._waiting) > _PIECE_BYTES:
            self._write_piece(is_last=False)
        return len(content)

    def finish(self) -> None:
        """Writes the last piece; nothing can be added after it."""
        self._write_piece(is_last=True)

    def _write_piece(self, *, is_last: bool) -> None:
        piece = bytes(self._waiting[:_PIECE_BYTES])
        del self._waiting[:_PIECE_BYTES]
        self._file.write(self._pieces.seal(self._number, piece, is_last=is_last))
        self._number += 1


class OpeningReader:
    """Gives back the bytes of a stream that :class:`SealingWriter` wrote, each piece verified first."""

    def __init__(self, file: IO[bytes], pieces: SealedPieces) -> None:
        self._file = file
        self._pieces = pieces
        self._ready = bytearray()
        self._number = 0
        self._next = file.read(_PIECE_BYTES + _TAG_BYTES)
        self._ended = False

    def read(self, size: int) -> bytes:
        """The next ``size`` bytes; fewer at the stream's end.

        Raises:
            DamagedStoreError: a piece is not what was written.
        """
        while len(self._ready) < size and not self._ended:
            self._open_piece()
        given = bytes(self._ready[:size])
        del self._ready[:size]
        return given

    def _open_piece(self) -> None:
        sealed, self._next = self._next, self._file.read(_PIECE_BYTES + _TAG_BYTES)
        self._ended = not self._next
        self._ready += self._pieces.open(self._number, sealed, is_last=self._ended)
        self._number += 1


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(_COUNTER_BYTES, "big") + bytes([is_last])
