"""Example, selftest and every page of the window, printing too, ask for no socket that reaches a network.

``strace`` follows every process and thread and writes down each call about sockets. A local socket to the
window system or to the name service of the computer itself is no network.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.proofs import Disproved, NotHere

ROOT = Path(__file__).resolve().parents[2]
NETWORK = re.compile(r"\bAF_(?:INET6?|PACKET|BLUETOOTH|VSOCK)\b|\bPF_INET6?\b")
# What is looked for must be found where it is: else the trace itself is blind.
CONTROL = ["-c", "import socket, threading; threading.Thread(target=socket.socket).start()"]
COMMANDS = (
    *(
        ["-m", "app", *words]
        for words in (["example", "--out", "exempel"], ["selftest"], ["--exit-when-shown"])
    ),
    # Every page of the window, and a letter on paper: to ask for printers is to ask the system's own library.
    ["-m", "tests.ui.driven", "samtal", "closed"],
)


def run(folder: Path) -> str:
    """Traces each command; fails also where a command does, since then less was traced than meant."""
    if sys.platform != "linux" or not shutil.which("strace"):
        raise NotHere("it takes Linux and strace")
    calls = 0
    with tempfile.TemporaryDirectory(dir=folder) as room:
        if not any(NETWORK.search(line) for line in _traced(Path(room), CONTROL)):
            raise NotHere("strace shows no socket of a process that opens one")
        for command in COMMANDS:
            for line in _traced(Path(room), command):
                calls += 1
                if NETWORK.search(line):
                    raise Disproved(f"{' '.join(command)}: {line.strip()}")
    return f"{len(COMMANDS)} commands, {calls} calls about sockets, none of a network"


def _traced(room: Path, command: list[str]) -> list[str]:
    """The calls about sockets of a Python with these arguments."""
    log = room / "trace"
    log.unlink(missing_ok=True)
    strace = ["strace", "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", str(log)]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "HOME": str(room),
        "XDG_CONFIG_HOME": str(room),
    }
    done = subprocess.run(
        [*strace, sys.executable, *command],
        cwd=room,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise Disproved(f"{' '.join(command)} left with {done.returncode}: {done.stderr.strip()[-200:]}")
    return log.read_text(encoding="utf-8").splitlines()
