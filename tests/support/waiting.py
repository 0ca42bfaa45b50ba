"""Waiting for conditions. No test sleeps for a guessed time."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class NeverHappened(AssertionError):
    """A condition that did not hold before its deadline."""


def eventually(condition: Callable[[], T], what: str, seconds: float = 30, every: float = 0.05) -> T:
    """The condition's first truthy answer; an answer that never came fails the test with the last one seen."""
    deadline = time.monotonic() + seconds
    last: object = None
    while True:
        try:
            last = condition()
            if last:
                return last
        except (AssertionError, OSError) as error:  # requests' errors are OSErrors
            last = error
        if time.monotonic() > deadline:
            raise NeverHappened(f"{what}: not within {seconds} s; last seen: {last!r}")
        time.sleep(every)
