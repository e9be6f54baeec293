"""Letters of many saved cases, from a real store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app.bootstrap import build_services
from app.casework.conversation import Conversation, Preparation
from app.casework.letter import conversation_letter
from app.casework.many_letters import LetterTerms, demand_terms, make_letters, may_go_together
from app.domain.case import Case
from app.domain.errors import CannotWriteError, UserFacingError
from app.domain.information import LETTER_POINTS
from app.domain.letter import PointState
from app.domain.profile import Letterhead, OfficeProfile
from app.domain.record import CaseStatus, DocumentKind, SavingTerms
from app.domain.roles import Role
from app.storage.keeper import Keeper
from app.storage.records import Records
from app.storage.store import Store
from tests.documents.letters import APPLICANT, SINGLE
from tests.storage.stores import CHEAP, CODEC, OFFICE, PASSPHRASE, USER, read_profile

TODAY = date(2026, 11, 22)
SERVICES = build_services()
UNIT = "Enheten för samtal"
TERMS = LetterTerms(
    on=TODAY,
    language="sv",
    points=dict.fromkeys(LETTER_POINTS, PointState.EXPLAINED),
    recipient=("Migrationsverket",),
)
WISHED = replace(SINGLE, settles_permanently=True, persons=(replace(APPLICANT, own_wish=True),))
NOT_WISHED = replace(SINGLE, settles_permanently=None)


def _profile(content: bytes) -> OfficeProfile:
    return replace(read_profile(content), letterhead=Letterhead(UNIT, "", "", ""))


def _store(folder: Path, profile: bytes | None) -> Store:
    keeper = Keeper(CODEC, _profile, cost=CHEAP)
    keeper.create(folder, USER, PASSPHRASE, profile)
    return keeper.open(folder, PASSPHRASE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with an office profile, open."""
    with _store(tmp_path / "kontor", OFFICE) as store:
        yield store


class Pile:
    """Letters as they were handed over."""

    is_file = True

    def __init__(self) -> None:
        self.letters: dict[str, bytes] = {}
        self.ever: list[str] = []

    def prepare(self) -> None:
        assert not self.letters

    def hand_over(self, case_id: str, letter: bytes) -> None:
        self.letters[case_id] = letter
        self.ever.append(case_id)

    def take_back(self, case_id: str) -> None:
        del self.letters[case_id]


def saved(store: Store, case: Case = WISHED) -> str:
    return store.save_case(case, TODAY).id


def reasons(store: Store, case_ids: list[str], terms: LetterTerms = TERMS) -> dict[str, str]:
    pile = Pile()
    failed = make_letters(SERVICES, store, case_ids, terms, pile).failed
    # Nothing that failed was ever out of our hands: what is printed can't be taken back.
    assert not set(pile.ever) & set(failed)
    return {case_id: error.code for case_id, error in failed.items()}


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_each_letter_is_the_one_that_the_window_makes_of_that_case_alone_byte_for_byte(store: Store) -> None:
    ids, first, again = [saved(store) for _ in range(3)], Pile(), Pile()
    assert make_letters(SERVICES, store, ids, TERMS, first).done == tuple(ids)
    make_letters(SERVICES, store, reversed(ids), TERMS, again)
    case = store.load_case(ids[0]).case
    alone = Conversation(
        case=case,
        points=dict(TERMS.points),
        preparation=Preparation(recipient=TERMS.recipient),
        saved_as=ids[0],
    )
    order = conversation_letter(
        alone, SERVICES.assess(case, TODAY), TODAY, "sv", store.profile, is_practice=False
    )
    assert first.letters[ids[0]] == SERVICES.drawer.letter(order, SERVICES.words("sv"))
    assert first.letters == again.letters
    assert UNIT in words(first.letters[ids[0]])


def test_each_letter_is_in_the_log_and_among_the_cases_documents(store: Store) -> None:
    ids = [saved(store), saved(store)]
    make_letters(SERVICES, store, ids, TERMS, Pile())
    for case_id in ids:
        (note,) = store.records.documents(case_id)
        assert (note.kind, note.is_file, note.by) == (DocumentKind.LETTER, True, USER)


def test_what_cannot_be_logged_is_taken_back_and_stops_no_other(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = saved(store), saved(store)
    note_document = Records.note_document

    def full(records: Records, case_id: str, kind: DocumentKind, *, is_file: bool) -> None:
        if case_id == first:
            raise CannotWriteError("disk_full")
        note_document(records, case_id, kind, is_file=is_file)

    monkeypatch.setattr(Records, "note_document", full)
    pile = Pile()
    made: list[str] = []
    result = make_letters(SERVICES, store, [first, second], TERMS, pile, on_made=made.append)
    assert (list(result.failed), list(pile.letters), made) == ([first], [second], [second])


def test_every_gate_of_a_single_letter_holds_and_names_its_case(store: Store) -> None:
    fine, closed, hidden, changed, silent = (saved(store) for _ in range(5))
    silent = saved(store, NOT_WISHED)
    store.set_status(closed, CaseStatus.CLOSED)
    store.keep_draft(replace(WISHED, settles_permanently=None), TODAY, case_id=changed)
    store.keep_draft(WISHED, TODAY, case_id=fine)
    assert reasons(store, [fine, closed, changed, silent, "22222222"]) == {
        closed: "case_closed",
        changed: "letter_changed_since_saving",
        silent: "letter_needs_own_wish",
        "22222222": "unknown_case",
    }
    old = replace(TERMS, on=date(2027, 6, 1))
    assert reasons(store, [hidden], old) == {hidden: "rules_too_old"}
    set_back = replace(TERMS, on=date(2025, 12, 1))
    assert reasons(store, [hidden], set_back) == {hidden: "rules_too_old"}
    assert reasons(store, [hidden], replace(set_back, by_clock=False)) == {}


def test_no_letter_of_who_is_protected_lies_among_others_even_after_two_have_opened_the_case(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    case_id = store.save_case(WISHED, TODAY, terms=SavingTerms(is_protected=True)).id
    (listed,) = store.cases()
    assert not may_go_together(listed)
    with monkeypatch.context() as patched:
        patched.delattr(Store, "load_case")  # what is known to be protected is not even opened
        result = make_letters(SERVICES, store, [case_id], TERMS, Pile(), protected={case_id})
    assert result.failed[case_id].code == "batch_protected"
    store.records.open_together(case_id, "eva", PASSPHRASE)
    assert reasons(store, [case_id]) == {case_id: "batch_protected"}


@pytest.mark.parametrize("point", LETTER_POINTS)
def test_nothing_is_begun_while_a_point_is_neither_explained_nor_declined(
    store: Store, point: object
) -> None:
    some = {one: PointState.DECLINED for one in LETTER_POINTS if one is not point}
    pile = Pile()
    with pytest.raises(UserFacingError) as refused:
        make_letters(SERVICES, store, [saved(store)], replace(TERMS, points=some), pile)
    assert (refused.value.code, refused.value.facts, pile.letters) == (
        "letters_need_points",
        {"count": 1},
        {},
    )


@pytest.mark.parametrize("is_draft", [True, False])
def test_no_letter_of_a_run_is_begun_with_a_text_of_5000_characters(store: Store, *, is_draft: bool) -> None:
    pile, case_id = Pile(), saved(store)
    for long in ({"recipient": ("ordet " * 833,)}, {"helper_role": "x" * 5000}):
        with pytest.raises(UserFacingError) as refused:
            make_letters(SERVICES, store, [case_id], replace(TERMS, is_draft=is_draft, **long), pile)
        assert refused.value.code.endswith("_too_long")
    assert not pile.letters


def test_a_finished_letter_needs_a_recipient_and_a_draft_nothing(store: Store) -> None:
    with pytest.raises(UserFacingError) as refused:
        demand_terms(replace(TERMS, recipient=(" ",)))
    assert refused.value.code == "letter_needs_recipient"
    pile, case_id = Pile(), saved(store)
    make_letters(SERVICES, store, [case_id], LetterTerms(on=TODAY, language="sv", is_draft=True), pile)
    text = words(pile.letters[case_id])
    assert "utkast" in text
    assert UNIT not in text


@pytest.mark.parametrize("is_draft", [True, False])
def test_letters_of_a_practice_store_say_so_on_every_page(tmp_path: Path, *, is_draft: bool) -> None:
    with _store(tmp_path / "prov", None) as store:
        pile, case_id = Pile(), saved(store)
        make_letters(SERVICES, store, [case_id], replace(TERMS, is_draft=is_draft), pile)
    assert "ÖVNING" in words(pile.letters[case_id])
