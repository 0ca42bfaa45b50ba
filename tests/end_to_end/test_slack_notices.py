"""What the meeting channel reads: each meeting once, with its tickets to decide on, and the week by schedule."""

from datetime import UTC, datetime, timedelta

import pytest

from support.samples import CHECK_IN
from support.slack import MEETINGS, Message, Slack
from support.waiting import eventually

TOMEK, NOOR = "tomek", "noor"
STANDUP, KICKOFF, INCIDENT, STATUS = "Daily stand-up", "Merrowdale kickoff", "Quillhaven incident review", "Corrigan weekly status"
DECIDE = ["meeting_ticket_create", "meeting_ticket_edit", "meeting_ticket_dismiss"]


@pytest.fixture(scope="module")
def slack(slack: Slack) -> Slack:
    slack.hold("01-daily-standup.txt", "02-merrowdale-kickoff.vtt", "05-quillhaven-incident-review.vtt", "07-corrigan-weekly-status.srt")
    return slack


def meeting(slack: Slack, title: str) -> str:
    """A meeting's id."""
    return next(found["id"] for found in slack.stack.meetings() if found["title"] == title)


def notices(slack: Slack, title: str, user: str = NOOR) -> list[Message]:
    return [message for message in slack.sees(user, MEETINGS) if title in message.rendered.splitlines()[0]]


def notice(slack: Slack, title: str, wanted: str = "", user: str = NOOR) -> Message:
    """The only message of the meeting, once it has these words."""

    def found() -> Message | None:
        seen = notices(slack, title, user)
        assert len(seen) <= 1, seen
        return seen[0] if seen and wanted in seen[0].rendered else None

    return eventually(found, f"{title} is told of with {wanted!r}")


def open_ones(slack: Slack, title: str) -> list[dict]:
    """The meeting's proposals that wait for a decision and that no issue covers."""
    return [one for one in slack.stack.proposals(meeting(slack, title)) if one["status"] == "proposed" and not one["duplicate_of"]]


def value(slack: Slack, title: str, proposal: dict) -> str:
    return f"{meeting(slack, title)}/{proposal['id']}"


def issues(slack: Slack, title: str) -> list[dict]:
    return [issue for issue in slack.stack.issues() if issue["title"] == title]


def line(message: Message, words: str) -> str:
    return next(line for line in message.rendered.splitlines() if words in line)


def test_a_meeting_is_told_of_once_with_what_it_came_to(slack):
    told = notice(slack, KICKOFF)

    assert told.rendered.startswith(f"New meeting: {KICKOFF}") and "Tue 7 Oct 2025" in told.rendered
    assert "No clinical text leaves the Merrowdale network" in told.rendered.split("Decisions")[1]
    assert not told["is_ephemeral"] and told["user"] == slack.workspace()["bot"]["id"]
    proposals = slack.stack.proposals(meeting(slack, KICKOFF))
    for proposal in proposals:
        assert proposal["title"] in told.rendered
    assert told.actions == DECIDE * len(proposals) + ["meeting_tickets_all"]
    assert told.rendered.count("[Create anyway]") == sum(1 for one in proposals if one["duplicate_of"])
    assert f"[Create {len(open_ones(slack, KICKOFF))} tickets]" in told.rendered


def test_the_same_notification_again_changes_nothing(slack):
    before = notice(slack, INCIDENT)
    told = [call for call in slack.calls("chat.postMessage") if INCIDENT in str(call["variables"])]
    answer = slack.stack.direct("slack").post(
        "/slack/notifications", json={"type": "meeting_ready", "meeting_id": meeting(slack, INCIDENT), "version": 1}
    )

    assert answer.status_code == 200 and answer.json()["status"] == "known"
    assert len(told) == 1 and notice(slack, INCIDENT).ts == before.ts


def test_a_long_list_of_tickets_is_cut_with_a_count(slack):
    told = notice(slack, INCIDENT)
    count = len(slack.stack.proposals(meeting(slack, INCIDENT)))

    assert count > 10 and told.actions.count("meeting_ticket_create") == 10
    assert f"and {count - 10} more ticket" in told.rendered


def test_one_is_created_one_dismissed_and_who_decided_is_shown(slack):
    first, second, *_ = open_ones(slack, KICKOFF)
    told = notice(slack, KICKOFF)

    slack.click(told, "meeting_ticket_create", value=value(slack, KICKOFF, first))
    told = notice(slack, KICKOFF, "created by @priya")
    (issue,) = issues(slack, first["title"])
    assert first["title"] in line(told, "created by @priya") and issue["url"] in line(told, "created by @priya")

    slack.click(told, "meeting_ticket_dismiss", user=TOMEK, value=value(slack, KICKOFF, second))
    told = notice(slack, KICKOFF, "dismissed by @tomek")
    assert second["title"] in line(told, "dismissed by @tomek") and "created by @priya" in told.rendered
    assert issues(slack, second["title"]) == []
    statuses = {one["id"]: one["status"] for one in slack.stack.proposals(meeting(slack, KICKOFF))}
    assert (statuses[first["id"]], statuses[second["id"]]) == ("created", "dismissed")


def test_one_is_edited_and_created(slack):
    proposal = open_ones(slack, KICKOFF)[0]
    told = notice(slack, KICKOFF)
    slack.click(told, "meeting_ticket_edit", user=NOOR, value=value(slack, KICKOFF, proposal))
    dialog = slack.wait_for_view("[Create]", NOOR)
    assert proposal["title"] in dialog["rendered"]

    slack.submit(dialog, NOOR, ticket_title="Paint the ward doors", ticket_assignee="Noor Haddad")

    told = notice(slack, KICKOFF, "created by @noor")
    (issue,) = issues(slack, "Paint the ward doors")
    assert issue["url"] in line(told, "created by @noor") and issue["assignee"]["name"] == "Noor Haddad"
    assert issues(slack, proposal["title"]) == []


def test_all_the_others_are_created_once_however_often_it_is_pressed(slack):
    wanted = open_ones(slack, STATUS)
    assert len(wanted) > 1
    told = notice(slack, STATUS)

    slack.click(told, "meeting_tickets_all", user=TOMEK, times=4)

    eventually(lambda: notice(slack, STATUS).rendered.count("created by @tomek") == len(wanted), "all are shown as created")
    for proposal in wanted:
        assert len(issues(slack, proposal["title"])) == 1
    assert "meeting_tickets_all" not in notice(slack, STATUS).actions


def test_a_covered_ticket_is_created_when_somebody_wants_it(slack):
    covered = next(one for one in slack.stack.proposals(meeting(slack, INCIDENT)) if one["duplicate_of"])
    told = notice(slack, INCIDENT)
    assert f"Covered by {covered['duplicate_of']}" in told.rendered

    slack.click(told, "meeting_ticket_create", value=value(slack, INCIDENT, covered))

    notice(slack, INCIDENT, "created by @priya")
    assert issues(slack, covered["title"])


def test_creating_and_dismissing_at_the_same_time_are_one_of_them(slack):
    proposal = open_ones(slack, INCIDENT)[0]
    told = notice(slack, INCIDENT)
    pressed = [
        slack.meanwhile(slack.click, told, action, user=user, value=value(slack, INCIDENT, proposal))
        for action, user in [("meeting_ticket_create", TOMEK), ("meeting_ticket_dismiss", NOOR)]
    ]
    for press in pressed:
        press.result(30)

    def decided() -> bool:
        status = next(one["status"] for one in slack.stack.proposals(meeting(slack, INCIDENT)) if one["id"] == proposal["id"])
        who = {"created": "@tomek", "dismissed": "@noor"}.get(status)
        is_created = bool(issues(slack, proposal["title"]))
        return (status == "created") == is_created and f"{proposal['title']} – {status} by {who}" in notice(slack, INCIDENT).rendered

    eventually(decided, "the meeting, its message and Linear say the same")


def test_tickets_that_are_created_elsewhere_show_as_well(slack):
    proposal = open_ones(slack, STANDUP)[0]
    notice(slack, STANDUP)

    answer = slack.stack.api.post(f"/transcript/meetings/{meeting(slack, STANDUP)}/tickets", json={"ids": [proposal["id"]]})
    assert answer.status_code in (200, 201), answer.text

    (issue,) = issues(slack, proposal["title"])
    told = notice(slack, STANDUP, issue["url"])
    assert issue["url"] in line(told, f"{proposal['title']} – created")


def test_a_summary_that_was_asked_for_can_be_decided_on_as_well(slack):
    left = open_ones(slack, STANDUP)
    summary = slack.answer_to(f"/summarize {STANDUP}", user=NOOR)
    slack.click(summary, "meeting_tickets_review", user=NOOR)
    preview = slack.wait_for("in Linear?", NOOR, after=summary.ts)
    slack.click(preview, "create_tickets_yes", user=NOOR)

    eventually(lambda: notice(slack, STANDUP).rendered.count("created by @noor") == len(left), "the channel's message shows them")


def test_a_meeting_that_is_processed_again_changes_its_message(slack):
    before = notice(slack, INCIDENT)
    accepted = slack.stack.api.post(f"/transcript/meetings/{meeting(slack, INCIDENT)}/reprocess")
    assert accepted.status_code in (200, 202), accepted.text
    slack.stack.ready(meeting(slack, INCIDENT))

    eventually(lambda: notice(slack, INCIDENT)["edited"] != before["edited"], "the message is changed")
    after = notice(slack, INCIDENT)
    assert after.ts == before.ts and "created by @priya" in after.rendered


def test_a_deleted_meeting_leaves_none_of_its_words(slack):
    held = slack.hold_text(CHECK_IN, "Harbour check-in")
    told = notice(slack, "Harbour check-in")

    answer = slack.stack.api.call("DELETE", f"/transcript/meetings/{held['id']}")
    assert answer.status_code in (200, 204), answer.text

    gone = slack.wait_for(lambda message: message.ts == told.ts and "deleted" in message.rendered, NOOR, MEETINGS)
    assert gone.actions == [] and "label" not in gone.rendered and "Harbour" not in gone.rendered


def test_with_writing_off_tickets_can_only_be_dismissed(own_slack):
    slack = own_slack(write_mode="off")
    slack.hold_text(CHECK_IN, "Harbour check-in")
    told = notice(slack, "Harbour check-in")

    assert "Writing to Linear is off" in told.rendered and set(told.actions) == {"meeting_ticket_dismiss"}
    slack.click(told, "meeting_ticket_dismiss")
    notice(slack, "Harbour check-in", "dismissed by @priya")


def test_the_week_comes_by_schedule_once_whatever_the_number_of_replicas(own_slack):
    past = datetime.now(UTC) - timedelta(minutes=1)
    slack = own_slack(slack_replicas=2, WEEKLY_SUMMARY=f"{past:%a %H:%M}", WEEKLY_SUMMARY_CHANNEL="#general")

    summary = slack.wait_for("The week", NOOR, "#general")
    assert not summary["is_ephemeral"] and "0 meetings" in summary.rendered and "TID-51" in summary.rendered

    slack.stack.slack2.terminate()
    slack.stack.slack2.open()  # one that starts later finds it done
    slack.reply_to("@bot help", channel="#general", user=TOMEK)
    assert len([message for message in slack.sees(NOOR, "#general") if "The week" in message.rendered]) == 1
