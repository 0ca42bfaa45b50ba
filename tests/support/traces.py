"""What is left of a meeting's words in the files of an installation, and in its databases."""

from collections.abc import Callable

from support.stack import Stack
from support.waiting import eventually

SERVICES = ["transcript", "slack", "linear", "notion"]


def files_with(stack: Stack, words: list[str], services: list[str] = SERVICES) -> list[str]:
    """Which words stand in which files, or tables, of which services. An index writes a word without what it has in common with the one
    before, so that its end counts as well."""
    found = []
    for service in services:
        kept = stack.databases.kept(service)
        assert kept, f"{service} keeps nothing"
        for name, content in kept:
            data = content.lower()
            found += [f"{word} in {service}/{name}" for word in words if word.encode() in data or word[3:].encode() in data]
    return found


def logs_with(stack: Stack, words: list[str]) -> list[str]:
    programs = [stack.servers[service] for service in SERVICES]
    return [f"{word} in the log of {program.name}" for program in programs for word in words if word.encode() in program.log.read_bytes().lower()]


def stored(stack: Stack, service: str, query: str) -> list[tuple]:
    """Asks a service's database."""
    return stack.servers[service].rows(query)


def tables_with(stack: Stack, service: str, words: list[str], but: tuple[str, ...] = ()) -> list[str]:
    """The tables of a service in which a word stands, but for some."""
    names = [name for name in stack.databases.tables(service) if name not in but]
    rows = {name: stack.databases.text(service, name).lower() for name in names}
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
