"""Builds what the faces need, in one place."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.casework.services import Services
from app.domain.errors import CannotWriteError, UserFacingError
from app.settings import read_settings, rule_pack_folder, settings_file

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from app.casework.protocols import DocumentDrawer, StoreKeeper
    from app.casework.rule_sets import RuleSet
    from app.casework.rules_in_force import RulesInForce
    from app.domain.combining import SpanKeeper
    from app.domain.profile import OfficeProfile
    from app.domain.rule_pack import RuleVersion, SigningKeys

# The same in a checkout and in a built folder: both keep resources and examples beside app.
ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
_LEDGER_PATIENCE_S = 30.0
"""A ledger is compared and written in a moment; whoever holds it longer is stuck."""


def build_services() -> Services:
    """Everything a face acts through, on this computer's own resources and clock."""
    make_rules = cache(_make_rules)
    return Services(
        resources=RESOURCES,
        examples=ROOT / "examples",
        today=date.today,
        make_rules=make_rules,
        make_drawer=lambda: _make_drawer(make_rules()),
        make_stores=lambda: _make_stores(make_rules()),
        make_span_keeper=_make_span_keeper,
        ledger_turn=_ledger_turn,
    )


# Imported when first used: rules, drawing and storage take longer to load than the rest of the program
# together, and the start page shows nothing of them.


def _make_rules() -> RulesInForce:
    from app.casework.pack_check import PackCheck  # noqa: PLC0415
    from app.casework.rules_in_force import RulesInForce  # noqa: PLC0415
    from app.files.pack_shelf import PackShelf  # noqa: PLC0415
    from app.files.rule_pack import read_pack  # noqa: PLC0415

    check = PackCheck(_own_rules, __version__, read_pack, _signing_keys)
    return RulesInForce(check, PackShelf(rule_pack_folder()))


def _own_rules() -> RuleSet:
    """The rules that came with the program, in the form of a pack that nobody needs to sign."""
    from app.casework.rule_sets import read_own_rules  # noqa: PLC0415
    from app.domain.rule_pack import OPTIONAL_FILES, REQUIRED_FILES  # noqa: PLC0415
    from app.files.rule_pack import own_pack  # noqa: PLC0415

    paths = [path for path in (*REQUIRED_FILES, *OPTIONAL_FILES) if (RESOURCES / path).exists()]
    files = {path: (RESOURCES / path).read_text(encoding="utf-8") for path in paths}
    return read_own_rules(files, lambda checked_on: own_pack(checked_on, files))


def _signing_keys() -> SigningKeys:
    from app.domain.rule_pack import SigningKeys  # noqa: PLC0415

    settings = read_settings(settings_file())
    profile = _office_profile(settings.store)
    return SigningKeys(
        trusted=frozenset([*_keys(settings.rule_keys), *(profile.rule_keys if profile else ())]),
        revoked=frozenset(
            [*_keys(settings.revoked_rule_keys), *(profile.revoked_rule_keys if profile else ())]
        ),
    )


def _office_profile(store: str) -> OfficeProfile | None:
    """The profile of the store used last, without signing in; one that can't be read names no key."""
    try:
        return _make_stores().profile(Path(store)) if store else None
    except UserFacingError:
        return None


def _keys(texts: tuple[str, ...]) -> Iterator[bytes]:
    for text in texts:
        with suppress(ValueError):
            yield base64.b64decode(text, validate=True)


def _make_drawer(rules: RulesInForce) -> DocumentDrawer:
    from app.documents.drawer import DocumentDrawer as Drawer  # noqa: PLC0415

    return Drawer(RESOURCES, lambda: rules.current.version)


def _make_stores(rules: RulesInForce | None = None) -> StoreKeeper:
    from app.files.intake import read_intake, write_intake  # noqa: PLC0415
    from app.files.profile import read_profile  # noqa: PLC0415
    from app.storage import wrapping  # noqa: PLC0415
    from app.storage.cases import CaseCodec  # noqa: PLC0415
    from app.storage.keeper import Keeper  # noqa: PLC0415

    codec = CaseCodec(write_intake, read_intake, lambda: None if rules is None else _kept(rules))
    return Keeper(codec=codec, read_profile=read_profile, cost=wrapping.OFFICE_COST, refuse_logo=_refuse_logo)


def _refuse_logo(logo: bytes) -> None:
    from app.documents.logo import opened_logo  # noqa: PLC0415

    opened_logo(logo)


def _kept(rules: RulesInForce) -> RuleVersion:
    """The rules in force, kept so that what is saved now can be assessed under them in years."""
    with suppress(CannotWriteError):
        rules.keep_current()
    return rules.current.version


def _make_span_keeper() -> SpanKeeper:
    from app.storage.combining import TemporaryFigures  # noqa: PLC0415

    return TemporaryFigures()


def _ledger_turn(ledger: Path) -> AbstractContextManager[object]:
    """One writer at a time. The lock is a file beside the ledger, which is a new file after each writing."""
    from app.storage.errors import StoreInUseError  # noqa: PLC0415
    from app.storage.locking import FileLock  # noqa: PLC0415

    try:
        return FileLock(ledger.with_name(f".{ledger.name}.lock"), patience_s=_LEDGER_PATIENCE_S)
    except StoreInUseError:
        raise UserFacingError("ledger_grown") from None
