"""Where the services under test keep their data: SQLite files, or PostgreSQL where ALPHA_TEST_DATABASE says `postgres` or `pgbouncer`."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.postgres import Postgres

KIND = os.environ.get("ALPHA_TEST_DATABASE", "sqlite")
running: list[Postgres] = []


@contextmanager
def server() -> Iterator[None]:
    """Runs the server that the stacks need, if they need one."""
    assert KIND in ("sqlite", "postgres", "pgbouncer"), f"ALPHA_TEST_DATABASE is {KIND}: give sqlite, postgres or pgbouncer"
    if KIND == "sqlite":
        yield
        return
    postgres = Postgres()
    try:
        running.append(postgres.open())
        yield
    finally:
        running.clear()
        postgres.close()


class Databases:
    """The data of one installation: a file for each service, or one database of a server with a schema for each."""

    def __init__(self, directory: Path):
        self.directory = directory
        self.name = running[0].create_database() if running else None

    def url(self, service: str) -> str:
        if not self.name:
            return f"sqlite:{self._file(service)}"
        return running[0].url_of(self.name, pooled=KIND == "pgbouncer")

    def rows(self, service: str, query: str, *values: str) -> list[tuple]:
        """What `query`, in the SQL that both databases know, gives; a change is kept. `?` stands for the values, in order."""
        if not self.name:
            with sqlite3.connect(self._file(service), timeout=20) as connection:
                return connection.execute(query, values).fetchall()
        for value in values:
            query = query.replace("?", "'" + value.replace("'", "''") + "'", 1)
        if not query.lstrip().upper().startswith("SELECT"):
            self._psql(service, query)
            return []
        found = self._psql(service, f"SELECT coalesce(json_agg(to_json(found)), '[]') FROM ({query}) AS found")  # noqa: S608
        return [tuple(row.values()) for row in json.loads(found)]

    def kept(self, service: str) -> list[tuple[str, bytes]]:
        """Everything that is kept: the files, or the tables with readable bytes as they are."""
        if not self.name:
            paths = [path for path in self._file(service).parent.rglob("*") if path.is_file()]
            return [(path.name, contents(path)) for path in paths]
        return [(table, self.text(service, table).encode()) for table in self.tables(service)]

    def tables(self, service: str) -> list[str]:
        catalogue = "pg_tables" if self.name else "sqlite_master"
        where = "schemaname = current_schema()" if self.name else "type = 'table'"
        return [name for (name,) in self.rows(service, f"SELECT {'table' if self.name else ''}name FROM {catalogue} WHERE {where}")]  # noqa: S608

    def text(self, service: str, table: str) -> str:
        """All rows of a table, to be searched for words."""
        if not self.name:
            return repr(self.rows(service, f"SELECT * FROM {table}"))  # noqa: S608
        return self._psql(service, f"SET bytea_output = escape; SELECT * FROM {table}")  # noqa: S608

    def _psql(self, service: str, sql: str) -> str:
        return running[0].query(f"SET search_path TO {service}; {sql}", database=self.name)

    def _file(self, service: str) -> Path:
        return self.directory / service / f"{service}.db"


def contents(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:  # the file beside a database came and went
        return b""
