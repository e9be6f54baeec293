"""Names stand where a Swedish reader looks for them."""

from app.casework.swedish_order import swedish_order


def test_marked_letters_stand_with_their_base_letter_and_the_swedish_ones_last() -> None:
    expected = ["Curaçao", "Curry", "São Tomé", "Syrien", "Ålborg", "Ängen", "Österrike"]
    assert sorted(set(expected), key=swedish_order) == expected


def test_letters_written_with_a_mark_of_their_own_are_the_same_letters() -> None:
    assert swedish_order("O\u0308sterrike") == swedish_order("Österrike")
    assert swedish_order("Sa\u0303o") == swedish_order("São") == "sao"


def test_danish_and_german_letters_stand_where_swedish_lists_have_them() -> None:
    expected = ["Myra", "Müsli", "Mz", "Æ", "Ø"]
    assert sorted(set(expected), key=swedish_order) == expected
