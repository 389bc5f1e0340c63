"""The history of runs, written quickly: Dagster stores several hundred events in SQLite per run.

Belongs here: how SQLite syncs while a run of this process goes. Does not belong here: what is
stored (Dagster's affair), where (dagster.yaml), other databases, which this leaves alone.

Dagster opens and closes a connection per event. Closing the last connection to a file writes all
of it to the disk, and so does every commit: some 5 ms an event, seconds a run. Here a second
connection stays open, and commits reach the disk together. A killed run loses nothing of its
history, a power cut at most the last events; the file is whole after both.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine


@contextmanager
def quickly_written() -> Iterator[None]:
    """Let SQLite sync now and then, and in the end, instead of at each event of a run."""
    with ExitStack() as kept_open:
        keepers: dict[str, sqlite3.Connection] = {}

        def keep_open(connection: Any, _record: object) -> None:
            if not isinstance(connection, sqlite3.Connection):
                return
            connection.execute("PRAGMA synchronous = NORMAL")
            (file,) = (row[2] for row in connection.execute("PRAGMA database_list"))
            if file and file not in keepers:
                keeper = sqlite3.connect(file, check_same_thread=False)
                keepers[file] = kept_open.enter_context(closing(keeper))
            if file:
                # A connection counts once it has read the file in its present mode.
                keepers[file].execute("SELECT count(*) FROM sqlite_master").fetchall()

        event.listen(Engine, "connect", keep_open)
        kept_open.callback(event.remove, Engine, "connect", keep_open)
        yield
