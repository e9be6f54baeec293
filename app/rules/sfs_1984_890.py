"""Förordning (1984:890) om bidrag till utlänningars resor från Sverige, as code; repealed 2026-01-01.

One function per rule of the contract; amounts, sources and texts are in
``resources/rules/sfs-1984-890.toml``.
"""

from app.domain.answers import person_path
from app.domain.assessment import Ordinance
from app.domain.permit import OUTSIDE, PermitGround
from app.domain.person import Person, Role
from app.rules import conditions
from app.rules.rule import OrdinanceRules, Rates, Rule, Situation, Strand
from app.rules.truth import Verdict, agency, all_of, met, not_met, unknown
from app.rules.values import Unit, Values

PARAMETERS = {
    "adult_amount": Unit.SEK,
    "child_amount": Unit.SEK,
    "household_cap": Unit.SEK,
}


def ordinance_applies(_person: Person, situation: Situation) -> Verdict:
    """A-00: since its repeal no transitional rule says which ordinance a pending application follows."""
    if situation.assessed_on > situation.values.day("valid_to"):
        return agency("repealed")
    return met("in_force")


def permit_ground(person: Person, situation: Situation) -> Verdict:
    """A-03 with A-04, 2 §: such a permit, or one through a tie to somebody who has such a permit."""
    if person.permit.ground is PermitGround.FAMILY_TIE:
        return _tie(person, situation)
    return _own_ground(person, situation)


def _own_ground(person: Person, _situation: Situation) -> Verdict:
    """A-03, but for the person whom a family tie rests on."""
    ground = person.permit.ground
    if ground is None:
        return unknown("ground_unknown", person_path(person.id, "permit.ground"))
    if ground in conditions.PROTECTION:
        return met("protection_ground")
    return met("tie_holds") if ground is PermitGround.FAMILY_TIE else not_met("other_ground", ground)


def _tie(person: Person, situation: Situation) -> Verdict:
    tied_to = person.permit.tied_to
    if tied_to is None:
        return unknown("tied_to_unknown", person_path(person.id, "permit.tied_to"))
    if tied_to == OUTSIDE:
        return agency("tied_outside")
    return _ground_of_tied_person(situation.case.person(tied_to), situation)


def _ground_of_tied_person(person: Person, _situation: Situation) -> Verdict:
    ground = person.permit.ground
    if ground is None:
        return unknown("tied_ground_unknown", person_path(person.id, "permit.ground"))
    return met("tie_holds") if ground in conditions.PROTECTION else not_met("tied_other_ground")


def lack_of_means(person: Person, situation: Situation) -> Verdict:
    """A-06, 3 §: can't pay the journey; never asked of a child."""
    if situation.is_minor(person):
        return met("child")
    if person.lacks_means is None:
        return unknown("means_unknown", person_path(person.id, "lacks_means"))
    return met("lacks_means") if person.lacks_means else not_met("has_means")


def household_role(person: Person, situation: Situation) -> Verdict:
    """A-09 with A-10, 4 §: spouse and children under 18 are covered, others only for special reasons."""
    is_covered = person.role in (Role.APPLICANT, Role.SPOUSE) or (
        person.role is Role.CHILD and situation.is_minor(person)
    )
    return met("covered") if is_covered else agency("special_reasons")


def passport(person: Person, _situation: Situation) -> Verdict:
    """A-11: a valid passport, as Migrationsverket asked for; the ordinance does not name it."""
    if person.passport_valid is None:
        return unknown("passport_unknown", person_path(person.id, "passport_valid"))
    return met("passport_valid") if person.passport_valid else not_met("passport_not_valid")


def debts(person: Person, situation: Situation) -> Verdict:
    """A-12: no debt at CSN or Kronofogden, as Migrationsverket asked for; the ordinance does not name it."""
    both = (conditions.has_no_csn_debt(person, situation), conditions.has_no_kfm_debt(person, situation))
    not_asked = "child_not_asked" in (part.reason for part in both)
    return all_of(both, met_reason="child_not_asked" if not_asked else "no_debt")


STRANDS = (
    Strand(own=ordinance_applies),
    Strand(own=conditions.is_foreign_national),
    Strand(own=conditions.wishes_to_settle),
    Strand(own=_own_ground, backing=_ground_of_tied_person, has_tie=True),
    Strand(own=lack_of_means),
    Strand(own=conditions.shows_reception),
    Strand(own=conditions.was_never_granted),
    Strand(own=household_role),
    Strand(own=passport),
    Strand(own=debts),
)

_GROUND_REASONS = (
    "protection_ground",
    "tie_holds",
    "ground_unknown",
    "other_ground",
    "tied_to_unknown",
    "tied_outside",
    "tied_ground_unknown",
    "tied_other_ground",
)

RULES = (
    Rule("A-00", ordinance_applies, ("in_force", "repealed")),
    Rule("A-01", conditions.is_foreign_national, conditions.CITIZENSHIP_REASONS, ("citizenships",)),
    Rule("A-02", conditions.wishes_to_settle, conditions.WISH_REASONS, conditions.WISH_READS),
    Rule("A-03", permit_ground, _GROUND_REASONS, ("permit.ground", "permit.tied_to")),
    Rule("A-06", lack_of_means, ("child", "lacks_means", "has_means", "means_unknown"), ("lacks_means",)),
    Rule("A-07", conditions.shows_reception, conditions.RECEPTION_REASONS, conditions.RECEPTION_READS),
    Rule("A-08", conditions.was_never_granted, conditions.GRANT_REASONS, ("granted_before",)),
    Rule("A-09", household_role, ("covered", "special_reasons")),
    Rule("A-11", passport, ("passport_valid", "passport_not_valid", "passport_unknown"), ("passport_valid",)),
    Rule("A-12", debts, conditions.DEBT_REASONS, ("debt_csn", "debt_kfm")),
)


def rules_for(_person: Person) -> tuple[Rule, ...]:
    """The rules reported for the person, in order; the same for everybody."""
    return RULES


def rates(values: Values) -> Rates:
    """5 §: at most these amounts, and reasonable travel besides."""
    return Rates(
        adult=values.number("adult_amount"),
        child=values.number("child_amount"),
        couple_cap=None,
        household_cap=values.number("household_cap"),
        turning_18_months=0,
        needs_same_household=False,
        instalments=None,
        covers_travel=True,
    )


ORDINANCE = OrdinanceRules(
    ordinance=Ordinance.SFS_1984_890,
    parameters=PARAMETERS,
    rules=RULES,
    rules_for=rules_for,
    strands=STRANDS,
    rates=rates,
)
