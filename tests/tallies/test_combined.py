from app.tallies.combined import Combined, Standing

SECTION = ("2026-H1", "t")
STANDINGS = {
    "0114": Standing.SENT,
    "0115": Standing.SENT,
    "0180": Standing.DECLINES,
    "1280": Standing.NO_PACKAGE,
    "1480": Standing.SENT,
}


def test_every_municipality_of_a_group_stands_in_one_place() -> None:
    combined = Combined((), {SECTION: STANDINGS}, ())
    nobody = dict.fromkeys(Standing, 0)
    assert combined.coverage(SECTION, "01") == {**nobody, Standing.SENT: 2, Standing.DECLINES: 1}
    assert combined.coverage(SECTION, "12") == {**nobody, Standing.NO_PACKAGE: 1}
    assert sum(combined.coverage(SECTION, "SE").values()) == len(STANDINGS)
