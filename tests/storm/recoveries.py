"""How long jobs stood still that a kill interrupted, read off the services' logs."""

import json
import math
from dataclasses import dataclass
from datetime import datetime

from support.stack import Server


@dataclass(frozen=True)
class Line:
    at: float
    server: str
    message: str
    job: str


def lines(servers: list[Server]) -> list[Line]:
    """What the logs tell of jobs, the earliest first."""
    found = []
    for server in servers:
        for text in server.log_lines():
            if '"job.id"' not in text:
                continue
            try:
                record = json.loads(text)
            except ValueError:  # a kill cut it
                continue
            at = datetime.fromisoformat(record["time"].replace("Z", "+00:00")).timestamp()
            found.append(Line(at, server.name, record["message"], record["fields"]["job.id"]))
    return sorted(found, key=lambda line: line.at)


def recoveries(servers: list[Server], kills: list[tuple[float, str]]) -> list[float]:
    """Seconds from each kill that interrupted a job to the job's running again."""
    by_job: dict[str, list[Line]] = {}
    for line in lines(servers):
        by_job.setdefault(line.job, []).append(line)
    found = []
    for told in by_job.values():
        begun = [line for line in told if line.message == "job begun"]
        for this, following in zip(begun, begun[1:]):
            ended = [line for line in told if line.server == this.server and line.message == "job ended" and this.at <= line.at <= following.at]
            cuts = [at for at, name in kills if name == this.server and this.at <= at <= following.at]
            if cuts and not (ended and ended[0].at < cuts[0]):
                found.append(following.at - cuts[0])
    return sorted(found)


def percentile(sorted_values: list[float], share: float) -> float:
    """The smallest value that so many of them do not exceed."""
    return sorted_values[max(0, math.ceil(len(sorted_values) * share) - 1)]
