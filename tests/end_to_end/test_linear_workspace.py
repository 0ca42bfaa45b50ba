"""A generated workspace of some size: how many requests its reading takes, what each of them looks like, and that it
outlives the service and Linear's absence. `make bench` measures the large one."""

import re

import pytest

from support.api import problem, success
from support.waiting import eventually

TEAMS, PROJECTS, MILESTONES, ISSUES = 6, 40, 200, 2_000
GENERATE = f"{TEAMS}x{PROJECTS}x{MILESTONES}x{ISSUES}"
# The first document shows 100 issues and 25 projects; 250 issues and 100 projects are a page after that.
MOST_REQUESTS = 1 + 8 + 1 + 1
CHANGES = 40


@pytest.fixture
def generated(own_stack):
    return own_stack(SANDBOX_GENERATE=GENERATE, SANDBOX_STATE="memory")


def asked(stack) -> list[dict]:
    """What the linear service sent to Linear, the first first."""
    requests = [request for request in stack.sandbox_requests() if "python" not in request["headers"].get("user-agent", "")]
    return sorted(requests, key=lambda request: request["number"])


def workspace(stack, **query: str) -> dict:
    return success(stack.direct("linear").get("/linear/workspace", params=query))


def start_issues(stack, count: int) -> list[str]:
    """Begins that many issues that were not begun, as people in Linear do."""
    nodes = stack.graphql(
        """query { issues(first: 200, filter: { state: { type: { in: ["backlog", "unstarted"] } } }) {
             nodes { id identifier team { states(first: 10) { nodes { id type } } } } } }"""
    )["issues"]["nodes"]
    assert len(nodes) >= count
    for node in nodes[:count]:
        state = next(state["id"] for state in node["team"]["states"]["nodes"] if state["type"] == "started")
        stack.graphql(
            "mutation($id: String!, $state: String) { issueUpdate(id: $id, input: { stateId: $state }) { success } }",
            id=node["id"], state=state,
        )
    return [node["identifier"] for node in nodes[:count]]


def test_a_snapshot_takes_few_requests_and_what_changed_two(generated):
    stack = generated

    first = workspace(stack)

    assert (len(first["teams"]), len(first["projects"])) == (TEAMS, PROJECTS)
    assert (len(first["milestones"]), len(first["issues"])) == (MILESTONES, ISSUES)
    assert first["complete"] and not first["stale"]
    assert len({milestone["name"] for milestone in first["milestones"]}) <= 10, "many milestones have one name"
    assert len([team for team in first["teams"] if team["name"] == "Platform"]) == 2
    assert len(asked(stack)) <= MOST_REQUESTS

    before = len(asked(stack))
    workspace(stack, refresh="true")
    assert len(asked(stack)) - before == 1, "nothing changed"

    started = start_issues(stack, CHANGES)
    before = len(asked(stack))
    changed = workspace(stack, refresh="true")
    assert len(asked(stack)) - before <= 2
    states = {issue["identifier"]: issue["state"]["type"] for issue in changed["issues"]}
    assert {states[identifier] for identifier in started} == {"started"}
    assert len(changed["issues"]) == ISSUES


def test_what_is_deleted_or_archived_goes_and_progress_follows_its_issues(generated):
    stack = generated
    first = workspace(stack)
    gone, archived = first["issues"][5], first["issues"][6]
    stack.graphql(f'mutation {{ issueDelete(id: "{gone["id"]}") {{ success }} }}')
    stack.graphql(f'mutation {{ issueArchive(id: "{archived["id"]}") {{ success }} }}')
    start_issues(stack, CHANGES)

    second = workspace(stack, refresh="true")

    ids = {issue["id"] for issue in second["issues"]}
    assert len(ids) == ISSUES - 2 and not ids & {gone["id"], archived["id"]}
    progress = {project["id"]: project["progress"] for project in second["projects"]}
    current = stack.graphql("{ projects(first: 100) { nodes { id progress } } }")["projects"]["nodes"]
    assert progress == {project["id"]: pytest.approx(project["progress"]) for project in current}
    assert progress != {project["id"]: project["progress"] for project in first["projects"]}


def test_a_restart_answers_at_once_and_asks_only_what_changed(generated):
    stack = generated
    first = workspace(stack)
    metrics = f"{stack.linear.url}/metrics"
    eventually(lambda: "alpha_linear_workspace_saves_total" in stack.direct("linear").get("/metrics").text, metrics)
    stack.linear.terminate()
    stack.fault("status", status=503)
    stack.linear.open()

    away = workspace(stack)

    assert len(away["issues"]) == ISSUES
    assert away["fetched_at"] == first["fetched_at"]
    told = eventually(lambda: (found := workspace(stack))["stale"] and found, "it is told that Linear is away", every=0.2)
    assert first["fetched_at"] in told["notice"]

    stack.mend()
    before = asked(stack)[-1]["number"]
    started = start_issues(stack, 3)
    back = eventually(
        lambda: (found := workspace(stack))["fetched_at"] != first["fetched_at"] and found,
        "Linear is asked again once its circuit lets a call through", 90, every=0.5,
    )
    assert not back["stale"]
    requests = [request for request in asked(stack) if request["number"] > before]
    assert len(requests) <= 2
    assert "gte" in requests[0]["variables"]["issues"]["updatedAt"]
    assert {issue["identifier"] for issue in back["issues"] if issue["state"]["type"] == "started"} >= set(started)


def test_every_call_is_as_linear_wants_it(generated):
    stack = generated
    workspace(stack)
    start_issues(stack, 3)
    workspace(stack, refresh="true")
    success(stack.api.post("/linear/issues", json={"issues": [{"title": "A", "team": "Delivery"}]}), 201)

    for request in asked(stack):
        assert request["status"] == 200, request
        assert request["headers"]["content-type"] == "application/json"
        assert request["headers"]["accept"] == "application/json"
        assert "authorization" not in request["headers"], "the sandbox shows no credential"
        assert request["document"], "every operation has a name"
        pages = re.findall(r"\b(?:first|last): (\d+)", request["query"])
        assert all(1 <= int(size) <= 250 for size in pages)
        lists = re.findall(r"\b(\w+)\s*(?:\([^()]*(?:\{[^{}]*\{?[^{}]*\}?[^{}]*\}[^()]*)?\))?\s*\{\s*nodes", request["query"])
        assert len(pages) == len(lists), f"a list without a page size: {request['query']}"


def test_a_used_up_allowance_is_waited_out_or_told_with_its_time(own_stack):
    stack = own_stack(SANDBOX_GENERATE="2x2x4x40", SANDBOX_STATE="memory", SANDBOX_LINEAR_REQUESTS_PER_HOUR="3600")
    workspace(stack)
    stack.fault("ratelimited", times=1)

    # One request comes back each second, which is within the call's time.
    workspace(stack, refresh="true")
    metrics = stack.direct("linear").get("/metrics").text
    assert re.search(r"alpha_linear_rate_limited_total 1\b", metrics)
    assert re.search(r'alpha_linear_rate_remaining\{allowance="requests"\} \d+', metrics)
    assert re.search(r'alpha_linear_rate_limit\{allowance="complexity"\} 3000000', metrics)


def test_the_wall_is_never_met_however_often_somebody_asks(own_stack):
    """Of 40 requests an hour, one each 90 s comes back: whoever asks and asks gets what is known, not the wall."""
    stack = own_stack(SANDBOX_GENERATE="2x2x4x40", SANDBOX_STATE="memory", SANDBOX_LINEAR_REQUESTS_PER_HOUR="40")
    workspace(stack)
    for _ in range(60):
        answer = stack.direct("linear").get("/linear/teams", params={"refresh": "true"})
        assert answer.status_code == 200
    assert len(asked(stack)) <= 41
    assert all(request["status"] == 200 for request in asked(stack)), "the wall was never met"


def test_context_keeps_its_size(generated):
    stack = generated
    for limit in (500, 4_000, 40_000):
        text = stack.direct("linear").get("/linear/context", params={"max_characters": limit}).text
        assert len(text) <= limit
    text = stack.direct("linear").get("/linear/context", params={"max_characters": 20_000}).text
    assert re.search(r"… and [\d,]+ more issues", text)
    assert "## People" in text and "## Projects" in text and "milestone " in text
    problem(stack.direct("linear").get("/linear/context", params={"max_characters": 0}), 400)
