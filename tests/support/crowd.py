"""Many callers at once, slow ones, and how much memory a program takes because of them."""

import socket
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import requests

from support.api import problem
from support.process import Program

REFUSALS = {429, 503}


@dataclass
class Outcome:
    """What a crowd heard."""

    statuses: Counter = field(default_factory=Counter)

    def take(self, answer: requests.Response) -> None:
        """Counts an answer; a refusal has to say when to come back."""
        if answer.status_code in REFUSALS:
            problem(answer, REFUSALS)
        self.statuses[answer.status_code] += 1

    @property
    def refused(self) -> int:
        return sum(self.statuses[status] for status in REFUSALS)


class Crowd:
    """`size` callers that all do the same thing once, at the same time, while the test goes on."""

    def __init__(self, size: int, call: Callable[[], requests.Response]):
        self.pool = ThreadPoolExecutor(size)
        self.calls = [self.pool.submit(call) for _ in range(size)]

    def waiting(self) -> int:
        return sum(not call.done() for call in self.calls)

    def outcome(self) -> Outcome:
        """Waits for all of them."""
        outcome = Outcome()
        for call in self.calls:
            outcome.take(call.result())
        self.pool.shutdown()
        return outcome


def peak_mebibytes(program: Program) -> float:
    """The most memory that a running program has had at one time."""
    status = Path(f"/proc/{program.child.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024


def connection(port: int, sent: bytes = b"") -> socket.socket:
    """A TCP connection on which something was sent; whatever comes back is not read."""
    found = socket.create_connection(("127.0.0.1", port), 30)
    found.sendall(sent)
    return found


def is_over(found: socket.socket) -> bool:
    """Whether the other side has closed; nothing but a whole answer may have come before."""
    found.settimeout(0.01)
    try:
        while found.recv(1 << 16):
            pass
        return True
    except TimeoutError:
        return False
    except OSError:
        return True
