from datetime import date

import pytest

from app.domain.source import LegalSource, RuleStatus


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (LegalSource("förordning", "2025:970", "7", item="3"), "7 § 3 förordning (2025:970)"),
        (LegalSource("förordning", "2025:970", "3", paragraph="1"), "3 § 1 st. förordning (2025:970)"),
        (LegalSource("utlänningslag", "2005:716", "6", chapter="5"), "5 kap. 6 § utlänningslag (2005:716)"),
    ],
)
def test_a_source_is_printed_in_one_form(source: LegalSource, printed: str) -> None:
    assert str(source) == printed


def test_rules_are_unconfirmed_until_somebody_confirms_them() -> None:
    assert not RuleStatus(checked_on=date(2026, 1, 2)).is_confirmed
    assert RuleStatus(checked_on=date(2026, 1, 2), confirmed_by="Påhittad Jurist").is_confirmed
