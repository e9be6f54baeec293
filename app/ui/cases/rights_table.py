"""What each role may do, as the store holds it: the table of ``app/domain/roles.py`` in words."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSizePolicy, QTableView

from app.domain.roles import PERMISSIONS, Permission, Role, Scope
from app.ui.cases.role_words import RoleWords
from app.ui.cases.tables import RowModel, plain_table

_WIDTHS_PX = (300, 110, 225, 110)


class RightsTable(QObject):
    """A row for each permission, a column for each role.

    Args:
        parent: the page that shows it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        roles = RoleWords(self)
        acts, scopes = self._acts(), self._scopes()
        headings = (self.tr("Får"), *(roles.name(role) for role in Role))
        model = RowModel(headings, self)
        model.show_rows(
            [(act, (acts[act], *(scopes[PERMISSIONS[role, act]] for role in Role))) for act in Permission]
        )
        self.view: QTableView = plain_table(model, self.tr("Vad varje roll får göra"), _WIDTHS_PX)
        # All rows are in view where all columns are; the page scrolls, not the table in it.
        self.view.setSizeAdjustPolicy(QTableView.SizeAdjustPolicy.AdjustToContents)
        self.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _scopes(self) -> dict[Scope, str]:
        return {Scope.NONE: self.tr("nej"), Scope.OWN: self.tr("bara egna"), Scope.ALL: self.tr("ja")}

    def _acts(self) -> dict[Permission, str]:
        return {
            Permission.LIST_CASES: self.tr("se listan över ärenden"),
            Permission.OPEN_CASE: self.tr("öppna ärenden"),
            Permission.SAVE_CASE: self.tr("spara och ändra ärenden"),
            Permission.PRINT_CASE: self.tr("göra brev och andra dokument"),
            Permission.EXPORT_CASE: self.tr("ta ut ett ärende som fil"),
            Permission.REMOVE_CASE: self.tr("ta bort kopior av journalförda ärenden"),
            Permission.KEEP_DRAFTS: self.tr("ha utkast"),
            Permission.MANAGE_USERS: self.tr("sköta användare och nycklar"),
            Permission.READ_LOG: self.tr("läsa åtkomstloggen"),
            Permission.CHECK: self.tr("kontrollera att mappen är hel"),
            Permission.BACK_UP: self.tr("säkerhetskopiera"),
            Permission.SEE_COUNTS: self.tr("se råa antal och lämna ut statistik"),
            Permission.CONFIRM_RULES: self.tr("bekräfta reglerna mot lagen"),
        }
