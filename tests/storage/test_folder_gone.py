"""A folder that is where it was no more while it is open: a drive taken out, another name."""

from pathlib import Path

import pytest

from app.domain.errors import CannotWriteError
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case, make_store


def test_it_is_no_damage_and_everything_is_there_once_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "lager"
    make_store(folder)
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.save_case(a_case(), ON)
        folder.rename(tmp_path / "annat")
        with pytest.raises(CannotWriteError) as told:
            store.save_case(a_case("Prov Testsson"), ON)
        assert told.value.code == "store_gone"
        (tmp_path / "annat").rename(folder)
        assert len(store.cases()) == 1
