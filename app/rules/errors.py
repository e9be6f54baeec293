"""What can go wrong with the rules that a user can act on."""

from datetime import date

from app.domain.errors import BadInputError, ExitCode, Fault, UserFacingError


class RulesError(UserFacingError):
    """Base of this package's errors."""


class RuleBookError(RulesError, BadInputError):
    """A file under ``resources/rules`` says something that can't be; every fault is listed.

    A fault's ``where`` is the file and the key: ``sfs-2025-970.toml: rules.B-11.source.section``.
    """


class NoOrdinanceError(RulesError, BadInputError):
    """The application's day lies before the first ordinance that the rule book knows."""

    def __init__(self, earliest: date) -> None:
        fault = Fault("application_on", "application_from", {"earliest": earliest.isoformat()})
        super().__init__((fault,))


class PackNeedsNewerProgramError(RulesError):
    """A rule pack was made for a newer program; both versions are named."""

    exit_code = ExitCode.NEWER_PROGRAM

    def __init__(self, least: str, program: str) -> None:
        super().__init__("pack_needs_newer_program", least=least, program=program)
