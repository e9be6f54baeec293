"""What the sheets for clients say, in reading order; no letterhead on any of them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

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
    RuleResult,
    Sheet,
    Text,
)

Blocks = Iterator[Block | Section | SideBySide]

_LAW = "sv"
"""The names of laws stay Swedish in every language."""

_CHILDREN = {AgeGroup.FROM_7_TO_12: "child_from_7_to_12", AgeGroup.FROM_13_TO_17: "child_from_13_to_17"}
_LINES_FOR_QUESTIONS = 4


def summary(sheet: ClientSummary, texts: Texts) -> Blocks:
    """How it looks and why, what can be done, what staying and moving mean, then each rule.

    Where something hinders, staying is the first section (practice 6.5); else the order is the screen's.
    """
    yield Heading(texts.say("summary.title"), level=1)
    yield Paragraph(" ".join((texts.say("summary.yours"), *_day(sheet, texts))))
    yield from _overview(sheet, texts)
    if sheet.has_obstacle:
        yield from _choices(sheet)
    yield from map(_changes, sheet.changes)
    if sheet.missing:
        yield Section(Heading(texts.say("summary.missing")), (_answers_to_find(sheet.missing, texts),))
    if not sheet.has_obstacle:
        yield from _choices(sheet)
    yield _where_to_turn(sheet, texts)
    if sheet.points:
        yield from quiet((texts.say("summary.points", points="; ".join(sheet.points)),))
    yield from _rules(sheet, texts)
    if sheet.amount and not sheet.has_obstacle:
        amount = tuple(map(Paragraph, sheet.amount))
        yield Section(Heading(texts.say("summary.amount")), amount, stays_whole=True)


def _day(sheet: Sheet, texts: Texts) -> Iterator[str]:
    """When it was talked about."""
    if sheet.on is not None:
        yield texts.say("summary.day", date=sheet.on.isoformat())


def _overview(sheet: ClientSummary, texts: Texts) -> Blocks:
    """The outcome of the one who asked, without a heading: the reason, and what to leave alone.

    The answers that it rests on are left out: the paper may be read by others.
    """
    asker = sheet.persons[0]
    who = ", ".join(asker.labels)
    is_alone = len(sheet.persons) == len(asker.labels) == 1 and not sheet.others
    head = asker.word if is_alone else texts.say("summary.outcome_of", who=who, word=asker.word)
    yield Paragraph(head, Weight.STRONG)
    for reason in sheet.reasons:
        yield Paragraph(" ".join((*reason.sentences, reason.follows)))
        yield from quiet((reason.source,), _LAW)
    # That there is no sum needs no heading.
    told = [sheet.caution, *sheet.amount] if sheet.has_obstacle else [asker.text, sheet.caution]
    if sheet.has_obstacle and any(rule.is_met for rule in asker.rules):
        told.insert(0, texts.say("summary.others_met"))
    others = [texts.say("summary.others")] if sheet.others else []
    yield Paragraph(" ".join((*told, *sheet.apart, *others)))
    if not sheet.has_obstacle:
        yield from _protection(sheet)
    if sheet.warning:
        yield Paragraph(sheet.warning, Weight.STRONG)


def _protection(sheet: ClientSummary) -> Iterator[Block]:
    """Without a heading of its own: most papers have room for it on their one page."""
    if sheet.protection is not None:
        yield Paragraph(" ".join(sheet.protection.sentences), Weight.STRONG)
        yield from quiet((sheet.protection.source,), _LAW)


def _choices(sheet: ClientSummary) -> Blocks:
    """Staying beside moving, of equal weight; large print has no room for two columns."""
    stay, move = (_text_section(replace(text, source="")) for text in (sheet.stay, sheet.move))
    if sheet.is_large:
        yield from (stay, move)
    else:
        yield SideBySide((stay.heading, *stay.blocks), (move.heading, *move.blocks))
    yield from quiet(filter(None, (sheet.move.source,)), _LAW)
    if sheet.has_obstacle:
        yield from _protection(sheet)


def quiet(sentences: Iterable[str], language: str | None = None) -> Iterator[Paragraph]:
    """Sentences set smaller: where something is written."""
    return (Paragraph(sentence, Weight.QUIET, language) for sentence in sentences)


def _where_to_turn(sheet: ClientSummary, texts: Texts) -> Section:
    """Where to turn in few lines, and who was talked to."""
    blocks: list[Block] = []
    if sheet.come_back_days is not None:
        blocks.append(Paragraph(texts.say("summary.come_back", days=str(sheet.come_back_days))))
    lines = tuple(
        texts.say(
            "contacts.line", who=one.name, how=", ".join(filter(None, (one.phone, one.web, one.address)))
        )
        for one in sheet.contacts
    )
    if lines:
        blocks += [
            BulletList(lines, side_by_side=1 if sheet.is_large else 2),
            *quiet(_age(sheet.contacts, texts)),
        ]
    if sheet.is_protected:
        blocks.append(Paragraph(texts.say("post_protected")))
    else:
        labels = (texts.say("summary.met"), texts.say("summary.phone"))
        blocks.append(
            Facts(tuple((label, None) for label in labels), side_by_side=1 if sheet.is_large else 2)
        )
    return Section(Heading(texts.say("contacts.heading")), tuple(blocks), stays_whole=True)


def _rules(sheet: ClientSummary, texts: Texts) -> Blocks:
    """Each rule of each person; what is said of the asker above is not said again."""
    asker, *others = sheet.persons
    if sheet.has_obstacle:
        open_rules = (rule for rule in asker.rules if not (rule.is_obstacle or rule.is_met))
        asker = replace(asker, rules=tuple(open_rules))
    parts = []
    own = tuple(_rules_of(asker, sheet, texts))
    if own:
        parts.append((*([_named(asker)] if others else []), *own))
    for person in others:
        outcome = (Paragraph(person.word, Weight.STRONG), Paragraph(person.text))
        parts.append((_named(person), *outcome, *_rules_of(person, sheet, texts)))
    if parts:
        yield Section(Heading(texts.say("summary.results")), parts[0])
    for name, *blocks in parts[1:]:
        assert isinstance(name, Heading)
        yield Section(name, tuple(blocks))


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


def _named(person: PersonResult) -> Heading:
    return Heading(", ".join(person.labels), level=3)


def _rules_of(person: PersonResult, sheet: ClientSummary, texts: Texts) -> Iterator[Block]:
    """What is open in rows; what is met is listed where nothing is open, and else one sentence."""
    met = tuple(rule for rule in person.rules if rule.is_met)
    rows = tuple(rule for rule in person.rules if not rule.is_met)
    if rows:
        yield findings(rows, texts) if sheet.is_large else _rule_table(rows, texts)
        if met:
            yield Paragraph(texts.say("summary.others_met"))
    elif met and not sheet.has_obstacle:
        yield Paragraph(texts.say("summary.met_are"))
        yield BulletList(
            tuple(rule.why or rule.title for rule in met), side_by_side=1 if sheet.is_large else 2
        )
        yield from quiet(("; ".join(dict.fromkeys(rule.source for rule in met)),), _LAW)
    if person.rest:
        yield Paragraph(person.rest)


def _rule_table(rules: tuple[RuleResult, ...], texts: Texts) -> Table:
    columns = (texts.say("summary.rule"), texts.say("summary.result"), texts.say("route.sources"))
    rows = tuple(
        (rule.title, "\n".join(filter(None, (rule.word, rule.why))), Phrase(rule.source, _LAW))
        for rule in rules
    )
    return Table(columns, rows, (0.3, 0.42, 0.28))


_FINDINGS = {
    (False, False): "note.finding",
    (False, True): "note.finding",
    (True, False): "note.finding_why",
    (True, True): "summary.met_why",
}
"""How a rule is put on one line: by whether a sentence is said of it, and whether it is met."""


def findings(rules: Iterable[RuleResult], texts: Texts) -> BulletList:
    """What the rules say of a person, one rule a line."""
    lines = (
        texts.say(
            _FINDINGS[bool(rule.why), rule.is_met],
            title=rule.title,
            word=rule.word,
            why=rule.why,
            source=rule.source,
        )
        for rule in rules
    )
    return BulletList(tuple(lines))


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
        listed = BulletList(sheet.sources, language=_LAW, side_by_side=2)
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
    age = map(Paragraph, _age(contacts, texts))
    yield Section(Heading(texts.say("contacts.heading")), (*age, Table(columns, rows, (0.38, 0.62))))


def _age(contacts: tuple[Contact, ...], texts: Texts) -> Iterator[str]:
    """How old the oldest details are, said once: the same sentence beside each would hide what differs."""
    oldest = min((contact.old_since for contact in contacts if contact.old_since), default=None)
    if oldest is not None:
        yield texts.say("contacts.old", date=oldest.isoformat())


def _details(contact: Contact) -> Iterator[str]:
    yield from filter(None, (contact.what, contact.phone, contact.web, contact.address))


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
