from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.casework.batch import Job, run_batch
from app.documents.drawer import DocumentDrawer
from app.domain.errors import CannotWriteError, UserFacingError
from app.domain.steps import Steps
from tests.documents.letters import APPLICANT, SINGLE, Words, draft

RESOURCES = Path(__file__).parents[2] / "resources"


def job(key: str) -> Job:
    return Job(key, key.encode)


def refusing(key: str) -> Job:
    def refuse() -> bytes:
        raise UserFacingError("letter_needs_recipient")

    return Job(key, refuse)


class Counted(Steps):
    """Steps that remember what was told, and are stopped after some of them."""

    def __init__(self, stopped_after: int = 99) -> None:
        super().__init__()
        self.told: list[tuple[int, int]] = []
        self._after = stopped_after
        if not stopped_after:
            self.stop()

    def go_on(self, by: int = 1) -> None:
        if self.done + by >= self._after:
            self.stop()
        self.told.append((self.done + by, self.of))
        super().go_on(by)


def test_one_failure_does_not_stop_the_rest() -> None:
    got: dict[str, bytes] = {}
    steps = Counted()
    result = run_batch([job("a"), refusing("b"), job("c")], got.__setitem__, steps)
    assert got == {"a": b"a", "c": b"c"}
    assert result.done == ("a", "c")
    assert {key: error.code for key, error in result.failed.items()} == {"b": "letter_needs_recipient"}
    assert result.not_begun == ()
    assert steps.told == [(1, 3), (2, 3), (3, 3)]


def test_a_place_that_cannot_be_written_to_is_that_documents_failure() -> None:
    def full(key: str, _: bytes) -> None:
        if key == "a":
            raise CannotWriteError("disk_full")

    result = run_batch([job("a"), job("b")], full)
    assert (result.done, list(result.failed)) == (("b",), ["a"])


@pytest.mark.parametrize("number", range(5))
def test_stopping_leaves_the_rest_unbegun_and_keeps_what_was_done(number: int) -> None:
    done: list[str] = []
    jobs = [job("a"), job("b"), refusing("c"), job("d")]
    result = run_batch(jobs, lambda key, _: done.append(key), Counted(number))
    assert result.done == tuple(done) == tuple(key for key in "abcd"[:number] if key != "c")
    assert list(result.failed) == (["c"] if number > 2 else [])
    assert result.not_begun == tuple("abcd"[number:])


def test_who_is_protected_is_not_printed_among_others() -> None:
    got: dict[str, bytes] = {}
    hidden = replace(job("b"), is_protected=True)
    result = run_batch([job("a"), hidden, job("c")], got.__setitem__)
    assert list(got) == ["a", "c"]
    assert {key: error.code for key, error in result.failed.items()} == {"b": "batch_protected"}


def test_a_fault_of_ours_is_not_swallowed() -> None:
    def broken() -> bytes:
        raise KeyError("x")

    with pytest.raises(KeyError):
        run_batch([Job("a", broken)], lambda *_: None)


def test_fifty_letters_are_drawn_in_one_run_and_one_with_a_strange_name_is_left_out() -> None:
    drawer = DocumentDrawer(RESOURCES)
    names = {f"case-{number}": f"Exempel {number}" for number in range(49)} | {"strange": "李"}

    def letter(name: str) -> Callable[[], bytes]:
        case = replace(SINGLE, persons=(replace(APPLICANT, name=name),))
        return lambda: drawer.letter(draft(case), Words())

    made: dict[str, bytes] = {}
    jobs = [Job(key, letter(name)) for key, name in names.items()]
    result = run_batch(jobs, made.__setitem__)
    assert len(made) == len(set(made.values())) == len(result.done) == 49
    assert list(result.failed) == ["strange"]
