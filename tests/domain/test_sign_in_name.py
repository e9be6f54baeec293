"""Which name somebody means who writes one."""

from app.domain.sign_in_name import name_meant


def test_capitals_do_not_matter_where_one_name_alone_can_be_meant() -> None:
    assert name_meant("karin", ["Karin", "eva"]) == "Karin"
    assert name_meant("ÅSA", ["Åsa"]) == "Åsa"
    assert name_meant("kari", ["Karin"]) is None


def test_names_that_differ_in_capitals_alone_are_told_apart_by_them() -> None:
    both = ["Karin", "karin"]
    assert [name_meant(name, both) for name in (*both, "KARIN")] == ["Karin", "karin", None]
