"""The built program does its main job for an ordinary user who cannot write to its folder.

As root, the user is `nobody`; otherwise it is whoever starts the proof, and the folder is made read-only.
"""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.proofs import Disproved, NotHere

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


def run(folder: Path) -> str:
    """Builds the program and lets it say its version, test itself and make the example."""
    if sys.platform == "win32":
        raise NotHere("it is about users and rights as POSIX has them")
    built = build(folder)
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        program = Path(place, "program")
        shutil.copytree(built, program, symlinks=True)
        before = protect(program)
        home = Path(place, "home")
        home.mkdir()
        if os.geteuid() == 0:
            os.chown(home, NOBODY, NOBODY)
        version = call(program, home, "--version").strip()
        start = time.monotonic()
        call(program, home, "selftest", "--report", str(home / "report.txt"))
        tested_s = time.monotonic() - start
        call(program, home, "example", "--out", str(home / "example"))
        made = sum(path.is_file() for path in (home / "example").rglob("*"))
        after = contents(program)
        release(program)
    if after != before:
        raise Disproved(f"files in the program's folder changed: {sorted(after ^ before)}")
    size_mb = sum(size for _, size in before) / 1e6
    return f"{version}: {size_mb:.0f} MB, selftest in {tested_s:.1f} s, the example made {made} files"


def build(folder: Path) -> Path:
    """Builds the program anew and returns its folder; the log goes to `folder`."""
    with (folder / "build.log").open("w", encoding="utf-8") as log:
        command = [sys.executable, str(ROOT / "dev.py"), "build"]
        if subprocess.run(command, stdout=log, stderr=log, check=False).returncode != 0:
            raise Disproved(f"the build failed; see {Path(log.name).relative_to(ROOT)}")
    return ROOT / "dist" / "vagval"


def contents(folder: Path) -> set[tuple[str, int]]:
    """Returns each file below `folder` with its size in bytes, and each link with its own."""
    paths = (path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    return {(str(path.relative_to(folder)), path.lstat().st_size) for path in paths}


def protect(folder: Path) -> set[tuple[str, int]]:
    """Lets nobody write below `folder`; returns its contents."""
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    return contents(folder)


def release(folder: Path) -> None:
    """Lets the folders below `folder` be taken away again."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(path.stat().st_mode | stat.S_IWUSR)


def call(program: Path, home: Path, *arguments: str) -> str:
    """Returns what the program prints when an ordinary user at `home` starts it."""
    environment = {
        "HOME": str(home),
        "PATH": "/usr/bin:/bin",
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": ()} if os.geteuid() == 0 else {}
    done = subprocess.run(
        [str(program / "vagval"), *arguments],
        cwd=home,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        **user,  # type: ignore[call-overload]
    )
    if done.returncode != 0:
        raise Disproved(f"vagval {arguments[0]} left with {done.returncode}: {done.stderr.strip()[-300:]}")
    return str(done.stdout)
