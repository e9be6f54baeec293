"""Which small faults a module's text can have.

A fault is one operator, comparison, number, truth value or condition changed, or one call left out.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SWAPPED: dict[type[ast.AST], type[Any]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
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


@dataclass(frozen=True)
class Fault:
    """One fault: the module, and which of the module's faults it is.

    Attributes:
        number: counted from 0 in the order of the text.
        name: ``rules/amounts.py count_heads: couple == 2 → couple != 2``; other lines don't change it.
    """

    module: Path
    number: int
    name: str


def faults_of(module: Path, text: str) -> list[Fault]:
    """Every fault that can be put into the module, in the order of its text."""
    names: Counter[str] = Counter()
    found = []
    for number, (function, before, after) in enumerate(_changes(ast.parse(text))):
        name = f"{module.parent.name}/{module.name} {function}: {before} → {after}"
        names[name] += 1
        found.append(Fault(module, number, name if names[name] == 1 else f"{name} ({names[name]})"))
    return found


def with_fault(text: str, number: int) -> str:
    """The text of a module with that fault; comments are lost."""
    tree = ast.parse(text)
    for at, _ in enumerate(_changes(tree)):
        if at == number:
            return ast.unparse(tree)
    raise IndexError(number)


def _changes(tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """The function, what stood there and what stands there instead; while asked, the tree is so changed."""
    for function, parent, name, at, node in _nodes(tree, "module"):
        for other in _faulty(node, in_function=function != "module"):
            _put(parent, name, at, other)
            yield function, _line(node), _line(other)
            _put(parent, name, at, node)


def _nodes(parent: ast.AST, function: str) -> Iterator[tuple[str, ast.AST, str, int | None, ast.AST]]:
    """Every node with its function, its parent and its place there; types and decorators are left out."""
    for name, value in ast.iter_fields(parent):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for at, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST):
                continue
            yield function, parent, name, at, node
            inside = node.name if isinstance(node, ast.FunctionDef) else function
            yield from _nodes(node, inside)


def _put(parent: ast.AST, name: str, at: int | None, node: ast.AST) -> None:
    if at is None:
        setattr(parent, name, node)
    else:
        getattr(parent, name)[at] = node


def _line(node: ast.AST) -> str:
    return f"if {ast.unparse(node.test)}" if isinstance(node, ast.If) else ast.unparse(node)


def _faulty(node: ast.AST, *, in_function: bool) -> Iterator[ast.AST]:
    """What can stand there instead."""
    match node:
        # Outside functions a | joins types.
        case ast.BinOp(left, op, right) if type(op) in _SWAPPED and (
            in_function or type(op) is not ast.BitOr
        ):
            yield ast.BinOp(left, _swapped(op), right)
        case ast.AugAssign(target, op, value) if type(op) in _SWAPPED:
            yield ast.AugAssign(target, _swapped(op), value)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(_swapped(op), values)
        case ast.Compare(left, [op], comparators) if type(op) in _SWAPPED:
            yield ast.Compare(left, [_swapped(op)], comparators)
        case ast.Constant(value=int(value)):
            yield ast.Constant(not value if isinstance(value, bool) else value + 1)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.If(test, body, orelse) if not isinstance(test, ast.Compare | ast.UnaryOp | ast.BoolOp):
            yield ast.If(_not(test), body, orelse)
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()


def _swapped(op: ast.AST) -> Any:
    return _SWAPPED[type(op)]()


def _not(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)
