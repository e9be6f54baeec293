"""Loads Qt, and leaves Python's own way to import as it was."""

import builtins
from importlib import import_module


def load_qt() -> None:
    """Loads the parts of Qt that every window needs.

    PySide puts an import of its own in the place of Python's. It reads the source of every module that is
    imported from then on, to see whether it asks for PySide's names in another style, which none of ours
    does: a fifteenth of the start.
    """
    plain = builtins.__import__
    import_module("PySide6.QtWidgets")
    builtins.__import__ = plain
