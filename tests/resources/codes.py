"""Finding every code that the program's source can hand to somebody who puts it in words."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.domain.errors import UserFacingError

APP = Path(__file__).parents[2] / "app"

_CODE_AT = {"Fault": 1, "fault": 1, "_bad": 1, "Misfit": 2}
"""Calls that say what was expected somewhere, and which of their arguments is the code."""

_CODE = re.compile(r"[a-z]+(_[a-z]+)*")


class Use(NamedTuple):
    """A code as it stands in the source.

    Attributes:
        code: the code, or "" where it is not written out there.
        facts: the names of the facts that go with it; None where they are not written out.
        file: the file, as a path inside ``app``.
    """

    code: str
    facts: frozenset[str] | None
    file: str


def sources() -> dict[str, ast.Module]:
    """Every module of the program, by its path inside ``app``."""
    files = sorted(APP.rglob("*.py"))
    return {path.relative_to(APP).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files}


@cache
def errors() -> dict[str, type[UserFacingError]]:
    """Every kind of error that a user can act on, by name."""
    for file in APP.glob("*/errors.py"):
        importlib.import_module(f"app.{file.parent.name}.errors")
    return {kind.__name__: kind for kind in _kinds(UserFacingError)}


def _kinds(kind: type[UserFacingError]) -> Iterator[type[UserFacingError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _kinds(narrower)


def raised(tree: ast.Module, file: str) -> Iterator[Use]:
    """Codes of errors: where one is made with its code, and where a kind of error gives its own."""
    for call in _calls(tree):
        kind = errors().get(_name(call))
        if kind is not None and "code" in inspect.signature(kind).parameters:
            given = _keywords(call)
            facts = None if given is None else given | kind("").facts.keys()
            yield from (Use(code, facts, file) for code in _written(call.args[0]))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in errors():
            yield from _given_by_kind(node, file)


def _given_by_kind(kind: ast.ClassDef, file: str) -> Iterator[Use]:
    for call in _calls(kind):
        if ast.unparse(call.func) == "super().__init__" and call.args:
            yield from (Use(code, _keywords(call), file) for code in _written(call.args[0]) if code)


def expected(tree: ast.Module, file: str) -> Iterator[Use]:
    """Codes of what belongs at a place of an input."""
    for call in _calls(tree):
        name = _name(call)
        at = _CODE_AT.get(name)
        if at is not None and len(call.args) > at:
            facts = _facts_of_fault(call) if name == "Fault" else _keywords(call)
            is_whole = name in ("Fault", "fault")
            yield from (Use(code, facts if is_whole else None, file) for code in _written(call.args[at]))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "expected":
            yield from (Use(code, None, file) for code in _written(node.value) if code)


def said(tree: ast.Module, file: str) -> Iterator[Use]:
    """Codes of what a face of the program says."""
    for call in _calls(tree):
        if _name(call) == "message" and call.args:
            yield from (Use(code, _keywords(call), file) for code in _written(call.args[0]))


def codes_in(tree: ast.Module, function: str) -> set[str]:
    """Every text in a function that could be a code."""
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == function)
    texts = {
        node.value
        for part in found
        for node in ast.walk(part)
        if isinstance(node, ast.Constant) and node.value
    }
    return {text for text in texts if isinstance(text, str) and _CODE.fullmatch(text)}


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _written(value: ast.expr) -> Iterator[str]:
    """The codes that stand there, or "" where something else does."""
    match value:
        case ast.IfExp(body=one, orelse=other):
            yield from _written(one)
            yield from _written(other)
        case ast.Constant(value=str(code)):
            yield code
        case _:
            yield ""


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _facts_of_fault(call: ast.Call) -> frozenset[str] | None:
    match call.args[2:]:
        case []:
            return frozenset()
        case [ast.Dict(keys=keys)]:
            return frozenset(
                key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)
            )
        case _:
            return None
