"""Every string of the window has its English, made from the sources as they are."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "vagval_en.ts"
TOOLS = Path(sys.executable).parent


def _messages(catalogue: Path) -> dict[tuple[str, str], ET.Element]:
    contexts = ET.parse(catalogue).getroot().findall("context")
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in contexts
        for message in context.findall("message")
    }


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Context and text of every string in the sources."""
    fresh = tmp_path_factory.mktemp("ts") / "fresh.ts"
    files = sorted(str(file) for file in (ROOT / "app" / "ui").rglob("*.py"))
    subprocess.run([TOOLS / "pyside6-lupdate", *files, "-ts", fresh], check=True, capture_output=True)
    return set(_messages(fresh))


def test_every_string_is_translated_and_none_is_left_over(sources: set[tuple[str, str]]) -> None:
    assert set(_messages(CATALOGUE)) == sources


def test_every_translation_is_finished_and_keeps_its_placeholders() -> None:
    for (_, source), message in _messages(CATALOGUE).items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        for form in forms:
            assert form.strip(), source
            assert sorted(re.findall(r"\{\w+\}|%n", form)) == sorted(re.findall(r"\{\w+\}|%n", source)), (
                source
            )


def test_one_mnemonic_at_most_in_each_string() -> None:
    for (_, source), message in _messages(CATALOGUE).items():
        for text in (source, message.findtext("translation") or ""):
            assert len(re.findall(r"&\w", text)) <= 1, text


def test_the_compiled_catalogue_is_that_of_the_source(tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"
    release = str(TOOLS / "pyside6-lrelease")
    subprocess.run([release, "-silent", CATALOGUE, "-qm", compiled], check=True, capture_output=True)
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()
