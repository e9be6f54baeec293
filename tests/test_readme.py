"""The README's commands do what it says, in the order it says."""

import re
import shlex
from pathlib import Path

import pytest

from app.__main__ import main
from app.storage import wrapping
from app.storage.wrapping import KdfCost

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
RUN = "python3 dev.py run "


def commands() -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    lines = "".join(blocks).splitlines()
    return [shlex.split(line.removeprefix(RUN), comments=True) for line in lines if line.startswith(RUN)]


def test_the_two_commands_are_shown() -> None:
    assert "python3 dev.py run" in README
    assert "python3 dev.py test" in README


def test_every_command_of_the_walk_works_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wrapping, "OFFICE_COST", KdfCost(time_cost=1, memory_kib=8, lanes=1))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "prov").mkdir()
    (tmp_path / "prov" / "losenfras.txt").write_text("en påhittad lösenfras\n", encoding="utf-8")
    walk = [arguments for arguments in commands() if arguments]
    assert len(walk) >= 8
    for arguments in walk:
        assert main(arguments) == 0, arguments
    assert (tmp_path / "prov" / "stodbrev.pdf").exists()
    assert (tmp_path / "prov" / "statistik" / "tally.csv").exists()


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", README))
def test_everything_the_readme_points_at_is_there(target: str) -> None:
    assert (ROOT / target).exists()
