"""What is left of a meeting's words in the files of an installation, and in its databases."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from support.stack import Stack
from support.waiting import eventually

SERVICES = ["transcript", "slack", "linear", "notion"]


def folder(stack: Stack, service: str) -> Path:
    return Path(stack.servers[service].environment["DATABASE_URL"].removeprefix("sqlite:")).parent


def contents(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:  # the file beside a database came and went
        return b""


def files_with(stack: Stack, words: list[str], services: list[str] = SERVICES) -> list[str]:
    """Which words stand in which files of which services. An index writes a word without what it has in common with the one
    before, so that its end counts as well."""
    found = []
    for service in services:
        paths = [path for path in folder(stack, service).rglob("*") if path.is_file()]
        assert paths, f"{service} keeps nothing"
        for path in paths:
            data = contents(path).lower()
            found += [f"{word} in {service}/{path.name}" for word in words if word.encode() in data or word[3:].encode() in data]
    return found


def logs_with(stack: Stack, words: list[str]) -> list[str]:
    programs = [stack.servers[service] for service in SERVICES]
    return [f"{word} in the log of {program.name}" for program in programs for word in words if word.encode() in program.log.read_bytes().lower()]


def stored(stack: Stack, service: str, query: str, *values: object) -> list[tuple]:
    """Asks a service's database."""
    file = folder(stack, service) / f"{service}.db"
    with sqlite3.connect(file, timeout=20) as connection:
        return connection.execute(query, values).fetchall()


def tables_with(stack: Stack, service: str, words: list[str], but: tuple[str, ...] = ()) -> list[str]:
    """The tables of a service in which a word stands, but for some."""
    names = [name for (name,) in stored(stack, service, "SELECT name FROM sqlite_master WHERE type = 'table'") if name not in but]
    rows = {name: repr(stored(stack, service, f"SELECT * FROM {name}")).lower() for name in names}  # noqa: S608
    return [f"{word} in {service}.{name}" for name, text in rows.items() for word in words if word in text]


def gone(find: Callable[[], list[str]], what: str, seconds: float = 30) -> None:
    """Waits until nothing is found; what is left then fails the test."""
    left: list[str] = []

    def nothing() -> bool:
        left[:] = find()
        return not left

    try:
        eventually(nothing, what, seconds, every=0.2)
    except AssertionError:
        raise AssertionError(f"{what}: {left}") from None


def forgetting(stack: Stack) -> dict[str, int]:
    """How many services' calls for forgetting are in which state."""
    return dict(stored(stack, "transcript", "SELECT state, count(*) FROM jobs WHERE kind LIKE 'forget-%' GROUP BY state"))
