"""Who takes part and who declines, as the coordinator lists it: ``municipality;status``, semicolons."""

from collections.abc import Collection

from app.domain.errors import BadInputError, Fault
from app.files.counts import split_lines

COLUMNS = ("municipality", "status")
TAKES_PART, DECLINES = "takes_part", "declines"


def parse_participants(data: bytes, municipalities: Collection[str]) -> frozenset[str]:
    """The codes of municipalities that decline; those not listed may yet send a package.

    Args:
        data: the file.
        municipalities: every code there is.

    Raises:
        BadInputError: lists every fault with its line.
    """
    lines = split_lines(data, "")
    if not lines or tuple(lines[0].split(";")) != COLUMNS:
        raise BadInputError((Fault("line 1", "participants_header"),))
    faults: list[Fault] = []
    found: dict[str, str] = {}
    for number, line in enumerate(lines[1:], start=2):
        code, _, status = line.partition(";")
        if code not in municipalities:
            faults.append(Fault(f"line {number}", "municipality_code"))
        elif status not in (TAKES_PART, DECLINES):
            faults.append(Fault(f"line {number}", "participant_status"))
        elif code in found:
            faults.append(Fault(f"line {number}", "municipality_once"))
        found[code] = status
    if faults:
        raise BadInputError(tuple(faults))
    return frozenset(code for code, status in found.items() if status == DECLINES)
