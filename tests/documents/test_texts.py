import re
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from app.documents.texts import LANGUAGES, load_texts
from app.domain.assessment import Ordinance
from app.domain.information import Point
from app.domain.letter import IdentitySeen, PaperState, PointState
from app.domain.person import Custody

FOLDER = Path(__file__).parents[2] / "resources" / "documents"
KINDS = sorted({path.name.split(".")[0] for path in FOLDER.glob("*.??.toml")})

# Words that push or promise (practice 6.6), pressure that no paper may show (6.1), decisions we do not take.
BANNED = {
    "sv": r"hemland|\bhem\b|chans|nystart|möjlighet att få|erbjud|passa på|berättiga|återvänd|grattis"
    r"|tvång|tvingad|hot\b|press|har rätt till|beviljas|heder och samvete",
    "en": r"home country|homeland|chance|fresh start|opportunit|offer|entitled|\breturn|congratulat"
    r"|coerc|forced|threat|pressure|eligible|on (one's|my) honour",
}


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def every_sentence(language: str) -> dict[str, str]:
    entries = {
        f"{kind}.{key}": text
        for kind in KINDS
        for key, text in load_texts(FOLDER, kind, language).entries.items()
    }
    papers = tomllib.loads((FOLDER / "papers.toml").read_text(encoding="utf-8"))["paper"]
    return entries | {f"papers.{row['id']}": row[language] for row in papers}


@pytest.mark.parametrize("kind", KINDS)
def test_each_sentence_exists_in_both_languages_with_the_same_placeholders(kind: str) -> None:
    swedish, english = (load_texts(FOLDER, kind, language).entries for language in LANGUAGES)
    assert swedish.keys() == english.keys()
    differing = [key for key in swedish if placeholders(swedish[key]) != placeholders(english[key])]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_pushes_promises_or_decides(language: str) -> None:
    found = {
        key: match.group()
        for key, text in every_sentence(language).items()
        if (match := re.search(BANNED[language], text, re.IGNORECASE))
    }
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_has_words_for_every_code(language: str) -> None:
    entries = load_texts(FOLDER, "letter", language).entries
    keys = (
        [f"point.{each.value}" for each in Point]
        + [f"points.{each.value}" for each in PointState]
        + [f"papers.{each.value}" for each in PaperState]
        + [f"identity.{each.value}" for each in IdentitySeen]
        + [f"custody.{each.value}" for each in (Custody.APPLICANT_ALONE, Custody.JOINT)]
        + [f"rules.ordinance-{each.value}" for each in Ordinance]
    )
    assert [key for key in keys if key not in entries] == []


def test_a_sentence_without_its_fact_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        load_texts(FOLDER, "letter", "sv").say("wish.own_wish_country")
