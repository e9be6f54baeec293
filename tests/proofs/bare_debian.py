"""On a bare Debian 12 with python3 and git, as root, both commands of the README work as they are.

The system is made with debootstrap; nothing in it but the settings that reach the network comes from here.
It sees HEAD, not the work tree.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.proofs import Disproved, NotHere

ROOT = Path(__file__).resolve().parents[2]
RELEASE = "bookworm"
# A private mount of /proc, gone with the process, and none of our environment inside.
ENTER = 'mount -t proc proc "$1/proc" && exec chroot "$@"'
CERTIFICATES = ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO")
PIP_SETTINGS = ("index-url", "extra-index-url", "trusted-host", "proxy", "default-timeout", "timeout")


def run(folder: Path) -> str:
    """Times both commands in a new system; a pristine one is kept in `folder` for the next time."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("debootstrap"):
        raise NotHere("it takes root on Linux, and debootstrap")
    pristine, system = folder / "pristine", folder / "system"
    if not pristine.exists():
        make_system(pristine)
    shutil.rmtree(system, ignore_errors=True)
    subprocess.run(["cp", "-a", str(pristine), str(system)], check=True)
    environment = carry_over(system)
    subprocess.run(
        ["git", "-C", ROOT, "bundle", "create", "-q", system / "root/vagval.bundle", "HEAD"], check=True
    )
    seconds(folder, environment, "cd && git clone -q vagval.bundle vagval")
    first = seconds(folder, environment, "cd ~/vagval && python3 dev.py run")
    tests = seconds(folder, environment, "cd ~/vagval && python3 dev.py test")
    again = seconds(folder, environment, "cd ~/vagval && python3 dev.py run")
    return f"run {first:.0f} s, test {tests:.0f} s, run once more {again:.1f} s"


def make_system(target: Path) -> None:
    """Makes a Debian with nothing but its base, python3 and git, from the mirror that this machine uses."""
    targets = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)"],
        capture_output=True,
        text=True,
        check=True,
    )
    mirrors = re.findall(rf"^{RELEASE} (\S+)", targets.stdout, re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:  # debootstrap fails in a path with spaces
        base = ["debootstrap", "--variant=minbase", "--include=python3,git,ca-certificates", RELEASE]
        subprocess.run([*base, f"{folder}/system", *mirrors[:1]], stdout=subprocess.DEVNULL, check=True)
        subprocess.run(["mv", f"{folder}/system", str(target)], check=True)


def carry_over(system: Path) -> dict[str, str]:
    """Gives `system` this machine's ways to the network; returns the environment for it."""
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
    environment |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    for name in CERTIFICATES:
        path = os.environ.get(name)
        if path and Path(path).is_file():
            inside = system / Path(path).relative_to("/")
            inside.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, inside)
            environment[name] = path
    settings = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
    )
    for key, value in re.findall(r"^[\w:]+\.\.?([\w-]+)='(.*)'$", settings.stdout, re.MULTILINE):
        if (
            key in PIP_SETTINGS and "file:" not in value
        ):  # an index on this machine's disk does not come along
            environment["PIP_" + key.upper().replace("-", "_")] = value
    for part in ("apt.conf.d", "auth.conf.d"):
        if Path("/etc/apt", part).is_dir():
            shutil.copytree(Path("/etc/apt", part), system / "etc/apt" / part, dirs_exist_ok=True)
    shutil.copyfile("/etc/resolv.conf", system / "etc/resolv.conf")
    return environment


def seconds(folder: Path, environment: dict[str, str], command: str) -> float:
    """Returns how long `command` takes in the system; its output goes to a log."""
    inside = ["bash", "-c", command]
    enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, "enter"]
    log = folder / "log.txt"
    start = time.monotonic()
    with log.open("a", encoding="utf-8") as output:
        output.write(f"\n$ {command}\n")
        output.flush()
        done = subprocess.run(
            [*enter, str(folder / "system"), *inside],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=environment,
            check=False,
        )
    if done.returncode != 0:
        raise Disproved(f"`{command}` left with {done.returncode}; see {log.relative_to(ROOT)}")
    return time.monotonic() - start
