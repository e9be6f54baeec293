"""The two kinds of error: those a user can act on, named here, and our own bugs, which are anything else.

A user-facing error carries a code and harmless facts, never a sentence and never the value that was found:
the window and the command line put it in words (``resources/messages``).
"""

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import ClassVar, NamedTuple

Fact = str | int


class ExitCode(IntEnum):
    """What the process says when it ends; part of the public contract."""

    DONE = 0
    OUR_FAULT = 1
    BAD_INPUT = 2
    WRONG_PASSPHRASE = 3
    IN_USE = 4
    DAMAGED = 5
    REFUSED = 6
    CANNOT_WRITE = 7
    NEWER_PROGRAM = 8


class Fault(NamedTuple):
    """One thing wrong with an input: where it is and what was expected there.

    Attributes:
        where: a JSON path (``persons[1].born_on``), ``line 7``, or "" for the whole input.
        expected: the code of the sentence that says what belongs there.
        facts: what the sentence names besides; never the value found.
    """

    where: str
    expected: str
    facts: Mapping[str, Fact] = MappingProxyType({})


class UserFacingError(Exception):
    """Something the user can act on.

    Attributes:
        code: names the sentence in ``resources/messages`` that says what was wrong and what to do.
        facts: what the sentence names; harmless, never personal data.
        exit_code: what the command line ends with.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.BAD_INPUT

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Fact] = dict(facts)


class BadInputError(UserFacingError):
    """An input with one or more faults, all of them listed."""

    def __init__(self, faults: tuple[Fault, ...], *, source: str = "") -> None:
        super().__init__("bad_input", source=source, count=len(faults))
        self.faults = faults
        self.source = source


class RefusedError(UserFacingError):
    """Refused on purpose: it would disclose, or the rules are too old for a letter."""

    exit_code = ExitCode.REFUSED


class CannotWriteError(UserFacingError):
    """The disk is full or the place may not be written to."""

    exit_code = ExitCode.CANNOT_WRITE
