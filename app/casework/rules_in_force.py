"""Which rules are in force on this computer, and what people do with packs: install, accept, withdraw."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.casework.pack_check import PackCheck
from app.casework.rule_sets import RuleSet, read_rules
from app.domain.errors import UserFacingError
from app.domain.rule_pack import PackAct, PackEntry, PackState, RulePack, RuleVersion, numbers_of

LONGEST_TEXT = 200


class PackShelf(Protocol):
    """Where rule packs are kept on this computer."""

    def entries(self) -> Sequence[PackEntry]:
        """Who did what, oldest first."""
        ...

    def content(self, sha256: str) -> bytes | None:
        """The pack with that hash, or None."""
        ...

    def keep(self, content: bytes) -> None:
        """Keeps a pack."""
        ...

    def note(self, entry: PackEntry) -> None:
        """Writes down what somebody did."""
        ...


@dataclass(frozen=True)
class ListedPack:
    """One pack as the list shows it.

    Attributes:
        pack: what it says; None where the file is gone or damaged.
        installed: when it came.
        decided: who accepted or withdrew it last, and when; None: nobody has.
        error: why it can't be used; None where it can.
    """

    sha256: str
    pack: RulePack | None
    state: PackState
    installed: date
    decided: PackEntry | None
    error: UserFacingError | None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The version's numbers, to tell which of two packs is newer; none where nobody knows."""
        return () if self.pack is None else numbers_of(self.pack.version.version)


class RulesInForce:
    """The rules of this computer. Reads them when first asked, and again after each act.

    Args:
        check: tells whether a pack may be used; has the program's own rules.
        shelf: where packs are kept.
    """

    def __init__(self, check: PackCheck, shelf: PackShelf) -> None:
        self._check = check
        self._shelf = shelf
        self._current: RuleSet | None = None
        self._kept = ""

    @property
    def own(self) -> RuleSet:
        """The program's own rules."""
        return self._check.own

    @property
    def current(self) -> RuleSet:
        """The rules in force: the newest of the program's own and the accepted packs that may be used."""
        if self._current is None:
            self._current = self._found()
        return self._current

    def under(self, rules: RuleSet) -> "RulesInForce":
        """The same computer as if those rules were in force."""
        fixed = RulesInForce(self._check, self._shelf)
        fixed._current = rules
        return fixed

    def packs(self) -> tuple[ListedPack, ...]:
        """Every pack there is, newest version first.

        Raises:
            UserFacingError: the journal can't be read.
        """
        last: dict[str, list[PackEntry]] = {}
        for entry in self._shelf.entries():
            if entry.act is not PackAct.CONFIRMED:
                last.setdefault(entry.sha256, []).append(entry)
        listed = [self._listed(entries) for entries in last.values()]
        return tuple(sorted(listed, key=lambda one: one.numbers, reverse=True))

    def confirmation(self) -> PackEntry | None:
        """Who last compared the rules in force with the law, after they were made; None: nobody."""
        return self._confirmation_of(self.current.version)

    def trouble(self) -> UserFacingError | None:
        """Why an accepted pack is not used, or the journal can't be read; None where all is well."""
        try:
            packs = self.packs()
        except UserFacingError as error:
            return error
        current = numbers_of(self.current.version.version)
        accepted = (one for one in packs if one.decided and one.decided.act is PackAct.ACCEPTED)
        # What would be replaced anyway is no trouble.
        return next((one.error for one in accepted if one.pack is None or one.numbers > current), None)

    def install(self, content: bytes, on: date) -> RulePack:
        """Keeps a pack, which then waits to be accepted.

        Raises:
            UserFacingError: why it is refused; nothing is kept then.
        """
        pack = self._check.read_pack(content)
        self._check.usable(pack)
        self._refuse_old(pack.version)
        numbers = numbers_of(pack.version.version)
        if any(one.numbers == numbers and one.state is not PackState.WITHDRAWN for one in self.packs()):
            raise UserFacingError("pack_is_here", version=pack.version.version)
        self._shelf.keep(content)
        self._shelf.note(PackEntry(PackAct.INSTALLED, pack.version.sha256, on))
        self._current = None
        return pack

    def refuse_faults(self, pack: RulePack) -> None:
        """Lets pass a pack whose rules can be used, signed or not.

        Raises:
            UserFacingError: something in them is wrong; every fault names file, key and line.
        """
        self._check.refuse_faults(pack)

    def accept(self, sha256: str, by: str, on: date) -> None:
        """Puts a pack in force in the municipality's name.

        Raises:
            UserFacingError: there is no such pack, it can't be used, is not newer, or the name is missing.
        """
        known = self._known(sha256)
        if known.error is not None:
            raise known.error
        assert known.pack is not None
        self._refuse_old(known.pack.version)
        # A case that was saved under the rules of today can then still be assessed under them.
        self.keep_current()
        self._decide(PackAct.ACCEPTED, sha256, by, on)

    def withdraw(self, sha256: str, by: str, on: date) -> None:
        """Takes a pack out of use, or out of waiting.

        Raises:
            UserFacingError: there is no such pack, it is withdrawn already, or the name is missing.
        """
        if self._known(sha256).state is PackState.WITHDRAWN:
            raise UserFacingError("pack_withdrawn_already")
        self._decide(PackAct.WITHDRAWN, sha256, by, on)

    def confirm(self, by: str, source: str, on: date, today: date) -> None:
        """Writes down that somebody compared the rules in force with the law.

        Args:
            by: who.
            source: with what.
            on: the day that was done.
            today: the computer's day.

        Raises:
            UserFacingError: a name or source is missing, or the day can't be.
        """
        if not is_line(source):
            raise UserFacingError("pack_source_needed")
        checked_on = self.current.status.checked_on
        if not checked_on < on <= today:
            raise UserFacingError("confirm_day", first=checked_on.isoformat(), last=today.isoformat())
        self._decide(PackAct.CONFIRMED, self.current.version.sha256, by, on, source)

    def find(self, which: str) -> RuleSet:
        """The rules with that version, that hash, or the beginning of a hash as it is printed.

        Raises:
            UserFacingError: they are not kept here, were never accepted, or can't be read by this program.
        """
        packs = self.packs()
        known = [one.version for one in (self.own.pack, *(one.pack for one in packs)) if one]
        known_hash = (one.sha256 for one in known if which in (one.version, one.sha256, one.short_hash))
        sha256 = next(known_hash, which)
        waits = any(one.sha256 == sha256 and one.decided is None for one in packs)
        rules = None if waits else self.rules_of(sha256)
        if rules is None:
            raise UserFacingError("rules_not_kept")
        return rules

    def rules_of(self, sha256: str) -> RuleSet | None:
        """The rules with that hash, to assess again under them; None where they are not kept any more."""
        if sha256 == self.own.version.sha256:
            return self._confirmed(self.own)
        try:
            return self._confirmed(read_rules(self._read(sha256)))
        except UserFacingError:
            return None

    def keep_current(self) -> None:
        """Keeps the rules in force, so that a case can be assessed under them when others are in force.

        Raises:
            CannotWriteError: they can't be written.
        """
        pack = self.current.pack
        # Once is enough for as long as the program runs: a save is not to wait for it.
        if self._kept != pack.version.sha256:
            self._shelf.keep(pack.content)
            self._kept = pack.version.sha256

    def _found(self) -> RuleSet:
        usable = [self.own, *self._accepted()]
        return self._confirmed(max(usable, key=lambda rules: numbers_of(rules.version.version)))

    def _accepted(self) -> Iterator[RuleSet]:
        try:
            last = {entry.sha256: entry.act for entry in self._shelf.entries() if entry.act in _DECISIONS}
        except UserFacingError:
            return
        for sha256, act in last.items():
            if act is PackAct.ACCEPTED:
                with suppress(UserFacingError):
                    yield self._check.usable(self._read(sha256))

    def _refuse_old(self, version: RuleVersion) -> None:
        current = self.current.version
        if numbers_of(version.version) <= numbers_of(current.version):
            raise UserFacingError("pack_not_newer", version=version.version, current=current.version)

    def _read(self, sha256: str) -> RulePack:
        """A kept pack.

        Raises:
            UserFacingError: it is gone, altered, or written in a form this program does not know.
        """
        content = self._shelf.content(sha256)
        if content is None:
            raise UserFacingError("pack_file_lost")
        return self._check.read_pack(content)

    def _listed(self, entries: Sequence[PackEntry]) -> ListedPack:
        sha256 = entries[0].sha256
        pack, error = None, None
        try:
            pack = self._read(sha256)
            self._check.usable(pack)
        except UserFacingError as found:
            error = found
        state = self._state(entries, error)
        return ListedPack(sha256, pack, state, entries[0].on, _decision(entries), error)

    def _state(self, entries: Sequence[PackEntry], error: UserFacingError | None) -> PackState:
        decided = _decision(entries)
        if entries[0].sha256 == self.current.version.sha256:
            return PackState.IN_FORCE
        if decided is not None and decided.act is PackAct.WITHDRAWN and entries[-1] is decided:
            return PackState.WITHDRAWN
        if error is not None:
            return PackState.UNUSABLE
        is_accepted = decided is not None and decided.act is PackAct.ACCEPTED
        return PackState.REPLACED if is_accepted else PackState.WAITING

    def _known(self, sha256: str) -> ListedPack:
        for one in self.packs():
            if one.sha256 == sha256:
                return one
        raise UserFacingError("pack_not_here")

    def _decide(self, act: PackAct, sha256: str, by: str, on: date, source: str = "") -> None:
        if not is_line(by):
            raise UserFacingError("pack_name_needed")
        self._shelf.note(PackEntry(act, sha256, on, by.strip(), source.strip()))
        self._current = None

    def _confirmed(self, rules: RuleSet) -> RuleSet:
        entry = self._confirmation_of(rules.version)
        return rules if entry is None else rules.confirmed(entry.on, entry.by)

    def _confirmation_of(self, version: RuleVersion) -> PackEntry | None:
        try:
            entries = self._shelf.entries()
        except UserFacingError:
            return None
        confirmed = (entry for entry in entries if entry.act is PackAct.CONFIRMED)
        of_these = (entry for entry in confirmed if entry.sha256 == version.sha256)
        return max(of_these, key=lambda entry: entry.on, default=None)


_DECISIONS = (PackAct.ACCEPTED, PackAct.WITHDRAWN)


def _decision(entries: Sequence[PackEntry]) -> PackEntry | None:
    return next((entry for entry in reversed(entries) if entry.act in _DECISIONS), None)


def is_line(text: str) -> bool:
    """Whether somebody has written something that can be printed in a line."""
    return 0 < len(text.strip()) <= LONGEST_TEXT and text.strip().isprintable()
