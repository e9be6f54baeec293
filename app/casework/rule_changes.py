"""What has changed between the rules a case was saved under and those in force: titles, never outcomes."""

from collections.abc import Iterator

from app.casework.rules_in_force import RulesInForce
from app.casework.wording import Words
from app.domain.rule_pack import RuleVersion
from app.rules.book import OrdinanceBook, RuleBook


def rules_notice(saved_under: RuleVersion | None, rules: RulesInForce, words: Words) -> Iterator[str]:
    """What is said when a saved case is opened; nothing where the same rules are in force.

    Args:
        saved_under: the rules when its answers were saved; None: nobody wrote it down.
        rules: those of this computer.
        words: the language.
    """
    if saved_under is None:
        yield words.message("case_rules_unknown")
        return
    current = rules.current
    if saved_under.sha256 == current.version.sha256:
        return
    yield words.message("case_rules_other", version=saved_under.version, current=current.version.version)
    old = rules.rules_of(saved_under.sha256)
    if old is None:
        yield words.message("case_rules_not_kept")
        return
    titles = list(changed_titles(old.book, current.book, words.language))
    if titles:
        yield words.message("case_rules_changed", titles="; ".join(titles))
    else:
        yield words.message("case_rules_alike")


def changed_titles(old: RuleBook, new: RuleBook, language: str) -> Iterator[str]:
    """Titles of the rules, and descriptions of the values, that the two books say differently."""
    for ordinance, law in new.ordinances.items():
        before = old.ordinances[ordinance]
        yield from _rules(before, law, language)
        for name, parameter in law.parameters.items():
            if parameter != before.parameters[name]:
                yield parameter.description[language].rstrip(".")


def _rules(before: OrdinanceBook, law: OrdinanceBook, language: str) -> Iterator[str]:
    if (before.valid_from, before.valid_to) != (law.valid_from, law.valid_to):
        yield law.title[language]
    for rule_id, entry in law.rules.items():
        if entry != before.rules[rule_id]:
            yield entry.title[language]
