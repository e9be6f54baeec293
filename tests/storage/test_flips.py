import random
from pathlib import Path

import pytest

from tests.storage.flipping import fault_of_flip, truth_of
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case


@pytest.mark.parametrize("name", ["vault.db", "keys.jsonl", "store.json"])
def test_a_flipped_byte_is_detected_and_crashes_nothing(folder: Path, tmp_path: Path, name: str) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        for number in range(5):
            store.save_case(a_case(f"Prov {number}"), ON)
        store.keep_draft(a_case("Utkast"), ON)
    truth = truth_of(folder)
    chance = random.Random(7)
    for _ in range(8):
        assert fault_of_flip(folder, truth, tmp_path, name, chance) == ""
