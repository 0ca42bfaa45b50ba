"""From a proposal to an issue in Linear, once."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from support.api import problem, success
from support.samples import BY_FILE, Sample
from support.stack import Stack


@pytest.fixture(scope="module")
def planning(stack: Stack) -> dict:
    return stack.ingest(BY_FILE["04-sprint-planning.json"].body, "04-sprint-planning.json")


def new_issues(stack: Stack, before: list[dict]) -> list[dict]:
    known = {issue["id"] for issue in before}
    return [issue for issue in stack.issues() if issue["id"] not in known]


def fresh(stack: Stack, sample: Sample) -> dict:
    return stack.ingest(sample.body, sample.file, **({} if sample.dated else {"meeting_date": sample.date}))


def test_all_proposals_become_issues_that_linear_shows(stack, planning):
    before = stack.issues()
    wanted = [p for p in stack.proposals(planning["id"]) if p["status"] == "proposed" and not p["duplicate_of"]]
    assert wanted

    answer = stack.api.post(f"/transcript/meetings/{planning['id']}/tickets", json={"all": True})

    assert answer.status_code in (200, 201), answer.text
    made = [issue for issue in new_issues(stack, before) if not issue["parent"]]
    assert sorted(issue["title"] for issue in made) == sorted(proposal["title"] for proposal in wanted)
    after = {proposal["id"]: proposal for proposal in stack.proposals(planning["id"])}
    urls = {issue["url"] for issue in made}
    for proposal in wanted:
        assert after[proposal["id"]]["status"] == "created"
        assert after[proposal["id"]]["url"] in urls
    by_title = {issue["title"]: issue for issue in made}
    for proposal in wanted:
        issue = by_title[proposal["title"]]
        assert (issue["project"] or {}).get("name") == proposal["project"]
        assert issue["dueDate"] == proposal["due_date"]


def test_a_second_time_creates_nothing(stack, planning):
    stack.api.post(f"/transcript/meetings/{planning['id']}/tickets", json={"all": True})
    before = stack.issues()

    answer = stack.api.post(f"/transcript/meetings/{planning['id']}/tickets", json={"all": True})

    assert answer.status_code in (200, 201), answer.text
    assert new_issues(stack, before) == []


def test_many_callers_at_once_create_each_issue_once(stack):
    meeting = fresh(stack, BY_FILE["01-daily-standup.txt"])
    before = stack.issues()
    wanted = [p for p in stack.proposals(meeting["id"]) if p["status"] == "proposed" and not p["duplicate_of"]]
    start = threading.Barrier(4)

    def create(_: int) -> int:
        api = stack.api
        start.wait()
        return api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True}).status_code

    with ThreadPoolExecutor(4) as callers:
        statuses = list(callers.map(create, range(4)))

    assert set(statuses) <= {200, 201, 409} and {200, 201} & set(statuses), statuses
    stack.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True})
    made = [issue["title"] for issue in new_issues(stack, before) if not issue["parent"]]
    assert sorted(made) == sorted(proposal["title"] for proposal in wanted)


def test_chosen_proposals_only(stack):
    meeting = fresh(stack, BY_FILE["07-corrigan-weekly-status.srt"])
    before = stack.issues()
    open_ones = [p for p in stack.proposals(meeting["id"]) if p["status"] == "proposed" and not p["duplicate_of"]]
    chosen = open_ones[0]

    answer = stack.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"ids": [chosen["id"]]})

    assert answer.status_code in (200, 201), answer.text
    assert [issue["title"] for issue in new_issues(stack, before) if not issue["parent"]] == [chosen["title"]]
    after = {proposal["id"]: proposal["status"] for proposal in stack.proposals(meeting["id"])}
    assert after.pop(chosen["id"]) == "created"
    assert "created" not in after.values()


def test_the_linear_service_makes_issues_with_sub_issues_milestone_and_people(stack):
    issue = {
        "title": "Write the field guide",
        "description": "With pictures.",
        "team": "Delivery",
        "project": "Fennimore Demand Forecast",
        "milestone": "Field guide out",
        "assignee": "Priya",
        "priority": "high",
        "estimate": 3,
        "due_date": "2025-11-14",
        "subtasks": ["Collect the pictures", "Ask the shops"],
    }

    answer = success(stack.api.post("/linear/issues", json={"issues": [issue]}), 201)

    assert answer["mode"] == "live" and answer["failed"] == []
    made = answer["created"][0]
    assert set(made) >= {"index", "id", "identifier", "title", "url"} and made["index"] == 0
    found = {found["id"]: found for found in stack.issues()}[made["id"]]
    assert found["title"] == issue["title"] and found["priority"] == 2 and found["dueDate"] == "2025-11-14"
    assert found["assignee"]["name"] == "Priyanka Raghunathan"
    assert found["project"]["name"] == issue["project"] and found["projectMilestone"]["name"] == issue["milestone"]
    assert sorted(child["title"] for child in found["children"]["nodes"]) == sorted(issue["subtasks"])


def test_what_cannot_be_resolved_is_said(stack):
    issues = [
        {"title": "Good one", "team": "Delivery"},
        {"title": "Whose", "team": "Delivery", "assignee": "Nobody Known"},
        {"title": "Where", "team": "No Such Team"},
    ]

    document = success(stack.api.post("/linear/issues", json={"issues": issues}), 201)

    said = {issue["index"]: str(issue["warnings"]) for issue in document["created"]}
    said |= {issue["index"]: issue["reason"] for issue in document["failed"]}
    assert said[0] == "[]" and "Nobody Known" in said[1] and "No Such Team" in said[2]


def test_one_idempotency_key_creates_once(stack):
    body = {"issues": [{"title": "Made under a key", "team": "Delivery"}]}
    headers = {"Idempotency-Key": "key-1"}

    answers = [success(stack.api.post("/linear/issues", json=body, headers=headers), 201) for _ in range(2)]

    assert answers[0]["created"][0]["id"] == answers[1]["created"][0]["id"]
    assert [issue["title"] for issue in stack.issues()].count("Made under a key") == 1


def test_an_issue_is_changed_by_its_identifier(stack):
    body = {"issues": [{"title": "To be changed", "team": "Delivery"}]}
    made = success(stack.api.post("/linear/issues", json=body), 201)["created"][0]

    changed = stack.api.call(
        "PATCH", f"/linear/issues/{made['identifier']}",
        json={"title": "Changed", "status": "In Progress", "assignee": "Callum Abernathy", "priority": "urgent"},
    )

    success(changed)
    found = stack.graphql(
        "query One($id: String!) { issue(id: $id) { title priority state { name } assignee { name } } }", id=made["id"]
    )["issue"]
    assert found == {
        "title": "Changed", "priority": 1, "state": {"name": "In Progress"}, "assignee": {"name": "Callum Abernathy"}
    }


def test_unknown_proposals_and_bad_requests_are_refused(stack, planning):
    path = f"/transcript/meetings/{planning['id']}/tickets"

    problem(stack.api.post(path, json={}), 422)
    problem(stack.api.post(path, json={"ids": "x"}), {400, 422})
    problem(stack.api.post(path, json={"ids": ["11111111-1111-4111-8111-111111111111"]}), {404, 422})
    problem(stack.api.post("/transcript/meetings/11111111-1111-4111-8111-111111111111/tickets", json={"all": True}), 404)
    problem(stack.api.post("/linear/issues", json={"issues": []}), 422)
    problem(stack.api.post("/linear/issues", json={"issues": [{"description": "no title"}]}), 422)


# Reading Linear


def test_workspace_has_all_kinds(stack):
    workspace = success(stack.api.get("/linear/workspace"))

    assert set(workspace) >= {"teams", "projects", "milestones", "issues", "labels", "users", "fetched_at"}
    assert {team["key"] for team in workspace["teams"]} == {"TID", "OPS"}
    assert len(workspace["users"]) == 12 and len(workspace["projects"]) == 6
    assert len(workspace["issues"]) >= 67 and len(workspace["milestones"]) >= 18


def test_many_readers_cause_one_fetch(own_stack):
    stack = own_stack()
    start = threading.Barrier(12)

    def read(_: int) -> int:
        api = stack.api
        start.wait()
        return api.get("/linear/workspace").status_code

    with ThreadPoolExecutor(12) as callers:
        assert set(callers.map(read, range(12))) == {200}
    many = len(stack.sandbox_requests())

    success(stack.api.get("/linear/workspace", params={"refresh": "true"}))

    one = len(stack.sandbox_requests()) - many
    assert 0 < many <= one + 1


def test_context_is_text_that_keeps_to_its_length(stack):
    whole = stack.api.get("/linear/context").text
    short = stack.api.get("/linear/context", params={"max_characters": 800}).text

    assert "Fennimore" in whole and len(whole) > 800 >= len(short) > 0


def test_members_and_clients(stack):
    for name in ["Priyanka Raghunathan", "priya@tidewater-analytics.example", "@priya"]:
        assert "Priyanka" in stack.api.get(f"/linear/members/{name}").text
    missing = stack.api.get("/linear/members/Priyankaa Ragunathan")
    assert "Priyanka Raghunathan" in str(problem(missing, 404))
    assert "Fennimore" in stack.api.get("/linear/clients/Fennimore").text
    problem(stack.api.get("/linear/clients/Nobody"), 404)
