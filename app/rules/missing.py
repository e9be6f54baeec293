"""Which unknown answers could still change something: exactly those that the contract calls missing.

A completion answers everything that is unknown. An answer is missing if two completions that differ in it
alone give somebody another outcome. There are too many completions to try, so they are taken apart:

- each person's conditions fall into strands that share no answer; the few ways in which a strand can fall out
  are found by asking the rules (``branches``), and how strands combine is a small algebra (``reach``);
- where a permit rests on another person, that person's strands say what they mean for it (``backing``), and
  again share no answer with the person's own strands;
- whether somebody moves always decides that person's own outcome.

Answers that count as met while unknown, and those that no completion changes, never show up: the rules do not
stop at them. ``missing_amounts`` says what else could change the sum.
"""

from dataclasses import dataclass
from datetime import date

from app.domain.answers import person_path
from app.domain.case import Case
from app.domain.permit import OUTSIDE
from app.domain.person import Person
from app.rules.asking import in_order_of_asking
from app.rules.book import RuleBook
from app.rules.branches import AGENCY, Branch, branches
from app.rules.missing_amounts import find_missing_for_amount
from app.rules.ordinances import ORDINANCES
from app.rules.reach import NO_TIE, Reach, all_together, constant, of_backing, of_own, one_of
from app.rules.rule import Situation
from app.rules.ways import Branches


@dataclass(frozen=True)
class MissingAnswers:
    """Paths in the order of asking.

    Attributes:
        for_outcome: could change the outcome of the case or of a person.
        for_amount: could change only the sum.
    """

    for_outcome: tuple[str, ...]
    for_amount: tuple[str, ...]


def find_missing(case: Case, on: date, book: RuleBook) -> MissingAnswers:
    """The unknown answers that could still change an outcome, and those that could change only the sum.

    Raises:
        NoOrdinanceError: when the application is filed before the first ordinance.
    """
    law = book.ordinance_for(case.filed_on(on))
    rules = ORDINANCES[law.ordinance]
    situation = Situation.of(case, on, law.values_on(case.filed_on(on)))
    ways = {
        person.id: tuple(branches(strand, person, situation) for strand in rules.strands)
        for person in case.persons
    }
    for_outcome = _find_for_outcome(case, ways)
    for_amount = find_missing_for_amount(situation, rules.rates(situation.values), ways, for_outcome)
    return MissingAnswers(in_order_of_asking(for_outcome, case), in_order_of_asking(for_amount, case))


def _find_for_outcome(case: Case, ways: Branches) -> frozenset[str]:
    backing = {
        person_id: all_together([of_backing(way) for way in strands]) for person_id, strands in ways.items()
    }
    found: set[str] = set()
    for person in case.persons:
        if person.stays:
            continue
        if person.moves is None and not person.is_applicant:
            found.add(person_path(person.id, "moves"))
        found |= _outcome(person, ways[person.id], backing).decides.keys()
    return frozenset(found)


def _outcome(person: Person, strands: tuple[tuple[Branch, ...], ...], backing: dict[str, Reach]) -> Reach:
    """What the person's outcome can come to if the person moves."""
    has_tie = any(branch.rests_on_tie for way in strands for branch in way)
    tie = _tie(person, backing) if has_tie else NO_TIE
    return all_together([of_own(way, tie) for way in strands])


def _tie(person: Person, backing: dict[str, Reach]) -> Reach:
    """What the person can come to whom a family-tie permit rests on."""
    others = {other: reach for other, reach in backing.items() if other != person.id}
    others[OUTSIDE] = constant(AGENCY)
    if person.permit.tied_to is None:
        return one_of(person_path(person.id, "permit.tied_to"), list(others.values()))
    return others[person.permit.tied_to]
