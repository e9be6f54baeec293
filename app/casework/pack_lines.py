"""What is told of the rules in force and of rule packs, the same in the window and on the command line."""

from collections.abc import Iterator

from app.casework.rules_in_force import ListedPack, RulesInForce
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.rule_pack import SHORT_HASH, PackAct


def in_force_lines(rules: RulesInForce, words: Words) -> Iterator[str]:
    """Which rules are in force, how old they are, and who last compared them with the law."""
    current = rules.current
    yield words.rules_line(current.version)
    checked_on = words.date(current.status.checked_on)
    yield words.message("rule_checked", date=checked_on)
    entry = rules.confirmation()
    if entry is None:
        yield words.message("rules_unconfirmed", date=checked_on)
    else:
        day = words.date(entry.on)
        yield words.message("rules_confirmed_by", date=day, name=entry.by, source=entry.source)


def trouble_lines(rules: RulesInForce, words: Words) -> Iterator[str]:
    """Why an accepted pack is not used; nothing where all is well."""
    trouble = rules.trouble()
    if trouble is not None:
        yield words.message("pack_not_used")
        yield from words.error(trouble)


def pack_title(listed: ListedPack, words: Words) -> str:
    """Version, name, hash and state of a pack in one line."""
    version = "–" if listed.pack is None else listed.pack.version.version
    name = "" if listed.pack is None else listed.pack.version.name
    state = words.message(f"pack_state_{listed.state.value}")
    return words.message(
        "pack_listed",
        version=version,
        name=name or words.message("pack_nobody"),
        hash=listed.sha256[:SHORT_HASH],
        state=state,
    )


def pack_details(listed: ListedPack, words: Words) -> Iterator[str]:
    """Who decided when, and why the pack can't be used."""
    if listed.decided is not None:
        day, name = words.date(listed.decided.on), listed.decided.by
        is_accepted = listed.decided.act is PackAct.ACCEPTED
        yield words.message("pack_accepted_by" if is_accepted else "pack_withdrawn_by", date=day, name=name)
    if listed.error is not None:
        yield from words.error(listed.error)


def pack_lines(rules: RulesInForce, words: Words) -> Iterator[str]:
    """Everything in lines: what is in force, then every pack, the newest first."""
    yield from in_force_lines(rules, words)
    try:
        packs = rules.packs()
    except UserFacingError:
        return
    for listed in packs:
        yield ""
        yield pack_title(listed, words)
        yield from (f"  {line}" for line in pack_details(listed, words))
