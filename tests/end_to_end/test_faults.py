"""Linear away or answering nonsense: a clear problem each time, nothing lost, and then all is well again."""

from collections.abc import Callable

import pytest
import requests

from support.api import problem, success
from support.samples import BY_FILE
from support.stack import Stack
from support.waiting import eventually

ISSUE = {"issues": [{"title": "After the storm", "team": "Delivery"}]}
SAMPLE = BY_FILE["04-sprint-planning.json"]

FAULTS = [
    # what the sandbox does, what the linear service may answer to that
    pytest.param({"kind": "ratelimited"}, {429, 503}, id="rate-limited"),
    pytest.param({"kind": "unauthorized"}, {502}, id="401"),
    pytest.param({"kind": "status", "status": 500}, {502, 503}, id="500"),
    pytest.param({"kind": "html"}, {502, 503}, id="html"),
    pytest.param({"kind": "truncate"}, {502, 503}, id="half-a-body"),
    pytest.param({"kind": "hang", "delay_ms": 40_000}, {503, 504}, id="hang"),
    pytest.param({"kind": "drop"}, {502, 503}, id="drop"),
]


@pytest.fixture
def fresh(own_stack) -> Stack:
    return own_stack(GATEWAY_ANSWER_LIMIT="90s")


@pytest.mark.parametrize("fault, statuses", FAULTS)
def test_reading_and_writing_through_a_fault(fresh, fault, statuses):
    fresh.fault(**fault)

    problem(fresh.api.get("/linear/workspace", params={"refresh": "true"}, timeout=120), statuses)
    headers = {"Idempotency-Key": "storm"}
    answer = fresh.api.post("/linear/issues", json=ISSUE, headers=headers, timeout=120)
    if answer.status_code == 201:
        assert answer.json()["created"] == [] and answer.json()["failed"], answer.text
    else:
        problem(answer, statuses)

    fresh.mend()
    done = until_it_works(lambda: fresh.api.post("/linear/issues", json=ISSUE, headers=headers, timeout=120))
    assert len(done.json()["created"]) == 1, done.text
    assert [issue["title"] for issue in fresh.issues()].count("After the storm") == 1


@pytest.mark.parametrize("fault, statuses", FAULTS)
def test_meetings_are_processed_and_proposals_stay_through_a_fault(fresh, fault, statuses):
    fresh.fault(**fault)

    meeting = fresh.ingest(SAMPLE.body, SAMPLE.file)
    proposals = fresh.proposals(meeting["id"])
    assert proposals
    answer = fresh.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True}, timeout=120)

    problem(answer, statuses | {502, 503, 504})
    assert {proposal["status"] for proposal in fresh.proposals(meeting["id"])} == {"proposed"}
    fresh.mend()
    until_it_works(lambda: fresh.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True}, timeout=120))
    assert "created" in {proposal["status"] for proposal in fresh.proposals(meeting["id"])}


def test_a_single_fault_is_passed_over_by_a_retry(fresh):
    fresh.fault("status", times=1, status=500)

    success(fresh.api.get("/linear/workspace", params={"refresh": "true"}))


def test_the_linear_service_away_is_503_and_the_proposals_stay(fresh):
    meeting = fresh.ingest(SAMPLE.body, SAMPLE.file)
    fresh.linear.kill()

    answer = fresh.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True}, timeout=60)

    problem(answer, 503)
    assert {proposal["status"] for proposal in fresh.proposals(meeting["id"])} == {"proposed"}
    problem(fresh.api.get("/linear/workspace"), 503)
    success(fresh.api.get("/transcript/search", params={"q": "weather feed"}))
    fresh.linear.open()
    until_it_works(lambda: fresh.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True}, timeout=120))


def test_meetings_become_ready_without_the_linear_service(fresh):
    fresh.linear.kill()

    meeting = fresh.ingest(SAMPLE.body, SAMPLE.file)

    assert fresh.proposals(meeting["id"])


def until_it_works(call: Callable[[], requests.Response]) -> requests.Response:
    """Calls until it succeeds, as a caller would that heeds Retry-After: a circuit that opened closes after a while."""

    def succeeded() -> requests.Response | None:
        answer = call()
        if answer.status_code in (200, 201):
            return answer
        problem(answer, {502, 503, 504})
        return None

    return eventually(succeeded, "the call succeeds again", seconds=90, every=0.5)
