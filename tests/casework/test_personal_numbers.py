from datetime import date

import pytest

from app.casework.personal_numbers import read_personal_number

TODAY = date(2026, 11, 22)

# Published test numbers of the tax agency.
PERSONAL = ["190308189802", "190309069813", "190401149810", "201901012391", "201901192391", "201906112386"]
COORDINATION = [
    "202601612381",
    "202601622380",
    "202601912393",
    "191500722390",
    "191711602399",
    "191401682396",
]


@pytest.mark.parametrize("number", PERSONAL + COORDINATION)
def test_every_published_test_number_has_a_right_check_digit(number: str) -> None:
    read = read_personal_number(number, TODAY)
    assert read is not None
    assert read.check_digit_fits


@pytest.mark.parametrize("number", COORDINATION)
def test_a_day_over_sixty_is_a_coordination_number(number: str) -> None:
    read = read_personal_number(number, TODAY)
    assert read is not None
    assert read.is_coordination


@pytest.mark.parametrize("number", ["191500722390", "191711602399"])
def test_an_unknown_month_or_day_gives_no_birth_date(number: str) -> None:
    read = read_personal_number(number, TODAY)
    assert read is not None
    assert read.born_on is None


def test_the_day_of_a_coordination_number_is_read_less_sixty() -> None:
    read = read_personal_number("202601612381", TODAY)
    assert read is not None
    assert read.born_on == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("written", "born_on"),
    [
        ("201901012391", date(2019, 1, 1)),
        ("20190101-2391", date(2019, 1, 1)),
        ("190101-2391", date(2019, 1, 1)),
        ("1901012391", date(2019, 1, 1)),
        ("190101+2391", date(1919, 1, 1)),
        (" 190101-2391 ", date(2019, 1, 1)),
    ],
)
def test_any_usual_writing_is_read(written: str, born_on: date) -> None:
    read = read_personal_number(written, TODAY)
    assert read is not None
    assert read.born_on == born_on


def test_a_failing_check_digit_is_seen() -> None:
    read = read_personal_number("201901012390", TODAY)
    assert read is not None
    assert not read.check_digit_fits


@pytest.mark.parametrize("written", ["", "abc", "12345", "2019010123911", "2019-01-01-2391", "٢٠١٩٠١٠١٢٣٩١"])
def test_what_has_not_the_shape_is_no_number(written: str) -> None:
    assert read_personal_number(written, TODAY) is None
