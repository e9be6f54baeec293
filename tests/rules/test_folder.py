"""Rule files in memory are found, read and missed like those on the disk."""

from pathlib import Path

import pytest

from app.rules.folder import PackFolder, RuleFolder

FILES = {"rules/a.toml": "a = 1", "b.toml": "b = 2"}


@pytest.fixture(params=["pack", "disk"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> RuleFolder:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return PackFolder(FILES) if request.param == "pack" else tmp_path


def test_a_file_is_found_by_the_way_to_it(root: RuleFolder) -> None:
    file = root / "rules" / "a.toml"
    assert (file.exists(), file.name, file.read_text(encoding="utf-8")) == (True, "a.toml", "a = 1")
    assert (root / "b.toml").read_text(encoding="utf-8") == "b = 2"


def test_what_is_not_there_is_missed(root: RuleFolder) -> None:
    file = root / "rules" / "c.toml"
    assert not file.exists()
    with pytest.raises(FileNotFoundError):
        file.read_text(encoding="utf-8")
