"""Whether a store's users can see to it and review it."""

from collections.abc import Iterable, Iterator

from app.domain.advice import Advice
from app.domain.record import User
from app.domain.roles import Role


def has_supervisor(users: Iterable[User]) -> bool:
    """Whether a supervisor can sign in."""
    return any(_active(users, Role.SUPERVISOR))


def staffing_advice(users: Iterable[User]) -> Iterator[Advice]:
    """What should be said about who can sign in.

    An auditor reviews the supervisors too. Where the only supervisor is the same person as the auditor, that
    nobody reviews her is said; small units may have to live with it.
    """
    everybody = tuple(users)
    supervisors, auditors = _active(everybody, Role.SUPERVISOR), _active(everybody, Role.AUDITOR)
    if not supervisors:
        yield Advice.NO_SUPERVISOR
    if not auditors:
        yield Advice.NO_AUDITOR
    elif supervisors and all(any(_same(one, other) for other in auditors) for one in supervisors):
        yield Advice.AUDITOR_IS_ONLY_SUPERVISOR


def _active(users: Iterable[User], role: Role) -> list[User]:
    return [user for user in users if user.role is role and user.retired_at is None]


def _same(one: User, other: User) -> bool:
    return one.name == other.same_person_as or other.name == one.same_person_as
