"""The sections of a conversation as the window lists them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from app.casework.conversation import Conversation, is_passed
from app.casework.flow import Page, PageKind, is_open, knows_household
from app.casework.interview import Section, question_for
from app.casework.wording import Words
from app.domain.information import Point

if TYPE_CHECKING:
    from app.domain.assessment import Assessment


class SectionState(Enum):
    """How far a section has come; the value names its mark."""

    DONE = "done"
    HERE = "here"
    OPEN = "open"
    OBSTACLE = "not_met"
    CHANGED = "again"


class SectionEntry(NamedTuple):
    """One section: its state, and the page that a jump to it shows."""

    section: Section
    state: SectionState
    page_id: str


def section_entries(
    conversation: Conversation,
    pages: tuple[Page, ...],
    here: Page,
    gone_through: Collection[str],
    obstacles: Collection[Section] = (),
    *,
    outdated: Collection[str] = (),
    viewer_id: str | None = None,
) -> tuple[SectionEntry, ...]:
    """The sections that the conversation has, in order.

    Args:
        conversation: what has been said so far.
        pages: every page it has.
        here: the page that is shown.
        gone_through: ids of the pages that were shown so far and lay behind another one.
        obstacles: sections with an answer that stands in the way, as far as it may be shown.
        outdated: ids of pages that an answer, changed since, makes worth another look.
        viewer_id: the adult who looks, of whom a page tells that each has; None: the applicant.
    """
    settled = _Settled(conversation, viewer_id or conversation.case.applicant.id)
    ids = [page.id for page in pages]
    behind = ids[: ids.index(here.id)] if here.id in ids else []
    known = _known(conversation, pages, behind)
    entries = []
    for section in dict.fromkeys(page.section for page in pages):
        own = [page for page in pages if page.section is section]
        is_done = all(page.id in known or _is_done(settled, page, gone_through) for page in own)
        state = SectionState.DONE if is_done else SectionState.OPEN
        again = [page.id for page in own if page.id in outdated]
        if again:
            state = SectionState.CHANGED
        if section in obstacles:
            state = SectionState.OBSTACLE
        if section is here.section:
            state = SectionState.HERE
        landing = again[0] if again else _landing(settled, own, {*known, *gone_through})
        entries.append(SectionEntry(section, state, landing))
    return tuple(entries)


def sections_with_obstacle(assessment: Assessment, applicant_id: str, words: Words) -> frozenset[Section]:
    """Where the answers were given that stand in the way."""
    return frozenset(_asked_in(assessment, applicant_id, words))


def _asked_in(assessment: Assessment, applicant_id: str, words: Words) -> Iterator[Section]:
    for person in assessment.persons:
        for finding in person.findings:
            if not finding.is_obstacle:
                continue
            if person.person_id == applicant_id:
                yield from (question_for(key).section for key in words.rule_reads(finding))
            else:
                yield Section.PERSONS


class _Settled(NamedTuple):
    """What is settled in a conversation, as that adult sees it."""

    conversation: Conversation
    viewer_id: str

    def on(self, page: Page) -> bool | None:
        """Whether what the page asks or tells is settled; None: the page settles nothing."""
        conversation = self.conversation
        if page.asked is not None:
            return is_passed(conversation, page.asked.path)
        told = conversation.points_told_to(self.viewer_id)
        settled = {
            PageKind.POINTS: all(point in told for point in Point),
            PageKind.SECRECY: conversation.secrecy_told,
            PageKind.INTERPRETER: conversation.interpreter is not None,
            PageKind.HELPING: conversation.representative is not None,
            # A row may stay open, but a page on which nothing was marked has settled nothing.
            PageKind.PAPERS: bool(conversation.preparation.papers),
            PageKind.LETTER: conversation.letter_made is not None,
        }
        return settled.get(page.kind)


def _is_done(settled: _Settled, page: Page, gone_through: Collection[str]) -> bool:
    """Settled, or gone through; never by what was said in private (practice 6.2).

    A saved case waits for no day of the application: where that alone is unknown nothing is left, although a
    jump to the section leads there.
    """
    if page.asked is not None:
        return not is_open(settled.conversation, page)
    is_settled = settled.on(page)
    return page.id in gone_through if is_settled is None else is_settled


_OF_ANSWERS = (PageKind.ROUTES, PageKind.QUICK_RESULT, PageKind.PEOPLE, PageKind.REVIEW)
"""Pages that show what was answered. In a saved case somebody has gone through that before."""

_BEFORE_ANSWERS = (PageKind.SECRECY, PageKind.HELPING)
"""Pages that come before the first answer, so in a saved case before it was saved."""


def _known(conversation: Conversation, pages: tuple[Page, ...], behind: Collection[str]) -> frozenset[str]:
    """Ids of the pages that the answers make up for.

    What the answers give so far is known where it lies behind. In a saved case all that shows answers is, and
    all of them together once nothing is open, but not who is in the household where that was never asked.
    Secrecy and who helps came before it was saved; what belongs to the day, like the interpreter, is not.
    """
    if conversation.saved_as is None:
        return frozenset(
            page.id for page in pages if page.kind is PageKind.QUICK_RESULT and page.id in behind
        )
    unknown = {PageKind.REVIEW} if any(is_open(conversation, page) for page in pages) else set()
    if not knows_household(conversation, pages):
        unknown.add(PageKind.PEOPLE)
    kinds = {*_OF_ANSWERS, *_BEFORE_ANSWERS} - unknown
    return frozenset(page.id for page in pages if page.kind in kinds)


def _landing(settled: _Settled, own: list[Page], seen: Collection[str]) -> str:
    """The first page on which something is still to be settled, or else the section's first.

    Who is in the household is settled once the page was seen.
    """
    for page in own:
        is_settled = page.id in seen if page.kind is PageKind.PEOPLE else settled.on(page)
        if is_settled is False:
            return page.id
    return own[0].id
