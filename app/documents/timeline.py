"""The way in pictures, on one page: what happens first, what then (practice 6.13)."""

from collections.abc import Iterator

from app.documents.content import Heading, Paragraph, Pictogram, PicturedStep, PicturedSteps, Weight
from app.documents.texts import Texts
from app.domain.sheets import TimelineSheet

_STEPS = {
    "think": Pictogram.SPEECH,
    "apply": Pictogram.PAPER,
    "wait": Pictogram.CLOCK,
    "decision": Pictogram.ANSWERS,
    "permit": Pictogram.CARD,
    "first_part": Pictogram.FIRST_PART,
    "within_a_year": Pictogram.CALENDAR,
    "second_part": Pictogram.SECOND_PART,
    "third_part": Pictogram.THIRD_PART,
}
"""In the order of the way. What the choice means stands before any money, and no sum stands anywhere."""


def timeline(sheet: TimelineSheet, texts: Texts) -> Iterator[Heading | Paragraph | PicturedSteps]:
    """The steps, each with its picture; it says nothing of the one who takes it along."""
    del sheet
    yield Heading(texts.say("timeline.title"), level=1)
    yield Paragraph(texts.say("timeline.intro"))
    yield PicturedSteps(tuple(_step(key, picture, texts) for key, picture in _STEPS.items()))
    yield Paragraph(texts.say("timeline.source"), Weight.QUIET, "sv")


def _step(key: str, picture: Pictogram, texts: Texts) -> PicturedStep:
    return PicturedStep(
        picture=picture,
        alternative=texts.say(f"timeline.{key}.picture"),
        title=texts.say(f"timeline.{key}.title"),
        text=texts.say(f"timeline.{key}.text"),
    )
