"""Letters to test with: invented people, published test numbers."""

from dataclasses import replace
from datetime import date

from app.domain.assessment import (
    Amount,
    Assessment,
    Finding,
    Ordinance,
    Outcome,
    PersonAssessment,
    Result,
)
from app.domain.case import Case, Destination
from app.domain.information import Point
from app.domain.letter import IdentitySeen, LetterOrder, PaperState, PointState
from app.domain.permit import Permit, PermitGround
from app.domain.person import Custody, Person, Role
from app.domain.profile import Letterhead
from app.domain.source import LegalSource, RuleStatus

ON = date(2026, 11, 22)

APPLICANT = Person(
    "p1", Role.APPLICANT, name="Åsa Exempel Žukauskaitė", personal_number="190308189802", own_wish=True
)
SINGLE = Case((APPLICANT,), reference="2026-117", settles_permanently=True, destination=Destination("CL"))
FAMILY = replace(
    SINGLE,
    persons=(
        APPLICANT,
        Person("p2", Role.SPOUSE, name="Moa Exempel", moves=True),
        Person("p3", Role.CHILD, "Bo Exempel", born_on=date(2015, 3, 4), moves=True, custody=Custody.JOINT),
        Person("p4", Role.CHILD, "Cia Exempel", moves=True, custody=Custody.APPLICANT_ALONE),
        Person("p5", Role.CHILD, "Dag Exempel", born_on=date(2017, 3, 6), moves=True),
        Person("p6", Role.CHILD, "Eva Dold", born_on=date(2018, 3, 7), moves=True, custody=Custody.OTHER),
    ),
)

RECEPTION = Finding(
    "B-07",
    Result.UNKNOWN,
    "reception_unknown",
    LegalSource("förordning", "2025:970", "6", item="2"),
    ("destination.reception_shown",),
)
GROUND = Finding("B-04", Result.AGENCY, "ground_agency", LegalSource("förordning", "2025:970", "3"))
DEBT = Finding("B-11", Result.NOT_MET, "debt", LegalSource("förordning", "2025:970", "7", item="3"))


class Words:
    """Stands in for the words that casework lends a letter."""

    def why(self, finding: Finding) -> str:
        return f"Skäl för {finding.rule} med kod {finding.reason}."

    def rule_title(self, rule: str) -> str:
        return f"Villkor {rule}"

    def protection_checked_on(self) -> date | None:
        return date(2026, 10, 12)

    def country(self, code: str) -> str:
        return {"CL": "Chile", "SY": "Syrien"}[code]


def assessment_of(
    case: Case, *findings: Finding, ordinance: Ordinance = Ordinance.SFS_2025_970
) -> Assessment:
    """An assessment with the same findings for everybody."""
    return Assessment(
        ordinance=ordinance,
        assessed_on=ON,
        application_on=case.filed_on(ON),
        outcome=Outcome.INCOMPLETE,
        persons=tuple(PersonAssessment(each.id, Outcome.INCOMPLETE, findings) for each in case.persons),
        amount=Amount(0, 0, (), None, None),
        missing=(),
        missing_for_amount=(),
        status=RuleStatus(checked_on=date(2026, 10, 2)),
    )


def draft(case: Case, *findings: Finding, language: str = "sv") -> LetterOrder:
    """Nothing said besides the case."""
    return LetterOrder(case, assessment_of(case, *findings), ON, language)


def complete(language: str = "sv") -> LetterOrder:
    """Everything said, from a saved case."""
    return replace(
        draft(SINGLE, RECEPTION, DEBT, language=language),
        points={point.value: PointState.EXPLAINED for point in Point}
        | {"benefits": PointState.DECLINED, "worry_about_permit": PointState.DECLINED},
        papers={
            "reception_proof": PaperState.ENCLOSED,
            "passport_copies": PaperState.MISSING,
            "permit_copy": PaperState.TO_COME,
            "debt_extracts": PaperState.ENCLOSED,
            "bank_details": PaperState.ENCLOSED,
            "power_of_attorney": PaperState.ENCLOSED,
        },
        identity_seen=IdentitySeen.RESIDENCE_CARD,
        interpreter_used=True,
        helper_role="socialsekreterare",
        recipient=("Migrationsverket", "Exempelgatan 1"),
        letterhead=Letterhead("Exempelkommun", "Storgatan 1", "0123-45 67 89", "kontor@kommun.example"),
    )


def tied(person: Person) -> Person:
    """The person with a permit that rests on the spouse."""
    return replace(person, permit=Permit(PermitGround.FAMILY_TIE, tied_to="p2"))


NAMES = (
    "محمد علي (أحمد) 12",
    "عبد الله بن عبد العزيز الحسيني الهاشمي القرشي من البلاد البعيدة جدا",
    "آزاده می\u200cخواهم",
    "Åsa محمد Exempel",
    "پەروین ڵاوە ئێوارە",
    "ሰላም ገብረ",
    "Gëzim Đorđević Nguyễn",
    "Владимир Ωμέγα Հայ ქართ",
)
MANY_SCRIPTS = replace(
    FAMILY,
    persons=(
        replace(APPLICANT, name="فاطمة الزهراء لاله"),
        *(
            replace(FAMILY.person("p3"), id=f"p{number}", name=name)
            for number, name in enumerate(NAMES, start=2)
        ),
    ),
)

LETTERS = {
    "many_scripts": draft(MANY_SCRIPTS, RECEPTION),
    "single_draft": draft(SINGLE),
    "single_complete": complete(),
    "family_draft": draft(FAMILY, RECEPTION, GROUND, DEBT),
    "family_practice": replace(draft(FAMILY, RECEPTION), is_practice=True),
}
EVERY_LETTER = LETTERS | {f"{name}_en": replace(each, language="en") for name, each in LETTERS.items()}
