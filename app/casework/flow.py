"""Which page is next: given a conversation, the pages it has, in order. Shows and stores nothing.

Pages are named by stable ids (``quick:persons.p1.debt_csn``), so that the window can stay where it is
while answers change what comes after.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from app.casework.conversation import Conversation, Interpreter, is_passed
from app.casework.interview import AskedQuestion, Section, questions_for
from app.casework.routes import Route
from app.casework.viewers import viewer_of
from app.domain.answers import get_answer
from app.domain.family import children_who_may_move
from app.domain.person import Person


class PageKind(Enum):
    """What sort of page the window shows."""

    ROUTES = "routes"
    ROUTE_INFORMATION = "route_information"
    INTERPRETER = "interpreter"
    NO_INTERPRETER = "no_interpreter"
    SECRECY = "secrecy"
    HELPING = "helping"
    QUESTION = "question"
    QUICK_RESULT = "quick_result"
    PEOPLE = "people"
    REVIEW = "review"
    POINTS = "points"
    CHILDREN = "children"
    RESULT = "result"
    WISH = "wish"
    PAPERS = "papers"
    LETTER = "letter"
    MORE_TIME = "more_time"
    TAKE_HOME = "take_home"
    END = "end"


OPEN_KINDS = frozenset(
    {
        PageKind.ROUTES,
        PageKind.ROUTE_INFORMATION,
        PageKind.INTERPRETER,
        PageKind.NO_INTERPRETER,
        PageKind.SECRECY,
        PageKind.MORE_TIME,
    }
)
"""Pages that show nobody's answers, or those of whoever sits in front of the screen."""

KINDS_OF_EACH = frozenset({PageKind.REVIEW, PageKind.POINTS, PageKind.RESULT, PageKind.TAKE_HOME})
"""Pages of which every adult who answers has one; of whoever sits there, unless another is called."""


class Page(NamedTuple):
    """One page of a conversation.

    Attributes:
        id: stable while answers change.
        asked: the question of a question page.
    """

    id: str
    kind: PageKind
    section: Section
    asked: AskedQuestion | None = None


START = Page("routes", PageKind.ROUTES, Section.BEFORE)
DAY_OF_APPLICATION = "application_on"
"""Not asked of who only checks the conditions; without it the day of the conversation counts."""

END = Page("end", PageKind.END, Section.END)
_MORE_TIME = Page("more_time", PageKind.MORE_TIME, Section.END)
INTERPRETER = Page("interpreter", PageKind.INTERPRETER, Section.BEFORE)
_NO_INTERPRETER = Page("no_interpreter", PageKind.NO_INTERPRETER, Section.END)
SECRECY = Page("secrecy", PageKind.SECRECY, Section.BEFORE)
_BEFORE = (INTERPRETER, SECRECY)
_QUICK_RESULT = Page("quick_result", PageKind.QUICK_RESULT, Section.QUICK)
_HELPING = Page("helping", PageKind.HELPING, Section.BEFORE)
_PEOPLE = Page("people", PageKind.PEOPLE, Section.HOUSEHOLD)
_REVIEW = Page("review", PageKind.REVIEW, Section.REVIEW)
POINTS = Page("points", PageKind.POINTS, Section.CONSEQUENCES)
_CHILDREN = Page("children", PageKind.CHILDREN, Section.CONSEQUENCES)
RESULT = Page("result", PageKind.RESULT, Section.RESULT)
_WISH = Page("wish", PageKind.WISH, Section.WISH)
PAPERS = Page("papers", PageKind.PAPERS, Section.PAPERS)
LETTER = Page("letter", PageKind.LETTER, Section.LETTER)
TAKE_HOME = Page("take_home", PageKind.TAKE_HOME, Section.END)


def pages(conversation: Conversation, on: date, skipped: frozenset[str] = frozenset()) -> tuple[Page, ...]:
    """Every page of the conversation as it stands, from "Vad gäller det i dag?" to the end.

    A conversation that goes on another day, for whatever reason, ends on the same page (practice 6.1).

    Args:
        conversation: what has been said so far.
        on: the day of the conversation.
        skipped: paths of questions that no longer matter (``progress``); they have no page.
    """
    if conversation.route is None:
        return (START,)
    if conversation.more_time:
        return (START, _MORE_TIME, TAKE_HOME, END)
    every = (START, *_route_pages(conversation, conversation.route, on), TAKE_HOME, END)
    return tuple(page for page in every if page.asked is None or page.asked.path not in skipped)


def route_page(route: Route) -> Page:
    """Where the route ends: law, next step, where to turn."""
    return Page(f"route:{route.value}", PageKind.ROUTE_INFORMATION, Section.END)


def page_after(
    conversation: Conversation, page_id: str, on: date, skipped: frozenset[str] = frozenset()
) -> Page:
    """The page that follows; the last page follows itself."""
    return _neighbour(pages(conversation, on, skipped), page_id, 1)


def page_before(
    conversation: Conversation, page_id: str, on: date, skipped: frozenset[str] = frozenset()
) -> Page:
    """The page before; the first page stays."""
    return _neighbour(pages(conversation, on, skipped), page_id, -1)


def knows_household(conversation: Conversation, every: tuple[Page, ...]) -> bool:
    """Whether the case was saved after it was asked who else is in the household.

    Either it has other persons, or an answer to what is asked after that.
    """
    saved = conversation.saved_case
    if saved is None:
        return False
    asked = [page.asked.path for page in every if page.asked and page.section is Section.HOUSEHOLD]
    return len(saved.persons) > 1 or any(get_answer(saved, path) is not None for path in asked)


def first_open(
    conversation: Conversation, every: tuple[Page, ...], seen: Collection[str] = frozenset()
) -> Page:
    """Where a saved case goes on: its first open question, or all its answers. What was told is told.

    Args:
        every: the pages of a conversation with questions.
        seen: ids of the pages that were gone through in this conversation.
    """
    for page in every:
        is_unseen = page.kind is PageKind.PEOPLE and page.id not in seen
        if is_unseen and not knows_household(conversation, every):
            return page
        if is_open(conversation, page):
            return page
    return _REVIEW


def is_open(conversation: Conversation, page: Page) -> bool:
    """Whether the page asks for an answer that the conversation waits for.

    A saved case does not wait for the day of the application: nothing is missing without it, and that nobody
    knows it yet was not saved. It can be answered wherever it is looked up.
    """
    if page.asked is None or is_passed(conversation, page.asked.path):
        return False
    return conversation.saved_as is None or page.asked.path != DAY_OF_APPLICATION


def asked_of_person(
    conversation: Conversation, person: Person, on: date, section: Section | None = None
) -> Iterator[AskedQuestion]:
    """What this conversation asks of that person, in order; with a section only what belongs there.

    Whoever only checks the conditions has not applied, so the day of an application is not asked for.
    """
    case = conversation.case
    is_checking = conversation.route is Route.CHECK_CONDITIONS and case.application_on is None
    for asked in questions_for(case, person, on, section):
        if not (is_checking and asked.path == DAY_OF_APPLICATION):
            yield asked


def _neighbour(every: tuple[Page, ...], page_id: str, step: int) -> Page:
    ids = [page.id for page in every]
    here = ids.index(page_id) if page_id in ids else 0
    return every[min(max(here + step, 0), len(every) - 1)]


def _route_pages(conversation: Conversation, route: Route, on: date) -> tuple[Page, ...]:
    """What a route consists of; each ends in law, next step and where to turn (practice 1.1).

    Whatever somebody came for, how it is interpreted comes first. Only who has another process to face reads
    alone, and is asked nothing (practice 6.10).
    """
    end = route_page(route)
    if route is Route.REMOVAL_OR_ASYLUM:
        return (end,)
    if conversation.interpreter is Interpreter.NEEDED_BUT_MISSING:
        return (INTERPRETER, _NO_INTERPRETER)
    if route is Route.ONLY_QUESTIONS:
        return (*_BEFORE, POINTS, end)
    if not route.is_interview:
        return (INTERPRETER, end)
    case = conversation.case
    children = (_CHILDREN,) if children_who_may_move(case, case.filed_on(on)) else ()
    asked = (*_BEFORE, _HELPING, *_questions(conversation, on), _REVIEW, POINTS, *children, RESULT)
    if route is Route.CHECK_CONDITIONS:
        return (*asked, end)
    # Papers and letter are for who has said yes. Before the question, and after any other answer, the
    # conversation looks the same: it ends here (practice 6.2).
    return (*asked, _WISH, PAPERS, LETTER, end) if _wishes(conversation) else (*asked, _WISH, end)


def _wishes(conversation: Conversation) -> bool:
    case = conversation.case
    return case.applicant.own_wish is True and case.settles_permanently is True


def _questions(conversation: Conversation, on: date) -> tuple[Page, ...]:
    """The usual grounds for a refusal first, with an end of their own, and then everything else.

    What only another adult answers comes last, so that each is called in once and nobody in between.
    """
    case = conversation.case
    applicant = case.applicant

    def asked_of(person: Person, section: Section | None = None) -> Iterator[AskedQuestion]:
        return asked_of_person(conversation, person, on, section)

    others = [one for person in case.others(applicant.id) for one in asked_of(person)]
    own = [one for one in others if viewer_of(one, case, on) != applicant.id]
    return (
        *_question_pages(asked_of(applicant, Section.QUICK), Section.QUICK),
        _QUICK_RESULT,
        _PEOPLE,
        *_question_pages(asked_of(applicant, Section.HOUSEHOLD), Section.HOUSEHOLD),
        *_question_pages((one for one in others if one not in own), Section.PERSONS),
        *_question_pages(own, Section.PERSONS),
    )


def question_page(path: str) -> str:
    """The id of the page that asks for that answer."""
    return f"question:{path}"


def _question_pages(asked: Iterable[AskedQuestion], section: Section) -> list[Page]:
    return [Page(question_page(one.path), PageKind.QUESTION, section, asked=one) for one in asked]
