"""Papers that may go with an application."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """One paper on a checklist.

    Attributes:
        id: ``reception_proof``; where each child has its own, ``guardians_consent.p3``.
        name: what it is called, in the language asked for.
        how: what counts and where to get it, or "".
    """

    id: str
    name: str
    how: str = ""
