"""The law: conditions as code, days, amounts, sources and sentences as data, and what both say of a case."""

from app.rules.assess import assess, assess_answers, ordinance_for
from app.rules.book import RuleBook
from app.rules.loading import load_rule_book
from app.rules.missing import MissingAnswers, find_missing

__all__ = [
    "MissingAnswers",
    "RuleBook",
    "assess",
    "assess_answers",
    "find_missing",
    "load_rule_book",
    "ordinance_for",
]
