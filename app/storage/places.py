"""Which folders are copied to other computers, lie on one, or can be taken away; a store is not put there."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from app.domain.places import PlaceRisk
from app.storage.errors import UnsafePlaceError

_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SYNC_NAME = re.compile(
    r"onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|my drive|icloud ?drive|mobile documents|cloudstorage"
    r"|nextcloud|owncloud|box( sync)?|synologydrive|pclouddrive|megasync",
    re.IGNORECASE,
)
_NETWORK_FILE_SYSTEMS = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "lustre", "davfs"),
    *("fuse.sshfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse"),
}
_SYNCED_FILE_SYSTEMS = {"fuse.rclone", "fuse.onedriver", "fuse.google-drive-ocamlfuse", "fuse.onedrive"}
_REMOVABLE_MOUNTS = ("/media", "/run/media", "/mnt/usb")
_REMOVABLE, _REMOTE = 2, 4
"""What Windows' ``GetDriveTypeW`` says of a memory stick, and of a network drive."""


@dataclass(frozen=True)
class Surroundings:
    """What is known of the computer.

    Attributes:
        is_windows: how paths are written.
        variables: the environment; names as the system writes them.
        remote_drives: letters of network drives, ``Z:``.
        removable_drives: letters of drives that can be taken away.
        mounts: kind of file system for each place where one begins.
    """

    is_windows: bool
    variables: Mapping[str, str] = field(default_factory=dict)
    remote_drives: frozenset[str] = frozenset()
    removable_drives: frozenset[str] = frozenset()
    mounts: Mapping[str, str] = field(default_factory=dict)

    @property
    def better_place(self) -> str:
        """A folder of the user's on this computer alone, written without the user's name."""
        return r"%LOCALAPPDATA%\Vagval" if self.is_windows else "~/.local/share/vagval"


def refuse_unsafe_place(folder: str, surroundings: Surroundings) -> None:
    """Lets pass a folder on this computer that nothing copies elsewhere.

    Args:
        folder: absolute, links resolved.
        surroundings: of the computer it is on.

    Raises:
        UnsafePlaceError: the folder is synchronised, or on a network.
    """
    risk = place_risk(folder, surroundings)
    if risk is PlaceRisk.NETWORK:
        raise UnsafePlaceError("place_on_network", better=surroundings.better_place)
    if risk is PlaceRisk.SYNCED:
        raise UnsafePlaceError("place_synced", better=surroundings.better_place)


def place_risk(folder: str, surroundings: Surroundings) -> PlaceRisk | None:
    """Why what is saved in the folder may reach others; None: as far as is known it stays here.

    Args:
        folder: absolute, links resolved.
        surroundings: of the computer it is on.
    """
    if _is_on_network(folder, surroundings):
        return PlaceRisk.NETWORK
    if _is_synced(folder, surroundings):
        return PlaceRisk.SYNCED
    return PlaceRisk.REMOVABLE if _is_removable(folder, surroundings) else None


def _is_on_network(folder: str, surroundings: Surroundings) -> bool:
    if not surroundings.is_windows:
        return _file_system(folder, surroundings) in _NETWORK_FILE_SYSTEMS
    drive = PureWindowsPath(folder).drive.upper()
    if drive.startswith("\\\\?\\"):
        drive = drive.removeprefix("\\\\?\\")
        return drive.startswith("UNC\\") or drive in surroundings.remote_drives
    return drive.startswith("\\\\") or drive in surroundings.remote_drives


def _is_removable(folder: str, surroundings: Surroundings) -> bool:
    if surroundings.is_windows:
        return PureWindowsPath(folder).drive.upper() in surroundings.removable_drives
    # Desktops put what is plugged in there; a folder of that name that nothing is mounted in is none.
    path = PurePosixPath(folder)
    return any(
        path.is_relative_to(mount) and PurePosixPath(mount).is_relative_to(place)
        for mount in surroundings.mounts
        for place in _REMOVABLE_MOUNTS
    )


def _is_synced(folder: str, surroundings: Surroundings) -> bool:
    if _file_system(folder, surroundings) in _SYNCED_FILE_SYSTEMS:
        return True
    path = _pure(folder.removeprefix("\\\\?\\"), surroundings)
    roots = (surroundings.variables.get(name, "") for name in _SYNC_VARIABLES)
    if any(root and path.is_relative_to(_pure(root, surroundings)) for root in roots):
        return True
    return any(_SYNC_NAME.fullmatch(part) for part in path.parts)


def _file_system(folder: str, surroundings: Surroundings) -> str:
    """The kind of the innermost file system the folder is in; "" when it isn't known."""
    path = PurePosixPath(folder)
    around = [place for place in surroundings.mounts if path.is_relative_to(place)]
    return surroundings.mounts[max(around, key=len)] if around else ""


def _pure(text: str, surroundings: Surroundings) -> PurePath:
    return PureWindowsPath(text) if surroundings.is_windows else PurePosixPath(text)


if sys.platform == "win32":
    import ctypes

    def this_computer() -> Surroundings:
        """The computer the program runs on."""
        kind_of = ctypes.windll.kernel32.GetDriveTypeW
        kinds = {f"{letter}:": kind_of(f"{letter}:\\") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
        remote = frozenset(drive for drive, kind in kinds.items() if kind == _REMOTE)
        removable = frozenset(drive for drive, kind in kinds.items() if kind == _REMOVABLE)
        # The system writes names of variables in capitals here, and does not tell them apart.
        known = {name: os.environ[name] for name in _SYNC_VARIABLES if name in os.environ}
        return Surroundings(
            is_windows=True, variables=known, remote_drives=remote, removable_drives=removable
        )
else:

    def this_computer() -> Surroundings:
        """The computer the program runs on."""
        try:
            lines = Path("/proc/self/mounts").read_text("utf-8", "replace").splitlines()
        except OSError:
            lines = []
        fields = [line.split() for line in lines]
        mounts = {_unescaped(line[1]): line[2] for line in fields if len(line) > 2}
        return Surroundings(is_windows=False, variables=dict(os.environ), mounts=mounts)

    def _unescaped(text: str) -> str:
        """A path as the kernel writes it, blanks and the like as octal numbers."""
        return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)
