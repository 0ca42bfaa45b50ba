"""python -m storm [--database sqlite] [--meetings 500] [--commands 500] [--seed 1]; see `make test-crash`."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from storm.killer import Killer
from storm.recoveries import percentile
from storm.weather import DATABASES, Plan, installation, weather

LONGEST_RECOVERY = 15  # seconds, of 99 in a hundred jobs that a kill interrupted


def storm(plan: Plan, keep: Path | None) -> list[str]:
    """Prints what it came to; what is wrong, in words."""
    directory = Path(tempfile.mkdtemp(prefix=f"storm-{plan.database}-", dir=keep))
    with installation(plan.database, directory) as installed:
        killer = Killer(installed.services, plan.seed)
        report = weather(plan, installed, killer)
    print(report, flush=True)
    wrong = [report.failure] if report.failure else []
    if killer.recovered and percentile(killer.recovered, 0.99) > LONGEST_RECOVERY:
        wrong.append(f"{plan.name}: a hundredth of the recoveries took more than {LONGEST_RECOVERY} s")
    if wrong:
        wrong.append(f"Logs and databases: {directory}")
    elif not keep:
        shutil.rmtree(directory, ignore_errors=True)
    return wrong


def main() -> int:
    options = argparse.ArgumentParser(prog="storm", description=__doc__)
    options.add_argument("--database", choices=DATABASES, action="append")
    options.add_argument("--meetings", type=int, default=500)
    options.add_argument("--commands", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seconds", type=float, default=240, help="over which all is sent")
    options.add_argument("--quiet", type=float, default=900, help="seconds after which nothing may be left to do")
    options.add_argument("--keep", type=Path, help="a folder for logs and databases, which else go when all is right")
    given = options.parse_args()
    wrong = []
    for database in given.database or DATABASES:
        plan = Plan(database, given.meetings, given.commands, given.seed, given.seconds, given.quiet)
        wrong += storm(plan, given.keep)
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
