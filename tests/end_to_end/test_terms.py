"""The terms of a project, from their file to what can be read of a meeting, and changes of the file while all runs."""

import json
import os
import subprocess
from pathlib import Path

import pytest
import requests

from support.api import success
from support.process import inherited
from support.stack import Stack, executable
from support.waiting import eventually

MEETING = """Ada Quist | 00:01
I'll send the Halden framework to Petra by Wednesday. Project Falcon slips.

Bill Price | 00:09
The price list app is slow. It is 👍🏽 otherwise.
"""


class Terms:
    """A file of terms, changed as an editor does: another file takes its place."""

    def __init__(self, path: Path, text: str):
        self.path = path
        self.write(text)

    def write(self, text: str) -> None:
        new = self.path.with_suffix(".new")
        new.write_text(text)
        new.replace(self.path)


@pytest.fixture
def terms(tmp_path) -> Terms:
    return Terms(tmp_path / "terms.yaml", "always: [Project Falcon]\nnever: [price list app, Bill Price]\n")


@pytest.fixture
def running(own_stack, terms) -> Stack:
    return own_stack(REDACTION_TERMS=str(terms.path))


def redacted(stack: Stack, text: str) -> str:
    return success(stack.api.post("/transcript/redact", json={"text": text}))["redacted"]


def logged(stack: Stack, message: str) -> list[dict]:
    records = [json.loads(line) for line in stack.transcript.log_lines()]
    return [record for record in records if record["message"] == message]


def metric(stack: Stack, name: str) -> float:
    text = requests.get(f"{stack.transcript.url}/metrics", timeout=5).text
    return next(float(line.split()[-1]) for line in text.splitlines() if line.startswith(name))


def test_terms_are_taken_out_of_all_that_can_be_read_and_a_change_counts_from_the_next_meeting(running, terms):
    first = running.ingest(MEETING.encode(), "project_falcon.txt", title="Project Falcon, weekly")

    said = running.everything_said(first["id"])
    assert "Falcon" not in said and "falcon" not in said
    assert "Halden framework" in said and "Bill Price" in said and "The price list app is slow" in said
    assert first["title"] == "[COMMERCIAL_TERM], weekly" and first["filename"] == "[COMMERCIAL_TERM].txt"

    terms.write("always:\n  - {term: halden framework, label: PRICE}\n")
    second = running.ingest(b"A" + MEETING.encode(), "other.txt")

    said = running.everything_said(second["id"])
    assert "Halden" not in said and "[PRICING_DISCUSSION] to Petra" in said
    assert "Project Falcon slips" in said


def test_processing_again_takes_new_terms_out_and_brings_nothing_back(running, terms):
    meeting = running.ingest(MEETING.encode(), "weekly.txt")["id"]
    created = success(running.api.post(f"/transcript/meetings/{meeting}/tickets", json={"all": True}), 201)

    terms.write("always: [Halden framework]\nnever: [Project Falcon]\n")
    success(running.api.post(f"/transcript/meetings/{meeting}/reprocess"), 202)
    running.ready(meeting)

    said = running.everything_said(meeting)
    assert "Halden" not in said and "Falcon" not in said
    assert [ticket["url"] for ticket in running.proposals(meeting)] == [ticket["url"] for ticket in created["created"]]
    found = success(running.api.get("/transcript/search", params={"q": "halden"}))["items"]
    assert found == []
    database = running.directory / "transcript"

    def traces() -> list[str]:
        return [path.name for path in database.iterdir() if b"halden" in path.read_bytes().lower()]

    eventually(lambda: not traces(), "no trace of the term is left on the disk")


@pytest.mark.parametrize("bad", ["always: [hush-hush", "alwas: [hush-hush]\n", "", None], ids=["yaml", "key", "empty", "gone"])
def test_a_file_that_became_bad_leaves_the_last_good_terms_and_is_logged_once(running, terms, bad):
    message = "redaction terms not taken, the last good ones stay"

    if bad is None:
        terms.path.unlink()
    else:
        terms.write(bad)

    # Nothing is asked of the service: it looks by itself.
    eventually(lambda: logged(running, message), "the bad file is logged")
    for _ in range(3):
        assert redacted(running, "Project Falcon") == "[COMMERCIAL_TERM]"
    assert len(logged(running, message)) == 1
    assert metric(running, "alpha_redaction_terms_stale") == 1
    assert logged(running, message)[0]["level"] == "warning"
    assert "hush" not in running.transcript.log.read_text() and "Falcon" not in running.transcript.log.read_text()

    terms.write("always: [Kestrel]\n")

    assert redacted(running, "Project Falcon, Kestrel") == "Project Falcon, [COMMERCIAL_TERM]"
    assert metric(running, "alpha_redaction_terms_stale") == 0
    assert metric(running, 'alpha_redaction_terms{list="always"}') == 1


def test_a_swap_of_symbolic_links_is_seen(own_stack, tmp_path):
    """As Kubernetes changes a ConfigMap: the file's name is a link over ..data, which is put in another's place."""
    mount = tmp_path / "mount"
    for name, term in [("..one", "Falcon"), ("..two", "Osprey")]:
        (mount / name).mkdir(parents=True)
        (mount / name / "terms.yaml").write_text(f"always: [{term}]\n")
    for folder in mount.iterdir():
        os.utime(folder / "terms.yaml", (1_700_000_000, 1_700_000_000))  # the same size and time of change
    (mount / "..data").symlink_to("..one")
    (mount / "terms.yaml").symlink_to("..data/terms.yaml")
    stack = own_stack(REDACTION_TERMS=str(mount / "terms.yaml"))
    assert redacted(stack, "Falcon, Osprey") == "[COMMERCIAL_TERM], Osprey"

    (mount / "..data_tmp").symlink_to("..two")
    (mount / "..data_tmp").replace(mount / "..data")

    assert redacted(stack, "Falcon, Osprey") == "Falcon, [COMMERCIAL_TERM]"


def test_a_bad_file_stops_the_start_with_a_line_for_each_problem(executables, tmp_path):
    (tmp_path / "terms.yaml").write_text("always:\n  - {term: hush, label: SECRET}\n  - ''\nother: [hush]\n")
    settings = {"TRANSCRIPT_PORT": "0", "DATABASE_URL": f"sqlite:{tmp_path}/x.db", "REDACTION_TERMS": "terms.yaml"}

    ended = subprocess.run(
        [executable("alpha-transcript")], cwd=tmp_path, env=inherited(**settings), capture_output=True, text=True,
        timeout=20,
    )

    assert ended.returncode == 78
    lines = ended.stderr.splitlines()
    assert len(lines) == 3 and all(line.startswith("REDACTION_TERMS names a file that has ") for line in lines)
    assert ["line 2" in lines[0], "line 3" in lines[1], "line 4" in lines[2]] == [True] * 3
    assert "hush" not in ended.stderr and not (tmp_path / "x.db").exists()


def test_the_command_line_takes_the_same_file(running, terms, tmp_path):
    ended = subprocess.run(
        [executable("alpha"), "redact", "--text", "Project Falcon and the price list app"], cwd=tmp_path,
        env=inherited(REDACTION_TERMS=str(terms.path)), capture_output=True, text=True, timeout=20,
    )

    assert ended.stdout == "[COMMERCIAL_TERM] and the price list app\n", ended.stderr
    assert ended.stdout.strip() == redacted(running, "Project Falcon and the price list app")
