from itertools import permutations

from app.tallies.deliveries import Delivery, RemarkKind, settle


def delivery(number: int, sequence: int, *periods: str, **given: object) -> Delivery:
    values = {"municipality": "0180", "board": "Socialnämnden", "replaces": (), "digest": f"d{number}"}
    return Delivery(number=number, sequence=sequence, periods={"t": periods}, **(values | given))  # type: ignore[arg-type]


def kinds(*deliveries: Delivery) -> list[RemarkKind]:
    return [remark.kind for remark in settle(deliveries).remarks]


def summed(*deliveries: Delivery) -> set[tuple[int, str]]:
    return {(number, period) for number, period, _ in settle(deliveries).parts}


def test_releases_of_disjoint_periods_are_all_summed() -> None:
    both = delivery(1, 1, "2026-H1"), delivery(2, 2, "2026-H2")
    assert summed(*both) == {(1, "2026-H1"), (2, "2026-H2")}
    assert kinds(*both) == []


def test_the_same_package_twice_counts_once() -> None:
    twice = delivery(1, 1, "2026-H1", digest="d"), delivery(2, 1, "2026-H1", digest="d")
    assert summed(*twice) == {(1, "2026-H1")}
    assert kinds(*twice) == [RemarkKind.SAME_TWICE]


def test_a_newer_release_replaces_what_it_says_it_replaces() -> None:
    growing = delivery(1, 1, "2026-01"), delivery(2, 2, "2026-01", "2026-02", replaces=(1,))
    assert summed(*growing) == {(2, "2026-01"), (2, "2026-02")}
    assert kinds(*growing) == [RemarkKind.REPLACED]


def test_a_period_in_two_releases_is_taken_from_the_newer() -> None:
    partly = delivery(1, 2, "2026-02", "2026-03"), delivery(2, 1, "2026-01", "2026-02")
    assert summed(*partly) == {(2, "2026-01"), (1, "2026-02"), (1, "2026-03")}


def test_two_different_packages_of_one_number_are_not_summed() -> None:
    doubtful = delivery(1, 1, "2026-H1"), delivery(2, 1, "2026-H1"), delivery(3, 2, "2026-H2")
    assert summed(*doubtful) == {(3, "2026-H2")}
    assert kinds(*doubtful) == [RemarkKind.SAME_SEQUENCE]


def test_overlapping_periods_are_listed_and_not_summed() -> None:
    mixed = delivery(1, 1, "2026-01", "2026-07"), delivery(2, 2, "2026-H1")
    assert summed(*mixed) == {(1, "2026-07")}
    (remark,) = settle(mixed).remarks
    assert remark.kind is RemarkKind.OVERLAP
    assert (remark.periods, remark.sequences, remark.table) == (("2026-01", "2026-H1"), (1, 2), "t")


def test_a_municipality_that_declines_is_listed_and_not_summed() -> None:
    found = settle([delivery(1, 1, "2026-H1")], {"0180"})
    assert found.parts == ()
    assert [remark.kind for remark in found.remarks] == [RemarkKind.DECLINES]


def test_two_boards_of_one_municipality_are_two_senders() -> None:
    both = delivery(1, 1, "2026-H1"), delivery(2, 1, "2026-H1", board="Kulturnämnden")
    assert summed(*both) == {(1, "2026-H1"), (2, "2026-H1")}


def test_the_order_in_which_packages_arrive_makes_no_difference() -> None:
    packages = [
        delivery(1, 1, "2026-01"),
        delivery(2, 2, "2026-01", "2026-02", replaces=(1,)),
        delivery(3, 3, "2026-H2"),
        delivery(4, 3, "2026-H2", digest="other"),
    ]
    found = {frozenset(settle(order).parts) for order in permutations(packages)}
    assert len(found) == 1
