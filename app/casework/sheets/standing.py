"""Sheets that depend on no answers: information, papers, rules, what children are told, the recovery code."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.casework.circumstances import InterpreterWish
from app.casework.explain import law_age_sentences, statute_age_sentences
from app.casework.rule_diagram import rule_diagram
from app.casework.sheets.route_sheet import contacts
from app.casework.wording import Words
from app.domain.assessment import Ordinance
from app.domain.backup_advice import Uncleaned
from app.domain.errors import UserFacingError
from app.domain.information import Point
from app.domain.letter import PaperState
from app.domain.office_sheets import BookOrdinance, BookRule, RecoverySheet, RemovalCertificate, RuleBookSheet
from app.domain.papers import Paper
from app.domain.person import Person
from app.domain.profile import Basis, Letterhead, LocalContact, OfficeProfile
from app.domain.record import RemovedCopy
from app.domain.sheets import (
    AgeGroup,
    BookingSlip,
    ChildrenSheet,
    InformationSheet,
    PapersSheet,
    Text,
    TimelineSheet,
)
from app.domain.source import RuleStatus
from app.rules import RuleBook
from app.rules.book import OrdinanceBook, RuleEntry

_FOR_CHILDREN = ("child_helpline", "local")


def information_text(profile: OfficeProfile, basis: Basis, words: Words) -> Text:
    """What article 13 asks whoever saves personal data to tell."""
    block = words.block("save")
    facts = {
        "board": profile.board,
        "basis": block["bases"][basis.value],
        "disposal": profile.disposal_rule.strip().rstrip("."),
        "contact": profile.data_protection_contact,
    }
    sentences = tuple(sentence.format(**facts) for sentence in block["information"])
    return Text("", sentences, block["information_source"])


def information_sheet(profile: OfficeProfile, basis: Basis, on: date, words: Words) -> InformationSheet:
    """The same as a sheet to take along."""
    text = information_text(profile, basis, words)
    checked = statute_age_sentences(text.source, on, words, by_clock=False)
    return InformationSheet(language=words.language, on=on, text=text, checked=tuple(checked))


def papers_sheet(
    papers: Iterable[Paper],
    states: Mapping[str, PaperState],
    on: date,
    status: RuleStatus,
    words: Words,
    *,
    joint_custody: Iterable[Person] = (),
    is_practice: bool = False,
) -> PapersSheet:
    """The checklist as a page of its own; ``papers`` come from the drawer, which knows the list.

    Args:
        papers: in the order they are asked for.
        states: what is known of them, by id.
        on: its day.
        status: of the rules in force that day.
        words: in the sheet's language.
        joint_custody: the children for whom two guardians sign.
        is_practice: it says ÖVNING.
    """
    block = words.block("papers")
    return PapersSheet(
        language=words.language,
        on=on,
        is_practice=is_practice,
        checked=tuple(law_age_sentences(status, on, words, by_clock=False)),
        intro=Text(block["title"], tuple(block["text"])),
        papers=tuple(papers),
        states=dict(states),
        consents=tuple(child.name for child in joint_custody),
    )


def children_sheet(
    ages: AgeGroup, on: date, words: Words, local: tuple[LocalContact, ...] = ()
) -> ChildrenSheet:
    """What a child of that age is told; ``on`` decides which contact details are old."""
    said = tuple(words.contact(contact_id) for contact_id in _FOR_CHILDREN)
    # Only older children are told of permits.
    source = words.point(Point.PROTECTION).source if ages is AgeGroup.FROM_13_TO_17 else ""
    return ChildrenSheet(
        language=words.language,
        on=on,
        ages=ages,
        contacts=tuple(contacts(said, on, local)),
        checked=tuple(statute_age_sentences(source, on, words, by_clock=False)),
    )


def timeline_sheet(filed_on: date, on: date, book: RuleBook, words: Words) -> TimelineSheet:
    """The way in pictures; it depends on no answer but the day the application is filed.

    Raises:
        UserFacingError: when another ordinance governs that day, which paid otherwise.
    """
    rules = book.ordinance_for(filed_on)
    if rules.ordinance is not Ordinance.SFS_2025_970:
        raise UserFacingError("no_timeline_then")
    checked = law_age_sentences(rules.status, on, words, by_clock=False)
    return TimelineSheet(language=words.language, on=on, checked=tuple(checked))


def booking_slip(
    letterhead: Letterhead | None, wish: InterpreterWish, words: Words, *, is_practice: bool = False
) -> BookingSlip:
    """What the client is given when an interpreter is missing: approved words, and lines for the new time."""
    gender = words.block("interpreter_gender")[wish.gender.value] if wish.gender is not None else ""
    return BookingSlip(
        language=words.language,
        is_practice=is_practice,
        sentences=tuple(words.block("no_interpreter")["text"]),
        unit=letterhead.unit if letterhead else "",
        phone=letterhead.phone if letterhead else "",
        interpreter_language=wish.language,
        interpreter_gender=gender,
    )


def recovery_sheet(code: str, on: date, language: str, *, is_practice: bool) -> RecoverySheet:
    """The code a new store has printed once, for a locked cupboard."""
    return RecoverySheet(language=language, on=on, code=code, is_practice=is_practice)


def removal_certificate(
    removed: Iterable[RemovedCopy],
    left: Iterable[Uncleaned],
    on: date,
    language: str,
    *,
    profile: OfficeProfile | None,
) -> RemovalCertificate:
    """What the office keeps after copies were removed; ``profile`` None: of a practice store."""
    return RemovalCertificate(
        language=language,
        on=on,
        is_practice=profile is None,
        board="" if profile is None else profile.board,
        removed=tuple(removed),
        left=tuple(one.case_id for one in left),
    )


def rule_book_sheet(book: RuleBook, on: date, words: Words) -> RuleBookSheet:
    """Every rule as it reads on that day, the newest ordinance first."""
    ordinances = tuple(_ordinance(each, book, on, words) for each in book.ordinances.values())
    return RuleBookSheet(language=words.language, on=on, ordinances=ordinances[::-1])


def _ordinance(one: OrdinanceBook, book: RuleBook, on: date, words: Words) -> BookOrdinance:
    language = words.language
    return BookOrdinance(
        title=one.title[language],
        valid_from=one.valid_from,
        valid_to=one.valid_to,
        checked_on=one.status.checked_on,
        confirmed_by=one.status.confirmed_by,
        rules=tuple(_rule(rule_id, entry, book, on, language) for rule_id, entry in one.rules.items()),
        diagram=rule_diagram(one, words),
    )


def _rule(rule_id: str, entry: RuleEntry, book: RuleBook, on: date, language: str) -> BookRule:
    return BookRule(
        id=rule_id,
        title=entry.title[language],
        says=book.rule_says(rule_id, language, on),
        source=str(entry.source),
        valid_from=entry.valid_from,
        valid_to=entry.valid_to,
        confidence=entry.confidence.value,
        open_questions=book.open_questions(rule_id, language, on),
    )
