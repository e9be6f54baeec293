"""The ledger as a file: JSON, versioned, each entry chained to the one before. Internal and secret."""

import hashlib
import json
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked_dataclass

from app.domain.errors import BadInputError, Fault
from app.files.errors import NewerFormatError
from app.files.strict_json import parse_json
from app.files.tables import descriptions_as_json, descriptions_from
from app.tallies.counts import Place
from app.tallies.ledger import BookedCell, Entry, HeldChange, Ledger, Office, ReleaseEntry, ToldFigure
from app.tallies.periods import PeriodKind
from app.tallies.policy import HIGHEST_THRESHOLD, LOWEST_THRESHOLD, Bounds, Policy
from app.tallies.release import Figure, ProtectedRelease, Release

FORMAT = "vagval-ledger/2"
_FIRST_FORMAT = "vagval-ledger/1"
"""Knew the municipality but not the board; still read, and written anew in the form of today."""
_STRICT = ConfigDict(extra="forbid", strict=True)
_Count = Annotated[int, Field(ge=0)]
_Text = Annotated[str, Field(max_length=64)]
_Figure = tuple[_Text, _Text, _Text, _Count | None, _Count | None, _Count | None]
_Cell = tuple[_Text, _Text, _Text, _Count, _Count]


@checked_dataclass(frozen=True, config=_STRICT)
class _Release:
    kind: Literal["release"]
    sequence: int
    replaces: list[int]
    request: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    threshold: Annotated[int, Field(ge=LOWEST_THRESHOLD, le=HIGHEST_THRESHOLD)]
    periods: Literal["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] | None
    bounds: Literal["none", "classes"]
    merged: list[tuple[_Text, _Text]]
    tables: dict[str, Any]
    figures: list[_Figure]
    booked: list[_Cell]
    held: list[tuple[_Text, _Text, int]]
    fitting_tables: _Count | None
    blocks: bool = False
    """Written only where it is true; the first ledgers did not know it."""


@checked_dataclass(frozen=True, config=_STRICT)
class _Told:
    kind: Literal["told"]
    period: _Text
    table: _Text
    category: _Text
    count: _Count
    told_to: _Text
    told_on: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


_ENTRY: TypeAdapter[_Release | _Told] = TypeAdapter(Annotated[_Release | _Told, Field(discriminator="kind")])


def format_ledger(ledger: Ledger) -> bytes:
    """The ledger as a file."""
    entries = []
    office = _office_as_json(ledger.office)
    link = _first_link(FORMAT, office)
    for entry in ledger.entries:
        value = _as_json(entry)
        link = _next_link(link, value)
        entries.append({"entry": value, "link": link})
    text = json.dumps({"format": FORMAT, "office": office, "entries": entries}, ensure_ascii=False, indent=1)
    return (text + "\n").encode()


def parse_ledger(data: bytes, *, office: Office | None = None, source: str = "") -> Ledger:
    """The ledger in a file.

    Args:
        data: the file.
        office: whose ledger it must be; what is not known of it, or None, takes any.
        source: what to call the file in errors.

    Raises:
        BadInputError: it is no ledger, is damaged or altered, or is another office's.
        NewerFormatError: a newer program made it.
    """
    value = parse_json(data, source=source)
    if not isinstance(value, dict):
        raise _bad("", "ledger", source)
    made_by = value.get("format")
    if made_by not in (FORMAT, _FIRST_FORMAT):
        if str(made_by or "").startswith("vagval-ledger/"):
            raise NewerFormatError
        raise _bad("format", "ledger", source)
    owner = _owner(value, source)
    if not owner.may_be(office or Office()):
        raise _bad("office", "own_ledger", source)
    entries = _entries(value["entries"], _first_link(made_by, value["office"]), source)
    return Ledger(owner.or_else(office or Office()), tuple(entries))


def _owner(value: dict[str, Any], source: str) -> Office:
    if set(value) != {"format", "office", "entries"} or not isinstance(value["entries"], list):
        raise _bad("", "ledger", source)
    raw = (
        {"municipality": value["office"], "board": ""}
        if value["format"] == _FIRST_FORMAT
        else value["office"]
    )
    if not isinstance(raw, dict) or set(raw) != {"municipality", "board"}:
        raise _bad("office", "ledger", source)
    if not all(isinstance(one, str) for one in raw.values()):
        raise _bad("office", "ledger", source)
    return Office(**raw)


def _office_as_json(office: Office) -> dict[str, str]:
    return {"municipality": office.municipality, "board": office.board}


def _entries(raw: list[Any], link: str, source: str) -> list[Entry]:
    found: list[Entry] = []
    for number, one in enumerate(raw):
        where = f"entries[{number}]"
        if not isinstance(one, dict) or set(one) != {"entry", "link"}:
            raise _bad(where, "ledger", source)
        link = _next_link(link, one["entry"])
        if one["link"] != link:
            raise _bad(where, "ledger_unaltered", source)
        try:
            found.append(_entry(one["entry"]))
        except (ValidationError, ValueError, BadInputError):
            raise _bad(where, "ledger", source) from None
    sequences = [entry.protected.sequence for entry in found if isinstance(entry, ReleaseEntry)]
    if sequences != list(range(1, len(sequences) + 1)):
        raise _bad("entries", "ledger_unaltered", source)
    return found


def _bad(where: str, expected: str, source: str) -> BadInputError:
    return BadInputError((Fault(where, expected),), source=source)


def _first_link(made_by: str, office: object) -> str:
    if made_by == _FIRST_FORMAT:
        return hashlib.sha256(f"{made_by} {office}".encode()).hexdigest()
    return _next_link(made_by, office)


def _next_link(link: str, entry: object) -> str:
    canonical = json.dumps(entry, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{link} {canonical}".encode()).hexdigest()


def _as_json(entry: Entry) -> dict[str, Any]:
    if isinstance(entry, ToldFigure):
        place = entry.place._asdict()
        return {
            "kind": "told",
            **place,
            "count": entry.count,
            "told_to": entry.told_to,
            "told_on": str(entry.told_on),
        }
    protected, policy = entry.protected, entry.protected.policy
    return {
        "kind": "release",
        "sequence": protected.sequence,
        "replaces": list(protected.replaces),
        "request": entry.request,
        "threshold": policy.threshold,
        "periods": policy.periods.name if policy.periods else None,
        "bounds": policy.bounds.value,
        "merged": [list(pair) for pair in policy.merged],
        "tables": descriptions_as_json(protected.descriptions),
        "figures": [[*one.place, one.count, one.at_least, one.at_most] for one in protected.release.figures],
        "booked": [[*one.place, one.booked, one.reported] for one in entry.booked],
        "held": [[one.table, one.category, one.change] for one in entry.held],
        "fitting_tables": entry.fitting_tables,
        **({"blocks": True} if policy.blocks else {}),
    }


def _entry(raw: object) -> Entry:
    checked = _ENTRY.validate_json(json.dumps(raw))
    if isinstance(checked, _Told):
        place = Place(checked.period, checked.table, checked.category)
        return ToldFigure(place, checked.count, checked.told_to, date.fromisoformat(checked.told_on))
    periods = PeriodKind[checked.periods] if checked.periods else None
    policy = Policy(checked.threshold, periods, Bounds(checked.bounds), tuple(checked.merged), checked.blocks)
    protected = ProtectedRelease(
        Release(tuple(Figure(Place(*row[:3]), *row[3:]) for row in checked.figures)),
        checked.sequence,
        tuple(checked.replaces),
        policy,
        descriptions_from(checked.tables),
    )
    return ReleaseEntry(
        checked.request,
        protected,
        tuple(BookedCell(Place(*row[:3]), *row[3:]) for row in checked.booked),
        tuple(HeldChange(*row) for row in checked.held),
        checked.fitting_tables,
    )
