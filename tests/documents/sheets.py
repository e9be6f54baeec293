"""Sheets to test with: short invented words, so that what is arranged and drawn can be seen."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.letter import PaperState
from app.domain.office_sheets import (
    BookOrdinance,
    BookRule,
    Entry,
    FormAnswer,
    FormPart,
    FormQuestion,
    NamedEntries,
    PaperInterview,
    PersonExtract,
    RecordNote,
    RecoverySheet,
    RemovalCertificate,
    RuleBookSheet,
    RuleBox,
    RuleDiagram,
)
from app.domain.papers import Paper
from app.domain.record import JournalMark, RemovedCopy
from app.domain.sheets import (
    AgeGroup,
    BookingSlip,
    Changes,
    ChildrenSheet,
    ClientSummary,
    Contact,
    DiscreetSlip,
    InformationSheet,
    PapersSheet,
    PersonResult,
    Reason,
    RouteSheet,
    RuleResult,
    Sheet,
    Text,
    TimelineSheet,
)

ON = date(2026, 11, 22)
LAW = "7 § 3 förordning (2025:970)"

HINDERED = PersonResult(
    ("Du som frågar", "Barn 1"),
    "Hinder",
    "Något hindrar.",
    (
        RuleResult("Skuld till CSN", "Hinder", "Det finns en skuld.", LAW, is_obstacle=True),
        RuleResult("Tillståndet", "Svar saknas", "Dagen saknas.", LAW),
        RuleResult("Bosatt i Sverige", "Uppfyllt", "", "6 § 1 förordning (2025:970)", is_met=True),
        RuleResult("Skuld", "Uppfyllt", "Du har ingen skuld.", LAW, is_met=True),
    ),
)
CONTACTS = (
    Contact("Myndigheten", "Beslutar.", web="myndighet.example", old_since=date(2026, 1, 2)),
    Contact("Vi i kommunen", phone="0123-45 67 89", address="Storgatan 1"),
)
SUMMARY = ClientSummary(
    language="sv",
    on=ON,
    has_obstacle=True,
    persons=(HINDERED,),
    others=("Make eller maka",),
    missing=(("Land att flytta till", "Du väljer själv."),),
    amount=("Det blir ingen summa.",),
    reasons=(Reason(("Det finns en skuld.",), "Det hindrar just nu.", ("Skuld till CSN: Ja",), LAW),),
    contacts=CONTACTS,
    stay=Text("Om du stannar", ("Du kan få vägledning.", "Du kan läsa svenska.")),
    move=Text("Om du flyttar", ("Vänta på beslutet.", "Fråga en jurist."), LAW),
    caution="Migrationsverket beslutar.",
    checked=("Regler kontrollerade t.o.m. 2026-10-02",),
    come_back_days=7,
    points=("Du väljer själv", "Sekretessen"),
    apart=("Också din sambo ansöker själv.",),
    protection=Text("Skyddet kan upphöra", ("Ditt skydd kan upphöra.",), LAW),
    permits=Text("Tillstånd i familjen", ("Ett tillstånd kan bygga på ett annat.",), LAW),
    changes=(
        Changes(
            "p1",
            "Det här skulle ändra svaret",
            (
                Text("Mer än en sak hindrar", ("Du har en skuld.", "Du har en skuld till.")),
                Text("", ("Var och en räcker för ett nej.",)),
                Text("Tala med någon först", ("Kommunen ger gratis råd.",), LAW),
            ),
            Text("", ("Migrationsverket kan ändå säga nej.",), "20 § förordning (2025:970)"),
        ),
    ),
)
ROUTE = RouteSheet(
    language="sv",
    on=ON,
    title="Tillbaka igen",
    hint="När pengar ska betalas.",
    text=("Du kan få betala.", "Du kan överklaga."),
    next_steps=("Ta med beslutet.",),
    asked=(("Medborgarskap", "Titta i passet."),),
    sources=("15–20 §§ förordning (2025:970)", "44 § förvaltningslag (2017:900)"),
    contacts=CONTACTS,
    checked=("Regler kontrollerade t.o.m. 2026-10-02",),
    has_appeal=True,
)
FACTS = (
    NamedEntries("", (Entry("Land", "Chile"),)),
    NamedEntries("Åsa Exempel Žukauskaitė", (Entry("Född", "1980-09-12"), Entry("Skuld till CSN", "Nej"))),
)
NOTE = RecordNote(
    language="sv",
    on=ON,
    system="Exempelsystemet",
    facts=FACTS,
    others=("Moa Exempel",),
    findings=(HINDERED,),
    told=("Du väljer själv",),
    papers=((Paper("passport_copies", "Kopia av passet"), PaperState.MISSING),),
    wishes=True,
    children=(NamedEntries("Barn 1", (Entry("Fått säga sin mening", "Avstod"),)),),
    checked=("Regler kontrollerade t.o.m. 2026-10-02",),
)
INTERVIEW = PaperInterview(
    language="sv",
    parts=(
        FormPart(
            "Snabbkoll",
            (
                FormQuestion(
                    1, "På vilken grund?", "Läs i beslutet.", FormAnswer.CHOICE, ("Flykting", "Arbete")
                ),
                FormQuestion(2, "Sedan vilken dag?", "", FormAnswer.DAY, only_if=(1, "ab")),
                FormQuestion(3, "Har du någon skuld?", "Fråga CSN.", FormAnswer.YES_NO),
                FormQuestion(4, "Vilket land?", "", FormAnswer.LINE),
            ),
        ),
    ),
)
EXTRACT = PersonExtract(
    language="sv",
    on=ON,
    person="Åsa Exempel Žukauskaitė",
    information=Text("", ("Nämnden är ansvarig.",), "artikel 13 förordning (EU) 2016/679"),
    saved_on=date(2026, 11, 20),
    version=2,
    facts=FACTS,
    others=1,
    left_out=(),
)
DIAGRAM = RuleDiagram(
    "Så prövas villkoren",
    ("Varje ruta är ett villkor.",),
    (
        RuleBox(
            "B-04 Tillståndets grund", LAW, "Frågan gäller inte alla.", ("Hinder", "Migrationsverket avgör")
        ),
        RuleBox("B-11 Skuld till CSN", LAW, "", ("Hinder",)),
    ),
    "ja",
    "nej",
    "Inget hinder hittat",
    ("B-11 leder till hinder.",),
)
RULES = RuleBookSheet(
    language="sv",
    on=ON,
    ordinances=(
        BookOrdinance(
            "Förordning (2025:970)",
            date(2026, 1, 1),
            None,
            date(2026, 10, 2),
            None,
            (
                BookRule(
                    "B-11",
                    "Skuld till CSN",
                    "En skuld är ett hinder.",
                    LAW,
                    date(2026, 1, 1),
                    None,
                    "official_text",
                    ("Hur liten?",),
                ),
            ),
            DIAGRAM,
        ),
        BookOrdinance(
            "Förordning (1984:890)",
            date(1985, 1, 1),
            date(2025, 12, 31),
            date(2026, 10, 2),
            "enhetschef",
            (),
            DIAGRAM,
        ),
    ),
)

GONE = RemovedCopy(
    "abcd2345", 3, JournalMark(ON, "SN 2026/7", ON), datetime(2026, 11, 22, 8, 30, tzinfo=UTC), "anna"
)

SHEETS: dict[str, Sheet] = {
    "summary": SUMMARY,
    "summary_without_obstacle": replace(
        SUMMARY,
        has_obstacle=False,
        changes=(),
        amount=(),
        missing=(),
        others=(),
        points=(),
        come_back_days=None,
    ),
    "summary_large": replace(SUMMARY, is_large=True),
    "slip": DiscreetSlip(language="sv", unit="Enheten", phone="0123-45 67 89"),
    "slip_to_fill_in": DiscreetSlip(language="sv"),
    "booking": BookingSlip(
        language="sv",
        sentences=("Du får en ny tid.",),
        unit="Enheten",
        interpreter_language="arabiska, syrisk",
        interpreter_gender="Kvinna",
    ),
    "route": ROUTE,
    "route_served": replace(ROUTE, served_on=date(2026, 11, 2), contacts=(), asked=()),
    "told": replace(
        ROUTE,
        title="Det här talade vi om",
        has_appeal=False,
        asked=(),
        told=(
            Text("Du väljer själv", ("Du kan säga ja, nej, eller vänta.",), LAW),
            Text("Pengarna", ("De kommer i tre delar.",)),
        ),
    ),
    "papers": PapersSheet(
        language="sv",
        intro=Text("Papper att ta med", ("Här är papper.",)),
        papers=(Paper("a", "Kopia av passet"), Paper("b", "Kontouppgifter")),
        states={"b": PaperState.TO_COME},
    ),
    "papers_consents": PapersSheet(
        language="sv",
        intro=Text("Papper att ta med", ("Här är papper.",)),
        papers=(Paper("a", "Kopia av passet"),),
        states={},
        consents=("Bo Exempel", None),
    ),
    "information": InformationSheet(
        language="sv", on=ON, text=Text("", ("Nämnden är ansvarig.", "Du får läsa."), "artikel 13")
    ),
    "note": NOTE,
    "note_practice": replace(NOTE, is_practice=True, system="", wishes=False, papers=(), others=()),
    "interview": INTERVIEW,
    "extract": EXTRACT,
    "extract_told_by_others": replace(EXTRACT, facts=(), left_out=("Namn", "Flyttar med"), information=None),
    "timeline": TimelineSheet(language="sv", on=ON, checked=("Regler kontrollerade t.o.m. 2026-10-02",)),
    "child_from_7_to_12": ChildrenSheet(language="sv", on=ON, ages=AgeGroup.FROM_7_TO_12, contacts=CONTACTS),
    "child_from_13_to_17": ChildrenSheet(language="sv", on=ON, ages=AgeGroup.FROM_13_TO_17),
    "recovery": RecoverySheet(language="sv", on=ON, code="ABCD-EFGH-JKLM"),
    "removal": RemovalCertificate(
        language="sv", on=ON, board="Socialnämnden", removed=(GONE,), left=("efgh6789",)
    ),
    "rules": RULES,
}
EVERY_SHEET = SHEETS | {f"{name}_en": replace(sheet, language="en") for name, sheet in SHEETS.items()}
