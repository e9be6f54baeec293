"""The commands of docs/rule-packs.md do what the page says, in its order."""

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.rule_pack import OPTIONAL_FILES, REQUIRED_FILES
from app.storage import wrapping
from app.storage.wrapping import KdfCost

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "rule-packs.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, flags=re.DOTALL)
    return "".join(blocks).splitlines()


def test_from_key_to_confirmed_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(wrapping, "OFFICE_COST", KdfCost(time_cost=1, memory_kib=8, lanes=1))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("app.bootstrap.date", type("Day", (date,), {"today": lambda: date(2027, 1, 20)}))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "losenfras.txt").write_text("en påhittad lösenfras\n", encoding="utf-8")
    for name in ("rules", "contacts"):
        shutil.copytree(ROOT / "resources" / name, tmp_path / "ny-lag" / name)
    shutil.copy(ROOT / "examples" / "ensam-vuxen.json", tmp_path)
    said: dict[str, str] = {}
    key = ""
    for command in commands():
        words = shlex.split(command.replace('"$(cat offentlig-nyckel.txt)"', key))
        assert words[0] == "vagval"
        assert main(words[1:]) == 0, command
        said[command] = capsys.readouterr().out
        key = said[command].strip() if "signing-key" in command else key
    (under_pack,) = [out for command, out in said.items() if command.endswith("ensam-vuxen.json")]
    assert "Regler: Regler våren 2027, version 2027.1.15, kontrollsumma " in under_pack
    (before,) = [out for command, out in said.items() if "--rules" in command]
    assert "Regler: programmets egna, version 2026.1.2, kontrollsumma " in before
    assert "Jämförda med lagen 2027-01-20 av Påhittad Jurist." in said[commands()[-1]]


@pytest.mark.parametrize("path", [*REQUIRED_FILES, *OPTIONAL_FILES])
def test_the_page_names_every_file_of_a_pack(path: str) -> None:
    assert path in PAGE or path.startswith("rules/examples/")
