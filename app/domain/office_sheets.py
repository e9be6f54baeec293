"""What the office's own sheets are made from: facts and ready words, in the sheet's language."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.letter import PaperState
from app.domain.papers import Paper
from app.domain.record import RemovedCopy
from app.domain.sheets import PersonResult, Sheet, Text


@dataclass(frozen=True)
class Entry:
    """One answer with what it is called."""

    label: str
    value: str


@dataclass(frozen=True)
class NamedEntries:
    """Answers about one person, or (with "" as its title) about all."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class RecordNote(Sheet):
    """Material for a note in the municipality's own system; it is no record itself.

    Facts, the client's view and the worker's assessment stand apart.

    Attributes:
        system: where the record is kept; "": a line to fill in.
        facts: what was answered about the client and children whom the client may speak for.
        others: what other persons of the case are called; of them nothing else is said.
        findings: what the rules say of the client and of children whom the client may speak for.
        told: what was explained, in a few words each.
        papers: papers of which it is known what became of them.
        children: what was done for each child; never what a child said.
        wishes: the client, alone, said that it is his or her own wish; False says nothing.
    """

    system: str
    facts: tuple[NamedEntries, ...]
    others: tuple[str, ...]
    findings: tuple[PersonResult, ...]
    told: tuple[str, ...]
    papers: tuple[tuple[Paper, PaperState], ...]
    wishes: bool
    children: tuple[NamedEntries, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersonExtract(Sheet):
    """Everything saved about one person (GDPR article 15); other persons are masked.

    Attributes:
        information: purpose, recipients, storage time, rights.
        saved_on: the day of the newest version.
        facts: the person's own answers, and those about children whom the person may speak for.
        others: how many other persons the case names.
        left_out: labels of what others have told about the person.
    """

    person: str
    information: Text | None
    saved_on: date
    version: int
    facts: tuple[NamedEntries, ...]
    others: int
    left_out: tuple[str, ...]


class FormAnswer(Enum):
    """How a question is answered on paper."""

    YES_NO = "yes_no"
    DAY = "day"
    LINE = "line"
    CHOICE = "choice"


@dataclass(frozen=True)
class FormQuestion:
    """One question on paper.

    Attributes:
        number: counted through the whole form.
        where: where to look for the answer, or "".
        choices: of a choice, in order; each has a letter, a first.
        only_if: number of an earlier question and the letters of those of its choices for which this one is
            asked; None: always.
    """

    number: int
    ask: str
    where: str
    answer: FormAnswer
    choices: tuple[str, ...] = ()
    only_if: tuple[int, str] | None = None


@dataclass(frozen=True)
class FormPart:
    """Questions under one heading."""

    title: str
    questions: tuple[FormQuestion, ...]


@dataclass(frozen=True, kw_only=True)
class PaperInterview(Sheet):
    """The interview on paper, for when there is no computer; it asks for no name and no number."""

    parts: tuple[FormPart, ...]


@dataclass(frozen=True, kw_only=True)
class RecoverySheet(Sheet):
    """The code that opens a store when the passphrase is lost, for a locked cupboard."""

    code: str


@dataclass(frozen=True, kw_only=True)
class RemovalCertificate(Sheet):
    """That copies of journalled cases were removed; nothing of a client.

    Attributes:
        board: whose copies they were, or "".
        removed: what is known of each.
        left: ids of removed cases that backups elsewhere still hold.
    """

    board: str
    removed: tuple[RemovedCopy, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class BookRule:
    """One rule as the book has it; ``valid_to`` None: in force."""

    id: str
    title: str
    says: str
    source: str
    valid_from: date
    valid_to: date | None
    confidence: str
    open_questions: tuple[str, ...]


@dataclass(frozen=True)
class RuleBox:
    """One rule in the diagram of an ordinance.

    Attributes:
        name: the rule's id and title.
        asked_of: of whom alone it is asked, as a sentence, or "".
        leads_to: where the answer no leads, in a few words each.
    """

    name: str
    source: str
    asked_of: str
    leads_to: tuple[str, ...]


@dataclass(frozen=True)
class RuleDiagram:
    """How an ordinance decides: one box for each rule, in the order of the law.

    Attributes:
        how: what the boxes and arrows mean, one sentence each.
        yes: what stands at an arrow down.
        no: what stands at an arrow to the side.
        end: where yes to all leads.
        text: the same in sentences, one for each box, for whoever can't see it.
    """

    title: str
    how: tuple[str, ...]
    boxes: tuple[RuleBox, ...]
    yes: str
    no: str
    end: str
    text: tuple[str, ...]


@dataclass(frozen=True)
class BookOrdinance:
    """One ordinance as the book has it; ``confirmed_by`` None: nobody has confirmed it."""

    title: str
    valid_from: date
    valid_to: date | None
    checked_on: date
    confirmed_by: str | None
    rules: tuple[BookRule, ...]
    diagram: RuleDiagram


@dataclass(frozen=True, kw_only=True)
class RuleBookSheet(Sheet):
    """Every rule with its source, its days, and how sure we are of it."""

    ordinances: tuple[BookOrdinance, ...]
