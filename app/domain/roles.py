"""Who may do what in a store: one table, and nothing else decides it."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class Role(Enum):
    """As what somebody signs in. Who has two roles has two sign-ins."""

    WORKER = "worker"
    """Handles the board's cases."""
    OUTREACH = "outreach"
    """Works away from the office, and handles the cases she began herself."""
    SUPERVISOR = "supervisor"
    """Sees to users and keys, never to cases."""
    AUDITOR = "auditor"
    """Reviews the access log."""


class Permission(Enum):
    """What can be done with a store."""

    LIST_CASES = "list_cases"
    OPEN_CASE = "open_case"
    SAVE_CASE = "save_case"
    PRINT_CASE = "print_case"
    EXPORT_CASE = "export_case"
    REMOVE_CASE = "remove_case"
    KEEP_DRAFTS = "keep_drafts"
    MANAGE_USERS = "manage_users"
    READ_LOG = "read_log"
    CHECK = "check"
    BACK_UP = "back_up"
    SEE_COUNTS = "see_counts"
    """Raw counts, and what has left the office."""
    CONFIRM_RULES = "confirm_rules"
    """Saying for the office that the rules were compared with the law."""


class Scope(Enum):
    """How far a permission reaches."""

    NONE = "none"
    OWN = "own"
    """Cases the user saved first."""
    ALL = "all"


_N, _O, _A = Scope.NONE, Scope.OWN, Scope.ALL

# A column for each role: worker, outreach, supervisor, auditor.
_TABLE: Mapping[Permission, tuple[Scope, Scope, Scope, Scope]] = {
    Permission.LIST_CASES: (_A, _O, _N, _N),
    Permission.OPEN_CASE: (_A, _O, _N, _N),
    Permission.SAVE_CASE: (_A, _O, _N, _N),
    Permission.PRINT_CASE: (_A, _O, _N, _N),
    Permission.EXPORT_CASE: (_A, _N, _N, _N),
    Permission.REMOVE_CASE: (_A, _N, _N, _N),
    Permission.KEEP_DRAFTS: (_O, _O, _N, _N),
    Permission.MANAGE_USERS: (_N, _N, _A, _N),
    Permission.READ_LOG: (_N, _N, _A, _A),
    Permission.CHECK: (_A, _A, _A, _A),
    Permission.BACK_UP: (_A, _A, _A, _N),
    Permission.SEE_COUNTS: (_N, _N, _A, _N),
    Permission.CONFIRM_RULES: (_N, _N, _A, _N),
}

PERMISSIONS: Mapping[tuple[Role, Permission], Scope] = MappingProxyType(
    {(role, act): scope for act, row in _TABLE.items() for role, scope in zip(Role, row, strict=True)}
)
"""How far each role's permission reaches; every pair stands in it."""
