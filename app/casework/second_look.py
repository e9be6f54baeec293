"""What was looked at or taken along, and says something else now that an answer was changed since.

Only what the applicant may see is compared, so that nothing here tells of another adult's answers
(practice 4.6). The wish is left out: whatever was said in private leaves no trace (practice 6.2).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from app.casework.case_file import CaseFile
from app.casework.conversation import Conversation
from app.casework.flow import LETTER, PAPERS, RESULT
from app.casework.letter import for_interpreter
from app.casework.papers import checklist
from app.casework.saving import kept_case
from app.casework.services import Services
from app.casework.stale import changes_result
from app.casework.warnings import names_own_country
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.family import adults_who_move
from app.domain.letter import LetterOrder
from app.domain.record import DocumentKind, DocumentNote

Assessed = Callable[[Case, date, str], Assessment]
"""What the window shows of a case on a day to the adult with that id, as ``assess_for_screen`` says."""

_LANGUAGE = "sv"
"""Any would do: what is compared is put in the same language."""


def outdated_pages(
    looked_at: Mapping[str, Conversation], now: Conversation, services: Services, on: date, assessed: Assessed
) -> frozenset[str]:
    """Ids of the pages that are worth another look by the applicant.

    Args:
        looked_at: by page id, the conversation as it was when the applicant last had that page before him or
            her.
        now: the conversation as it stands.
        services: assess and draw.
        on: the day of the conversation.
        assessed: what the window shows of a case.
    """
    found = set()
    if RESULT.id in looked_at and _shows_another_result(looked_at[RESULT.id].case, now.case, on, assessed):
        found.add(RESULT.id)
    if PAPERS.id in looked_at and _lists_more_papers(looked_at[PAPERS.id], now, services, on):
        found.add(PAPERS.id)
    if is_letter_old(now, services):
        found.add(LETTER.id)
    return frozenset(found)


def is_letter_old(conversation: Conversation, services: Services) -> bool:
    """Whether the letter that was made last says something that it would not say of the answers as they are.

    What is no answer, like its recipient and what became of each paper, may be another since.
    """
    made = conversation.letter_made
    if made is None:
        return False
    return _says_another(made, for_interpreter(conversation, kept_case(conversation, made.on)), services)


def old_documents(file: CaseFile, services: Services, on: date) -> frozenset[DocumentNote]:
    """The letters, summaries and lists of papers that were made of other answers than the case has now.

    Of a summary nobody knows here whose it was, so any answer that a result may rest on counts.
    """
    cases, now = {one.version: one.case for one in file.versions}, file.newest.case
    # Many may be made of one version; what they say is worked out once.
    made = {(note.kind, _version_at(note, file)) for note in file.documents}
    old = {each for each in made if _is_old(each[0], cases[each[1]], now, services, on)}
    return frozenset(note for note in file.documents if (note.kind, _version_at(note, file)) in old)


def _is_old(kind: DocumentKind, before: Case, now: Case, services: Services, on: date) -> bool:
    if before == now:
        return False
    match kind:
        case DocumentKind.LETTER:
            try:
                made = LetterOrder(_wishing(before), services.assess(_wishing(before), on), on, _LANGUAGE)
            except UserFacingError:
                return True
            return _says_another(made, now, services)
        case DocumentKind.SUMMARY:
            return changes_result(before, now)
        case DocumentKind.PAPERS:
            old, new = (services.drawer.papers(case, on, _LANGUAGE) for case in (before, now))
            return old != new
        case _:
            return False


def _version_at(note: DocumentNote, file: CaseFile) -> int:
    """Number of the version that the case had when the document was made."""
    return next((one for one in file.versions if one.saved_at <= note.at), file.versions[-1]).version


def _says_another(made: LetterOrder, case: Case, services: Services) -> bool:
    """Whether the letter would say something else of those answers."""
    case = _wishing(case)
    if case == made.case:
        return False
    try:
        again = replace(made, case=case, assessment=services.assess(case, made.on))
    except UserFacingError:
        return True
    return not services.drawer.letters_alike(made, again, services.words(made.language))


def _wishing(case: Case) -> Case:
    """The case as if the applicant wished to move: a letter was made, so it was so then."""
    persons = tuple(replace(one, own_wish=True) if one.is_applicant else one for one in case.persons)
    return replace(case, persons=persons, settles_permanently=True)


def _shows_another_result(before: Case, now: Case, on: date, assessed: Assessed) -> bool:
    if before == now:
        return False
    try:
        return _shown_of(before, on, assessed) != _shown_of(now, on, assessed)
    except UserFacingError:
        return True


def _shown_of(case: Case, on: date, assessed: Assessed) -> tuple[object, ...]:
    """What the result page of the applicant follows from, but for names."""
    applicant = case.applicant
    return (
        assessed(replace(case, settles_permanently=None), on, applicant.id),
        applicant.permit.ground,
        names_own_country(case, applicant),
        [person.id for person in adults_who_move(case, case.filed_on(on))],
    )


def _lists_more_papers(before: Conversation, now: Conversation, services: Services, on: date) -> bool:
    """Whether a paper has come to the list that nobody has marked."""
    seen, listed = (
        {paper.id for paper in checklist(services.drawer, each, on, _LANGUAGE)} for each in (before, now)
    )
    return bool(listed - seen - now.preparation.papers.keys())
