"""What a day at the window has left on the disk, asked of the command line and read in the letter."""

import json
import subprocess
from pathlib import Path

import pypdfium2

from tests.proofs import Disproved

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "en lugn dag med regn"
REFERENCE = "Dag 1"
NAME = "Anna Påhittad"


def check_case(program: list[str], home: Path) -> None:
    """Asks the command line what was saved, and reads the letter."""
    (store,) = home.rglob("vagval-ovning")
    passphrase = home / "passphrase.txt"
    passphrase.write_text(PASSPHRASE, encoding="utf-8")

    def ask(*arguments: str) -> str:
        command = [*program, "case", *arguments, "--passphrase-file", str(passphrase)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    listed = ask("list", str(store)).split("\t")
    if listed[1:3] != [REFERENCE, "open"]:
        raise Disproved(f"the list of cases says {listed}")
    case = json.loads(ask("export", str(store), listed[0]))
    persons = case["persons"]
    saved = [persons[0]["name"], persons[0]["permit"]["held_since"], *(each["born_on"] for each in persons)]
    if saved != [NAME, "2015-03-01", "1985-05-05", "2012-06-01", "2016-02-10"]:
        raise Disproved(f"what was saved is {saved}")
    (letter,) = home.rglob("stodbrev.pdf")
    text = pypdfium2.PdfDocument(letter)[0].get_textpage().get_text_range()
    lacking = [words for words in (NAME, REFERENCE, "2012-06-01", "2016-02-10") if words not in text]
    if lacking:
        raise Disproved(f"the letter lacks {lacking}")
