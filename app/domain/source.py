"""Where a statement of law comes from."""

from dataclasses import dataclass
from datetime import date

from app.domain.rule_pack import RuleVersion


@dataclass(frozen=True, order=True)
class LegalSource:
    """A place in a statute, printed in one fixed form.

    Attributes:
        act: kind of act as printed: ``förordning``, ``utlänningslag``; the whole name of a source without
            sections, such as an authority's published requirements.
        number: the SFS number, ``2025:970``; "" for such a source.
        section: section number, ``7``; may be ``3 a``; "" for such a source.
        chapter: chapter number, or "" where the act has none.
        item: numbered item of the section, or "".
        paragraph: which paragraph (stycke) of the section, or "".
    """

    act: str
    number: str
    section: str
    chapter: str = ""
    item: str = ""
    paragraph: str = ""

    def __str__(self) -> str:
        """As the letter prints it: ``7 § 3 förordning (2025:970)``."""
        if not self.section:
            return self.act
        chapter = f"{self.chapter} kap. " if self.chapter else ""
        paragraph = f" {self.paragraph} st." if self.paragraph else ""
        item = f" {self.item}" if self.item else ""
        return f"{chapter}{self.section} §{paragraph}{item} {self.act} ({self.number})"

    @property
    def place(self) -> str:
        """Short, where the act is named beside it: ``7 § 3``; the whole name of a source without sections."""
        if not self.section:
            return self.act
        chapter = f"{self.chapter} kap. " if self.chapter else ""
        item = f" {self.item}" if self.item else ""
        return f"{chapter}{self.section} §{item}"


@dataclass(frozen=True)
class RuleStatus:
    """How far a set of rules may be trusted.

    Attributes:
        checked_on: the last day a person compared the data with the law.
        confirmed_by: who confirmed it, or None while unconfirmed; results and letters say so.
        version: which rules they are; None: a folder of rules that is no part of a program.
    """

    checked_on: date
    confirmed_by: str | None = None
    version: RuleVersion | None = None

    @property
    def is_confirmed(self) -> bool:
        """True once a person has confirmed the data."""
        return self.confirmed_by is not None
