"""How many original tables fit what left the office: for a reader who knows our method, few is a warning."""

from collections.abc import Iterator, Sequence

from app.tallies.reading import Knowledge

MOST = 200
"""Counting stops here; so many, or more, is all the same."""
_MOST_STEPS = 50_000
"""Work after which what was found so far is the answer, whatever the machine."""


def count_fitting(knowledge: Knowledge, most: int = MOST) -> tuple[int, bool]:
    """How many sets of whole numbers fit what a reader knows, and whether those are all.

    Args:
        knowledge: what the reader knows; true for at least one set of numbers.
        most: where to stop.
    """
    count = _Count(knowledge, most)
    is_all = count.go_on() and not count.is_cut
    return max(count.found, 1), is_all


_Ends = dict[int, tuple[int, int | None]]
"""The lowest and highest that unknowns could be before something was tried."""


class _Spent(Exception):  # noqa: N818 - no fault: enough was counted
    """Enough was counted, or enough work done."""


class _Count:
    """Tries numbers one unknown after the other, and narrows the rest after every try."""

    def __init__(self, knowledge: Knowledge, most: int) -> None:
        self.found = 0
        self.is_cut = False
        self._most = most
        self._steps = 0
        self._low = [0] * knowledge.unknowns
        self._high: list[int | None] = [None] * knowledge.unknowns
        self._limits = [(limit.terms, limit.lowest, limit.highest) for limit in knowledge.limits]
        self._touching: list[list[int]] = [[] for _ in range(knowledge.unknowns)]
        for number, (terms, _, _) in enumerate(self._limits):
            for unknown, _ in terms:
                self._touching[unknown].append(number)

    def go_on(self) -> bool:
        """Counts; False if it had to stop early."""
        try:
            if self._narrow(range(len(self._limits)), {}):
                self._try()
        except _Spent:
            return False
        return True

    def _try(self) -> None:
        """Fixes one unknown after the other; a list and no recursion, since there may be thousands."""
        tried: list[tuple[int, Iterator[int], _Ends]] = []
        while True:
            one = self._next()
            if one is None:
                self._add()
            else:
                tried.append((one, iter(self._values(one)), {}))
            while tried and not self._next_value(*tried[-1]):
                tried.pop()
            if not tried:
                return

    def _next(self) -> int | None:
        """The unknown with the fewest values left; None if all are fixed."""
        self._steps += 1
        free = [one for one, high in enumerate(self._high) if high != self._low[one]]
        return min(free, key=self._room, default=None)

    def _add(self) -> None:
        self.found += 1
        if self.found >= self._most:
            raise _Spent

    def _next_value(self, one: int, values: Iterator[int], before: _Ends) -> bool:
        """Fixes an unknown to the next value that the rest allows; False if there is none."""
        for value in values:
            self._undo(before)
            before[one] = (self._low[one], self._high[one])
            self._low[one] = self._high[one] = value
            if self._narrow(self._touching[one], before):
                return True
        self._undo(before)
        return False

    def _undo(self, before: _Ends) -> None:
        for unknown, (low, high) in before.items():
            self._low[unknown], self._high[unknown] = low, high
        before.clear()

    def _room(self, one: int) -> int:
        high = self._high[one]
        return self._most if high is None else min(high - self._low[one], self._most)

    def _values(self, one: int) -> Sequence[int]:
        """The values to try; of very many, the first."""
        room = self._room(one)
        self.is_cut = self.is_cut or room == self._most
        return range(self._low[one], self._low[one] + room + 1)

    def _narrow(self, limits: Sequence[int], before: _Ends) -> bool:
        """Narrows every unknown that the limits touch; False if nothing fits. Notes what it changes."""
        waiting = dict.fromkeys(limits)
        while waiting:
            number = next(iter(waiting))
            del waiting[number]
            changed = self._narrow_by(number, before)
            if changed is None:
                return False
            for unknown in changed:
                waiting |= dict.fromkeys(self._touching[unknown])
        return True

    def _narrow_by(self, number: int, before: _Ends) -> list[int] | None:
        terms, lowest, highest = self._limits[number]
        self._steps += len(terms)
        if self._steps > _MOST_STEPS:
            raise _Spent
        least, most = self._range(terms)
        if (most is not None and most < lowest) or (
            highest is not None and least is not None and least > highest
        ):
            return None
        changed = []
        for unknown, factor in terms:
            low, high = self._narrowed(unknown, factor, (least, most), (lowest, highest))
            if (low, high) == (self._low[unknown], self._high[unknown]):
                continue
            if high is not None and low > high:
                return None
            before.setdefault(unknown, (self._low[unknown], self._high[unknown]))
            self._low[unknown], self._high[unknown] = low, high
            changed.append(unknown)
        # What one term gave up was counted in what the next could be; the limit is looked at again.
        return changed

    def _range(self, terms: Sequence[tuple[int, int]]) -> tuple[int | None, int | None]:
        """The lowest and the highest that a sum can be now; None: no limit."""
        least: int | None = 0
        most: int | None = 0
        for unknown, factor in terms:
            ends = (self._low[unknown], self._high[unknown])
            bottom, top = ends if factor > 0 else ends[::-1]
            least = None if least is None or bottom is None else least + factor * bottom
            most = None if most is None or top is None else most + factor * top
        return least, most

    def _narrowed(
        self,
        unknown: int,
        factor: int,
        now: tuple[int | None, int | None],
        allowed: tuple[int, int | None],
    ) -> tuple[int, int | None]:
        """What is left for one unknown when all others are as low, or as high, as they can be."""
        low, high = self._low[unknown], self._high[unknown]
        (least, most), (lowest, highest) = now, allowed
        if highest is not None and least is not None:
            room = highest - least
            if factor > 0:
                high = _least(high, low + room // factor)
            elif high is not None:
                low = max(low, high - room // -factor)
        if most is not None:
            room = most - lowest
            if factor < 0:
                high = _least(high, low + room // -factor)
            elif high is not None:
                low = max(low, high - room // factor)
        return low, high


def _least(one: int | None, other: int) -> int:
    return other if one is None else min(one, other)
