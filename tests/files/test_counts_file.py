from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import BadInputError
from app.files.counts import format_counts, parse_counts
from app.tallies.counts import CountRow, Place, RawCounts, merge
from app.tallies.errors import CountsError

HEADER = "period;table;category;count;source\n"


def faults(parse: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(BadInputError) as error:
        parse()
    return [(fault.where, fault.expected) for fault in error.value.faults]


def wrong(text: str | bytes) -> list[tuple[str, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    return faults(lambda: parse_counts(data))


def test_rows_are_read_with_their_lines() -> None:
    raw = parse_counts(f"{HEADER}2026-03;ended;stays;7;a1\n2026-03;ended;letter;0;\n".encode())
    assert raw.rows == (
        CountRow(Place("2026-03", "ended", "stays"), 7, "a1"),
        CountRow(Place("2026-03", "ended", "letter"), 0, ""),
    )
    assert [row.line for row in raw.rows] == [2, 3]


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfperiod;table;category;count\n2026-03;t;c;7\n",
        b"period;table;category;count\r\n2026-03;t;c;7\r\n",
        b"period;table;category;count\n2026-03;t;c;7",
        b'"period";"table";"category";"count"\n"2026-03";"t";"c";"7"\n',
        b"period;table;category;count;source\n2026-03;t;c;7;\n;;;;\n\n",
    ],
    ids=["mark", "crlf", "no last newline", "quoted", "empty rows of a spreadsheet"],
)
def test_what_spreadsheets_make_of_a_file_is_accepted(data: bytes) -> None:
    assert [(row.place, row.count, row.source) for row in parse_counts(data).rows] == [
        (Place("2026-03", "t", "c"), 7, "")
    ]


def test_a_header_alone_holds_no_counts() -> None:
    assert parse_counts(HEADER.encode()).rows == ()


@pytest.mark.parametrize(
    "count", ["-1", "1.5", "1,5", "+1", "", " 1", "1e3", "10000001", "9" * 5000, "x", "0x1", "٣", "01"]
)
def test_a_count_is_whole_and_at_most_ten_million(count: str) -> None:
    assert wrong(f"{HEADER}2026-03;t;c;{count};\n") == [("line 2", "whole_count")]


@pytest.mark.parametrize("count", ["0", "10000000"])
def test_the_lowest_and_the_highest_count_are_accepted(count: str) -> None:
    assert parse_counts(f"{HEADER}2026-03;t;c;{count};\n".encode()).rows[0].count == int(count)


@pytest.mark.parametrize("name", ["", "total", "a b", "å", "a" * 65, "a;b", "=1+1", "a\x00"])
def test_tables_and_categories_have_plain_names(name: str) -> None:
    assert wrong(f"{HEADER}2026-03;{name};c;1;\n")[0][0] == "line 2"
    assert wrong(f"{HEADER}2026-03;t;{name};1;\n")[0][0] == "line 2"


@pytest.mark.parametrize("name", ["a", "A-1_b.c", "a" * 64, "Total"])
def test_names_of_up_to_64_characters_are_accepted(name: str) -> None:
    assert parse_counts(f"{HEADER}2026-03;{name};{name};1;\n".encode()).rows[0].place.table == name


@pytest.mark.parametrize("label", ["", "total", "=SUM(A1)", "-1", "+1", "@x", " a", "a ", "a" * 65, "a\tb"])
def test_a_period_label_is_nothing_a_spreadsheet_takes_for_a_formula(label: str) -> None:
    assert wrong(f"{HEADER}{label};t;c;1;\n") == [("line 2", "period_label")]


@pytest.mark.parametrize("label", ["2026-03", "2026-Q1", "2026", "A", "våren 2026", "v. 10", "2026-13"])
def test_any_plain_label_is_accepted(label: str) -> None:
    assert parse_counts(f"{HEADER}{label};t;c;1;\n".encode()).rows[0].place.period == label


def test_every_fault_is_listed_in_the_order_of_lines() -> None:
    text = f"{HEADER}2026-03;t;c;x;\n2026-03;t;c;1;\n2026-03;t;c;2;\n2026-03;total;c;-1;\n2026-03;t\n"
    assert wrong(text) == [
        ("line 2", "whole_count"),
        ("line 4", "count_given_once"),
        ("line 5", "table_name"),
        ("line 5", "whole_count"),
        ("line 6", "counts_columns"),
    ]


def test_the_same_place_from_two_sources_is_no_repetition() -> None:
    assert len(parse_counts(f"{HEADER}2026-03;t;c;1;a\n2026-03;t;c;1;b\n".encode()).rows) == 2


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("line 1", "counts_header")),
        (b"period;table;count\n", ("line 1", "counts_header")),
        (b"\xff\xfe", ("", "file_utf8")),
        (b"\x00" * 100, ("line 1", "counts_header")),
        (b'"period;table', ("line 1", "counts_header")),
        (HEADER.encode() + b'"2026-03;t;c;1;\n', ("line 2", "counts_columns")),
        (HEADER.encode() + b"a" * 300_000, ("line 2", "counts_columns")),
    ],
)
def test_rubbish_is_one_named_fault(data: bytes, expected: tuple[str, str]) -> None:
    assert wrong(data) == [expected]


@settings(max_examples=200)
@given(st.binary(max_size=200) | st.text(alphabet='2026-;tc10\n"\r\x00å', max_size=100).map(str.encode))
def test_no_bytes_give_anything_but_counts_or_faults(data: bytes) -> None:
    for content in (data, HEADER.encode() + data):
        try:
            parse_counts(content)
        except BadInputError as error:
            assert error.faults  # noqa: PT017 - either outcome is right, nothing else is


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["2026-01", "2026-02", "vår"]),
        st.sampled_from(["t", "u"]),
        st.sampled_from(["a", "b"]),
        st.integers(0, 10_000_000),
        st.sampled_from(["", "s1", "s2"]),
    ),
    unique_by=lambda row: row[:3] + row[4:],
)


@given(ROWS)
def test_what_was_written_is_read_again(rows: list[tuple[str, str, str, int, str]]) -> None:
    raw = RawCounts(tuple(CountRow(Place(*row[:3]), row[3], row[4]) for row in rows))
    assert parse_counts(format_counts(raw)) == raw


def part(text: str) -> RawCounts:
    return parse_counts((HEADER + text).encode())


def test_merging_keeps_every_source_apart() -> None:
    merged = merge([part("2026-02;t;c;3;b\n2026-01;t;c;2;b\n"), part("2026-01;t;c;4;a\n")])
    assert format_counts(merged).decode() == f"{HEADER}2026-01;t;c;4;a\n2026-01;t;c;2;b\n2026-02;t;c;3;b\n"
    assert merged.summed()[Place("2026-01", "t", "c")] == 6


def test_a_source_and_period_with_the_same_figures_counts_once() -> None:
    merged = merge([part("2026-01;t;c;4;a\n2026-01;t;d;0;a\n"), part("2026-01;t;c;4;a\n")])
    assert merged.summed() == {Place("2026-01", "t", "c"): 4, Place("2026-01", "t", "d"): 0}


@pytest.mark.parametrize(
    "second", ["2026-01;t;c;5;a\n", "2026-01;t;c;4;a\n2026-01;t;d;1;a\n", "2026-01;u;c;4;a\n"]
)
def test_a_source_and_period_with_other_figures_is_faulty(second: str) -> None:
    with pytest.raises(CountsError) as error:
        merge([part("2026-01;t;c;4;a\n"), part(second)])
    assert [fault.expected for fault in error.value.faults] == ["source_and_period_once"]
    assert error.value.faults[0].facts == {"file": 2, "other_file": 1}


def test_rows_without_source_may_not_meet_in_one_period() -> None:
    with pytest.raises(CountsError) as error:
        merge([part("2026-01;t;c;4;\n"), part("2026-01;t;c;4;\n")])
    assert [fault.expected for fault in error.value.faults] == ["source_named"]
    assert len(merge([part("2026-01;t;c;4;\n"), part("2026-02;t;c;4;\n")]).rows) == 2


def test_a_month_and_its_quarter_of_one_source_count_double() -> None:
    with pytest.raises(CountsError) as error:
        merge([part("2026-01;t;c;4;a\n"), part("2026-Q1;t;c;9;a\n")])
    assert [(fault.where, fault.expected) for fault in error.value.faults] == [
        ("[1] line 2", "periods_apart")
    ]
