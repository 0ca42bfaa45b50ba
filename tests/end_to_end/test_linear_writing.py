"""Writing to Linear with the real executables: how many requests it takes, what a crash leaves, bad input."""

import threading

import pytest

from support.api import problem, success
from support.stack import Stack
from support.waiting import eventually

def asked(stack: Stack) -> list[dict]:
    """What the linear service asked of Linear, without what these tests asked themselves; the latest first."""
    return [r for r in stack.sandbox_requests() if "python-requests" not in r["headers"].get("user-agent", "")]


def comments(stack: Stack) -> list[dict]:
    return stack.graphql("{ comments(first: 250) { nodes { id body issue { id title } } } }")["comments"]["nodes"]


@pytest.fixture(scope="module")
def workspace(stack: Stack) -> dict:
    return success(stack.api.get("/linear/workspace"))


def project_of(workspace: dict, team: str = "Delivery") -> dict:
    """A project of a team, with whatever name the samples give it."""
    return next(p for p in workspace["projects"] if team in [t["name"] for t in p["teams"]])


def tickets(workspace: dict, mark: str, count: int = 25) -> list[dict]:
    """Tickets with everything to resolve: people, labels, states, new milestones, sub-issues, evidence."""
    project = project_of(workspace)
    people = [u for u in workspace["users"] if u["active"]]
    labels = workspace["labels"]
    return [
        {
            "title": f"{mark} {number}",
            "description": "With everything.",
            "project": project["name"],
            "milestone": f"{mark} gate {number % 5}",
            "assignee": [people[number % len(people)]["email"], "@" + people[number % len(people)]["display_name"]][number % 2],
            "priority": ["urgent", "high", 3, 4][number % 4],
            "estimate": [1, 2, 3, 5, 8][number % 5],
            "due_date": "2031-05-06",
            "labels": [labels[number % len(labels)]["name"]] if labels else [],
            "status": ["in progress", "backlog", "todo"][number % 3],
            "subtasks": [f"{mark} part {number} {part}" for part in range(2)],
            "evidence": [{"quote": f"We must do *number* {number}", "speaker": "Ada", "start_seconds": 61}],
            "source": {"title": "Weekly", "date": "2026-03-02", "url": "https://meet.example/weekly"},
        }
        for number in range(count)
    ]


def check_once(stack: Stack, mark: str, count: int = 25) -> None:
    """Each issue, sub-issue, milestone and comment is there once."""
    issues = [i for i in stack.issues() if i["title"].startswith(mark)]
    wanted = [f"{mark} {n}" for n in range(count)] + [f"{mark} part {n} {p}" for n in range(count) for p in range(2)]
    assert sorted(i["title"] for i in issues) == sorted(wanted)
    parents = {i["id"]: i for i in issues if not i["parent"]}
    assert all(len(i["children"]["nodes"]) == 2 for i in parents.values())
    assert all(i["projectMilestone"]["name"] == f"{mark} gate {int(i['title'].split()[-1]) % 5}" for i in parents.values())
    milestones = stack.graphql("{ projectMilestones(first: 250) { nodes { name } } }")["projectMilestones"]["nodes"]
    assert len([m for m in milestones if m["name"].startswith(f"{mark} gate")]) == 5
    said = [c for c in comments(stack) if c["issue"]["title"].startswith(mark)]
    assert sorted(c["issue"]["id"] for c in said) == sorted(parents)


def test_twenty_five_tickets_take_one_request(stack, workspace):
    success(stack.api.get("/linear/workspace?refresh=true"))
    before = len(asked(stack))

    answer = success(stack.api.post("/linear/issues", json={"issues": tickets(workspace, "Bulk")}), 201)

    assert answer["failed"] == []
    assert [w for issue in answer["created"] for w in issue["warnings"]] == []
    # The names of new milestones are looked up once more when the workspace was read more than a moment ago.
    assert len(asked(stack)) - before <= 2
    check_once(stack, "Bulk")
    body = next(c["body"] for c in comments(stack) if c["issue"]["title"] == "Bulk 7")
    assert "> We must do \\*number\\* 7" in body and "— Ada, 1:01" in body
    assert "https://meet.example/weekly" in body and "Weekly" in body


def test_twenty_five_tickets_after_a_restart_take_two_requests(own_stack):
    stack = own_stack()
    workspace = success(stack.api.get("/linear/workspace"))
    stack.linear.terminate()
    stack.linear.open()
    before = len(asked(stack))

    answer = success(stack.api.post("/linear/issues", json={"issues": tickets(workspace, "Later")}), 201)

    assert len(answer["created"]) == 25
    assert len(asked(stack)) - before <= 2
    check_once(stack, "Later")


@pytest.mark.parametrize("kind", ["truncate", "delay", "hang", "drop", "status"])
def test_killed_in_the_middle_and_repeated_makes_each_once(own_stack, kind):
    stack = own_stack()
    workspace = success(stack.api.get("/linear/workspace"))
    issues = tickets(workspace, "Killed")
    before = len(asked(stack))
    # What was read a moment ago is enough for every name, so that the first request is the one that writes.
    stack.fault(kind, times=3, **({"delay_ms": 8_000} if kind in ("delay", "hang") else {}))
    api = stack.direct("linear")

    def send() -> None:
        try:
            api.post("/linear/issues", json={"issues": issues}, headers={"Idempotency-Key": "killed"})
        except OSError:
            pass  # the service died before it answered

    caller = threading.Thread(target=send)
    caller.start()
    eventually(lambda: len(asked(stack)) > before, "Linear is asked", every=0.01)
    assert "mutation" in asked(stack)[len(asked(stack)) - before - 1]["query"]
    stack.linear.kill()
    caller.join(30)
    stack.mend()
    stack.linear.open()

    answer = eventually(lambda: repeat(stack, issues), "the same call is answered", 60, every=0.5)

    assert len(answer["created"]) == 25, answer["failed"][:2]
    assert [w for issue in answer["created"] for w in issue["warnings"]] == []
    check_once(stack, "Killed")


def repeat(stack: Stack, issues: list[dict]) -> dict | None:
    answer = stack.direct("linear").post(
        "/linear/issues", json={"issues": issues}, headers={"Idempotency-Key": "killed"})
    return answer.json() if answer.status_code == 201 else None


BAD = [
    ({"title": ""}, "/issues/0/title"),
    ({"title": "a", "due_date": "2026-02-30"}, "/issues/0/due_date"),
    ({"title": "a", "due_date": "tomorrow"}, "/issues/0/due_date"),
    ({"title": "a", "estimate": -1}, "/issues/0/estimate"),
    ({"title": "a", "estimate": "huge"}, "/issues/0/estimate"),
    ({"title": "a", "priority": 7}, "/issues/0/priority"),
    ({"title": "a", "evidence": [{"speaker": "Ada"}]}, "/issues/0/evidence/0/quote"),
    ({"title": "a", "evidence": "words"}, "/issues/0/evidence"),
    ({"title": "a", "source": {"url": "javascript:alert(1)"}}, "/issues/0/source/url"),
    ({"title": "a", "source": {"date": "soon"}}, "/issues/0/source/date"),
    ({"title": "x" * 256}, "/issues/0/title"),
]


@pytest.mark.parametrize("issue, pointer", BAD)
def test_malformed_tickets_are_named_by_pointer(stack, issue, pointer):
    document = problem(stack.api.post("/linear/issues", json={"issues": [issue]}), 422)

    assert [error["pointer"] for error in document["errors"]] == [pointer]


@pytest.mark.parametrize(
    "field, value, said",
    [
        ("assignee", "Nobody Atall", "there is no member “Nobody Atall”"),
        ("project", "No Such Project", "there is no project “No Such Project”"),
        ("labels", ["no-such-label"], "there is no label “no-such-label”"),
        ("status", "Frozen", "has no state “Frozen”; it has "),
        ("due_date", "2001-01-01", "its due date 2001-01-01 is in the past"),
        ("estimate", 4, "the estimate 4 is not on the scale"),
        ("estimate", "M", "the estimate M is not on the scale"),
        ("parent", "ZZZ-9", "there is no issue to be its parent “ZZZ-9”"),
        ("milestone", "Alone", "the milestone “Alone” needs a project"),
    ],
)
def test_what_linear_does_not_have_is_left_out_and_said(stack, field, value, said):
    ticket = {"title": f"Odd {field}", "team": "Delivery", field: value}

    answer = success(stack.api.post("/linear/issues", json={"issues": [ticket]}), 201)

    warnings = answer["created"][0]["warnings"]
    assert len(warnings) == 1 and said in warnings[0], warnings


@pytest.mark.parametrize("title", ["🚀 Ship 👩‍👩‍👧‍👦 it", "إصلاح بوابة الدفع", "תיקון ABC-12 שער", "Ｆｕｌｌ ｗｉｄｔｈ ﷽"])
def test_titles_of_any_script_arrive_as_they_are(stack, title):
    quote = {"quote": title, "speaker": title}
    body = {"title": title, "team": "Delivery", "subtasks": [title], "evidence": [quote]}

    answer = success(stack.api.post("/linear/issues", json={"issues": [body]}), 201)

    created = answer["created"][0]
    assert (created["title"], created["subtasks"][0]["title"]) == (title, title)
    assert any(title in c["body"] for c in comments(stack) if c["issue"]["id"] == created["id"])
    changed = success(stack.api.call("PATCH", f"/linear/issues/{created['identifier']}", json={"title": title + "!"}))
    assert changed["title"] == title + "!"


def test_a_project_renamed_between_preview_and_creation(own_stack):
    stack = own_stack()
    project = project_of(success(stack.api.get("/linear/workspace")))
    rename = "mutation($id: String!, $name: String!) { projectUpdate(id: $id, input: {name: $name}) { success } }"
    stack.graphql(rename, id=project["id"], name="Wholly Other")
    # Long enough ago that what was read is looked at once more: the service starts anew from what it stored.
    by_id = success(stack.api.post("/linear/issues", json={"issues": [{"title": "By id", "project": project["id"]}]}), 201)

    assert by_id["created"][0]["warnings"] == []
    success(stack.api.get("/linear/workspace?refresh=true"))
    by_name = success(
        stack.api.post("/linear/issues", json={"issues": [{"title": "By name", "project": project["name"]}]}), 201)
    assert f"there is no project “{project['name']}”" in by_name["created"][0]["warnings"][0]
    made = {i["title"]: i for i in stack.issues()}
    assert made["By id"]["project"]["name"] == "Wholly Other"
    assert made["By name"]["project"] is None


def test_a_change_is_one_request_and_null_empties(stack, workspace):
    created = success(
        stack.api.post("/linear/issues", json={"issues": [{
            "title": "To change", "team": "Delivery", "priority": "high", "due_date": "2031-01-01", "estimate": 3}]}), 201)
    identifier = created["created"][0]["identifier"]
    success(stack.api.get("/linear/workspace?refresh=true"))
    before = len(asked(stack))

    changed = success(stack.api.call("PATCH", f"/linear/issues/{identifier}", json={
        "status": "done", "due_date": None, "estimate": 5, "project": project_of(workspace)["name"]}))

    assert len(asked(stack)) - before == 1
    assert changed["state"]["type"] == "completed"
    assert changed["due_date"] is None and changed["estimate"] == 5 and changed["priority"] == 2
    assert changed["project"]["name"] == project_of(workspace)["name"]


def test_an_issue_that_moved_to_another_team_is_found_by_its_old_identifier(stack, workspace):
    created = success(stack.api.post("/linear/issues", json={"issues": [{"title": "Moves", "team": "Delivery"}]}), 201)
    old = created["created"][0]
    other = next(t for t in workspace["teams"] if t["name"] != "Delivery")
    move = "mutation($id: String!, $team: String!) { issueUpdate(id: $id, input: {teamId: $team}) { success } }"
    stack.graphql(move, id=old["id"], team=other["id"])

    for _ in range(2):  # by what was read before, and by what is read now
        changed = success(stack.api.call("PATCH", f"/linear/issues/{old['identifier']}", json={"status": "done"}))
        assert changed["team"]["key"] == other["key"] and changed["state"]["type"] == "completed"
        success(stack.api.get("/linear/workspace?refresh=true"))


def test_a_meetings_words_come_as_a_comment(stack):
    from support.samples import BY_FILE

    meeting = stack.ingest(BY_FILE["04-sprint-planning.json"].body, "04-sprint-planning.json", replace="true")
    wanted = next(p for p in stack.proposals(meeting["id"]) if p["status"] == "proposed" and p["evidence"])

    success(stack.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"ids": [wanted["id"]]}), 201)

    said = [c["body"] for c in comments(stack) if c["issue"]["title"] == wanted["title"]]
    assert len(said) == 1
    first = wanted["evidence"][0]["quote"].split()[0]
    assert said[0].startswith("From ") and first in said[0]
