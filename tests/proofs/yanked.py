"""Of 100 drives yanked in the middle of a scripted day none loses an acknowledged save, and the user is told.

The store lies on a file system of its own, which the system is told to shut down at a random moment, without
writing what it still holds. Then the drive is put in again and the day goes on. Needs the administrator.
"""

import fcntl
import os
import random
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.proofs import Disproved, NotHere
from tests.storage.killing import faults_after, kill_once, new_day

YANKS = 100
YANKS_A_DRIVE = 25
DRIVE_MB = 256
PATIENCE_S = 30

# From the kernel's ext4.h: shut down at once, and drop what the journal has not written yet.
_SHUTDOWN = 0x8004587D
_WITHOUT_WRITING = struct.pack("I", 2)


def run(folder: Path) -> str:
    """Yanks each drive several times."""
    if os.name != "posix" or os.geteuid() != 0 or not all(map(shutil.which, ("mkfs.ext4", "mount"))):
        raise NotHere("the administrator's rights on Linux, and mkfs.ext4")
    versions = told = 0
    for seed in range(YANKS // YANKS_A_DRIVE):
        image, place = folder / f"drive-{seed}", folder / f"mounted-{seed}"
        place.mkdir(exist_ok=True)
        image.write_bytes(b"")
        os.truncate(image, DRIVE_MB * 1024 * 1024)
        _do("mkfs.ext4", "-q", "-F", str(image))
        with _mounted(image, place):
            done = new_day(place / "kontor")
        chance = random.Random(seed)
        for _ in range(YANKS_A_DRIVE):
            with _mounted(image, place):
                said = kill_once(place / "kontor", done, chance, partial(_yank, place))
                told += any(line.startswith("told ") for line in said)
        with _mounted(image, place):
            faults = faults_after(place / "kontor", done)
        if faults:
            raise Disproved(f"drive {seed}: {'; '.join(faults)}")
        versions += sum(done.versions.values())
        image.unlink()
        place.rmdir()
    if told < YANKS:
        raise Disproved(f"the user was told {told} of {YANKS} times")
    return f"{YANKS} drives yanked, {versions} acknowledged versions, none lost, told each time"


def _yank(place: Path, child: "subprocess.Popen[str]") -> None:
    """Shuts the file system down and lets the process find out."""
    handle = os.open(place, os.O_RDONLY)
    try:
        fcntl.ioctl(handle, _SHUTDOWN, _WITHOUT_WRITING)
    finally:
        os.close(handle)
    try:
        child.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        child.kill()


@contextmanager
def _mounted(image: Path, place: Path) -> Iterator[None]:
    _do("mount", "-o", "loop", str(image), str(place))
    try:
        yield
    finally:
        _do("umount", str(place))


def _do(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotHere(f"{command[0]}, which said: {done.stderr.strip()}")
