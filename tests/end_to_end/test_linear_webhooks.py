"""Webhooks as Linear sends them, through the gateway to the real service."""

import hashlib
import hmac
import json
import time
import uuid

import pytest
import requests

from support.api import problem, success
from support.waiting import eventually

SECRET = "e2e-linear-hook-4be1c90a"


@pytest.fixture(scope="module")
def hooked(executables, tmp_path_factory, graphql_documents):
    from support.stack import Stack

    stack = Stack(tmp_path_factory.mktemp("hooked"), LINEAR_WEBHOOK_SECRET=SECRET)
    try:
        yield stack.open()
    finally:
        stack.close()
        graphql_documents |= stack.documents


def send(stack, action: str, type: str, id: str, secret: str = SECRET, delivery: str | None = None, ago: float = 0):
    """Sends a webhook as Linear would, without a token."""
    now = int((time.time() - ago) * 1000)
    body = json.dumps(
        {"action": action, "type": type, "data": {"id": id}, "organizationId": str(uuid.uuid4()), "webhookTimestamp": now}
    ).encode()
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Linear-Delivery": delivery or str(uuid.uuid4()),
        "Linear-Event": type,
        "Linear-Timestamp": str(now),
        "Linear-Signature": hmac.new(secret.encode(), body, hashlib.sha256).hexdigest(),
    }
    return requests.post(f"{stack.url}/linear/webhook", data=body, headers=headers, timeout=10)


def workspace(stack) -> dict:
    return success(stack.api.get("/linear/workspace"))


def test_a_change_is_seen_within_seconds_and_many_deliveries_are_few_requests(hooked):
    issue = workspace(hooked)["issues"][0]
    before = len(hooked.sandbox_requests())
    hooked.graphql(
        "mutation($id: String!) { issueUpdate(id: $id, input: { title: \"Seen at once\" }) { success } }", id=issue["id"]
    )
    for _ in range(100):
        assert success(send(hooked, "update", "Issue", issue["id"])) == {"status": "accepted"}

    titles = eventually(
        lambda: "Seen at once" in (found := {issue["title"] for issue in workspace(hooked)["issues"]}) and found,
        "the new title is shown", 40, every=0.5,
    )
    assert issue["title"] not in titles
    assert len(hooked.sandbox_requests()) - before < 10


def test_what_was_removed_is_gone_at_once(hooked):
    issue = workspace(hooked)["issues"][3]

    assert success(send(hooked, "remove", "Issue", issue["id"])) == {"status": "accepted"}

    assert issue["id"] not in {issue["id"] for issue in workspace(hooked)["issues"]}


def test_a_delivery_counts_once_also_after_a_restart(hooked):
    issue = workspace(hooked)["issues"][0]
    delivery = str(uuid.uuid4())
    assert success(send(hooked, "update", "Issue", issue["id"], delivery=delivery)) == {"status": "accepted"}
    assert success(send(hooked, "update", "Issue", issue["id"], delivery=delivery)) == {"status": "duplicate"}
    hooked.linear.terminate()
    hooked.linear.open()

    assert success(send(hooked, "update", "Issue", issue["id"], delivery=delivery)) == {"status": "duplicate"}


def test_another_signature_and_another_time_are_refused(hooked):
    id = str(uuid.uuid4())

    problem(send(hooked, "update", "Issue", id, secret="another"), 401)
    refused = problem(send(hooked, "update", "Issue", id, ago=90), 401)
    assert "60 s" in refused["detail"]
    assert SECRET not in hooked.linear.log.read_text()


def test_without_a_secret_the_answer_says_what_to_set(own_stack):
    stack = own_stack()

    assert "LINEAR_WEBHOOK_SECRET" in problem(send(stack, "update", "Issue", str(uuid.uuid4())), 403)["detail"]


def test_the_sandbox_tells_the_service_of_each_change_once(own_stack):
    """A person changes things in the sandbox's Linear; nobody asks the service to look."""
    stack = own_stack(LINEAR_WEBHOOK_SECRET=SECRET)
    stack.sandbox.kill()
    stack.sandbox.environment |= {
        "SANDBOX_LINEAR_WEBHOOK_URL": f"{stack.url}/linear/webhook", "SANDBOX_LINEAR_WEBHOOK_SECRET": SECRET
    }
    stack.sandbox.open()
    first = workspace(stack)
    changed, deleted = first["issues"][0], first["issues"][1]
    milestone = next(milestone for milestone in first["milestones"])
    stack.graphql('mutation($id: String!) { issueUpdate(id: $id, input: { title: "Told" }) { success } }', id=changed["id"])
    stack.graphql("mutation($id: String!) { issueDelete(id: $id) { success } }", id=deleted["id"])
    stack.graphql("mutation($id: String!) { projectMilestoneDelete(id: $id) { success } }", id=milestone["id"])

    def told() -> bool:
        now = workspace(stack)
        titles = {issue["id"]: issue["title"] for issue in now["issues"]}
        return (
            titles.get(changed["id"]) == "Told" and deleted["id"] not in titles
            and milestone["id"] not in {milestone["id"] for milestone in now["milestones"]}
        )

    eventually(told, "all three are told", 60, every=0.5)
    sandbox = stack.direct("sandbox")
    sent = success(sandbox.get("/sandbox/webhooks"))["items"]
    assert {(item["type"], item["action"], item["status"]) for item in sent} == {
        ("Issue", "update", 200), ("Issue", "remove", 200), ("Project", "update", 200)
    }
    again = sent[0]["delivery"]
    assert sandbox.post(f"/sandbox/webhooks/{again}/replay").status_code == 202
    eventually(
        lambda: next(item for item in success(sandbox.get("/sandbox/webhooks"))["items"] if item["delivery"] == again)["attempts"] == 2,
        "it is sent once more", 30, every=0.2,
    )
    metrics = stack.direct("linear").get("/metrics").text
    assert 'alpha_linear_webhooks_total{outcome="duplicate"} 1' in metrics
