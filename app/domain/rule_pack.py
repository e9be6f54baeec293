"""Which rules are used: the program's own, or a rule pack that replaces them without a new program."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

REQUIRED_FILES = (
    "rules/sfs-1984-890.toml",
    "rules/sfs-2025-970.toml",
    "rules/countries.toml",
    "contacts/contacts.toml",
)
"""What every pack holds, by the path under ``resources``."""

OPTIONAL_FILES = ("rules/examples/sfs-1984-890.toml", "rules/examples/sfs-2025-970.toml")
"""What a pack may hold besides; nothing else can be in it."""

SHORT_HASH = 12
"""So many signs of the hash are printed on paper; files for other programs hold all of it."""

_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){0,3}")


def is_version(text: str) -> bool:
    """Whether that is a version: one to four whole numbers with dots between, by custom the day.

    >>> is_version("2027.1.15"), is_version("2027.01.15")
    (True, False)
    """
    return _VERSION.fullmatch(text) is not None


def numbers_of(version: str) -> tuple[int, ...]:
    """The version's numbers, which tell which of two is newer; trailing zeros say nothing.

    >>> numbers_of("2026.10") > numbers_of("2026.9.1"), numbers_of("1.0") == numbers_of("1")
    (True, True)
    """
    numbers = [int(number) for number in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


@dataclass(frozen=True)
class RuleVersion:
    """Which rules something was made with.

    Attributes:
        name: the pack's; "" for the program's own rules.
        version: whole numbers with dots between.
        sha256: of the whole pack, in hexadecimal.
    """

    name: str
    version: str
    sha256: str

    @property
    def mark(self) -> str:
        """All of it in one line, as a saved case keeps it; :meth:`of_mark` reads it.

        >>> RuleVersion.of_mark(RuleVersion("Nya regler", "2027.1", "ab").mark)
        RuleVersion(name='Nya regler', version='2027.1', sha256='ab')
        """
        return f"{self.sha256} {self.version} {self.name}"

    @classmethod
    def of_mark(cls, mark: str) -> "RuleVersion | None":
        """What the line says; None where nothing was written down."""
        if not mark:
            return None
        sha256, version, name = mark.split(" ", 2)
        return cls(name, version, sha256)

    @property
    def is_own(self) -> bool:
        """The rules came with the program."""
        return not self.name

    @property
    def short_hash(self) -> str:
        """As much of the hash as is printed."""
        return self.sha256[:SHORT_HASH]


@dataclass(frozen=True)
class RulePack:
    """A rule pack that was read: whole, and signed by whoever signed it. Whether it may be used is not said.

    Attributes:
        issued_on: the day its publisher put on it.
        least_program: the oldest program it fits.
        greatest_program: the newest; ``1.4`` includes 1.4.7.
        files: text by path.
        signed_by: public key; empty: nobody signed it.
        content: the file itself.
    """

    version: RuleVersion
    issued_on: date
    least_program: str
    greatest_program: str
    files: Mapping[str, str] = field(repr=False)
    signed_by: bytes
    content: bytes = field(repr=False)

    def needs_newer_program(self, program: str) -> bool:
        """Whether that program is too old for the pack."""
        return numbers_of(program) < numbers_of(self.least_program)

    def needs_older_program(self, program: str) -> bool:
        """Whether that program is newer than any the pack was made for."""
        parts = self.greatest_program.count(".") + 1
        return numbers_of(".".join(program.split(".")[:parts])) > numbers_of(self.greatest_program)


class PackAct(Enum):
    """What somebody did with rules."""

    INSTALLED = "installed"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class PackEntry:
    """One line of the journal of rules.

    Attributes:
        sha256: which rules.
        on: the day of the act; of a confirmation, the day the rules were compared with the law.
        by: name of the person; "" for an installation.
        source: what the rules were compared with; "" but for a confirmation.
    """

    act: PackAct
    sha256: str
    on: date
    by: str = ""
    source: str = ""


class PackState(Enum):
    """Where a rule pack stands."""

    IN_FORCE = "in_force"
    WAITING = "waiting"
    """Signed, and nobody has accepted it: shown, not used."""
    REPLACED = "replaced"
    """Accepted, and something newer is in force."""
    WITHDRAWN = "withdrawn"
    UNUSABLE = "unusable"
    """Its key, its program or its content is not right (any more)."""


@dataclass(frozen=True)
class SigningKeys:
    """Public keys (32 bytes) that may sign rule packs, and those that no longer may; the latter win."""

    trusted: frozenset[bytes] = frozenset()
    revoked: frozenset[bytes] = frozenset()
