"""What the roles are called, and what each may do."""

from PySide6.QtCore import QObject

from app.domain.roles import Role


class RoleWords(QObject):
    """The words in the window's language."""

    def name(self, role: Role) -> str:
        """What somebody with the role is called."""
        return {
            Role.WORKER: self.tr("handläggare"),
            Role.OUTREACH: self.tr("handläggare på annan plats"),
            Role.SUPERVISOR: self.tr("enhetschef"),
            Role.AUDITOR: self.tr("granskare"),
        }[role]

    def may(self, role: Role) -> str:
        """What somebody with the role may do, in one sentence; the table is ``app/domain/roles.py``."""
        return {
            Role.WORKER: self.tr("Arbetar med alla ärenden i mappen."),
            Role.OUTREACH: self.tr("Arbetar med ärenden som användaren själv har börjat."),
            Role.SUPERVISOR: self.tr(
                "Sköter användare, logg, statistik och regler, men öppnar inga ärenden."
            ),
            Role.AUDITOR: self.tr("Läser åtkomstloggen, men öppnar inga ärenden."),
        }[role]
