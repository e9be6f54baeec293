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
    Phrase,
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
    Changes,
    ChildrenSheet,
    ClientSummary,
    Contact,
    DiscreetSlip,
    InformationSheet,
    PapersSheet,
    PersonResult,
    RouteSheet,
    Sheet,
    Text,
)

Blocks = Iterator[Block | Section | SideBySide]

_LAW = "sv"
"""The names of laws stay Swedish in every language."""

_CHILDREN = {AgeGroup.FROM_7_TO_12: "child_from_7_to_12", AgeGroup.FROM_13_TO_17: "child_from_13_to_17"}
_LINES_FOR_QUESTIONS = 4


def summary(sheet: ClientSummary, texts: Texts) -> Blocks:
    """What staying and moving mean, and what the rules say; staying first of all where something hinders."""
    yield Heading(texts.say("summary.title"), level=1)
    yield Paragraph(" ".join((texts.say("summary.yours"), *_day(sheet, texts))))
    choices = tuple(_choices(sheet))
    if sheet.has_obstacle:
        yield from choices
    yield from _results(sheet, texts)
    if sheet.amount:
        yield Section(Heading(texts.say("summary.amount")), tuple(map(Paragraph, sheet.amount)))
    if not sheet.has_obstacle:
        yield from choices
    if sheet.points:
        listed = BulletList(sheet.points, side_by_side=1 if sheet.is_large else 2)
        yield Section(Heading(texts.say("summary.points")), (listed,))
    yield _next_step(sheet, texts)


def _day(sheet: Sheet, texts: Texts) -> Iterator[str]:
    """When it was talked about."""
    if sheet.on is not None:
        yield texts.say("summary.day", date=sheet.on.isoformat())


def _choices(sheet: ClientSummary) -> Blocks:
    """Staying beside moving, of equal weight; large print has no room for two columns."""
    stay, move = (_text_section(text) for text in (sheet.stay, sheet.move))
    if sheet.is_large:
        yield from (stay, move)
    else:
        yield SideBySide((stay.heading, *stay.blocks), (move.heading, *move.blocks))


def quiet(sentences: Iterable[str], language: str | None = None) -> Iterator[Paragraph]:
    """Sentences set smaller: where something is written."""
    return (Paragraph(sentence, Weight.QUIET, language) for sentence in sentences)


def _results(sheet: ClientSummary, texts: Texts) -> Blocks:
    others = [*sheet.apart, *([texts.say("summary.others")] if sheet.others else [])]
    intro = [Paragraph(" ".join((sheet.caution, *others)))]
    if sheet.protection is not None:
        # Without a heading of its own: most papers have room for it on their one page.
        intro.append(Paragraph(" ".join(sheet.protection.sentences), Weight.STRONG))
        intro += quiet((sheet.protection.source,), _LAW)
    yield Section(Heading(texts.say("summary.results")), tuple(intro))
    for person in sheet.persons:
        yield _person(person, texts, is_large=sheet.is_large)
    yield from map(_changes, sheet.changes)
    if sheet.missing:
        yield Section(Heading(texts.say("summary.missing")), (_answers_to_find(sheet.missing, texts),))


def _changes(changes: Changes) -> Section:
    """What would change it, or why nothing is named; the caution stays on the same page."""
    blocks: list[Block] = []
    for part in changes.parts:
        if part.title:
            blocks += [Paragraph(part.title, Weight.STRONG), *_sentences(part)]
        else:
            blocks += map(Paragraph, part.sentences)
    blocks += [Paragraph(sentence, Weight.STRONG) for sentence in changes.caution.sentences]
    blocks += quiet((changes.caution.source,), _LAW)
    return Section(Heading(changes.title), tuple(blocks), stays_whole=True)


def _person(person: PersonResult, texts: Texts, *, is_large: bool) -> Section:
    outcome = (Paragraph(person.word, Weight.STRONG), Paragraph(person.text))
    rules = findings(person, texts) if is_large else _rule_table(person, texts)
    rest = (Paragraph(person.rest),) if person.rest else ()
    return Section(Heading(", ".join(person.labels), level=3), (*outcome, rules, *rest))


def _rule_table(person: PersonResult, texts: Texts) -> Table:
    columns = (texts.say("summary.rule"), texts.say("summary.result"), texts.say("route.sources"))
    rows = tuple(
        (
            (rule.why, rule.word, Phrase(rule.source, _LAW))
            if rule.is_met and rule.why
            else (rule.title, "\n".join(filter(None, (rule.word, rule.why))), Phrase(rule.source, _LAW))
        )
        for rule in person.rules
    )
    # Where every result is a word alone what it is about has its room, and the sheet is a page shorter.
    has_reasons = any(rule.why and not rule.is_met for rule in person.rules)
    return Table(columns, rows, (0.36, 0.34, 0.3) if has_reasons else (0.52, 0.18, 0.3))


_FINDINGS = {
    (False, False): "note.finding",
    (False, True): "note.finding",
    (True, False): "note.finding_why",
    (True, True): "summary.met_why",
}
"""How a rule is put on one line: by whether a sentence is said of it, and whether it is met."""


def findings(person: PersonResult, texts: Texts) -> BulletList:
    """What the rules say of a person, one rule a line."""
    lines = (
        texts.say(
            _FINDINGS[bool(rule.why), rule.is_met],
            title=rule.title,
            word=rule.word,
            why=rule.why,
            source=rule.source,
        )
        for rule in person.rules
    )
    return BulletList(tuple(lines))


def _next_step(sheet: ClientSummary, texts: Texts) -> Section:
    blocks: list[Block] = []
    if sheet.come_back_days is not None:
        blocks.append(Paragraph(texts.say("summary.come_back", days=str(sheet.come_back_days))))
    if sheet.is_protected:
        blocks.append(Paragraph(texts.say("post_protected")))
    else:
        blocks += [FillIn(texts.say("summary.met")), FillIn(texts.say("summary.phone"))]
    return Section(Heading(texts.say("summary.next")), tuple(blocks), stays_whole=True)


def slip(sheet: DiscreetSlip, texts: Texts) -> Blocks:
    """Where and when; nothing tells the subject."""
    yield Heading(texts.say("slip.title"), level=1)
    time = (texts.say("slip.time"), None)
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
            (texts.say("slip.time"), None),
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
        yield Paragraph(" ".join((texts.say("summary.yours"), *_day(sheet, texts))))
        yield from map(_text_section, sheet.told)
    else:
        yield Paragraph(sheet.hint)
    for key, sentences in (("route.text", sheet.text), ("route.next", sheet.next_steps)):
        if sentences:
            yield Section(Heading(texts.say(key)), (BulletList(sentences),))
    if sheet.asked:
        yield Section(Heading(texts.say("route.asked")), (_answers_to_find(sheet.asked, texts),))
    if sheet.has_appeal:
        yield _appeal(sheet, texts)
    if sheet.sources:
        listed = BulletList(sheet.sources, language=_LAW)
        yield Section(Heading(texts.say("route.sources")), (listed,), stays_whole=True)
    yield from _contacts(sheet.contacts, texts)


def _answers_to_find(answers: tuple[tuple[str, str], ...], texts: Texts) -> Table:
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
    columns = (texts.say("contacts.who"), texts.say("contacts.what"))
    rows = tuple((contact.name, "\n".join(_details(contact))) for contact in contacts)
    # Said once: the same sentence beside each would hide what differs.
    oldest = min((contact.old_since for contact in contacts if contact.old_since), default=None)
    age = () if oldest is None else (Paragraph(texts.say("contacts.old", date=oldest.isoformat())),)
    yield Section(Heading(texts.say("contacts.heading")), (*age, Table(columns, rows, (0.34, 0.66))))


def _details(contact: Contact) -> Iterator[str]:
    yield from filter(None, (contact.what, contact.phone, contact.web, contact.address))


def papers(sheet: PapersSheet, texts: Texts) -> Blocks:
    """The papers, each with its state or boxes to tick."""
    yield Heading(sheet.intro.title, level=1)
    yield from map(Paragraph, sheet.intro.sentences)
    states = (state_cell(sheet.states.get(each.id), PaperState, texts, "papers") for each in sheet.papers)
    rows = tuple((paper.name, state) for paper, state in zip(sheet.papers, states, strict=True))
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
    yield from _sentences(sheet.text)
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
    yield from quiet(texts.lines(f"{key}.source"), _LAW)


def _text_section(text: Text) -> Section:
    return Section(Heading(text.title), tuple(_sentences(text)), stays_whole=True)


def _sentences(text: Text) -> Iterator[Block]:
    yield BulletList(text.sentences)
    yield from quiet(filter(None, (text.source,)), _LAW)
