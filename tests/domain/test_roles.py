"""The permission table, every cell of it."""

import pytest

from app.domain.roles import PERMISSIONS, Permission, Role, Scope

A, O, N = Scope.ALL, Scope.OWN, Scope.NONE  # noqa: E741 - a table reads better with letters

EXPECTED = {
    Role.WORKER: dict(
        zip(Permission, (A, A, A, A, A, A, O, N, N, A, A, N, N), strict=True),
    ),
    Role.OUTREACH: dict(
        zip(Permission, (O, O, O, O, N, N, O, N, N, A, A, N, N), strict=True),
    ),
    Role.SUPERVISOR: dict(
        zip(Permission, (N, N, N, N, N, N, N, A, A, A, A, A, A), strict=True),
    ),
    Role.AUDITOR: dict(
        zip(Permission, (N, N, N, N, N, N, N, N, A, A, N, N, N), strict=True),
    ),
}
"""In the order list, open, save, print, export, remove, drafts, users, log, check, back up, counts, rules."""


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_each_cell_is_as_decided(role: Role, permission: Permission) -> None:
    assert PERMISSIONS[role, permission] is EXPECTED[role][permission]


def test_who_sees_to_users_or_reviews_the_log_reaches_no_case() -> None:
    of_cases = [act for act in Permission if act.value.endswith(("_case", "_cases", "_drafts"))]
    assert len(of_cases) == 7
    for role in (Role.SUPERVISOR, Role.AUDITOR):
        assert {PERMISSIONS[role, act] for act in of_cases} == {Scope.NONE}


def test_the_table_can_not_be_changed() -> None:
    with pytest.raises(TypeError):
        PERMISSIONS[Role.AUDITOR, Permission.OPEN_CASE] = Scope.ALL  # type: ignore[index]
