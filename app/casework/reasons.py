"""What stands in somebody's way, in words: first of all on the screen and on the paper."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from app.casework.explain import RuleLine
from app.casework.wording import Words
from app.domain.assessment import Result
from app.domain.sheets import Reason

_DEBT_AT_ENFORCEMENT = "B-12"
_DEBTS = frozenset({"B-11", _DEBT_AT_ENFORCEMENT})


def reasons(lines: Sequence[RuleLine], words: Words) -> tuple[Reason, ...]:
    """What stands in the way of one person, what nobody can change first; else what the agency is to decide.

    What follows is said once of all of which it is the same, with every place where it is written. The doubt
    about private debts is said where such a debt is all there is: there alone it could decide.
    """
    hinders = [line for line in lines if line.result is Result.NOT_MET]
    if not hinders:
        return tuple(_left_to_agency(lines))
    hinders.sort(key=lambda line: not line.is_incurable)
    block = words.block("result")
    # Beside what nobody can change, "now" would sound as if settling the rest helped (practice 1.4).
    curable = "hinders_also" if any(line.is_incurable for line in hinders) else "hinders_now"
    found = []
    for is_incurable, alike in groupby(hinders, key=_is_incurable):
        said = list(alike)
        answers = dict.fromkeys(answer for line in said for answer in line.answers) if is_incurable else ()
        follows = [block["incurable" if is_incurable else curable]]
        if any(line.rule in _DEBTS for line in said):
            is_only = [line.rule for line in hinders] == [_DEBT_AT_ENFORCEMENT]
            follows.append(block["private_debt" if is_only else "payment_plan"])
        found.append(
            Reason(
                tuple(line.why for line in said),
                " ".join(follows),
                tuple(words.message("answer_given", label=label, answer=answer) for label, answer in answers),
                "; ".join(dict.fromkeys(line.source for line in said)),
            )
        )
    return tuple(found)


def _left_to_agency(lines: Iterable[RuleLine]) -> Iterator[Reason]:
    """Why the rules give no sure answer. What follows is what the outcome says of itself."""
    said = [line for line in lines if line.result is Result.AGENCY]
    if said:
        sources = "; ".join(dict.fromkeys(line.source for line in said))
        yield Reason(tuple(line.why for line in said), "", (), sources)


def warning(lines: Iterable[RuleLine], words: Words) -> str:
    """What to leave alone, said to everybody for whom nothing is named that would change the answer."""
    is_final = any(line.is_incurable for line in lines)
    return str(words.block("result")["pay_nothing" if is_final else "borrow_nothing"])


def _is_incurable(line: RuleLine) -> bool:
    return line.is_incurable
