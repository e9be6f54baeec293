"""dev.py in small checkouts of its own, whose lock files name packages made here."""

import ast
import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import socket  # noqa: TID251 - plays a package index, and a display, that do not answer
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import dev

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = """\
import sys
from pathlib import Path
import vagval_needs_this
def take(word):
    return sys.stdin.read() if word == "-" else Path(word).read_text() if word.endswith(".txt") else word
print(ascii([take(word) for word in sys.argv[1:]]))
sys.exit(7)
"""


def make_wheel(folder: Path, name: str) -> str:
    """Makes the smallest package there is; returns its line for a lock file."""
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr(f"{name}.py", "")
        file.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        file.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


class Checkout:
    """A folder with dev.py, a program of a few lines and lock files of its own."""

    def __init__(self, folder: Path, wheels: Path) -> None:
        self.folder = folder
        (folder / "app").mkdir(parents=True)
        shutil.copy(ROOT / "dev.py", folder)
        (folder / "app" / "__init__.py").touch()
        (folder / "app" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
        program = make_wheel(wheels, "vagval_needs_this")
        self.lock = folder / "requirements.lock"
        self.lock.write_text(program, encoding="utf-8")
        everything = program + make_wheel(wheels, "vagval_tests_need_this")
        (folder / "requirements-dev.lock").write_text(everything, encoding="utf-8")
        without = ("PIP_", "PYTHON", "DISPLAY", "WAYLAND_", "COVERAGE_")
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(without)}
        self.env |= {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": wheels.as_uri()}

    def start(self, *arguments: str, **options: object) -> subprocess.Popen[str]:
        command = [sys.executable, str(self.folder / "dev.py"), *arguments]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, **({"env": self.env, "text": True} | pipes | options))  # type: ignore[call-overload, no-any-return]

    def run(self, *arguments: str, given: str = "", **options: object) -> tuple[int, str, str]:
        process = self.start("run", *arguments, **options)
        out, err = process.communicate(given, timeout=120)
        return process.returncode, out, err

    def module(self) -> ModuleType:
        """Returns this checkout's dev.py, imported."""
        spec = importlib.util.spec_from_file_location("checkout_dev", self.folder / "dev.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that was started once. Tests leave it as it is."""
    checkout = Checkout(tmp_path_factory.mktemp("dev") / "väg val åäö", tmp_path_factory.mktemp("wheels"))
    code, out, err = checkout.run("--version")
    assert (code, out) == (7, "['--version']\n"), err
    assert "setting up" in err
    return checkout


@pytest.fixture
def fresh(tmp_path: Path) -> Checkout:
    (tmp_path / "wheels").mkdir()
    return Checkout(tmp_path / "å ny", tmp_path / "wheels")


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with an apt-get that only writes down what it is asked; the file it writes."""
    log = tmp_path / "apt.log"
    apt = tmp_path / "bin" / "apt-get"
    apt.parent.mkdir()
    apt.write_text(f'#!/bin/sh\necho "$*" >> "{log}"\necho apt speaks\n', encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{apt.parent}:/usr/bin:/bin")
    return log


def test_input_arguments_and_exit_code_pass_through_and_nothing_else_is_said(finished: Checkout) -> None:
    code, out, err = finished.run("assess", "-", "två ord", "*", given="a\nb")
    assert (code, out, err) == (7, ascii(["assess", "a\nb", "två ord", "*"]) + "\n", "")


def test_paths_are_those_of_the_folder_where_the_user_is(finished: Checkout, tmp_path: Path) -> None:
    (tmp_path / "here.txt").write_text("found", encoding="utf-8")
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("print('the wrong program')", encoding="utf-8")
    assert finished.run("assess", "here.txt", cwd=tmp_path)[1] == "['assess', 'found']\n"


def test_environment_is_the_program_from_any_folder(finished: Checkout, tmp_path: Path) -> None:
    python = finished.folder / ".venv" / "bin" / "python"
    done = subprocess.run(
        [python, "-m", "app", "x"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (7, "['x']\n")


def test_without_a_display_the_example_goes_to_a_new_folder(finished: Checkout) -> None:
    code, out, err = finished.run()
    command, option, folder = ast.literal_eval(out)
    assert (code, command, option) == (7, "example", "--out")
    assert folder in err
    assert not Path(folder).exists()
    assert Path(folder).parent.is_dir()
    Path(folder).parent.rmdir()


@pytest.mark.parametrize("changed", ["lock", "python", "path"])
def test_stamp_that_differs_in_anything_is_no_stamp(
    finished: Checkout, changed: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    module = finished.module()
    stamp = json.loads(module.STAMP.read_text(encoding="utf-8"))
    monkeypatch.setattr(module, "STAMP", tmp_path / "stamp.json")
    for text, expected in [
        (json.dumps(stamp), True),
        (json.dumps(stamp | {changed: "other"}), False),
        ("{", False),
    ]:
        module.STAMP.write_text(text, encoding="utf-8")
        assert module.is_finished([module.PROGRAM_LOCK]) is expected


def test_moved_checkout_is_made_anew(finished: Checkout, fresh: Checkout) -> None:
    shutil.copytree(finished.folder / ".venv", fresh.folder / ".venv", symlinks=True)
    left_over = fresh.folder / ".venv" / "left over"
    left_over.touch()
    code, out, err = fresh.run("x")
    assert (code, out) == (7, "['x']\n")
    assert "setting up" in err
    assert not left_over.exists()


def test_tests_part_is_added_and_serves_the_program_too(
    fresh: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    for name, value in fresh.env.items():
        monkeypatch.setenv(name, value)
    module = fresh.module()
    module.prepare(module.PROGRAM_LOCK)
    assert not list(module.VENV.glob("lib/*/site-packages/vagval_tests_need_this.py"))
    (module.VENV / "still here").touch()
    module.prepare(module.FULL_LOCK)
    assert list(module.VENV.glob("lib/*/site-packages/vagval_tests_need_this.py"))
    module.prepare(module.PROGRAM_LOCK)
    assert (module.VENV / "still here").exists()


@pytest.fixture
def _ctrl_c_is_heard() -> Iterator[None]:
    """What is started in the background of a shell script ignores Ctrl-C, and so would its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_ctrl_c_is_heard")
def test_second_start_waits_and_ctrl_c_ends_the_waiting(fresh: Checkout) -> None:
    with (fresh.folder / ".venv-lock").open("ab") as file:
        assert dev.take(file)
        process = fresh.start("run", "x", start_new_session=True)
        assert process.stderr is not None
        assert "waiting" in process.stderr.readline()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("_ctrl_c_is_heard")
def test_ctrl_c_half_way_is_mended_by_the_next_start(fresh: Checkout) -> None:
    with socket.create_server(("127.0.0.1", 0)) as index:
        index.settimeout(60)
        address = f"http://127.0.0.1:{index.getsockname()[1]}/"
        reaching = fresh.env | {"PIP_INDEX_URL": address}
        del reaching["PIP_NO_INDEX"], reaching["PIP_FIND_LINKS"]
        process = fresh.start("run", "x", env=reaching, start_new_session=True)
        connection, _ = index.accept()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        connection.close()
    assert (process.returncode, out) == (130, "")
    assert "Traceback" not in err
    assert fresh.run("x")[:2] == (7, "['x']\n")


def test_failures_of_the_installation_are_one_sentence_and_the_place_of_the_log(fresh: Checkout) -> None:
    lock = fresh.lock.read_text(encoding="utf-8")
    fresh.lock.write_text(re.sub(r"sha256:.{8}", "sha256:" + "0" * 8, lock), encoding="utf-8")
    code, out, err = fresh.run("x")
    assert (code, out) == (2, "")
    assert "not the one that the lock file names" in err
    assert str(fresh.folder / ".venv" / "setup.log") in err
    del fresh.env["PIP_NO_INDEX"], fresh.env["PIP_FIND_LINKS"]
    code, out, err = fresh.run(
        "x", env=fresh.env | {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "1"}
    )
    assert (code, out) == (2, "")
    assert "network" in err
    assert len(err.splitlines()) == 2


def test_missing_packages_are_installed_as_root_after_an_update(
    system: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(dev, "version_of", lambda _command: sys.version_info[:3])
    dev.require_ensurepip()
    update, install = system.read_text(encoding="utf-8").splitlines()
    assert update.endswith(" update")
    assert install.endswith(" python3-venv")
    out, err = capfd.readouterr()
    assert out == ""
    assert err.index("installing python3-venv") < err.index("apt speaks")


def test_missing_packages_are_one_line_to_type_for_others(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.StopError, match=r"\nsudo apt install one two$"):
        dev.require_debian_packages("It lacks something", ["one", "two"])
    assert not system.exists()


def test_qt_library_that_stays_missing_is_named(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    dev.require_qt_libraries("offscreen")
    assert not system.exists()
    with pytest.raises(dev.StopError, match="libqabsent"):
        dev.require_qt_libraries("absent")
    assert "libxcb-cursor0" in system.read_text(encoding="utf-8")


def test_display_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{silent.getsockname()[1] - 6000}")
        assert not dev.display_answers(timeout_s=1)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["--exit-when-shown"], True),
        (["selftest"], True),
        (["--version"], False),
        (["assess", "-"], False),
    ],
)
def test_only_what_opens_a_window_asks_for_qt(arguments: list[str], expected: bool) -> None:
    assert dev.opens_window(arguments) is expected


@pytest.mark.parametrize("arguments", [["--exit-when-shown"], ["selftest"], ["--language", "en"]])
def test_whatever_opens_a_window_goes_on_without_a_display_that_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(dev, "prepare", lambda lock: None)
    monkeypatch.setattr(dev, "require_qt_libraries", lambda plugin: None)
    monkeypatch.setattr(dev, "become", begun.extend)
    monkeypatch.setenv("DISPLAY", ":99")
    for answers, left in ((True, ":99"), (False, None)):
        monkeypatch.setattr(dev, "display_answers", lambda answers=answers: answers)
        dev.TASKS["run"](arguments)
        assert os.environ.get("DISPLAY") == left
        assert begun[-len(arguments) :] == arguments
    assert "DISPLAY names does not answer" in capsys.readouterr().err


def as_old_python(path: str) -> subprocess.CompletedProcess[str]:
    pretend = "import sys; sys.version_info = (3, 8, 0); import dev; sys.exit(dev.main(['run', 'a b']))"
    return subprocess.run(
        [sys.executable, "-c", pretend],
        cwd=ROOT,
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_unfitting_python_looks_for_a_fitting_one(tmp_path: Path) -> None:
    for name, version in [("python3.13", "3 13 1"), ("python3.14", "")]:
        (tmp_path / name).write_text(
            f'#!/bin/sh\n[ "$1" = -I ] && {{ echo {version}; exit; }}\necho "{name}|$2|$3"\n',
            encoding="utf-8",
        )
        (tmp_path / name).chmod(0o755)
    done = as_old_python(str(tmp_path))
    assert done.stdout == "python3.13|run|a b\n"
    assert "3.8" in done.stderr


def test_without_a_fitting_python_it_stops(tmp_path: Path) -> None:
    done = as_old_python(str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "3.11 to 3.14" in done.stderr


def test_old_python_can_read_it_and_the_standard_library_is_enough() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {module.partition(".")[0] for module in modules} <= sys.stdlib_module_names


def test_child_that_stands_for_exec_passes_its_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "WINDOWS", True)
    before = signal.getsignal(signal.SIGINT)
    try:
        with pytest.raises(SystemExit) as left:
            dev.become([sys.executable, "-c", "raise SystemExit(5)"])
    finally:
        signal.signal(signal.SIGINT, before)
    assert left.value.code == 5


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_whoever_asks_for_help_is_told_the_tasks(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([asked]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for task in dev.TASKS:
        assert f"dev.py {task} " in out


def test_unknown_task_is_told_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["rum"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    for task in dev.TASKS:
        assert f"dev.py {task}" in err


def locked(name: str) -> dict[str, set[str]]:
    """Returns the versions that a lock file names for each package."""
    versions: dict[str, set[str]] = {}
    for package, version in re.findall(
        r"^([\w.-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE
    ):
        versions.setdefault(package, set()).add(version)
    return versions


def test_lock_files_name_what_pyproject_declares_and_no_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    program, full = locked("requirements.lock"), locked("requirements-dev.lock")
    groups = project["dependency-groups"]
    declared = [project["project"]["dependencies"], groups["test"], groups["build"]]
    names = [{re.split(r"[<>=!\[]", need)[0].lower() for need in needs} for needs in declared]
    assert names[0] <= program.keys()
    assert names[1] | names[2] <= full.keys()
    assert "pyside6" not in full
    assert all(full[package] >= versions for package, versions in program.items())
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"://|^-|@ |/", text, re.MULTILINE)


def test_ci_runs_exactly_what_the_readme_says() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").endswith("exec python3 dev.py test\n")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
