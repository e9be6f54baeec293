"""How many questions an order of asking needs, beside other orders and the best there is."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.casework.interview import questions_for
from app.domain.answers import get_answer, person_path, split_path, with_answer
from app.domain.case import Case
from app.rules import RuleBook, find_missing
from tests.rules.weights import ON, all_paths, chances, likely_case, unasked_case

Choose = Callable[[Sequence[str], Case], str]
"""Which of the missing answers, given in the program's order, is asked for next."""

LAST = ("own_wish", "settles_permanently")
"""Every order asks for them last."""

_ON_THE_FORM = (
    "moves",
    "same_household",
    "citizenships",
    "permit.ground",
    "permit.held_since",
    "permit.unbroken",
    "permit.kind",
    "permit.expires_on",
    "permit.tied_to",
    "resident_in_sweden",
    "debt_csn",
    "debt_kfm",
    "granted_before",
    "destination.country",
    "destination.reception_shown",
    *LAST,
)


def first(missing: Sequence[str], _case: Case) -> str:
    """The program's own order."""
    return missing[0]


def as_on_the_form(missing: Sequence[str], case: Case) -> str:
    """A fixed order that skips and stops: the applicant, then the others, each down a form about people."""
    persons = [case.applicant.id, *(person.id for person in case.others(case.applicant.id))]

    def rank(path: str) -> tuple[bool, int, int]:
        person_id, key = split_path(path)
        return key in LAST, persons.index(person_id) if person_id else 0, _ON_THE_FORM.index(key)

    return min(missing, key=rank)


def questions_until_certain(answers: Case, unasked: Case, choose: Choose, book: RuleBook) -> int:
    """How many questions are asked until no answer can change anybody's outcome any more."""
    asked, case = 0, unasked
    while missing := find_missing(case, ON, book).for_outcome:
        path = choose(missing, case)
        case = with_answer(case, path, get_answer(answers, path))
        asked += 1
    return asked


def applicable_questions(answers: Case) -> int:
    """How many questions the whole interview has for those people, of those that a result depends on."""
    told = replace(answers, persons=tuple(replace(p, own_statement=True) for p in answers.persons))
    asked = {asked.path for person in told.persons for asked in questions_for(told, person, ON)}
    wishes = {person_path(p.id, "own_wish") for p in told.persons if not p.stays and not p.is_under_18(ON)}
    return len((asked & set(all_paths(told))) | wishes | {"settles_permanently"})


@dataclass(frozen=True)
class Costs:
    """Questions asked in all cases together."""

    ours: int
    on_the_form: int
    applicable: int


def measured(number: int, book: RuleBook) -> Costs:
    """So many likely cases, each asked from the first question until it is certain."""
    seeds = [f"case {index}" for index in range(number)]
    pairs = [(likely_case(seed), unasked_case(seed)) for seed in seeds]
    return Costs(
        ours=sum(questions_until_certain(full, unasked, first, book) for full, unasked in pairs),
        on_the_form=sum(
            questions_until_certain(full, unasked, as_on_the_form, book) for full, unasked in pairs
        ),
        applicable=sum(applicable_questions(full) for full, _ in pairs),
    )


def open_case(seed: str, most_gaps: int) -> Case:
    """A household whose known answers are the usual ones, with 2 to ``most_gaps`` answers open."""
    rng = random.Random(seed)
    case = unasked_case(seed)
    paths = all_paths(case)
    for path in paths:
        weights = chances(path, case)
        case = with_answer(case, path, max(weights, key=lambda answer: weights[answer]))
    # Gaps that meet in few people decide together more often.
    of_few = {rng.choice(case.persons).id, case.applicant.id, None}
    chosen = [path for path in paths if split_path(path)[0] in of_few]
    for path in rng.sample(chosen, rng.randint(2, most_gaps)):
        case = with_answer(case, path, None)
    return case


class Best:
    """The fewest questions that any order can be expected to need; for cases with few gaps.

    Every order is tried: what is expected after a question is worked out for each of its answers, by weight.
    """

    def __init__(self, book: RuleBook) -> None:
        self._book = book
        self._missing: dict[Case, tuple[str, ...]] = {}
        self._best: dict[Case, float] = {}

    def expected(self, case: Case) -> float:
        """With the best order."""
        if case not in self._best:
            missing = self._missing_of(case)
            may = [path for path in missing if split_path(path)[1] not in LAST] or missing
            self._best[case] = min((self._after(path, case, self.expected) for path in may), default=0.0)
        return self._best[case]

    def expected_by(self, choose: Choose, case: Case) -> float:
        """With that order."""
        known: dict[Case, float] = {}

        def expected(case: Case) -> float:
            if case not in known:
                missing = self._missing_of(case)
                known[case] = self._after(choose(missing, case), case, expected) if missing else 0.0
            return known[case]

        return expected(case)

    def _missing_of(self, case: Case) -> tuple[str, ...]:
        if case not in self._missing:
            self._missing[case] = find_missing(case, ON, self._book).for_outcome
        return self._missing[case]

    def _after(self, path: str, case: Case, expected: Callable[[Case], float]) -> float:
        weights = chances(path, case)
        total = sum(weights.values())
        later = (weight * expected(with_answer(case, path, answer)) for answer, weight in weights.items())
        return 1 + sum(later) / total
