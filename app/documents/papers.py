"""Which papers are on the checklist of a case."""

import tomllib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.case import Case
from app.domain.family import adults_who_move, children_in_joint_custody, named_children
from app.domain.papers import Paper

_Applies = Callable[[Case, date], bool]


def _has_household(case: Case, on: date) -> bool:
    return bool(named_children(case, on) or adults_who_move(case, on))


def _has_partner(case: Case, on: date) -> bool:
    return any(person.is_partner for person in adults_who_move(case, on))


def _has_named_children(case: Case, on: date) -> bool:
    return bool(named_children(case, on))


_APPLIES: dict[str, _Applies] = {
    "always": lambda case, on: True,  # noqa: ARG005 - the table's functions all look alike
    "household": _has_household,
    "partner": _has_partner,
    "children": _has_named_children,
}


@dataclass(frozen=True)
class PaperRule:
    """One kind of paper and when it is on the list.

    Attributes:
        listed: a key of ``_APPLIES``, ``joint_custody`` or ``when_answered``.
        names: what it is called, by language.
        hows: what counts and where to get it, by language; empty where the name says it all.
    """

    id: str
    listed: str
    names: dict[str, str]
    hows: dict[str, str]


def load_paper_rules(folder: Path) -> tuple[PaperRule, ...]:
    """The rules in ``papers.toml``, in the order the papers are asked for."""
    data = tomllib.loads((folder / "papers.toml").read_text(encoding="utf-8"))
    return tuple(
        PaperRule(row["id"], row["listed"], {"sv": row["sv"], "en": row["en"]}, row.get("how", {}))
        for row in data["paper"]
    )


def papers_for(
    rules: tuple[PaperRule, ...], case: Case, on: date, language: str, answered: Collection[str] = ()
) -> tuple[Paper, ...]:
    """The checklist of that case.

    Args:
        rules: from ``load_paper_rules``.
        case: whose application it is.
        on: the day that decides who is under 18.
        language: of the papers' names.
        answered: ids of papers about which somebody said something.
    """
    return tuple(paper for rule in rules for paper in _listed(rule, case, on, language, answered))


def _listed(
    rule: PaperRule, case: Case, on: date, language: str, answered: Collection[str]
) -> Iterator[Paper]:
    name = rule.names[language]
    if rule.listed == "joint_custody":
        for child in children_in_joint_custody(case, on):
            yield Paper(f"{rule.id}.{child.id}", name.format(child=child.name or "____"))
    elif rule.listed == "when_answered":
        if rule.id in answered:
            yield Paper(rule.id, name)
    elif _APPLIES[rule.listed](case, on):
        yield Paper(rule.id, name, rule.hows.get(language, ""))
