import json

import pytest

from app.domain.errors import BadInputError
from app.files.tables import descriptions_as_json, descriptions_from, parse_descriptions
from app.tallies.descriptions import SHARES_NOTHING, TableDescription

EXAMPLE = {
    "channel": {"counts": "conversations"},
    "ended": {"counts": "conversations"},
    "obstacle": {"counts": "conversations", "several": True, "sums": {"debts": ["debt_csn", "debt_kfm"]}},
    "other": {"counts": None},
    "rare": {"counts": None, "zeros": "alike"},
    "nothing": None,
}


def wrong(value: object) -> list[tuple[str, str]]:
    with pytest.raises(BadInputError) as error:
        parse_descriptions(json.dumps(value).encode())
    return [(fault.where, fault.expected) for fault in error.value.faults]


def test_the_example_of_the_contract_is_read() -> None:
    described = parse_descriptions(b"\xef\xbb\xbf" + json.dumps(EXAMPLE).encode())
    assert described.of("channel") == TableDescription("conversations")
    obstacle = described.of("obstacle")
    assert (obstacle.several, obstacle.family) == (True, None)
    assert obstacle.parts("debts") == ("debt_csn", "debt_kfm")
    assert obstacle.parts("reception") == ("reception",)
    assert described.of("rare").zeros_alike
    assert described.of("other") == described.of("nothing") == described.of("absent") == SHARES_NOTHING


def test_a_null_table_is_another_description_than_none_at_all() -> None:
    assert "nothing" in parse_descriptions(json.dumps(EXAMPLE).encode()).tables


def test_what_was_written_is_read_again() -> None:
    described = parse_descriptions(json.dumps(EXAMPLE).encode())
    assert descriptions_from(descriptions_as_json(described)) == described


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([], ("", "object")),
        ({"t": []}, ("t", "object")),
        ({"t": {"count": "x"}}, ("t", "known_keys")),
        ({"t": {"counts": 3}}, ("t.counts", "name_or_null")),
        ({"t": {"counts": "a b"}}, ("t.counts", "name_or_null")),
        ({"t": {"several": "yes"}}, ("t.several", "true_or_false")),
        ({"t": {"several": 1}}, ("t.several", "true_or_false")),
        ({"t": {"zeros": True}}, ("t.zeros", "zeros_alike")),
        ({"t": {"sums": []}}, ("t.sums", "object")),
        ({"t": {"sums": {"total": ["a"]}}}, ("t.sums[1]", "category_name")),
        ({"t": {"sums": {"s": []}}}, ("t.sums.s", "parts_of_sum")),
        ({"t": {"sums": {"s": "ab"}}}, ("t.sums.s", "parts_of_sum")),
        ({"t": {"sums": {"s": ["a", "a"]}}}, ("t.sums.s", "parts_of_sum")),
        ({"t": {"sums": {"s": ["s", "a"]}}}, ("t.sums.s", "parts_of_sum")),
        ({"t": {"sums": {"s": ["total"]}}}, ("t.sums.s", "parts_of_sum")),
        ({"t": {"sums": {"s": [1]}}}, ("t.sums.s", "parts_of_sum")),
        ({"t": {"sums": {"s": [["a"]]}}}, ("t.sums.s", "parts_of_sum")),
        ({"t": {"sums": {"s": ["a"], "u": ["s"]}}}, ("t.sums.u", "parts_of_sum")),
        ({"total": {}}, ("[1]", "table_name")),
    ],
)
def test_every_fault_has_its_path(value: object, expected: tuple[str, str]) -> None:
    assert wrong(value) == [expected]


def test_every_fault_is_listed_and_no_strange_name_is_repeated() -> None:
    found = wrong({"Anna Andersson": {}, "t": {"counts": 3, "several": 3}})
    assert found == [("[1]", "table_name"), ("t.counts", "name_or_null"), ("t.several", "true_or_false")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff",
        b'{"t": {}, "t": {}}',
        b'{"t": NaN}',
        b"[" * 100_000,
        b'{"t":' * 60 + b"1" + b"}" * 60,
    ],
)
def test_rubbish_is_one_fault(data: bytes) -> None:
    with pytest.raises(BadInputError) as error:
        parse_descriptions(data)
    assert len(error.value.faults) == 1
