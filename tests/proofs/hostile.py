"""No path that is no good, and no closed stream, makes any command hang, crash or repeat what it was given.

Each path of each command is in turn a pipe, a socket, a device, a loop, noise, far too long, and more. Then
each command runs with one of its streams closed, full or broken.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from app.storage import wrapping
from tests.cli.hostile import CHEAP, COMMANDS, LONGEST_RUN_S, Attack, HangError, Office, Said, attacks, faults
from tests.proofs import Disproved

# What a shell does to a stream of the command that follows.
STREAMS = ("<&-", ">&-", "2>&-", "<&- >&- 2>&-", "> /dev/full", "2> /dev/full", "| true")


def run(folder: Path) -> str:
    """Tries all of it."""
    dear = wrapping.OFFICE_COST
    wrapping.OFFICE_COST = CHEAP
    try:
        with tempfile.TemporaryDirectory(dir=folder) as room:
            office = Office(Path(room))
            tried = list(attacks())
            found = [fault for attack in tried for fault in _path_faults(office, attack)]
            found += [fault for command in COMMANDS for fault in _stream_faults(office, command)]
    finally:
        wrapping.OFFICE_COST = dear
    if found:
        raise Disproved(f"{len(found)} faults, such as: {'; '.join(found[:5])}")
    return (
        f"{len(tried)} bad paths, {len(COMMANDS)} commands with {len(STREAMS)} bad streams: no crash, no wait"
    )


def _path_faults(office: Office, attack: Attack) -> list[str]:
    try:
        return faults(attack, office.run(attack))
    except HangError:
        return [f"{attack.command}, path {attack.at + 1} {attack.bad}: it waits"]


def _stream_faults(office: Office, command: str) -> list[str]:
    found = []
    for stream in STREAMS:
        attack = Attack(command, -1, "")
        words = [sys.executable, "-m", "app", *office.arguments(attack)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        try:
            done = subprocess.run(
                ["/bin/sh", "-c", f'"$0" "$@" {stream}', *words],
                capture_output=True,
                text=True,
                encoding="utf-8",
                stdin=subprocess.DEVNULL,
                timeout=LONGEST_RUN_S,
                check=False,
                env=environment,
            )
        except subprocess.TimeoutExpired:
            found.append(f"{command} {stream}: it waits")
            continue
        # Where nobody hears what is said, the exit code alone speaks.
        said = Said(done.returncode, "", done.stderr or "-.")
        found += [f"{fault} ({stream})" for fault in faults(attack, said)]
    return found
