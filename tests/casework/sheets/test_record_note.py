from dataclasses import replace
from datetime import date

from app.casework.sheets.record_note import record_note
from app.casework.wording import Words
from app.domain.case import Case
from app.domain.information import Point
from app.domain.letter import PaperState
from app.domain.papers import Paper
from app.rules import RuleBook

ON = date(2026, 11, 22)


def test_of_another_adult_it_says_the_name_alone(family: Case, book: RuleBook, words: Words) -> None:
    note = record_note(family, ON, book, words)
    assert note.others == ("Uppdiktad Exempelsson",)
    titles = [group.title for group in note.facts]
    assert "Uppdiktad Exempelsson" not in titles
    assert titles[:2] == ["", "Påhittad Exempelsson"]


def test_of_the_wish_it_says_a_yes_or_nothing(family: Case, book: RuleBook, words: Words) -> None:
    note = record_note(family, ON, book, words)
    assert note.wishes
    for own_wish, settles in ((False, True), (None, True), (True, False), (True, None)):
        applicant = replace(family.applicant, own_wish=own_wish)
        unsure = replace(family, persons=(applicant, *family.persons[1:]), settles_permanently=settles)
        assert record_note(unsure, ON, book, words) == replace(note, wishes=False)


def test_only_papers_that_were_spoken_of_stand_there(family: Case, book: RuleBook, words: Words) -> None:
    papers = (Paper("a", "Pass"), Paper("b", "Konto"))
    note = record_note(family, ON, book, words, papers=papers, states={"b": PaperState.MISSING})
    assert note.papers == ((papers[1], PaperState.MISSING),)


def test_what_was_explained_stands_there_by_its_title(family: Case, book: RuleBook, words: Words) -> None:
    note = record_note(family, ON, book, words, points=[Point.SECRECY], system="Systemet")
    assert note.told == ("Sekretess och dess gränser",)
    assert note.system == "Systemet"


def test_the_note_speaks_of_the_client_and_to_nobody(family: Case, book: RuleBook, words: Words) -> None:
    applicant = replace(family.applicant, debt_csn=None, resident_in_sweden=None)
    note = record_note(replace(family, persons=(applicant, *family.persons[1:])), ON, book, words)
    why = " ".join(rule.why for person in note.findings for rule in person.rules).split()
    assert why
    facts = " ".join(entry.value for group in note.facts for entry in group.entries).split()
    assert {"du", "Du", "dig", "din"}.isdisjoint((*why, *facts))
    assert "en annan förälder" in " ".join(facts)
