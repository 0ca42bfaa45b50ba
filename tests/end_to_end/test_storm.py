"""The short form of `make test-crash`: everything that runs is killed again and again while it works, and nothing is lost or done
twice."""

import pytest

from storm.killer import Killer
from storm.weather import DATABASES, Plan, installation, weather


@pytest.mark.parametrize("database", DATABASES)
def test_nothing_is_lost_or_done_twice_in_a_storm(executables, tmp_path, capsys, database):
    plan = Plan(database, meetings=40, commands=40, seed=1, seconds=20, quiet=120)
    with installation(database, tmp_path) as installed:
        report = weather(plan, installed, Killer(installed.services, plan.seed))
    with capsys.disabled():
        print(f"\n{report}")

    assert not report.failure, report.failure
