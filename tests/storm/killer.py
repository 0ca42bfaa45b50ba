"""Kills one process after another with SIGKILL and starts each again at once."""

import random
import signal
import threading
import time
from collections import Counter
from dataclasses import dataclass

from storm.recoveries import percentile, recoveries
from support.stack import Server


@dataclass(frozen=True)
class Kill:
    at: float  # seconds since 1970, as the logs have it
    name: str


class Killer:
    """`with Killer(servers, …):`; at the end of the block every process runs again. One that ends by itself is started again as
    well, as systemd would, and noted."""

    def __init__(self, servers: list[Server], seed: int, every: float = 0.3):
        self.servers, self.every = servers, every
        self.recovered: list[float] = []  # seconds, the shortest first; known when it was told of
        self.dice = random.Random(f"kills {seed}")
        self.kills: list[Kill] = []
        self.ended_by_themselves: list[str] = []
        self.began = 0.0
        self.over_at: float | None = None
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.work, daemon=True)

    def __enter__(self) -> "Killer":
        self.began = time.time()
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        self.ended.set()
        self.thread.join(30)
        self.revive()
        self.over_at = time.time()

    def faults(self) -> list[str]:
        return self.ended_by_themselves

    def lines(self, servers: list[Server]) -> list[str]:
        counts = ", ".join(f"{name} {count}" for name, count in sorted(Counter(kill.name for kill in self.kills).items()))
        lines = [f"{len(self.kills)} kills in {(self.over_at or time.time()) - self.began:.0f} s ({counts})"]
        self.recovered = recoveries(servers, [(kill.at, kill.name) for kill in self.kills])
        if self.recovered:
            p50, p99, most = (percentile(self.recovered, share) for share in (0.5, 0.99, 1))
            lines.append(
                f"from a kill to the interrupted job running again: {len(self.recovered)} times, p50 {p50:.1f} s, p99 {p99:.1f} s, "
                f"max {most:.1f} s"
            )
        return lines

    def work(self) -> None:
        while not self.ended.wait(self.every):
            self.revive()
            server = self.dice.choice(self.servers)
            self.kills.append(Kill(time.time(), server.name))
            server.kill()
            server.launch()

    def revive(self) -> None:
        for server in self.servers:
            if server.running:
                continue
            status = server.child.returncode if server.child else None
            if status != -signal.SIGKILL:
                self.ended_by_themselves.append(f"{server.name} ended by itself with {status}: {server.tail(3)}")
            server.launch()
