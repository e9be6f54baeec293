"""What the support letter says: help with an application, never a certificate.

It tells nothing of another adult, argues no obstacle, and says of a paper only that it is enclosed, missing
or to come; so a reader can't tell a missing paper from a conversation that needs more time (practice 6.1).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from pathlib import Path

from app.documents.content import (
    AddressLines,
    Block,
    Boxes,
    BulletList,
    Cell,
    Document,
    Facts,
    FillIn,
    Heading,
    LinkLine,
    Listed,
    Paragraph,
    Phrase,
    Picture,
    Section,
    SideBySide,
    Signatures,
    Table,
    Weight,
)
from app.documents.errors import WishNotConfirmedError
from app.documents.open_questions import OpenQuestion, open_questions
from app.documents.papers import PaperRule, load_paper_rules, papers_for
from app.documents.texts import LANGUAGES, Texts, load_texts
from app.domain.assessment import Ordinance
from app.domain.family import adults_who_move, has_children, named_children
from app.domain.information import LETTER_POINTS, Point
from app.domain.letter import LetterOrder, LetterWords, PaperState, PointState
from app.domain.person import Custody, Person
from app.domain.profile import Letterhead

_OLD_AFTER = timedelta(days=90)

_SIZE = 10
"""Points; the letters of our font are as large as those of others at 11."""

_LAST_COLUMN = 0.4
"""The last column of every table begins at the same place, so that the eye finds it."""
_TWO_COLUMNS = (1 - _LAST_COLUMN, _LAST_COLUMN)
_SOURCE_COLUMN = 0.3

_NUMBER_LENGTHS = (10, 12)
"""Of a personal number, without and with its century."""

_LONGEST_NAMES = 200
"""With more characters than this, names go on in a further row."""
_LONGEST_PAPERS = 1000
"""The same for papers, of which a family of usual size has fewer."""


@dataclass(frozen=True)
class LetterSources:
    """What letters are written from besides the order.

    Attributes:
        texts: the sentences, by language.
    """

    texts: dict[str, Texts]
    papers: tuple[PaperRule, ...]


def load_letter_sources(folder: Path) -> LetterSources:
    """The sentences and papers in ``resources/documents``."""
    texts = {language: load_texts(folder, "letter", language) for language in LANGUAGES}
    return LetterSources(texts, load_paper_rules(folder))


def letter_content(order: LetterOrder, sources: LetterSources, words: LetterWords) -> Document:
    """What the letter says, in reading order.

    Raises:
        WishNotConfirmedError: when the applicant has not said that it is his or her own wish, for good.
    """
    if not (order.case.applicant.own_wish is True and order.case.settles_permanently is True):
        raise WishNotConfirmedError
    texts = sources.texts[order.language]
    letter = _Letter(order, texts, sources.papers, words)
    return Document(
        title=texts.say("title"),
        language=order.language,
        blocks=tuple(letter.blocks()),
        page_label=texts.entries["page"],
        watermark=texts.say("practice") if order.is_practice else None,
        size=_SIZE,
        is_one_page=letter.may_fit_one_page,
    )


def _portions(texts: Iterable[str], most: int) -> Iterator[tuple[str, ...]]:
    """The texts in rows that end with the first text beyond so many characters."""
    row: tuple[str, ...] = ()
    for text in texts:
        if sum(map(len, row)) > most:
            yield row
            row = ()
        row = (*row, text)
    if row:
        yield row


def _hyphenated(number: str | None) -> str | None:
    """A personal number as people write it, ``ÅÅÅÅMMDD-NNNN``; one with a sign of its own stays as it is."""
    if number is None or not number.isdecimal() or len(number) not in _NUMBER_LENGTHS:
        return number
    return f"{number[:-4]}-{number[-4:]}"


@dataclass(frozen=True)
class _Letter:
    """One letter while it is being written."""

    order: LetterOrder
    texts: Texts
    papers: tuple[PaperRule, ...]
    words: LetterWords

    @property
    def may_fit_one_page(self) -> bool:
        """Not with a table of what is open about several: that takes two pages however close it is set."""
        return not (self._names_children and self._questions)

    @property
    def _names_children(self) -> bool:
        return bool(named_children(self.order.case, self.order.assessment.application_on))

    @property
    def _questions(self) -> tuple[OpenQuestion, ...]:
        return open_questions(self.order.case, self.order.assessment, self.texts, self.words)

    def blocks(self) -> Iterator[Block | Section | SideBySide]:
        """Everything in reading order."""
        yield from self._head()
        yield self._person()
        yield self._wish()
        yield from self._family()
        yield self._points()
        yield self._paper_list()
        yield from self._open_questions()
        yield self._signatures()

    def _section(self, key: str, *blocks: Block, stays_whole: bool = False) -> Section:
        return Section(Heading(self.texts.say(f"{key}.heading")), blocks, stays_whole)

    def _head(self) -> Iterator[Block | SideBySide]:
        """Sender to the left and recipient to the right; a draft has its title where the sender stands."""
        say = self.texts.say
        title = Heading(say("title" if self.order.letterhead else "title_draft"), level=1)
        about = Facts(
            (
                (say("head.date"), self.order.on.isoformat()),
                (say("head.reference"), self.order.case.reference),
                (say("head.recipient"), "\n".join(self.order.recipient) or None),
            )
        )
        if self.order.letterhead is None:
            yield SideBySide((title,), (about,))
        else:
            yield SideBySide(tuple(self._sender(self.order.letterhead)), (title, about))
        if self.order.is_practice:
            yield Paragraph(say("practice_notice"), Weight.STRONG)
        yield Paragraph(say("what_it_is"))

    def _sender(self, head: Letterhead) -> Iterator[Block]:
        say = self.texts.say
        if self.order.is_protected:
            yield Paragraph(say("head.protected"))
            return
        if head.logo:
            yield Picture(head.logo, head.logo_text or head.unit)
        if head.unit:
            yield Paragraph(head.unit, Weight.STRONG)
        lines = (head.address, say("head.phone", phone=head.phone) if head.phone else "")
        if any(lines):
            yield AddressLines(tuple(filter(None, lines)))
        if head.email:
            yield LinkLine(say("head.email", email=head.email), f"mailto:{head.email}")

    def _person(self) -> Section:
        say, applicant, seen = self.texts.say, self.order.case.applicant, self.order.identity_seen
        rows: tuple[tuple[str, Cell], ...] = (
            (say("person.name"), applicant.name),
            (say("person.personal_number"), _hyphenated(applicant.personal_number)),
            (say("person.identity"), say(f"identity.{seen.value}") if seen else None),
            (say("person.interpreter"), self._interpreter()),
            (say("person.helper"), self.order.helper_role),
        )
        if self.order.is_protected:
            rows = (*rows[:-1], (say("person.post"), say("person.post_protected")))
        return self._section("person", Facts(rows, side_by_side=2))

    def _interpreter(self) -> Cell:
        no, yes = self.texts.say("person.interpreter_no"), self.texts.say("person.interpreter_yes")
        if self.order.interpreter_used is None:
            return Boxes((no, yes))
        return yes if self.order.interpreter_used else no

    def _wish(self) -> Section:
        say, code = self.texts.say, self.order.case.destination.country
        own_words = FillIn(say("wish.own_words"))
        if code is None:
            return self._section(
                "wish", Paragraph(say("wish.own_wish")), FillIn(say("wish.country")), own_words
            )
        sentence = say("wish.own_wish_country", country=self.words.country(code))
        return self._section("wish", Paragraph(sentence), own_words)

    def _family(self) -> Iterator[Section]:
        case, say, on = self.order.case, self.texts.say, self.order.assessment.application_on
        blocks: list[Block] = []
        children, adults = named_children(case, on), adults_who_move(case, on)
        if children:
            blocks.append(self._children(children))
        if has_children(case, on):
            blocks.append(Paragraph(say("family.children_left")))
        if adults:
            blocks += [self._adults(adults), Paragraph(say("family.adults"))]
        if blocks:
            yield self._section("family", *blocks)

    def _children(self, children: tuple[Person, ...]) -> Table:
        columns = tuple(self.texts.say(f"family.{key}") for key in ("child", "born_on", "custody"))
        return Table(columns, tuple(map(self._child_row, children)), (0.4, 0.2, _LAST_COLUMN))

    def _adults(self, adults: tuple[Person, ...]) -> Table:
        rows = tuple((adult.name, self.texts.say("family.applies_alone")) for adult in adults)
        return Table(
            (self.texts.say("family.adult"), self.texts.say("family.applies")),
            rows,
            _TWO_COLUMNS,
        )

    def _child_row(self, child: Person) -> tuple[Cell, ...]:
        return (
            child.name,
            child.born_on.isoformat() if child.born_on else None,
            self._custody(child.custody),
        )

    def _custody(self, custody: Custody | None) -> Cell:
        if custody is None:
            return Boxes((self.texts.say("custody.ask_alone"), self.texts.say("custody.ask_joint")))
        return self.texts.say(f"custody.{custody.value}")

    def _points(self) -> Section:
        say, states = self.texts.say, self.order.points
        listed = [point for point in LETTER_POINTS if self._applies(point)]
        open_points = tuple(say(f"point.{point.value}") for point in listed if point.value not in states)
        blocks: list[Block] = list(self._said(PointState.EXPLAINED))
        declined = list(self._said(PointState.DECLINED))
        if declined:
            blocks += [Paragraph(say("points.said_declined")), *declined]
        if open_points:
            blocks.append(self._to_tick("points", "point", open_points, PointState))
        return self._section("points", *blocks)

    def _said(self, state: PointState) -> Iterator[BulletList]:
        """What is in that state: first those that must be in every letter, as sentences, then the others."""
        points = [point for point in Point if self.order.points.get(point.value) is state]
        for is_sentence in (True, False):
            chosen = [point for point in points if (point in LETTER_POINTS) is is_sentence]
            if chosen:
                items = tuple(self.texts.say(f"point.{point.value}") for point in chosen)
                yield BulletList(items, side_by_side=1 if is_sentence else 3)

    def _to_tick(self, section: str, item: str, items: tuple[str, ...], states: type[Enum]) -> Table:
        """A table with a box for each state that a thing may be in."""
        boxes = Boxes(tuple(self.texts.say(f"{section}.{state.value}") for state in states))
        columns = (self.texts.say(f"{section}.{item}"), self.texts.say(f"{section}.state"))
        return Table(columns, tuple((each, boxes) for each in items), _TWO_COLUMNS)

    def _applies(self, point: Point) -> bool:
        """Only the 2025 ordinance pays in parts that can be stopped (14 §); the older paid at departure."""
        is_old = self.order.assessment.ordinance is Ordinance.SFS_1984_890
        return not (is_old and point is Point.PAYMENTS_CAN_STOP)

    def _paper_list(self) -> Section:
        case, states, on = self.order.case, self.order.papers, self.order.assessment.application_on
        papers = papers_for(self.papers, case, on, self.order.language, states)
        by_state = {
            state: tuple(paper.name for paper in papers if states.get(paper.id) is state)
            for state in PaperState
        }
        rows = tuple(
            (self.texts.say(f"papers.{state.value}"), Listed(portion))
            for state, names in by_state.items()
            for portion in _portions(names, _LONGEST_PAPERS)
        )
        blocks: list[Block] = [Facts(rows)] if rows else []
        open_papers = tuple(paper.name for paper in papers if paper.id not in states)
        if open_papers:
            blocks.append(self._to_tick("papers", "paper", open_papers, PaperState))
        return self._section("papers", *blocks)

    def _open_questions(self) -> Iterator[Section]:
        questions = self._questions
        if not questions:
            return
        blocks = (
            [self._questions_with_names(questions)] if self._names_children else self._rules_open(questions)
        )
        yield self._section("open", *blocks)

    def _rules_open(self, questions: tuple[OpenQuestion, ...]) -> Iterator[Block]:
        """About the applicant alone: the rules by name, since one page is to hold all of them."""
        for key, is_agencys in (("open.unknown", False), ("open.agency", True)):
            titles = tuple(each.title for each in questions if each.is_agencys is is_agencys)
            if titles:
                yield Paragraph(self.texts.say(key, ordinance=self._ordinance))
                yield BulletList(titles, side_by_side=2)

    def _questions_with_names(self, questions: tuple[OpenQuestion, ...]) -> Table:
        rows = tuple(
            (each.text, names, Phrase(each.source, "sv"))
            for each in questions
            for names in self._concerns(each)
        )
        columns = tuple(self.texts.say(f"open.{key}") for key in ("question", "concerns", "source"))
        return Table(columns, rows, (0.4, 0.3, _SOURCE_COLUMN))

    def _concerns(self, question: OpenQuestion) -> Iterator[str]:
        """The names, one a line; very many or very long ones in several rows, since a row does not break."""
        names = [self._person_name(self.order.case.person(person_id)) for person_id in question.concerns]
        return map("\n".join, _portions(names, _LONGEST_NAMES))

    def _person_name(self, person: Person) -> str:
        if person.is_applicant:
            return self.texts.say("open.applicant")
        return person.name or self.texts.say("open.child_without_name")

    def _signatures(self) -> Section:
        say, on = self.texts.say, self.order.assessment.application_on
        blocks: list[Block] = [
            Paragraph(say("sign.consent")),
            Signatures((say("sign.date"), say("sign.signature"))),
        ]
        if self.order.case.applicant.is_under_18(on):
            blocks.append(Signatures((say("sign.date"), say("sign.guardian"))))
        # With them, so that these lines never stand on a page alone.
        blocks.append(Paragraph(" ".join(self._rules()), Weight.QUIET))
        return self._section("sign", *blocks, stays_whole=True)

    @property
    def _ordinance(self) -> str:
        return self.texts.say(f"rules.ordinance-{self.order.assessment.ordinance.value}")

    def _rules(self) -> Iterator[str]:
        """How old the rules are, and the texts that rest on a statute of their own (practice 4.11)."""
        status, say = self.order.assessment.status, self.texts.say
        key = "rules.confirmed" if status.is_confirmed else "rules.unconfirmed"
        yield say(key, ordinance=self._ordinance, checked_on=status.checked_on.isoformat())
        protection = self.words.protection_checked_on()
        if protection is not None:
            yield say("rules.protection", checked_on=protection.isoformat())
        oldest = min(filter(None, (status.checked_on, protection)))
        if self.order.on - oldest > _OLD_AFTER:
            yield say("rules.old")
