"""Starting and ending real programs. Each is ended by its own id, never by name."""

import os
import signal
import socket
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from support.waiting import eventually


def free_port() -> int:
    """A TCP port of the loopback that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Program:
    """One child process, with everything it prints in a file."""

    def __init__(self, name: str, command: Sequence[str], log: Path, cwd: Path, environment: Mapping[str, str]):
        self.name = name
        self.command = list(command)
        self.log = log
        self.cwd = cwd
        self.environment = dict(environment)
        self.child: subprocess.Popen | None = None

    @property
    def running(self) -> bool:
        return self.child is not None and self.child.poll() is None

    def start(self, is_up: Callable[[], bool], seconds: float = 30) -> None:
        """Starts the program and waits until `is_up`; if it ends first, the test fails with its last lines."""
        self.launch()

        def up() -> bool:
            if not self.running:
                raise RuntimeError(f"{self.name} ended with {self.child.returncode}:\n{self.tail()}")
            return is_up()

        eventually(up, f"{self.name} is up", seconds)

    def launch(self) -> None:
        """Starts the program, and does not wait for anything."""
        assert not self.running, f"{self.name} runs already"
        with self.log.open("ab") as out:
            self.child = subprocess.Popen(
                self.command, cwd=self.cwd, env=self.environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out
            )

    def kill(self) -> None:
        """kill -9, as a power cut would."""
        if self.running:
            self.child.send_signal(signal.SIGKILL)
            self.child.wait(10)

    def terminate(self, seconds: float = 40) -> int:
        """SIGTERM; the exit status."""
        if self.running:
            self.child.send_signal(signal.SIGTERM)
            try:
                self.child.wait(seconds)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError(f"{self.name} did not end within {seconds} s of SIGTERM:\n{self.tail()}")
        return self.child.returncode

    def tail(self, lines: int = 20) -> str:
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return "\n".join(text.splitlines()[-lines:])


def inherited(**more: str) -> dict[str, str]:
    """An environment with what any program needs and no setting of the caller's."""
    return {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ} | more
