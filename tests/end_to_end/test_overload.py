"""More than a service can do at once: it refuses the rest and says when to come back, and goes on with everything else."""

import contextlib
import json
import resource
import signal
import socket

import pytest

from support.api import problem, success
from support.crowd import Crowd, connection, is_over, peak_mebibytes
from support.samples import BY_FILE, long_meeting
from support.slack_requests import command, post
from support.stack import TOKEN, Stack
from support.waiting import eventually

CALLERS = 400
SERVED = 1000  # connections, as docs/operations.md says
SAMPLE = BY_FILE["04-sprint-planning.json"]


@pytest.fixture(scope="module", autouse=True)
def many_files():
    """The callers are all in this process, which needs a file for each."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def is_healthy(stack: Stack, name: str) -> bool:
    return stack.direct(name).get("/health", timeout=10).status_code == 200


def test_a_platform_that_hangs_does_not_take_the_service_with_it(stack):
    linear = stack.direct("linear")
    success(linear.get("/linear/workspace"))
    stack.fault("hang", delay_ms=60_000)

    crowd = Crowd(CALLERS, lambda: stack.direct("linear").get("/linear/workspace", params={"refresh": "true"}, timeout=120))
    eventually(lambda: 0 < crowd.waiting() < CALLERS, "some hang and others have been refused")
    for _ in range(20):
        assert is_healthy(stack, "linear")
        success(linear.get("/linear/issues", params={"team": "Delivery"}))
    heard = crowd.outcome()

    assert heard.refused and set(heard.statuses) <= {200, 503, 504}, heard.statuses
    assert peak_mebibytes(stack.linear) < 300
    stack.mend()
    eventually(lambda: success(linear.get("/linear/workspace", params={"refresh": "true"})), "Linear is asked again")


def test_a_service_that_hangs_keeps_nobody_from_slack(stack):
    stack.transcript.child.send_signal(signal.SIGSTOP)
    try:
        crowd = Crowd(CALLERS, lambda: stack.direct("slack").post("/slack/ask", json={"question": "What was decided?"}, timeout=120))
        eventually(lambda: 0 < crowd.waiting() < CALLERS, "some hang and others have been refused")
        for _ in range(20):
            assert is_healthy(stack, "slack")
            address = f"{stack.sandbox.url}/sandbox/slack/response/T/1/x"
            answer = post(stack.slack, "/slack/commands", command(response_url=address))
            assert answer.status_code == 200, answer.text
        heard = crowd.outcome()
    finally:
        stack.transcript.child.send_signal(signal.SIGCONT)

    assert heard.refused and set(heard.statuses) <= {200, 503}, heard.statuses
    assert peak_mebibytes(stack.slack) < 300
    eventually(
        lambda: not success(stack.direct("slack").post("/slack/ask", json={"question": "What was decided?"}))["notices"],
        "the meetings are asked again",
    )


def test_large_bodies_are_held_up_to_a_bound(stack):
    """20 transcripts of 9 MiB at once, and texts to be filtered that keep every core busy."""
    words = long_meeting(seed=3)
    speech = json.dumps({"transcript": words, "filler": "x" * (9 * 1024 * 1024 - len(words))})

    texts = Crowd(40, lambda: stack.direct("transcript").post("/transcript/redact", json={"text": words * 3}, timeout=300))
    transcripts = Crowd(20, lambda: stack.direct("transcript").post("/transcript/meetings", data=speech, timeout=300))
    while texts.waiting() or transcripts.waiting():
        assert is_healthy(stack, "transcript")
        success(stack.direct("transcript").get("/transcript/meetings"))
    filtered, heard = texts.outcome(), transcripts.outcome()

    assert filtered.statuses[200] and set(filtered.statuses) <= {200, 503}, filtered.statuses
    assert heard.refused and heard.statuses[202] == 1 and set(heard.statuses) <= {200, 202, 503}, heard.statuses
    assert peak_mebibytes(stack.transcript) < 800
    assert stack.ingest(SAMPLE.body, SAMPLE.file)["status"] == "ready"


def test_connections_are_served_up_to_a_bound(stack):
    with contextlib.ExitStack() as held:
        for _ in range(SERVED):
            idle = connection(stack.notion.port, b"GET /health HTTP/1.1\r\nHost: h\r\n\r\n")
            held.enter_context(idle)
            assert idle.recv(1000).startswith(b"HTTP/1.1 200 ")

        for _ in range(20):
            assert is_healthy(stack, "notion")
            refused = stack.direct("notion").get("/notion/search", params={"q": "a"})
            problem(refused, 503)
            assert refused.headers["Connection"] == "close"

    eventually(lambda: success(stack.direct("notion").get("/notion/search", params={"q": "a"})), "all are served again")


def test_slow_callers_are_let_go(stack):
    """What a patient attacker does: begins a head, begins a body, asks for much and does not read it."""
    head = f"Host: h\r\nAuthorization: Bearer {TOKEN}\r\n".encode()
    unread = connection(stack.linear.port)
    unread.sendall((b"GET /linear/workspace HTTP/1.1\r\n" + head + b"\r\n") * 500)
    slow = [
        connection(stack.linear.port),
        connection(stack.linear.port, b"GET /linear/workspace HTTP/1.1\r\nHost:"),
        connection(stack.linear.port, b"POST /linear/issues HTTP/1.1\r\n" + head + b"Content-Length: 1000\r\n\r\n{"),
        connection(stack.linear.port, b"POST /linear/webhook HTTP/1.1\r\n" + head + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"),
    ]

    for caller in slow:
        eventually(lambda: is_over(caller), "the service closes a slow connection", seconds=90, every=0.5)
    eventually(lambda: takes_nothing(unread), "the service closes a connection that nobody reads", seconds=90, every=0.5)
    assert is_healthy(stack, "linear")


def takes_nothing(connection: socket.socket) -> bool:
    try:
        connection.sendall(b" ")
        return False
    except OSError:
        return True
