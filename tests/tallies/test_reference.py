from datetime import date
from pathlib import Path

from app.tallies.reference import load_reference

FIGURES = load_reference(Path(__file__).parents[2] / "resources" / "tallies")


def test_every_reference_figure_is_dated_and_sourced_in_both_languages() -> None:
    assert FIGURES
    for figure in FIGURES:
        assert set(figure.what) == set(figure.source) == {"sv", "en"}
        assert all(text.strip() for text in (*figure.what.values(), *figure.source.values(), figure.value))
        assert figure.read_on > date(2025, 12, 31)


def test_a_reference_figure_is_a_text_that_nobody_reckons_with() -> None:
    assert {type(figure.value) for figure in FIGURES} == {str}
