"""The answers that would be saved, each with a box; another adult's stand covered (practice 4.6, 4.8)."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QWidget

from app.casework.saving import SavedField, also_left_out, gone_since, new_since, saved_fields
from app.casework.viewers import owner_of
from app.casework.wording import Words
from app.domain.answers import split_path
from app.domain.case import Case
from app.ui.cases.show_alone import ShowAlone
from app.ui.pieces.layouts import card, left_row, stack, together
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text

_REFERENCE = "reference"
_STATEMENT = "own_statement"


class SavedAnswers(QWidget):
    """What the household may see first, then each adult's own answers; of one adult at a time.

    What is saved is what the boxes say, whether they are covered or not. What is new of an adult who sits
    somewhere else begins without a tick: nobody says yes for another (practice 4.6, 4.8). Of a case that was
    saved before, what is new comes first, and the rest when it is asked for.

    Args:
        viewer_id: the adult who sits in front of the screen.
        declined: paths of answers that were not to be saved the last time.
        saved: the case as it was saved last; None: never.
    """

    def __init__(
        self,
        case: Case,
        on: date,
        words: Words,
        *,
        viewer_id: str,
        declined: frozenset[str],
        saved: Case | None = None,
    ) -> None:
        super().__init__()
        self._case, self._on, self._words = case, on, words
        self._viewer_id, self._declined = viewer_id, declined
        self._saved = saved
        fields = [field for field in saved_fields(case, on, words) if field.path != _REFERENCE]
        every = frozenset(field.path for field in fields)
        # What was declined the last time is as it was then.
        self._new = every if saved is None else new_since(case, saved, on) - declined
        self._gone = () if saved is None else self._gone_fields(saved, declined)
        self._boxes: list[QCheckBox] = []
        self._later: list[QWidget] = []
        self._says: dict[str, Says] = {}
        self._groups: dict[str, _OwnAnswers] = {}
        self._parts = stack(spacing=12)
        self.setLayout(self._parts)
        if saved is not None:
            self._parts.addWidget(Text(self.tr("Nytt eller ändrat sedan förra gången"), "heading"))
        self._add_cards(fields)
        self._rest = self._rest_line()
        self._parts.addWidget(self._rest)
        self._rest.setVisible(saved is not None and bool(every - self._new))
        self._follow_statements()

    def left_out(self) -> list[str]:
        """Paths of the answers that are not to be saved."""
        return [box.property("path") for box in self._boxes if not box.isChecked()]

    def _gone_fields(self, saved: Case, declined: Collection[str]) -> tuple[SavedField, ...]:
        gone = gone_since(self._case, saved, self._on) - {_REFERENCE, *declined}
        return tuple(field for field in saved_fields(saved, self._on, self._words) if field.path in gone)

    def _add_cards(self, fields: Sequence[SavedField]) -> None:
        viewer_id = self._viewer_id
        of_owner: dict[str | None, list[SavedField]] = {}
        for field in fields:
            of_owner.setdefault(owner_of(field.path, self._case, self._on), []).append(field)
        common: set[str | None] = {None}
        if of_owner.keys() <= {None, viewer_id}:
            # Nobody else's answers are there, so nothing needs to be told apart.
            of_owner, common = {None: list(fields)}, {None, viewer_id}
        if None in of_owner:
            self._parts.addWidget(card(self._answers(of_owner.pop(None), common)))
        for owner_id, own in of_owner.items():
            assert owner_id is not None
            group = self._group(owner_id, own)
            group.show_answers(is_shown=owner_id == viewer_id)
            self._groups[owner_id] = group
            self._parts.addWidget(group)

    def _group(self, owner_id: str, fields: Sequence[SavedField]) -> "_OwnAnswers":
        answers = self._answers(fields, {owner_id})
        boxes = self._boxes[-len(fields) :]
        named = self._words.person_in_text(self._case, owner_id, owner_id)
        group = _OwnAnswers(named, answers, boxes, self._words)
        group.change_began.connect(self._cover_all)
        group.show_requested.connect(self._on_show_requested)
        return group

    def _answers(self, fields: Sequence[SavedField], owners: Collection[str | None]) -> QWidget:
        """What is new among them and what is gone; below it, once it is asked for, what is as it was."""
        new = [field for field in fields if field.path in self._new]
        rest = [field for field in fields if field.path not in self._new]
        told: list[QWidget] = [] if rest and not new else [self._grid(new)]
        told += [
            Text(self.tr("Tas bort: {label}").format(label=field.label))
            for field in self._gone
            if owner_of(field.path, self._saved or self._case, self._on) in owners
        ]
        if rest and not told:
            told.append(Text(self.tr("Inget är nytt eller ändrat här."), "soft"))
        if rest:
            later = self._grid(rest)
            later.hide()
            self._later.append(later)
            told.append(later)
        return together(*told)

    def _rest_line(self) -> QWidget:
        show = QPushButton(self.tr("Visa &alla svar som sparas"))
        show.clicked.connect(self._on_rest_wanted)
        return together(Text(self.tr("Resten är som förra gången."), "soft"), left_row(show), spacing=4)

    def _grid(self, fields: Sequence[SavedField]) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for field in fields:
            row = grid.rowCount()
            box = self._box(field)
            grid.addWidget(box, row, 0)
            value = Text(field.value)
            # Where the page is read out, the box beside it is not.
            value.setAccessibleName(self.tr("{label}: {value}").format(label=field.label, value=field.value))
            grid.addWidget(value, row, 1)
            if split_path(field.path)[1] == _STATEMENT:
                self._says[field.path] = Says()
                grid.addWidget(self._says[field.path], row + 1, 0, 1, 2)
                self._says[field.path].hide()
        if not fields:
            grid.addWidget(Text(self.tr("Inget svar är givet ännu. Ärendet sparas tomt."), "soft"), 0, 0)
        return whole

    def _box(self, field: SavedField) -> QCheckBox:
        box = QCheckBox(field.label)
        box.setChecked(self._begins_ticked(field.path))
        box.setProperty("path", field.path)
        box.setAccessibleName(self.tr("Spara {label}: {value}").format(label=field.label, value=field.value))
        self._boxes.append(box)
        return box

    def _begins_ticked(self, path: str) -> bool:
        is_asked = owner_of(path, self._case, self._on) in (None, self._viewer_id)
        return path not in self._declined and (is_asked or path not in self._new)

    def _follow_statements(self) -> None:
        """Without an adult's own statement that adult's answers can't be kept; the boxes say so at once."""
        for box in self._boxes:
            if split_path(box.property("path"))[1] == _STATEMENT:
                box.toggled.connect(partial(self._on_statement, box))
                if not box.isChecked():
                    self._on_statement(box, False)

    def _on_statement(self, statement: QCheckBox, is_ticked: bool) -> None:  # noqa: FBT001 - Qt's signature
        path: str = statement.property("path")
        follow = also_left_out(self._case, path, self._on)
        for box in self._boxes:
            if box.property("path") in follow:
                box.setEnabled(is_ticked)
                box.setChecked(is_ticked and self._begins_ticked(box.property("path")))
        for group in self._groups.values():
            group.show_whole()
        self._says[path].setVisible(not is_ticked)
        self._says[path].tell(*([] if is_ticked else self._what_follows(path)))

    def _what_follows(self, path: str) -> list[str]:
        """What is kept of that adult without the own statement."""
        person_id, _ = split_path(path)
        assert person_id is not None
        person = self._words.person_in_text(self._case, person_id)
        told = self.tr("Då sparas bara namn, roll, födelsedag och om personen flyttar med. Inga andra svar.")
        earlier = self.tr("Det som redan är sparat om {person} finns kvar i äldre versioner.")
        return [told] if self._saved is None else [told, earlier.format(person=person)]

    def _on_rest_wanted(self) -> None:
        self._rest.hide()
        for later in self._later:
            later.show()
        shown = [box for later in self._later for box in later.findChildren(QCheckBox) if box.isVisible()]
        if shown:
            shown[0].setFocus()

    def _cover_all(self) -> None:
        """Nobody's own answers are in view while one adult goes out and another comes in."""
        for group in self._groups.values():
            group.show_answers(is_shown=False)

    def _on_show_requested(self) -> None:
        shown = self.sender()
        for group in self._groups.values():
            group.show_answers(is_shown=group is shown)


class _OwnAnswers(QWidget):
    """One adult's own answers behind one box for all, shown or covered.

    Signals:
        change_began: that adult is to come in, and whoever else was there to go out.
        show_requested: that adult sits in front of the screen now.
    """

    change_began = Signal()
    show_requested = Signal()

    def __init__(self, person: str, grid: QWidget, boxes: Sequence[QCheckBox], words: Words) -> None:
        super().__init__()
        self._boxes = boxes
        self._grid = grid
        block = words.block("review")
        self._whole = QCheckBox(self.tr("Spara svaren från {person}").format(person=person))
        self._whole.clicked.connect(self._on_whole)
        self._show = ShowAlone(person, words)
        self._show.asked.connect(self.change_began)
        self._show.agreed.connect(self._on_show)
        told = (block["own_view"], words.block("save")["only_by_own_yes"])
        said = (Text(sentence.format(person=person), "small") for sentence in told)
        self._cover = together(*said, self._show, spacing=6)
        for box in boxes:
            box.toggled.connect(self.show_whole)
        self.show_whole()
        self.setLayout(stack(card(self._whole, self._cover, grid)))

    def show_answers(self, *, is_shown: bool) -> None:
        """Shows the answers, or covers them; no box is changed."""
        self._cover.setHidden(is_shown)
        self._grid.setVisible(is_shown)
        self._show.rest()

    def show_whole(self) -> None:
        """Shows whether all of the answers, some or none are to be saved; it rests where none can be."""
        self._whole.setEnabled(any(box.isEnabled() for box in self._boxes))
        ticked = {box.isChecked() for box in self._boxes}
        some = Qt.CheckState.PartiallyChecked
        whole = Qt.CheckState.Checked if ticked == {True} else Qt.CheckState.Unchecked
        self._whole.setCheckState(some if len(ticked) > 1 else whole)

    def _on_whole(self) -> None:
        # Ticked in part counts as ticked: one press then takes all the answers in.
        is_saved = self._whole.isChecked()
        for box in self._boxes:
            box.setChecked(is_saved and box.isEnabled())

    def _on_show(self) -> None:
        self.show_requested.emit()
        # After the group above is covered again, so that this one is scrolled to where it stands now.
        self._whole.setFocus()
