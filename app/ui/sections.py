"""The sections of a conversation as the window lists them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from app.casework.conversation import Conversation, is_passed
from app.casework.flow import Page, PageKind
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


class SectionEntry(NamedTuple):
    """One section: its state, and the page that a jump to it shows."""

    section: Section
    state: SectionState
    page_id: str


def section_entries(
    conversation: Conversation,
    pages: tuple[Page, ...],
    here: Page,
    shown: Collection[str],
    obstacles: Collection[Section] = (),
) -> tuple[SectionEntry, ...]:
    """The sections that the conversation has, in order.

    Args:
        conversation: what has been said so far.
        pages: every page it has.
        here: the page that is shown.
        shown: ids of the pages that were shown so far.
        obstacles: sections with an answer that stands in the way, as far as it may be shown.
    """
    ids = [page.id for page in pages]
    behind = ids[: ids.index(here.id)] if here.id in ids else []
    entries = []
    for section in dict.fromkeys(page.section for page in pages):
        own = [page for page in pages if page.section is section]
        is_done = all(
            _is_done(conversation, page, is_behind=page.id in behind, was_shown=page.id in shown)
            for page in own
        )
        state = SectionState.DONE if is_done else SectionState.OPEN
        if section in obstacles:
            state = SectionState.OBSTACLE
        if section is here.section:
            state = SectionState.HERE
        entries.append(SectionEntry(section, state, _landing(conversation, own)))
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


def _is_done(conversation: Conversation, page: Page, *, is_behind: bool, was_shown: bool) -> bool:
    """Answered, or shown and left behind; never by what was said in private (practice 6.2)."""
    match page.kind:
        case PageKind.QUESTION:
            return page.asked is not None and is_passed(conversation, page.asked.path)
        case PageKind.POINTS:
            return all(point in conversation.points for point in Point)
        case PageKind.SECRECY:
            return conversation.secrecy_told
        case PageKind.INTERPRETER:
            return conversation.interpreter is not None
        case PageKind.HELPING:
            return conversation.representative is not None
        case _:
            return is_behind and (was_shown or _needs_no_look(conversation, page))


def _needs_no_look(conversation: Conversation, page: Page) -> bool:
    """Whether the answers make up for the page: what they give so far, and the people of a saved case."""
    is_known = conversation.saved_as is not None
    return page.kind is PageKind.QUICK_RESULT or (page.kind is PageKind.PEOPLE and is_known)


def _landing(conversation: Conversation, own: list[Page]) -> str:
    """The first question still open, or else the section's first page."""
    for page in own:
        if page.asked is not None and not is_passed(conversation, page.asked.path):
            return page.id
    return own[0].id
