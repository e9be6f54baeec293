"""Of 40 random faults put into app/tallies, at least 85 in 100 make a test of it fail.

A fault is one operator, comparison, number or condition changed. It is put into a copy of the checkout, where
the tests of counts and packages then run until one fails. Faults that change nothing are among them.
"""

import ast
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.proofs import Disproved, NotHere

ROOT = Path(__file__).resolve().parents[2]
FAULTS = 40
LEAST_SHARE = 0.85
LONGEST_SECONDS = 240
COPIED = ("app", "tests", "resources", "examples", "docs", "pyproject.toml")
TESTS = ("tests/tallies", "tests/files/test_packages.py", "tests/casework/test_tallying.py")

_PASSED, _FAILED, _NOT_COLLECTED = 0, 1, 2

_SWAPPED: dict[type[ast.AST], Any] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


def places(tree: ast.Module) -> Iterator[tuple[int, ast.AST]]:
    """Where a fault can be put, by a number that is the same whenever the text is parsed."""
    for number, node in enumerate(ast.walk(tree)):
        match node:
            case ast.BinOp(op=op) | ast.BoolOp(op=op) | ast.Compare(ops=[op]) if type(op) in _SWAPPED:
                yield number, node
            case ast.Constant(value=int(value)) if type(value) is int:
                yield number, node
            case ast.UnaryOp(op=ast.Not()):
                yield number, node


def with_fault(text: str, wanted: int) -> str:
    """The text of a module with the fault at that place; comments are lost."""
    tree = ast.parse(text)
    match next(node for number, node in places(tree) if number == wanted):
        case ast.BinOp() | ast.BoolOp() as node:
            node.op = _SWAPPED[type(node.op)]()
        case ast.Compare() as node:
            node.ops = [_SWAPPED[type(node.ops[0])]()]
        case ast.Constant(value=int(value)) as node:
            node.value = value + 1
        case ast.UnaryOp() as node:
            node.operand = ast.UnaryOp(ast.Not(), node.operand)
    return ast.unparse(ast.fix_missing_locations(tree))


def is_noticed(copy: Path) -> bool:
    """True if a test fails, or never ends."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *TESTS]
    try:
        done = subprocess.run(command, cwd=copy, capture_output=True, timeout=LONGEST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return True
    if done.returncode not in (_PASSED, _FAILED, _NOT_COLLECTED):
        raise NotHere(f"pytest left with {done.returncode}")
    return done.returncode != _PASSED


def run(folder: Path) -> str:
    """Puts in one fault after the other; the sound copy must pass."""
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__", "proofs.md"))
        else:
            shutil.copy(source, copy / name)
    if is_noticed(copy):
        raise Disproved("the tests fail without any fault")
    modules = sorted((copy / "app" / "tallies").glob("*.py"))
    texts = {module: module.read_text(encoding="utf-8") for module in modules}
    every = [(module, number) for module, text in texts.items() for number, _ in places(ast.parse(text))]
    chosen = random.Random(40).sample(every, FAULTS)
    alive = []
    for module, number in chosen:
        module.write_text(with_fault(texts[module], number), encoding="utf-8")
        if not is_noticed(copy):
            alive.append(f"{module.stem}:{number}")
        module.write_text(texts[module], encoding="utf-8")
    share = 1 - len(alive) / FAULTS
    result = f"{share:.0%} of {FAULTS} noticed; not noticed: {', '.join(alive) or 'none'}"
    if share < LEAST_SHARE:
        raise Disproved(result)
    return result
