"""The people who can sign in: added, helped back in and retired, without any case being opened."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.casework.protocols import CaseStore
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import User
from app.domain.roles import Permission, Role, Scope
from app.domain.staffing import has_supervisor
from app.ui.cases.passphrase_form import PassphraseForm
from app.ui.cases.rights_table import RightsTable
from app.ui.cases.role_words import RoleWords
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text


def may_see_to_users(store: CaseStore) -> bool:
    """Whether who is signed in adds users: a supervisor, or a worker as long as there is no supervisor."""
    if store.may(Permission.MANAGE_USERS) is not Scope.NONE:
        return True
    return store.may(Permission.SAVE_CASE) is Scope.ALL and not has_supervisor(store.users.all())


class UsersPage(SidePage):
    """Everybody in the order they were added, and below them a new one."""

    def __init__(self, store: CaseStore, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._store = store
        self._words = words
        self._jobs = jobs
        self._roles = RoleWords(self)
        self._manages = store.may(Permission.MANAGE_USERS) is not Scope.NONE
        self._name = TextLine(is_exact=True)
        self._role = DropDown()
        for role in Role if self._manages else (Role.SUPERVISOR,):
            self._role.addItem(self._roles.name(role), role)
        self._same = TextLine(is_exact=True)
        self._form = PassphraseForm()
        self._form.add(self.tr("&Användarnamn"), self._name, errors=("user_exists", "user_name"))
        self._form.add(self.tr("&Roll"), self._role)
        hint = self.tr("Om samma person redan loggar in med ett annat namn, skriv det.")
        self._form.add(self.tr("Samma person so&m"), self._same, hint, errors=("unknown_user",))
        self._form.add_lines()
        self._form.entered.connect(self._on_add)
        self._cards = stack(spacing=6)
        add = QPushButton(self.tr("Lägg &till användaren"))
        add.clicked.connect(self._on_add)
        told = self.tr("Säg den första lösenfrasen till användaren, som byter den själv.")
        whole = stack(
            Text(self.tr("Användare"), "title"),
            self._cards,
            card(Text(self.tr("Ny användare"), "heading"), Text(told), self._form, left_row(add)),
            Text(self.tr("Vad varje roll får göra"), "heading"),
            RightsTable(self).view,
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)
        self._show()

    def focus_first(self) -> None:
        """Gives the keyboard to the new user's name."""
        self._name.setFocus()

    def help_text(self) -> str:
        """What is done here."""
        return self.tr(
            "Här läggs användare till, får en ny lösenfras eller stängs av; inget ärende öppnas. "
            "Den som både leder enheten och arbetar med ärenden har två användarnamn. "
            "Varje ändring står i åtkomstloggen, och ett namn som stängts av används inte igen."
        )

    def _show(self) -> None:
        empty(self._cards)
        for user in self._store.users.all():
            self._cards.addWidget(self._card(user))
        self.parts_made.emit()

    def _card(self, user: User) -> QFrame:
        parts: list[QWidget] = [
            Text(self.tr("{user}, {role}").format(user=user.name, role=self._roles.name(user.role)), "label"),
            Text(self._roles.may(user.role), "soft"),
        ]
        if user.retired_at is not None:
            day = user.retired_at.astimezone().date()
            parts.append(Text(self.tr("Avstängd {day}.").format(day=day)))
            return card(*parts, kind="side", spacing=2)
        if not self._manages:
            return card(*parts, spacing=2)
        form = PassphraseForm()
        form.add_lines()
        save = QPushButton(self.tr("&Spara lösenfrasen"))
        restore = partial(self._on_restore, user.name, form)
        save.clicked.connect(restore)
        form.entered.connect(restore)
        new = QWidget()
        new.setLayout(stack(form, left_row(save)))
        new.hide()
        show = FoldButton(self.tr("Ge ny lösenfras …"))
        show.setAccessibleName(self.tr("Ge ny lösenfras till {user}").format(user=user.name))
        show.unfolded.connect(new.setVisible)
        sure = QPushButton(self.tr("Ja, stäng av för gott"))
        sure.clicked.connect(partial(self._on_retire, user.name))
        sure.hide()
        retire = FoldButton(self.tr("Stäng av …"))
        retire.setAccessibleName(self.tr("Stäng av {user}").format(user=user.name))
        retire.unfolded.connect(sure.setVisible)
        return card(*parts, left_row(show, retire, sure), new, spacing=4)

    def _on_add(self) -> None:
        name, same, role = self._name.text().strip(), self._same.text().strip(), self._role.currentData()
        if self._form.is_sound():
            add = self._store.users.add
            told = self.tr("{user} är tillagd.").format(user=name)
            self._do(partial(add, name, role, self._form.passphrase, same_person_as=same), told, self._form)

    def _on_restore(self, name: str, form: PassphraseForm) -> None:
        if form.is_sound():
            told = self.tr("{user} har en ny lösenfras.").format(user=name)
            self._do(partial(self._store.users.restore, name, form.passphrase), told, form)

    def _on_retire(self, name: str) -> None:
        self._do(partial(self._store.users.retire, name), self.tr("{user} är avstängd.").format(user=name))

    def _do(self, act: Callable[[], object], told: str, form: PassphraseForm | None = None) -> None:
        """Changes the users; what goes wrong is said in the form where it was filled in there."""
        if not self._jobs.is_busy_for(self):
            self._jobs.start(
                self,
                Work(self.tr("Användarna ändras."), act, Cut.NEVER),
                partial(self._on_done, told),
                partial(self._on_failed, form),
            )

    def _on_done(self, told: str, _: object) -> None:
        for line in (self._name, self._same):
            line.clear()
        self._form.clear()
        self._show()
        self.said.emit((told,))

    def _on_failed(self, form: PassphraseForm | None, error: UserFacingError) -> None:
        if form is None or not form.tells(error, self._words):
            self.said.emit(self._words.error(error))
