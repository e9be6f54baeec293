"""Files of words."""

from pathlib import Path

from app.casework.catalogue import read_catalogue


def test_words_are_the_same_whether_the_file_is_toml_or_json(tmp_path: Path) -> None:
    quick, usual = tmp_path / "a.json", tmp_path / "b.toml"
    quick.write_text('{"routes": {"other": {"title": "Övrigt"}}}', encoding="utf-8")
    usual.write_text('[routes.other]\ntitle = "Övrigt"\n', encoding="utf-8")
    assert read_catalogue(quick) == read_catalogue(usual) == {"routes": {"other": {"title": "Övrigt"}}}
