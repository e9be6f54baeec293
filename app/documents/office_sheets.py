"""What the office's own sheets say, in reading order."""

from collections.abc import Iterable, Iterator

from app.documents.client_sheets import Blocks, quiet
from app.documents.content import (
    Block,
    Boxes,
    BulletList,
    Cell,
    Diagram,
    Facts,
    FillIn,
    Heading,
    Paragraph,
    Phrase,
    Question,
    Section,
    Step,
    Table,
    Weight,
)
from app.documents.summary import findings
from app.documents.texts import Texts
from app.domain.letter import PaperState
from app.domain.office_sheets import (
    BookOrdinance,
    BookRule,
    FormAnswer,
    FormPart,
    FormQuestion,
    NamedEntries,
    PaperInterview,
    PersonExtract,
    RecordNote,
    RecoverySheet,
    RemovalCertificate,
    RuleBookSheet,
    RuleDiagram,
)
from app.domain.papers import Paper
from app.domain.sheets import PersonResult

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LINES_FOR_WORDS = 2
_LINES_FOR_ASSESSMENT = 4
_LONGEST_HEADING = 400
"""Characters; with long names more than a family of ten has."""


def note(sheet: RecordNote, texts: Texts) -> Blocks:
    """Facts, the client's view and the worker's assessment, each under its own heading."""
    yield Heading(texts.say("note.title"), level=1)
    kept_in = texts.say("note.kept_in", system=sheet.system) if sheet.system else ""
    yield Paragraph(kept_in or texts.say("note.kept_elsewhere"), Weight.STRONG)
    if sheet.on is not None:
        yield Facts(((texts.say("note.day"), sheet.on.isoformat()),))
    if sheet.is_protected:
        yield Paragraph(texts.say("note.protected"), Weight.STRONG)
    yield from _under(texts.say("note.facts"), _facts(sheet, texts))
    yield from _under(texts.say("note.findings"), (_findings(person, texts) for person in sheet.findings))
    if sheet.told:
        told = BulletList(sheet.told, side_by_side=2)
        yield Section(Heading(texts.say("note.told")), (told,))
    if sheet.papers:
        papers = BulletList(tuple(_paper(paper, state, texts) for paper, state in sheet.papers))
        yield Section(Heading(texts.say("note.papers")), (papers,))
    yield from _under(texts.say("note.children"), (_named(group, texts, 3) for group in sheet.children))
    wish = (Paragraph(texts.say("note.wishes")),) if sheet.wishes else ()
    words = FillIn(texts.say("note.own_words"), _LINES_FOR_WORDS)
    yield Section(Heading(texts.say("note.client")), (*wish, words))
    assessment = FillIn(texts.say("note.assessment"), _LINES_FOR_ASSESSMENT)
    yield Section(Heading(texts.say("note.worker")), (assessment,), stays_whole=True)
    entered = Facts(((texts.say("note.day"), None), (texts.say("note.reference"), None)), side_by_side=2)
    yield Section(Heading(texts.say("note.journalled")), (entered,), stays_whole=True)


def _under(heading: str, sections: Iterable[Section]) -> Iterator[Section]:
    """The sections under a heading of their own, which stands with the first of them."""
    for number, section in enumerate(sections):
        if number:
            yield section
        else:
            yield Section(Heading(heading), (section.heading, *section.blocks))


def _facts(sheet: RecordNote, texts: Texts) -> Iterator[Section]:
    yield from (_named(group, texts, 3) for group in sheet.facts)
    if sheet.others:
        alone = (BulletList(sheet.others), Paragraph(texts.say("note.others_alone")))
        yield Section(Heading(texts.say("note.others"), level=3), alone)


def _findings(person: PersonResult, texts: Texts) -> Section:
    found = (Paragraph(person.word), findings(person.rules, texts))
    names = ", ".join(person.labels)
    if len(names) > _LONGEST_HEADING:  # a heading does not break over pages, a list does
        return Section(Heading(texts.say("note.several"), level=3), (BulletList(person.labels), *found))
    return Section(Heading(names, level=3), found)


def _paper(paper: Paper, state: PaperState, texts: Texts) -> str:
    return texts.say("note.paper", paper=paper.name, state=texts.say(f"papers.{state.value}"))


def extract(sheet: PersonExtract, texts: Texts) -> Blocks:
    """What is saved about one person, and what is not given."""
    yield Heading(texts.say("extract.title"), level=1)
    yield Facts(
        (
            (texts.say("extract.about"), sheet.person),
            (texts.say("extract.saved_on"), sheet.saved_on.isoformat()),
            (texts.say("extract.version"), str(sheet.version)),
        )
    )
    yield from (_named(group, texts, 2) for group in sheet.facts)
    if not sheet.facts and not sheet.left_out:
        yield Paragraph(texts.say("extract.nothing"))
    if sheet.left_out:
        yield Paragraph(texts.say("extract.told_by_others"))
        yield BulletList(sheet.left_out)
    if sheet.others:
        yield Paragraph(texts.say("extract.left_out", count=str(sheet.others)))
    if sheet.information is not None:
        heading = Heading(texts.say("information.title"))
        source = quiet((sheet.information.source,), "sv")
        yield Section(heading, (BulletList(sheet.information.sentences), *source))


def _named(group: NamedEntries, texts: Texts, level: int) -> Section:
    heading = Heading(group.title or texts.say("note.about_all"), level)
    rows = tuple((entry.label, entry.value) for entry in group.entries)
    return Section(heading, (Facts(rows, has_long_labels=True),))


def interview(sheet: PaperInterview, texts: Texts) -> Blocks:
    """The questions with boxes and lines."""
    yield Heading(texts.say("interview.title"), level=1)
    yield BulletList(texts.lines("interview.intro"))
    for part in sheet.parts:
        yield _form_part(part, texts)


def _form_part(part: FormPart, texts: Texts) -> Section:
    rows = tuple((_question(each, texts), _answer(each, texts)) for each in part.questions)
    columns = (texts.say("interview.question"), texts.say("interview.answer"))
    return Section(Heading(part.title), (Table(columns, rows, (0.47, 0.53)),))


def _question(question: FormQuestion, texts: Texts) -> Question:
    hints = [question.where] if question.where else []
    if question.only_if is not None:
        number, letters = question.only_if
        hints.insert(0, texts.say("interview.only_if", number=str(number), letters=", ".join(letters)))
    ask = texts.say("interview.numbered", number=str(question.number), ask=question.ask)
    return Question(ask, tuple(hints))


def _answer(question: FormQuestion, texts: Texts) -> Cell:
    match question.answer:
        case FormAnswer.YES_NO:
            return Boxes(tuple(texts.say(f"interview.{key}") for key in ("yes", "no", "not_yet")))
        case FormAnswer.CHOICE:
            listed = (
                texts.say("interview.choice", letter=letter, choice=choice)
                for letter, choice in zip(_LETTERS, question.choices, strict=False)
            )
            return Boxes((*listed, texts.say("interview.not_yet")), is_stacked=True)
        case FormAnswer.DAY:
            return texts.say("interview.day")
        case FormAnswer.LINE:
            return ""


def recovery(sheet: RecoverySheet, texts: Texts) -> Blocks:
    """The code, and how it is kept."""
    yield Heading(texts.say("recovery.title"), level=1)
    yield BulletList(texts.lines("recovery.what"))
    yield Section(Heading(texts.say("recovery.code")), (Paragraph(sheet.code, Weight.LARGE),))
    made_on = sheet.on.isoformat() if sheet.on else None
    yield Facts(((texts.say("recovery.store"), None), (texts.say("recovery.made_on"), made_on)))
    yield FillIn(texts.say("recovery.kept_by"))


def certificate(sheet: RemovalCertificate, texts: Texts) -> Blocks:
    """What was removed, when, by whom, and where each case itself is."""
    yield Heading(texts.say("removal.title"), level=1)
    yield Paragraph(texts.say("removal.what"))
    yield Facts(((texts.say("removal.board"), sheet.board or None),))
    for gone in sheet.removed:
        facts = [
            (texts.say("removal.at"), f"{gone.at:%Y-%m-%d %H:%M} UTC"),
            (texts.say("removal.by"), gone.by),
            (texts.say("removal.versions"), str(gone.versions)),
        ]
        if gone.journal is not None:
            facts.append((texts.say("removal.journal"), gone.journal.reference))
            facts.append((texts.say("removal.entered"), gone.journal.on.isoformat()))
        heading = Heading(texts.say("removal.case", id=gone.case_id))
        yield Section(heading, (Facts(tuple(facts)),), stays_whole=True)
    if sheet.left:
        told = Paragraph(texts.say("removal.left_what"))
        yield Section(Heading(texts.say("removal.left")), (told, BulletList(sheet.left)))
    yield FillIn(texts.say("removal.signed"))


def rule_book(sheet: RuleBookSheet, texts: Texts) -> Blocks:
    """Every ordinance, and every rule with its source, its days and what is open."""
    yield Heading(texts.say("rules.title"), level=1)
    yield Paragraph(texts.say("rules.intro"))
    for ordinance in sheet.ordinances:
        yield Section(Heading(ordinance.title), (_about(ordinance, texts),))
        for rule in ordinance.rules:
            yield _rule(rule, texts)
        yield from _diagram(ordinance.diagram)


def _diagram(diagram: RuleDiagram) -> Iterator[Section]:
    """How the ordinance decides; the figure has a page's room and stands under a heading of its own."""
    steps = tuple(
        Step(box.name, tuple(note for note in (box.source, box.asked_of) if note), box.leads_to)
        for box in diagram.boxes
    )
    figure = Diagram(steps, diagram.yes, diagram.no, diagram.end, " ".join(diagram.text))
    yield Section(Heading(diagram.title, level=3), (BulletList(diagram.how), figure), stays_whole=True)


def _about(ordinance: BookOrdinance, texts: Texts) -> Facts:
    return Facts(
        (
            (texts.say("rules.applies"), _days(ordinance, texts)),
            (texts.say("rules.checked_on"), ordinance.checked_on.isoformat()),
            (texts.say("rules.confirmed"), ordinance.confirmed_by or texts.say("rules.unconfirmed")),
        )
    )


def _rule(rule: BookRule, texts: Texts) -> Section:
    heading = Heading(texts.say("rules.rule_title", id=rule.id, title=rule.title), level=3)
    facts = Facts(
        (
            (texts.say("rules.source"), Phrase(rule.source, "sv")),
            (texts.say("rules.valid"), _days(rule, texts)),
            (texts.say("rules.confidence"), texts.say(f"confidence.{rule.confidence}")),
        )
    )
    blocks: list[Block] = [Paragraph(rule.says), facts]
    if rule.open_questions:
        blocks += [Paragraph(texts.say("rules.open")), BulletList(rule.open_questions)]
    return Section(heading, tuple(blocks), stays_whole=True)


def _days(of: BookOrdinance | BookRule, texts: Texts) -> str:
    valid_from = of.valid_from.isoformat()
    if of.valid_to is None:
        return texts.say("rules.applies_from", valid_from=valid_from)
    return texts.say("rules.applies_between", valid_from=valid_from, valid_to=of.valid_to.isoformat())
