"""What a user may meet when a store is made, opened or used.

Failing to write is :class:`app.domain.errors.CannotWriteError`, here as everywhere.
"""

from typing import ClassVar

from app.domain.errors import ExitCode, UserFacingError
from app.domain.record import GivenPassphrase


class StoreError(UserFacingError):
    """Base of the errors of this package."""


class NotAStoreError(StoreError):
    """The folder, or the file said to be a backup, is something else."""


class NotEmptyError(StoreError):
    """There is something already where something new was to be made."""


class UnknownNameError(StoreError):
    """There is no user with that name, or no case with that id, in the store."""


class UserExistsError(StoreError):
    """Somebody has, or had, that sign-in name."""

    def __init__(self) -> None:
        super().__init__("user_exists")


class WeakPassphraseError(StoreError):
    """A blank passphrase protects nothing, and a short one little."""


class OtherKeyError(StoreError):
    """Something is sealed to another office's key."""


class ClockError(StoreError):
    """The computer's clock shows a day so far ahead that it must be wrong."""

    def __init__(self) -> None:
        super().__init__("clock_far_ahead")


class ClosedCaseError(StoreError):
    """The case is closed: it takes no answers and gives no letters until it is opened again."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("case_closed")


class SavedSinceError(StoreError):
    """Other answers of the case were saved since those were read that the new ones follow on."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("case_saved_since")


class CaseKeptError(StoreError):
    """Only the copy of a case that is in the journal elsewhere is removed early."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("case_kept")


class ProtectedCaseError(StoreError):
    """Somebody in the case lives with protected personal data: two persons open it together."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("case_protected")


class NoSecondUserError(StoreError):
    """Nobody else can sign in, so two persons could never open the case together."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("no_second_user")


class SavingOffError(StoreError):
    """The office's profile does not say on what basis conversations are held, so nothing is saved."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("saving_off")


class OwnPassphraseError(StoreError):
    """The recovery code and the office's key say nothing of who is there; two persons show who they are."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("own_passphrase_needed")


class GivenPassphraseError(StoreError):
    """The passphrase was given by somebody else; until its owner has chosen another it does nothing more.

    Attributes:
        facts: ``by``, the sign-in name of who gave it, and ``day``.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self, given: GivenPassphrase) -> None:
        super().__init__("passphrase_was_given", by=given.by, day=given.at.date().isoformat())


class NoEscrowError(StoreError):
    """The store was made without the office's escrow key."""

    def __init__(self) -> None:
        super().__init__("store_without_escrow")


class NotAllowedError(StoreError):
    """Whoever is signed in may not do this; ``app/domain/roles.py`` says who may."""

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("not_allowed")


class UnsafePlaceError(StoreError):
    """The folder is copied to other computers, or lies on one.

    Attributes:
        facts: ``better`` names a folder that is not, without naming the user.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED


class TooSoonError(StoreError):
    """After several wrong passphrases the next try has to wait.

    Attributes:
        facts: ``seconds``, how long still.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.WRONG_PASSPHRASE

    def __init__(self, seconds: int) -> None:
        super().__init__("wait_before_next_try", seconds=seconds)


class WrongPassphraseError(StoreError):
    """The passphrase or the recovery code opens nothing here."""

    exit_code: ClassVar[ExitCode] = ExitCode.WRONG_PASSPHRASE

    def __init__(self) -> None:
        super().__init__("wrong_passphrase")


class StoreInUseError(StoreError):
    """Another program, or another window of this one, has it open."""

    exit_code: ClassVar[ExitCode] = ExitCode.IN_USE

    def __init__(self) -> None:
        super().__init__("store_in_use")


class DamagedStoreError(StoreError):
    """What is on disk is not what was written.

    Attributes:
        facts: ``part`` names the file, or ``case`` or ``log`` for what is inside the database.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.DAMAGED

    def __init__(self, part: str) -> None:
        super().__init__("store_damaged", part=part)


class NewerStoreError(StoreError):
    """Made or changed by a newer program than this one.

    Args:
        made_by: that program's version; where the file does not say it, the form it has: ``vagval-keys/2``.
        this_program: this program's version.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.NEWER_PROGRAM

    def __init__(self, made_by: str, this_program: str) -> None:
        super().__init__(
            "part_newer" if "/" in made_by else "store_newer", made_by=made_by, this_program=this_program
        )
