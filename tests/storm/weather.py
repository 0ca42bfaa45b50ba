"""Meetings, commands and approvals while an installation is in trouble, and what is left when that is over."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from storm import meetings as meetings_of
from storm import words
from storm.books import Books
from storm.findings import Findings
from storm.meetings import Meeting
from storm.senders import Board, Senders, Sent
from storm.words import Asked
from support.postgres import Postgres
from support.slack import Slack
from support.stack import SERVICES, Server, Stack, program
from support.waiting import NeverHappened, eventually

DATABASES = ("sqlite", "postgres")


@dataclass(frozen=True)
class Plan:
    database: str
    meetings: int
    commands: int
    seed: int
    seconds: float  # over which all is sent
    quiet: float  # seconds after the trouble in which everything has to be done

    @property
    def name(self) -> str:
        return f"seed {self.seed} on {self.database}"


class Trouble(Protocol):
    """What happens to an installation while it works. `with` it, and it is over at the end of the block, if not before."""

    over_at: float | None  # seconds since 1970

    def __enter__(self) -> Trouble: ...

    def __exit__(self, *_: object) -> None: ...

    def faults(self) -> list[str]:
        """What went wrong with the trouble itself."""

    def lines(self, servers: list[Server]) -> list[str]:
        """What there is to tell of it."""


@dataclass
class Report:
    plan: Plan
    findings: Findings
    lines: list[str]

    def __str__(self) -> str:
        return "\n".join([f"{self.plan.name}: {self.lines[0]}", self.findings.table, *(f"  {line}" for line in self.lines[1:])])

    @property
    def failure(self) -> str | None:
        wrong = self.findings.wrong
        return f"{self.plan.name}: {len(wrong)} findings:\n" + "\n".join(wrong[:40]) if wrong else None


@dataclass
class Installation:
    stack: Stack
    postgres: Postgres | None = None

    @property
    def services(self) -> list[Server]:
        return [server for name, server in self.stack.servers.items() if program(name) in SERVICES]


ROOMY = {
    "SANDBOX_LINEAR_REQUESTS_PER_HOUR": "1000000", "SANDBOX_LINEAR_POINTS_PER_HOUR": "1000000000",
    "SANDBOX_SLACK_RETRY_WAITS_MS": "500,1500,3000",
}  # fmt: skip


@contextlib.contextmanager
def installation(database: str, directory: Path, disk: Path | None = None) -> Iterator[Installation]:
    """Not opened yet. Two of each service on one PostgreSQL behind PgBouncer, or one on SQLite files; the platforms' allowances do
    not stand in the way. The databases are on `disk`, if one is given."""
    if database == "sqlite":
        installed = Installation(Stack(directory, **ROOMY))
        for server in installed.services if disk else []:
            server.environment["DATABASE_URL"] = f"sqlite:{disk}/{server.name}.db"
        yield installed
        return
    postgres = Postgres(folder=disk, max_wal_size="64MB")
    try:
        postgres.open()
        yield Installation(Stack(directory, replicas=2, **ROOMY, DATABASE_URL=postgres.pooler_url), postgres)
    finally:
        postgres.close()


def weather(plan: Plan, installed: Installation, trouble: Trouble) -> Report:
    """Opens an installation, sends all while the trouble lasts, waits until nothing is left to do, and looks at what is there."""
    slack = Slack(installed.stack)
    try:
        senders = Senders(slack.open(), patience=plan.seconds + plan.quiet)
        try:
            return weathered(plan, installed, senders, trouble)
        finally:
            senders.over.set()
    finally:
        slack.close()


def weathered(plan: Plan, installed: Installation, senders: Senders, trouble: Trouble) -> Report:
    stack, books, board = installed.stack, Books(installed.stack, installed.postgres), Board(senders.slack)
    before = {issue["id"] for issue in stack.issues()}
    findings = Findings()
    with trouble:
        sent, approving = send(plan, senders, board)
    approvals = [(one, approved.result()) for one, approved in approving]
    for server in installed.services:
        eventually(server.is_ready, f"{server.name} is ready")
    try:
        eventually(books.is_quiet, "nothing is left to do", plan.quiet, every=0.2)
    except NeverHappened as error:
        findings.wrong.append(str(error))
    recovery = time.time() - (trouble.over_at or time.time())
    of_meetings = [one for one in sent if isinstance(one.what, meetings_of.Meeting)]
    findings.look_at_meetings(of_meetings, senders, board)
    findings.look_at_tickets(approvals, senders, before)
    findings.look_at_answers([one for one in sent if one not in of_meetings], senders, books)
    findings.look_at_books(books)
    findings.wrong += senders.faults + trouble.faults()
    return Report(plan, findings, [*trouble.lines(installed.services), f"all was done {recovery:.1f} s after the end of it"])


def send(plan: Plan, senders: Senders, board: Board) -> tuple[list[Sent], list[tuple[Sent, Future]]]:
    """Sends all in an order and at times that follow from the seed. Returns when all is acknowledged or given up; approving may
    still go on then."""
    made = meetings_of.make(plan.meetings, plan.seed)
    todo = [(senders.meeting, meeting) for meeting in made]
    todo += [(senders.asked, asked) for asked in words.commands(plan.commands, made, plan.seed)]
    todo += [(senders.asked, asked) for asked in words.mentions(plan.commands // 5, made, plan.seed)]
    random.Random(f"order {plan.seed}").shuffle(todo)
    pool, approvers = ThreadPoolExecutor(16), ThreadPoolExecutor(4)
    approving: list[tuple[Sent, Future]] = []

    def do(action: Callable[[Meeting | Asked], Sent], what: Meeting | Asked) -> Sent:
        one = action(what)
        if isinstance(what, Meeting) and what.approval and one.acknowledged:
            approving.append((one, approvers.submit(senders.approve, one, board)))
        return one

    underway = []
    for action, what in todo:
        underway.append(pool.submit(do, action, what))
        time.sleep(plan.seconds / len(todo))
    sent = [one.result() for one in underway]
    pool.shutdown()
    approvers.shutdown(wait=False)
    return sent, approving
