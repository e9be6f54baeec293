"""A piece of text as it is drawn: with Arabic script, as a link, or as a paragraph like any other."""

from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.documents.fonts import Fonts
from app.documents.markup import link_target, markup
from app.documents.right_to_left import RightToLeftText, is_right_to_left
from app.documents.tagging.elements import Element
from app.documents.tagging.flowables import TaggedLink, TaggedParagraph


def running_text(
    text: str, style: ParagraphStyle, element: Element, fonts: Fonts, **details: Any
) -> Flowable:
    """The text drawn as that element.

    Args:
        text: what is said; a whole text that is an address becomes a link.
        style: how it looks.
        element: what it is.
        fonts: that print it.
        details: of the paragraph, such as the bullet before it.
    """
    if is_right_to_left(text):
        return RightToLeftText(text, style, element, fonts, **details)
    if target := link_target(text):
        return TaggedLink(markup(text, style, fonts), style, element.add("Link"), target=target, **details)
    return TaggedParagraph(markup(text, style, fonts), style, element, **details)
