"""Many documents in one run: one that can't be made does not stop the rest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.domain.errors import UserFacingError
from app.domain.steps import Steps, StoppedError


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
        not_begun: keys of what was left when the run was stopped.
    """

    done: tuple[str, ...]
    failed: dict[str, UserFacingError]
    not_begun: tuple[str, ...]


def run_batch(
    jobs: Iterable[Job], hand_over: Callable[[str, bytes], None], steps: Steps | None = None
) -> BatchResult:
    """Makes each document and hands it over, one after the other.

    Args:
        jobs: what to make.
        hand_over: takes a key and a finished document: prints it, or writes a file. What it raises as a user
            can act on counts as that document's failure.
        steps: documents dealt with; stopping is heard between two of them, and what was handed over stays so.
            None: nobody follows them.
    """
    steps = steps or Steps()
    waiting = list(jobs)
    done: list[str] = []
    failed: dict[str, UserFacingError] = {}
    steps.begin(len(waiting))
    try:
        steps.may_go_on()
        for job in waiting:
            try:
                hand_over(job.key, _made(job))
            except UserFacingError as error:
                failed[job.key] = error
            else:
                done.append(job.key)
            steps.go_on()
    except StoppedError:
        pass  # Whatever is neither done nor failed has not begun.
    return BatchResult(tuple(done), failed, tuple(job.key for job in waiting[len(done) + len(failed) :]))


def _made(job: Job) -> bytes:
    if job.is_protected:
        raise UserFacingError("batch_protected")
    return job.make()
