from pathlib import Path

import pytest

from app.casework.wording import Words
from app.domain.errors import BadInputError, Fault, UserFacingError
from app.rules import load_rule_book
from app.rules.contacts import load_contacts
from app.tallies.errors import DisclosureError, ShownFigure

RESOURCES = Path(__file__).parents[2] / "resources"
FIGURE = ("2026-07", "channel", "visit")
SHOWN = (ShownFigure(1, "channel", "2026", "visit"), ShownFigure(0, "channel", "2026-06", "total"))


@pytest.fixture(scope="module")
def swedish() -> Words:
    book, contacts = load_rule_book(RESOURCES / "rules"), load_contacts(RESOURCES / "contacts")
    return Words("sv", RESOURCES, lambda: book, lambda: contacts)


def test_every_fault_is_said_with_its_place_in_front(swedish: Words) -> None:
    faults = (Fault("persons[1].born_on", "date"), Fault("line 7", "counts_columns"), Fault("", "json"))
    born_on, line, whole = swedish.error(BadInputError(faults))
    assert born_on.startswith("persons[1].born_on: Här ska det stå ett datum")
    assert line.startswith("rad 7: Raden ska ha")
    assert whole.startswith("Här ska det stå giltig JSON")


def test_an_error_is_said_with_its_facts(swedish: Words) -> None:
    (said,) = swedish.error(UserFacingError("store_newer", made_by="9.0", this_program="1.0"))
    assert "9.0" in said
    assert "1.0" in said


def test_a_refusal_names_the_figure_and_what_gives_it_away(swedish: Words) -> None:
    (said,) = swedish.error(DisclosureError("tally_would_disclose", FIGURE, SHOWN))
    assert "tabell channel, period 2026-07, kategori visit" in said
    assert "period 2026, kategori visit (utlämnande 1); tabell channel, period 2026-06" in said
    assert "utanför utlämnandena" in said


def test_a_refusal_without_a_single_culprit_points_to_all_that_is_shown(swedish: Words) -> None:
    (said,) = swedish.error(DisclosureError("tally_would_disclose", FIGURE))
    assert "räkna ut ur de siffror som visas." in said
