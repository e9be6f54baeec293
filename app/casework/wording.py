"""The words of one language, read from ``resources``: every face says the same thing in the same way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.casework.catalogue import read_catalogue
from app.casework.swedish_order import swedish_order
from app.casework.texts import ChangeText, ContactText, PointText, QuestionText, RouteText, of_other
from app.domain.information import Point
from app.domain.permit import OUTSIDE

if TYPE_CHECKING:
    from app.casework.changes import PossibleChange
    from app.casework.conversation import Interpreter
    from app.casework.interview import AskedQuestion, Question, Section
    from app.casework.messages import Messages
    from app.casework.routes import Route
    from app.domain.answers import Answer
    from app.domain.assessment import AmountStep, CaseWarning, Finding, Outcome, Result
    from app.domain.case import Case
    from app.domain.errors import Fault, UserFacingError
    from app.domain.person import Role
    from app.domain.rule_pack import RuleVersion
    from app.rules import RuleBook
    from app.rules.book import Confidence
    from app.rules.contacts import Contact

LANGUAGES = ("sv", "en")

_THIN_SPACE = "\N{NO-BREAK SPACE}"


class Words:
    """The words of one language.

    Args:
        language: ``sv`` or ``en``.
        resources: the folder ``resources``.
        book: gives the rules, whose sentences and country names are words as well; asked once, when needed.
        contacts: gives where to turn, likewise.
    """

    def __init__(
        self,
        language: str,
        resources: Path,
        book: Callable[[], RuleBook],
        contacts: Callable[[], Mapping[str, Contact]],
    ) -> None:
        self.language = language
        self._resources = resources
        self._give_book = book
        self._give_contacts = contacts

    # Nothing is read before somebody wants its words: the start page shows few of them.

    @cached_property
    def _book(self) -> RuleBook:
        return self._give_book()

    @cached_property
    def _contacts(self) -> Mapping[str, Contact]:
        return self._give_contacts()

    @cached_property
    def _interview(self) -> dict[str, Any]:
        return read_catalogue(self._resources / "interview" / f"{self.language}.toml")

    @cached_property
    def _start(self) -> dict[str, Any]:
        return read_catalogue(self._resources / "interview" / f"start.{self.language}.json")

    @cached_property
    def _messages(self) -> Messages:
        from app.casework.messages import Messages  # noqa: PLC0415 - nothing has gone wrong yet

        return Messages(read_catalogue(self._resources / "messages" / f"{self.language}.toml"))

    @cached_property
    def _statutes(self) -> dict[str, Any]:
        return read_catalogue(self._resources / "interview" / "statutes.toml")

    def block(self, name: str) -> Mapping[str, Any]:
        """The words of one page, such as ``secrecy``, ``more_time`` or ``wish``."""
        block: Mapping[str, Any] = self._interview[name]
        return block

    def message(self, code: str, **facts: object) -> str:
        """One sentence for people: an error's, or what the command line says."""
        return self._messages.message(code, **facts)

    def section(self, section: Section) -> str:
        """The section's title."""
        return str(self._start["sections"][section.value])

    def tri(self, *, value: bool | None) -> str:
        """Yes, no, not yet known."""
        key = {True: "yes", False: "no", None: "not_yet"}[value]
        return str(self._interview["tri"][key])

    def role(self, role: Role) -> str:
        """What the person is to the applicant."""
        return str(self._interview["roles"][role.value])

    def person(self, case: Case, person_id: str, reader_id: str | None = None) -> str:
        """What to call the person: the name if it was given, else the role, numbered where needed.

        Args:
            reader_id: the adult who reads, to whom others are not what they are to the applicant; None, or
                nobody of the case: the applicant.
        """
        if not _is_other_adult(case, reader_id):
            return self._named(case, person_id, "role_numbered")
        return self._named(case, person_id, "role_of_reader" if person_id == reader_id else "role_to_others")

    def person_in_text(self, case: Case, person_id: str, reader_id: str | None = None) -> str:
        """The same inside a sentence."""
        is_other = _is_other_adult(case, reader_id)
        return self._named(case, person_id, "role_to_others_in_text" if is_other else "role_in_text")

    def person_to_all(self, case: Case, person_id: str) -> str:
        """The same where several read it: nobody's own husband or wife."""
        return self._named(case, person_id, "role_to_all_in_text")

    def _named(self, case: Case, person_id: str, table: str) -> str:
        person = case.person(person_id)
        if person.name:
            return person.name
        number = [p.id for p in case.persons if p.role is person.role].index(person_id) + 1
        return str(self._interview[table][person.role.value]).format(number=number)

    def question(self, asked: AskedQuestion, case: Case, reader_id: str | None = None) -> QuestionText:
        """The question as put to that person of the case.

        Args:
            reader_id: the adult who is asked, spoken to as "you"; None: the applicant.
        """
        words = self._interview["questions"][asked.question.id]
        person_id = asked.person_id or case.applicant.id
        country = case.destination.country
        told: Mapping[str, str] = words
        if asked.person_id is None and country is not None and "ask_in" in words:
            ask = words["ask_in"].format(country=self.country(country))
        elif person_id == case.applicant.id:
            ask = words["ask"]
        elif person_id == reader_id:
            applicant = self.person_in_text(case, case.applicant.id, reader_id)
            ask = words.get("ask_own", words["ask"]).format(applicant=applicant)
        else:
            told = of_other(words, self.person_in_text(case, person_id))
            ask = told["ask"]
        keys = ("short", "why", "proof", "where", "caution", "source", "whole_day")
        not_yet = told.get("not_yet", self.tri(value=None))
        return QuestionText(ask=ask, not_yet=not_yet, **{key: told.get(key, "") for key in keys})

    def short(self, question: Question) -> str:
        """The label of the question's answer."""
        return str(self._interview["questions"][question.id]["short"])

    def choice(self, question: Question, value: str) -> str:
        """One choice of a question, by its value in the file format."""
        return str(self._interview["questions"][question.id]["choices"][value])

    def answer(self, question: Question, case: Case, value: Answer, reader_id: str | None = None) -> str:
        """An answer to that question as that adult reads it; None: the applicant."""
        match value:
            case None:
                return str(self._interview["questions"][question.id].get("not_yet", self.tri(value=None)))
            case True | False:
                return self.tri(value=value)
            case date():
                return self.date(value)
            case tuple():
                return ", ".join(self.country(code) for code in value) or self.message("stateless")
            case str():
                return self._text_answer(question, case, value, reader_id)
            case _:
                return self.choice(question, value.value)

    def noted_answer(self, question: Question, case: Case, value: Answer) -> str:
        """The same in a note about the person, where nothing is said to "you"."""
        noted = self._interview["noted"].get(question.id, {})
        if isinstance(value, Enum) and value.value in noted:
            return str(noted[value.value])
        return self.answer(question, case, value)

    def _text_answer(self, question: Question, case: Case, value: str, reader_id: str | None) -> str:
        if question.id == "country":
            return self.country(value)
        if question.id == "permit_tied_to":
            return self.choice(question, OUTSIDE) if value == OUTSIDE else self.person(case, value, reader_id)
        return value

    def statute_checked_on(self, source: str) -> date | None:
        """The last day on which texts with that source were compared with it; None: the rules' own day goes.

        Texts on protection and permits rest on a statute of its own, with a day of its own (practice 4.11).
        """
        days = [entry["checked_on"] for number, entry in self._statutes.items() if f"({number})" in source]
        return min(days, default=None)

    def protection_checked_on(self) -> date | None:
        """The last day on which the texts on protection and permits were compared with their statute."""
        return self.statute_checked_on(self.point(Point.PROTECTION).source)

    def point(self, point: Point) -> PointText:
        """An information point."""
        words = self._interview["points"][point.value]
        return PointText(
            words["title"], tuple(words["text"]), words["source"], words["question"], words["answer"]
        )

    def sent_to(self, point: Point) -> tuple[ContactText, ...]:
        """To whom the point sends whoever hears it."""
        return tuple(map(self.contact, self._interview["points"][point.value].get("contacts", ())))

    def route(self, route: Route) -> RouteText:
        """A route with where it leads."""
        title, hint = self.route_card(route)
        words = self._interview["routes"][route.value]
        text, following, sources = (tuple(words.get(key, ())) for key in ("text", "next", "sources"))
        contacts = tuple(map(self.contact, words.get("contacts", ())))
        after = {key: tuple(steps) for key, steps in words.get("next_after", {}).items()}
        return RouteText(title, hint, text, following, sources, contacts, after)

    def route_card(self, route: Route) -> tuple[str, str]:
        """Title and hint of a route, as the start page shows it."""
        words = self._start["routes"][route.value]
        return words["title"], words["hint"]

    def change(self, possible: PossibleChange) -> ChangeText:
        """A change in somebody's own power."""
        words = self._interview["changes"][possible.change.value]
        day = self.date(possible.by) if possible.by else ""
        return ChangeText(
            title=words["title"],
            text=tuple(sentence.format(date=day) for sentence in words["text"]),
            risk=words["risk"],
            source=words["source"],
        )

    def contact(self, contact_id: str) -> ContactText:
        """Where to turn."""
        contact = self._contacts[contact_id]
        return ContactText(
            name=contact.name[self.language],
            what=contact.what[self.language],
            phone=contact.phone,
            web=contact.web,
            address=contact.address,
            checked_on=contact.checked_on,
            ask_us=contact.ask_us.get(self.language, ""),
        )

    def rules_line(self, version: RuleVersion) -> str:
        """Which rules something was made with, and their checksum, for whoever checks us."""
        number, short = version.version, version.short_hash
        if version.is_own:
            return self.message("rules_own", version=number, hash=short)
        return self.message("rules_pack", name=version.name, version=number, hash=short)

    def rules_named(self, version: RuleVersion) -> str:
        """The same for clients, without the checksum; papers have that in their foot."""
        if version.is_own:
            return self.message("rules_own_named", version=version.version)
        return self.message("rules_pack_named", name=version.name, version=version.version)

    def sheet(self, sheet_id: str) -> str:
        """What a sheet is called where it is chosen."""
        return str(self._interview["sheets"][sheet_id])

    def interpreter(self, kind: Interpreter) -> Mapping[str, Any]:
        """How the conversation is interpreted: ``label`` and perhaps ``text``."""
        words: Mapping[str, Any] = self._interview["interpreter"][kind.value]
        return words

    def country(self, code: str) -> str:
        """The country's name."""
        return self._book.country_name(code, self.language)

    def countries(self) -> tuple[tuple[str, str], ...]:
        """Code and name of every country, by name in the language's own order."""
        named = ((code, self.country(code)) for code in self._book.country_codes)
        return tuple(sorted(named, key=lambda pair: swedish_order(pair[1])))

    def rule_title(self, rule: str) -> str:
        """The rule in a few words."""
        return self._book.rule_title(rule, self.language)

    def rule_says(self, finding: Finding) -> str:
        """What the law that the rule used says, in plain words."""
        return self._book.rule_says(finding.rule, self.language, finding.law_as_of or date.max)

    def rule_reads(self, finding: Finding) -> tuple[str, ...]:
        """The answers the rule looks at, of the person or of the case."""
        return self._book.reads(finding.rule)

    def confidence(self, finding: Finding) -> str:
        """How sure we are of what is said of the rule: where it was read."""
        return self.confidence_of(self._book.rule(finding.rule).confidence)

    def confidence_of(self, confidence: Confidence) -> str:
        """How sure we are, in words."""
        return str(self._interview["confidence"][confidence.value])

    def why(self, finding: Finding) -> str:
        """One plain sentence about nobody in particular: what the rule found."""
        return self.why_of(finding, self._interview["anybody"]["in_text"])

    def why_to_asker(self, finding: Finding) -> str:
        """The same said to the one it is about."""
        return self._why_of_ground(finding) or self._book.why_to_asker(finding, self.language)

    def why_of(self, finding: Finding, person: str) -> str:
        """The same about that person, called as inside a sentence (:meth:`person_in_text`)."""
        return self._why_of_ground(finding) or self._book.why(finding, self.language, person)

    def _why_of_ground(self, finding: Finding) -> str:
        """That the grant is not for who has that ground, or ""; the law's own sentence names none."""
        return str(self._interview["not_for_ground"][finding.ground.value]) if finding.ground else ""

    def result(self, result: Result) -> str:
        """The result in a word or two."""
        return str(self._interview["results"][result.value]["word"])

    def outcome(self, outcome: Outcome) -> Mapping[str, str]:
        """The outcome: ``word`` and ``text``."""
        return dict(self._interview["outcomes"][outcome.value])

    def step(self, step: AmountStep, *, is_beside_couple: bool = False) -> str:
        """One line of the sum; adults beside a couple are called so."""
        code = "adults_beside_couple" if is_beside_couple and step.code == "adults" else step.code
        amount = self.kronor(step.amount_sek)
        return str(self._interview["steps"][code]).format(count=step.count, amount=amount)

    def warning(self, warning: CaseWarning, *, is_filed: bool = True) -> str:
        """Two answers that do not go together.

        Args:
            is_filed: a day of application is known; else today stands for it.
        """
        today = {} if is_filed else self._interview["warnings_today"]
        return str({**self._interview["warnings"], **today}[warning.code])

    def kronor(self, amount: int) -> str:
        """Whole kronor with spaces between thousands: ``600 000 kr``."""
        number = f"{amount:,}".replace(",", _THIN_SPACE)
        return f"{number}{_THIN_SPACE}kr" if self.language == "sv" else f"SEK{_THIN_SPACE}{number}"

    def date(self, day: date) -> str:
        """The day as Swedish authorities write it, in both languages: ``2026-11-22``."""
        return day.isoformat()

    def error(self, error: UserFacingError) -> tuple[str, ...]:
        """The sentences of an error: one, or one for each fault."""
        return self._messages.error(error)

    def faults(self, error: UserFacingError) -> tuple[tuple[str, str], ...]:
        """Where each fault is, as a JSON path or "", and what belongs there."""
        return self._messages.faults(error)

    def fault(self, fault: Fault) -> str:
        """Where something is wrong and what belongs there."""
        return self._messages.fault(fault)


def _is_other_adult(case: Case, reader_id: str | None) -> bool:
    return any(person.id == reader_id and not person.is_applicant for person in case.persons)
