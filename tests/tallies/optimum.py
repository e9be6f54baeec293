"""The least cost of hiding, by trying every choice on tiny tables."""

import itertools
from collections import defaultdict

from tests.tallies.tables import Grid, every_table, margins


def least_cost(grid: Grid, threshold: int, highest: int) -> int:
    """The sum of (count + 1) over hidden figures of the cheapest choice that keeps the promise.

    ``highest`` must be as high as any cell may have to be.
    """
    truth = tuple(margins(grid).values())
    small = [number for number, count in enumerate(truth) if 1 <= count < threshold]
    free = [number for number in range(len(truth)) if number not in small]
    needed = {(number, value) for number in small for value in range(1, threshold)}
    # Tables by where they differ from the truth: a choice allows those that differ only where it hides.
    proved: dict[frozenset[int], set[tuple[int, int]]] = defaultdict(set)
    for figures in every_table(len(grid), len(grid[0]), highest):
        differs = frozenset(number for number in range(len(truth)) if figures[number] != truth[number])
        proved[differs].update((number, figures[number]) for number in small)
    choices = (one for size in range(len(free) + 1) for one in itertools.combinations(free, size))
    for choice in sorted(choices, key=lambda one: sum(truth[number] + 1 for number in one)):
        hidden = {*small, *choice}
        if needed <= {pair for differs, pairs in proved.items() if differs <= hidden for pair in pairs}:
            return sum(truth[number] + 1 for number in hidden)
    raise AssertionError("hiding everything always keeps the promise")
