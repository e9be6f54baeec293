"""The answers that would be saved, each with a box; another adult's stand covered (practice 4.6, 4.8)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QWidget

from app.casework.saving import SavedField, saved_fields
from app.casework.viewers import owner_of
from app.casework.wording import Words
from app.domain.case import Case
from app.ui.pieces.layouts import card, left_row, stack, together
from app.ui.pieces.texts import Text

_REFERENCE = "reference"


class SavedAnswers(QWidget):
    """What the household may see first, then each adult's own answers; of one adult at a time.

    What is saved is what the boxes say, whether they are covered or not.

    Args:
        viewer_id: the adult who sits in front of the screen.
        declined: paths of answers that were not to be saved the last time.
    """

    def __init__(
        self, case: Case, on: date, words: Words, *, viewer_id: str, declined: frozenset[str]
    ) -> None:
        super().__init__()
        self._declined = declined
        self._boxes: list[QCheckBox] = []
        self._groups: dict[str, _OwnAnswers] = {}
        fields = [field for field in saved_fields(case, on, words) if field.path != _REFERENCE]
        of_owner: dict[str | None, list[SavedField]] = {}
        for field in fields:
            of_owner.setdefault(owner_of(field.path, case, on), []).append(field)
        if of_owner.keys() <= {None, viewer_id}:
            # Nobody else's answers are there, so nothing needs to be told apart.
            of_owner = {None: fields}
        parts = stack(spacing=12)
        self.setLayout(parts)
        if None in of_owner:
            parts.addWidget(card(self._grid(of_owner.pop(None))))
        for owner_id, own in of_owner.items():
            assert owner_id is not None
            group = self._group(owner_id, own, case, words)
            group.show_answers(is_shown=owner_id == viewer_id)
            self._groups[owner_id] = group
            parts.addWidget(group)

    def left_out(self) -> list[str]:
        """Paths of the answers that are not to be saved."""
        return [box.property("path") for box in self._boxes if not box.isChecked()]

    def _group(self, owner_id: str, fields: Sequence[SavedField], case: Case, words: Words) -> "_OwnAnswers":
        grid = self._grid(fields)
        boxes = self._boxes[-len(fields) :]
        group = _OwnAnswers(words.person_in_text(case, owner_id), grid, boxes, words)
        group.show_requested.connect(self._on_show_requested)
        return group

    def _grid(self, fields: Sequence[SavedField]) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(fields):
            grid.addWidget(self._box(field), number, 0)
            grid.addWidget(Text(field.value), number, 1)
        if not fields:
            grid.addWidget(Text(self.tr("Inget svar är givet ännu. Ärendet sparas tomt."), "soft"), 0, 0)
        return whole

    def _box(self, field: SavedField) -> QCheckBox:
        box = QCheckBox(field.label)
        box.setChecked(field.path not in self._declined)
        box.setProperty("path", field.path)
        box.setAccessibleName(self.tr("Spara {label}: {value}").format(label=field.label, value=field.value))
        self._boxes.append(box)
        return box

    def _on_show_requested(self) -> None:
        shown = self.sender()
        for group in self._groups.values():
            group.show_answers(is_shown=group is shown)


class _OwnAnswers(QWidget):
    """One adult's own answers behind one box for all, shown or covered.

    Signals:
        show_requested: that adult sits in front of the screen now.
    """

    show_requested = Signal()

    def __init__(self, person: str, grid: QWidget, boxes: Sequence[QCheckBox], words: Words) -> None:
        super().__init__()
        self._boxes = boxes
        self._grid = grid
        block = words.block("review")
        self._whole = QCheckBox(self.tr("Spara svaren från {person}").format(person=person))
        self._whole.clicked.connect(self._on_whole)
        show = QPushButton(block["show"].format(person=person))
        show.clicked.connect(self._on_show)
        self._cover = together(
            Text(block["own_view"].format(person=person), "small"), left_row(show), spacing=6
        )
        for box in boxes:
            box.toggled.connect(self._show_whole)
        self._show_whole()
        self.setLayout(stack(card(self._whole, self._cover, grid)))

    def show_answers(self, *, is_shown: bool) -> None:
        """Shows the answers, or covers them; no box is changed."""
        self._cover.setHidden(is_shown)
        self._grid.setVisible(is_shown)

    def _show_whole(self) -> None:
        ticked = {box.isChecked() for box in self._boxes}
        some = Qt.CheckState.PartiallyChecked
        whole = Qt.CheckState.Checked if ticked == {True} else Qt.CheckState.Unchecked
        self._whole.setCheckState(some if len(ticked) > 1 else whole)

    def _on_whole(self) -> None:
        # Ticked in part counts as ticked: one press then takes all the answers in.
        is_saved = self._whole.isChecked()
        for box in self._boxes:
            box.setChecked(is_saved)

    def _on_show(self) -> None:
        self.show_requested.emit()
        # After the group above is covered again, so that this one is scrolled to where it stands now.
        self._whole.setFocus()
