import pytest

from app.storage import wrapping
from tests.cli.hostile import CHEAP, COMMANDS, Attack, Office, attacks, commands_with_paths, faults

# All of them are the proof of this name. Here it is every so many, and so another one for each path.
ONE_OF = 29
# They have tests of their own, or need a computer that trusts somebody.
OTHERS = ("example", "selftest", "rules pack install")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "OFFICE_COST", CHEAP)
        return Office(tmp_path_factory.mktemp("kontor"))


def test_each_command_that_takes_a_path_is_attacked() -> None:
    unknown = {words for words in commands_with_paths() if not any(one.startswith(words) for one in COMMANDS)}
    assert unknown == set()


@pytest.mark.parametrize("command", [one for one in COMMANDS if not one.startswith(OTHERS)])
def test_each_command_works_before_it_is_attacked(office: Office, command: str) -> None:
    assert office.run(Attack(command, -1, "")).code == 0


def test_no_bad_path_comes_back_or_keeps_a_command_waiting(office: Office) -> None:
    tried = list(attacks())[::ONE_OF]
    assert [fault for attack in tried for fault in faults(attack, office.run(attack))] == []
