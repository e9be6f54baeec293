"""Leads into a case folder: opening, making and restoring one, and the keys to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.casework.services import Services
from app.casework.wording import Words
from app.ui.cases.create_page import CreatePage
from app.ui.cases.desk import StoreDesk
from app.ui.cases.new_code_page import NewCodePage
from app.ui.cases.new_passphrase_page import NewPassphrasePage
from app.ui.cases.open_page import OpenPage
from app.ui.cases.restore_page import RestorePage
from app.ui.cases.side_page import PageHost, SidePage
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.ui.cases.guide import CaseGuide

_Follows = Callable[["CaseGuide"], None] | None
"""What the folder was opened for; None: the cases."""


class FolderGuide(QObject):
    """Shows the pages before a folder lies open, and those of its keys; then what it was opened for.

    Args:
        cases: leads on from there.
        host: where the pages are shown.
    """

    def __init__(
        self,
        cases: CaseGuide,
        host: PageHost,
        services: Services,
        words: Words,
        *,
        desk: StoreDesk,
        jobs: Jobs,
    ) -> None:
        super().__init__(cases)
        self._cases = cases
        self._host = host
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._follows: _Follows = None

    def show_open(self, follows: _Follows = None, said: str = "") -> None:
        """How to open a folder.

        Args:
            follows: what it is opened for; None: the cases.
            said: what to say on the page, or "".
        """
        page = OpenPage(self._services, self._words, self._desk, self._jobs)
        page.opened.connect(self._on_opened)
        page.recovered.connect(self._on_recovered)
        page.create_requested.connect(self.show_create)
        page.restore_requested.connect(self.show_restore)
        self._follows = follows
        self._show(page, partial(FolderGuide.show_open, follows=follows, said=said))
        if said:
            page.say(said)

    def show_create(self) -> None:
        """A new folder."""
        page = CreatePage(self._services, self._words, self._desk, self._jobs)
        page.done.connect(self._on_created)
        self._show(page, FolderGuide.show_create, back=self._show_open_again)

    def show_restore(self) -> None:
        """A folder from a backup."""
        page = RestorePage(self._services, self._words, self._jobs)
        page.restored.connect(self._on_restored)
        self._show(page, FolderGuide.show_restore, back=self._show_open_again)

    def show_new_passphrase(self) -> None:
        """Another passphrase for the folder that lies open; leads back to what concerns the folder."""
        self._follows = type(self._cases).show_store
        self._show_passphrase(FolderGuide.show_new_passphrase, self._cases.show_store)

    def show_new_code(self) -> None:
        """Another recovery code for the folder that lies open."""
        page = NewCodePage(self._services, self._words, self._desk, self._jobs)
        page.done.connect(self._on_code_changed)
        self._show(page, FolderGuide.show_new_code, back=self._cases.show_store)

    def show_again(self, show: Callable[[FolderGuide], None], follows: _Follows) -> None:
        """Shows a page that another guide showed, with the same to follow it."""
        self._follows = follows
        show(self)

    def _show_passphrase(
        self,
        again: Callable[[FolderGuide], None] | None = None,
        back: Callable[[], None] | None = None,
    ) -> None:
        page = NewPassphrasePage(self._desk, self._words, self._jobs)
        page.changed.connect(self._on_passphrase_changed)
        self._show(page, again or FolderGuide._show_passphrase, back)

    def _show_open_again(self) -> None:
        """How to open a folder; once one lies open, what was to follow."""
        if self._desk.store is None:
            self.show_open(self._follows)
        else:
            self._on_opened()

    def _on_opened(self) -> None:
        """Goes on; whoever came in with a passphrase that somebody else chose chooses one first."""
        store = self._desk.store
        if store is not None and store.given_passphrase is not None:
            self._show_passphrase()
        else:
            self._go_on()

    def _on_recovered(self) -> None:
        """A new passphrase is chosen before anything else; who goes back instead leaves the folder closed."""
        self._show_passphrase(FolderGuide._on_recovered, self._close_again)

    def _close_again(self) -> None:
        self._desk.put_away()
        self.show_open(self._follows)

    def _on_created(self) -> None:
        """Goes on; in an office's new folder the first is to see to who else signs in."""
        if self._desk.is_practice or self._follows is not None:
            self._go_on()
        else:
            self._cases.show_store()

    def _on_passphrase_changed(self) -> None:
        self._go_on()
        self._host.say((self.tr("Den nya lösenfrasen gäller."),))

    def _on_code_changed(self) -> None:
        self._cases.show_store()
        told = self.tr("Den nya återställningskoden gäller. Den gamla öppnar inte mappen längre.")
        self._host.say((told,))

    def _on_restored(self, folder: Path) -> None:
        self._desk.choose_folder(folder)
        self.show_open(said=self.tr("Kopian är återställd. Öppna den nya ärendemappen."))

    def _go_on(self) -> None:
        if self._follows is None:
            self._cases.show_cases()
        else:
            self._follows(self._cases)

    def _show(
        self,
        page: SidePage,
        again: Callable[[FolderGuide], None],
        back: Callable[[], None] | None = None,
    ) -> None:
        """Shows the page; keeps how another guide shows it again."""
        follows = self._follows
        self._host.show_side(
            page, lambda navigation: navigation.cases.folder.show_again(again, follows), back
        )
