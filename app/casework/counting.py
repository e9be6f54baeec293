"""What a finished conversation adds to the month counters: one dimension at a time, never a nationality.

A "no" to the own wish is not counted (practice 6.2), nor why somebody needed more time (practice 6.1).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.casework.conversation import Conversation, Interpreter
from app.casework.routes import Route
from app.domain.assessment import Assessment, Finding
from app.domain.counting import Count
from app.domain.person import Role

NOT_STATED = "not_stated"

_INTERPRETER = {
    None: NOT_STATED,
    Interpreter.NOT_NEEDED: "not_needed",
    Interpreter.ON_SITE: "on_site",
    Interpreter.BY_PHONE: "by_phone",
    Interpreter.SIGN_LANGUAGE: "sign_language",
    Interpreter.DEAFBLIND: "sign_language",
    Interpreter.NEEDED_BUT_MISSING: "needed_but_missing",
}

# Rule and, where one rule has several, reason -> category of the table "obstacle". The ordinance of 1984
# is history: what it would have stopped is not counted.
_OBSTACLES: dict[str | tuple[str, str], str] = {
    "B-01": "citizen",
    ("B-03", "not_registered"): "not_registered",
    ("B-04", "after_cutoff"): "permit_date",
    ("B-05", "after_cutoff"): "permit_date",
    ("B-05", "other_household"): "household",
    "B-04": "permit_ground",
    "B-05": "permit_ground",
    "B-07": "reception",
    "B-08": "destination",
    "B-10": "granted_before",
    "B-11": "debt_csn",
    "B-12": "debt_kfm",
}


@dataclass(frozen=True)
class Ending:
    """What the worker says when a conversation ends; asked with "vi räknar utan namn".

    Attributes:
        ended: category of how it ended, or None for what the conversation itself tells.
        channel: category of how it was held.
        interpreter: category, or None for what the conversation itself tells.
        children: category, or None for what the conversation itself tells.
        gender: category.
        adaptation: category.
        needs: categories of needs that could not be met.

    Interpreter, children, gender and adaptation can be declined; they are ``not_stated`` then (practice 4.2).
    """

    ended: str | None = None
    channel: str = "visit"
    interpreter: str | None = None
    children: str | None = None
    gender: str = NOT_STATED
    adaptation: str = NOT_STATED
    needs: frozenset[str] = frozenset()


def counts_of(conversation: Conversation, assessment: Assessment | None, ending: Ending) -> frozenset[Count]:
    """The counts that one finished conversation adds, each once.

    Args:
        assessment: of the conversation's case, or None where nothing was assessed.
    """
    if conversation.route is Route.REMOVAL_OR_ASYLUM:
        return _NOTHING_BUT_OTHER
    counts = {
        Count("channel", ending.channel),
        Count("ended", ending.ended or _how_it_ended(conversation)),
        Count("interpreter", ending.interpreter or _INTERPRETER[conversation.interpreter]),
        Count("gender", ending.gender),
        Count("children", ending.children or _children(conversation)),
        Count("adaptation", ending.adaptation),
        *(Count("need", need) for need in ending.needs),
    }
    if assessment is not None:
        counts.update(Count("obstacle", category) for category in _obstacles(conversation, assessment))
    return frozenset(counts)


_NOTHING_BUT_OTHER = frozenset(
    {
        Count("channel", "other"),
        Count("ended", "other"),
        *(Count(table, NOT_STATED) for table in ("interpreter", "gender", "children", "adaptation")),
    }
)
"""About a removal order or asylum nothing is counted but that somebody came (practice 6.10)."""


def told_by(conversation: Conversation) -> Ending:
    """The ending that the conversation itself tells; the worker and the client can change or decline it."""
    # By phone or video is for the worker to say.
    return Ending(
        ended=_how_it_ended(conversation),
        channel="outreach" if conversation.is_outreach else "visit",
        interpreter=_INTERPRETER[conversation.interpreter],
        children=_children(conversation),
    )


def _how_it_ended(conversation: Conversation) -> str:
    if conversation.route is Route.REMOVAL_OR_ASYLUM:
        return "other"
    if conversation.more_time:
        return "another_time"
    return "stays" if conversation.letter_made is None else "letter"


def _children(conversation: Conversation) -> str:
    if conversation.route is None or not conversation.route.is_interview:
        return NOT_STATED
    has_child = any(person.role is Role.CHILD for person in conversation.case.persons)
    return "yes" if has_child else "no"


def _obstacles(conversation: Conversation, assessment: Assessment) -> Iterator[str]:
    """Only the applicant's: each adult is counted in his or her own conversation."""
    for finding in assessment.person(conversation.case.applicant.id).findings:
        category = _category(finding)
        if category is not None:
            yield category


def _category(finding: Finding) -> str | None:
    by_reason = _OBSTACLES.get((finding.rule, finding.reason))
    if by_reason is not None:
        return by_reason
    return _OBSTACLES.get(finding.rule) if finding.is_obstacle else None
