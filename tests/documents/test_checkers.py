"""Three independent checkers and pikepdf's own: no findings in a letter, some in a broken one."""

import io
from collections.abc import Callable
from pathlib import Path

import outloud
import page
import pdfua
import pikepdf
import pytest
from pikepdf import Pdf

from tests.documents.letters import EVERY_LETTER

NAMES = list(EVERY_LETTER)

Checker = Callable[[bytes, Path], list[str]]


def by_outloud(pdf: bytes, folder: Path) -> list[str]:
    result = outloud.check(_file(pdf, folder))
    assert result.error is None
    return [f"{each.rule} {each.message}" for each in result.findings if each.severity != "info"]


def by_pdfua(pdf: bytes, folder: Path) -> list[str]:
    report = pdfua.validate(_file(pdf, folder))
    findings = [finding for outcome in report.outcomes for finding in outcome.findings]
    assert not [outcome for outcome in report.outcomes if outcome.skipped_reason]
    return [f"{finding.rule_id} {finding.message}" for finding in findings]


def by_page(profile: page.ValidationProfile) -> Checker:
    def check(pdf: bytes, _: Path) -> list[str]:
        report = page.validate_pdf_bytes(pdf, profile=profile)
        return [f"{each.rule_id} {each.message}" for each in report.failures]

    return check


def by_pikepdf(pdf: bytes, _: Path) -> list[str]:
    """Its level B rules on a copy that drops exactly what its rules and those of PDF/UA can't both have."""
    from pikepdf import pdfa

    with Pdf.open(io.BytesIO(pdf)) as copy:
        prepared = pdfa.prepare(copy, "2b", output_intent=None)
        saved = io.BytesIO()
        settings = pdfa.resolve_save_kwargs("2b")
        copy.save(saved, **settings)
    saved.seek(0)
    report = pdfa.validate_written(saved, "2b", settings)
    dropped = set(prepared.xmp_dropped) ^ {"pdfuaid:part", "pdfaExtension:schemas"}
    return [str(finding) for finding in report.findings] + sorted(dropped)


CHECKERS: dict[str, Checker] = {
    "outloud": by_outloud,
    "pdfua": by_pdfua,
    "page PDF/UA-1": by_page(page.ValidationProfile.PDF_UA_1),
    "page PDF/A-2a": by_page(page.ValidationProfile.PDF_A_2A),
    "pikepdf PDF/A-2b": by_pikepdf,
}


def _file(pdf: bytes, folder: Path) -> str:
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    return str(path)


@pytest.mark.parametrize("checker", CHECKERS)
@pytest.mark.parametrize("name", NAMES)
def test_no_checker_finds_anything(
    name: str, checker: str, drawn_letters: dict[str, bytes], tmp_path: Path
) -> None:
    assert CHECKERS[checker](drawn_letters[name], tmp_path) == []


def drop_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def hide_title(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def drop_output_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def take_font_out(pdf: Pdf) -> None:
    font = next(each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each)
    del font.FontFile2


@pytest.mark.parametrize(
    ("checker", "change"),
    [
        ("outloud", drop_language),
        ("outloud", hide_title),
        ("pdfua", drop_language),
        ("pdfua", hide_title),
        ("page PDF/UA-1", hide_title),
        ("page PDF/A-2a", drop_output_intent),
        ("page PDF/A-2a", take_font_out),
        ("pikepdf PDF/A-2b", take_font_out),
    ],
)
def test_each_checker_sees_a_broken_letter(
    checker: str, change: Callable[[Pdf], None], drawn_letters: dict[str, bytes], tmp_path: Path
) -> None:
    broken = io.BytesIO()
    with Pdf.open(io.BytesIO(drawn_letters["family_draft"])) as pdf:
        change(pdf)
        pdf.save(broken)
    assert CHECKERS[checker](broken.getvalue(), tmp_path) != []
