"""``vagval rules pack``: new law without a new program, signed by its publisher, accepted by the office."""

import base64
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from app.casework.pack_lines import pack_lines
from app.cli.frame import FILE, Frame, on_option, parse_day, passphrase_from, read_input
from app.cli.output import say
from app.domain.errors import BadInputError, ExitCode, Fault, UserFacingError
from app.domain.rule_pack import OPTIONAL_FILES, REQUIRED_FILES, SHORT_HASH
from app.files.rule_pack import MOST_BYTES, make_pack, read_pack
from app.files.signed_text import signed
from app.files.writing import write_file
from app.settings import read_settings, settings_file, write_settings

_KEY_BYTES = 32
_Command = TypeVar("_Command", bound=Callable[..., Any])


def name_option(command: _Command) -> _Command:
    """Who decides."""
    return click.option("--by", required=True, help="Namnet på den som beslutar.")(command)


@click.group(help="Regelpaket: ny lag utan nytt program. Signerade av utgivaren, godkända av kommunen.")
def pack() -> None:
    """Groups the commands about rule packs."""


@pack.command(help="Visar reglerna som gäller och alla regelpaket, också dem som väntar på godkännande.")
@click.pass_obj
def show(frame: Frame) -> int:
    """Prints what is in force and every pack with where it stands."""
    for line in pack_lines(frame.services.rules, frame.words):
        say(line)
    return ExitCode.DONE


@pack.command(help="Lägger in ett regelpaket. Det gäller först när kommunen har godkänt det.")
@click.argument("file", metavar="PACK", type=FILE)
@on_option
@click.pass_obj
def install(frame: Frame, *, file: Path, on: date | None) -> int:
    """Keeps a pack that may be used."""
    installed = frame.services.rules.install(read_input(file, MOST_BYTES), frame.day(on))
    version = installed.version
    say(frame.words.message("pack_installed", name=version.name, version=version.version))
    return ExitCode.DONE


@pack.command(help="Godkänner ett regelpaket för kommunen. Från och med nu gäller det på den här datorn.")
@click.argument("which", metavar="VERSION")
@name_option
@on_option
@click.pass_obj
def accept(frame: Frame, *, which: str, by: str, on: date | None) -> int:
    """Puts a pack in force."""
    rules = frame.services.rules
    rules.accept(_hash_of(frame, which), by, frame.day(on))
    say(frame.words.rules_line(rules.current.version))
    return ExitCode.DONE


@pack.command(help="Tar ett regelpaket ur bruk. De regler som gällde före det gäller igen.")
@click.argument("which", metavar="VERSION")
@name_option
@on_option
@click.pass_obj
def withdraw(frame: Frame, *, which: str, by: str, on: date | None) -> int:
    """Takes a pack out of use."""
    rules = frame.services.rules
    rules.withdraw(_hash_of(frame, which), by, frame.day(on))
    say(frame.words.rules_line(rules.current.version))
    return ExitCode.DONE


@pack.command(
    help="Gör ett signerat regelpaket av en mapp med rules/ och contacts/. För den som ger ut regler."
)
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--name", required=True, help="Paketets namn.")
@click.option("--version", required=True, help="Version, till exempel dagen: 2027.1.15.")
@click.option("--date", "issued_on", type=parse_day, required=True, help="Dag då paketet ges ut.")
@click.option("--least-program", required=True, help="Äldsta version av programmet som paketet passar.")
@click.option("--greatest-program", required=True, help="Nyaste version av programmet som paketet passar.")
@click.option("--key", type=FILE, required=True, help="Utgivarens signeringsnyckel.")
@click.option("--out", type=FILE, required=True, help="Ny fil.")
@click.option("--passphrase-file", type=FILE, default=None, help="Fil vars första rad är lösenfrasen.")
@click.pass_obj
def make(
    frame: Frame,
    *,
    folder: Path,
    name: str,
    version: str,
    issued_on: date,
    least_program: str,
    greatest_program: str,
    key: Path,
    out: Path,
    passphrase_file: Path | None,
) -> int:
    """Signs and writes a pack whose rules are without fault and whose examples hold."""
    unsigned = make_pack(
        name=name,
        version=version,
        issued_on=issued_on,
        least_program=least_program,
        greatest_program=greatest_program,
        files=dict(_files(folder)),
    )
    frame.services.rules.refuse_faults(unsigned)
    stores = frame.services.stores
    private = stores.open_signing_key(key, passphrase_from(passphrase_file, frame.words))
    made = read_pack(signed(unsigned.content, private))
    write_file(out, made.content, overwrite=False)
    say(frame.words.message("pack_made", name=name, version=version, hash=made.version.short_hash))
    return ExitCode.DONE


@pack.command(help="Låter en öppen nyckel signera regelpaket på den här datorn.")
@click.argument("key", metavar="KEY")
def trust(key: str) -> int:
    """Adds a key to the settings."""
    _check_key(key)
    settings = read_settings(settings_file())
    keys = tuple(dict.fromkeys((*settings.rule_keys, key)))
    write_settings(settings_file(), settings._replace(rule_keys=keys))
    return ExitCode.DONE


@pack.command(help="Spärrar en öppen nyckel. Paket som den har signerat används inte mer på den här datorn.")
@click.argument("key", metavar="KEY")
def revoke(key: str) -> int:
    """Adds a key to those that no longer may sign."""
    _check_key(key)
    settings = read_settings(settings_file())
    keys = tuple(dict.fromkeys((*settings.revoked_rule_keys, key)))
    write_settings(settings_file(), settings._replace(revoked_rule_keys=keys))
    return ExitCode.DONE


def _hash_of(frame: Frame, which: str) -> str:
    """The whole hash of the pack with that version, or that beginning of a hash as it is printed."""
    for one in frame.services.rules.packs():
        version = one.pack.version.version if one.pack is not None else None
        if which == version or which in (one.sha256, one.sha256[:SHORT_HASH]):
            return one.sha256
    raise UserFacingError("pack_not_here")


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in (*REQUIRED_FILES, *OPTIONAL_FILES):
        if path in REQUIRED_FILES or (folder / path).exists():
            try:
                yield path, read_input(folder / path, MOST_BYTES).decode().replace("\r\n", "\n")
            except UnicodeDecodeError:
                raise BadInputError((Fault(path, "file_utf8"),)) from None


def _check_key(text: str) -> None:
    try:
        if len(base64.b64decode(text, validate=True)) != _KEY_BYTES:
            raise ValueError
    except ValueError:
        raise UserFacingError("rule_key") from None
