from pathlib import Path

from app.tallies.areas import county_of, load_areas

AREAS = load_areas(Path(__file__).parents[2] / "resources" / "tallies")


def test_every_municipality_lies_in_a_county_and_every_county_has_some() -> None:
    assert len(AREAS.municipalities) == 290
    assert {county_of(code) for code in AREAS.municipalities} == AREAS.counties.keys()
    assert len(AREAS.counties) == 21


def test_names_belong_to_their_codes() -> None:
    known = {
        "0114": "Upplands Väsby",
        "0180": "Stockholm",
        "0980": "Gotland",
        "1480": "Göteborg",
        "2584": "Kiruna",
    }
    assert {code: AREAS.municipalities[code] for code in known} == known
    assert len(set(AREAS.municipalities.values())) == 290
