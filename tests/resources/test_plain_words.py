"""The words are plain, neutral and even-handed (practice 2.3, 2.6, 6.1, 6.5, 6.6)."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.resources.catalogues import (
    LANGUAGES,
    interview,
    is_source,
    leaves,
    lix,
    sentences_in,
    texts_of,
    words_in,
)

MOST_LIX = 40
MOST_LIX_OF_POINTS_AND_QUESTIONS = 35
MOST_WORDS_READ_ALOUD = 15
FEWEST_WORDS_TO_MEASURE = 20

BANNED = (
    (
        "hem, hemland",
        r"hem|hemma|hemåt|hem(?:land|res|vänd|flytt|kom)\w*",
        r"(?:home|mother)land\w*|home countr\w*|homeward\w*|(?:go|going|come|coming|back|move|moving) home",
    ),
    ("chans", r"chans\w*", r"chance\w*"),
    ("nystart", r"nystart\w*", r"(?:new|fresh) (?:start|beginning)\w*"),
    ("möjlighet att få", r"möjlighet\w* att få", r"opportunit\w*|possibility (?:to get|of getting)"),
    ("erbjudande", r"erbjudande\w*", r"offers?"),
    ("passa på", r"passa\w* på", r"take advantage|don't miss|seize"),
    ("berättigad", r"berättiga\w*", r"entitle\w*|eligib\w*"),
    ("återvända", r"återvänd\w*", r"return\w*"),
    ("grattis", r"grattis|gratuler\w*", r"congratulat\w*"),
)
"""What is meant, as it is written in Swedish and in English; matched as whole words, whatever the case."""

ALLOWED = {"hemlandspass": "the passport that the agency asked for under the ordinance of 1984"}
"""Terms that hold a banned word and are meant, with the reason."""

_BANNED = {
    "sv": re.compile("|".join(rf"\b(?:{swedish})\b" for _, swedish, _ in BANNED), re.IGNORECASE),
    "en": re.compile("|".join(rf"\b(?:{english})\b" for _, _, english in BANNED), re.IGNORECASE),
}
_SUBJECT = re.compile(r"återvandr|repatriat", re.IGNORECASE)
_HEADINGS = ("sections", "roles", "role_numbered", "steps")
_REASONS = re.compile(
    r"\b(tolk|papper|dokument|barn|oro|press|hot|ensam|make|maka|interpreter|paper|child|worr|pressure|threat|alone)",
    re.IGNORECASE,
)


def banned_in(language: str, text: str) -> list[str]:
    for allowed in ALLOWED:
        text = re.sub(allowed, "", text, flags=re.IGNORECASE)
    return _BANNED[language].findall(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_catalogue_holds_a_word_that_tempts_or_takes_sides(language: str) -> None:
    assert {path: text for path, text in texts_of(language) if banned_in(language, text)} == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Res till ditt hemland."),
        ("sv", "Du är berättigad till bidrag."),
        ("sv", "Ta chansen nu."),
        ("sv", "Det ger möjlighet att få pengar."),
        ("en", "Go back home."),
        ("en", "You are eligible."),
        ("en", "It is a new start."),
    ],
)
def test_a_banned_word_is_noticed(language: str, text: str) -> None:
    assert banned_in(language, text)


@pytest.mark.parametrize("text", ["Tänk på hemutrustningslån.", "Brevet är hemligt.", "Ett hemlandspass."])
def test_a_word_that_only_begins_alike_or_is_allowed_is_let_through(text: str) -> None:
    assert banned_in("sv", text) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_takes_for_granted_that_somebody_thinks_of_moving(language: str) -> None:
    asks = {key: words["ask"] for key, words in interview(language)["questions"].items()}
    assert {key for key, ask in asks.items() if re.search(r"tänker du|thinking of", ask)} == set()
    assert asks["country"].startswith(("Om du flyttar", "If you move"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_tells_a_passer_by_the_subject(language: str) -> None:
    headings = [
        text
        for path, text in leaves(interview(language))
        if path.startswith(_HEADINGS) or path.split(".")[-1] in ("title", "short", "label", "hint")
    ]
    assert len(headings) > len(interview(language)["questions"])
    assert [text for text in headings if _SUBJECT.search(text)] == []


def blocks(language: str) -> Iterator[tuple[str, list[str]]]:
    """Each question, point, route and other page with what it says; what is very short stands together."""
    short: list[str] = []
    for name, tree in interview(language).items():
        parts: dict[str, Any] = tree if name in ("questions", "points", "routes") else {name: tree}
        for key, part in parts.items():
            said = [text for path, text in leaves(part) if not is_source(path) and "contacts" not in path]
            said = [text for text in said if len(sentences_in(text)) and text.endswith((".", "?"))]
            if len(words_in(" ".join(said))) < FEWEST_WORDS_TO_MEASURE:
                short += said
            else:
                yield (f"{name}.{key}" if parts is tree else name), said
    if short:
        yield "short texts", short


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_easy_to_read(language: str) -> None:
    assert {name: lix(said) for name, said in blocks(language) if lix(said) > MOST_LIX} == {}


def test_points_and_questions_in_swedish_are_easier_still() -> None:
    measured = {name: lix(said) for name, said in blocks("sv") if name.startswith(("points.", "questions."))}
    assert len(measured) > len(interview("sv")["points"])
    assert {name: it for name, it in measured.items() if it > MOST_LIX_OF_POINTS_AND_QUESTIONS} == {}


def test_lix_counts_words_a_sentence_and_the_share_of_long_words() -> None:
    assert lix(["Du kan vänta. Migrationsverket beslutar."]) == pytest.approx(5 / 2 + 100 * 2 / 5)


def test_the_language_of_offices_is_noticed() -> None:
    assert lix(["Återbetalningsskyldighet föreligger om mottagaren underlåtit uppgiftslämnande."]) > MOST_LIX


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_too_long_to_read_aloud(language: str) -> None:
    long = {
        path: sentence
        for path, text in leaves(interview(language))
        if not is_source(path)
        for sentence in sentences_in(text)
        if len(words_in(sentence)) > MOST_WORDS_READ_ALOUD
    }
    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_staying_weighs_as_much_as_moving(language: str) -> None:
    result = interview(language)["result"]
    stay, move = (len(words_in(" ".join(result[key]))) for key in ("stay", "move"))
    assert len(result["stay"]) == len(result["move"])
    assert abs(stay - move) <= 0.1 * min(stay, move)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_more_time_names_no_reason(language: str) -> None:
    more_time = interview(language)["more_time"]
    assert [text for _, text in leaves(more_time) if _REASONS.search(text)] == []
    assert more_time["title"] == interview(language)["no_interpreter"]["title"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_is_as_short_an_answer_to_the_wish_as_yes(language: str) -> None:
    choices = interview(language)["wish"]["choices"]
    assert len(words_in(choices["no"])) == len(words_in(choices["yes"])) == 1
