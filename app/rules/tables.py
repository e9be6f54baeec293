"""Strict reading of one TOML file: every key must be known and of its kind; all faults are collected.

A faulty value is noted with the path to its key and replaced by a harmless one, so that reading goes on and
whoever wrote the file sees everything at once. Such a file is never used.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from app.domain.errors import Fact, Fault
from app.domain.toml_lines import line_of
from app.rules.folder import RuleFolder

_LINE_IN_MESSAGE = re.compile(r"at line (\d+)")


class Table:
    """One table of a TOML file; remembers which of its keys were read.

    Args:
        values: the table as ``tomllib`` gives it.
        path: where it stands: ``sfs-2025-970.toml: rules.B-11``.
        faults: where faults are noted; shared by all tables of a rule book.
        text: the whole file, to find a fault's line in.
    """

    def __init__(self, values: Mapping[str, object], path: str, faults: list[Fault], text: str = "") -> None:
        self._values = values
        self.path = path
        self._faults = faults
        self._text = text
        self._read: set[str] = set()

    def text(self, key: str) -> str:
        """A string that is not empty."""
        value = self._take(key)
        if isinstance(value, str) and value.strip():
            return value
        self.fault(key, "book_text")
        return ""

    def optional_text(self, key: str) -> str:
        """The same, or "" where the key is absent."""
        return self.text(key) if key in self._values else ""

    def day(self, key: str) -> date:
        """A date without time."""
        value = self._take(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self.fault(key, "book_date")
        return date.min

    def optional_day(self, key: str) -> date | None:
        """The same, or None where the key is absent."""
        return self.day(key) if key in self._values else None

    def whole_number(self, key: str) -> int:
        """A whole number, not negative."""
        value = self._take(key)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.fault(key, "book_whole_number")
        return 0

    def whole_numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        value = self._take(key)
        if isinstance(value, list) and all(type(number) is int for number in value):
            return tuple(value)
        self.fault(key, "book_whole_numbers")
        return ()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        value = self._take(key)
        if isinstance(value, list) and all(isinstance(text, str) for text in value):
            return tuple(value)
        self.fault(key, "book_texts")
        return ()

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """One of the given words."""
        value = self._take(key)
        if isinstance(value, str) and value in choices:
            return value
        self.fault(key, "book_choice", choices=", ".join(choices))
        return choices[0]

    def yes_or_no(self, key: str) -> bool:
        """True or false."""
        value = self._take(key)
        if isinstance(value, bool):
            return value
        self.fault(key, "book_choice", choices="true, false")
        return False

    def says(self, key: str, word: str) -> bool:
        """Whether that very word stands there; only then the key counts as read."""
        if self._values.get(key) != word:
            return False
        self._read.add(key)
        return True

    def table(self, key: str) -> "Table":
        """A table within this one."""
        value = self._take(key)
        if isinstance(value, dict):
            return Table(value, self._at(key), self._faults, self._text)
        self.fault(key, "book_table")
        return Table({}, self._at(key), [])

    def tables(self, key: str) -> list["Table"]:
        """A list of tables within this one, which may be absent."""
        value = self._take(key) if key in self._values else []
        if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            return [
                Table(entry, f"{self._at(key)}[{at}]", self._faults, self._text)
                for at, entry in enumerate(value)
            ]
        self.fault(key, "book_tables")
        return []

    def named_tables(self) -> Iterator[tuple[str, "Table"]]:
        """Every key of this table with the table it holds."""
        for key in self._values:
            yield key, self.table(key)

    def __contains__(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._values

    def close(self) -> None:
        """Notes every key that was never asked for."""
        for key in self._values.keys() - self._read:
            self.fault(key, "book_unknown_key")

    def fault(self, key: str, expected: str, **facts: Fact) -> None:
        """Notes that something else belongs at ``key``."""
        place = self._at(key)
        line = line_of(self._text, place.partition(":")[2].strip())
        self._faults.append(Fault(f"{place}, line {line}", expected, facts))

    def _take(self, key: str) -> object:
        self._read.add(key)
        return self._values.get(key)

    def _at(self, key: str) -> str:
        if not key:
            return self.path
        return f"{self.path} {key}" if self.path.endswith(":") else f"{self.path}.{key}"


def read_table(file: RuleFolder, faults: list[Fault]) -> Table:
    """The whole file as a table; an empty one where it can't be read, with the fault noted."""
    try:
        text = file.read_text(encoding="utf-8")
        return Table(tomllib.loads(text), f"{file.name}:", faults, text)
    except OSError:
        faults.append(Fault(file.name, "book_file"))
    except UnicodeDecodeError:
        faults.append(Fault(file.name, "file_utf8"))
    except tomllib.TOMLDecodeError as error:
        line = _LINE_IN_MESSAGE.search(str(error))
        where = f"{file.name}, line {line.group(1)}" if line else file.name
        faults.append(Fault(where, "book_toml"))
    return Table({}, f"{file.name}:", [])
