"""What the sheets for clients say, in reading order; no letterhead on any of them."""

from collections.abc import Iterable, Iterator

from app.documents.content import (
    Block,
    BulletList,
    Cell,
    Facts,
    FillIn,
    Heading,
    Paragraph,
    Section,
    SideBySide,
    Signatures,
    Table,
    Weight,
)
from app.documents.states import state_cell
from app.documents.texts import Texts
from app.domain.dates import last_day_to_appeal
from app.domain.letter import PaperState
from app.domain.sheets import (
    AgeGroup,
    BookingSlip,
    ChildrenSheet,
    Contact,
    DiscreetSlip,
    InformationSheet,
    PapersSheet,
    RouteSheet,
    Sheet,
    Text,
)

Blocks = Iterator[Block | Section | SideBySide]

LAW = "sv"
"""The names of laws stay Swedish in every language."""

_CHILDREN = {AgeGroup.FROM_7_TO_12: "child_from_7_to_12", AgeGroup.FROM_13_TO_17: "child_from_13_to_17"}
_LINES_FOR_QUESTIONS = 4


def day_of(sheet: Sheet, texts: Texts) -> Iterator[str]:
    """When it was talked about."""
    if sheet.on is not None:
        yield texts.say("summary.day", date=sheet.on.isoformat())


def quiet(sentences: Iterable[str], language: str | None = None) -> Iterator[Paragraph]:
    """Sentences set smaller: where something is written."""
    return (Paragraph(sentence, Weight.QUIET, language) for sentence in sentences)


def slip(sheet: DiscreetSlip, texts: Texts) -> Blocks:
    """Where and when; nothing tells the subject."""
    yield Heading(texts.say("slip.title"), level=1)
    time = (texts.say("slip.time"), sheet.time or None)
    if sheet.is_protected:
        yield Facts((time,))
        return
    where = (texts.say("slip.unit"), sheet.unit or None)
    yield Facts((where, time, (texts.say("slip.phone"), sheet.phone or None)))
    yield Paragraph(texts.say("slip.change"))


def booking(sheet: BookingSlip, texts: Texts) -> Blocks:
    """What happens next, where and when, and which interpreter."""
    yield Heading(texts.say("slip.title"), level=1)
    yield BulletList(sheet.sentences)
    yield Facts(
        (
            (texts.say("slip.unit"), sheet.unit or None),
            (texts.say("slip.time"), sheet.time or None),
            (texts.say("slip.phone"), sheet.phone or None),
            (texts.say("slip.language"), sheet.interpreter_language or None),
            (texts.say("slip.interpreter"), sheet.interpreter_gender or None),
        )
    )
    yield Paragraph(texts.say("slip.change"))


def route(sheet: RouteSheet, texts: Texts) -> Blocks:
    """How it is, what one can do, the last day to appeal, where it is written, where to turn."""
    yield Heading(sheet.title, level=1)
    if sheet.told:
        yield Paragraph(" ".join((texts.say("summary.yours"), *day_of(sheet, texts))))
        yield from map(text_section, sheet.told)
    else:
        yield Paragraph(sheet.hint)
    for key, sentences in (("route.text", sheet.text), ("route.next", sheet.next_steps)):
        if sentences:
            yield Section(Heading(texts.say(key)), (BulletList(sentences),))
    if sheet.asked:
        yield Section(Heading(texts.say("route.asked")), (answers_to_find(sheet.asked, texts),))
    if sheet.has_appeal:
        yield _appeal(sheet, texts)
    if sheet.sources:
        listed = BulletList(sheet.sources, language=LAW, side_by_side=2)
        yield Section(Heading(texts.say("route.sources")), (listed,), stays_whole=True)
    yield from _contacts(sheet.contacts, texts)


def answers_to_find(answers: tuple[tuple[str, str], ...], texts: Texts) -> Table:
    """What is asked, and where to find the answer."""
    return Table((texts.say("route.question"), texts.say("route.where")), answers, (0.34, 0.66))


def _appeal(sheet: RouteSheet, texts: Texts) -> Section:
    served = sheet.served_on
    days: tuple[Cell, Cell] = (None, None)
    if served is not None:
        days = (served.isoformat(), last_day_to_appeal(served).isoformat())
    labels = (texts.say("route.served_on"), texts.say("route.last_day"))
    facts = Facts(tuple(zip(labels, days, strict=True)), side_by_side=2)
    how = texts.say("route.computed" if served else "route.by_hand")
    blocks = (Paragraph(texts.say("route.which")), facts, Paragraph(how))
    return Section(Heading(texts.say("route.appeal")), blocks, stays_whole=True)


def _contacts(contacts: tuple[Contact, ...], texts: Texts) -> Blocks:
    if not contacts:
        return
    check = map(Paragraph, word_to_check(contacts, texts))
    # A list: in columns the sheets with the longest texts would take a second page.
    listed = BulletList(tuple(_entry(contact, texts) for contact in contacts))
    yield Section(Heading(texts.say("contacts.heading")), (*check, listed))


def word_to_check(contacts: tuple[Contact, ...], texts: Texts) -> Iterator[str]:
    """What the days in brackets mean, where there are any."""
    if any(contact.old_since is not None for contact in contacts):
        yield texts.say("contacts.check")


def _entry(contact: Contact, texts: Texts) -> str:
    """Who it is, how to get there and what they do."""
    how = ways(contact, texts)
    if how and contact.what:
        return texts.say("contacts.entry", who=contact.name, how=how, what=contact.what)
    return texts.say("contacts.line", who=contact.name, how=how or contact.what)


def ways(contact: Contact, texts: Texts) -> str:
    """How to get there on one line, with the day where that is old; ``""``: not known."""
    how = ", ".join(contact.ways)
    if contact.old_since is None:
        return how
    return texts.say("contacts.old", how=how, date=contact.old_since.isoformat())


def papers(sheet: PapersSheet, texts: Texts) -> Blocks:
    """The papers, each with its state or boxes to tick."""
    yield Heading(sheet.intro.title, level=1)
    yield from map(Paragraph, sheet.intro.sentences)
    states = (state_cell(sheet.states.get(each.id), PaperState, texts, "papers") for each in sheet.papers)
    names = ("\n".join(filter(None, (paper.name, paper.how))) for paper in sheet.papers)
    rows = tuple(zip(names, states, strict=True))
    yield Table((texts.say("papers.paper"), texts.say("papers.state")), rows, (0.6, 0.4))
    yield FillIn(texts.say("papers.own_notes"), line_count=_LINES_FOR_QUESTIONS)
    yield from _consents(sheet, texts)


def _consents(sheet: PapersSheet, texts: Texts) -> Blocks:
    """One guardian's consent for each child: on a copy of the page, so that none sees what the other did."""
    if not sheet.consents:
        return
    lines = Signatures((texts.say("papers.consent_date"), texts.say("papers.consent_guardian")))
    blocks: list[Block] = [Paragraph(texts.say("papers.consent_alone"))]
    for child in sheet.consents:
        named = texts.say("papers.consent", child=child) if child else texts.say("papers.consent_unnamed")
        blocks += [Paragraph(named), lines]
    yield Section(Heading(texts.say("papers.consent_heading")), tuple(blocks), stays_whole=True)


def information(sheet: InformationSheet, texts: Texts) -> Blocks:
    """What article 13 asks for."""
    yield Heading(texts.say("information.title"), level=1)
    yield from sentences_of(sheet.text)
    yield Signatures((texts.say("information.receipt"),))


def children(sheet: ChildrenSheet, texts: Texts) -> Blocks:
    """What it is about, what the child may do, what becomes of the child's words."""
    key = _CHILDREN[sheet.ages]
    yield Heading(texts.say(f"{key}.title"), level=1)
    for part in ("what", "you", "we"):
        heading = Heading(texts.say(f"{key}.{part}_heading"))
        yield Section(heading, (BulletList(texts.lines(f"{key}.{part}")),))
    yield FillIn(texts.say(f"{key}.ask"), line_count=_LINES_FOR_QUESTIONS)
    yield from _contacts(sheet.contacts, texts)
    yield from quiet(texts.lines(f"{key}.source"), LAW)


def text_section(text: Text) -> Section:
    """Sentences that belong together under their heading, on one page."""
    return Section(Heading(text.title), tuple(sentences_of(text)), stays_whole=True)


def sentences_of(text: Text) -> Iterator[Block]:
    """The same without the heading: point by point, and where it is written."""
    yield BulletList(text.sentences)
    yield from quiet(filter(None, (text.source,)), LAW)
