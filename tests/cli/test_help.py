import pytest

from app.bootstrap import RESOURCES
from app.cli.help import read_phrases, texts_of
from app.cli.main import vagval as commands
from tests.cli.conftest import Vagval

# What click says of itself, and we have no text for.
CLICKS_OWN = {"Show the version and exit."}


def test_every_text_is_there_in_english_and_no_other() -> None:
    assert set(texts_of(commands)) - CLICKS_OWN == set(read_phrases(RESOURCES, "en"))


@pytest.mark.parametrize(
    ("words", "own", "other"),
    [
        ((), "Kommandon:", "Commands:"),
        (("store", "create"), "Växlar:", "Options:"),
        (("tally", "protect"), "måste anges", "required"),
        (
            ("store", "create"),
            "Användning: vagval store create [VÄXLAR]",
            "Usage: vagval store create [OPTIONS]",
        ),
        (("letter",), "Visar den här hjälpen.", "Show this message and exit."),
        (("letter",), "Skriver stödbrevet som utkast.", "Writes the support letter as a draft."),
        ((), "Skriver stödbrevet som utkast.", "Writes the support letter as a draft."),
        (("letter",), "Dag att utgå från", "Day to look from"),
    ],
)
def test_help_is_in_one_language(vagval: Vagval, words: tuple[str, ...], own: str, other: str) -> None:
    for language, there, absent in (("sv", own, other), ("en", other, own), ("sv", own, other)):
        helped = vagval(*words, "--help", "--language", language)
        assert helped.code == 0
        assert there in helped.out
        assert absent not in helped.out


@pytest.mark.parametrize("sign", "åäöÅÄÖ")
def test_english_help_has_no_swedish_word_but_the_name(sign: str) -> None:
    for phrase in read_phrases(RESOURCES, "en").values():
        assert sign not in phrase.replace("Vägval", "")
