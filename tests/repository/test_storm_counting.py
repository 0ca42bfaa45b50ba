"""What a storm is judged by: how often an answer stands there, and how long jobs stood still, from logs written here."""

import json
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from storm import meetings, words
from storm.findings import Findings, times
from storm.recoveries import percentile, recoveries


@pytest.mark.parametrize(
    "messages, parts, count",
    [(0, 1, 0), (1, 1, 1), (2, 1, 2), (1, 2, 0), (2, 2, 1), (3, 2, 2), (1, None, 1), (2, None, 2), (1, 0, 1)],
)
def test_an_answer_is_there_once_when_each_of_its_parts_is(messages, parts, count):
    assert times([object()] * messages, parts) == count


def log(name: str, *told: tuple[float, str, str]) -> SimpleNamespace:
    lines = [
        json.dumps({"time": datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds"), "message": message, "fields": {"job.id": job}})
        for at, message, job in told
    ]
    return SimpleNamespace(name=name, log_lines=lambda: [*lines, '{"time":"2026-01-01T00:00:00Z","fields":{"job.id":"cut by a ki'])


def test_a_job_stands_still_from_the_kill_until_it_runs_again():
    first = log("slack", (1, "job begun", "a"), (1, "job begun", "b"), (2, "job ended", "b"), (30, "job begun", "b"))
    second = log("slack2", (14, "job begun", "a"), (15, "job ended", "a"))

    assert recoveries([first, second], [(3, "slack"), (3.5, "linear"), (20, "slack2")]) == [pytest.approx(11)]


def test_nothing_stands_still_without_a_kill_of_its_own_process():
    told = log("slack", (1, "job begun", "a"), (9, "job begun", "a"))

    assert recoveries([told], [(0.5, "slack"), (5, "slack2"), (10, "slack")]) == []


def test_percentiles():
    values = [float(number) for number in range(1, 101)]

    assert [percentile(values, share) for share in (0.5, 0.99, 1)] == [50, 99, 100]
    assert percentile([7.0], 0.5) == percentile([7.0], 0.99) == 7


def test_a_seed_makes_the_same_meetings_and_words_and_another_seed_others():
    made = meetings.make(40, seed=3)

    assert made == meetings.make(40, seed=3) != meetings.make(40, seed=4)
    assert words.commands(40, made, 3) == words.commands(40, made, 3) != words.commands(40, made, 4)
    for different in ({meeting.title for meeting in made}, {meeting.body["transcript"] for meeting in made}, {meeting.body["meeting_id"] for meeting in made}):
        assert len(different) == 40
    assert {meeting.approval for meeting in made} == {None, "api", "button"}


def test_what_is_wrong_is_told():
    findings = Findings()
    findings.tally("meetings").add(acknowledged=True, count=2)
    findings.expect(True, "right")
    findings.expect(False, "told of twice")

    assert findings.wrong == ["told of twice"]
    assert findings.table.splitlines()[1].split() == ["meetings", "1", "1", "0", "0", "1", "0"]
