"""Where a route ends: law, next step, where to turn, and the last day of an appeal. Never blank."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.flow import SECRECY
from app.casework.routes import Route
from app.casework.sheets.route_sheet import contacts
from app.casework.sheets.take_home import explained
from app.casework.texts import RouteText
from app.casework.told_to import route_told, with_contacts_of
from app.casework.wording import Words
from app.domain.dates import last_day_to_appeal
from app.domain.errors import UserFacingError
from app.domain.profile import LocalContact
from app.ui.controller import ConversationController
from app.ui.pieces.date_field import DateField
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, left_row, stack, together
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text
from app.ui.wizard.contacts_card import contacts_card
from app.ui.wizard.text_pages import ReadingPage

_ENDS_IN_STEP = frozenset({Route.CHECK_CONDITIONS, Route.ONLY_QUESTIONS})


class RoutePage(ReadingPage):
    """What goes for the route; its sheet is on the page after.

    Args:
        local: the office's own contacts.
    """

    def __init__(
        self, route: Route, controller: ConversationController, words: Words, local: tuple[LocalContact, ...]
    ) -> None:
        self._appeal: AppealForm | None = None
        self._controller = controller
        self._route = route
        text = self._told(words)
        parts: list[QWidget] = [ReadAloud(text.text)] if text.text else []
        if route.takes_day_of_service:
            self._appeal = AppealForm(controller, words)
            parts.append(card(self._appeal, kind="notice"))
        if route is Route.WAS_REFUSED:
            check = QPushButton(words.block("route_page")["check"])
            check.clicked.connect(self._on_check)
            parts.append(together(left_row(check)))
        block = words.block("route_page")
        # Where a conversation has come to its last step, the page is about that alone.
        title = block["step"] if route in _ENDS_IN_STEP else text.title
        for label, sentences in ((block["step"], text.next), (block["law"], text.sources)):
            if sentences:
                heading = [Text(label, "heading")] if label != title else []
                parts.append(card(*heading, *(Text(sentence) for sentence in sentences)))
        found = tuple(contacts(text.contacts, controller.today, local))
        if found:
            parts.append(contacts_card(found, words))
        super().__init__(title, parts)

    def _told(self, words: Words) -> RouteText:
        """The route, with the steps that fit what the adult who sits there may see of the answers."""
        said = words.route(self._route)
        if not self._route.is_interview:
            return with_contacts_of(explained(self._controller.conversation), said, words)
        case, viewer_id = self._controller.conversation.case, self._controller.walk.viewer
        try:
            assessed = self._controller.assessed_for(viewer_id)
        except UserFacingError:
            return said
        return route_told(said, case, assessed, words, viewer_id)

    def _on_check(self) -> None:
        """Goes through the conditions as they are now; the same conversation goes on."""
        conversation = self._controller.conversation
        self._controller.change(replace(conversation, route=Route.CHECK_CONDITIONS, after_refusal=True))
        self._controller.walk.go_to(SECRECY.id)

    def what_is_missing(self) -> str:
        """A day that is written must be readable."""
        return self._appeal.unreadable_text() if self._appeal is not None else ""


class AppealForm(QWidget):
    """The day a decision was received; the last day to appeal follows, or is a line on the sheet."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._block = words.block("route_page")
        self._date = words.date
        self._field = DateField(self._block["served_on"])
        self._field.show_day(controller.conversation.served_on)
        self._field.day_changed.connect(self._on_day)
        self._last_day = Text("", "strong")
        form = Form()
        form.add(self._block["served_on"], self._field)
        self.setLayout(stack(Text(self._block["appeal"]), form, self._last_day, spacing=4))
        self._show_last_day(controller.conversation.served_on)

    def unreadable_text(self) -> str:
        """One sentence on what is written but is no day, or ""."""
        return self._field.unreadable_text() if self._field.is_unreadable else ""

    def _on_day(self, day: date | None) -> None:
        self._controller.change(replace(self._controller.conversation, served_on=day))
        self._show_last_day(day)

    def _show_last_day(self, day: date | None) -> None:
        if day is None:
            self._last_day.setText(self._block["no_last_day"])
            return
        self._last_day.setText(self._block["last_day"].format(date=self._date(last_day_to_appeal(day))))
