"""What may be wrong with a folder that somebody saves into."""

from enum import Enum


class PlaceRisk(Enum):
    """Why what is saved in a folder may reach others; the window has a sentence for each."""

    SYNCED = "synced"
    """Copied to other computers, or to a cloud."""
    NETWORK = "network"
    """On another computer."""
    REMOVABLE = "removable"
    """On a memory stick or disk that can be taken away."""
