from pathlib import Path

import pytest

from app.domain.counting import Count
from app.tallies.definitions import DefinitionError, load_definitions

FOLDER = Path(__file__).parents[2] / "resources" / "tallies"
DEFINITIONS = load_definitions(FOLDER)


def test_every_dimension_that_is_followed_has_its_table() -> None:
    assert set(DEFINITIONS.tables) == {
        "channel", "ended", "obstacle", "need", "interpreter", "gender", "children", "adaptation",
    }  # fmt: skip


def test_user_and_what_must_not_be_counted_are_no_dimension_anywhere() -> None:
    names = {name for table in DEFINITIONS.tables.values() for name in (table.id, *table.categories)}
    parts = {part for name in names for part in name.split("_")}
    assert not parts & {
        "user",
        "worker",
        "shift",
        "day",
        "nationality",
        "citizenship",
        "country",
        "crime",
        "health",
    }


def test_every_table_counts_conversations_and_says_why() -> None:
    for table in DEFINITIONS.tables.values():
        assert table.description.counts == "conversations"
        assert table.why["sv"].endswith(".")
        assert table.why["en"].endswith(".")


def test_what_can_be_declined_counts_as_not_stated() -> None:
    declinable = {table.id for table in DEFINITIONS.tables.values() if table.is_declinable}
    assert declinable == {"gender", "children", "interpreter", "adaptation"}
    assert all("not_stated" in DEFINITIONS.tables[name].categories for name in declinable)


def test_only_obstacles_and_needs_can_be_several() -> None:
    assert {name for name, one in DEFINITIONS.descriptions().tables.items() if one.several} == {
        "obstacle",
        "need",
    }
    assert DEFINITIONS.descriptions().of("obstacle").parts("debts") == ("debt_csn", "debt_kfm")


def test_staying_and_other_needs_are_ends_like_any_other() -> None:
    assert {"stays", "needed_other"} <= set(DEFINITIONS.tables["ended"].categories)


def test_a_count_needs_a_table_and_a_category_that_exist() -> None:
    assert DEFINITIONS.has(Count("ended", "stays"))
    assert not DEFINITIONS.has(Count("ended", "debts"))
    assert not DEFINITIONS.has(Count("user", "stays"))


def test_merged_categories_have_names_too() -> None:
    assert DEFINITIONS.tables["obstacle"].name_of("debts") == {"sv": "Skulder", "en": "Debts"}
    assert DEFINITIONS.tables["obstacle"].name_of("nothing") is None


def test_the_policy_gives_reason_and_source() -> None:
    assert DEFINITIONS.threshold == 5
    assert all(one.reason["sv"] and one.source["en"] for one in DEFINITIONS.policy.values())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "visit"', 'id = "total"'),
        ('id = "visit"', 'id = "phone"'),
        ('en = "Phone"', 'en = ""'),
        ('debts = ["debt_csn"', 'debts = ["debt_x"'),
        ('id = "debts"', 'id = "others"'),
    ],
)
def test_a_definition_that_can_not_be_is_refused(tmp_path: Path, old: str, new: str) -> None:
    text = (FOLDER / "tables.toml").read_text("utf-8")
    assert old in text
    (tmp_path / "tables.toml").write_text(text.replace(old, new, 1), "utf-8")
    (tmp_path / "policy.toml").write_text((FOLDER / "policy.toml").read_text("utf-8"), "utf-8")
    with pytest.raises(DefinitionError):
        load_definitions(tmp_path)
