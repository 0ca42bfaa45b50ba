"""Meetings that were held longer ago than RETAIN_DAYS are deleted, with what was made of them."""

import subprocess
from datetime import UTC, datetime, timedelta

import pytest

from support.api import success
from support.process import inherited
from support.stack import Stack, executable
from support.traces import files_with, forgetting, gone, stored
from support.waiting import eventually


def day(ago: int) -> str:
    return (datetime.now(UTC).date() - timedelta(days=ago)).isoformat()


def hold(stack: Stack, word: str, ago: int) -> str:
    text = f"Ada Bell | 00:00\nI'll send the {word} notes to Omar by Friday.\n"
    return stack.ingest(text.encode(), f"{word}.txt", title=f"{word.title()} weekly", meeting_date=day(ago))["id"]


def restart(stack: Stack, days: int | None) -> None:
    """With another age."""
    stack.transcript.terminate()
    stack.transcript.environment.pop("RETAIN_DAYS", None)
    if days is not None:
        stack.transcript.environment["RETAIN_DAYS"] = str(days)
    stack.transcript.open()


def ids(stack: Stack) -> set[str]:
    return {meeting["id"] for meeting in stack.meetings()}


@pytest.mark.parametrize("value", ["0", "-1", "ten", "1.5", "36501", "30 days"])
def test_a_wrong_age_stops_the_start_with_a_line(executables, tmp_path, value):
    settings = {"TRANSCRIPT_PORT": "0", "DATABASE_URL": f"sqlite:{tmp_path}/x.db", "RETAIN_DAYS": value}

    ended = subprocess.run([executable("alpha-transcript")], cwd=tmp_path, env=inherited(**settings), capture_output=True, text=True, timeout=20)

    assert ended.returncode == 78
    assert len(ended.stderr.splitlines()) == 1 and ended.stderr.startswith("RETAIN_DAYS ") and "whole number of days" in ended.stderr
    assert not (tmp_path / "x.db").exists()


def test_old_meetings_go_with_their_words_and_newer_ones_stay(own_stack):
    stack = own_stack()
    old, border, new = hold(stack, "zyxquog", 31), hold(stack, "qvobluk", 30), hold(stack, "jexwumb", 0)
    notes = success(stack.api.post("/notion/pages", json={"meeting_id": old}), 201)
    assert files_with(stack, ["zyxquog"], ["transcript", "notion"])

    restart(stack, 30)

    eventually(lambda: ids(stack) == {border, new}, "the oldest is gone")
    eventually(lambda: forgetting(stack) == {"done": 3}, "others have heard of it", 60)
    gone(lambda: files_with(stack, ["zyxquog"], ["transcript", "notion"]), "its words are gone")
    assert stored(stack, "notion", "SELECT page_id, title FROM publications") == [(notes["id"], "")]
    assert files_with(stack, ["qvobluk"], ["transcript"]) and files_with(stack, ["jexwumb"], ["transcript"])

    restart(stack, 30)  # the hour's look was made
    restart(stack, None)
    assert ids(stack) == {border, new}
    restart(stack, 29)
    eventually(lambda: ids(stack) == {new}, "another age counts at once")


def test_without_an_age_nothing_goes(own_stack):
    stack = own_stack()
    old = hold(stack, "zyxquog", 10_000)

    restart(stack, None)

    assert ids(stack) == {old}
    assert stored(stack, "transcript", "SELECT id FROM jobs WHERE kind = 'remove-old-meetings'") == []


def test_many_go_although_the_process_is_killed_and_the_others_are_away(own_stack):
    stack = own_stack()
    sent = [
        success(stack.send(f"Ada Bell | 00:00\nNumber {number}.\n".encode(), f"{number}.txt", meeting_date=day(400)), 202)["id"]
        for number in range(120)
    ]
    stack.ready(sent[-1])
    eventually(lambda: {meeting["status"] for meeting in stack.meetings()} == {"ready"}, "all are ready", 90)
    for service in ["slack", "linear", "notion"]:
        stack.servers[service].terminate()
    stack.transcript.terminate()
    stack.transcript.environment["RETAIN_DAYS"] = "365"
    stack.transcript.open()
    eventually(lambda: len(stored(stack, "transcript", "SELECT id FROM meetings")) < len(sent), "some are gone", every=0.005)
    stack.transcript.kill()
    left = len(stored(stack, "transcript", "SELECT id FROM meetings"))
    assert sum(forgetting(stack).values()) == 3 * (len(sent) - left), "neither goes without the other"

    stack.transcript.open()
    eventually(lambda: not stack.meetings(), "all are gone", 60)
    for service in ["slack", "linear", "notion"]:
        stack.servers[service].open()

    eventually(lambda: forgetting(stack) == {"done": 3 * len(sent)}, "all have heard of all", 120, every=0.5)
    for service in ["slack", "linear", "notion"]:
        assert {meeting for (meeting,) in stored(stack, service, "SELECT meeting_id FROM forgotten_meetings")} == set(sent)
