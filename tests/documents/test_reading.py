"""What a screen reader is given as a text file."""

from pathlib import Path

from app.documents.drawer import DocumentDrawer
from tests.documents.sheets import NOTE, SHEETS, SUMMARY

RESOURCES = Path(__file__).parents[2] / "resources"
DRAWER = DocumentDrawer(RESOURCES)


def lines_of(name: str) -> list[str]:
    return DRAWER.text_file(SHEETS[name]).decode("utf-8-sig").split("\r\n")


def test_headings_stand_alone_and_points_without_signs() -> None:
    lines = lines_of("summary")
    assert lines[0] == "Det här talade vi om"
    for heading in ("Om du stannar", "Om du flyttar", "Hit kan du vända dig"):
        at = lines.index(heading)
        assert lines[at - 1] == ""
        assert lines[at + 1] != ""
    assert SUMMARY.stay.sentences[0] in lines


def test_nothing_is_in_it_that_would_be_read_sign_by_sign() -> None:
    for name in SHEETS:
        text = "\n".join(lines_of(name))
        assert not set("☐_#|[]\t•") & set(text), name
        assert not any(line.startswith("-") for line in text.splitlines())


def test_older_programs_are_told_that_it_is_utf_8() -> None:
    assert DRAWER.text_file(NOTE).startswith(b"\xef\xbb\xbf")


def test_the_way_in_pictures_is_read_step_by_step() -> None:
    lines = lines_of("timeline")
    assert lines.index("3. Vänta") < lines.index("4. Beslutet") < lines.index("7. Inom tolv månader")
