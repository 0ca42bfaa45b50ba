"""Troubles that begin, last and end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from support.api import success
from support.stack import Server, Stack


class Passing:
    """A trouble that begins a while after the work and lasts so many seconds."""

    def __init__(self, what: str, begin: Callable[[], object], end: Callable[[], object], after: float = 3, lasting: float = 10):
        self.what, self.begin, self.end, self.after, self.lasting = what, begin, end, after, lasting
        self.over_at: float | None = None
        self.trouble: list[str] = []
        self.thread = threading.Thread(target=self.happen, daemon=True)

    def __enter__(self) -> Passing:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.thread.join(self.after + self.lasting + 60)

    def happen(self) -> None:
        time.sleep(self.after)
        try:
            self.begin()
            time.sleep(self.lasting)
        except Exception as error:  # noqa: BLE001: the findings tell of it
            self.trouble.append(f"{self.what}: {error!r}")
        finally:
            self.end()
            self.over_at = time.time()

    def faults(self) -> list[str]:
        return self.trouble

    def lines(self, servers: list[Server]) -> list[str]:
        return [f"{self.what} for {self.lasting:.0f} s"]


FAULTS = [
    {"kind": "status", "status": 500}, {"kind": "truncate"}, {"kind": "drop"}, {"kind": "hang", "delay_ms": 2_000},
    {"kind": "html", "status": 502}, {"kind": "status", "status": 500},
]  # fmt: skip


def third_of_the_platforms_calls_fails(stack: Stack, lasting: float = 12) -> Passing:
    """500, half an answer, no answer, a hanging call and a proxy's page by turns, on Slack, Linear and Notion alike."""

    def begin() -> None:
        for fault in FAULTS * 5:
            for platform in ("slack", "linear", "notion"):
                body = {"platform": platform, "times": 3, "every": 3} | fault
                success(stack.direct("sandbox").post("/sandbox/faults", json=body), 201)

    return Passing("a third of the calls to Slack, Linear and Notion fails", begin, stack.mend, after=1, lasting=lasting)
