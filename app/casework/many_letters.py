"""Support letters of many saved cases in one run; window and command line make them here."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Protocol

from app.casework.batch import BatchResult, Job, run_batch
from app.casework.conversation import Conversation, Preparation
from app.casework.letter import conversation_letter, draft_letter, too_long
from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.information import LETTER_POINTS, Point
from app.domain.letter import LetterOrder, PointState
from app.domain.record import CaseSummary, DocumentKind, SavedCase
from app.domain.steps import Steps


@dataclass(frozen=True)
class LetterTerms:
    """What is the same for every letter of a run.

    What became of the points is kept with no case, so whoever has the letters made says it of all of them;
    where it differs, letters are made one by one.

    Attributes:
        on: the letters' date.
        language: ``sv`` or ``en``.
        points: what became of each point, with everybody whose letter it is.
        recipient: lines of the recipient's address.
        helper_role: who helped, by role; None: a line to fill in.
        is_draft: drafts without letterhead, in which whatever is not given above is a line to fill in.
        by_clock: the date is the computer's own.
    """

    on: date
    language: str
    points: Mapping[Point, PointState] = field(default_factory=dict)
    recipient: tuple[str, ...] = ()
    helper_role: str | None = None
    is_draft: bool = False
    by_clock: bool = True


class Delivery(Protocol):
    """Where finished letters go."""

    @property
    def is_file(self) -> bool:
        """Whether they are saved as files; else they are sent to a printer."""
        ...

    def prepare(self) -> None:
        """Makes sure that letters can be delivered at all, or raises what a user can act on."""
        ...

    def hand_over(self, case_id: str, letter: bytes) -> None:
        """Delivers one letter whole, or raises what a user can act on and leaves nothing."""
        ...

    def take_back(self, case_id: str) -> None:
        """Removes what was delivered last, where that can be done."""
        ...


def may_go_together(case: CaseSummary) -> bool:
    """Whether the case's letter may be made among others: none of a closed case, or of who is protected."""
    return case.status.allows_letters and not case.is_protected


def demand_terms(terms: LetterTerms) -> None:
    """Makes sure, before anything is begun, that letters have what they need besides the cases.

    Raises:
        UserFacingError: a point or the recipient is missing from finished letters, or something is too long.
    """
    for fault in too_long(terms.recipient, terms.helper_role):
        raise fault
    if terms.is_draft:
        return
    open_points = [point for point in LETTER_POINTS if point not in terms.points]
    if open_points:
        raise UserFacingError("letters_need_points", count=len(open_points))
    if not any(line.strip() for line in terms.recipient):
        raise UserFacingError("letter_needs_recipient")


def make_letters(
    services: Services,
    store: CaseStore,
    case_ids: Iterable[str],
    terms: LetterTerms,
    delivery: Delivery,
    *,
    protected: Collection[str] = (),
    steps: Steps | None = None,
    on_made: Callable[[str], None] = lambda _: None,
) -> BatchResult:
    """Makes the letter of each case, delivers it and logs it; the keys of the result are ids of cases.

    Args:
        services: draw and assess.
        store: open.
        case_ids: whose letters are made, in this order.
        terms: for all of them.
        delivery: where they go.
        protected: ids of cases known to be protected; they are not even opened.
        steps: letters dealt with; None: nobody follows them.
        on_made: told the id of each case whose letter is delivered and logged.

    Raises:
        UserFacingError: what all letters need is missing, or none can be delivered; nothing is begun.
    """
    demand_terms(terms)
    delivery.prepare()
    run = _Run(services, store, terms, services.words(terms.language), _unsaved(store))

    def hand_over(case_id: str, letter: bytes) -> None:
        delivery.hand_over(case_id, letter)
        try:
            store.note_printed(case_id, DocumentKind.LETTER, is_file=delivery.is_file)
        except UserFacingError:
            # What can't be logged is not handed over.
            delivery.take_back(case_id)
            raise
        on_made(case_id)

    jobs = [Job(case_id, partial(run.letter, case_id), case_id in protected) for case_id in case_ids]
    return run_batch(jobs, hand_over, steps)


def sample_letter(services: Services, store: CaseStore, case_id: str, terms: LetterTerms) -> bytes:
    """One of the letters as it would be made, to be looked at before; it is not handed over.

    Raises:
        UserFacingError: what all letters need is missing, or this one can't be made.
    """
    demand_terms(terms)
    return _Run(services, store, terms, services.words(terms.language), _unsaved(store)).letter(case_id)


def _unsaved(store: CaseStore) -> dict[str, Case]:
    """By case the answers that were changed since it was saved, as far as they are kept."""
    return {draft.case_id: draft.case for draft in store.drafts() if draft.case_id is not None}


@dataclass(frozen=True)
class _Run:
    """What every letter of a run is made with."""

    services: Services
    store: CaseStore
    terms: LetterTerms
    words: Words
    unsaved: Mapping[str, Case]

    def letter(self, case_id: str) -> bytes:
        """The letter of that case as it was saved last."""
        saved = self.store.load_case(case_id)
        if saved.is_protected:
            raise UserFacingError("batch_protected")
        if not saved.status.allows_letters:
            raise UserFacingError("case_closed")
        if self.unsaved.get(saved.id, saved.case) != saved.case:
            raise UserFacingError("letter_changed_since_saving")
        return self.services.drawer.letter(self._order(saved), self.words)

    def _order(self, saved: SavedCase) -> LetterOrder:
        terms = self.terms
        assessment = self.services.assess(saved.case, terms.on)
        if terms.is_draft:
            draft = draft_letter(saved.case, assessment, terms.on, terms.language, by_clock=terms.by_clock)
            return replace(
                draft,
                points={point.value: state for point, state in terms.points.items()},
                recipient=terms.recipient,
                helper_role=terms.helper_role,
                is_practice=self.store.is_practice,
            )
        return conversation_letter(
            _as_said(saved, terms),
            assessment,
            terms.on,
            terms.language,
            self.store.profile,
            is_practice=self.store.is_practice,
            by_clock=terms.by_clock,
        )


def _as_said(saved: SavedCase, terms: LetterTerms) -> Conversation:
    """The conversation that a window would have before it shows this letter."""
    preparation = Preparation(recipient=terms.recipient, helper_role=terms.helper_role)
    return Conversation(
        case=saved.case, points=dict(terms.points), preparation=preparation, saved_as=saved.id
    )
