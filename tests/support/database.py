"""Where the services under test keep their data: SQLite files, or PostgreSQL where ALPHA_TEST_DATABASE says `postgres` or `pgbouncer`."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.postgres import Postgres

KIND = os.environ.get("ALPHA_TEST_DATABASE", "sqlite")
ON_SERVER = {"linear", "notion", "slack"}  # the transcript service knows SQLite only
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
        if self._is_file(service):
            return f"sqlite:{self._file(service)}"
        return running[0].url_of(self.name, pooled=KIND == "pgbouncer")

    def rows(self, service: str, query: str) -> list[tuple]:
        """What `query`, in the SQL that both databases know, gives; a change is kept."""
        if self._is_file(service):
            with sqlite3.connect(self._file(service), timeout=20) as connection:
                return connection.execute(query).fetchall()
        if not query.lstrip().upper().startswith("SELECT"):
            self._psql(service, query)
            return []
        found = self._psql(service, f"SELECT coalesce(json_agg(to_json(found)), '[]') FROM ({query}) AS found")  # noqa: S608
        return [tuple(row.values()) for row in json.loads(found)]

    def kept(self, service: str) -> list[tuple[str, bytes]]:
        """Everything that is kept: the files, or the tables with readable bytes as they are."""
        if self._is_file(service):
            folder = self._file(service).parent
            return [(path.name, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
        tables = self._psql(service, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()").split()
        return [(table, self._psql(service, f"SET bytea_output = escape; SELECT * FROM {table}").encode()) for table in tables]

    def _psql(self, service: str, sql: str) -> str:
        return running[0].query(f"SET search_path TO {service}; {sql}", database=self.name)

    def _is_file(self, service: str) -> bool:
        return self.name is None or service not in ON_SERVER

    def _file(self, service: str) -> Path:
        return self.directory / service / f"{service}.db"
