"""What a newcomer types: alpha up, ingest, search, tickets, down, in a copy of the project without its sources."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
import requests

from support.installation import Installation
from support.process import free_port
from support.samples import ALL, BY_FILE, long_meeting
from support.stack import ROOT, executable


@pytest.fixture(scope="module")
def installation(executables, tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("installation") / "alpha-machine")
    started = installation.alpha("up")
    try:
        assert started.returncode == 0, started.stderr + started.stdout
        installation.said = started.stdout
        yield installation
    finally:
        stopped = installation.alpha("down")
        assert stopped.returncode == 0, stopped.stderr


def test_up_says_what_to_open_and_to_type(installation):
    assert installation.gateway in installation.said
    for command in ["ask", "search", "tickets", "slack", "ingest", "down"]:
        assert f"alpha {command}" in installation.said


def test_the_page_shows(installation):
    page = requests.get(installation.gateway + "/", timeout=10)

    assert page.status_code == 200 and "text/html" in page.headers["Content-Type"]


def test_the_samples_are_loaded(installation):
    meetings = installation.json("meetings")

    assert {meeting["filename"] for meeting in meetings} == {sample.file for sample in ALL}
    assert {meeting["status"] for meeting in meetings} == {"ready"}
    dates = {meeting["filename"]: meeting["meeting_date"][:10] for meeting in meetings}
    assert dates == {sample.file: sample.date for sample in ALL}


def test_a_token_was_made_and_is_ones_own(installation):
    dotenv = installation.folder / ".env"

    assert dotenv.stat().st_mode & 0o777 == 0o600
    assert re.search(r"^ALPHA_API_TOKEN=\S{20,}$", dotenv.read_text(), re.M)
    assert requests.get(installation.gateway + "/transcript/meetings", timeout=10).status_code == 401


def test_up_again_starts_nothing_twice(installation):
    before = {program["program"]: program["pid"] for program in installation.json("status")["programs"]}

    assert installation.alpha("up").returncode == 0

    assert {program["program"]: program["pid"] for program in installation.json("status")["programs"]} == before
    assert len(installation.json("meetings")) == len(ALL)


def test_a_meeting_of_ones_own(installation):
    (installation.folder / "mine.txt").write_text(long_meeting())

    ended = installation.alpha("ingest", "mine.txt", "--title", "My own", "--date", "2026-03-04")
    assert ended.returncode == 0, ended.stderr
    found = installation.json("search", "zebrafish exporter")
    assert found[0]["title"] == "My own"
    assert "73,500" not in installation.alpha("show", "My own", "--text").stdout
    installation.alpha("ingest", "mine.txt")
    assert [meeting["title"] for meeting in installation.json("meetings")].count("My own") == 1


def test_tickets_are_created_once_from_two_shells(installation):
    proposals = installation.json("tickets", "Sprint 21")
    wanted = sorted(proposal["title"] for proposal in proposals if not proposal["duplicate_of"])
    before = installation.issues()

    command = [executable("alpha"), "tickets", "Sprint 21", "--create"]
    shells = [
        subprocess.Popen(command, cwd=installation.folder, env=installation.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for shell in shells:
        shell.communicate(timeout=120)
    assert 0 in {shell.returncode for shell in shells}
    assert installation.alpha("tickets", "Sprint 21", "--create").returncode == 0

    made = installation.issues()
    for title in before:
        made.remove(title)
    assert sorted(title for title in made if title in wanted) == wanted


def test_a_question_is_answered_with_its_sources(installation):
    answer = installation.json("ask", "what did we decide on the rate limit?")

    assert answer["answer"] and answer["sources"] and answer["engine"]
    printed = installation.alpha("ask", "what did we decide on the rate limit?")
    assert printed.returncode == 0, printed.stderr
    assert answer["sources"][0]["title"] in printed.stdout and "[1]" in printed.stdout


def test_somebody_types_a_command_in_slack_and_presses_its_button(installation):
    typed = installation.alpha("slack", "/create Repair the walrus exporter, due Friday", "--user", "priya")
    assert typed.returncode == 0, typed.stderr
    assert "only you see this" in typed.stdout and "[1 " in typed.stdout
    before = installation.issues()
    assert not any("walrus" in title for title in before)

    assert installation.alpha("slack", "click", "No such button", "--user", "priya").returncode == 4
    pressed = installation.alpha("slack", "click", "create_tickets_yes", "--user", "priya")

    assert pressed.returncode == 0, pressed.stderr
    assert [title for title in installation.issues() if title not in before] == ["Repair the walrus exporter"]
    assert "walrus" in installation.alpha("slack", "show", "--user", "priya").stdout


def test_somebody_talks_to_the_bot_in_slack(installation):
    for words in [["say", "what did we decide on the rate limit?"], ["/summarize last"], ["home"]]:
        ended = installation.alpha("slack", *words, "--user", "tomek")
        assert ended.returncode == 0 and ended.stdout.strip(), words + [ended.stderr]


@pytest.mark.parametrize("sample", ALL, ids=[sample.file[:2] for sample in ALL])
def test_redact_takes_amounts_out_of_a_file(installation, sample):
    ended = installation.alpha("redact", str(sample.path))

    assert ended.returncode == 0, ended.stderr
    for amount in sample.amounts:
        assert amount not in ended.stdout
    spans = json.loads(installation.alpha("redact", str(sample.path), "--spans").stdout)["spans"]
    text = sample.path.read_text(encoding="utf-8")
    assert spans and all(set(span) >= {"start", "end", "label", "placeholder"} for span in spans)
    assert all(0 <= span["start"] < span["end"] <= len(text) for span in spans)


def test_eval_prints_every_meeting(installation):
    ended = installation.alpha("eval", str(ROOT / "samples"), "--json")

    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert set(found) == {Path(sample.file).stem for sample in ALL}
    for ticket in found["04-sprint-planning"]:
        assert set(ticket) >= {"title", "description", "assignee", "project", "due", "priority", "evidence", "duplicate_of"}


def test_doctor_finds_nothing_wrong(installation):
    ended = installation.alpha("doctor")

    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_failures_have_their_exit_codes(installation):
    assert installation.alpha("ingest", "not-there.txt").returncode == 4
    assert installation.alpha("tickets", "no such meeting").returncode != 0
    assert installation.alpha("frobnicate").returncode == 64
    assert installation.alpha("slack", "no slash").returncode == 64
    assert installation.alpha("slack", "/chat hello", "--user", "nobody-of-that-name").returncode == 4
    assert installation.alpha("eval", str(ROOT / "samples"), "--gold", str(ROOT / "docs")).returncode == 4
    away = dict(installation.environment, GATEWAY_PORT=str(free_port()))
    ended = subprocess.run([executable("alpha"), "meetings"], cwd=installation.folder, env=away, capture_output=True, timeout=60)
    assert ended.returncode == 3


@pytest.mark.parametrize(
    "dotenv",
    ['ALPHA_API_TOKEN="a-token-in-quotes"\n', "export ALPHA_API_TOKEN='a-token-in-quotes' # ours\r\nLINEAR_TEST_MODE=false\r\n"],
    ids=["quotes", "export"],
)
def test_everybody_reads_the_same_token(executables, tmp_path, dotenv):
    other = Installation(tmp_path / "other")
    (other.folder / ".env").write_bytes(dotenv.encode())
    try:
        started = other.alpha("up", "--no-samples")
        assert started.returncode == 0, started.stderr
        assert other.json("meetings") == []
        bearer = {"Authorization": "Bearer a-token-in-quotes"}
        assert requests.get(other.gateway + "/transcript/meetings", headers=bearer, timeout=10).status_code == 200
        # Not 403: the sandbox may be written to.
        issue = {"issues": [{"title": "Try it", "team": "Delivery"}]}
        assert requests.post(other.gateway + "/linear/issues", headers=bearer, json=issue, timeout=10).status_code == 201
        assert other.alpha("doctor").returncode == 0
    finally:
        assert other.alpha("down").returncode == 0


def test_a_taken_port_is_named(executables, tmp_path):
    import socket

    other = Installation(tmp_path / "other")
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", other.ports["LINEAR"]))
        holder.listen()
        ended = other.alpha("up")

    assert ended.returncode != 0
    assert str(other.ports["LINEAR"]) in ended.stderr and "linear" in ended.stderr
    assert str(os.getpid()) in ended.stderr
    other.alpha("down")
