import io
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import styles
from app.documents.fonts import fonts_for_document
from app.documents.right_to_left import RightToLeftText, is_right_to_left
from app.documents.tagging.canvas import TaggedCanvas
from app.documents.tagging.elements import Element

FONTS = fonts_for_document(Path(__file__).parents[2] / "resources" / "fonts")


class Recorder(TaggedCanvas):
    """Keeps what is drawn, where."""

    drawn: list[tuple[float, float, str]]

    def drawString(self, x: float, y: float, text: str, *rest: object) -> None:  # noqa: N802
        self.drawn.append((x, y, str(text)))


def lines_of(text: str, width: float = 400) -> list[list[str]]:
    """What is drawn on each line, from left to right, letters as they are without their joining forms."""
    flowable = RightToLeftText(text, styles.styles_for(12).cell, Element("P"), FONTS)
    _, height = flowable.wrap(width, 800)
    canvas = Recorder(io.BytesIO())
    canvas.drawn = []
    flowable.drawOn(canvas, 0, 0)
    rows: dict[float, list[tuple[float, str]]] = {}
    for x, y, run in canvas.drawn:
        assert 0 <= y < height
        rows.setdefault(y, []).append((x, unicodedata.normalize("NFKC", run)))
    return [[run for _, run in sorted(rows[y]) if run.strip()] for y in sorted(rows, reverse=True)]


def test_only_text_with_such_letters_is_right_to_left() -> None:
    assert is_right_to_left("Åsa محمد")
    assert not is_right_to_left("Åsa 12 ሰላም")


def test_words_stand_from_right_to_left() -> None:
    assert lines_of("محمد علي") == [["يلع", "دمحم"]]


def test_digits_and_latin_words_keep_their_own_direction() -> None:
    assert lines_of("محمد 12 Åsa") == [["Åsa", "12", "دمحم"]]


def test_brackets_turn_with_the_text() -> None:
    (line,) = lines_of("علي (أحمد)")
    assert [run.strip() for run in line] == ["(", "دمحأ", ")", "يلع"]


@pytest.mark.parametrize("name", ["محمد علي (أحمد)", "محمد علي (أحمد) 12", "محمد (12)", "محمد [علي (أحمد)]"])
@pytest.mark.parametrize("width", [400, 130, 85, 60])
def test_both_brackets_around_a_word_look_towards_it_wherever_the_line_breaks(name: str, width: int) -> None:
    for line in lines_of(f"Samtycke för {name} flyttar", width) + lines_of(f"Samtycke för {name}", width):
        drawn = "".join(line)
        assert drawn.count("(") == drawn.count(")"), line
        assert not re.search(r"[(\[] |[(\[]$| [)\]]|^[)\]]", drawn), line


def test_a_bracket_around_a_latin_word_stays_with_it() -> None:
    (line,) = lines_of("محمد (Anna) Åsa")
    assert "".join(line).replace(" ", "") == "Åsa(Anna)دمحم"
    (line,) = lines_of("Åsa (محمد) Exempel")
    assert "".join(line) == "Åsa (دمحم) Exempel"


def test_brackets_without_a_partner_or_crossing_ones_are_drawn_all_the_same() -> None:
    for text in ("محمد ) (", "محمد ([علي)]", "(محمد", "() محمد"):
        assert sorted(_bare("".join(run for line in lines_of(text) for run in line))) == sorted(_bare(text))


def test_the_first_strong_letter_decides_the_direction_of_every_line() -> None:
    (line,) = lines_of("Åsa محمد Exempel")
    assert [run.strip() for run in line] == ["Åsa", "دمحم", "Exempel"]


def test_a_line_that_begins_with_a_latin_word_does_not_turn() -> None:
    first, second = lines_of("محمد علي عبد العزيز Åsa علي", width=115)
    assert [run.strip() for run in second] == ["يلع", "Åsa"]
    assert first[-1].strip() == "دمحم"


def test_a_joiner_that_is_not_seen_still_parts_letters() -> None:
    (parted,), (joined,) = lines_of("می\u200cخواهم"), lines_of("میخواهم")
    assert len([run for run in parted if is_right_to_left(run)]) == 2
    assert len(joined) == 1


@pytest.mark.parametrize("text", ["محمد" * 40, "محمد " * 40])
def test_text_never_runs_out_of_its_column(text: str) -> None:
    flowable = RightToLeftText(text, styles.styles_for(12).cell, Element("P"), FONTS)
    flowable.wrap(120, 800)
    assert all(sum(run.width for run in line) <= 120 for line in flowable.lines)


@settings(deadline=None)
@given(st.text(alphabet="ابتمح 12()aÅ", min_size=1, max_size=60))
def test_no_character_is_lost_or_drawn_twice(text: str) -> None:
    drawn = "".join(run for line in lines_of(text, width=80) for run in line)
    assert sorted(_bare(drawn)) == sorted(_bare(text))


def _bare(text: str) -> str:
    """Without spaces, and with brackets that do not say which way they turn."""
    return text.replace(" ", "").replace(")", "(")
