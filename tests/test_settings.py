from pathlib import Path

import pytest

from app.settings import Settings, read_settings, write_settings


def test_settings_come_back_as_written(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    chosen = Settings(
        language="en",
        store="/some/place",
        rule_keys=("a", "b"),
        may_be_captured=True,
        window_place=(40, 60, 911, 460),
        is_maximised=True,
    )
    write_settings(file, chosen)
    assert read_settings(file) == chosen


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"[" * 200_000,
        b"\xff\xfe",
        b'{"language": 7, "may_be_captured": 1}',
        b'{"rule_keys": [1], "other": "x"}',
        b'{"window_place": ["1", 2, 3, 4], "is_maximised": 1}',
        b'{"window_place": [1, 2.5, true, null]}',
    ],
)
def test_unreadable_settings_are_the_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert read_settings(file) == Settings()


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == Settings()
