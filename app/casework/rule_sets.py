"""A set of rules ready to be used: law, contacts and examples of one rule pack, or of the program itself."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.domain.errors import Fault
from app.domain.rule_pack import RulePack, RuleVersion
from app.domain.source import RuleStatus
from app.rules import RuleBook, load_rule_book
from app.rules.contacts import Contact, load_contacts
from app.rules.errors import RuleBookError
from app.rules.examples import load_examples, result_of
from app.rules.folder import PackFolder, RuleFolder


@dataclass(frozen=True, eq=False)
class RuleSet:
    """Rules that were read and are without fault.

    Attributes:
        pack: where they stand.
        book: the law.
        contacts: where to turn, by id.
    """

    pack: RulePack
    book: RuleBook
    contacts: Mapping[str, Contact]

    @property
    def version(self) -> RuleVersion:
        """Which rules these are."""
        return self.pack.version

    @property
    def examples(self) -> RuleFolder:
        """The folder with the worked examples."""
        return PackFolder(self.pack.files) / "rules" / "examples"

    @property
    def status(self) -> RuleStatus:
        """How far they may be trusted: what the newest ordinance says of itself."""
        return tuple(self.book.ordinances.values())[-1].status

    def confirmed(self, on: date, by: str) -> "RuleSet":
        """The same rules, compared with the law on that day by that person."""
        return self.with_status(lambda status: replace(status, checked_on=on, confirmed_by=by))

    def with_status(self, change: Callable[[RuleStatus], RuleStatus]) -> "RuleSet":
        """The same rules, the status of each ordinance changed so."""
        ordinances = {
            ordinance: replace(law, status=change(law.status))
            for ordinance, law in self.book.ordinances.items()
        }
        return replace(self, book=replace(self.book, ordinances=ordinances))


def read_rules(pack: RulePack, *, needed_contacts: Collection[str] = ()) -> RuleSet:
    """The rules of a pack, whoever signed it.

    Args:
        needed_contacts: ids of contacts that the program's own texts point to.

    Raises:
        BadInputError: something in them is wrong; every fault names file, key and line.
    """
    rules = RuleSet(pack, *_read(pack.files))
    missing = [name for name in needed_contacts if name not in rules.contacts]
    if missing:
        fault = Fault("contacts.toml", "pack_contacts_missing", {"names": ", ".join(missing)})
        raise RuleBookError((fault,))
    return rules.with_status(lambda status: replace(status, version=pack.version))


def read_own_rules(files: Mapping[str, str], make_pack: Callable[[date], RulePack]) -> RuleSet:
    """The program's own rules.

    Args:
        files: text by path.
        make_pack: puts them into a pack, given the last day a person compared them with the law.

    Raises:
        BadInputError: something in them is wrong; every fault names file, key and line.
    """
    book, contacts = _read(files)
    pack = make_pack(max(law.status.checked_on for law in book.ordinances.values()))
    return RuleSet(pack, book, contacts).with_status(lambda status: replace(status, version=pack.version))


def _read(files: Mapping[str, str]) -> tuple[RuleBook, Mapping[str, Contact]]:
    folder = PackFolder(files)
    return load_rule_book(folder / "rules"), load_contacts(folder / "contacts")


def refuse_failing_examples(rules: RuleSet) -> None:
    """Lets pass rules whose examples all hold.

    Raises:
        BadInputError: an example is faulty, or names another result than the rules give.
    """
    failing = tuple(_failing(rules))
    if failing:
        raise RuleBookError(failing)


def _failing(rules: RuleSet) -> Iterator[Fault]:
    for example in load_examples(rules.examples, rules.book):
        if result_of(example, rules.book) != example.expected:
            yield Fault(example.rule, "pack_example_fails", {"name": example.name["sv"]})
