"""The help of every command in the language asked for.

The commands' own texts are Swedish, click's own words English. What each is called in a language is data.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

import click

Phrases = Mapping[str, str]
"""What stands at a command or in click, and what is said instead; what is missing is said as it stands."""

_EXTRA = "  ["


def read_phrases(resources: Path, language: str) -> Phrases:
    """The phrases of a language."""
    file = resources / "messages" / f"help.{language}.toml"
    phrases: Phrases = tomllib.loads(file.read_text(encoding="utf-8"))
    return phrases


@contextmanager
def help_in(phrases: Phrases, command: click.Command) -> Iterator[None]:
    """Lets the command, and those below it, give their help in these phrases meanwhile."""
    own_formatter = click.Context.formatter_class
    own_texts = {each: each.help for each in _below(command)}
    _Formatter.phrases = phrases
    click.Context.formatter_class = _Formatter
    try:
        for each, text in own_texts.items():
            each.help = phrases.get(text or "", text)
        yield
    finally:
        click.Context.formatter_class = own_formatter
        for each, text in own_texts.items():
            each.help = text


def texts_of(command: click.Command) -> Iterator[str]:
    """Every text of the command and of those below it."""
    for each in _below(command):
        yield each.help or ""
        yield from (one.help for one in each.params if isinstance(one, click.Option) and one.help)


def _below(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for each in command.commands.values():
            yield from _below(each)


class _Formatter(click.HelpFormatter):
    """Writes help in other phrases.

    Attributes:
        phrases: of the language.
    """

    phrases: ClassVar[Phrases] = {}

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how the command is written."""
        for own in ("[OPTIONS]", "COMMAND [ARGS]..."):
            args = args.replace(own, self._said(own))
        super().write_usage(prog, args, prefix or f"{self._said('Usage:')} ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A heading and what stands below it."""
        with super().section(self._said(name)):
            yield

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands, each with its text."""
        super().write_dl([(name, self._described(text)) for name, text in rows], col_max, col_spacing)

    def _described(self, text: str) -> str:
        text, bracket, extra = text.partition(_EXTRA)
        for own in ("required", "default:"):
            extra = extra.replace(own, self._said(own))
        return f"{self._said(text)}{bracket}{extra}"

    def _said(self, text: str) -> str:
        return self.phrases.get(text, text)
