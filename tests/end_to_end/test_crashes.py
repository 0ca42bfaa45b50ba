"""kill -9 in the middle of work. Nothing is lost, nothing is done twice, nobody else notices."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from support.api import success
from support.samples import ALL, long_meeting
from support.stack import Stack
from support.waiting import eventually


class Watch:
    """Asks a route again and again until the test ends, and keeps every answer's status."""

    def __init__(self, stack: Stack, path: str):
        self.statuses: Counter = Counter()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look, args=(stack.api, path), daemon=True)

    def look(self, api, path: str) -> None:
        while not self.ended.wait(0.05):
            self.statuses[api.get(path, timeout=10).status_code] += 1

    def __enter__(self) -> "Watch":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.thread.join(15)


def test_transcript_killed_while_ten_meetings_are_processed(own_stack):
    stack = own_stack()
    bodies = [(sample.file, sample.body) for sample in ALL]
    bodies += [(f"long-{seed}.txt", long_meeting(seed=seed).encode()) for seed in (1, 2)]

    with Watch(stack, "/linear/health") as linear:
        sent = {file: success(stack.send(body, file), 202)["id"] for file, body in bodies}
        eventually(lambda: any(m["status"] != "queued" for m in stack.meetings()), "work has begun", every=0.01)
        stack.transcript.kill()
        stack.transcript.open()
        for meeting in sent.values():
            stack.ready(meeting)

    assert len(set(sent.values())) == len(stack.meetings()) == 10
    for meeting in sent.values():
        proposals = stack.proposals(meeting)
        titles = [proposal["title"] for proposal in proposals]
        assert proposals and len(set(titles)) == len(titles)
    assert set(linear.statuses) == {200}


def test_transcript_killed_again_and_again_still_finishes(own_stack):
    """Each restart finds jobs that a dead process had taken."""
    stack = own_stack()
    sent = [success(stack.send(sample.body, sample.file), 202)["id"] for sample in ALL]

    for _ in range(3):
        stack.transcript.kill()
        stack.transcript.open()

    for meeting in sent:
        assert stack.ready(meeting)["status"] == "ready"


def test_a_meeting_that_was_acknowledged_survives_an_immediate_kill(own_stack):
    stack = own_stack()

    sent = success(stack.send(ALL[0].body, ALL[0].file), 202)["id"]
    stack.transcript.kill()
    stack.transcript.open()

    assert stack.ready(sent)["filename"] == ALL[0].file


def test_requests_wait_at_the_gateway_while_transcript_restarts(own_stack):
    stack = own_stack()
    stack.transcript.kill()

    with ThreadPoolExecutor(8) as callers:
        answers = [callers.submit(stack.send, sample.body, sample.file) for sample in ALL]
        stack.transcript.open()
        assert {answer.result().status_code for answer in answers} == {202}

    assert len(stack.meetings()) == 8


def test_linear_killed_while_tickets_are_created(own_stack):
    stack = own_stack()
    sample = ALL[3]
    meeting = stack.ingest(sample.body, sample.file)
    before = {issue["id"] for issue in stack.issues()}
    wanted = sorted(p["title"] for p in stack.proposals(meeting["id"]) if not p["duplicate_of"])
    assert len(wanted) > 2
    stack.fault("delay", delay_ms=300)

    def made() -> list[str]:
        return sorted(issue["title"] for issue in stack.issues() if issue["id"] not in before and not issue["parent"])

    with Watch(stack, "/transcript/health") as transcript, ThreadPoolExecutor(1) as caller:
        first = caller.submit(
            stack.api.post, f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True}, timeout=90
        )
        eventually(made, "the first issue is there")
        stack.linear.kill()
        stack.linear.open()
        first.result()
        stack.mend()
        eventually(lambda: create_the_rest(stack, meeting["id"]), "all proposals are created")

    assert made() == wanted
    assert set(transcript.statuses) == {200}


def create_the_rest(stack: Stack, meeting: str) -> bool:
    """What a person would do who sees that something is still only proposed: press the button again."""
    stack.api.post(f"/transcript/meetings/{meeting}/tickets", json={"all": True})
    return all(p["status"] == "created" for p in stack.proposals(meeting) if not p["duplicate_of"])
