"""What the client's summary says, in reading order: the answer and why first, each rule last."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.documents.client_sheets import (
    LAW,
    Blocks,
    answers_to_find,
    quiet,
    sentences_of,
    text_section,
    ways,
    word_to_check,
)
from app.documents.content import (
    Block,
    BulletList,
    Facts,
    Heading,
    Paragraph,
    Phrase,
    Section,
    SideBySide,
    Table,
    Weight,
)
from app.documents.texts import Texts
from app.domain.sheets import Changes, ClientSummary, PersonResult, RuleResult


def summary(sheet: ClientSummary, texts: Texts) -> Blocks:
    """How it looks and why, what can be done, what staying and moving mean, then each rule.

    Where something hinders, staying is the first section (practice 6.5); else the order is the screen's.
    """
    yield Heading(texts.say("summary.title"), level=1)
    # One line: most papers have room for no more on their one page.
    assert sheet.on is not None
    yield Paragraph(texts.say("summary.about", date=sheet.on.isoformat()))
    yield from _overview(sheet, texts)
    if sheet.has_obstacle:
        yield from _choices(sheet)
    yield from map(_changes, sheet.changes)
    if sheet.missing:
        yield Section(Heading(texts.say("summary.missing")), (answers_to_find(sheet.missing, texts),))
    if not sheet.has_obstacle:
        yield from _choices(sheet)
    yield _where_to_turn(sheet, texts)
    if sheet.points:
        yield from quiet((texts.say("summary.points", points="; ".join(sheet.points)),))
    yield from _rules(sheet, texts)
    if sheet.amount and not sheet.has_obstacle:
        amount = tuple(map(Paragraph, sheet.amount))
        yield Section(Heading(texts.say("summary.amount")), amount, stays_whole=True)


def _overview(sheet: ClientSummary, texts: Texts) -> Blocks:
    """Everybody's outcome; of the one who asked, without a heading, the reason and what to leave alone.

    The answers that it rests on are left out: the paper may be read by others.
    """
    asker = sheet.persons[0]
    yield from _outcomes(sheet, texts)
    for reason in sheet.reasons:
        yield Paragraph(" ".join(filter(None, (*reason.sentences, reason.follows))))
        yield from quiet((reason.source,), LAW)
    # That there is no sum needs no heading.
    told = [sheet.caution, *sheet.amount] if sheet.has_obstacle else [asker.text, sheet.caution]
    if sheet.has_obstacle:
        is_open = any(not (rule.is_met or rule.is_obstacle) for rule in asker.rules)
        key = "summary.others_so_far" if is_open else "summary.others_met"
        met = [texts.say(key)] if any(rule.is_met for rule in asker.rules) else []
        told = [*met, *filter(None, [asker.rest]), *told]
    others = [texts.say("summary.others")] if sheet.others else []
    yield Paragraph(" ".join((*told, *sheet.apart, *others)))
    if sheet.to_check:
        yield Paragraph(texts.say("summary.to_check", answers="; ".join(sheet.to_check)), Weight.STRONG)
    if sheet.permits is not None:
        yield Paragraph(sheet.permits.title, Weight.STRONG)
        yield Paragraph(" ".join(sheet.permits.sentences))
        yield from quiet((sheet.permits.source,), LAW)
    if not sheet.has_obstacle:
        yield from _protection(sheet)
    if sheet.warning:
        yield Paragraph(sheet.warning, Weight.STRONG)


def _outcomes(sheet: ClientSummary, texts: Texts) -> Iterator[Block]:
    """A line for each outcome with all who have it: nobody is to be missed whose rules stand overleaf."""
    by_word: dict[str, list[str]] = {}
    for person in sheet.persons:
        by_word.setdefault(person.word, []).extend(person.labels)
    is_alone = not sheet.others and [len(labels) for labels in by_word.values()] == [1]
    for word, labels in by_word.items():
        line = texts.say("summary.outcome_of", who=", ".join(labels), word=word)
        yield Paragraph(word if is_alone else line, Weight.STRONG)


def _protection(sheet: ClientSummary) -> Iterator[Block]:
    """Without a heading of its own: most papers have room for it on their one page."""
    if sheet.protection is not None:
        yield Paragraph(" ".join(sheet.protection.sentences), Weight.STRONG)
        yield from quiet((sheet.protection.source,), LAW)


def _choices(sheet: ClientSummary) -> Blocks:
    """Staying beside moving, of equal weight; large print has no room for two columns."""
    stay, move = (text_section(replace(text, source="")) for text in (sheet.stay, sheet.move))
    if sheet.is_large:
        yield from (stay, move)
    else:
        yield SideBySide((stay.heading, *stay.blocks), (move.heading, *move.blocks))
    yield from quiet(filter(None, (sheet.move.source,)), LAW)
    if sheet.has_obstacle:
        yield from _protection(sheet)


def _where_to_turn(sheet: ClientSummary, texts: Texts) -> Section:
    """Where to turn in few lines, and who was talked to."""
    blocks: list[Block] = []
    if sheet.come_back_days is not None:
        blocks.append(Paragraph(texts.say("summary.come_back", days=str(sheet.come_back_days))))
    lines = tuple(
        texts.say("contacts.line", who=one.name, how=ways(one, texts) or one.what) for one in sheet.contacts
    )
    check = tuple(word_to_check(sheet.contacts, texts))
    if lines and sheet.is_large:
        blocks += [*map(Paragraph, check), BulletList(lines)]
    elif lines:
        # One after another: a list with the day of each has no room on the one page.
        blocks.append(Paragraph(" ".join((*check, "; ".join(lines)))))
    if sheet.is_protected:
        blocks.append(Paragraph(texts.say("post_protected")))
    else:
        labels = (texts.say("summary.met"), texts.say("summary.phone"))
        blocks.append(
            Facts(tuple((label, None) for label in labels), side_by_side=1 if sheet.is_large else 2)
        )
    heading = Heading(texts.say("contacts.heading"))
    return Section(heading, tuple(blocks), stays_whole=not sheet.is_large)


def _rules(sheet: ClientSummary, texts: Texts) -> Blocks:
    """Each rule of each person; what is said of the asker above is not said again."""
    asker, *others = sheet.persons
    said = {sentence for reason in sheet.reasons for sentence in reason.sentences}
    # That nobody can change it may follow there, and was said above as well.
    told = (*said, *(each for one in sheet.changes for part in one.parts for each in part.sentences))
    asker = replace(asker, rules=tuple(rule for rule in asker.rules if not rule.why.startswith(told)))
    if sheet.has_obstacle:
        asker = replace(asker, rules=tuple(rule for rule in asker.rules if not rule.is_met), rest="")
    parts = []
    own = tuple(_rules_of(asker, sheet, texts))
    if own:
        parts.append((*([_named(asker)] if others else []), *own))
    for person in others:
        outcome = (Paragraph(person.word, Weight.STRONG), Paragraph(person.text))
        parts.append((_named(person), *outcome, *_rules_of(person, sheet, texts)))
    if parts:
        # What is met was left out above; where the obstacles are said before as well, what is open remains.
        is_rest = sheet.has_obstacle and not others and not any(rule.is_obstacle for rule in asker.rules)
        key = "summary.results_open" if is_rest else "summary.results"
        yield Section(Heading(texts.say(key)), parts[0])
    for name, *blocks in parts[1:]:
        assert isinstance(name, Heading)
        yield Section(name, tuple(blocks))


def _changes(changes: Changes) -> Section:
    """What would change it, or why nothing is named; the caution stays on the same page."""
    blocks: list[Block] = []
    for part in changes.parts:
        if part.title:
            blocks += [Paragraph(part.title, Weight.STRONG), *sentences_of(part)]
        else:
            blocks += map(Paragraph, part.sentences)
    blocks += [Paragraph(sentence, Weight.STRONG) for sentence in changes.caution.sentences]
    blocks += quiet((changes.caution.source,), LAW)
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
        yield from quiet(("; ".join(dict.fromkeys(rule.source for rule in met)),), LAW)
    if person.rest:
        yield Paragraph(person.rest)


def _rule_table(rules: tuple[RuleResult, ...], texts: Texts) -> Table:
    columns = (texts.say("summary.rule"), texts.say("summary.result"), texts.say("route.sources"))
    rows = tuple(
        (rule.title, "\n".join(filter(None, (rule.word, rule.why))), Phrase(rule.source, LAW))
        for rule in rules
    )
    return Table(columns, rows, (0.3, 0.4, 0.3))


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
