"""Proofs that take too long, or need too much, for every run of the tests.

A proof is a module of this package. Its docstring's first line is the sentence to prove, and its function
`run(folder)` tries: it returns the result in one line, or raises Disproved. `folder` is its own and stays,
so that what was done before an interruption need not be done again. `python3 dev.py prove` starts proofs and
writes each result into the table of docs/proofs.md.
"""


class Disproved(Exception):  # noqa: N818 - not a fault of ours: the answer is no
    """The sentence does not hold; the text says what was seen instead."""


class NotHere(Exception):  # noqa: N818
    """This machine lacks what the proof needs; the text says what."""
