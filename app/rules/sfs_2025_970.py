"""Förordning (2025:970) om återvandringsbidrag för vissa utlänningar, as code.

One function per rule of the contract; dates, amounts, country lists, sources and texts are in
``resources/rules/sfs-2025-970.toml``.
"""

from app.domain.answers import person_path
from app.domain.assessment import Ordinance, Result
from app.domain.permit import OUTSIDE, PermitGround, PermitKind
from app.domain.person import Person
from app.rules import conditions
from app.rules.rule import OrdinanceRules, Rates, Rule, Situation, Strand
from app.rules.truth import Verdict, agency, all_of, met, not_met, unknown
from app.rules.values import Unit, Values

REPEALED_ACTS = frozenset({PermitGround.TEMPORARY_ACT_17, PermitGround.UPPER_SECONDARY_ACT})

PARAMETERS = {
    "cutoff": Unit.DATE,
    "excluded_countries": Unit.COUNTRIES,
    "territories_with_own_code": Unit.COUNTRIES,
    "adult_amount": Unit.SEK,
    "child_amount": Unit.SEK,
    "couple_cap": Unit.SEK,
    "household_cap": Unit.SEK,
    "instalment_shares": Unit.PERCENT_SHARES,
    "turning_18_within": Unit.MONTHS,
}


def residence(person: Person, _situation: Situation) -> Verdict:
    """B-03, 6 § 1: lives in Sweden. Being registered shows it; not being registered leaves it open."""
    if person.resident_in_sweden is None:
        return unknown("residence_unknown", person_path(person.id, "resident_in_sweden"))
    return met("registered") if person.resident_in_sweden else agency("not_registered")


def permit_ground(person: Person, situation: Situation) -> Verdict:
    """B-04, 3 §: a permit on one of the named grounds, held since the cut-off day or earlier."""
    ground = person.permit.ground
    if ground is None:
        return unknown("ground_unknown", person_path(person.id, "permit.ground"))
    if ground in conditions.PROTECTION:
        return _protection_permit(person, situation)
    if ground in REPEALED_ACTS:
        return _permit_under_repealed_act(person, situation)
    if ground is PermitGround.TEMPORARY_ACT_OTHER:
        return agency("temporary_act_other")
    return not_met("other_ground", ground)


def _protection_permit(person: Person, situation: Situation) -> Verdict:
    """3 § first paragraph. The law does not say what a gap between two permits means."""
    held_long_enough = _held_since_cutoff(person, situation)
    if held_long_enough.result is not Result.MET:
        return held_long_enough
    if person.permit.unbroken is None:
        return unknown("unbroken_unknown", person_path(person.id, "permit.unbroken"))
    return met("held_since_cutoff") if person.permit.unbroken else agency("gap")


def _permit_under_repealed_act(person: Person, situation: Situation) -> Verdict:
    """3 § second paragraph. It sets no date, but Migrationsverket applies the cut-off to every ground."""
    if person.permit.kind is None:
        return unknown("kind_unknown", person_path(person.id, "permit.kind"))
    if person.permit.kind is PermitKind.TEMPORARY:
        return agency("repealed_act_temporary")
    if person.permit.held_since is None:
        return unknown("held_since_unknown", person_path(person.id, "permit.held_since"))
    if person.permit.held_since > situation.values.day("cutoff"):
        return agency("repealed_act_late")
    return met("repealed_act_permanent")


def _held_since_cutoff(person: Person, situation: Situation) -> Verdict:
    """Has held a permit since the cut-off day, that day included."""
    if person.permit.held_since is None:
        return unknown("held_since_unknown", person_path(person.id, "permit.held_since"))
    if person.permit.held_since > situation.values.day("cutoff"):
        return not_met("after_cutoff")
    return met("held_since_cutoff")


def family_tie(person: Person, situation: Situation) -> Verdict:
    """B-05, 4 §: own permit since the cut-off, one household, and a tie to somebody who meets the rules."""
    return all_of(
        (_own_part_of_tie(person, situation), _tie(person, situation)),
        met_reason="tie_holds",
    )


def _own_part_of_tie(person: Person, situation: Situation) -> Verdict:
    """What 4 § asks of the family member alone."""
    return all_of(
        (_held_since_cutoff(person, situation), _same_household(person)),
        met_reason="tie_holds",
    )


def _same_household(person: Person) -> Verdict:
    shared = person.lives_with_applicant
    if shared is None:
        return unknown("household_unknown", person_path(person.id, "same_household"))
    return met("same_household") if shared else not_met("other_household")


def _tie(person: Person, situation: Situation) -> Verdict:
    """What 4 § asks of the person the permit rests on; no reason tells which rule of that person decides."""
    tied_to = person.permit.tied_to
    if tied_to is None:
        return unknown("tied_to_unknown", person_path(person.id, "permit.tied_to"))
    if tied_to == OUTSIDE:
        return agency("tied_outside")
    other = situation.case.person(tied_to)
    backing = all_of([strand.backing(other, situation) for strand in STRANDS], met_reason="tie_holds")
    return Verdict(backing.result, _TIED_REASONS[backing.result], backing.lacks)


_TIED_REASONS = {
    Result.MET: "tie_holds",
    Result.NOT_MET: "tied_person_obstacle",
    Result.UNKNOWN: "tied_person_unknown",
    Result.AGENCY: "tied_person_agency",
}


def _ground_of_tied_person(person: Person, situation: Situation) -> Verdict:
    """B-04 of the person a permit rests on; where that is a family tie too, Migrationsverket decides."""
    if person.permit.ground is PermitGround.FAMILY_TIE:
        return agency("tied_person_agency")
    return permit_ground(person, situation)


def _moves_too(person: Person, _situation: Situation) -> Verdict:
    """4 § asks that this person can get the grant, not that he or she travels: who stays leaves it open."""
    if person.is_applicant:
        return met("moves")
    if person.moves is None:
        return unknown("moves_unknown", person_path(person.id, "moves"))
    return met("moves") if person.moves else agency("stays")


def permit_kind(person: Person, situation: Situation) -> Verdict:
    """B-04t, 3 §: a temporary permit that has run out when the application is filed leaves it open."""
    permit = person.permit
    if permit.kind is None:
        return unknown("kind_unknown", person_path(person.id, "permit.kind"))
    if permit.kind is PermitKind.PERMANENT:
        return met("permanent")
    if permit.expires_on is None:
        return unknown("expiry_unknown", person_path(person.id, "permit.expires_on"))
    return agency("expired") if permit.expires_on < situation.filed_on else met("temporary_in_force")


def destination(_person: Person, situation: Situation) -> Verdict:
    """B-08, 7 § 1: not to another EU country, Norway, Iceland, Liechtenstein or Switzerland."""
    country = situation.case.destination.country
    if country is None:
        return unknown("country_unknown", "destination.country")
    if country in situation.values.countries("excluded_countries"):
        return not_met("excluded_country")
    if country in situation.values.countries("territories_with_own_code"):
        return agency("territory_with_own_code")
    return met("other_country")


def _own_permit(person: Person, situation: Situation) -> Verdict:
    """B-04 or B-05, but for the person the permit rests on, together with B-04t: they share answers."""
    is_tie = person.permit.ground is PermitGround.FAMILY_TIE
    by_ground = (_own_part_of_tie if is_tie else permit_ground)(person, situation)
    return all_of((by_ground, permit_kind(person, situation)), met_reason="permit")


STRANDS = (
    Strand(own=conditions.is_foreign_national, backing=conditions.is_foreign_national),
    Strand(own=conditions.wishes_to_settle),
    Strand(own=residence, backing=residence),
    Strand(own=_own_permit, backing=_ground_of_tied_person, has_tie=True),
    Strand(own=conditions.shows_reception),
    Strand(own=destination),
    Strand(own=conditions.was_never_granted, backing=conditions.was_never_granted),
    Strand(own=conditions.has_no_csn_debt, backing=conditions.has_no_csn_debt),
    Strand(own=conditions.has_no_kfm_debt, backing=conditions.has_no_kfm_debt),
    Strand(backing=_moves_too),
)

_GROUND_REASONS = (
    "held_since_cutoff",
    "after_cutoff",
    "held_since_unknown",
    "unbroken_unknown",
    "gap",
    "ground_unknown",
    "other_ground",
    "temporary_act_other",
    "kind_unknown",
    "repealed_act_temporary",
    "repealed_act_late",
    "repealed_act_permanent",
)
_TIE_REASONS = (
    "tie_holds",
    "after_cutoff",
    "held_since_unknown",
    "other_household",
    "household_unknown",
    "tied_to_unknown",
    "tied_outside",
    "tied_person_obstacle",
    "tied_person_unknown",
    "tied_person_agency",
)
_KIND_REASONS = ("permanent", "temporary_in_force", "expired", "kind_unknown", "expiry_unknown")

_BEFORE_PERMIT = (
    Rule("B-01", conditions.is_foreign_national, conditions.CITIZENSHIP_REASONS, ("citizenships",)),
    Rule("B-02", conditions.wishes_to_settle, conditions.WISH_REASONS, conditions.WISH_READS),
    Rule("B-03", residence, ("registered", "not_registered", "residence_unknown"), ("resident_in_sweden",)),
)
_GROUND = Rule(
    "B-04",
    permit_ground,
    _GROUND_REASONS,
    ("permit.ground", "permit.kind", "permit.held_since", "permit.unbroken"),
)
_TIE = Rule(
    "B-05",
    family_tie,
    _TIE_REASONS,
    ("permit.ground", "permit.held_since", "same_household", "permit.tied_to"),
)
_AFTER_PERMIT = (
    Rule("B-04t", permit_kind, _KIND_REASONS, ("permit.kind", "permit.expires_on")),
    Rule("B-07", conditions.shows_reception, conditions.RECEPTION_REASONS, conditions.RECEPTION_READS),
    Rule(
        "B-08",
        destination,
        ("other_country", "excluded_country", "territory_with_own_code", "country_unknown"),
        ("destination.country",),
    ),
    Rule("B-10", conditions.was_never_granted, conditions.GRANT_REASONS, ("granted_before",)),
    Rule("B-11", conditions.has_no_csn_debt, conditions.DEBT_REASONS, ("debt_csn",)),
    Rule("B-12", conditions.has_no_kfm_debt, conditions.DEBT_REASONS, ("debt_kfm",)),
)
_RULES = (*_BEFORE_PERMIT, _GROUND, *_AFTER_PERMIT)
_RULES_OF_FAMILY_MEMBER = (*_BEFORE_PERMIT, _TIE, *_AFTER_PERMIT)


def rules_for(person: Person) -> tuple[Rule, ...]:
    """The rules reported for the person, in order: B-05 instead of B-04 for a family tie."""
    is_tie = person.permit.ground is PermitGround.FAMILY_TIE
    return _RULES_OF_FAMILY_MEMBER if is_tie else _RULES


def rates(values: Values) -> Rates:
    """9 and 12 §§: the amounts, their caps and the three payments."""
    return Rates(
        adult=values.number("adult_amount"),
        child=values.number("child_amount"),
        couple_cap=values.number("couple_cap"),
        household_cap=values.number("household_cap"),
        turning_18_months=values.number("turning_18_within"),
        needs_same_household=True,
        instalments=values.shares("instalment_shares"),
        covers_travel=False,
    )


ORDINANCE = OrdinanceRules(
    ordinance=Ordinance.SFS_2025_970,
    parameters=PARAMETERS,
    rules=(*_BEFORE_PERMIT, _GROUND, _TIE, *_AFTER_PERMIT),
    rules_for=rules_for,
    strands=STRANDS,
    rates=rates,
)
