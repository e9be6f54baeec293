"""How an ordinance decides, as a diagram: one box for each rule, and where the answer no leads."""

from app.casework.wording import Words
from app.domain.assessment import Outcome, Result
from app.domain.office_sheets import RuleBox, RuleDiagram
from app.rules.book import OrdinanceBook
from app.rules.exits import AskedOf, asked_of, exits_of, rules_in_order_of_law
from app.rules.rule import Rule

_EXITS = (Result.NOT_MET, Result.AGENCY)


def rule_diagram(book: OrdinanceBook, words: Words) -> RuleDiagram:
    """The ordinance's diagram in words."""
    block = words.block("diagram")
    boxes = tuple(_box(rule, book, words) for rule in rules_in_order_of_law(book))
    end = words.outcome(Outcome.NO_OBSTACLE_FOUND)["word"]
    return RuleDiagram(
        title=block["title"],
        how=tuple(block["how"]),
        boxes=boxes,
        yes=block["yes"],
        no=block["no"],
        end=end,
        text=(*(_sentence(box, words) for box in boxes), block["last"].format(end=end)),
    )


def _box(rule: Rule, book: OrdinanceBook, words: Words) -> RuleBox:
    block = words.block("diagram")
    who = asked_of(rule, book.ordinance)
    exits = exits_of(rule, book)
    return RuleBox(
        name=block["name"].format(rule=rule.id, title=words.rule_title(rule.id)),
        source=str(book.rules[rule.id].source),
        asked_of="" if who is AskedOf.EVERYBODY else block[who.value],
        leads_to=tuple(words.result(result) for result in _EXITS if result in exits),
    )


def _sentence(box: RuleBox, words: Words) -> str:
    facts = {"name": box.name, "source": box.source, "leads_to": " / ".join(box.leads_to)}
    sentence = str(words.block("diagram")["box"]).format(**facts)
    return f"{sentence} {box.asked_of}" if box.asked_of else sentence
