"""What an installation stands in is away, broken or full for a while: nothing is lost, nothing is done twice, the rest goes on and
says what is missing, and it is well again soon after. Each test prints how soon."""

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from storm.books import Books
from storm.troubles import Passing, third_of_the_platforms_calls_fails
from storm.weather import DATABASES, Installation, Plan, Trouble, installation, weather
from support.api import problem, success
from support.cable import Cable
from support.samples import CHECK_IN
from support.slack import MEETINGS, Slack
from support.stack import SERVICES, WEBHOOK_SECRET, Stack
from support.waiting import eventually

every_database = pytest.mark.parametrize("database", DATABASES)
SLOW = pytest.mark.slow


@pytest.fixture
def passes(capsys, executables):
    """Lets a trouble pass while the installation works, and looks at what is left."""

    def passes(plan: Plan, installed: Installation, trouble: Trouble) -> None:
        report = weather(plan, installed, trouble)
        with capsys.disabled():
            print(f"\n{report}")
        assert not report.failure, report.failure

    return passes


def short(database: str, seconds: float = 12) -> Plan:
    return Plan(database, meetings=16, commands=16, seed=1, seconds=seconds, quiet=120)


# The platforms


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=SLOW)])
def test_a_third_of_the_platforms_calls_fails(passes, tmp_path, database):
    with installation(database, tmp_path) as installed:
        passes(short(database), installed, third_of_the_platforms_calls_fails(installed.stack))


# The disk


@pytest.fixture
def small_disk() -> Iterator[Callable[[int], Path]]:
    """Makes a disk of so many megabytes."""
    mounted: list[Path] = []

    def make(megabytes: int) -> Path:
        disk = Path(tempfile.mkdtemp(prefix="alpha-disk-"))
        command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", str(disk)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
            disk.rmdir()
            pytest.skip("only root can mount a small disk")
        mounted.append(disk)
        return disk

    yield make
    for disk in mounted:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)
        disk.rmdir()


def fill(disk: Path) -> None:
    with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(b"\0" * 4096)


def hook(stack: Stack, number: int):
    body = {"transcript": f"{CHECK_IN}\nHanneke Visser: That was number {number}.\n", "meeting_id": f"outage-{number}", "title": f"Outage {number}"}
    return stack.api.post("/transcript/webhook", json=body, headers={"X-Webhook-Secret": WEBHOOK_SECRET})


@pytest.mark.parametrize("database, megabytes", [("sqlite", 48), pytest.param("postgres", 250, marks=SLOW)])
def test_the_disk_is_full(passes, tmp_path, small_disk, database, megabytes):
    """PostgreSQL itself ends when it cannot write its log, and somebody starts it again once there is room."""
    disk = small_disk(megabytes)
    with installation(database, tmp_path, disk) as installed:

        def look() -> None:
            fill(disk)
            said = problem(first_refused(installed.stack), 503)["detail"]
            assert "disk is full" in said or database == "postgres", said
            for name in SERVICES:
                success(installed.stack.api.get(f"/{name}/health"))
            if database == "sqlite":
                success(installed.stack.api.get("/transcript/meetings"))

        def make_room() -> None:
            (disk / "filler").unlink()
            if installed.postgres and not installed.postgres.server.running:
                installed.postgres.start()

        passes(short(database), installed, Passing("the disk is full", look, make_room, lasting=6))


def first_refused(stack: Stack) -> requests.Response:
    """PostgreSQL has a little room left in its files."""
    for number in range(200):
        answer = hook(stack, number)
        if answer.status_code != 202:
            return answer
    raise AssertionError("200 meetings were stored on a full disk")


# The database


def test_postgresql_is_away(passes, tmp_path):
    """Gone as by a crash of its machine, for ten seconds."""
    with installation("postgres", tmp_path) as installed:

        def look() -> None:
            installed.postgres.stop("immediate")
            for name in SERVICES:
                success(installed.stack.api.get(f"/{name}/health"))
            said = problem(hook(installed.stack, 1), 503)["detail"]
            assert "database" in said.lower(), said
            assert installed.stack.direct("transcript").get("/ready").status_code == 503

        passes(short("postgres", 16), installed, Passing("PostgreSQL is away", look, installed.postgres.start, lasting=10))


# Clocks


@pytest.fixture
def clock(tmp_path) -> Iterator[tuple[dict[str, str], Callable[[int], None]]]:
    """What a process needs in its environment for a clock of its own, and the hand that sets it, in seconds from the true time."""
    libraries = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    if not libraries:
        pytest.skip("libfaketime is missing: apt-get install faketime")
    offset = tmp_path / "offset"

    def set_clock(seconds: int) -> None:
        (tmp_path / "next").write_text(f"{seconds:+d}\n")
        (tmp_path / "next").rename(offset)

    set_clock(0)
    yield {
        "LD_PRELOAD": str(libraries[0]), "FAKETIME_TIMESTAMP_FILE": str(offset), "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }, set_clock  # fmt: skip


@every_database
def test_the_clock_of_one_process_jumps(passes, tmp_path, clock, database):
    """An hour ahead, an hour back, and then it is right again. On PostgreSQL it is one of two processes; on SQLite, where the
    database has no time of its own, the only one. Slack's service is left out there: it has to refuse what is an hour old."""
    environment, set_clock = clock
    wrong = {"sqlite": ("transcript", "linear"), "postgres": ("transcript2", "linear2", "slack2")}[database]

    def jump() -> None:
        set_clock(3600)
        time.sleep(4)
        set_clock(-3600)

    with installation(database, tmp_path) as installed:
        for name in wrong:
            installed.stack.servers[name].environment |= environment
        passes(short(database), installed, Passing(f"the clock of {', '.join(wrong)} jumps", jump, lambda: set_clock(0), after=2, lasting=4))


def test_what_waits_does_not_wait_for_a_clock_that_is_set_back(executables, own_stack, clock, capsys):
    """A clock that is an hour ahead is set right while meetings wait. SQLite: with PostgreSQL its clock counts, not ours."""
    environment, set_clock = clock
    stack = own_stack()
    stack.transcript.kill()
    stack.transcript.environment |= environment
    set_clock(3600)
    stack.transcript.open()
    sent = [success(hook(stack, number), 202)["id"] for number in range(12)]
    assert any(meeting["status"] == "queued" for meeting in stack.meetings())
    set_clock(0)

    recovers(capsys, "a clock set back by an hour", lambda: all(meeting["status"] == "ready" for meeting in stack.meetings()))
    assert sorted(meeting["id"] for meeting in stack.meetings()) == sorted(sent)


# The network between services


@pytest.fixture
def cut(executables, tmp_path) -> Iterator[Callable[..., tuple[Slack, Cable]]]:
    """An installation in which `caller` reaches `callee` by a cable."""
    made: list[tuple[Slack, Cable]] = []

    def open_cut(caller: str, callee: str) -> tuple[Slack, Cable]:
        stack = Stack(tmp_path / f"cut{len(made)}")
        cable = Cable(stack.servers[callee].port)
        stack.servers[caller].environment[f"{callee.upper()}_SERVICE_URL"] = cable.url
        made.append((Slack(stack), cable))
        made[-1][0].open()
        return made[-1]

    yield open_cut
    for slack, cable in made:
        slack.close()
        cable.close()


def told(slack: Slack, title: str) -> list:
    return [message for message in slack.sees(channel=MEETINGS) if title in message.rendered.split("\n", 1)[0]]


def recovers(capsys, what: str, condition: Callable[[], object], seconds: float = 60) -> None:
    started = time.monotonic()
    eventually(condition, f"after {what}: well again", seconds)
    with capsys.disabled():
        print(f"\n{what}: well again after {time.monotonic() - started:.1f} s")


@pytest.mark.parametrize("state", ["cut", "hanging"])
def test_slack_does_not_reach_transcript(cut, capsys, state):
    slack, cable = cut("slack", "transcript")
    cable.pull(state)
    meeting = slack.hold_text(CHECK_IN, "Behind the cable")  # ready all the same

    assert "The meeting archive is not reachable" in slack.answer_to("/summarize last", seconds=60).rendered
    assert "7 open issues" in slack.answer_to("/teammember Jerome").rendered
    assert told(slack, "Behind the cable") == []

    cable.mend()
    recovers(capsys, f"slack → transcript {state}", lambda: told(slack, "Behind the cable"))
    assert meeting["title"] in slack.answer_to("/summarize last").rendered
    assert len(told(slack, "Behind the cable")) == 1


@pytest.mark.parametrize("state", ["cut", *(pytest.param(state, marks=SLOW) for state in ("hanging", "one way"))])
def test_transcript_does_not_reach_linear(cut, capsys, state):
    """`one way`: Linear's service does what it is asked for, and nobody hears of it."""
    slack, cable = cut("transcript", "linear")
    stack = slack.stack
    before = {issue["id"] for issue in stack.issues()}
    known = slack.hold_text(CHECK_IN, "Before the cable")
    cable.pull(state)

    def create() -> requests.Response:
        return stack.api.post(f"/transcript/meetings/{known['id']}/tickets", json={"all": True}, timeout=90)

    assert "linear" in problem(create(), {502, 503, 504})["detail"].lower()
    assert "TID-" in slack.answer_to("/chat What is Jerome working on?").rendered, "slack reaches linear by itself"

    cable.mend()
    recovers(capsys, f"transcript → linear {state}", lambda: create().status_code in (200, 201))
    wanted = sorted(proposal["title"] for proposal in stack.proposals(known["id"]) if not proposal["duplicate_of"])
    assert sorted(issue["title"] for issue in stack.issues() if issue["id"] not in before) == wanted


def test_transcript_does_not_reach_slack(cut, capsys):
    """Slack's service takes the notification, its answer gets lost, and the meeting is told of once."""
    slack, cable = cut("transcript", "slack")
    books = Books(slack.stack)
    cable.pull("one way")
    slack.hold_text(CHECK_IN, "Told of once")
    eventually(lambda: told(slack, "Told of once"), "the meeting is told of", 60)
    assert any(left.startswith("transcript notify-slack") for left in books.undone()), "it does not know that it was heard"

    cable.mend()
    recovers(capsys, "transcript → slack one way", lambda: not books.undone())
    assert len(told(slack, "Told of once")) == 1
