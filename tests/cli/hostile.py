"""Every path that any command takes, each in turn replaced by one that is no good.

Nothing may be said of it but one sentence each, no word of it may come back, and nothing may wait for it.
"""

import io
import os
import random
import shlex
import shutil
import signal
import socket  # noqa: TID251 - a file of the kind that nobody can read
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import click
from PIL import Image

from app.bootstrap import build_services
from app.cli.frame import FILE
from app.cli.main import run, vagval
from app.domain.errors import ExitCode
from app.storage.wrapping import KdfCost
from tests.cli.test_combine import STOCKHOLM, send_all

ROOT = Path(__file__).parents[2]
CHEAP = KdfCost(time_cost=1, memory_kib=8, lanes=1)
SECRET = "HEMLIG"  # stands in every bad path, and in no answer
LONGEST_RUN_S = 60

# Every command in a form that works. In braces stands a path, which is attacked; {new} is not there yet.
COMMANDS = tuple((Path(__file__).parent / "commands.txt").read_text(encoding="utf-8").splitlines())


class HangError(BaseException):
    """A command waits; no handler of the program's catches this."""


@dataclass(frozen=True)
class Said:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Attack:
    """A command with one of its paths replaced.

    Attributes:
        at: which of its paths, from 0.
        bad: by which of the bad paths, or by a good one where it is "".
    """

    command: str
    at: int
    bad: str


class Office:
    """Everything the commands work with, made by the commands themselves.

    Args:
        folder: empty.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = folder / "made"
        self._made.mkdir()
        self.case_id = ""
        self._make_files()
        self._make_stores()
        self._make_tallies()

    def run(self, attack: Attack) -> Said:
        """Runs the command in this process, in a folder of its own."""
        arguments = self.arguments(attack)
        with chdir(self._folder / "good"):
            return vagval_says(*arguments)

    def arguments(self, attack: Attack) -> list[str]:
        """The words of the command, about new copies of what it works with."""
        good = self._folder / "good"
        shutil.rmtree(good, ignore_errors=True)
        shutil.copytree(self._made, good)
        shutil.rmtree(self._folder / "bad", ignore_errors=True)
        # These anew as well: a letter writes over them.
        bad = _bad_paths(self._folder / "bad")
        arguments, paths = [], 0
        for word in shlex.split(attack.command):
            name = word.strip("{}")
            if name == word:
                arguments.append(self.case_id if word == "CASE" else word)
                continue
            fresh = good / f"new-{paths}" if name == "new" else good / name
            arguments.append(str(bad[attack.bad] if attack.bad and paths == attack.at else fresh))
            paths += 1
        return arguments

    def _good(self, *words: str) -> str:
        said = vagval_says(*words)
        assert said.code == 0, (words, said)
        return said.out.strip()

    def _put(self, name: str, text: str) -> str:
        (self._made / name).write_text(text, encoding="utf-8")
        return str(self._made / name)

    def _make_files(self) -> None:
        example = (ROOT / "examples" / "familj-vid-taket.json").read_text(encoding="utf-8")
        self._put("intake", example)
        self._put("lines", '{"format": "vagval-intake/1", "persons": [{"id": "p1", "role": "applicant"}]}\n')
        self._put("tables", '{"channel": {"counts": "conversations"}}')
        self._put("counts", (ROOT / "examples" / "raknare.csv").read_text(encoding="utf-8"))
        self._put("phrase", "en påhittad lösenfras\n")
        self._put("second", "en annan påhittad fras\n")
        self._put("participants", "municipality;status\n")
        self._put("pack", "no rules, signed by nobody")
        for part in ("rules", "contacts"):
            shutil.copytree(ROOT / "resources" / part, self._made / "law" / part)
        Image.new("RGB", (20, 20)).save(self._made / "picture", "PNG")

    def _make_stores(self) -> None:
        phrase = ("--passphrase-file", str(self._made / "phrase"))
        second = ("--second-passphrase-file", str(self._made / "second"))
        counter = self._good("profile", "counter-key", "--out", str(self._made / "counter"), *phrase)
        escrow = self._good("profile", "escrow-key", "--out", str(self._made / "escrow"), *phrase, *second)
        self._good("profile", "signing-key", "--out", str(self._made / "signing"), *phrase)
        text = self._good("profile", "template")
        text = text.replace('counter_key = ""', f'counter_key = "{counter}"')
        text = text.replace('escrow_key = ""', f'escrow_key = "{escrow}"')
        for name, role in (("eva", "supervisor"), ("gun", "auditor")):
            slot = self._good("profile", "staff-slot", *phrase)
            text += f'\n[[staff]]\nname = "{name}"\nrole = "{role}"\nslot = "{slot}"\n'
        profile = self._put("profile", text)
        store = str(self._made / "store")
        self._good("store", "create", store, "--profile", profile, *phrase)
        new = ("--role", "worker", "--new-passphrase-file", str(self._made / "phrase"))
        self._good("user", "add", store, "bo", *new, "--user", "eva", *phrase)
        self.case_id = self._good("case", "import", store, str(self._made / "intake"), *phrase).split()[1]
        self._good("store", "backup", store, str(self._made / "backup"), *phrase)
        self._good("store", "create", str(self._made / "practice"), *phrase)

    def _make_tallies(self) -> None:
        made = self._made
        books = ("--ledger", str(made / "ledger"), "--office", str(made / "profile"))
        self._good("tally", "protect", str(made / "counts"), "--out", str(made / "package"), *books)
        send_all(made / "packages", STOCKHOLM)
        self._good("tally", "combine", str(made / "packages"), "--out", str(made / "earlier"))


def attacks() -> Iterator[Attack]:
    """Every path of every command with every bad path."""
    for command in COMMANDS:
        for at in range(command.count("{")):
            yield from (Attack(command, at, bad) for bad in _KINDS)


def faults(attack: Attack, said: Said) -> list[str]:
    """What is wrong with how a command answered; empty: nothing."""
    found = []
    names_its_packages = attack.command.startswith("tally combine") and attack.at == 0
    if said.code not in set(ExitCode) - {ExitCode.OUR_FAULT}:
        found.append(f"exit code {said.code}")
    if said.code != ExitCode.DONE and not (said.err + said.out).strip():
        found.append("nothing said")
    if "Traceback" in said.err or (SECRET in said.err and not names_its_packages):
        found.append("it comes back")
    if not names_its_packages and not all(line.endswith(".") for line in said.err.splitlines()):
        found.append("no whole sentence")
    return [f"{attack.command}, path {attack.at + 1} {attack.bad}: {fault}" for fault in found]


def commands_with_paths() -> set[str]:
    """The words of every command there is that takes a path."""

    def below(command: click.Command, words: str) -> Iterator[str]:
        if isinstance(command, click.Group):
            for name, inner in command.commands.items():
                yield from below(inner, f"{words} {name}".strip())
        elif any(one.type is FILE for one in command.params):
            yield words

    return set(below(vagval, ""))


def vagval_says(*arguments: str) -> Said:
    """Runs the program in this process.

    Raises:
        HangError: it didn't end.
    """
    streams = sys.stdin, sys.stdout, sys.stderr
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO()), out, err
    try:
        with _impatience():
            code = run(arguments, build_services, lambda: ExitCode.DONE)
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.detach().getvalue().decode("utf-8"))
    return Said(code, *texts)


@contextmanager
def _impatience() -> Iterator[None]:
    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise HangError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(LONGEST_RUN_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


_KINDS = (
    "missing",
    "folder",
    "pipe",
    "socket",
    "endless",
    "full",
    "loop",
    "dangling",
    "empty",
    "noise",
    "utf16",
    "below_a_file",
    "long_name",
    "long_path",
    "no_text",
    "new_line",
    "nothing",
    "dash",
)


def _bad_paths(folder: Path) -> Mapping[str, Path | str]:
    """A bad path of each kind."""
    room = folder / SECRET
    (room / "folder").mkdir(parents=True)
    os.mkfifo(room / "pipe")
    # From inside, since the name of a socket may have a hundred signs.
    with socket.socket(socket.AF_UNIX) as made, chdir(room):
        made.bind("socket")
    (room / "loop").symlink_to(room / "loop")
    (room / "dangling").symlink_to(room / "nowhere")
    (room / "empty").touch()
    (room / "noise").write_bytes(random.Random(1).randbytes(5000))
    (room / "utf16").write_text(f"{SECRET}\n", encoding="utf-16")
    (room / "folder" / SECRET).touch()
    plain = {name: room / name for name in _KINDS}
    return {
        **plain,
        "endless": Path("/dev/zero"),
        "full": Path("/dev/full"),
        "below_a_file": room / "noise" / SECRET,
        "long_name": room / (SECRET * 50),
        "long_path": room / "/".join([SECRET] * 800),
        "no_text": room / os.fsdecode(b"\xff\xfe" + SECRET.encode()),
        "new_line": room / f"ett\n{SECRET}",
        "nothing": "",
        "dash": "-",
    }
