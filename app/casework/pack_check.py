"""Whether a rule pack may be used on this computer: who signed it, for which program, with which content."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from app.casework.rule_sets import RuleSet, read_rules, refuse_failing_examples
from app.domain.errors import UserFacingError
from app.domain.rule_pack import RulePack, SigningKeys
from app.rules.errors import PackNeedsNewerProgramError


@dataclass(frozen=True)
class PackCheck:
    """What packs are held against.

    Attributes:
        make_own: reads the program's own rules.
        program: the program's version.
        read_pack: reads the bytes of a pack.
        signing_keys: who may sign.
    """

    make_own: Callable[[], RuleSet]
    program: str
    read_pack: Callable[[bytes], RulePack]
    signing_keys: Callable[[], SigningKeys]
    _faultless: dict[str, RuleSet] = field(default_factory=dict, repr=False)

    @cached_property
    def own(self) -> RuleSet:
        """The program's own rules."""
        return self.make_own()

    def usable(self, pack: RulePack) -> RuleSet:
        """The rules of a pack that may be used once it is accepted.

        Raises:
            UserFacingError: it is signed by nobody who may, made for another program, or has faults.
        """
        self._refuse_signer(pack)
        self._refuse_program(pack)
        return self.refuse_faults(pack)

    def refuse_faults(self, pack: RulePack) -> RuleSet:
        """The rules of a pack, signed or not, that are without fault.

        Raises:
            UserFacingError: something in them is wrong; every fault names file, key and line.
        """
        sha256 = pack.version.sha256
        if sha256 not in self._faultless:
            rules = read_rules(pack, needed_contacts=self.own.contacts)
            refuse_failing_examples(rules)
            self._faultless[sha256] = rules
        return self._faultless[sha256]

    def _refuse_signer(self, pack: RulePack) -> None:
        if not pack.signed_by:
            raise UserFacingError("pack_unsigned")
        keys = self.signing_keys()
        if pack.signed_by in keys.revoked:
            raise UserFacingError("pack_revoked_key")
        if pack.signed_by not in keys.trusted:
            raise UserFacingError("pack_unknown_key")

    def _refuse_program(self, pack: RulePack) -> None:
        if pack.needs_newer_program(self.program):
            raise PackNeedsNewerProgramError(pack.least_program, self.program)
        if pack.needs_older_program(self.program):
            raise UserFacingError(
                "pack_for_older_program", greatest=pack.greatest_program, program=self.program
            )
