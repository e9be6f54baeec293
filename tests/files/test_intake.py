import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.case import Case, Destination, new_case
from app.domain.errors import BadInputError, ExitCode, UserFacingError
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Custody, Person, Role
from app.files.errors import NewerFormatError
from app.files.intake import MOST_BYTES, identifying_faults, read_intake, read_lines, write_intake

Json = dict[str, Any]
SECRET = "Påhittad Hemlighet"


def household() -> Json:
    return {
        "format": "vagval-intake/1",
        "application_on": "2026-12-01",
        "settles_permanently": True,
        "destination": {"country": "SY", "reception_shown": None},
        "persons": [
            {"id": "p1", "role": "applicant", "born_on": "1985-02-28", "citizenships": ["SY", "XK"]},
            {
                "id": "p2",
                "role": "child",
                "moves": False,
                "custody": "joint",
                "permit": {"ground": "family_tie", "kind": "temporary", "tied_to": "p1"},
            },
        ],
    }


def as_bytes(document: object) -> bytes:
    return json.dumps(document).encode()


def faults_of(data: bytes) -> list[tuple[str, str]]:
    with pytest.raises(BadInputError) as refused:
        read_intake(data)
    assert refused.value.exit_code is ExitCode.BAD_INPUT
    return [(fault.where, fault.expected) for fault in refused.value.faults]


def test_answers_become_a_case() -> None:
    assert read_intake(as_bytes(household())) == Case(
        application_on=date(2026, 12, 1),
        settles_permanently=True,
        destination=Destination(country="SY"),
        persons=(
            Person("p1", Role.APPLICANT, born_on=date(1985, 2, 28), citizenships=("SY", "XK")),
            Person(
                "p2",
                Role.CHILD,
                moves=False,
                custody=Custody.JOINT,
                permit=Permit(PermitGround.FAMILY_TIE, PermitKind.TEMPORARY, tied_to="p1"),
            ),
        ),
    )


def test_the_least_that_is_an_intake() -> None:
    document = {"format": "vagval-intake/1", "persons": [{"id": "p1", "role": "applicant"}]}
    assert read_intake(as_bytes(document)) == new_case()


def test_null_and_absent_are_the_same() -> None:
    document = household()
    document |= {"reference": None, "settles_permanently": None, "destination": None}
    document["persons"][0] |= {"permit": None, "citizenships": None, "moves": None}
    document["persons"][1]["permit"]["held_since"] = None
    case = read_intake(as_bytes(document))
    assert (case.settles_permanently, case.destination, case.applicant.permit) == (
        None,
        Destination(),
        Permit(),
    )


def test_a_byte_order_mark_is_accepted() -> None:
    data = as_bytes(household())
    assert read_intake(b"\xef\xbb\xbf" + data) == read_intake(data)


def test_stateless_is_not_unknown() -> None:
    document = household()
    document["persons"][0]["citizenships"] = []
    assert read_intake(as_bytes(document)).applicant.citizenships == ()


def put(*place: str | int, value: object) -> Callable[[Json], None]:
    def change(document: Json) -> None:
        holder: Any = document
        for key in place[:-1]:
            holder = holder[key]
        holder[place[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "where", "expected"),
    [
        (put("format", value="vagval-intake/0"), "format", "intake_format"),
        (put("format", value=1), "format", "intake_format"),
        (put("format", value=None), "format", "intake_format"),
        (put("reference", value=7), "reference", "text"),
        (put("reference", value="x" * 201), "reference", "text"),
        (put("reference", value="a\tb"), "reference", "text"),
        (put("reference", value="a\u0085b"), "reference", "text"),
        (put("reference", value="\ud800"), "reference", "text"),
        (put("application_on", value="2026-1-5"), "application_on", "date"),
        (put("application_on", value="20260105"), "application_on", "date"),
        (put("application_on", value="2026-01-05T00:00:00"), "application_on", "date"),
        (put("application_on", value=" 2026-01-05"), "application_on", "date"),
        (put("application_on", value="2026-02-29"), "application_on", "date"),
        (put("application_on", value="2026-W02-1"), "application_on", "date"),
        (put("application_on", value="٢٠٢٦-٠١-٠٥"), "application_on", "date"),
        (put("application_on", value="1899-12-31"), "application_on", "date"),
        (put("application_on", value="2101-01-01"), "application_on", "date"),
        (put("application_on", value=1767571200), "application_on", "date"),
        (put("settles_permanently", value="yes"), "settles_permanently", "tri"),
        (put("settles_permanently", value=1), "settles_permanently", "tri"),
        (put("settles_permanently", value="true"), "settles_permanently", "tri"),
        (put("destination", value=[]), "destination", "destination"),
        (put("destination", "country", value="SX1"), "destination.country", "country"),
        (put("destination", "country", value="sy"), "destination.country", "country"),
        (put("destination", "country", value="QQ"), "destination.country", "country"),
        (put("destination", "country", value=["SY"]), "destination.country", "country"),
        (put("persons", value={}), "persons", "persons"),
        (put("persons", value=[]), "persons", "persons"),
        (put("persons", value=None), "persons", "persons"),
        (put("persons", 1, value=None), "persons[1]", "person"),
        (put("persons", 1, value="p2"), "persons[1]", "person"),
        (put("persons", 1, "id", value=None), "persons[1].id", "person_id"),
        (put("persons", 1, "id", value="P2"), "persons[1].id", "person_id"),
        (put("persons", 1, "id", value=""), "persons[1].id", "person_id"),
        (put("persons", 1, "id", value="p" * 33), "persons[1].id", "person_id"),
        (put("persons", 1, "id", value="p2\n"), "persons[1].id", "person_id"),
        (put("persons", 1, "id", value="outside"), "persons[1].id", "person_id"),
        (put("persons", 1, "id", value={}), "persons[1].id", "person_id"),
        (put("persons", 1, "role", value=None), "persons[1].role", "one_of"),
        (put("persons", 1, "role", value="cousin"), "persons[1].role", "one_of"),
        (put("persons", 1, "role", value=[]), "persons[1].role", "one_of"),
        (put("persons", 0, "role", value="spouse"), "persons", "one_applicant"),
        (put("persons", 0, "moves", value=False), "persons[0].moves", "applicant_moves"),
        (put("persons", 0, "citizenships", value="SY"), "persons[0].citizenships", "countries"),
        (put("persons", 0, "citizenships", value=["SY", "ZZ"]), "persons[0].citizenships[1]", "country"),
        (put("persons", 0, "citizenships", value=[None]), "persons[0].citizenships[0]", "country"),
        (put("persons", 0, "citizenships", value=[{}]), "persons[0].citizenships[0]", "country"),
        (put("persons", 0, "permit", value=True), "persons[0].permit", "permit"),
        (put("persons", 1, "permit", "ground", value="asylum"), "persons[1].permit.ground", "one_of"),
        (put("persons", 1, "permit", "kind", value=False), "persons[1].permit.kind", "one_of"),
        (put("persons", 1, "permit", "held_since", value="2016"), "persons[1].permit.held_since", "date"),
        (put("persons", 1, "permit", "tied_to", value="p2"), "persons[1].permit.tied_to", "tied_to"),
        (put("persons", 1, "permit", "tied_to", value="p3"), "persons[1].permit.tied_to", "tied_to"),
        (put("persons", 1, "permit", "tied_to", value=1), "persons[1].permit.tied_to", "tied_to"),
        (put("persons", 0, "name", value="x\u0000"), "persons[0].name", "text"),
        (put(SECRET, value=1), "", "known_keys_at_top"),
        (put("", value=1), "", "known_keys_at_top"),
        (put("persons", 1, SECRET, value=None), "persons[1]", "known_keys"),
        (put("persons", 1, "permit", SECRET, value={"debt_csn": 1}), "persons[1].permit", "known_keys"),
        (put("persons", 1, "income", value=1), "persons[1]", "known_keys"),
        (put("persons", 1, "country", value="SY"), "persons[1]", "known_keys"),
        (put("destination", "\ud800", value=1), "destination", "known_keys"),
    ],
)
def test_what_does_not_belong_is_named_by_its_place(
    change: Callable[[Json], None], where: str, expected: str
) -> None:
    document = household()
    change(document)
    assert faults_of(as_bytes(document)) == [(where, expected)]


def test_one_wrong_answer_can_make_several_faults() -> None:
    second_applicant, same_id = household(), household()
    second_applicant["persons"][1]["role"] = "applicant"
    same_id["persons"][1]["id"] = "p1"
    assert faults_of(as_bytes(second_applicant)) == [
        ("persons", "one_applicant"),
        ("persons[1].moves", "applicant_moves"),
    ]
    assert faults_of(as_bytes(same_id)) == [
        ("persons[1].id", "id_once"),
        ("persons[1].permit.tied_to", "tied_to"),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "json"),
        (b" \n", "json"),
        (b"{", "json"),
        (as_bytes(household())[:-1], "json"),
        (b'{"format": NaN}', "json"),
        (b'{"format": -Infinity}', "json"),
        (b'{"format": ' + b"1" * 5000 + b"}", "json"),
        (b'{"format": "a\nb"}', "json"),
        (b"[]", "intake"),
        (b"null", "intake"),
        (b'"vagval-intake/1"', "intake"),
        (b"\xff\xfe{\x00}\x00", "file_utf8"),
        (b'{"format": "\xe5"}', "file_utf8"),
        (b" " * (MOST_BYTES + 1), "file_not_so_big"),
        (b'{"a":' * 51 + b"1" + b"}" * 51, "json_not_so_deep"),
        (b"[" * 200_000, "json"),
        (b'{"a":' * 200_000, "json"),
    ],
)
def test_what_is_no_json_object_is_refused_whole(data: bytes, expected: str) -> None:
    ((where, found),) = faults_of(data)
    assert found == expected
    assert where == "" or where.startswith("line ")


def test_text_that_is_no_json_is_named_by_its_line() -> None:
    assert faults_of(b'{"format":\n "vagval-intake/1",\n oops}') == [("line 3", "json")]


def test_text_that_is_not_utf8_is_named_by_its_line() -> None:
    assert faults_of(b'{"format":\n "\xe5"}') == [("line 2", "file_utf8")]


def test_fifty_levels_are_looked_at() -> None:
    assert ("", "known_keys_at_top") in faults_of(b'{"a":' * 50 + b"1" + b"}" * 50)


def test_a_full_sized_file_is_read() -> None:
    data = as_bytes(household())
    assert read_intake(data + b" " * (MOST_BYTES - len(data))).applicant.id == "p1"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('"id": "p1",', '"id": "p1", "id": "p1",', "persons[0]"),
        ('"kind": "temporary",', '"kind": "temporary", "kind": null,', "persons[1].permit"),
        ('"settles_permanently": true,', '"settles_permanently": true, "settles_permanently": false,', ""),
    ],
)
def test_a_key_that_stands_twice_is_named_by_its_object(old: str, new: str, where: str) -> None:
    text = json.dumps(household())
    assert old in text
    assert (where, "json_keys_once") in faults_of(text.replace(old, new).encode())


def test_every_fault_is_listed_and_none_twice() -> None:
    document = household()
    document["application_on"] = "tomorrow"
    document["persons"] += [
        {"id": "p3", "role": "spouse", "debt_csn": "no", SECRET: 1},
        {"id": "p3", "role": "cohabitant", "born_on": "x" * 300},
    ]
    assert sorted(faults_of(as_bytes(document))) == [
        ("application_on", "date"),
        ("persons", "one_partner"),
        ("persons[2]", "known_keys"),
        ("persons[2].debt_csn", "tri"),
        ("persons[3].born_on", "date"),
        ("persons[3].id", "id_once"),
    ]


@pytest.mark.parametrize(("count", "is_fine"), [(30, True), (31, False)])
def test_a_household_has_at_most_thirty_persons(*, count: int, is_fine: bool) -> None:
    persons = [{"id": f"p{n}", "role": "child" if n else "applicant"} for n in range(count)]
    data = as_bytes({"format": "vagval-intake/1", "persons": persons})
    if is_fine:
        assert len(read_intake(data).persons) == count
    else:
        assert faults_of(data) == [("persons", "persons")]


def test_choices_are_said_and_what_was_found_never_is() -> None:
    document = household()
    document["persons"][1]["permit"] |= {"kind": SECRET, "tied_to": SECRET}
    document["persons"][0] |= {SECRET: SECRET, "name": SECRET + "\n"}
    with pytest.raises(BadInputError) as refused:
        read_intake(as_bytes(document))
    kind = next(fault for fault in refused.value.faults if fault.expected == "one_of")
    assert kind.facts == {"choices": "permanent, temporary"}
    assert SECRET not in repr(refused.value.faults) + str(refused.value)


@pytest.mark.parametrize("version", ["2", "10", "999999999"])
def test_a_newer_format_asks_for_a_newer_program(version: str) -> None:
    with pytest.raises(NewerFormatError) as refused:
        read_intake(as_bytes({"format": f"vagval-intake/{version}", "people": []}))
    assert refused.value.exit_code is ExitCode.NEWER_PROGRAM
    assert [(fault.where, fault.expected) for fault in refused.value.faults] == [("format", "newer_format")]


def test_what_is_written_leaves_out_the_unknown_in_a_fixed_order() -> None:
    assert json.loads(write_intake(new_case())) == {
        "format": "vagval-intake/1",
        "persons": [{"id": "p1", "role": "applicant"}],
    }
    written = json.loads(write_intake(read_intake(as_bytes(household()))))
    assert list(written) == ["format", "application_on", "settles_permanently", "destination", "persons"]
    assert list(written["persons"][1]) == ["id", "role", "moves", "permit", "custody"]


def test_what_tells_who_somebody_is_can_be_found() -> None:
    document = household() | {"reference": "K 1"}
    document["persons"][0]["name"] = ""
    document["persons"][1]["personal_number"] = "x"
    assert [(f.where, f.expected) for f in identifying_faults(read_intake(as_bytes(document)))] == [
        ("reference", "not_in_lines"),
        ("persons[0].name", "not_in_lines"),
        ("persons[1].personal_number", "not_in_lines"),
    ]
    assert identifying_faults(read_intake(as_bytes(household()))) == ()


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"", []),
        (b"a", [b"a"]),
        (b"a\n", [b"a"]),
        (b"a\r\nb\n", [b"a", b"b"]),
        (b"\na", [b"", b"a"]),
        (b"a\rb\n", [b"a\rb"]),
        (b"a\n\r\n", [b"a", b""]),
    ],
)
def test_lines_end_at_lf_or_crlf(content: bytes, lines: list[bytes], tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_bytes(content)
    assert list(read_lines(file)) == list(enumerate(lines, start=1))


def test_a_line_longer_than_an_intake_is_not_kept_whole(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_bytes(b"x" * (3 * MOST_BYTES) + b"\nend\n" + b"y" * MOST_BYTES + b"\r\n")
    first, second, third = [line for _, line in read_lines(file)]
    assert MOST_BYTES < len(first) <= MOST_BYTES + 2
    assert (second, third) == (b"end", b"y" * MOST_BYTES)


def test_a_file_of_lines_that_is_not_there_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as refused:
        list(read_lines(tmp_path / "none.jsonl"))
    assert refused.value.code == "cannot_read"
