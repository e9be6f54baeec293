"""``vagval user``: who can sign in to a store."""

from pathlib import Path

import click

from app.cli.frame import FILE, Frame, opened_store, passphrase_options
from app.cli.output import say
from app.cli.store import new_passphrase
from app.domain.errors import ExitCode
from app.domain.roles import Role

_NEW = "Fil vars första rad är användarens nya lösenfras."


@click.group(help="Lägger till, stänger av och hjälper dem som loggar in i en ärendemapp.")
def user() -> None:
    """Groups the commands."""


@user.command("list", help="En rad per användare: namn, roll, avstängd sedan.")
@click.argument("folder", metavar="DIR", type=FILE)
@passphrase_options
@click.pass_obj
def list_users(frame: Frame, *, folder: Path, passphrase_file: Path | None, user: str | None) -> int:
    """Lists users in the order they were added."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        for one in opened.users.all():
            retired = one.retired_at.isoformat(timespec="seconds") if one.retired_at else ""
            say("\t".join([one.name, one.role.value, retired]))
    return ExitCode.DONE


@user.command(help="Lägger till en användare med en första lösenfras.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("name")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), required=True, help="Användarens roll."
)
@click.option("--same-person-as", default="", help="Användarnamn som samma person redan har.")
@click.option("--new-passphrase-file", type=FILE, default=None, help=_NEW)
@passphrase_options
@click.pass_obj
def add(
    frame: Frame,
    *,
    folder: Path,
    name: str,
    role: str,
    same_person_as: str,
    new_passphrase_file: Path | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Adds; the first supervisor may be added by a worker."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        first = new_passphrase(frame, new_passphrase_file)
        opened.users.add(name, Role(role), first, same_person_as=same_person_as)
    return ExitCode.DONE


@user.command(help="Stänger av en användare för gott. Det som är sparat finns kvar.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("name")
@passphrase_options
@click.pass_obj
def retire(frame: Frame, *, folder: Path, name: str, passphrase_file: Path | None, user: str | None) -> int:
    """Retires."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        opened.users.retire(name)
    return ExitCode.DONE


@user.command(help="Ger en användare som har glömt sin lösenfras en ny.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("name")
@click.option("--new-passphrase-file", type=FILE, default=None, help=_NEW)
@passphrase_options
@click.pass_obj
def restore(
    frame: Frame,
    *,
    folder: Path,
    name: str,
    new_passphrase_file: Path | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Restores a way in, without any case being opened."""
    with opened_store(frame, folder, passphrase_file, user) as opened:
        opened.users.restore(name, new_passphrase(frame, new_passphrase_file))
    return ExitCode.DONE
