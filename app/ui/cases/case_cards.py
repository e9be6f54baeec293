"""What belongs to a saved case: answers that are missing, documents, versions."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from app.casework.case_file import CaseFile
from app.domain.record import (
    BeforeProtection,
    CaseStatus,
    DocumentKind,
    DocumentNote,
    Draft,
    SavedCase,
)
from app.ui.pieces.layouts import left_row, row, stack
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

_TIME = "%Y-%m-%d %H:%M"
_HOUR = "%H.%M"
_MOST_SHOWN = 12


class _Card(QFrame):
    """A framed list under a heading."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setObjectName("side")
        self.lines: QVBoxLayout = stack(Text(heading, "heading"), spacing=4, margin=2 * GRID)
        self.setLayout(self.lines)


class RulesCard(_Card):
    """That other rules are in force than when the case was saved, and what has changed.

    Signals:
        old_requested: show what the old rules say.
    """

    old_requested = Signal()

    def __init__(self, sentences: Sequence[str], *, are_kept: bool) -> None:
        super().__init__(self.tr("Reglerna är andra än när ärendet sparades"))
        for sentence in sentences:
            self.lines.addWidget(Text(sentence))
        if are_kept:
            button = QPushButton(self.tr("Visa vad de gamla reglerna säger"))
            button.clicked.connect(self.old_requested)
            self.lines.addLayout(left_row(button))


class DraftCard(_Card):
    """That answers of the case were not saved, and the two ways on with them.

    Args:
        draft: the answers.
        today: to name the day only where it is another.

    Signals:
        continue_requested: go on with them.
        discard_requested: throw them away; what is saved goes.
    """

    continue_requested = Signal(object)
    discard_requested = Signal(object)

    def __init__(self, draft: Draft, today: date) -> None:
        at = draft.kept_at.astimezone()
        if at.date() == today:
            told = self.tr("Det finns svar från kl. {time} som inte sparades.")
        else:
            told = self.tr("Det finns svar från {day} kl. {time} som inte sparades.")
        super().__init__(told.format(day=at.date(), time=at.strftime(_HOUR)))
        self.setObjectName("notice")
        self.goes_on = QPushButton(self.tr("&Fortsätt med dem"))
        self.goes_on.setProperty("look", "primary")
        self.goes_on.clicked.connect(partial(self.continue_requested.emit, draft))
        discard = QPushButton(self.tr("&Kasta dem"))
        discard.clicked.connect(partial(self.discard_requested.emit, draft))
        self.lines.addWidget(Text(self.tr("Ändrade svar: %n", "", draft.differs)))
        note = self.tr("Kastar du dem gäller det som är sparat. Det går inte att ångra.")
        self.lines.addWidget(Text(note, "soft"))
        self.lines.addLayout(left_row(self.goes_on, discard))


class MissingCard(_Card):
    """Names of questions alone; how the answers would turn out is said in the conversation.

    Args:
        names: of the questions without an answer.
        is_dated: the case has the day of the application, which only who is to apply is asked for.
        has_unsaved: there are answers that are not saved, and that this card does not count.
    """

    def __init__(self, names: Sequence[str], *, is_dated: bool, has_unsaved: bool) -> None:
        super().__init__(
            self.tr("Obesvarade frågor i det som är sparat") if has_unsaved else self.tr("Obesvarade frågor")
        )
        if names:
            told = self.tr("”Vet inte ännu” sparas inte som svar. De här ställs igen där svaret behövs:")
        elif is_dated:
            told = self.tr("Alla frågor har svar.")
        else:
            told = self.tr(
                "Alla frågor om villkoren har svar. "
                "Dagen för ansökan fylls i på sidan Alla svar, i Hjälp att ansöka."
            )
        self.lines.addWidget(Text(told, "soft"))
        for name in names[:_MOST_SHOWN]:
            self.lines.addWidget(Text(name))
        more = len(names) - _MOST_SHOWN
        if more > 0:
            self.lines.addWidget(Text(self.tr("och %n till", "", more), "soft"))


class _DocumentsCard(_Card):
    """A framed list that names documents."""

    def _document(self, note: DocumentNote) -> str:
        """Kind, time and who, in one line."""
        kind = {
            DocumentKind.LETTER: self.tr("Stödbrev"),
            DocumentKind.SUMMARY: self.tr("Det här talade vi om"),
            DocumentKind.PAPERS: self.tr("Papper att ta med"),
            DocumentKind.NOTE: self.tr("Underlag till anteckning"),
            DocumentKind.EXTRACT: self.tr("Registerutdrag"),
        }[note.kind]
        told = (
            self.tr("{kind}, sparat som fil {time} av {user}")
            if note.is_file
            else self.tr("{kind}, utskrivet {time} av {user}")
        )
        return told.format(kind=kind, time=note.at.astimezone().strftime(_TIME), user=note.by)


class BeforeProtectionCard(_DocumentsCard):
    """What was made before somebody was marked as protected, and what can't be undone (practice 4.9).

    Args:
        backup_days: so long automatic backups are kept.
    """

    def __init__(self, before: BeforeProtection, backup_days: int) -> None:
        super().__init__(self.tr("Från tiden före märkningen"))
        self.setObjectName("notice")
        told = [self.tr("Versioner sparade utan märke: %n. De skyddas nu som de andra.", "", before.versions)]
        if before.documents:
            said = self.tr(
                "De här dokumenten kan säga enhet, adress, telefon eller kommun. "
                "Hämta tillbaka dem som går, och ta bort filerna:"
            )
            told += [said, *(self._document(note) for note in before.documents)]
        if before.exports:
            said = self.tr(
                "Svaren skrevs ut som fil, antal gånger: %n. Leta rätt på filerna och ta bort dem.",
                "",
                before.exports,
            )
            told.append(said)
        if before.backed_up_on:
            said = self.tr(
                "Säkerhetskopior från {first} till {last} har ärendet utan märke. De som programmet gör "
                "försvinner efter {days} dagar; kopior på annat ställe tar ni själva bort."
            )
            first, last = before.backed_up_on[0], before.backed_up_on[-1]
            told.append(said.format(first=first, last=last, days=backup_days))
        for sentence in told:
            self.lines.addWidget(Text(sentence))
        undone = self.tr("Det som någon redan har läst eller fått går inte att göra ogjort.")
        self.lines.addWidget(Text(undone, "strong"))


class DocumentsCard(_DocumentsCard):
    """Which documents were made, when and by whom; and where more are made.

    Args:
        notes: one for each document.
        not_kept: what a letter needs and the case does not have; empty where the case can't go on, since
            papers are printed there.
        old: those of them that were made of other answers than the case has now.
    """

    def __init__(
        self,
        notes: Sequence[DocumentNote],
        not_kept: Sequence[str],
        old: Collection[DocumentNote] = (),
    ) -> None:
        super().__init__(self.tr("Dokument"))
        if not notes:
            self.lines.addWidget(Text(self.tr("Inget har skrivits ut eller sparats som fil."), "soft"))
        if not_kept:
            told = self.tr(
                "För att skriva ut: fortsätt med ärendet. "
                "Brevet finns när samtalet gäller hjälp att ansöka, andra blad finns i Avslut."
            )
            for sentence in (told, *not_kept):
                self.lines.addWidget(Text(sentence, "soft"))
        if old:
            told = self.tr(
                "Dokument som är äldre än svaren stämmer inte längre. Kasta dem, och gör nya om de behövs."
            )
            self.lines.addWidget(Text(told, "strong"))
        marked = self.tr("{document} – äldre än svaren")
        for note in notes:
            document = self._document(note)
            self.lines.addWidget(Text(marked.format(document=document) if note in old else document))


class VersionsCard(_Card):
    """Every version, the newest first, each with a way to read it.

    Signals:
        version_requested: show that version.
    """

    version_requested = Signal(object)

    def __init__(self, file: CaseFile) -> None:
        super().__init__(self.tr("Versioner"))
        self._file = file
        for version in file.versions:
            show = QPushButton(self.tr("Läs"))
            show.setAccessibleName(self.tr("Läs version {version}").format(version=version.version))
            show.clicked.connect(partial(self.version_requested.emit, version))
            line = row(show, Text(self._text(version)), spacing=12)
            line.setStretch(1, 1)
            self.lines.addLayout(line)

    def _text(self, version: SavedCase) -> str:
        is_in_journal = self._file.is_in_journal(version)
        status = {
            CaseStatus.OPEN: self.tr("öppet igen, journalfört")
            if is_in_journal
            else self.tr("öppet, inte journalfört"),
            CaseStatus.JOURNALLED: self.tr("journalfört"),
            CaseStatus.HANDED_OVER: self.tr("överlämnat"),
            CaseStatus.CLOSED: self.tr("avslutat"),
        }[version.status]
        told = self.tr("Version {version}, sparad {saved} av {user}, {status}")
        saved = version.saved_at.astimezone().strftime(_TIME)
        return told.format(version=version.version, saved=saved, user=version.saved_by, status=status)
