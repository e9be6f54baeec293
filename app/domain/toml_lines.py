"""On which line of a TOML file a key stands, so that whoever wrote the file finds the fault."""

import re

_HEADER = re.compile(r"\s*(?P<many>\[)?\[\s*(?P<keys>[^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*(?P<keys>[\w.\"-]+)\s*=")
_STEP = re.compile(r"\[\d+\]|[^.\[\]\"]+")


def line_of(text: str, path: str) -> int:
    r"""The line of that key, or of the innermost table around it that stands there; 1 where nothing does.

    >>> line_of('a = 1\n[b.c]\nd = 2', "b.c.d")
    3
    >>> line_of('[[b]]\n[[b]]\nd = 2', "b[1].e")
    2
    """
    wanted = _STEP.findall(path)
    table: list[str] = []
    counted: dict[str, int] = {}
    deepest, found = 0, 1
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            keys = header["keys"]
            table = _STEP.findall(keys)
            if header["many"]:
                table.append(f"[{counted.get(keys, 0)}]")
                counted[keys] = counted.get(keys, 0) + 1
            here = table
        elif key := _KEY.match(line):
            here = table + _STEP.findall(key["keys"])
        else:
            continue
        if len(here) > deepest and here == wanted[: len(here)]:
            deepest, found = len(here), number
    return found
