"""Builds what the faces need, in one place."""

from datetime import date
from pathlib import Path

from app.casework.protocols import DocumentDrawer, StoreKeeper
from app.casework.services import Services
from app.domain.combining import SpanKeeper
from app.rules import load_rule_book

# The same in a checkout and in a built folder: both keep resources and examples beside app.
ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"


def build_services() -> Services:
    """Everything a face acts through, on this computer's own resources and clock."""
    return Services(
        resources=RESOURCES,
        examples=ROOT / "examples",
        book=load_rule_book(RESOURCES / "rules"),
        today=date.today,
        make_drawer=_make_drawer,
        make_stores=_make_stores,
        make_span_keeper=_make_span_keeper,
    )


# Imported when first used: drawing and storage take longer to load than the rest of the program together.


def _make_drawer() -> DocumentDrawer:
    from app.documents.drawer import DocumentDrawer as Drawer  # noqa: PLC0415

    return Drawer(RESOURCES)


def _make_stores() -> StoreKeeper:
    from app.files.intake import read_intake, write_intake  # noqa: PLC0415
    from app.files.profile import read_profile  # noqa: PLC0415
    from app.storage import wrapping  # noqa: PLC0415
    from app.storage.cases import CaseCodec  # noqa: PLC0415
    from app.storage.keeper import Keeper  # noqa: PLC0415

    codec = CaseCodec(write_intake, read_intake)
    return Keeper(codec=codec, read_profile=read_profile, cost=wrapping.OFFICE_COST)


def _make_span_keeper() -> SpanKeeper:
    from app.storage.combining import TemporaryFigures  # noqa: PLC0415

    return TemporaryFigures()
