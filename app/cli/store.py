"""``vagval store``: make, check, back up and restore the encrypted store."""

import base64
import shutil
import sys
from pathlib import Path

import click

from app.cli.frame import FILE, Frame, opened_store, passphrase_from, passphrase_options, read_input
from app.cli.output import say
from app.cli.profile import two_passphrases
from app.domain.errors import ExitCode
from app.domain.record import AccessAct

FIRST_USER = "handläggare"
MOST_PROFILE_BYTES = 1024 * 1024


def _public_key(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


@click.group(help="Skapar, kontrollerar, säkerhetskopierar och återställer den krypterade ärendemappen.")
def store() -> None:
    """Groups the commands."""


@store.command(help="Skapar en ärendemapp; utan profil en övningsmapp. Återställningskoden visas en gång.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--profile", type=FILE, default=None, help="Kontorsprofil (TOML).")
@click.option(
    "--signer",
    metavar="KEY",
    type=_public_key,
    multiple=True,
    help="Öppen nyckel som får ha signerat profilen.",
)
@passphrase_options
@click.pass_obj
def create(
    frame: Frame,
    *,
    folder: Path,
    profile: Path | None,
    signer: tuple[bytes, ...],
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Makes a store and prints its recovery code."""
    content = None if profile is None else read_input(profile, MOST_PROFILE_BYTES)
    passphrase = passphrase_from(passphrase_file, frame.words, confirm=True)
    code = frame.services.stores.create(folder, user or FIRST_USER, passphrase, content, signers=signer)
    try:
        say(code)
        sys.stdout.flush()
    except OSError:
        # Nobody has seen the code, and it is said only once: a store without it is not left behind.
        for made in folder.iterdir():
            shutil.rmtree(made) if made.is_dir() else made.unlink()
        raise
    return ExitCode.DONE


@store.command(help="Läser varje byte i ärendemappen och säger om något är skadat eller behöver ses till.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option(
    "--salvage", type=FILE, default=None, help="Ny mapp för det som går att läsa ur en skadad ärendemapp."
)
@passphrase_options
@click.pass_obj
def check(
    frame: Frame, *, folder: Path, salvage: Path | None, passphrase_file: Path | None, user: str | None
) -> int:
    """Checks and says what was found, or copies what can be read into a new store."""
    if salvage is not None:
        passphrase = passphrase_from(passphrase_file, frame.words)
        saved = frame.services.stores.salvage(folder, passphrase, salvage)
        cases, versions, lost = saved.cases, saved.versions, saved.lost
        say(frame.words.message("store_salvaged", cases=cases, versions=versions, lost=lost))
        return ExitCode.DONE
    with opened_store(frame, folder, passphrase_file, user) as opened:
        report = opened.check()
        for advice in opened.advice(frame.services.today()):
            say(frame.words.message(f"advice_{advice.value}"))
    for left in report.uncleaned:
        removed, until = left.removed_on, left.backed_up_on
        say(frame.words.message("case_left_in_backups", case=left.case_id, removed=removed, until=until))
    if report.damaged:
        say(frame.words.message("store_is_damaged", parts=", ".join(report.damaged)))
        return ExitCode.DAMAGED
    say(frame.words.message("store_is_whole", cases=report.cases, versions=report.versions))
    return ExitCode.DONE


@store.command(
    help="Skriver hela ärendemappen till en ny krypterad fil och kontrollerar att den går att öppna."
)
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("file", type=FILE)
@passphrase_options
@click.pass_obj
def backup(frame: Frame, *, folder: Path, file: Path, passphrase_file: Path | None, user: str | None) -> int:
    """Backs up into a new file."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        opened.backup(file, frame.services.today())
    return ExitCode.DONE


@store.command(help="Gör en ärendemapp i en ny mapp av en säkerhetskopia. Återställningskoden går också bra.")
@click.argument("file", type=FILE)
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--key", type=FILE, default=None, help="Kontorets reservnyckel, när alla lösenfraser är borta.")
@click.option("--second-passphrase-file", type=FILE, default=None, help="Andra personens lösenfras.")
@passphrase_options
@click.pass_obj
def restore(
    frame: Frame,
    *,
    file: Path,
    folder: Path,
    key: Path | None,
    second_passphrase_file: Path | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Restores into a new folder; whoever can open the backup may, or the two who hold the office's key."""
    del user
    stores = frame.services.stores
    if key is None:
        stores.restore(file, folder, passphrase_from(passphrase_file, frame.words))
    else:
        both = two_passphrases(frame, passphrase_file, second_passphrase_file)
        stores.restore_with_escrow(file, folder, stores.open_escrow_key(key, both))
    return ExitCode.DONE


@store.command(help="Byter lösenfras för den som loggar in.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--new-passphrase-file", type=FILE, default=None, help="Fil vars första rad är den nya.")
@passphrase_options
@click.pass_obj
def passphrase(
    frame: Frame,
    *,
    folder: Path,
    new_passphrase_file: Path | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Changes the passphrase; nothing is encrypted anew."""
    old = passphrase_from(passphrase_file, frame.words)
    opened = frame.services.stores.open(folder, old, user)
    try:
        opened.change_passphrase(old, new_passphrase(frame, new_passphrase_file))
    finally:
        opened.close()
    return ExitCode.DONE


@store.command("open-escrow", help="Ger en användare en ny lösenfras med kontorets reservnyckel.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--key", type=FILE, required=True, help="Filen från vagval profile escrow-key.")
@click.option("--user", default="", help="Vems lösenfras som byts; annars den första användarens.")
@click.option("--passphrase-file", type=FILE, default=None, help="Första personens lösenfras.")
@click.option("--second-passphrase-file", type=FILE, default=None, help="Andra personens lösenfras.")
@click.option("--new-passphrase-file", type=FILE, default=None, help="Användarens nya lösenfras.")
@click.pass_obj
def open_escrow(
    frame: Frame,
    *,
    folder: Path,
    key: Path,
    user: str,
    passphrase_file: Path | None,
    second_passphrase_file: Path | None,
    new_passphrase_file: Path | None,
) -> int:
    """Two persons open the store and set a user's passphrase; the access log tells of it."""
    both = two_passphrases(frame, passphrase_file, second_passphrase_file)
    stores = frame.services.stores
    opened = stores.open_with_escrow(folder, stores.open_escrow_key(key, both), user)
    try:
        opened.set_passphrase(new_passphrase(frame, new_passphrase_file))
    finally:
        opened.close()
    return ExitCode.DONE


@store.command(help="Skriver ut åtkomstloggen: tid, användare, händelse, ärende. Bara för granskning.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--case", "case_id", default=None, help="Bara det ärendet.")
@click.option(
    "--act", type=click.Choice([act.value for act in AccessAct]), default=None, help="Bara den händelsen."
)
@passphrase_options
@click.pass_obj
def log(
    frame: Frame,
    *,
    folder: Path,
    case_id: str | None,
    act: str | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Prints the log, oldest first."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        for entry in opened.access_log(case_id, None if act is None else AccessAct(act)):
            at = entry.at.isoformat(timespec="seconds")
            say("\t".join([at, entry.user, entry.act.value, entry.case_id or "", entry.about]))
    return ExitCode.DONE


def new_passphrase(frame: Frame, file: Path | None) -> str:
    """A passphrase that is set, not one that opens."""
    question = frame.words.message("ask_new_passphrase")
    return passphrase_from(file, frame.words, confirm=True, question=question)
