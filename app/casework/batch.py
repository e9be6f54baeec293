"""Many documents in one run: one that can't be made does not stop the rest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.domain.errors import UserFacingError


@dataclass(frozen=True)
class Job:
    """One document to make and hand over.

    Attributes:
        key: names it to whoever asked, such as a case's id; no personal data.
        make: draws it.
        is_protected: about somebody with protected personal data; such papers never lie among others, so it
            is refused and made by itself (practice 4.9).
    """

    key: str
    make: Callable[[], bytes]
    is_protected: bool = False


@dataclass(frozen=True)
class BatchResult:
    """What became of a run.

    Attributes:
        done: keys of what was handed over, in order.
        failed: by key what went wrong, in order.
        not_begun: keys of what was left when the run was cancelled.
    """

    done: tuple[str, ...]
    failed: dict[str, UserFacingError]
    not_begun: tuple[str, ...]


def run_batch(
    jobs: Iterable[Job],
    hand_over: Callable[[str, bytes], None],
    on_progress: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
) -> BatchResult:
    """Makes each document and hands it over, one after the other.

    Args:
        jobs: what to make.
        hand_over: takes a key and a finished document: prints it, or writes a file. What it raises as a user
            can act on counts as that document's failure.
        on_progress: told how many are dealt with, and of how many, after each.
        is_cancelled: asked before each; what was handed over stays so.
    """
    waiting = list(jobs)
    done: list[str] = []
    failed: dict[str, UserFacingError] = {}
    for number, job in enumerate(waiting, start=1):
        if is_cancelled():
            return BatchResult(tuple(done), failed, tuple(left.key for left in waiting[number - 1 :]))
        try:
            hand_over(job.key, _made(job))
        except UserFacingError as error:
            failed[job.key] = error
        else:
            done.append(job.key)
        on_progress(number, len(waiting))
    return BatchResult(tuple(done), failed, ())


def _made(job: Job) -> bytes:
    if job.is_protected:
        raise UserFacingError("batch_protected")
    return job.make()
