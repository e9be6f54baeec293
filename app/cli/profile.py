"""``vagval profile``: what an office fills in before it makes its store."""

from pathlib import Path

import click

from app.cli.frame import FILE, Frame, passphrase_from
from app.cli.output import say
from app.domain.errors import ExitCode
from app.files.profile import profile_template


@click.group(help="Kontorsprofil och räknarnyckel.")
def profile() -> None:
    """Groups the commands."""


@profile.command(help="Skriver ut en profil där varje nyckel är förklarad.")
@click.pass_obj
def template(frame: Frame) -> int:
    """Prints the template."""
    say(profile_template(frame.services.resources).rstrip("\n"))
    return ExitCode.DONE


@profile.command("counter-key", help="Gör en räknarnyckel: privat halva i en ny fil, publik på skärmen.")
@click.option("--out", type=FILE, required=True, help="Ny fil, som förvaras på annan plats än lagret.")
@click.option("--passphrase-file", type=FILE, default=None, help="Fil vars första rad är lösenfrasen.")
@click.pass_obj
def counter_key(frame: Frame, *, out: Path, passphrase_file: Path | None) -> int:
    """Makes the key and prints the public half for the profile."""
    passphrase = passphrase_from(passphrase_file, frame.words, confirm=True)
    say(frame.services.stores.make_counter_key(out, passphrase))
    return ExitCode.DONE
