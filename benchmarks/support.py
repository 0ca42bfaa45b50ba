"""What the measurements of whole services share: our release builds as processes, their memory, and waiting."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = Path(os.environ.get("ALPHA_BIN_DIR", ROOT / ".build/release"))
LIMIT = 300


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One of our executables, as long as the measurement lasts."""

    def __init__(self, name: str, folder: Path, **settings: str):
        self.name, self.folder, self.settings = name, folder, settings
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None

    def start(self) -> "Server":
        program = BUILD / f"alpha-{self.name}"
        if not program.exists():
            sys.exit(f"{program} is missing: run 'make bench', or set ALPHA_BIN_DIR.")
        plain = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
        environment = plain | {f"{self.name.upper()}_PORT": str(self.port), "LOG_LEVEL": "warning"} | self.settings
        log = (self.folder / f"{self.name}.log").open("a")
        self.process = subprocess.Popen([str(program)], cwd=self.folder, env=environment, stdout=log, stderr=log)
        until(lambda: self.answers("/ready"), f"{self.name} is ready")
        return self

    def answers(self, path: str) -> bool:
        if self.process.poll() is not None:
            sys.exit(f"alpha-{self.name} ended: {(self.folder / f'{self.name}.log').read_text()[-500:]}")
        try:
            return urllib.request.urlopen(self.url + path, timeout=5).status == 200
        except OSError:
            return False

    def stop(self, patience: float = 40) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(patience)

    @property
    def megabytes(self) -> float:
        """Memory that is resident now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024

    @property
    def peak(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) / 1024


def until(is_so, what: str):
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        if found := is_so():
            return found
        time.sleep(0.02)
    sys.exit(f"Not within {LIMIT} s: {what}.")
