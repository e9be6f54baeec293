"""A whole day is done with keys alone, from source and in the built program; docs/screens shows it.

Three conversations, a case saved, corrected and lettered, cover, lock, rules, statistics and the other
language. The keys are those of docs/design-language.md; answers are chosen by what a screen reader says. The
pictures of every stage stay in build/proofs/day; those of `SHOWN` go to docs/screens, to be looked at.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.proofs import Disproved
from tests.proofs._day_left import NAME, PASSPHRASE, REFERENCE, check_case
from tests.proofs._hands import Person, person_at
from tests.proofs.bundle import build

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "docs" / "screens"
SHOWN = ("start", "question", "points", "result", "letter", "list", "rules", "question-small", "quick-small")
MOST_BYTES = 150_000
WIDE = "1366x768"
SMALL = "911x512"

COUNTRY = "Syrien"
ANSWERS = {
    "företräder någon dig": "1",
    "På vilken grund": "1",
    "skuld till CSN": "2",
    "skuld hos Kronofogden": "2",
    "Sedan vilken dag": "2016-03-01",
    "medborgare": COUNTRY,
    "ja till bidraget": "2",
    "folkbok": "1",
    "utan avbrott": "1",
    "permanent eller": "1",
    "vilket land": COUNTRY,
    "är du född": "1985-05-05",
    "tar emot": "1",
    "Vilken dag söker du": "2026-12-01",
    "föddes barn 1": "2012-06-01",
    "föddes barn 2": "2016-02-10",
    "med i planen": "1",
    "vårdnaden": "2",
    "samma hushåll": "1",
}
"""By a part of the question, a digit to press or something to write."""
POINTS = 20

Keep = Callable[[str], None]


def run(folder: Path) -> str:
    """Does the day twice, and the second conversation also on a small screen."""
    programs = {"source": [sys.executable, "-m", "app"], "built": [str(build(folder) / "vagval")]}
    pictures = 0
    for where, program in programs.items():
        kept = folder / where
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir()
        for size, what in ((WIDE, whole_day), (SMALL, small_screen)):
            with annas_home() as home, person_at(program, ROOT, home, size) as person:
                what(person, lambda name, kept=kept, person=person: person.take_picture(kept / f"{name}.png"))  # type: ignore[misc]
                person.leave()
                if what is whole_day:
                    check_case(program, home)
        pictures += len(list(kept.iterdir()))
    sizes = [show(folder / "source" / f"{name}.png") for name in SHOWN]
    if max(sizes) > MOST_BYTES:
        raise Disproved(f"a picture has {max(sizes)} bytes")
    shown = f"{len(sizes)} shown, at most {max(sizes) // 1000} kB"
    return f"the day of {len(programs)} programs, {pictures} pictures, {shown}"


@contextmanager
def annas_home() -> Iterator[Path]:
    """A new home for a day, whose name may stand in a picture."""
    home = Path(tempfile.gettempdir()) / "anna"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    yield home
    shutil.rmtree(home)


def whole_day(person: Person, keep: Keep) -> None:
    """From the first start in the morning to closing the window."""
    keep("start")
    make_store(person, keep)
    help_to_apply(person, keep)
    correct(person, keep)
    find_obstacle(person)
    keep("obstacle")
    new_person(person)
    only_questions(person, keep)
    look_around(person, keep)


def small_screen(person: Person, keep: Keep) -> None:
    """The quick check without a store, as on a laptop with everything half as large again."""
    find_obstacle(person, lambda: keep("question-small"))
    keep("quick-small")
    person.turn_page("F9")
    person.turn_page("F9")
    new_person(person)


def make_store(person: Person, keep: Keep) -> None:
    """A store for practice, from the list of cases."""
    person.turn_page("alt+r")
    person.go_to("Ny ärendemapp")
    person.turn_page("space")
    for field, text in (("Ditt anv", "anna"), ("Lösenfras", PASSPHRASE), ("Lösenfrasen en", PASSPHRASE)):
        person.go_to(field)
        person.write(text)
    keep("new-store")
    person.push("Gör ärendemappen")
    person.wait_for("Jag har skrivit upp koden")
    keep("recovery-code")
    person.press("space")
    person.go_to("Fortsätt")
    person.turn_page("space")
    person.wait_for("Sök på namn")
    keep("no-cases")
    person.turn_page("alt+Left")


def begin(person: Person, route: str) -> None:
    """A conversation on that route, without interpreter, with secrecy told."""
    person.wait_for("Bara frågor")
    person.go_to(route)
    person.turn_page("Return")
    person.turn_page("1", "Return")
    person.turn_page("space", "Return")


def answer(person: Person, answers: dict[str, str], seen: Callable[[], None] | None = None) -> None:
    """Answers as long as there is a question that has an answer; `seen` is told of the first written one."""
    while True:
        heard = len(person.hears.names)
        question = f"{person.hears.group()} {person.hears.focused}"
        given = next((given for words, given in answers.items() if words in question), None)
        if given is None and person.hears.wait_more(heard, longest_s=1):
            continue
        if given is None:
            return
        if len(given) == 1:
            person.turn_page(given, "Return")
            continue
        person.write(given)
        if seen is not None:
            seen()
            seen = None
        if given == COUNTRY:
            person.press("Return")  # takes the country; the next goes on
        person.turn_page("Return")


def help_to_apply(person: Person, keep: Keep) -> None:
    """The first conversation: a parent with two children, from the first question to the saved letter."""
    begin(person, "Hjälp att ansöka")
    answer(person, ANSWERS, lambda: keep("question"))
    keep("quick")
    person.turn_page("Return")
    person.push("Lägg till: Barn")
    person.press("space")
    keep("people")
    person.turn_page("alt+n")
    answer(person, ANSWERS)
    keep("review")
    person.turn_page("Return")
    person.press("Return", *["space"] * (POINTS - 1))
    keep("points")
    person.press("space")
    person.turn_page("alt+n")
    keep("children")
    person.turn_page("alt+n")
    keep("result")
    person.turn_page("Return")
    person.press("space", "1")
    keep("wish")
    person.turn_page("alt+n")
    keep("papers")
    person.turn_page("alt+n")
    write_letter(person, keep)
    person.turn_page("alt+n")
    keep("next-step")
    person.turn_page("Return")
    person.press("3")
    keep("take-home")
    person.turn_page("alt+n")
    keep("end")
    person.turn_page("Return")


def write_letter(person: Person, keep: Keep) -> None:
    """Only what is saved can be taken along, so the case is saved in the middle of it."""
    person.write(NAME)
    fields = {
        "Mottagare": "Migrationsverket",
        "Hjälp av": "socialsekreterare",
        "Vårt ärendenummer": REFERENCE,
    }
    for field, text in fields.items():
        person.go_to(field)
        person.write(text)
    save(person, keep)
    person.push("Visa brevet")
    person.push("Spara som fil")
    keep("letter")


def save(person: Person, keep: Keep) -> None:
    """What would be saved, and yes."""
    person.turn_page("ctrl+s")
    keep("save")
    person.push("Informationen är läst")
    person.press("Tab")
    person.turn_page("space")


def save_again(person: Person, keep: Keep) -> None:
    """Only what has changed is asked for; Enter saves."""
    person.turn_page("ctrl+s")
    keep("save-again")
    person.turn_page("Return")


def correct(person: Person, keep: Keep) -> None:
    """The saved case is opened again, one answer corrected and saved; cover and lock on the way."""
    person.turn_page("alt+r")
    person.wait_for("Sök på namn")
    keep("list")
    person.turn_page("Tab")
    person.go_to("Öppna ärendet")
    person.turn_page("space")
    keep("case")
    person.go_to("Fortsätt med ärendet")
    person.turn_page("space")
    keep("continued")
    person.go_to("Hjälp att ansöka")
    person.turn_page("Return")
    person.turn_page("1", "Return")
    person.go_to("Ändra Tillstånd sedan")
    person.turn_page("space")
    person.wait_for("Sedan vilken dag")
    person.press("ctrl+a")
    person.write("2015-03-01")
    keep("correction")
    lock(person, keep)
    person.push("Klar")
    keep("corrected")
    save_again(person, keep)
    keep("saved-again")
    new_person(person)


def lock(person: Person, keep: Keep) -> None:
    """Covered, shown again, locked, a wrong passphrase, the right one: and the keyboard where it was."""
    before = person.hears.focused
    person.turn_page("F9")
    keep("covered")
    person.turn_page("F9")
    person.turn_page("ctrl+l")
    person.wait_for("Lösenfras")
    person.write("något annat")
    person.press("Return")
    person.write(PASSPHRASE)
    keep("locked")
    person.turn_page("Return")
    person.wait_for(before)


def find_obstacle(person: Person, seen: Callable[[], None] | None = None) -> None:
    """The second conversation: a quick check that finds a debt."""
    begin(person, "Kolla villkoren")
    answer(person, {**ANSWERS, "skuld till CSN": "1"}, seen)


def only_questions(person: Person, keep: Keep) -> None:
    """The third conversation: nothing is asked."""
    begin(person, "Bara frågor")
    person.press("Return", "space", "space")
    keep("only-questions")
    person.turn_page("alt+n")
    keep("only-questions-end")
    new_person(person)


def new_person(person: Person) -> None:
    """Everything is gone, in two keys."""
    person.turn_page("ctrl+n")
    person.turn_page("Return")
    person.wait_for("Bara frågor")


def look_around(person: Person, keep: Keep) -> None:
    """Rules with their examples, statistics, keys, the other language."""
    person.turn_page("alt+g")
    person.go_to("Kör alla exempel")
    person.turn_page("space")
    person.go_to("Kör alla exempel")  # which Tab passes by while they are run
    keep("rules")
    person.turn_page("alt+Left")
    person.turn_page("alt+t")
    keep("statistics")
    person.turn_page("alt+Left")
    person.turn_page("ctrl+F1")
    keep("keys")
    person.turn_page("alt+Left")
    person.press("F7")
    person.take_window()
    person.wait_for("Only questions")
    keep("english")


def show(picture: Path) -> int:
    """Puts the picture into docs/screens, in 256 colours; returns its size in bytes."""
    file = SCREENS / picture.name
    subprocess.run(
        ["convert", str(picture), "-strip", "-dither", "None", "-colors", "256", f"PNG8:{file}"], check=True
    )
    return file.stat().st_size
