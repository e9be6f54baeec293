"""Every code has its sentence in every language, and no sentence names what it is not told."""

import ast
from typing import Any

import pytest

from app.casework.catalogue import read_catalogue
from app.casework.exporting import ReleaseRemark
from app.cli.books import _TOLD_TO
from app.cli.output import _SENTENCES
from app.domain.advice import Advice
from app.domain.rule_pack import PackState
from app.files.expected import _EXPECTED
from app.files.profile import _TEXT_RULES, _TYPE_FAULTS
from app.files.rule_pack import _MANIFEST
from app.tallies.audit import FindingKind
from app.tallies.errors import ShownFigure
from tests.resources.catalogues import LANGUAGES, RESOURCES, placeholders
from tests.resources.codes import Use, codes_in, expected, raised, said, sources

SOURCES = sources()

CHOOSE_EXPECTED = {
    "files/counts.py": ("_wrong",),
    "files/tally_csv.py": ("_figure", "_wrong_place", "_wrong_status"),
}
"""Functions that choose among codes: every text in them that looks like one is one."""

PASS_ON_EXPECTED = {
    "cli/frame.py",  # the faults of one file or line, with which one before them
    "files/counts.py",
    "files/deliveries.py",
    "files/expected.py",
    "files/ledger.py",
    "files/profile.py",
    "files/rule_pack.py",
    "files/tally_csv.py",
    "rules/tables.py",
    "tallies/consistency.py",
    "tallies/counts.py",
}
"""Where a code is handed on that stands elsewhere: in a function above, a table below or another call."""

FACTS: dict[str, set[str]] = {
    "answers_at_most_once": {"table"},
    "profile_basis": {"choices"},
    "profile_service": {"choices"},
    "profile_staff_role": {"choices"},
    "shared_totals_equal": {"table", "other_table"},
    "source_and_period_once": {"file", "other_file"},
    "source_named": {"file", "other_file"},
    "told_figure_at_most_total": {"told", "total"},
}
"""The facts of codes whose facts are put together elsewhere than the code."""

SAID: dict[str, set[str]] = {
    **{code: {"name", "kind"} for _, code, _ in _SENTENCES},
    **{f"finding_{kind.value}": {"release", "table", "period", "category", "lost"} for kind in FindingKind},
    **{f"selftest_{part}": set() for part in ("store", "rules", "letter", "window")},
    **{f"advice_{advice.value}": set() for advice in Advice},
    **{f"told_to_{to}": set() for to in _TOLD_TO},
    **{f"pack_state_{state.value}": set() for state in PackState},
    **{remark.value: set() for remark in ReleaseRemark},
    **{
        f"proposal_{kind}": {"table", "category", "now", "then"}
        for kind in ("merged", "quarter", "half_year", "year")
    },
    "shown_figure": set(ShownFigure._fields),
    "told_figure": set(ShownFigure._fields),
}
"""What is said by codes from a table, with the facts that go with them."""

NEVER_SAID = {"bad_input"}
"""An error with a list of faults: each of them is said instead."""


def messages(language: str) -> dict[str, Any]:
    return read_catalogue(RESOURCES / "messages" / f"{language}.toml")


def uses_of_messages() -> list[Use]:
    found = [use for file, tree in SOURCES.items() for use in (*raised(tree, file), *said(tree, file))]
    found += [Use(code, frozenset(facts), "") for code, facts in SAID.items()]
    return [use for use in found if use.code and use.code not in NEVER_SAID]


def uses_of_expected() -> list[Use]:
    found = [use for file, tree in SOURCES.items() for use in expected(tree, file)]
    found += [Use(code, frozenset(facts), "") for code, facts in _EXPECTED.values()]
    codes = {code for _, code in _TEXT_RULES.values()} | set(_TYPE_FAULTS.values()) | chosen()
    codes |= {code for _, code in _MANIFEST.values()}
    found += [Use(code, None, "") for code in codes]
    return [use for use in found if use.code]


def chosen() -> set[str]:
    choosing = ((file, name) for file, names in CHOOSE_EXPECTED.items() for name in names)
    return {code for file, name in choosing for code in codes_in(SOURCES[file], name)}


USES = {"messages": uses_of_messages(), "expected": uses_of_expected()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", USES)
def test_every_code_has_a_sentence_and_every_sentence_a_code(language: str, table: str) -> None:
    assert set(messages(language)[table]) == {use.code for use in USES[table]}


@pytest.mark.parametrize("table", USES)
def test_every_language_has_the_same_sentences_in_the_same_order_with_the_same_facts(table: str) -> None:
    swedish, *others = (
        [(code, placeholders(text)) for code, text in messages(language)[table].items()]
        for language in LANGUAGES
    )
    for other in others:
        assert other == swedish


@pytest.mark.parametrize("table", USES)
def test_a_sentence_names_only_facts_that_always_come_with_its_code(table: str) -> None:
    named = {code: placeholders(text) for code, text in messages("sv")[table].items()}
    lacking = {}
    for code, facts, file in USES[table]:
        given = FACTS.get(code, set()) if facts is None else facts
        if not named.get(code, set()) <= given:
            lacking[code, file] = named[code] - given
    assert lacking == {}


def test_a_code_is_written_where_it_is_raised() -> None:
    assert [use.file for file, tree in SOURCES.items() for use in raised(tree, file) if not use.code] == []


def test_a_code_that_is_not_written_where_it_is_expected_comes_from_a_known_place() -> None:
    unwritten = {use.file for file, tree in SOURCES.items() for use in expected(tree, file) if not use.code}
    assert unwritten == PASS_ON_EXPECTED


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_error_says_is_whole_sentences(language: str) -> None:
    raised_codes = {use.code for file, tree in SOURCES.items() for use in raised(tree, file)}
    texts = messages(language)
    spoken = [texts["messages"][code] for code in raised_codes & texts["messages"].keys()]
    spoken += texts["expected"].values()
    assert [text for text in spoken if not (text[0].isupper() and text.endswith("."))] == []


@pytest.mark.parametrize(
    ("source", "code", "facts"),
    [
        ("raise UserFacingError('it_is_so')", "it_is_so", set()),
        ("raise errors.RefusedError('it_is_so', day='x')", "it_is_so", {"day"}),
        ("raise DisclosureError('it_is_so')", "it_is_so", {"table", "period", "category", "because"}),
        ("class FilesError: x = super().__init__('it_is_so', part=1)", "it_is_so", {"part"}),
    ],
)
def test_a_raised_code_is_found(source: str, code: str, facts: set[str]) -> None:
    assert list(raised(ast.parse(source), "f")) == [Use(code, frozenset(facts), "f")]


@pytest.mark.parametrize("source", ["raise DamagedStoreError('vault.db')", "raise ValueError('no such day')"])
def test_what_is_no_code_is_not_taken_for_one(source: str) -> None:
    assert list(raised(ast.parse(source), "f")) == []


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("Fault(where, 'a' if x else 'b')", [("a", set()), ("b", set())]),
        ("Fault(where, 'a', {'table': name})", [("a", {"table"})]),
        ("Fault(where, 'a', facts)", [("a", None)]),
        ("table.fault('key', 'a', choices=x)", [("a", {"choices"})]),
        ("Misfit(name, units, 'a', other)", [("a", None)]),
        ("Fault(where, code)", [("", set())]),
    ],
)
def test_an_expected_code_is_found(source: str, uses: list[tuple[str, set[str] | None]]) -> None:
    found = [(use.code, use.facts) for use in expected(ast.parse(source), "f")]
    assert found == uses
