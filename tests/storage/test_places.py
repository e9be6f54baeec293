"""Folders a store must not lie in, told from what is known of a computer; Windows too, though not on it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import ExitCode
from app.domain.places import PlaceRisk
from app.storage.errors import UnsafePlaceError
from app.storage.places import Surroundings, place_risk, refuse_unsafe_place, this_computer
from tests.storage.stores import KEEPER, ON, PASSPHRASE, USER, make_store

WINDOWS = Surroundings(
    is_windows=True,
    variables={
        "OneDrive": r"C:\Users\anna\Kommunens moln",
        "OneDriveCommercial": r"C:\Users\anna\OneDrive - Exempelkommun",
    },
    remote_drives=frozenset({"H:", "Z:"}),
)
LINUX = Surroundings(
    is_windows=False,
    mounts={
        "/": "ext4",
        "/home": "xfs",
        "/home/anna/server": "cifs",
        "/home/anna/server/lokal": "ext4",
        "/srv/nfs": "nfs4",
        "/home/anna/gd": "fuse.rclone",
    },
)
SYNCED, NETWORK = "place_synced", "place_on_network"


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (r"C:\Users\anna\AppData\Local\Vagval", ""),
        (r"D:\Vagval", ""),
        (r"C:\Users\anna\Kommunens moln\Vagval", SYNCED),
        (r"c:\users\ANNA\kommunens MOLN", SYNCED),
        (r"C:\Users\anna\Kommunens molnfritt\Vagval", ""),
        (r"C:\Users\anna\OneDrive - Exempelkommun\Dokument\lager", SYNCED),
        (r"C:\Users\bo\OneDrive - Annan kommun\lager", SYNCED),
        (r"C:\Users\bo\OneDrive", SYNCED),
        (r"C:\Users\bo\Dropbox\lager", SYNCED),
        (r"C:\Users\bo\Dropbox (Kommunen)\lager", SYNCED),
        (r"G:\My Drive\lager", SYNCED),
        (r"C:\Users\bo\iCloudDrive\lager", SYNCED),
        (r"C:\Users\bo\Box\lager", SYNCED),
        (r"C:\Users\bo\Boxar\lager", ""),
        (r"\\server\delad\lager", NETWORK),
        (r"\\?\UNC\server\delad\lager", NETWORK),
        (r"\\?\C:\Vagval", ""),
        (r"\\?\C:\Users\bo\OneDrive\lager", SYNCED),
        (r"\\?\H:\lager", NETWORK),
        (r"H:\lager", NETWORK),
        (r"z:\lager", NETWORK),
    ],
)
def test_on_windows(folder: str, expected: str) -> None:
    assert refusal(folder, WINDOWS) == expected


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/anna/.local/share/vagval", ""),
        ("/home/anna/Dropbox/lager", SYNCED),
        ("/home/anna/dropboxar/lager", ""),
        ("/home/anna/server/lager", NETWORK),
        ("/home/anna/server/lokal/lager", ""),
        ("/home/anna/servern", ""),
        ("/srv/nfs", NETWORK),
        ("/home/anna/gd/lager", SYNCED),
        ("/Users/anna/Library/Mobile Documents/lager", SYNCED),
        ("/Users/anna/Library/CloudStorage/OneDrive-Kommun/lager", SYNCED),
    ],
)
def test_elsewhere(folder: str, expected: str) -> None:
    assert refusal(folder, LINUX) == expected


def refusal(folder: str, surroundings: Surroundings) -> str:
    try:
        refuse_unsafe_place(folder, surroundings)
    except UnsafePlaceError as error:
        return error.code
    return ""


def test_what_is_said_names_a_better_folder_and_nobody() -> None:
    with pytest.raises(UnsafePlaceError) as caught:
        refuse_unsafe_place(r"C:\Users\anna\OneDrive", WINDOWS)
    assert caught.value.exit_code is ExitCode.REFUSED
    assert caught.value.facts == {"better": r"%LOCALAPPDATA%\Vagval"}


def test_where_nothing_is_known_of_the_file_systems_names_still_tell() -> None:
    nothing = Surroundings(is_windows=False)
    assert (refusal("/a/b", nothing), refusal("/a/Nextcloud", nothing)) == ("", SYNCED)


def test_the_folder_suggested_is_not_refused() -> None:
    better = WINDOWS.better_place.replace("%LOCALAPPDATA%", r"C:\Users\anna\AppData\Local")
    assert refusal(better, WINDOWS) == ""
    assert refusal(LINUX.better_place.replace("~", "/home/anna"), LINUX) == ""


def test_this_computer_is_known() -> None:
    surroundings = this_computer()
    assert surroundings.is_windows == (os.name == "nt")
    assert surroundings.mounts or surroundings.is_windows or not Path("/proc/self/mounts").exists()


def test_no_store_is_made_opened_or_restored_in_a_synced_folder(tmp_path: Path) -> None:
    synced = tmp_path / "OneDrive - Kommun"
    with pytest.raises(UnsafePlaceError):
        KEEPER.create(synced / "lager", USER, PASSPHRASE, None)
    assert not synced.exists()
    make_store(tmp_path / "lager")
    with KEEPER.open(tmp_path / "lager", PASSPHRASE) as store:
        store.backup(tmp_path / "b", ON)
    with pytest.raises(UnsafePlaceError):
        KEEPER.restore(tmp_path / "b", synced / "lager", PASSPHRASE)
    (tmp_path / "lager").rename(synced)
    with pytest.raises(UnsafePlaceError):
        KEEPER.open(synced, PASSPHRASE)


def test_a_link_into_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "genväg").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(UnsafePlaceError):
        KEEPER.create(tmp_path / "genväg" / "lager", USER, PASSPHRASE, None)


def test_a_network_drive_is_refused_through_what_is_known_of_the_computer(tmp_path: Path) -> None:
    mounted = Surroundings(is_windows=False, mounts={"/": "ext4", str(tmp_path): "cifs"})
    keeper = replace(KEEPER, surroundings=lambda: mounted)
    with pytest.raises(UnsafePlaceError) as caught:
        keeper.create(tmp_path / "lager", USER, PASSPHRASE, None)
    assert caught.value.code == NETWORK


@pytest.mark.parametrize(
    ("folder", "risk"),
    [
        ("/home/anna/Dokument", None),
        ("/media/anna/STICKA/brev", PlaceRisk.REMOVABLE),
        ("/media/anna", None),
        ("/srv/delat/brev", PlaceRisk.NETWORK),
        ("/home/anna/OneDrive - Exempelkommun/brev", PlaceRisk.SYNCED),
    ],
)
def test_the_risk_of_a_place_is_named(folder: str, risk: PlaceRisk | None) -> None:
    mounts = {"/": "ext4", "/srv/delat": "cifs", "/media/anna/STICKA": "vfat"}
    assert place_risk(folder, Surroundings(is_windows=False, mounts=mounts)) is risk


def test_a_removable_drive_of_windows_is_named_but_may_hold_a_store() -> None:
    surroundings = Surroundings(is_windows=True, removable_drives=frozenset({"E:"}))
    assert place_risk("e:\\brev", surroundings) is PlaceRisk.REMOVABLE
    assert place_risk("C:\\brev", surroundings) is None
    refuse_unsafe_place("E:\\vagval", surroundings)
