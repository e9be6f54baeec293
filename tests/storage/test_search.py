import pytest

from app.storage.errors import UnknownNameError
from app.storage.search import number_key, search_keys, words_key
from app.storage.store import Store
from tests.storage.stores import ON, a_case, with_number


@pytest.mark.parametrize(
    "written", ["190308189802", "19030818-9802", "0308189802", "030818-9802", "030818+9802", " 030818 9802 "]
)
def test_a_personal_number_is_found_in_any_usual_writing(store: Store, written: str) -> None:
    saved = store.save_case(with_number(a_case(), "19030818-9802"), ON)
    assert [found.id for found in store.cases(written)] == [saved.id]


@pytest.mark.parametrize("part", ["0308", "19030818", "9802", "030818", "1903"])
def test_a_part_of_a_personal_number_finds_nothing(store: Store, part: str) -> None:
    store.save_case(a_case(), ON)
    assert store.cases(part) == ()


def test_something_else_than_a_number_is_no_number() -> None:
    assert number_key("XX-123456") is None
    assert number_key("٠٣٠٨١٨٩٨٠٢") is None


@pytest.mark.parametrize("part", ["åsa", "ÅSA", "A\u030asa", "östb", "åsa  östberg"])
def test_a_name_is_found_by_any_part_of_it(store: Store, part: str) -> None:
    saved = store.save_case(a_case("Åsa Östberg-Prov"), ON)
    store.save_case(a_case("Någon Annan"), ON)
    assert [found.id for found in store.cases(part)] == [saved.id]


def test_a_case_is_found_by_its_reference(store: Store) -> None:
    saved = store.save_case(a_case(None, "SN 2026-114"), ON)
    store.save_case(a_case(None, "SN 2026-115"), ON)
    assert [found.id for found in store.cases("sn 2026-114")] == [saved.id]


@pytest.mark.parametrize("sign", ["%", "_", "'", '"', "\\"])
def test_signs_that_mean_something_to_a_database_mean_themselves(store: Store, sign: str) -> None:
    store.save_case(a_case("Testa Provsson"), ON)
    assert store.cases(sign) == ()


def test_text_that_can_not_be_read_finds_nothing(store: Store) -> None:
    store.save_case(a_case("Testa Provsson"), ON)
    assert store.cases("\udcff") == ()
    with pytest.raises(UnknownNameError):
        store.load_case("\udcff")


def test_an_answer_finds_nothing(store: Store) -> None:
    store.save_case(a_case("Testa Provsson"), ON)
    for text in ("debt_csn", "true", "applicant", "1990-03-08", "1990"):
        assert store.cases(text) == ()


def test_a_blank_search_lists_all(store: Store) -> None:
    store.save_case(a_case(), ON)
    assert len(store.cases("  ")) == 1


def test_a_case_without_name_number_and_reference_has_no_keys() -> None:
    keys = search_keys(with_number(a_case(None), None))
    assert (keys.name, keys.number, keys.reference) == (None, None, None)


def test_words_are_compared_without_case_and_extra_blanks() -> None:
    assert words_key("  Åsa \t BERG ") == "åsa berg"
