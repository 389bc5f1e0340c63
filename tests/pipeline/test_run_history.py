import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text

from pipeline.run_history import quickly_written


def pragma(path: Path, name: str) -> object:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.connect() as connection:
        return connection.execute(text(f"PRAGMA {name}")).scalar()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "history.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE events (name TEXT)")
    connection.close()
    return path


def test_the_file_stays_open_while_it_is_written_and_is_whole_after(database: Path) -> None:
    engine = create_engine(f"sqlite:///{database}")
    beside = database.with_name("history.db-wal")
    with quickly_written():
        assert pragma(database, "synchronous") == 1
        for number in range(10):
            with engine.begin() as connection:
                connection.execute(text(f"INSERT INTO events VALUES ('{number}')"))
            engine.dispose()
            assert beside.stat().st_size > 0
    assert not beside.exists()
    assert pragma(database, "synchronous") == 2
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM events")).scalar() == 10
    engine.dispose()


def test_it_ends_with_an_error_too(database: Path) -> None:
    def fail() -> None:
        with quickly_written():
            assert pragma(database, "synchronous") == 1
            raise KeyError("an error")

    with pytest.raises(KeyError, match="an error"):
        fail()
    assert not database.with_name("history.db-wal").exists()
    assert pragma(database, "synchronous") == 2


def test_memory_is_left_alone() -> None:
    with quickly_written(), create_engine("sqlite://").connect() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1
