"""``vagval profile``: what an office fills in before it makes its store."""

import base64
from pathlib import Path

import click

from app.cli.frame import FILE, Frame, passphrase_from, read_input
from app.cli.output import say
from app.domain.errors import ExitCode
from app.files.profile import MOST_BYTES, profile_template, read_profile
from app.files.signed_text import signed
from app.files.writing import write_file

_NEW_KEY = "Ny fil, som förvaras på annan plats än ärendemappen."
_MOST_BYTES_OF_A_LOGO = 16 * 1024 * 1024
_FIRST_LINE = "Fil vars första rad är lösenfrasen."


@click.group(help="Kontorsprofil och kontorets nycklar.")
def profile() -> None:
    """Groups the commands."""


@profile.command(help="Skriver ut en profil där varje nyckel är förklarad.")
@click.pass_obj
def template(frame: Frame) -> int:
    """Prints the template."""
    say(profile_template(frame.services.resources).rstrip("\n"))
    return ExitCode.DONE


@profile.command("counter-key", help="Gör en räknarnyckel: privat halva i en ny fil, publik på skärmen.")
@click.option("--out", type=FILE, required=True, help="Ny fil, som förvaras på annan plats än ärendemappen.")
@click.option("--passphrase-file", type=FILE, default=None, help="Fil vars första rad är lösenfrasen.")
@click.pass_obj
def counter_key(frame: Frame, *, out: Path, passphrase_file: Path | None) -> int:
    """Makes the key and prints the public half for the profile."""
    passphrase = passphrase_from(passphrase_file, frame.words, confirm=True)
    say(frame.services.stores.make_counter_key(out, passphrase))
    return ExitCode.DONE


@profile.command("escrow-key", help="Gör nyckeln till kontorets reservväg in i lagren. Två personer behövs.")
@click.option("--out", type=FILE, required=True, help=_NEW_KEY)
@click.option("--passphrase-file", type=FILE, default=None, help="Första personens lösenfras.")
@click.option("--second-passphrase-file", type=FILE, default=None, help="Andra personens lösenfras.")
@click.pass_obj
def escrow_key(
    frame: Frame, *, out: Path, passphrase_file: Path | None, second_passphrase_file: Path | None
) -> int:
    """Makes the key, closed with both passphrases, and prints the public half for the profile."""
    both = two_passphrases(frame, passphrase_file, second_passphrase_file, confirm=True)
    say(frame.services.stores.make_escrow_key(out, both))
    return ExitCode.DONE


@profile.command("signing-key", help="Gör nyckeln som kommunen signerar kontorsprofiler med.")
@click.option("--out", type=FILE, required=True, help=_NEW_KEY)
@click.option("--passphrase-file", type=FILE, default=None, help=_FIRST_LINE)
@click.pass_obj
def signing_key(frame: Frame, *, out: Path, passphrase_file: Path | None) -> int:
    """Makes the key and prints the public half, for ``store create --signer``."""
    passphrase = passphrase_from(passphrase_file, frame.words, confirm=True)
    say(frame.services.stores.make_signing_key(out, passphrase))
    return ExitCode.DONE


@profile.command(help="Signerar en färdig kontorsprofil; den signerade skrivs till en ny fil.")
@click.argument("file", metavar="PROFILE", type=FILE)
@click.option("--key", type=FILE, required=True, help="Kommunens signeringsnyckel.")
@click.option("--out", type=FILE, required=True, help="Ny fil.")
@click.option("--passphrase-file", type=FILE, default=None, help=_FIRST_LINE)
@click.pass_obj
def sign(frame: Frame, *, file: Path, key: Path, out: Path, passphrase_file: Path | None) -> int:
    """Signs a profile that reads without fault."""
    content = read_input(file, MOST_BYTES)
    logo = read_profile(content).letterhead.logo
    if logo:
        frame.services.drawer.stored_logo(logo)  # refuses one that could not be printed
    private = frame.services.stores.open_signing_key(key, passphrase_from(passphrase_file, frame.words))
    write_file(out, signed(content, private), overwrite=False)
    return ExitCode.DONE


@profile.command(help="Skriver ut raden logo för en bild i PNG eller JPEG.")
@click.argument("picture", metavar="BILD", type=FILE)
@click.pass_obj
def logo(frame: Frame, *, picture: Path) -> int:
    """Makes the picture as small as it is printed and prints it for the profile."""
    content = read_input(picture, _MOST_BYTES_OF_A_LOGO)
    say(base64.b64encode(frame.services.drawer.stored_logo(content)).decode())
    return ExitCode.DONE


@profile.command("staff-slot", help="Skriver ut raden slot för en enhetschef eller granskare i profilen.")
@click.option("--passphrase-file", type=FILE, default=None, help=_FIRST_LINE)
@click.pass_obj
def staff_slot(frame: Frame, *, passphrase_file: Path | None) -> int:
    """Closes a new key with the person's passphrase and prints it."""
    say(frame.services.stores.make_staff_slot(passphrase_from(passphrase_file, frame.words, confirm=True)))
    return ExitCode.DONE


def two_passphrases(
    frame: Frame, first: Path | None, second: Path | None, *, confirm: bool = False
) -> tuple[str, str]:
    """What two persons type, one after the other."""
    words = frame.words
    return (
        passphrase_from(first, words, confirm=confirm, question=words.message("ask_first_passphrase")),
        passphrase_from(second, words, confirm=confirm, question=words.message("ask_second_passphrase")),
    )
