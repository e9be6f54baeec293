#!/usr/bin/env python3
"""Sets up what Vägval needs, then becomes the program, its tests or another of these tasks.

    python3 dev.py run [ARGS...]    the program (on Windows: py dev.py run)
    python3 dev.py test [ARGS...]   all checks and tests; with ARGS only pytest, with these
    python3 dev.py bench [NAME...]  how long things take, as ratios
    python3 dev.py prove [NAME...]  the long proofs; their results go to docs/proofs.md
    python3 dev.py build            the program as a folder that needs no Python, in dist/
    python3 dev.py lock             the lock files anew, from pyproject.toml

The environment is .venv beside this file; it is made, added to and made anew as needed. What this file has
to say itself goes to stderr. Exit code 2: something must be done first, and the last line says what.
Standard library only. An older Python must be able to read this file in order to find a newer one.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import BinaryIO, Callable, Iterator, NoReturn, Sequence

ROOT = Path(__file__).resolve().parent
PROGRAM_LOCK = ROOT / "requirements.lock"
FULL_LOCK = ROOT / "requirements-dev.lock"  # the same, and what tests and builds need
VENV = ROOT / ".venv"
STAMP = VENV / "stamp.json"
LOG = VENV / "setup.log"
TURN = ROOT / ".venv-lock"  # beside .venv: it is held while .venv is taken away and made anew

WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
PYTHON = str(VENV / "Scripts" / "python.exe") if WINDOWS else str(VENV / "bin" / "python")
BASE_PYTHON = str(getattr(sys, "_base_executable", sys.executable))  # not one inside .venv
OLDEST, NEWEST = (3, 11), (3, 14)

CHECKS = (("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy",), ("pytest", "-n2"))

# Found by experiment on a bare Debian 12: what Qt links to and a system without a desktop lacks.
QT_PACKAGES = ["libegl1", "libgl1", "libfontconfig1", "libglib2.0-0", "libxkbcommon0", "libdbus-1-3"]
QT_WINDOW_PACKAGES = ["libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4"]
QT_WINDOW_PACKAGES += ["libxcb-keysyms1", "libxcb-shape0"]
# Both probes are for a child process. This one names what is missing, and needs no display.
PLUGIN_PROBE = """
import ctypes, importlib.util, sys
package = importlib.util.find_spec("PySide6").submodule_search_locations[0]
try:
    ctypes.CDLL(f"{package}/Qt/plugins/platforms/libq{sys.argv[1]}.so")
except OSError as error:
    sys.exit(str(error))
"""
# Qt aborts where there is no display, and waits where one doesn't answer.
DISPLAY_PROBE = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
"""

# What pip's log says, and what it means; the first that fits.
PIP_FAULTS = (
    ("DO NOT MATCH THE HASHES", "a downloaded file is not the one that the lock file names"),
    ("No space left on device", "the disk is full"),
    ("Retrying (", "the package index does not answer; is there a network connection?"),
    ("No matching distribution", "the package index has no ready-made package for this system and Python"),
)


class StopError(Exception):
    """Something must be done before going on; the text says what."""


def say(text: str) -> None:
    """Says `text` on stderr: stdout is the program's."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def ask(command: Sequence[str], timeout_s: float = 60) -> subprocess.CompletedProcess[bytes]:
    """Runs a short child process apart from our own stdin and stdout."""
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout_s, check=False
    )


def become(command: Sequence[str], **environment: str) -> NoReturn:
    """Turns this process into `command`; on Windows, waits for it and leaves with its exit code."""
    env = {**os.environ, **environment}
    if not WINDOWS:
        os.execve(command[0], list(command), env)  # noqa: S606 - no shell is meant
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the program's to answer
    sys.exit(subprocess.call(command, env=env))


# --- Platform and Python


def require_platform() -> None:
    """Stops where none of the packages we need exists."""
    if not (WINDOWS or LINUX or sys.platform == "darwin"):
        raise StopError(f"Vägval runs on Windows, macOS and Linux, not on {sys.platform}.")


def require_python(arguments: Sequence[str]) -> None:
    """Starts anew in a fitting Python if this one isn't."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    mine = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for command in other_pythons():
        if OLDEST <= version_of(command)[:2] <= NEWEST:
            say(f"Python {mine} does not fit, going on with {' '.join(command)}")
            become([*command, str(Path(__file__).resolve()), *arguments])
    raise StopError(f"Vägval needs Python 3.11 to 3.14; this is {mine}, and no other was found.")


def other_pythons() -> Iterator[list[str]]:
    """Yields commands that may start a fitting Python, the newest first."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        if WINDOWS:
            yield [shutil.which("py") or "py", f"-3.{minor}"]
        else:
            paths = [Path(folder, f"python3.{minor}") for folder in os.get_exec_path()]
            yield from ([str(path)] for path in paths if path.is_file())


def version_of(command: Sequence[str]) -> tuple[int, ...]:
    """Returns the version of the Python that `command` starts; empty if it starts none."""
    with contextlib.suppress(OSError, ValueError, subprocess.TimeoutExpired):
        answer = ask([*command, "-I", "-S", "-c", "import sys; print(*sys.version_info[:3])"])
        return tuple(int(number) for number in answer.stdout.split())
    return ()


# --- What the system must have


def require_debian_packages(reason: str, names: Sequence[str]) -> None:
    """Installs `names` if we are root; else stops with the one line to type."""
    if shutil.which("apt-get") is None:
        raise StopError(f"{reason}. Install what Debian calls {' '.join(names)}, then start again.")
    if os.geteuid() != 0:
        raise StopError(f"{reason}. Type this, then start again:\nsudo apt install {' '.join(names)}")
    say(f"{reason}; installing {' '.join(names)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        command = ["apt-get", "-qq", *step]
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=env, check=True)


def require_ensurepip() -> None:
    """Sees to it that this Python can make virtual environments; Debian's can't by itself."""
    if importlib.util.find_spec("ensurepip") is None:
        usual = version_of(["/usr/bin/python3"])[:2] == sys.version_info[:2]
        package = "python3-venv" if usual else f"python3.{sys.version_info[1]}-venv"
        require_debian_packages("This Python cannot make virtual environments", [package])


def require_qt_libraries(plugin: str) -> None:
    """Sees to the libraries of the system that Qt's platform plugin `plugin` needs on Linux."""
    probe = [PYTHON, "-I", "-c", PLUGIN_PROBE, plugin]
    if LINUX and ask(probe).returncode != 0:
        names = QT_PACKAGES if plugin == "offscreen" else QT_PACKAGES + QT_WINDOW_PACKAGES
        require_debian_packages("Qt lacks libraries of the system", names)
        answer = ask(probe)
        if answer.returncode != 0:
            raise StopError(f"Qt still lacks a library: {answer.stderr.decode(errors='replace').strip()}")


# --- The environment


def prepare(lock: Path) -> None:
    """Makes .venv, makes it anew or adds to it until it has what `lock` names; one process at a time."""
    wanted = [lock, FULL_LOCK]
    if is_finished(wanted):
        return
    try:
        with turn() as held:
            if not is_finished(wanted):
                make(lock, held)
    except OSError as error:
        raise StopError(f"Could not set up {VENV}: {error}") from error


def is_finished(locks: Sequence[Path]) -> bool:
    """Tells whether .venv is whole, here, of this Python still, and has what one of `locks` names."""
    with contextlib.suppress(OSError, ValueError):
        return json.loads(STAMP.read_text(encoding="utf-8")) in [make_stamp(lock) for lock in locks]
    return False


def make_stamp(lock: Path) -> dict[str, str]:
    """Returns what a .venv that was made from `lock`, here and now, says of itself."""
    return {
        "lock": hashlib.sha256(lock.read_bytes()).hexdigest(),
        "python": ".".join(map(str, version_of([PYTHON]))),
        "path": str(VENV),
    }


@contextlib.contextmanager
def turn() -> Iterator[BinaryIO]:
    """Waits until no other process works on .venv, and keeps others waiting inside the block."""
    with TURN.open("ab") as file:
        if not take(file):
            say(f"waiting: another dev.py is setting up {VENV}")
            while not take(file):
                time.sleep(0.2)
        yield file


def take(file: BinaryIO) -> bool:
    """Tries to lock `file`; closing it gives the lock back."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - does not exist on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def make(lock: Path, held: BinaryIO) -> None:
    """Brings .venv to what `lock` names. The stamp goes first and comes last: a half-made .venv has none."""
    say(f"setting up {VENV}; the first time takes some minutes")
    anew = not is_finished([PROGRAM_LOCK])
    remove(STAMP)
    if anew:
        require_ensurepip()
        remove(VENV)
        VENV.mkdir()
        work([BASE_PYTHON, "-I", "-m", "venv", str(VENV)], held)
        link_checkout()
    # Wheels only: no package runs code of its own here, and nobody needs a compiler.
    pip = [PYTHON, "-I", "-m", "pip", "install", "--require-hashes", "--only-binary=:all:", "--no-input"]
    work([*pip, "--disable-pip-version-check", "-r", str(lock)], held)
    STAMP.write_text(json.dumps(make_stamp(lock)), encoding="utf-8")


def remove(path: Path) -> None:
    """Takes away a folder, a file or a link, if there is one."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()


def link_checkout() -> None:
    """Lets .venv's Python find the checkout; by a relative path, whose letters need no encoding."""
    for packages in VENV.glob("Lib/site-packages" if WINDOWS else "lib/python3*/site-packages"):
        (packages / "checkout.pth").write_text(os.path.relpath(ROOT, packages) + "\n", encoding="utf-8")


def work(command: Sequence[str], held: BinaryIO) -> None:
    """Runs one step of the set-up, its output to the log; stops with the reason if it fails."""
    # A step that outlives a killed dev.py holds the turn as well, and so keeps others waiting.
    keep = () if WINDOWS else (held.fileno(),)
    with LOG.open("ab") as log:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=keep, check=False
        )
    if done.returncode != 0:
        text = LOG.read_text(encoding="utf-8", errors="replace")
        reason = next((meaning for words, meaning in PIP_FAULTS if words in text), "a step failed")
        raise StopError(f"Could not set up {VENV}: {reason}. The log is {LOG}")


# --- The tasks


def run(arguments: Sequence[str]) -> NoReturn:
    """Becomes the program."""
    prepare(PROGRAM_LOCK)
    named = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)]
    if opens_window(arguments) and (arguments or named):
        require_qt_libraries("xcb" if named else "offscreen")
        if named and not display_answers():
            say(f"the display that {' or '.join(named)} names does not answer; going on without one")
            while named:
                del os.environ[named.pop()]
    if LINUX and not arguments and not named:
        folder = Path(tempfile.mkdtemp(prefix="vagval-")) / "example"
        say(f"no display to show a window on; the example goes to {folder}")
        arguments = ["example", "--out", str(folder)]
    # -P: a folder named app where the user happens to be is not ours.
    become([PYTHON, "-P", "-m", "app", *arguments])


def opens_window(arguments: Sequence[str]) -> bool:
    """Tells whether the program will want Qt: without a command, or for its test of itself."""
    if {"--help", "--version"} & set(arguments):
        return False
    return not arguments or arguments[0].startswith("-") or arguments[0] == "selftest"


def display_answers(timeout_s: float = 10) -> bool:
    """Tells whether Qt gets an answer from the display that the environment names."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        return ask([PYTHON, "-I", "-c", DISPLAY_PROBE], timeout_s).returncode == 0
    return False


def test(arguments: Sequence[str]) -> int:
    """Runs the checks and then, whatever they found, the tests; returns the first exit code that isn't 0."""
    if arguments:
        become_module("pytest", arguments)
    prepare(FULL_LOCK)
    require_qt_libraries("offscreen")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    failed: list[int] = []
    for check in CHECKS:
        say(" ".join(check) + (", though an earlier check failed" if failed else ""))
        code = subprocess.run([PYTHON, "-m", *check], cwd=ROOT, env=env, check=False).returncode
        failed += [code] if code else []
    return failed[0] if failed else 0


def become_module(module: str, arguments: Sequence[str]) -> NoReturn:
    """Becomes a Python module in the checkout, with windows drawn where nobody sees them."""
    prepare(FULL_LOCK)
    require_qt_libraries("offscreen")
    os.chdir(ROOT)
    become([PYTHON, "-m", module, *arguments], QT_QPA_PLATFORM="offscreen")


def build(arguments: Sequence[str]) -> NoReturn:
    """Makes the program's folder in dist/."""
    prepare(FULL_LOCK)
    require_qt_libraries("xcb")  # the folder takes them along
    if LINUX and shutil.which("objdump") is None:
        require_debian_packages("PyInstaller lacks objdump", ["binutils"])
    become_module("PyInstaller", ["--noconfirm", "--workpath=build/pyinstaller", *arguments, "build.spec"])


def lock(_arguments: Sequence[str]) -> int:
    """Makes the lock files anew, with the newest versions that fit together."""
    require_ensurepip()
    with tempfile.TemporaryDirectory() as folder:
        python = str(Path(folder, *Path(PYTHON).parts[-2:]))
        resolve = [python, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
        resolve += ["--no-annotate", "--custom-compile-command=python3 dev.py lock", "--upgrade"]
        resolve += [f"--python-version={OLDEST[0]}.{OLDEST[1]}", "pyproject.toml", "-o"]
        for command in (
            [BASE_PYTHON, "-m", "venv", folder],
            [python, "-m", "pip", "install", "--quiet", "uv"],
            [*resolve, FULL_LOCK.name, "--group=test", "--group=build"],
            [*resolve, PROGRAM_LOCK.name, "-c", FULL_LOCK.name],
        ):
            subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=True)
    return 0


TASKS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "bench": partial(become_module, "benchmarks"),
    "prove": partial(become_module, "tests.proofs"),
    "build": build,
    "lock": lock,
}


def main(arguments: Sequence[str]) -> int:
    """Does the task that `arguments` name; returns the exit code if this process lives to see it."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    try:
        require_platform()
        require_python(arguments)
        if not arguments or arguments[0] not in TASKS:
            print(__doc__, file=sys.stderr)
            return 2
        return TASKS[arguments[0]](arguments[1:])
    except (StopError, subprocess.CalledProcessError) as stop:
        say(str(stop))
        return 2
    except KeyboardInterrupt:
        say("stopped; what is half made is made anew at the next start")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
