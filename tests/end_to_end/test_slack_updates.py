"""`/update`: what would change, yes or no, and what is in Linear afterwards."""

import pytest

from support.slack import PRIYA, Message, Slack

TOMEK = "tomek"


def issue(slack: Slack, identifier: str) -> dict:
    return slack.stack.graphql(
        """query One($id: String!) { issue(id: $id) { title dueDate priority estimate state { name } assignee { name } project { name } } }""",
        id=identifier,
    )["issue"]


def becomes(slack: Slack, message: Message, words: str, user: str = PRIYA) -> Message:
    """The same message, once it says that."""
    return slack.wait_for(lambda seen: seen.ts == message.ts and words in seen.rendered, user, message["channel"])


def test_a_change_is_shown_and_made_after_a_yes(slack):
    preview = slack.answer_to("/update TID-28 done, due 2030-03-08")

    assert preview["is_ephemeral"] and preview.actions == ["update_ticket_yes", "update_ticket_no"]
    assert "TID-28" in preview.rendered and "Backtest report for Bethany" in preview.rendered
    assert "Status: In Review → Done" in preview.rendered and "Fri 8 Mar 2030" in preview.rendered
    assert issue(slack, "TID-28")["state"]["name"] == "In Review"

    slack.click(preview, "update_ticket_yes")
    told = slack.wait_for("Changed 1 issue for @priya", TOMEK, after=preview.ts)
    assert not told["is_ephemeral"] and "TID-28" in told.rendered and "Done" in told.rendered
    assert becomes(slack, preview, "Done.").actions == []
    assert issue(slack, "TID-28")["state"]["name"] == "Done" and issue(slack, "TID-28")["dueDate"] == "2030-03-08"


def test_no_changes_nothing(slack):
    preview = slack.answer_to("/update TID-17 done")
    slack.click(preview, "update_ticket_no")

    assert becomes(slack, preview, "Nothing was changed").actions == []
    assert issue(slack, "TID-17")["state"]["name"] == "Todo"


def test_several_issues_and_fields(slack):
    preview = slack.answer_to("/update TID-22 assign to Noor, urgent, 5 points; TID-25 due 2030-04-05")
    assert "[Change 2 issues]" in preview.rendered

    slack.click(preview, "update_ticket_yes")

    slack.wait_for("Changed 2 issues", TOMEK, after=preview.ts)
    changed = issue(slack, "TID-22")
    assert changed["assignee"]["name"] == "Noor Haddad" and (changed["priority"], changed["estimate"]) == (1, 5)
    assert issue(slack, "TID-25")["dueDate"] == "2030-04-05"


def test_a_field_is_emptied(slack):
    preview = slack.answer_to("/update clear due date of TID-42")
    assert "Due: Fri 7 Nov 2025 → none" in preview.rendered

    slack.click(preview, "update_ticket_yes")
    slack.wait_for("Changed 1 issue", TOMEK, after=preview.ts)
    assert issue(slack, "TID-42")["dueDate"] is None


def test_an_issue_named_by_words_and_me(slack):
    preview = slack.answer_to("/update move the weather feed ticket to in progress and assign it to me")

    assert "TID-17" in preview.rendered and "Noor Haddad → Priyanka Raghunathan" in preview.rendered


def test_what_cannot_be_changed_is_said_with_what_comes_near(slack):
    unknown = slack.answer_to("/update TID-999 done")
    assert "TID-999" in unknown.rendered and "update_ticket_yes" not in unknown.actions
    person = slack.answer_to("/update TID-28 assign to Jerom Batist")
    assert "Jerome Baptiste" in person.rendered


def test_what_is_clear_is_offered_beside_what_is_not(slack):
    preview = slack.answer_to("/update TID-20 done; TID-999 done")

    assert "[Change issue]" in preview.rendered and "TID-20" in preview.rendered and "TID-999" in preview.rendered


@pytest.mark.parametrize("text", ["", "hello there"])
def test_nothing_to_change(slack, text):
    answer = slack.answer_to(f"/update {text}")

    assert "Nothing was found to change" in answer.rendered and "/update TID-28" in answer.rendered and answer.actions == []


def test_clicks_at_the_same_time_change_once(slack):
    preview = slack.answer_to("/update TID-36 done")
    slack.click(preview, "update_ticket_yes", times=4)

    slack.wait_for("Changed 1 issue", after=preview.ts)
    slack.wait_for("othing is done twice", after=preview.ts)
    assert len([message for message in slack.sees(TOMEK, after=preview.ts) if "Changed" in message.rendered]) == 1


def test_an_old_preview_says_so(slack):
    preview = slack.answer_to("/update TID-11 done")
    slack.run_out("decisions")
    slack.click(preview, "update_ticket_yes")

    slack.wait_for("older than an hour", after=preview.ts)
    assert issue(slack, "TID-11")["state"]["name"] == "In Review"


def test_an_issue_that_is_gone_meanwhile(slack):
    preview = slack.answer_to("/update TID-52 done; TID-46 done")
    slack.stack.graphql("mutation Gone($id: String!) { issueDelete(id: $id) { success } }", id="TID-52")

    slack.click(preview, "update_ticket_yes")

    told = slack.wait_for("Changed 1 issue", TOMEK, after=preview.ts).rendered
    done, failed = told.split("Not changed:")
    assert "TID-46" in done and "TID-52" in failed and issue(slack, "TID-46")["state"]["name"] == "Done"


def test_with_writing_off_no_yes_is_offered(own_slack):
    slack = own_slack(write_mode="off")
    preview = slack.answer_to("/update TID-28 done")

    assert "Writing to Linear is off" in preview.rendered and "LINEAR_WRITE_MODE" in preview.rendered
    assert "TID-28" in preview.rendered and preview.actions == ["update_ticket_no"]
