"""What the sheets handed to a client are made from: facts and ready words, in the sheet's language.

Whoever knows the conversation gathers these; the documents package decides how they are arranged and drawn.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.letter import PaperState
from app.domain.papers import Paper


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What every sheet has.

    Attributes:
        language: ``sv`` or ``en``.
        on: the day it is made; None: it names no day, and is the same whenever it is made.
        is_practice: every page says ÖVNING.
        is_protected: somebody lives with protected personal data: nothing is said of where, and post goes
            through the Tax Agency.
        is_large: for who sees poorly: 18 points instead of 12, and lists instead of tables with many columns.
        checked: how old the rules and texts on it are (practice 4.11); empty where it rests on none.
    """

    language: str
    on: date | None = None
    is_practice: bool = False
    is_protected: bool = False
    is_large: bool = False
    checked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contact:
    """Where to turn. Empty strings are not printed.

    Attributes:
        ask_us: what to ask the office for where no detail is known.
        old_since: the day the details were last checked where that is too long ago; else None.
    """

    name: str
    what: str = ""
    phone: str = ""
    web: str = ""
    address: str = ""
    ask_us: str = ""
    old_since: date | None = None

    @property
    def ways(self) -> tuple[str, ...]:
        """How to get there, as far as is known; empty: it is no use to show it."""
        return tuple(filter(None, (self.phone, self.web, self.address, self.ask_us)))


@dataclass(frozen=True)
class Text:
    """A few sentences that belong together.

    Attributes:
        title: "" where the sheet has a heading of its own.
        source: section of law as printed, or "".
    """

    title: str
    sentences: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True)
class RuleResult:
    """One rule for one person, in words.

    Attributes:
        why: one plain sentence; "" where the word says it all.
        source: section of law as printed.
        is_met: nothing stands in the way; then ``why`` alone is read, since a title like "debt" beside
            "met" sounds like having one.
        is_obstacle: it stands in the way.
    """

    title: str
    word: str
    why: str
    source: str
    is_met: bool = False
    is_obstacle: bool = False


@dataclass(frozen=True)
class PersonResult:
    """What the rules say of one person, or of several alike; ``word`` and ``text`` say the outcome.

    Attributes:
        rest: one sentence in place of the rules that are left out, or "".
    """

    labels: tuple[str, ...]
    word: str
    text: str
    rules: tuple[RuleResult, ...]
    rest: str = ""


@dataclass(frozen=True)
class Reason:
    """What stands in somebody's way or is left to the agency, as far as the same follows from it.

    Attributes:
        sentences: one for each rule.
        follows: whether it can change; "": the agency decides.
        answers: the answers it rests on, where nobody can change it: one may be wrong.
        source: sections of law as printed.
    """

    sentences: tuple[str, ...]
    follows: str
    answers: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Changes:
    """What would change one person's outcome, or why nothing is named; never shown without ``caution``.

    Attributes:
        person_id: whose outcome it is about; printed nowhere.
        title: the heading.
        parts: one for each change or thought, in order; those without title belong to the one before.
        waits_for: label and path of each answer that has to be known before anything is named.
    """

    person_id: str
    title: str
    parts: tuple[Text, ...]
    caution: Text
    waits_for: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class ClientSummary(Sheet):
    """What the client takes along of a conversation, on a paper without letterhead.

    Nothing in it follows from what another adult answered, nor from the wish.

    Attributes:
        has_obstacle: something stands in the way; then what staying means comes first, after the reason.
        reasons: what stands in the way of the applicant.
        persons: the applicant and the children that he or she may speak for.
        others: labels of other adults, who answer for themselves.
        apart: a sentence on each adult who moves along, the same whatever that adult answered.
        protection: what moving to the own country can mean for a permit of protection; None: not said.
        permits: what a permit in the family means for another one; None: not said.
        to_check: labels of answers that a later change elsewhere may have made wrong.
        missing: answers that are asked for still, for a result or the sum, each with how to show it.
        amount: sentences on the sum; empty where the consequences were not explained.
        come_back_days: "come back after so many days" as an offer; None: not offered.
        points: what was explained, in a few words each.
        changes: what would change an outcome, of each person where there is anything to say of it.
        warning: what to leave alone; "" where the changes have their caution.
        contacts: where to turn, whoever knows of what hinders or is missing first.
    """

    has_obstacle: bool
    persons: tuple[PersonResult, ...]
    others: tuple[str, ...]
    missing: tuple[tuple[str, str], ...]
    amount: tuple[str, ...]
    stay: Text
    move: Text
    caution: str
    come_back_days: int | None = None
    points: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    protection: Text | None = None
    permits: Text | None = None
    changes: tuple[Changes, ...] = ()
    reasons: tuple[Reason, ...] = ()
    warning: str = ""
    contacts: tuple[Contact, ...] = ()
    to_check: tuple[str, ...] = ()


@dataclass(frozen=True)
class SlipLines:
    """What is written on a slip on the screen; of what is empty there is a line to fill in by hand."""

    unit: str = ""
    time: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class DiscreetSlip(Sheet):
    """Unit, time and phone number; nothing tells what the conversation was about.

    Attributes:
        unit: empty: a line to fill in.
        time: empty: a line to fill in.
        phone: empty: a line to fill in.
    """

    unit: str = ""
    time: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class BookingSlip(Sheet):
    """What the client is given when an interpreter is needed and missing; nothing tells the subject.

    Attributes:
        sentences: what happens next.
        unit: empty: a line to fill in.
        time: empty: a line to fill in.
        phone: empty: a line to fill in.
        interpreter_language: language and variant, as the client names them; empty: a line to fill in.
        interpreter_gender: whom the client wants; empty: a line to fill in.
    """

    sentences: tuple[str, ...]
    unit: str = ""
    time: str = ""
    phone: str = ""
    interpreter_language: str = ""
    interpreter_gender: str = ""


@dataclass(frozen=True, kw_only=True)
class RouteSheet(Sheet):
    """One way a conversation can go: what the law says, what to do next, where to turn.

    Attributes:
        told: what was explained in the conversation, in full; empty: the sheet is the same for everybody.
        asked: what is asked on that way, or still missing, and where to look for the answer.
        sources: sections of law as printed.
        has_appeal: decisions of that kind can be appealed, so a last day stands there.
        served_on: the day the decision was received; None: lines to fill in.
    """

    title: str
    hint: str
    text: tuple[str, ...]
    next_steps: tuple[str, ...]
    asked: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    contacts: tuple[Contact, ...]
    has_appeal: bool = False
    served_on: date | None = None
    told: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PapersSheet(Sheet):
    """The papers to bring, as a page of its own.

    Attributes:
        states: what is known of a paper, by its id; the others have boxes to tick.
        consents: the names of children for whom two guardians sign, each on a copy of the page; None where
            a name is not known.
    """

    intro: Text
    papers: tuple[Paper, ...]
    states: dict[str, PaperState]
    consents: tuple[str | None, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InformationSheet(Sheet):
    """What whoever saves personal data tells the person (GDPR article 13)."""

    text: Text


@dataclass(frozen=True, kw_only=True)
class TimelineSheet(Sheet):
    """The way from question to last payment in pictures; the same for everybody."""


class AgeGroup(Enum):
    """For whom a children's sheet is written."""

    FROM_7_TO_12 = "7-12"
    FROM_13_TO_17 = "13-17"


@dataclass(frozen=True, kw_only=True)
class ChildrenSheet(Sheet):
    """What a child is told, in words for that age; no child is named."""

    ages: AgeGroup
    contacts: tuple[Contact, ...] = ()
