"""What an operator does to the services' data: migrations, dead jobs, backups, restores and exports, by the real programs."""

import json
import os
import sqlite3
import subprocess
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from support.api import page, success
from support.installation import Installation
from support.operating import done, exhaust, jobs, operate
from support.postgres import PASSWORD, Postgres, installed
from support.process import inherited
from support.samples import ALL, BY_FILE, long_meeting
from support.slack import MEETINGS
from support.stack import Stack, executable
from support.waiting import eventually

SERVICES = ["transcript", "slack", "linear", "notion"]


class Load:
    """Sends meetings in and reads others until the test ends."""

    def __init__(self, installation: Installation):
        self.installation = installation
        self.sent = 0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.work, daemon=True)

    def work(self) -> None:
        while not self.ended.is_set():
            self.sent += 1
            path = self.installation.folder / f"load-{self.sent}.txt"
            path.write_text(long_meeting(seed=100 + self.sent))
            self.installation.alpha("ingest", path.name, "--no-wait")
            self.installation.alpha("search", "rate limit")

    def __enter__(self) -> "Load":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.thread.join(60)


def remembered(installation: Installation, meetings: list[str]) -> dict:
    """What people would miss if it were gone."""
    slack = installation.alpha("slack", "show", "--user", "priya")
    assert slack.returncode == 0, slack.stderr
    return {
        "meetings": [meeting for meeting in installation.json("meetings", "--limit", "500") if meeting["id"] in meetings],
        "summaries": [installation.json("show", meeting) for meeting in meetings],
        "tickets": {meeting: installation.json("tickets", meeting) for meeting in meetings},
    }


# Backup and restore


@pytest.fixture(scope="module")
def postgres():
    postgres = Postgres()
    try:
        yield postgres.open()
    finally:
        postgres.close()


class Place:
    """Where an installation keeps its data: files, or schemas on a server."""

    def __init__(self, folder: Path, postgres: Postgres | None):
        self.postgres = postgres
        self.installation = Installation(folder, **({"DATABASE_URL": postgres.url} if postgres else {}))

    @property
    def ending(self) -> str:
        return "dump" if self.postgres else "db"

    def wipe(self) -> None:
        for service in SERVICES:
            if self.postgres:
                self.postgres.query(f"DROP SCHEMA IF EXISTS {service} CASCADE")
            for file in (self.installation.folder / "data").glob(f"{service}.db*"):
                file.unlink()

    def questions(self) -> list[str]:
        """What people asked the bot, the first question first."""
        if self.postgres:
            return self.postgres.query("SELECT question FROM slack.turns ORDER BY created_at").splitlines()
        with sqlite3.connect(f"file:{self.installation.folder}/data/slack.db?mode=ro", uri=True) as connection:
            return [question for (question,) in connection.execute("SELECT question FROM turns ORDER BY created_at")]


def opened(place: Place):
    started = place.installation.alpha("up")
    try:
        assert started.returncode == 0, started.stderr
        yield place
    finally:
        place.installation.alpha("down")


@pytest.fixture(params=["sqlite", "postgres"])
def place(executables, tmp_path, request):
    postgres = request.getfixturevalue("postgres") if request.param == "postgres" else None
    place = Place(tmp_path / "alpha-machine", postgres)
    place.wipe()
    yield from opened(place)
    place.wipe()


@pytest.fixture
def installation(executables, tmp_path):
    for place in opened(Place(tmp_path / "alpha-machine", None)):
        yield place.installation


def test_all_that_was_backed_up_under_load_is_there_again(place):
    """Also what people said in Slack, and what is created in Linear is not created again."""
    installation = place.installation
    assert installation.alpha("tickets", "Sprint 21", "--create").returncode == 0
    assert installation.alpha("slack", "say", "what did we decide on the rate limit?", "--user", "priya").returncode == 0
    ids = [meeting["id"] for meeting in installation.json("meetings")]
    before = remembered(installation, ids)
    found = {hit["meeting_id"] for hit in installation.json("search", "rate limit")}
    questions = place.questions()
    issues = installation.issues()
    assert len(ids) == len(ALL) and found and questions

    with Load(installation) as load:
        eventually(lambda: load.sent > 1, "the load has begun")
        backed_up = installation.alpha("backup", "saved")
    refused = installation.alpha("restore", "saved", "--replace")
    assert installation.alpha("down").returncode == 0
    place.wipe()
    restored = installation.alpha("restore", "saved")
    again = installation.alpha("restore", "saved")

    assert backed_up.returncode == 0, backed_up.stderr
    assert refused.returncode == 4 and "alpha down" in refused.stderr
    assert restored.returncode == 0, restored.stderr
    assert again.returncode == 1 and "--replace" in again.stderr
    folder = installation.folder / "saved"
    assert {file.name for file in folder.iterdir()} == {"manifest.json"} | {
        f"{service}.{place.ending}{end}" for service in SERVICES for end in ("", ".json")
    }
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}

    started = installation.alpha("up", "--no-samples")
    assert started.returncode == 0, started.stderr
    assert remembered(installation, ids) == before
    assert found <= {hit["meeting_id"] for hit in installation.json("search", "rate limit", "--limit", "50")}
    assert place.questions()[: len(questions)] == questions
    assert installation.alpha("tickets", "Sprint 21", "--create").returncode == 0
    assert installation.issues() == issues
    # What was on its way when the backup was made arrives.
    eventually(
        lambda: {meeting["status"] for meeting in installation.json("meetings", "--limit", "500")} == {"ready"}, "nothing waits", 90
    )


def test_a_damaged_backup_is_refused_and_nothing_is_lost(installation):
    assert installation.alpha("backup", "saved").returncode == 0
    file = installation.folder / "saved/transcript.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    before = installation.json("meetings")
    assert installation.alpha("down").returncode == 0

    refused = installation.alpha("restore", "saved", "--replace", "--service", "transcript")

    assert refused.returncode == 1 and "SHA-256" in refused.stderr
    assert installation.alpha("up", "--no-samples").returncode == 0
    assert installation.json("meetings") == before


def test_a_service_that_alpha_did_not_start_is_noticed(own_stack):
    """By the locks of its database."""
    stack = own_stack()
    stack.ingest(ALL[0].body, ALL[0].file)
    file = str(stack.directory / "saved.db")
    done(stack.transcript, "backup", file)

    running = operate(stack.transcript, "restore", file, "--replace")
    stack.transcript.terminate()
    stopped = operate(stack.transcript, "restore", file, "--replace")
    stack.transcript.open()

    assert running.returncode == 1 and "stop the service first" in running.stderr
    assert stopped.returncode == 0, stopped.stderr
    assert [meeting["filename"] for meeting in stack.meetings()] == [ALL[0].file]


# Exports


def test_an_export_holds_everything_but_secrets_and_unfiltered_text(installation):
    (installation.folder / "kept.txt").write_text(long_meeting())
    exported = installation.alpha("export", "out")

    assert exported.returncode == 0, exported.stderr
    for name in ["installations.token", "oauth_states", "originals"]:
        assert f"left out: {name}" in exported.stderr
    lines = {
        service: [json.loads(line) for line in (installation.folder / f"out/{service}.jsonl").read_text().splitlines()]
        for service in SERVICES
    }
    meetings = [line["row"] for line in lines["transcript"] if line["table"] == "meetings"]
    assert {meeting["filename"] for meeting in meetings} == {sample.file for sample in ALL}
    assert {line["table"] for line in lines["transcript"]} >= {"segments", "proposals", "summaries", "jobs", "participants"}
    assert not {"originals", "schema_migrations", "oauth_states"} & {line["table"] for found in lines.values() for line in found}
    assert not any("_text" in line["table"] for line in lines["transcript"])
    text = (installation.folder / "out/transcript.jsonl").read_text()
    assert not [amount for sample in ALL for amount in sample.amounts if amount in text]


# Dead jobs


def test_a_dead_job_is_listed_retried_and_ends_well(own_slack):
    slack = own_slack()
    stack = slack.stack
    stack.slack.terminate()
    sample = BY_FILE["02-merrowdale-kickoff.vtt"]
    meeting = stack.ingest(sample.body, sample.file)
    dead = exhaust(stack.transcript, "notify-slack")
    assert meeting["id"] in dead["about"] and dead["reason"] and dead["attempts"] >= 1 and dead["updated_at"]
    listed = done(stack.transcript, "jobs", "list", "--state", "dead")
    assert dead["id"] in listed and dead["reason"] in listed

    stack.slack.open()
    assert "1 job" in done(stack.transcript, "jobs", "retry", dead["id"])

    eventually(lambda: jobs(stack.transcript, "--kind", "notify-slack", "--state", "done"), "the job is done")
    eventually(lambda: any("Merrowdale" in message.rendered for message in slack.sees(channel=MEETINGS)), "the channel is told")
    again = operate(stack.transcript, "jobs", "retry", dead["id"])
    assert again.returncode == 1 and "not a dead job" in again.stderr


def fail(stack, meeting: str) -> str:
    """As if the last try of its job had failed; the job's id."""
    stack.transcript.rows(f"UPDATE meetings SET status = 'failed', is_readable = FALSE, error = 'no' WHERE id = '{meeting}'")  # noqa: S608
    stack.transcript.rows(
        "UPDATE jobs SET state = 'dead', reason = 'no', attempts = max_attempts "  # noqa: S608
        f"WHERE kind = 'process-meeting' AND payload LIKE '{meeting}/%'"
    )
    return next(job["id"] for job in jobs(stack.transcript, "--state", "dead") if job["about"].startswith(meeting))


def test_a_failed_meeting_becomes_ready_when_its_job_is_retried(own_stack):
    stack = own_stack()
    meeting = stack.ingest(ALL[3].body, ALL[3].file)
    before = stack.proposals(meeting["id"])
    job = fail(stack, meeting["id"])

    done(stack.transcript, "jobs", "retry", job)
    eventually(
        lambda: success(stack.api.get(f"/transcript/meetings/{meeting['id']}"))["status"] == "ready", "the meeting is ready again"
    )

    assert [proposal["title"] for proposal in stack.proposals(meeting["id"])] == [proposal["title"] for proposal in before]


def test_a_meeting_of_which_nothing_is_left_is_not_tried_again(own_stack):
    stack = own_stack()
    meeting = stack.ingest(ALL[3].body, ALL[3].file)
    job = fail(stack, meeting["id"])
    stack.transcript.rows(f"DELETE FROM segments WHERE meeting_id = '{meeting['id']}'")  # noqa: S608

    refused = operate(stack.transcript, "jobs", "retry", "--dead")

    assert refused.returncode == 1
    assert f"{job}: The original was erased when the meeting failed: send the transcript again." in refused.stderr
    assert [found["id"] for found in jobs(stack.transcript, "--state", "dead")] == [job]


def test_notes_that_were_given_up_are_published_once_when_they_are_retried(own_notion):
    notion = own_notion()
    parent = notion.put_one(title="Notes")
    notion.fault("status", status=500, times=10_000)
    notion.publishing("Kickoff", "- One\n- Two\n", parent_id=parent)
    eventually(lambda: jobs(notion.stack.notion, "--kind", "notion.publish"), "the job is stored")
    dead = exhaust(notion.stack.notion, "notion.publish")
    notion.stack.mend()

    done(notion.stack.notion, "jobs", "retry", dead["id"])

    notes = eventually(lambda: notion.pages_under(parent), "the notes are there", 60)
    eventually(lambda: jobs(notion.stack.notion, "--state", "done"), "the job is done", 60)
    assert len(notes) == 1 and notion.texts(notes[0]) == ["One", "Two"]
    assert notion.stack.notion.rows("SELECT state FROM publications") == [("published",)]


def test_issues_that_were_given_up_are_created_once_when_their_job_is_retried(own_stack):
    stack = own_stack()
    stack.fault("delay", delay_ms=300)
    body = {"issues": [{"title": f"Walrus {number}", "team": "Delivery"} for number in range(3)]}
    caller = threading.Thread(target=lambda: call(stack, body), daemon=True)
    caller.start()
    eventually(lambda: stack.linear.rows("SELECT 1 FROM issue_writes WHERE state = 'pending'"), "the ledger knows them", every=0.01)
    stack.linear.kill()
    caller.join(60)
    stack.mend()
    stack.fault("status", status=500)
    stack.linear.open()
    dead = exhaust(stack.linear, "linear.create")
    assert stack.linear.rows("SELECT 1 FROM issue_writes WHERE state = 'failed'")
    stack.mend()

    done(stack.linear, "jobs", "retry", dead["id"])

    eventually(lambda: [job["state"] for job in jobs(stack.linear, "--kind", "linear.create")] == ["done"], "the job is done", 60)
    made = sorted(issue["title"] for issue in stack.issues() if issue["title"].startswith("Walrus"))
    assert made == ["Walrus 0", "Walrus 1", "Walrus 2"]


def call(stack, body: dict) -> None:
    try:
        stack.direct("linear").post("/linear/issues", json=body, timeout=60)
    except requests.RequestException:
        pass  # its service was killed


def test_a_reply_that_was_given_up_is_not_retried_and_the_reason_is_told(own_slack):
    slack = own_slack()
    slack.hold("02-merrowdale-kickoff.vtt")
    eventually(lambda: jobs(slack.stack.slack, "--kind", "slack.reply", "--state", "done"), "the channel is told")
    slack.stack.slack.rows("UPDATE jobs SET state = 'dead', reason = 'no' WHERE kind = 'slack.reply'")

    refused = operate(slack.stack.slack, "jobs", "retry", "--dead", "--kind", "slack.reply")
    discarded = done(slack.stack.slack, "jobs", "discard", "--dead", "--kind", "slack.reply")

    assert refused.returncode == 1 and "asks again" in refused.stderr
    assert "discarded" in discarded
    assert jobs(slack.stack.slack, "--state", "dead") == []
    assert {job["reason"] for job in jobs(slack.stack.slack, "--kind", "slack.reply")} == {"discarded"}


def test_a_waiting_meeting_that_is_discarded_is_failed_and_its_original_erased(own_stack):
    stack = own_stack()
    stack.transcript.terminate()
    done(stack.transcript, "migrate", "up")
    stack.transcript.open()
    stack.transcript.rows("CREATE TRIGGER wait AFTER INSERT ON jobs BEGIN UPDATE jobs SET run_at = '2100-01-01T00:00:00.000Z'; END")
    sent = success(stack.send(ALL[0].body, ALL[0].file), 202)["id"]
    job = jobs(stack.transcript, "--state", "waiting", "--kind", "process-meeting")[0]["id"]

    done(stack.transcript, "jobs", "discard", job)

    meeting = success(stack.api.get(f"/transcript/meetings/{sent}"))
    assert meeting["status"] == "failed" and "discarded" in meeting["error"]
    assert stack.transcript.rows("SELECT count(*) FROM originals") == [(0,)]


def test_alpha_decides_jobs_whichever_service_has_them(installation):
    connection = sqlite3.connect(installation.folder / "data/notion.db", timeout=20)
    with connection:
        connection.execute(
            """
            INSERT INTO jobs (id, kind, payload, state, run_at, attempts, max_attempts, reason, created_at, updated_at)
            VALUES ('6d0e5c3f-9a71-4b52-8e0c-2f1d7b3a9c11', 'notion.read', 'nothing', 'dead', ?1, 3, 3, 'away', ?1, ?1)
            """, [datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")],
        )
    connection.close()
    listed = installation.json("jobs", "list", "--state", "dead")
    unknown = installation.alpha("jobs", "retry", "11111111-1111-4111-8111-111111111111")
    retried = installation.alpha("jobs", "retry", "6d0e5c3f-9a71-4b52-8e0c-2f1d7b3a9c11")

    assert {service: len(found) for service, found in listed.items()} == {"transcript": 0, "slack": 0, "linear": 0, "notion": 1}
    assert unknown.returncode == 1 and "not a dead job" in unknown.stderr
    assert retried.returncode == 0 and retried.stdout == "notion: 1 job to be tried again.\n"

    # It names no page, so that the running service gives it up again.
    def dead() -> list:
        return installation.json("jobs", "list", "--state", "dead", "--service", "notion")["notion"]

    eventually(lambda: [job["reason"] for job in dead()] == ["the job names no page"], "it ran again")
    assert installation.alpha("jobs", "discard", "--dead").stdout == "notion: 1 job discarded.\n"
    assert dead() == []


# PostgreSQL


def on_postgres(postgres, folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess:
    environment = inherited(DATABASE_URL=postgres.url) | more
    return subprocess.run([executable("alpha-linear"), *words], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def test_a_schema_on_a_server_is_backed_up_and_restored(executables, postgres, tmp_path):
    """The password is in no argument: everybody on the machine can read those."""
    wrappers = tmp_path / "bin"
    wrappers.mkdir()
    for name in ["pg_dump", "pg_restore"]:
        (wrappers / name).write_text(f'#!/bin/sh\necho "$0 $@" >> {tmp_path}/arguments\nexec {installed(name)} "$@"\n')
        (wrappers / name).chmod(0o755)
    path = {"PATH": f"{wrappers}:{os.environ['PATH']}"}
    job = "INSERT INTO linear.jobs (id, kind, payload, state, run_at, max_attempts, created_at, updated_at) VALUES "
    job += "(gen_random_uuid(), 'linear.create', '', 'waiting', now(), 3, now(), now())"
    assert on_postgres(postgres, tmp_path, "migrate", "up").returncode == 0
    postgres.query(job)

    saved = on_postgres(postgres, tmp_path, "backup", "saved.dump", **path)
    postgres.query(job)
    kept = on_postgres(postgres, tmp_path, "restore", "saved.dump", **path)
    restored = on_postgres(postgres, tmp_path, "restore", "saved.dump", "--replace", **path)

    assert saved.returncode == 0, saved.stderr
    assert (tmp_path / "saved.dump").stat().st_mode & 0o777 == 0o600
    assert kept.returncode == 1 and "--replace" in kept.stderr
    assert restored.returncode == 0, restored.stderr
    assert postgres.query("SELECT count(*) FROM linear.jobs") == "1"
    assert postgres.query("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%restore%'") == "0"
    assert postgres.query("SELECT has_schema_privilege('anon', 'linear', 'USAGE')") == "f"
    assert postgres.query("SELECT bool_and(relrowsecurity) FROM pg_class WHERE relnamespace = 'linear'::regnamespace AND relkind = 'r'") == "t"
    arguments = (tmp_path / "arguments").read_text()
    assert "pg_dump" in arguments and "pg_restore" in arguments and PASSWORD not in arguments


@pytest.fixture
def meetings_on_postgres(executables, postgres, tmp_path):
    """An installation whose transcript service keeps its meetings on the server."""
    stack = Stack(tmp_path / "stack")
    stack.transcript.environment["DATABASE_URL"] = postgres.url
    try:
        yield stack.open()
    finally:
        stack.close()
        postgres.query("DROP SCHEMA IF EXISTS transcript CASCADE")


def test_meetings_on_a_server_are_there_again(meetings_on_postgres, postgres):
    stack = meetings_on_postgres
    sent = {stack.ingest(sample.body, sample.file, **sample.told)["id"] for sample in ALL[:4]}

    def known() -> tuple:
        found = sorted((meeting for meeting in stack.meetings() if meeting["id"] in sent), key=lambda meeting: meeting["id"])
        hits = page(stack.api.get("/transcript/search", params={"q": "rate limit"}))
        summaries = [success(stack.api.get(f"/transcript/meetings/{meeting['id']}/summary")) for meeting in found]
        return found, [hit for hit in hits if hit["meeting_id"] in sent], summaries, [stack.proposals(meeting["id"]) for meeting in found]

    before = known()
    assert len(before[0]) == 4 and before[1]
    for number in range(4):
        stack.send(long_meeting(seed=200 + number).encode(), f"load-{number}.txt")
    file = str(stack.directory / "saved.dump")
    done(stack.transcript, "backup", file)
    running = operate(stack.transcript, "restore", file, "--replace")
    exported = operate(stack.transcript, "export", str(stack.directory / "out.jsonl"))
    stack.transcript.terminate()
    postgres.query("DROP SCHEMA transcript CASCADE")
    done(stack.transcript, "restore", file)
    stack.transcript.open()

    assert running.returncode == 1 and "stop the service first" in running.stderr
    assert exported.returncode == 0, exported.stderr
    tables = {json.loads(line)["table"] for line in (stack.directory / "out.jsonl").read_text().splitlines()}
    assert tables >= {"meetings", "segments", "proposals", "jobs"} and "originals" not in tables
    assert known()[:1] + known()[2:] == before[:1] + before[2:]
    assert {hit["meeting_id"] for hit in known()[1]} == {hit["meeting_id"] for hit in before[1]}
    # What was on its way when the backup was made arrives.
    eventually(lambda: len(stack.meetings()) == 8 and {meeting["status"] for meeting in stack.meetings()} == {"ready"}, "all are ready", 90)

    # And a meeting whose job is dead becomes ready again.
    meeting = min(sent)
    postgres.query(f"UPDATE transcript.meetings SET status = 'failed', is_readable = false WHERE id = '{meeting}'")  # noqa: S608
    postgres.query(f"UPDATE transcript.jobs SET state = 'dead', reason = 'no' WHERE payload LIKE '{meeting}/%'")  # noqa: S608
    done(stack.transcript, "jobs", "retry", "--dead", "--kind", "process-meeting")
    eventually(lambda: success(stack.api.get(f"/transcript/meetings/{meeting}"))["status"] == "ready", "the meeting is ready again")


def test_a_missing_program_is_named_and_leaves_everything_as_it_is(executables, postgres, tmp_path):
    assert on_postgres(postgres, tmp_path, "migrate", "up").returncode == 0

    ended = on_postgres(postgres, tmp_path, "backup", "saved.dump", PATH=str(tmp_path))

    assert ended.returncode == 1
    assert ended.stderr == "error: pg_dump is not installed: apt-get install postgresql-client.\n"
    assert list(tmp_path.iterdir()) == []


# Migrations


def test_migrations_are_shown_and_run_without_serving(executables, tmp_path):
    installation = Installation(tmp_path / "alpha-machine")

    before = installation.json("migrate", "status")
    up = installation.alpha("migrate", "up")
    after = installation.json("migrate", "status")

    assert set(before) == set(SERVICES)
    assert {step["state"] for steps in before.values() for step in steps} == {"pending"}
    assert up.returncode == 0, up.stderr
    assert {step["state"] for steps in after.values() for step in steps} == {"applied"}
    assert installation.alpha("migrate", "up").stdout.count("The schema is up to date.") == len(SERVICES)
    connection = sqlite3.connect(installation.folder / "data/linear.db")
    with connection:
        connection.execute("INSERT INTO schema_migrations VALUES ('linear', 999, 'x', '2030-01-01T00:00:00.000Z')")
    connection.close()
    newer = installation.alpha("migrate", "up")
    status = installation.alpha("migrate", "status")
    assert newer.returncode == 1 and "linear: the database was made by a newer version (migration linear/999)" in newer.stderr
    assert status.returncode == 1 and "unknown" in status.stdout and "run that version or a later one" in status.stderr


@pytest.mark.parametrize("service", SERVICES)
def test_every_executable_explains_itself(executables, tmp_path, service):
    def run(*words: str, **settings: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [executable(f"alpha-{service}"), *words], cwd=tmp_path, env=settings, capture_output=True, text=True, timeout=30
        )

    first = run("--help")
    assert first.returncode == 0 and f"alpha-{service}" in first.stdout
    for command in ["migrate", "jobs", "backup", "restore", "export"]:
        assert command in first.stdout
    assert run("frobnicate").returncode == 64
    wrong = run("migrate", "status", DATABASE_URL="mysql://nowhere")
    assert wrong.returncode == 78 and wrong.stderr.startswith("DATABASE_URL ")
