"""What a store should tell those who open it, until somebody has seen to it."""

from enum import Enum


class Advice(Enum):
    """One thing to see to; ``resources/messages`` has the sentence under ``advice_<value>``."""

    NO_ESCROW = "no_escrow"
    PROFILE_UNSIGNED = "profile_unsigned"
    SIGNER_NOT_CHECKED = "signer_not_checked"
    NO_SUPERVISOR = "no_supervisor"
    NO_AUDITOR = "no_auditor"
    AUDITOR_IS_ONLY_SUPERVISOR = "auditor_is_only_supervisor"
    NO_BACKUP = "no_backup"
    BACKUP_ON_SAME_DISK = "backup_on_same_disk"
    CLOCK_SET_BACK = "clock_set_back"
    CLOCK_LEAPT = "clock_leapt"
