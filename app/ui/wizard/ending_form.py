"""What is counted besides the answers: asked with "vi räknar utan namn", and can be declined."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from app.casework.counting import Ending
from app.casework.services import Services
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text

_ASKED = ("channel", "ended", "interpreter", "children", "gender", "adaptation")
_NEEDS = "need"


class EndingForm(QWidget):
    """One list for each table, and boxes for unmet needs.

    Args:
        told: what the conversation itself tells; can be changed or declined.
    """

    def __init__(self, services: Services, language: str, told: Ending) -> None:
        super().__init__()
        tables = services.definitions.tables
        self._lists: dict[str, QComboBox] = {}
        form = Form()
        for table_id in _ASKED:
            field = QComboBox()
            for category, name in tables[table_id].categories.items():
                field.addItem(name[language], category)
            field.setCurrentIndex(field.findData(getattr(told, table_id)))
            self._lists[table_id] = field
            form.add(tables[table_id].title[language], field)
        self._needs = [
            (category, QCheckBox(name[language])) for category, name in tables[_NEEDS].categories.items()
        ]
        grid = QGridLayout()
        for number, (_, box) in enumerate(self._needs):
            grid.addWidget(box, number // 2, number % 2)
        self.setLayout(stack(form, Text(tables[_NEEDS].title[language], "label"), grid, spacing=4))

    @property
    def ending(self) -> Ending:
        """What was filled in."""
        chosen = {table_id: str(field.currentData()) for table_id, field in self._lists.items()}
        needs = frozenset(category for category, box in self._needs if box.isChecked())
        return Ending(**chosen, needs=needs)
