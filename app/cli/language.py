"""The language of a command, wherever on the line it stands."""

from collections.abc import Sequence

from app.casework.wording import LANGUAGES

_OPTION = "--language"


def take_language(arguments: Sequence[str]) -> tuple[str | None, list[str], bool]:
    """The language asked for, the arguments without it, and whether what was asked for exists.

    ``--language`` counts before and after any command, since a sentence about a faulty command needs it too.
    """
    rest: list[str] = []
    language: str | None = None
    valid = True
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
            break
        if argument == _OPTION:
            asked = next(waiting, "")
        elif argument.startswith(f"{_OPTION}="):
            asked = argument.removeprefix(f"{_OPTION}=")
        else:
            rest.append(argument)
            continue
        valid = valid and asked in LANGUAGES
        language = asked if asked in LANGUAGES else language
    return language, rest, valid
