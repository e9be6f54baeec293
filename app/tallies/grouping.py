"""Which groups of municipalities may be shown, so that no difference between them shows one, or a few."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from app.tallies.reading import Knowledge, Limit
from app.tallies.witnesses import Verdict, Witnesses

FEWEST = 5
"""The fewest municipalities that figures are shown for together."""
NATION = "SE"
Members = frozenset[str]
_EACH = 100
"""A count that stands for any municipality's: whoever can't rule out 0 for it can't work it out."""
_MOST_QUESTIONS = 2_000


def groups_to_show(nation: Members, counties: Mapping[str, Members], before: Collection[Members]) -> set[str]:
    """The groups that may be shown: as many counties as possible, the nation rather than any of them.

    Args:
        nation: the municipalities with figures.
        counties: the same by county.
        before: groups whose sums of the same figures were shown earlier.
    """
    large = sorted(
        (code for code, members in counties.items() if len(members) >= FEWEST),
        key=lambda code: (-len(counties[code]), code),
    )
    for has_nation in (True, False):
        if has_nation and len(nation) < FEWEST:
            continue
        for number in range(len(large), -1, -1):
            shown = large[:number]
            groups = [*before, *(counties[code] for code in shown), *([nation] if has_nation else [])]
            if not shows_few(groups):
                return {*shown, *([NATION] if has_nation else [])}
    return set()


def shows_few(groups: Iterable[Members]) -> bool:
    """True if the sums of these groups tell, or might tell, the sum of fewer than ``FEWEST`` municipalities.

    The auditor is asked, as for any release: sums are known, what they are sums of is not.
    """
    known = sorted({group for group in groups if group}, key=sorted)
    atoms = _atoms(known)
    few = [
        terms
        for number in range(1, FEWEST)
        for terms in combinations([n for n, atom in enumerate(atoms) if len(atom) < FEWEST], number)
        if sum(len(atoms[term]) for term in terms) < FEWEST
    ]
    if len(few) > _MOST_QUESTIONS:
        return True
    limits = []
    for group in known:
        terms = tuple((number, 1) for number, atom in enumerate(atoms) if atom <= group)
        limits.append(Limit(terms, _EACH * len(group), _EACH * len(group)))
    verdicts = Witnesses(Knowledge(len(atoms), limits), [(terms, (0,)) for terms in few]).settle()
    return any(found[0] is not Verdict.POSSIBLE for found in verdicts)


def _atoms(groups: Collection[Members]) -> list[Members]:
    """Municipalities put together that are in the same groups, since no sum tells them apart."""
    found: dict[tuple[int, ...], set[str]] = defaultdict(set)
    for one in sorted(frozenset().union(*groups)):
        found[tuple(number for number, group in enumerate(groups) if one in group)].add(one)
    return [frozenset(atom) for atom in found.values()]
