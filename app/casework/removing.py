"""Removing the copies of journalled cases whose time is over."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.casework.protocols import CaseStore
from app.domain.errors import UserFacingError
from app.domain.record import RemovedCopy
from app.domain.steps import Steps


@dataclass(frozen=True)
class RemovedCopies:
    """What was removed, each copy by itself.

    Attributes:
        removed: what is known of each case; never empty.
        ended_by: why the others are still there; None: there are no others.
    """

    removed: tuple[RemovedCopy, ...]
    ended_by: UserFacingError | None = None


def remove_copies(store: CaseStore, case_ids: Sequence[str], steps: Steps) -> RemovedCopies:
    """Removes the copies one after another, so that each that is gone can be certified whatever happens.

    Args:
        store: an open store.
        case_ids: at least one.
        steps: one for each copy.

    Raises:
        StoppedError: before anything was removed.
        UserFacingError: nothing could be removed.
    """
    removed: list[RemovedCopy] = []
    steps.begin(len(case_ids))
    try:
        for case_id in case_ids:
            steps.may_go_on()
            removed.append(store.records.remove(case_id))
            steps.done += 1
    except UserFacingError as error:
        if not removed:
            raise
        return RemovedCopies(tuple(removed), error)
    return RemovedCopies(tuple(removed))
