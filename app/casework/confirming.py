"""Who may say that the rules in force were compared with the law (practice 4.11)."""

from datetime import date

from app.casework.protocols import CaseStore
from app.casework.rules_in_force import RulesInForce
from app.domain.errors import RefusedError
from app.domain.profile import OfficeProfile
from app.domain.roles import Permission, Scope


def may_confirm(office: OfficeProfile | None, store: CaseStore | None) -> bool:
    """Whether whoever is at the computer may confirm: in an office its supervisor, signed in.

    Args:
        office: the office the computer belongs to; None: none, so that no letter leaves it with a letterhead.
        store: the open store, or None.
    """
    return office is None or (store is not None and store.may(Permission.CONFIRM_RULES) is not Scope.NONE)


def confirm_rules(
    rules: RulesInForce,
    office: OfficeProfile | None,
    store: CaseStore | None,
    *,
    by: str,
    source: str,
    on: date,
    today: date,
) -> None:
    """Writes down that somebody compared the rules with the law; in an office its log says who approved it.

    Args:
        by: who compared; the supervisor who is signed in answers for it.
        source: with what.
        on: the day that was done.
        today: the computer's day.

    Raises:
        RefusedError: in an office, by anybody else than its supervisor.
        UserFacingError: a name or source is missing, or the day can't be.
    """
    if not may_confirm(office, store):
        raise RefusedError("confirm_by_supervisor")
    rules.confirm(by, source, on, today)
    if office is not None and store is not None:
        store.records.note_rules_confirmed()
