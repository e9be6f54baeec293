"""Figures of many offices on their way to sums: what is summed, and who keeps it meanwhile."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol


class Span(NamedTuple):
    """One figure of one package.

    Attributes:
        at_least: the lowest it can be; the figure itself if it is published.
        at_most: the highest it can be; None if nothing tells.
        is_hidden: not published.
    """

    period: str
    table: str
    category: str
    at_least: int
    at_most: int | None
    is_hidden: bool


class SpanSum(NamedTuple):
    """The sum of one figure over the packages of one county.

    Attributes:
        at_most: None if one of them has no upper limit.
        packages: how many have the figure.
        zeros: how many of them publish it as 0.
        hidden: how many of them hide it.
    """

    county: str
    period: str
    table: str
    category: str
    at_least: int
    at_most: int | None
    packages: int
    zeros: int
    hidden: int


class SpanKeeper(Protocol):
    """Keeps the figures of thousands of packages until it is known which of them count."""

    def add(self, delivery: int, county: str, spans: Iterable[Span]) -> None:
        """Takes the figures of one package."""
        ...

    def sums(self, parts: Iterable[tuple[int, str, str]]) -> Iterator[SpanSum]:
        """The sums over the parts named (delivery, period, table), by county, period, table, category."""
        ...

    def close(self) -> None:
        """Forgets everything."""
        ...
