"""Briefs on disk: one SQLite file, shared by the tasks, threads and processes that open it."""

import asyncio
import base64
import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, TypeVar

from schemas.brief import Brief
from schemas.listing import BriefEntry, BriefPage
from service.errors import BadCursor, StoreUnavailable

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

FILE = "nutgraf.sqlite3"
VERSION = 1
_BUSY_SECONDS = 10
_PAGE_SIZE = 4096  # Bytes.
# SQLite overwrites what is deleted, but not the copies that it leaves behind when it moves small
# cells between pages. Padding of one page pushes every word of an article out of the cells into
# overflow pages, which are never moved, so that deleting reaches all there is.
_PADDING = _PAGE_SIZE
_SCHEMA = """
CREATE TABLE briefs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    padding BLOB NOT NULL,
    entry TEXT NOT NULL,
    brief TEXT NOT NULL
);
CREATE INDEX briefs_by_key ON briefs (key, number);
"""


class Store:
    """Keeps briefs. Every method may raise StoreUnavailable."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection = _connect(path)

    @classmethod
    async def open(cls, folder: Path) -> Self:
        """The store in a folder, made when missing and readable by its owner alone."""
        try:
            return await asyncio.to_thread(lambda: cls(_prepare(folder)))
        except (OSError, sqlite3.Error) as fault:
            raise StoreUnavailable(f"The store can't be opened: {fault}.") from fault

    async def put(self, key: str, brief: Brief) -> None:
        """Keep a brief under its key; a later one under the same key takes its place in `find`."""
        entry = BriefEntry.of(brief).model_dump_json()
        row = (brief.id, key, _PADDING, entry, brief.model_dump_json())
        statement = (
            "INSERT INTO briefs (id, key, padding, entry, brief) VALUES (?, ?, zeroblob(?), ?, ?)"
        )
        await self._run(lambda: self._execute(statement, *row))

    async def get(self, brief_id: str) -> Brief | None:
        """The brief of that id, or None."""
        rows = await self._run(
            lambda: self._execute("SELECT brief FROM briefs WHERE id = ?", brief_id)
        )
        return Brief.model_validate_json(rows[0][0]) if rows else None

    async def find(self, key: str) -> Brief | None:
        """The newest brief under that key, or None."""
        query = "SELECT brief FROM briefs WHERE key = ? ORDER BY number DESC LIMIT 1"
        rows = await self._run(lambda: self._execute(query, key))
        return Brief.model_validate_json(rows[0][0]) if rows else None

    async def page(self, limit: int, cursor: str | None = None) -> BriefPage:
        """Up to `limit` entries, newest first, from the cursor on. Raises BadCursor."""
        before = _read_cursor(cursor) if cursor is not None else 2**63 - 1
        query = "SELECT number, entry FROM briefs WHERE number < ? ORDER BY number DESC LIMIT ?"
        rows = await self._run(lambda: self._execute(query, before, limit + 1))
        entries = [BriefEntry.model_validate_json(entry) for _, entry in rows[:limit]]
        more = len(rows) > limit
        return BriefPage(briefs=entries, next=_cursor(rows[limit - 1][0]) if more else None)

    async def delete(self, brief_id: str) -> bool:
        """Remove a brief and its article so that no word stays in the files; False if unknown."""
        return await self._run(lambda: self._delete(brief_id))

    async def ready(self) -> None:
        """Raises StoreUnavailable if briefs can't be read, or the file is gone."""
        await self._run(lambda: self._execute("SELECT 1 FROM briefs LIMIT 1"))
        if not await asyncio.to_thread(self._path.exists):
            raise StoreUnavailable("The store's file is gone; restart the service.")

    async def close(self) -> None:
        """Let go of the file. May be called twice."""
        await self._run(self._connection.close)

    async def _run(self, work: Callable[[], Answer]) -> Answer:
        def locked() -> Answer:
            with self._lock:
                return work()

        try:
            return await asyncio.to_thread(locked)
        except sqlite3.Error as fault:
            raise StoreUnavailable(
                f"The store can't be read or written ({fault}); try again, and see to its disk "
                "if this goes on."
            ) from fault

    def _execute(self, statement: str, *values: str | int) -> list[tuple[Any, ...]]:
        return self._connection.execute(statement, values).fetchall()

    def _delete(self, brief_id: str) -> bool:
        deleted = self._connection.execute("DELETE FROM briefs WHERE id = ?", (brief_id,))
        if deleted.rowcount == 0:
            return False
        # The journal still holds the row as it was written.
        busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            logger.warning("journal is in use; what was deleted leaves it with its next emptying")
        return True


def _prepare(folder: Path) -> Path:
    """The file's path, in a folder that only its owner may look into: copy is unpublished."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    path.touch(mode=0o600)
    return path


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        _create(connection)
        connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file. Raises StoreUnavailable for one of a later version."""
    connection.execute("BEGIN IMMEDIATE")
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found == 0:
        for statement in filter(str.strip, _SCHEMA.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")
    if found > VERSION:
        raise StoreUnavailable(
            f"The store has version {found}, this Nutgraf knows {VERSION}; use the newer Nutgraf "
            "that made it, or another NUTGRAF_DATA_DIR."
        )


def _cursor(number: object) -> str:
    return base64.urlsafe_b64encode(f"before {number}".encode()).decode().rstrip("=")


def _read_cursor(cursor: str) -> int:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        word, number = base64.urlsafe_b64decode(padded).decode("ascii").split()
        if word == "before" and 0 < int(number) < 2**63:
            return int(number)
    except ValueError:
        pass
    raise BadCursor("The cursor is none that this service gave; leave it out to start anew.")
