"""Where rule files lie: a folder on the disk, or a rule pack in memory."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


class RuleFolder(Protocol):
    """What is needed of a place with rule files; a path is one."""

    @property
    def name(self) -> str:
        """Its own name, without the way to it."""
        ...

    def __truediv__(self, name: str, /) -> "RuleFolder":
        """What lies in it under that name, be it there or not."""
        ...

    def exists(self) -> bool:
        """Whether it is there."""
        ...

    def read_text(self, encoding: str) -> str:
        """The text of a file."""
        ...


@dataclass(frozen=True)
class PackFolder:
    """A folder, or a file, within the files of a rule pack.

    Attributes:
        files: text by path from the outermost folder.
        path: of this one; "" for the outermost.
    """

    files: Mapping[str, str]
    path: str = ""

    @property
    def name(self) -> str:
        """Its own name, without the way to it."""
        return self.path.rpartition("/")[2]

    def __truediv__(self, name: str, /) -> "PackFolder":
        """What lies in it under that name, be it there or not."""
        return PackFolder(self.files, f"{self.path}/{name}".lstrip("/"))

    def exists(self) -> bool:
        """Whether there is such a file."""
        return self.path in self.files

    def read_text(self, encoding: str) -> str:
        """The text of a file.

        Raises:
            FileNotFoundError: there is none.
        """
        del encoding
        if self.path not in self.files:
            raise FileNotFoundError(self.path)
        return self.files[self.path]
