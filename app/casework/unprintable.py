"""Which answers have characters that no shipped font prints, to be named before anything is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.casework.protocols import DocumentDrawer
from app.domain.answers import answer_paths, get_answer
from app.domain.case import Case
from app.domain.characters import name_characters
from app.domain.errors import BadInputError, Fault


@dataclass(frozen=True)
class Unprintable:
    """One text that can't be printed as it is.

    Attributes:
        where: a path such as ``persons.p1.name``, or whatever the text was called.
        characters: those that no font has, each once.
    """

    where: str
    characters: tuple[str, ...]

    @property
    def names(self) -> str:
        """The characters by number and name, for the message ``printable``."""
        return name_characters(self.characters)


def unprintable_texts(texts: Mapping[str, str], drawer: DocumentDrawer) -> tuple[Unprintable, ...]:
    """The texts with such characters, by what they are called; none: everything prints."""
    missing = ((where, tuple(drawer.missing_glyphs(text))) for where, text in texts.items())
    return tuple(Unprintable(where, characters) for where, characters in missing if characters)


def unprintable_answers(case: Case, drawer: DocumentDrawer) -> tuple[Unprintable, ...]:
    """The answers of a case with such characters, in the order of the file."""
    answers = {path: get_answer(case, path) for path in answer_paths(case)}
    return unprintable_texts({path: text for path, text in answers.items() if isinstance(text, str)}, drawer)


def refuse_unprintable(case: Case, drawer: DocumentDrawer) -> None:
    """Nothing where every answer prints.

    Raises:
        BadInputError: each answer that doesn't, by its place in the file, with its characters.
    """
    faults = tuple(_faults(case, unprintable_answers(case, drawer)))
    if faults:
        raise BadInputError(faults)


def _faults(case: Case, found: tuple[Unprintable, ...]) -> Iterator[Fault]:
    places = {f"persons.{person.id}.": f"persons[{at}]." for at, person in enumerate(case.persons)}
    for each in found:
        prefix = next((prefix for prefix in places if each.where.startswith(prefix)), "")
        where = places.get(prefix, "") + each.where.removeprefix(prefix)
        yield Fault(where, "printable", {"characters": each.names})
