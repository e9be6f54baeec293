"""Which rules are in force: signed, accepted, newest, whole; and what is refused, each for its own reason."""

import multiprocessing
import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.casework.law_age import NO_LETTER_AFTER_DAYS, LawAge, law_age
from app.casework.pack_check import PackCheck
from app.casework.rule_sets import RuleSet, read_own_rules
from app.casework.rules_in_force import RulesInForce
from app.domain.errors import BadInputError, CannotWriteError, ExitCode, UserFacingError
from app.domain.rule_pack import PackState, SigningKeys
from app.files.pack_shelf import JOURNAL, PackShelf
from app.files.rule_pack import own_pack, read_pack
from tests.packs import LAW, OTHER, OWN_FILES, PUBLISHER, changed, content, public

TODAY = date(2026, 11, 22)
CHIEF = "Påhittad Chef"
OWN_VERSION = "2026.1.2"


def own() -> RuleSet:
    return read_own_rules(OWN_FILES, lambda day: own_pack(day, OWN_FILES))


Make = Callable[..., RulesInForce]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """The rules of a computer, read anew as at a start of the program."""

    def made(
        *,
        trusted: tuple[bytes, ...] = (public(PUBLISHER),),
        revoked: tuple[bytes, ...] = (),
        program: str = "0.1.0",
        folder: Path = tmp_path / "rule-packs",
    ) -> RulesInForce:
        keys = SigningKeys(frozenset(trusted), frozenset(revoked))
        return RulesInForce(PackCheck(own, program, read_pack, lambda: keys), PackShelf(folder))

    return made


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as caught:
        act()
    if isinstance(caught.value, BadInputError):
        return caught.value.faults[0].expected
    return caught.value.code


def accepted(rules: RulesInForce, version: str = "2026.11.1", **how: object) -> str:
    pack = rules.install(content(version, **how), TODAY)  # type: ignore[arg-type]
    rules.accept(pack.version.sha256, CHIEF, TODAY)
    return pack.version.sha256


def states(rules: RulesInForce) -> dict[str, PackState]:
    return {one.pack.version.version if one.pack else "": one.state for one in rules.packs()}


def test_without_packs_the_programs_own_rules_hold(make: Make) -> None:
    rules = make()
    assert rules.current.version.is_own
    assert rules.current.version.version == OWN_VERSION
    assert (rules.packs(), rules.trouble()) == ((), None)


def test_a_signed_pack_is_shown_and_not_used_until_somebody_accepts_it(make: Make) -> None:
    make().install(content(files=changed(LAW, "350_000", "360_000")), TODAY)
    rules = make()
    assert states(rules) == {"2026.11.1": PackState.WAITING}
    assert rules.current.version.is_own
    rules.accept(rules.packs()[0].sha256, f" {CHIEF} ", TODAY)
    assert rules.current.version.name == "Påhittade regler"
    assert states(make()) == {"2026.11.1": PackState.IN_FORCE}
    decided = make().packs()[0].decided
    assert decided is not None
    assert (decided.by, decided.on) == (CHIEF, TODAY)


def test_a_pack_replaces_amounts_texts_contacts_and_examples(make: Make) -> None:
    files = changed(LAW, "value = 350_000", "value = 360_000")
    files |= {"contacts/contacts.toml": files["contacts/contacts.toml"].replace('"CSN"', '"CSN ny"')}
    rules = make()
    accepted(rules, files=files)
    law = list(rules.current.book.ordinances.values())[-1]
    assert law.values_on(TODAY).number("adult_amount") == 360_000
    assert rules.current.contacts["csn"].name["sv"] == "CSN ny"
    assert law.status.version == rules.current.version
    assert not (rules.current.examples / "sfs-2025-970.toml").exists()
    assert (rules.own.examples / "sfs-2025-970.toml").exists()


def test_of_several_the_highest_version_holds_and_withdrawing_brings_back_the_one_before(make: Make) -> None:
    rules = make()
    accepted(rules, "2026.11.1")
    second = accepted(rules, "2026.11.9")
    assert states(rules) == {"2026.11.9": PackState.IN_FORCE, "2026.11.1": PackState.REPLACED}
    rules.withdraw(second, CHIEF, TODAY)
    assert states(make()) == {"2026.11.9": PackState.WITHDRAWN, "2026.11.1": PackState.IN_FORCE}
    assert code_of(lambda: rules.withdraw(second, CHIEF, TODAY)) == "pack_withdrawn_already"


def test_what_was_withdrawn_can_be_installed_and_accepted_again(make: Make) -> None:
    rules = make()
    sha256 = accepted(rules)
    rules.withdraw(sha256, CHIEF, TODAY)
    rules.install(content(), TODAY)
    assert states(rules) == {"2026.11.1": PackState.WAITING}
    assert rules.current.version.is_own
    rules.accept(sha256, CHIEF, TODAY)
    assert states(rules) == {"2026.11.1": PackState.IN_FORCE}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (content().replace(b"# vagval-signature", b"# nothing"), "pack_unsigned"),
        (content(key=OTHER), "pack_unknown_key"),
        (content("2026.1.2"), "pack_not_newer"),
        (content("2026.1.1.9"), "pack_not_newer"),
        (content(least="0.2"), "pack_needs_newer_program"),
        (content(least="0.0", greatest="0.0.9"), "pack_for_older_program"),
        (content().replace(b"350_000", b"950_000"), "pack_file_altered"),
        (content(files=changed(LAW, "350_000", '"x"')), "book_whole_number"),
        (content(files=changed(LAW, "[parameters.cutoff]", "[parameters.cutof]")), "book_table"),
        (content(files=changed(LAW, "350_000", "360_000", with_examples=True)), "pack_example_fails"),
        (content(files=changed("contacts/contacts.toml", "[csn]", "[other]")), "pack_contacts_missing"),
        (content(files=changed("contacts/contacts.toml", 'web = "csn.se"', "web = 7")), "book_text"),
        (content(files=changed("rules/countries.toml", "SE = {", "QQ = {")), "book_all_countries"),
        (b"\x00", "pack_toml"),
    ],
)
def test_each_refusal_has_its_own_reason_and_keeps_nothing(
    make: Make, tmp_path: Path, data: bytes, code: str
) -> None:
    assert code_of(lambda: make().install(data, TODAY)) == code
    assert not (tmp_path / "rule-packs").exists()


def test_a_revoked_key_may_not_sign_even_where_it_is_trusted(make: Make) -> None:
    assert code_of(lambda: make(revoked=(public(PUBLISHER),)).install(content(), TODAY)) == "pack_revoked_key"


def test_a_pack_for_a_newer_program_ends_with_the_contracts_code(make: Make) -> None:
    with pytest.raises(UserFacingError) as caught:
        make().install(content(least="7"), TODAY)
    assert caught.value.exit_code is ExitCode.NEWER_PROGRAM


def test_a_version_that_waits_already_is_not_installed_twice(make: Make) -> None:
    make().install(content(), TODAY)
    other = content(files=changed(LAW, "förordning", "förordning "))
    assert code_of(lambda: make().install(other, TODAY)) == "pack_is_here"


def test_an_older_one_that_waited_is_not_accepted_over_a_newer_one(make: Make) -> None:
    rules = make()
    older = rules.install(content("2026.11.1"), TODAY).version.sha256
    accepted(rules, "2026.11.9")
    assert code_of(lambda: rules.accept(older, CHIEF, TODAY)) == "pack_not_newer"


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 201])
def test_accepting_needs_a_name(make: Make, name: str) -> None:
    rules = make()
    sha256 = rules.install(content(), TODAY).version.sha256
    assert code_of(lambda: rules.accept(sha256, name, TODAY)) == "pack_name_needed"
    assert make().current.version.is_own


def test_what_is_not_there_can_not_be_accepted(make: Make) -> None:
    assert code_of(lambda: make().accept("0" * 64, CHIEF, TODAY)) == "pack_not_here"


def test_an_accepted_pack_is_out_of_use_once_its_key_is_revoked_and_the_program_says_so(make: Make) -> None:
    accepted(make())
    rules = make(revoked=(public(PUBLISHER),))
    assert rules.current.version.is_own
    assert states(rules) == {"2026.11.1": PackState.UNUSABLE}
    trouble = rules.trouble()
    assert trouble is not None
    assert trouble.code == "pack_revoked_key"


def test_a_pack_that_was_altered_where_it_is_kept_is_out_of_use(make: Make, tmp_path: Path) -> None:
    sha256 = accepted(make())
    file = tmp_path / "rule-packs" / f"{sha256}.toml"
    file.write_bytes(file.read_bytes().replace(b"350_000", b"950_000"))
    rules = make()
    assert rules.current.version.is_own
    trouble = rules.trouble()
    assert trouble is not None
    assert trouble.code == "pack_file_lost"
    rules.install(content(), TODAY)
    assert states(make()) == {"2026.11.1": PackState.IN_FORCE}


def test_an_unusable_pack_that_something_newer_replaced_is_no_trouble(make: Make) -> None:
    rules = make()
    accepted(rules, "2026.11.1", greatest="0.1")
    accepted(rules, "2026.11.9")
    assert make(program="0.2.0").trouble() is None


@pytest.mark.parametrize("line", [b"{", b"[]", b"\xff", b'{"act": "installed"}', b"null"])
def test_a_journal_that_can_not_be_read_leaves_the_own_rules_and_is_not_written_over(
    make: Make, tmp_path: Path, line: bytes
) -> None:
    accepted(make())
    journal = tmp_path / "rule-packs" / JOURNAL
    journal.write_bytes(line)
    rules = make()
    assert rules.current.version.is_own
    assert code_of(rules.packs) == "pack_journal"
    assert code_of(lambda: rules.confirm(CHIEF, "SFS", TODAY, TODAY)) == "pack_journal"
    assert journal.read_bytes() == line


def test_an_own_rule_book_checked_later_wins_over_an_older_pack(make: Make) -> None:
    accepted(make(), "2026.1.3")
    assert not make().current.version.is_own

    def later() -> RuleSet:
        files = changed(LAW, "checked_on = 2026-01-02", "checked_on = 2026-06-01")
        return read_own_rules(files, lambda day: own_pack(day, files))

    rules = make()
    keys = SigningKeys(frozenset([public(PUBLISHER)]))
    newer = RulesInForce(PackCheck(later, "0.1.0", read_pack, lambda: keys), rules._shelf)
    assert newer.current.version.version == "2026.6.1"
    assert states(newer) == {"2026.1.3": PackState.REPLACED}
    revoked = SigningKeys(revoked=frozenset([public(PUBLISHER)]))
    newer = RulesInForce(PackCheck(later, "0.1.0", read_pack, lambda: revoked), rules._shelf)
    assert states(newer) == {"2026.1.3": PackState.UNUSABLE}
    assert newer.trouble() is None


def test_confirming_makes_exactly_these_rules_as_fresh_as_that_day(make: Make) -> None:
    late = TODAY + timedelta(days=NO_LETTER_AFTER_DAYS)
    rules = make()
    assert law_age(rules.current.status, late, by_clock=True) is LawAge.TOO_OLD
    rules.confirm("Påhittad Jurist", "SFS 2025:970", late, late)
    status = make().current.status
    assert (status.checked_on, status.confirmed_by) == (late, "Påhittad Jurist")
    assert law_age(status, late, by_clock=True) is LawAge.FRESH
    # A clock set back behind the confirmation proves nothing.
    assert law_age(status, TODAY, by_clock=True) is LawAge.TOO_OLD
    entry = make().confirmation()
    assert entry is not None
    assert entry.source == "SFS 2025:970"
    accepted(rules)
    assert rules.current.status.checked_on == date(2026, 1, 2)
    assert rules.confirmation() is None


@pytest.mark.parametrize(
    ("by", "source", "on", "code"),
    [
        ("", "SFS", TODAY, "pack_name_needed"),
        (CHIEF, " ", TODAY, "pack_source_needed"),
        (CHIEF, "SFS", TODAY + timedelta(days=1), "confirm_day"),
        (CHIEF, "SFS", date(2026, 1, 2), "confirm_day"),
    ],
)
def test_confirming_needs_a_name_a_source_and_a_day_that_can_be(
    make: Make, by: str, source: str, on: date, code: str
) -> None:
    assert code_of(lambda: make().confirm(by, source, on, TODAY)) == code


def test_old_rules_stay_readable_also_the_programs_own_of_before(make: Make) -> None:
    rules = make()
    before = rules.current.version
    first = accepted(rules)
    accepted(rules, "2026.11.9")
    old = make().rules_of(first)
    assert old is not None
    assert old.version.sha256 == first
    kept = read_pack(PackShelf(rules._shelf._folder).content(before.sha256) or b"")  # type: ignore[attr-defined]
    assert kept.files == OWN_FILES
    assert rules.rules_of("f" * 64) is None
    assert rules.rules_of("../settings") is None


def _install(folder: Path, stop_at: int) -> None:
    """Installs and accepts, and dies at that rename."""
    renames = 0
    rename = Path.replace

    def dying(self: Path, target: Path) -> Path:
        nonlocal renames
        renames += 1
        if renames == stop_at:
            os._exit(9)
        return rename(self, target)

    Path.replace = dying  # type: ignore[method-assign,assignment]
    keys = SigningKeys(frozenset([public(PUBLISHER)]))
    rules = RulesInForce(PackCheck(own, "0.1.0", read_pack, lambda: keys), PackShelf(folder))
    accepted(rules, "2026.11.9")


@pytest.mark.parametrize("stop_at", [1, 2, 3, 4])
def test_a_process_killed_anywhere_leaves_the_old_rules_and_can_be_done_again(
    make: Make, tmp_path: Path, stop_at: int
) -> None:
    accepted(make(), "2026.11.1")
    before = make().current.version
    child = multiprocessing.get_context("fork").Process(
        target=_install, args=(tmp_path / "rule-packs", stop_at)
    )
    child.start()
    child.join()
    assert child.exitcode == (9 if stop_at < 4 else 0)
    if stop_at < 4:
        assert make().current.version == before
        assert make().trouble() is None
        if stop_at < 3:
            accepted(make(), "2026.11.9")
        else:
            make().accept(make().packs()[0].sha256, CHIEF, TODAY)
    assert make().current.version.version == "2026.11.9"


def test_a_folder_that_may_not_be_written_to_is_named(make: Make, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWriteError):
        make(folder=tmp_path / "file" / "packs").install(content(), TODAY)
