"""LINEAR_WRITE_MODE: off writes nothing, test marks what it writes, live writes."""

import pytest

from support.api import problem, success
from support.samples import BY_FILE

ISSUE = {"issues": [{"title": "Try it", "team": "Delivery", "subtasks": ["A part"]}]}


@pytest.mark.parametrize("settings", [{"write_mode": "off"}, {"write_mode": ""}], ids=["off", "unset"])
def test_off_refuses_and_says_how_to_enable(own_stack, settings):
    stack = own_stack(**settings)
    before = stack.issues()

    refusal = problem(stack.api.post("/linear/issues", json=ISSUE), 403)

    assert "LINEAR_WRITE_MODE" in refusal["detail"]
    meeting = stack.ingest(BY_FILE["04-sprint-planning.json"].body, "04-sprint-planning.json")
    refusal = problem(stack.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True}), 403)
    assert "LINEAR_WRITE_MODE" in refusal["detail"]
    assert {proposal["status"] for proposal in stack.proposals(meeting["id"])} == {"proposed"}
    problem(stack.api.call("PATCH", "/linear/issues/TID-1", json={"title": "x"}), 403)
    problem(stack.api.call("DELETE", "/linear/issues/TID-1"), 403)
    assert stack.issues() == before


@pytest.mark.parametrize(
    "settings", [{"write_mode": "test"}, {"write_mode": "", "LINEAR_TEST_MODE": "true"}], ids=["mode", "alias"]
)
def test_test_mode_marks_titles_and_may_delete_its_own(own_stack, settings):
    stack = own_stack(**settings)

    answer = success(stack.api.post("/linear/issues", json=ISSUE), 201)

    assert answer["mode"] == "test"
    made = answer["created"][0]
    found = {issue["id"]: issue for issue in stack.issues()}[made["id"]]
    assert found["title"] == "[TEST] Try it"
    assert all(child["title"].startswith("[TEST] ") for child in found["children"]["nodes"])
    problem(stack.api.call("DELETE", "/linear/issues/TID-1"), 403)
    assert stack.api.call("DELETE", f"/linear/issues/{made['identifier']}").status_code in (200, 204)
    assert "[TEST] Try it" not in {issue["title"] for issue in stack.issues()}
    problem(stack.api.call("DELETE", "/linear/issues/TID-99999"), 404)


def test_live_does_not_delete(own_stack):
    stack = own_stack(write_mode="live")
    made = success(stack.api.post("/linear/issues", json=ISSUE), 201)["created"][0]

    refusal = problem(stack.api.call("DELETE", f"/linear/issues/{made['identifier']}"), 403)

    assert "test" in refusal["detail"]
    assert made["id"] in {issue["id"] for issue in stack.issues()}


def test_a_mode_that_does_not_exist_stops_the_start(own_stack, tmp_path):
    with pytest.raises(RuntimeError, match="LINEAR_WRITE_MODE"):
        own_stack(write_mode="sometimes")
