"""The tables of the store, one step after another. A step that was released is never edited."""

import sqlite_utils
from sqlite_utils import Migrations

from app import __version__
from app.storage.connection import named_database_errors
from app.storage.errors import DamagedStoreError, NewerStoreError

MIGRATIONS = Migrations("vagval")


@MIGRATIONS()
def m001_first_tables(database: sqlite_utils.Database) -> None:
    """Users, cases, their versions and the access log.

    ``cases`` holds what a list may show and search, ``case_versions`` the answers, each version one document:
    no column holds an answer, so no list can be sorted or filtered by one.
    """
    for statement in (
        "CREATE TABLE program (version TEXT NOT NULL)",
        """CREATE TABLE users (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL) STRICT""",
        """CREATE TABLE cases (
            id TEXT PRIMARY KEY, last_save INTEGER NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL,
            saved_at TEXT NOT NULL, created_by INTEGER NOT NULL REFERENCES users(id), reference TEXT,
            applicant_name TEXT, name_key TEXT, number_key TEXT, reference_key TEXT) STRICT""",
        "CREATE UNIQUE INDEX cases_by_last_save ON cases(last_save)",
        """CREATE TABLE case_versions (
            save INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL REFERENCES cases(id)
            DEFERRABLE INITIALLY DEFERRED, version INTEGER NOT NULL, status TEXT NOT NULL,
            saved_at TEXT NOT NULL, saved_by INTEGER NOT NULL REFERENCES users(id), content TEXT NOT NULL,
            UNIQUE (case_id, version)) STRICT""",
        """CREATE TABLE access_log (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, user TEXT NOT NULL, act TEXT NOT NULL,
            case_id TEXT, chain TEXT NOT NULL) STRICT""",
    ):
        database.execute(statement)


@MIGRATIONS()
def m002_users_drafts_and_removals(database: sqlite_utils.Database) -> None:
    """Roles, drafts, what the store knows of its profile and backups, and ids of the log's own.

    The log names a case by an id that ``case_log_ids`` alone resolves. Rows written before hold the case's
    own id, which therefore is its id in the log too.
    """
    for statement in (
        "ALTER TABLE users ADD COLUMN role TEXT NOT NULL DEFAULT 'worker'",
        "ALTER TABLE users ADD COLUMN same_person_as TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE users ADD COLUMN retired_at TEXT",
        "ALTER TABLE access_log RENAME COLUMN case_id TO log_id",
        "ALTER TABLE access_log ADD COLUMN about TEXT NOT NULL DEFAULT ''",
        # One tree without a second index: a save writes one page for it.
        "CREATE TABLE case_log_ids (case_id TEXT PRIMARY KEY, log_id TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "INSERT INTO case_log_ids SELECT id, id FROM cases",
        """CREATE TABLE drafts (
            id TEXT PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users(id),
            case_id TEXT REFERENCES cases(id), kept_at TEXT NOT NULL, content TEXT NOT NULL) STRICT""",
        "CREATE TABLE office (profile_sha256 TEXT NOT NULL, signer TEXT NOT NULL) STRICT",
        "CREATE TABLE backups (at TEXT NOT NULL, same_disk INTEGER NOT NULL) STRICT",
    ):
        database.execute(statement)


@MIGRATIONS()
def m003_terms_journal_and_documents(database: sqlite_utils.Database) -> None:
    """On what terms a version was saved, where a case stands elsewhere, which documents were made of it."""
    for statement in (
        "ALTER TABLE case_versions ADD COLUMN basis TEXT",
        "ALTER TABLE case_versions ADD COLUMN is_protected INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE cases ADD COLUMN is_protected INTEGER NOT NULL DEFAULT 0",
        """CREATE TABLE journal_marks (
            case_id TEXT PRIMARY KEY REFERENCES cases(id), marked_on TEXT NOT NULL, reference TEXT NOT NULL,
            remove_on TEXT NOT NULL) STRICT""",
        """CREATE TABLE case_documents (
            id INTEGER PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), kind TEXT NOT NULL,
            at TEXT NOT NULL, made_by INTEGER NOT NULL REFERENCES users(id), is_file INTEGER NOT NULL)
            STRICT""",
    ):
        database.execute(statement)


@MIGRATIONS()
def m004_rules_of_versions(database: sqlite_utils.Database) -> None:
    """Under which rules a version's answers were saved; of older ones nobody wrote it down."""
    database.execute("ALTER TABLE case_versions ADD COLUMN rules TEXT NOT NULL DEFAULT ''")


@MIGRATIONS()
def m005_lists_know_the_journal(database: sqlite_utils.Database) -> None:
    """Whether a case stands in the office's own records as it is now, beside what a list may show.

    Written with each version from now on. Of older ones the texts of the last two that count are compared.
    """
    database.execute("ALTER TABLE cases ADD COLUMN is_in_journal INTEGER NOT NULL DEFAULT 0")
    database.execute(
        """UPDATE cases SET is_in_journal = 1 WHERE EXISTS (
            SELECT 1 FROM case_versions now JOIN case_versions entered ON entered.case_id = now.case_id
            WHERE now.case_id = cases.id AND now.version = cases.version AND entered.content = now.content
            AND entered.version = (SELECT max(version) FROM case_versions
                WHERE case_id = cases.id AND status = 'journalled'))"""
    )


def needs_update(database: sqlite_utils.Database) -> bool:
    """Whether there are steps the file has not seen; a newer file needs none."""
    with named_database_errors():
        return bool(MIGRATIONS.pending(database))


def bring_up_to_date(database: sqlite_utils.Database) -> None:
    """Runs the steps the file has not seen, each in a transaction of its own.

    Raises:
        NewerStoreError: the file has seen steps this program does not know.
        CannotWriteError: a step could not be written; the file is as it was before that step.
    """
    with named_database_errors():
        applied = {step.name for step in MIGRATIONS.applied(database)}
        pending = MIGRATIONS.pending(database)
        known = {step.name for step in pending} | applied
        if len(known) > len(_known_names()):
            raise NewerStoreError(_last_program(database), __version__)
        if pending:
            MIGRATIONS.apply(database)
            with database.atomic():
                database.execute("DELETE FROM program")
                database.execute("INSERT INTO program VALUES (?)", [__version__])


def require_tables(database: sqlite_utils.Database) -> None:
    """Makes sure that the file has been a store before.

    Raises:
        DamagedStoreError: it answers to the key but is empty.
    """
    with named_database_errors():
        if not MIGRATIONS.applied(database):
            raise DamagedStoreError("vault.db")


def _known_names() -> set[str]:
    empty = sqlite_utils.Database(memory=True)
    try:
        return {step.name for step in MIGRATIONS.pending(empty)}
    finally:
        empty.close()


def _last_program(database: sqlite_utils.Database) -> str:
    row = database.execute("SELECT version FROM program").fetchone()
    return str(row[0]) if row else ""
