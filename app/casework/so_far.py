"""What counts of one person while questions are still open: the same words on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.casework.explain import PersonExplanation
    from app.casework.wording import Words


class SoFar(NamedTuple):
    """A few words beside the outcome's mark, and a sentence for where there is room."""

    word: str
    text: str


def outcome_so_far(person: PersonExplanation, words: Words, *, is_listed: bool = False) -> SoFar:
    """The outcome in words; of answers that are still missing, also what the others give.

    With nothing known of the person that answers are missing is all there is to say: that no obstacle was
    found would then sound like an answer. Neither the country nor what a child isn't asked is known of the
    person.

    Args:
        person: whose outcome it is.
        words: in the language of the reader.
        is_listed: what is missing stands below the sentence.
    """
    from app.domain.assessment import Outcome, Result  # noqa: PLC0415 - there once a case was assessed

    results = [line.result for line in person.lines]
    known = next((one for one in (Result.AGENCY, Result.MET) if one in results), None)
    if person.outcome is not Outcome.INCOMPLETE or known is None or not person.has_answers:
        return SoFar(person.word, person.text)
    said = words.block("so_far")[known.value]
    is_open = is_listed and known is Result.MET
    return SoFar(said["word"], words.block("quick_result")["some_open"] if is_open else said["text"])
