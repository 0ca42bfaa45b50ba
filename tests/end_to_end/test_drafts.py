"""What people type becomes tickets and changes in the names of the workspace; nothing is written by it."""

from support.api import problem, success
from support.stack import Stack


def draft(stack: Stack, kind: str, text: str, author: str | None = "margo@tidewater-analytics.example") -> dict:
    body = {"text": text, "author": author, "date": "2025-10-06"}
    return success(stack.api.post(f"/transcript/drafts/{kind}", json=body))


def test_tickets_have_the_names_of_the_workspace(stack):
    text = """For Saltmarsh:
- write the runbook for the pilot, assign to Inés, due Friday, 3 points
- interview two more agents, assign to me, high priority, label research"""

    answer = draft(stack, "tickets", text)

    runbook, interview = answer["tickets"]
    assert answer["notice"] is None and answer["engine"] == "rules"
    assert (runbook["title"], runbook["assignee"], runbook["due_date"], runbook["estimate"]) == (
        "Write the runbook for the pilot", "Inés Carranza", "2025-10-10", 3,
    )
    assert (interview["title"], interview["assignee"], interview["priority"], interview["labels"]) == (
        "Interview two more agents", "Marguerite Oyelaran", 2, ["Research"],
    )
    assert {ticket["project"] for ticket in answer["tickets"]} == {"Saltmarsh Call Assist"}
    for ticket in answer["tickets"]:
        assert all(evidence["quote"] in text for evidence in ticket["evidence"])


def test_a_ticket_that_there_is_already_is_named(stack):
    ticket = draft(stack, "tickets", "Retry failed OCR jobs with a backoff")["tickets"][0]

    assert ticket["duplicate_of"]["identifier"] == "TID-22"
    assert ticket["duplicate_of"]["url"]


def test_changes_can_be_made_as_they_come(stack):
    answer = draft(stack, "updates", "move the weather feed ticket to in review and assign it to me; TID-26 due next Friday, 5 points")

    feed, threshold = answer["updates"]
    assert answer["unclear"] == []
    assert feed["issue"]["identifier"] == "TID-17" and feed["issue"]["state"] == "Todo"
    assert [(change["field"], change["to"]) for change in feed["changes"]] == [
        ("status", "In Review"), ("assignee", "Marguerite Oyelaran"),
    ]
    assert {change["field"]: change["to"] for change in threshold["changes"]} == {"due_date": "2025-10-17", "estimate": 5}
    for update in (feed, threshold):
        changes = {change["field"]: change["to"] for change in update["changes"]}
        changed = success(stack.api.call("PATCH", f"/linear/issues/{update['issue']['identifier']}", json=changes))
        assert changed["identifier"] == update["issue"]["identifier"]


def test_what_is_not_certain_is_no_change(stack):
    answer = draft(stack, "updates", "close the operator dashboard ticket; TID-9999 done; assign TID-26 to Zebedee")

    assert answer["updates"] == []
    several, missing, nobody = answer["unclear"]
    assert {issue["identifier"] for issue in several["near"]} >= {"TID-21", "TID-25"}
    assert "TID-9999" in missing["reason"] and "Zebedee" in nobody["reason"]


def test_nothing_is_written_by_a_draft(stack):
    before = stack.issues()

    draft(stack, "tickets", "Paint the server room")
    draft(stack, "updates", "TID-24 done")

    assert stack.issues() == before


def test_texts_are_checked(stack):
    for body in [{}, {"text": " "}, {"text": "a" * 8001}, {"text": "Fix it", "date": "soon"}]:
        for kind in ("tickets", "updates"):
            problem(stack.api.post(f"/transcript/drafts/{kind}", json=body), 422)
