"""What an operator types to a service's own executable, and a look at its jobs past it."""

import json
import subprocess

from support.stack import Server, executable, program
from support.waiting import eventually


def operate(server: Server, *words: str, timeout: float = 120) -> subprocess.CompletedProcess:
    """The executable with arguments, in the service's own surroundings."""
    command = [executable(f"alpha-{program(server.name)}"), *words]
    return subprocess.run(command, cwd=server.cwd, env=server.environment, capture_output=True, text=True, timeout=timeout)


def done(server: Server, *words: str) -> str:
    """The same, for what succeeds; its standard output."""
    ended = operate(server, *words)
    assert ended.returncode == 0, f"{words}: {ended.returncode}: {ended.stderr}"
    return ended.stdout


def jobs(server: Server, *words: str) -> list[dict]:
    return json.loads(done(server, "jobs", "list", "--json", *words))


def exhaust(server: Server, kind: str) -> dict:
    """Leaves the waiting job of that kind one more try, which has to fail; the job, once the service gave it up."""
    [(usual,)] = server.rows(f"SELECT max_attempts FROM jobs WHERE kind = '{kind}'")  # noqa: S608

    def given_up() -> dict | None:
        server.rows(
            "UPDATE jobs SET max_attempts = attempts + 1, run_at = '2000-01-01T00:00:00.000Z' "  # noqa: S608
            f"WHERE kind = '{kind}' AND state = 'waiting'"
        )
        dead = jobs(server, "--state", "dead", "--kind", kind)
        return dead[0] if dead else None

    dead = eventually(given_up, f"a job {kind} is dead", every=0.3)
    server.rows(f"UPDATE jobs SET max_attempts = {usual} WHERE kind = '{kind}'")  # noqa: S608
    return dead
