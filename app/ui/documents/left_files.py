"""The files that were saved of a conversation and outlive it; told while it lasts, and kept nowhere."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from app.casework.wording import Words
from app.domain.case import Case
from app.ui.documents.save_target import shown_folder
from app.ui.documents.saved_file import SavedFile
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.layouts import left_row, stack, together
from app.ui.pieces.texts import Text


class LeftFiles(QWidget):
    """Which files lie where; nothing where none is left.

    Where there are several, what each is and whose is told when somebody asks: who took a paper home is
    nothing that the others at the table need to see (practice 6.3).

    Args:
        files: as they were saved; those that were removed since are passed over.
        case: whose people they were saved for.
        outdated: those of them that are older than the answers, as far as the reader may know it.

    Attributes:
        are_left: there is any.
    """

    def __init__(
        self, files: Sequence[SavedFile], words: Words, case: Case, outdated: Collection[SavedFile] = ()
    ) -> None:
        super().__init__()
        self._words = words
        self._case = case
        left = [file for file in files if file.path.exists()]
        told = self.tr("Det här ligger kvar som filer och kan innehålla svar. Ta bort det som inte behövs.")
        whole = stack(Text(told), spacing=4)
        contents = []
        for file in left:
            content = Text(self._content(file), "soft")
            content.setVisible(False)
            contents.append(content)
            older = [Text(self._older())] if file in outdated else []
            whole.addWidget(together(Text(self._place(file), "strong"), *older, content, spacing=0))
        if len(left) > 1:
            show = FoldButton(self.tr("Visa vad filerna är och &vems"))
            for content in contents:
                show.unfolded.connect(content.setVisible)
            whole.addLayout(left_row(show))
        self.setLayout(whole)
        self.are_left = bool(left)
        self.setHidden(not left)

    def _older(self) -> str:
        return self.tr("Äldre än svaren: ett svar har ändrats sedan dess. Ta bort filen och spara en ny.")

    def _place(self, file: SavedFile) -> str:
        line = self.tr("{file} i mappen {folder}")
        return line.format(file=file.path.name, folder=shown_folder(file.path.parent))

    def _content(self, file: SavedFile) -> str:
        """Which paper it is, and whose where somebody was removed from the case since: no name."""
        sheet = self.tr("Stödbrev") if file.sheet is None else self._words.sheet(file.sheet)
        if file.person_id not in {person.id for person in self._case.persons}:
            return sheet
        line = self.tr("{sheet} – {person}")
        return line.format(sheet=sheet, person=self._words.person(self._case, file.person_id))
