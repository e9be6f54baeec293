"""The board's decision about packages as the store keeps it: JSON, versioned."""

import json
from datetime import date
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked_dataclass

from app.domain.errors import BadInputError, Fault
from app.domain.export_decision import ExportDecision
from app.files.errors import NewerFormatError
from app.files.strict_json import parse_json

FORMAT = "vagval-export-decision/1"
_Text = Annotated[str, Field(max_length=200)]


@checked_dataclass(frozen=True, config=ConfigDict(extra="forbid", strict=True))
class _Decision:
    format: str
    decided_on: date
    section: _Text
    recipient: _Text
    ends_on: date | None


_DECISION = TypeAdapter(_Decision)


def format_decision(decision: ExportDecision) -> bytes:
    """The decision as a file."""
    value = {
        "format": FORMAT,
        "decided_on": decision.decided_on.isoformat(),
        "section": decision.section,
        "recipient": decision.recipient,
        "ends_on": decision.ends_on.isoformat() if decision.ends_on else None,
    }
    return json.dumps(value, ensure_ascii=False).encode()


def parse_decision(data: bytes) -> ExportDecision:
    """The decision in a file.

    Raises:
        BadInputError: it is none.
        NewerFormatError: a newer program made it.
    """
    value = parse_json(data)
    form = value.get("format") if isinstance(value, dict) else None
    if form != FORMAT and str(form).startswith("vagval-export-decision/"):
        raise NewerFormatError
    try:
        found = _DECISION.validate_json(data)
    except ValidationError:
        raise BadInputError((Fault("", "export_decision"),)) from None
    if form != FORMAT:
        raise BadInputError((Fault("", "export_decision"),))
    return ExportDecision(found.decided_on, found.section, found.recipient, found.ends_on)
