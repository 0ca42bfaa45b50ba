"""What the services have written down: jobs and replies, asked for in their databases."""

import json
import sqlite3
from collections import Counter
from pathlib import Path

from support.postgres import Postgres
from support.stack import SERVICES, Stack


class Books:
    def __init__(self, stack: Stack, postgres: Postgres | None = None):
        self.stack, self.postgres = stack, postgres

    def rows(self, service: str, query: str) -> list[tuple]:
        """The answer to a query whose columns all have names of their own."""
        if self.postgres:
            found = self.postgres.query(f"SET search_path TO {service}; SELECT coalesce(json_agg(found), '[]') FROM ({query}) AS found")
            return [tuple(row.values()) for row in json.loads(found)]
        address = self.stack.servers[service].environment["DATABASE_URL"]
        file = Path(address.removeprefix("sqlite:"))
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=20) as connection:
            return connection.execute(query).fetchall()

    def jobs(self) -> dict[str, Counter]:
        """How many jobs of each service are in which state."""
        return {name: Counter(dict(self.rows(name, "SELECT state, count(*) FROM jobs GROUP BY state"))) for name in SERVICES}

    def undone(self) -> list[str]:
        """Jobs that wait, run or were given up, in words."""
        query = "SELECT kind, state, attempts, coalesce(reason, '') AS reason, run_at FROM jobs WHERE state <> 'done'"
        return [" ".join(map(str, (name, *row))) for name in SERVICES for row in self.rows(name, query)]

    def is_quiet(self) -> bool:
        return all(jobs["waiting"] + jobs["running"] == 0 for jobs in self.jobs().values())

    def parts(self) -> dict[str, int]:
        """How many messages answer each request of Slack, by the key under which it came in."""
        query = """
            SELECT inbox_keys.key, coalesce(sum(replies.part_count), 0) AS parts FROM inbox_keys
            LEFT JOIN replies ON replies.inbox_id = inbox_keys.inbox_id GROUP BY inbox_keys.key
        """
        return {key: int(count) for key, count in self.rows("slack", query)}

    def replies(self) -> Counter:
        return Counter(dict(self.rows("slack", "SELECT state, count(*) FROM replies GROUP BY state")))
