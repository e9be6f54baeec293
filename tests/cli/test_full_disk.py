"""Every command that writes, on a disk that is full: it says so, and what was there is whole."""

import pytest

from app.domain.errors import ExitCode
from app.storage import wrapping
from tests.cli.hostile import CHEAP, COMMANDS, Attack, Office, vagval_says
from tests.storage.test_disk_limits import room_for

# They draw many papers, or need a computer that trusts somebody; writing is the same for all.
CHECK = "store check {store} --passphrase-file {phrase}"
OTHERS = ("example", "selftest", "rules pack install", "sheet")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "OFFICE_COST", CHEAP)
        return Office(tmp_path_factory.mktemp("kontor"))


@pytest.mark.parametrize("command", [one for one in COMMANDS if not one.startswith(OTHERS)])
def test_a_full_disk_is_told_and_leaves_store_and_books_whole(office: Office, command: str) -> None:
    arguments = office.arguments(Attack(command, -1, ""))
    for size in (0, 3000):
        with room_for(size):
            said = vagval_says(*arguments)
        if said.code == ExitCode.DONE:
            # It has written little, or nothing.
            return
        assert (said.code, len(said.err.splitlines())) == (ExitCode.CANNOT_WRITE, 1), (size, said)
        assert said.out == ""
    # Done again with room, as if nothing had been tried.
    assert vagval_says(*arguments).code == ExitCode.DONE
    assert vagval_says(*office.arguments(Attack(CHECK, -1, ""))).code == ExitCode.DONE
