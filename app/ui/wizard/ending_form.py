"""What is counted besides the answers: asked with "vi räknar utan namn", and can be declined."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.casework.counting import Ending
from app.casework.services import Services
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import beside, stack
from app.ui.pieces.letters import NO_LETTER
from app.ui.pieces.texts import Text

_TOLD = ("channel", "ended")
_DECLINABLE = (("interpreter", "children"), ("gender", "adaptation"))
_NEEDS = "need"


class EndingForm(QWidget):
    """One list for each table, and boxes for unmet needs.

    Args:
        told: what the conversation itself tells; can be changed or declined.
    """

    def __init__(self, services: Services, language: str, told: Ending) -> None:
        super().__init__()
        self._tables = services.definitions.tables
        self._language = language
        self._told = told
        self._lists: dict[str, DropDown] = {}
        self._needs = [
            (category, QCheckBox(name[language]))
            for category, name in self._tables[_NEEDS].categories.items()
        ]
        grid = QGridLayout()
        for number, (_, box) in enumerate(self._needs):
            # Alt and a letter goes on from page to page; once too often it must not count somebody's need.
            box.setProperty(NO_LETTER, True)
            grid.addWidget(box, number // 2, number % 2)
        declined = self.tr("Tolk, barn, kön och anpassning kan avböjas. Välj då Uppgift saknas.")
        whole = stack(*map(self._field, _TOLD), Text(declined), spacing=4)
        for left, right in _DECLINABLE:
            whole.addLayout(beside(self._field(left), self._field(right)))
        whole.addWidget(Text(self._tables[_NEEDS].title[language], "label"))
        whole.addLayout(grid)
        self.setLayout(whole)

    @property
    def ending(self) -> Ending:
        """What was filled in."""
        chosen = {table_id: str(field.currentData()) for table_id, field in self._lists.items()}
        needs = frozenset(category for category, box in self._needs if box.isChecked())
        return Ending(**chosen, needs=needs)

    def _field(self, table_id: str) -> Form:
        table = self._tables[table_id]
        field = DropDown()
        for category, name in table.categories.items():
            field.addItem(name[self._language], category)
        field.setCurrentIndex(field.findData(getattr(self._told, table_id)))
        self._lists[table_id] = field
        form = Form()
        form.add(table.title[self._language], field).setWordWrap(True)
        return form
