"""``vagval store``: make, check, back up and restore the encrypted store."""

from pathlib import Path

import click

from app.cli.frame import FILE, Frame, opened_store, passphrase_from, passphrase_options, read_input
from app.cli.output import say
from app.domain.errors import ExitCode

FIRST_USER = "handläggare"
MOST_PROFILE_BYTES = 1024 * 1024


@click.group(help="Skapar, kontrollerar, säkerhetskopierar och återställer det krypterade lagret.")
def store() -> None:
    """Groups the commands."""


@store.command(help="Skapar ett lager; utan profil ett övningslager. Återställningskoden visas en gång.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--profile", type=FILE, default=None, help="Kontorsprofil (TOML).")
@passphrase_options
@click.pass_obj
def create(
    frame: Frame, *, folder: Path, profile: Path | None, passphrase_file: Path | None, user: str | None
) -> int:
    """Makes a store and prints its recovery code."""
    content = None if profile is None else read_input(profile, MOST_PROFILE_BYTES)
    passphrase = passphrase_from(passphrase_file, frame.words, confirm=True)
    say(frame.services.stores.create(folder, user or FIRST_USER, passphrase, content))
    return ExitCode.DONE


@store.command(help="Läser varje byte i lagret och säger om något är skadat.")
@click.argument("folder", metavar="DIR", type=FILE)
@passphrase_options
@click.pass_obj
def check(frame: Frame, *, folder: Path, passphrase_file: Path | None, user: str | None) -> int:
    """Checks and says what was found."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        report = opened.check()
    if report.damaged:
        say(frame.words.message("store_is_damaged", parts=", ".join(report.damaged)))
        return ExitCode.DAMAGED
    say(frame.words.message("store_is_whole", cases=report.cases, versions=report.versions))
    return ExitCode.DONE


@store.command(help="Skriver hela lagret till en ny krypterad fil och kontrollerar att den går att öppna.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("file", type=FILE)
@passphrase_options
@click.pass_obj
def backup(frame: Frame, *, folder: Path, file: Path, passphrase_file: Path | None, user: str | None) -> int:
    """Backs up into a new file."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        opened.backup(file, frame.services.today())
    return ExitCode.DONE


@store.command(help="Gör ett lager i en ny mapp av en säkerhetskopia. Återställningskoden går också bra.")
@click.argument("file", type=FILE)
@click.argument("folder", metavar="DIR", type=FILE)
@passphrase_options
@click.pass_obj
def restore(frame: Frame, *, file: Path, folder: Path, passphrase_file: Path | None, user: str | None) -> int:
    """Restores into a new folder; whoever can open the backup may."""
    del user
    frame.services.stores.restore(file, folder, passphrase_from(passphrase_file, frame.words))
    return ExitCode.DONE
