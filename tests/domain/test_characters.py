"""What is pasted into a short line is what is seen of it."""

import pytest

from app.domain.characters import visible


@pytest.mark.parametrize(
    ("pasted", "seen"),
    [
        ("SN 2026/7", "SN 2026/7"),
        ("SN\u202e 2026/7\n", "SN 2026/7"),
        ("a\x00b\u2028c", "abc"),
        ("gurk\u200btest\ufeff, ro\u00addret\u2060", "gurktest, rodret"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_nothing_that_is_not_seen_or_that_turns_other_text_stays(pasted: str, seen: str) -> None:
    assert visible(pasted) == seen
