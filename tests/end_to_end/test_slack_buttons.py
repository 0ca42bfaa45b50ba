"""What each button, select, dialog and shortcut does, by what people see afterwards and what is in Linear."""

import itertools

import pytest

from support.slack import BOT, CHANNEL, PRIYA, Message, Slack
from support.slack_requests import interaction, post

TOMEK, NOOR = "tomek", "noor"
KICKOFF, INCIDENT = "Merrowdale kickoff", "Quillhaven incident review"
numbers = itertools.count(1)


@pytest.fixture(scope="module")
def slack(slack: Slack) -> Slack:
    slack.hold("02-merrowdale-kickoff.vtt", "05-quillhaven-incident-review.vtt")
    return slack


def meeting(slack: Slack, title: str) -> str:
    """A meeting's id."""
    return next(found["id"] for found in slack.stack.meetings() if found["title"] == title)


def issues(slack: Slack, words: str) -> list[dict]:
    """The issues of Linear with these words in their title."""
    found = slack.stack.graphql(
        """query { issues(first: 250) { nodes { title description estimate priority dueDate url
           assignee { name } project { name } } } }"""
    )
    return [issue for issue in found["issues"]["nodes"] if words in issue["title"]]


def becomes(slack: Slack, message: Message, words: str, user: str = PRIYA) -> Message:
    """The same message, once it says that."""
    return slack.wait_for(lambda seen: seen.ts == message.ts and words in seen.rendered, user, message["channel"])


def dialog_of(slack: Slack, message: Message, action: str = "create_tickets_edit", wanted: str = "[Save]", **which) -> dict:
    """Presses a button that opens a dialog; the dialog once it is filled."""
    slack.click(message, action, **which)
    return slack.wait_for_view(wanted)


def names(slack: Slack) -> dict[str, str]:
    return {user["name"]: user["id"] for user in slack.workspace()["users"]}


def press_unseen(slack: Slack, message: Message, action: str, value: str, user: str) -> None:
    """Presses a button that this person does not see, as somebody could who makes requests of their own in Slack's name. What
    comes back goes to the address of a command of theirs."""
    address = slack.command("/chat help", user)["response_url"]
    number = next(numbers)
    body = interaction(
        type="block_actions", user={"id": names(slack)[user]}, team={"id": slack.workspace()["team"]["id"]},
        trigger_id=f"1.1.unseen{number}", response_url=address, container={"type": "message", "message_ts": message.ts, "channel_id": message["channel"]},
        actions=[{"type": "button", "action_id": action, "block_id": "decision", "value": value, "action_ts": f"1700000000.{number:06}"}],
    )  # fmt: skip
    assert post(slack.stack.slack, "/slack/interactive", body).status_code == 200


def value_of(message: Message, action: str) -> str:
    return next(element["value"] for element in message.elements if element["action_id"] == action)


# The preview of tickets


def test_yes_creates_the_tickets_and_tells_the_channel(slack):
    preview = slack.answer_to(
        "/create - Paint the north pier for Fennimore Demand Forecast, assign to Jerome, due 2030-03-08, urgent, 3 points\n- Paint the south pier"
    )
    before = slack.now()
    slack.click(preview, "create_tickets_yes")

    told = slack.wait_for("Created 2 tickets for @priya", TOMEK, after=before)
    assert not told["is_ephemeral"]
    for issue in issues(slack, "pier"):
        assert issue["title"] in told.rendered and issue["url"] in told.rendered
    done = becomes(slack, preview, "Created 2 tickets.")
    assert done.actions == []
    north, south = issues(slack, "north pier") + issues(slack, "south pier")
    assert north["assignee"]["name"] == "Jerome Baptiste" and north["project"]["name"] == "Fennimore Demand Forecast"
    assert (north["dueDate"], north["priority"], north["estimate"]) == ("2030-03-08", 1, 3)
    assert south["assignee"] is None


def test_no_creates_nothing(slack):
    preview = slack.answer_to("/create Sink the ferry")
    slack.click(preview, "create_tickets_no")

    assert becomes(slack, preview, "Nothing was created").actions == []
    assert issues(slack, "ferry") == []


@pytest.mark.parametrize("times, titles", [(2, ["Count the gulls", "Ring the terns"]), (4, ["Feed a swan", "Train a hawk"])])
def test_clicks_at_the_same_time_create_one_set(slack, times, titles):
    preview = slack.answer_to("/create - " + "\n- ".join(titles))
    before = slack.now()
    slack.click(preview, "create_tickets_yes", times=times)

    slack.wait_for("Created 2 tickets", after=before)
    slack.wait_for("othing is done twice", after=before)
    assert [len(issues(slack, title)) for title in titles] == [1, 1]
    assert len([message for message in slack.sees(after=before) if "Created" in message.rendered]) == 1


def test_yes_and_no_at_the_same_time_are_one_of_them(slack):
    preview = slack.answer_to("/create Weigh the anchor")
    pressed = [slack.meanwhile(slack.click, preview, action) for action in ("create_tickets_yes", "create_tickets_no")]
    for press in pressed:
        press.result(30)

    slack.wait_for(lambda message: message.ts == preview.ts and not message.actions)
    is_created = bool(issues(slack, "anchor"))
    words = "This was accepted already" if is_created else "This was cancelled already"
    slack.wait_for(words, after=preview.ts)


def test_only_who_asked_may_decide(slack):
    preview = slack.answer_to("/create Rename the lighthouse")
    value = value_of(preview, "create_tickets_yes")

    for action in ["create_tickets_yes", "create_tickets_no", "create_tickets_edit"]:
        before = slack.now(TOMEK)
        press_unseen(slack, preview, action, value, TOMEK)
        refused = slack.wait_for("Only whoever asked can decide this", TOMEK, after=before)
        assert refused["is_ephemeral"]

    assert issues(slack, "lighthouse") == []
    slack.click(preview, "create_tickets_yes")
    slack.wait_for("Rename the lighthouse", after=preview.ts)
    assert len(issues(slack, "lighthouse")) == 1


@pytest.mark.parametrize(
    "decision, words",
    [("create_tickets_yes", "accepted already"), ("create_tickets_no", "cancelled already")],
)
def test_a_decided_preview_decides_nothing_more(slack, decision, words):
    preview = slack.answer_to(f"/create Polish the bell after {decision}")
    slack.click(preview, decision)
    slack.wait_for(lambda message: message.ts == preview.ts and not message.actions)
    count = len(issues(slack, f"after {decision}"))

    for action in ["create_tickets_yes", "create_tickets_no", "create_tickets_edit"]:
        before = slack.now()
        press_unseen(slack, preview, action, value_of(preview, action), PRIYA)
        slack.wait_for(words, after=before)
    assert len(issues(slack, f"after {decision}")) == count


def test_an_old_preview_says_so(slack):
    preview = slack.answer_to("/create - Mend the old net\n- Backtest report for Bethany")
    slack.run_out("decisions")

    for action in ["create_tickets_yes", "create_tickets_no", "create_tickets_edit", "create_tickets_toggle"]:
        before = slack.now()
        slack.click(preview, action)
        slack.wait_for("older than an hour", after=before)
    assert issues(slack, "old net") == []


def test_a_covered_ticket_is_created_when_it_is_chosen(slack):
    preview = slack.answer_to("/create - Backtest report for Bethany\n- Grease the winch")
    assert "[Create ticket]" in preview.rendered

    slack.click(preview, "create_tickets_toggle")
    chosen = becomes(slack, preview, "[Create 2 tickets]")
    assert "Will be created although TID-28" in chosen.rendered and "[Leave out]" in chosen.rendered
    slack.click(chosen, "create_tickets_toggle")
    assert "[Create anyway]" in becomes(slack, preview, "[Create ticket]").rendered
    slack.click(chosen, "create_tickets_toggle")
    chosen = becomes(slack, preview, "[Create 2 tickets]")
    slack.click(chosen, "create_tickets_yes")

    slack.wait_for("Created 2 tickets", after=preview.ts)
    assert len(issues(slack, "Backtest report for Bethany")) == 2 and len(issues(slack, "winch")) == 1


# The dialog with the tickets' fields


def test_editing_changes_the_preview_and_what_is_created(slack):
    preview = slack.answer_to("/create Fix the tiller for Fennimore Demand Forecast, assign to Jerome")
    slack.click(preview, "create_tickets_edit")
    dialog = slack.wait_for_view("[Save]")
    assert "working" in str(slack.calls("views.open")[-1]["variables"]), "it opens at once, and says that it is being filled"
    for shown in ["Fix the tiller", "Fennimore Demand Forecast", "Jerome Baptiste"]:
        assert shown in dialog["rendered"]

    answer = slack.submit(
        dialog, ticket_title="Fix the rudder", ticket_project="Delivery Platform", ticket_assignee="Noor Haddad",
        ticket_due="2031-05-09", ticket_priority="1", ticket_estimate="5", ticket_description="With *stars* & <signs>",
    )  # fmt: skip
    assert answer["status"] == 200 and answer["response_action"] is None and slack.views()["modals"] == []
    changed = becomes(slack, preview, "Fix the rudder")
    for fact in ["Delivery Platform", "Noor Haddad", "due Fri 9 May 2031", "Urgent", "5 points"]:
        assert fact in changed.rendered
    assert changed.actions == preview.actions and issues(slack, "rudder") == []

    slack.click(changed, "create_tickets_yes")
    slack.wait_for("Fix the rudder", TOMEK, after=preview.ts)
    (issue,) = issues(slack, "rudder")
    assert issue["description"] == "With *stars* & <signs>" and issue["project"]["name"] == "Delivery Platform"
    assert (issue["dueDate"], issue["priority"], issue["estimate"]) == ("2031-05-09", 1, 5)
    assert issue["assignee"]["name"] == "Noor Haddad" and issues(slack, "tiller") == []


def test_fields_can_be_emptied(slack):
    preview = slack.answer_to("/create Fix the oar for Fennimore Demand Forecast, assign to Jerome, due 2030-03-08, urgent, 3 points")
    dialog = dialog_of(slack, preview)
    answer = slack.submit(dialog, ticket_project="-", ticket_assignee="-", ticket_due=None, ticket_priority="0", ticket_estimate="")

    assert answer["response_action"] is None, answer
    changed = becomes(slack, preview, "No project")
    facts = changed.rendered.splitlines()[2]
    assert not any(words in facts for words in ["Fennimore", "Jerome", "due", "Urgent", "point"])
    slack.click(changed, "create_tickets_yes")
    slack.wait_for("Fix the oar", TOMEK, after=preview.ts)
    (issue,) = issues(slack, "Fix the oar")
    assert issue["assignee"] is issue["project"] is issue["dueDate"] is issue["estimate"] is None and issue["priority"] == 0


@pytest.mark.parametrize(
    "values, block, words",
    [
        ({"ticket-0-title": "   "}, "ticket-0-title", "Give the ticket a title"),
        ({"ticket-1-estimate": "many"}, "ticket-1-estimate", "whole points"),
        ({"ticket-0-estimate": "-3"}, "ticket-0-estimate", "whole points"),
        ({"ticket-0-include": [], "ticket-1-include": []}, "ticket-0-include", "at least one"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(slack, values, block, words):
    preview = slack.answer_to("/create - Sew a sail\n- Sew a flag")
    dialog = dialog_of(slack, preview)

    answer = slack.submit(dialog, **values)

    assert answer["response_action"] == "errors" and words in answer["errors"][block] and len(answer["errors"]) == 1
    assert slack.views()["modals"][-1]["id"] == dialog["id"], "the dialog stays"
    mended = slack.submit(dialog, **{"ticket-0-title": "Sew a sail", "ticket-0-estimate": "1", "ticket-1-estimate": "2", "ticket-0-include": ["yes"], "ticket-1-include": ["yes"]})
    assert mended["response_action"] is None
    assert "2 points" in becomes(slack, preview, "2 points").rendered


def test_a_ticket_is_left_out_by_its_box(slack):
    preview = slack.answer_to("/create - Buy a blue rope\n- Buy a red rope")
    dialog = dialog_of(slack, preview)
    slack.submit(dialog, **{"ticket-0-include": []})

    changed = becomes(slack, preview, "Left out.")
    assert "Create 1 ticket in Linear?" in changed.rendered
    slack.click(changed, "create_tickets_yes")
    slack.wait_for("Buy a red rope", TOMEK, after=preview.ts)
    assert [issue["title"] for issue in issues(slack, "rope")] == ["Buy a red rope"]


def test_closing_the_dialog_changes_nothing(slack):
    preview = slack.answer_to("/create Tie a knot")
    slack.dismiss(dialog_of(slack, preview))

    slack.click(preview, "create_tickets_yes")
    slack.wait_for("Tie a knot", TOMEK, after=preview.ts)
    assert len(issues(slack, "Tie a knot")) == 1


def test_a_dialog_of_a_preview_that_was_decided_meanwhile(slack):
    preview = slack.answer_to("/create Coil the hose")
    dialog = dialog_of(slack, preview)
    slack.click(preview, "create_tickets_yes")
    slack.wait_for("Coil the hose", TOMEK, after=preview.ts)

    answer = slack.submit(dialog, ticket_title="Coil the other hose")

    assert answer["response_action"] == "update"
    assert "accepted already" in slack.views()["modals"][-1]["rendered"]
    assert [issue["title"] for issue in issues(slack, "hose")] == ["Coil the hose"]


def test_a_dialog_that_slack_does_not_open_in_time(slack):
    preview = slack.answer_to("/create Wash the deck")
    slack.fault("error", 1, method="views.open", error="expired_trigger_id")
    before = slack.now()
    slack.click(preview, "create_tickets_edit")

    assert "could not be opened in time" in slack.wait_for("once more", after=before).rendered
    assert "[Save]" in dialog_of(slack, preview)["rendered"]


# Tickets of a meeting


def test_the_tickets_of_a_meeting_are_reviewed_and_created(slack):
    wanted = [proposal for proposal in slack.stack.proposals(meeting(slack, KICKOFF)) if not proposal["duplicate_of"]]
    summary = slack.answer_to("/summarize kickoff")
    before = slack.now()
    slack.click(summary, "meeting_tickets_review")
    preview = slack.wait_for(f"Create {len(wanted)} tickets in Linear?", after=before)
    for proposal in wanted:
        assert proposal["title"] in preview.rendered
    assert "[10:" in preview.rendered, "why: the quote with its time"

    slack.click(preview, "create_tickets_yes")

    slack.wait_for(f"Created {len(wanted)} tickets", TOMEK, after=before)
    titles = [issue["title"] for issue in issues(slack, "")]
    assert all(titles.count(proposal["title"]) == 1 for proposal in wanted)
    statuses = {proposal["id"]: proposal["status"] for proposal in slack.stack.proposals(meeting(slack, KICKOFF))}
    assert {statuses[proposal["id"]] for proposal in wanted} == {"created"}, "the meeting knows of them"


# Feedback


def votes(slack: Slack) -> list[str]:
    return [vote for (vote,) in slack.stored("SELECT vote FROM votes ORDER BY created_at")]


def test_a_vote_is_kept_and_the_last_one_counts(slack):
    answer = slack.answer_to("/chat What is Jerome working on?")
    before, known = slack.now(), votes(slack)

    slack.click(answer, "feedback", value="positive")
    assert "Thank you" in slack.wait_for(after=before).rendered
    assert votes(slack) == [*known, "good"]

    before = slack.now()
    slack.click(answer, "feedback", value="negative")
    assert "other words" in slack.wait_for(after=before).rendered
    assert votes(slack) == [*known, "bad"]


# The Home


def test_the_home_shows_my_tickets_and_the_meetings_and_answers_its_buttons(slack):
    slack.open_home()
    home = slack.home("Recent meetings")

    for shown in ["My tickets (", "TID-42", KICKOFF, INCIDENT, "/summarize last", "[Ask a question]"]:
        assert shown in home["rendered"]
    before = slack.now(channel=BOT)
    slack.click_in(home, "summarize_meeting", value=meeting(slack, INCIDENT))
    assert slack.wait_for("Decisions", channel=BOT, after=before).rendered.startswith(f"{INCIDENT}")

    slack.click_in(home, "open_ask")
    dialog = slack.wait_for_view("Question")
    slack.submit(dialog, question="What is Jerome working on?")
    assert "TID-11" in slack.wait_for_view("Sources")["rendered"]


def test_the_home_of_somebody_who_is_not_in_linear(slack):
    slack.join("zoe", "Zoë Marchetti", "zoe@elsewhere.example")
    slack.open_home("zoe")

    assert "not in Linear" in slack.home("My tickets", "zoe")["rendered"]


# The offer of a summary


def test_the_offered_summary(slack):
    slack.say("Shall we look at the incident again?", channel=CHANNEL, user=TOMEK)
    message = slack.sees()[-1]
    slack.react(message, "memo")
    offer = slack.wait_for("Do you want the summary", after=message.ts)
    assert offer["is_ephemeral"] and offer.actions == ["summary_offer_yes", "summary_offer_no"]

    slack.click(offer, "summary_offer_yes")

    assert becomes(slack, offer, "Decisions").rendered.startswith(f"{INCIDENT}")


def test_the_offer_declined(slack):
    slack.say("And once more?", channel=CHANNEL, user=TOMEK)
    message = slack.sees()[-1]
    slack.react(message, "pencil")
    offer = slack.wait_for("Do you want the summary", after=message.ts)

    slack.click(offer, "summary_offer_no")

    assert becomes(slack, offer, "All right").actions == []


# Shortcuts


def test_a_ticket_from_a_message(slack):
    slack.say("Could somebody please order the zebra printer for @jerome by 2030-03-08?", user=TOMEK, channel=CHANNEL)
    message = slack.sees()[-1]
    slack.shortcut("create_ticket", message)
    dialog = slack.wait_for_view("[Create]")
    assert "rder the zebra printer" in dialog["rendered"] and "2030-03-08" in dialog["rendered"]
    assert "From a message by tomek" in dialog["rendered"] and message.ts.replace(".", "") in dialog["rendered"]

    answer = slack.submit(dialog, ticket_title="Order the zebra printer now", ticket_estimate="many")
    assert "whole points" in answer["errors"]["ticket-0-estimate"]
    answer = slack.submit(dialog, ticket_title="Order the zebra printer now", ticket_estimate="2")

    assert answer["response_action"] is None and slack.views()["modals"] == []
    told = slack.wait_for("Created 1 ticket for @priya", TOMEK, thread=message.ts)
    assert told["thread_ts"] == message.ts
    (issue,) = issues(slack, "zebra printer now")
    assert issue["estimate"] == 2 and "From a message by tomek" in issue["description"]


def test_a_message_without_a_task(slack):
    slack.say("?!", user=TOMEK, channel=CHANNEL)
    slack.shortcut("create_ticket", slack.sees()[-1])

    assert "No ticket was found" in slack.wait_for_view("No ticket")["rendered"]


def test_asking_from_anywhere_and_asking_on(slack):
    slack.shortcut("ask", user=NOOR)
    dialog = slack.wait_for_view("Question", NOOR)
    refused = slack.submit(dialog, NOOR, question="??")
    assert refused["response_action"] == "errors" and "Write a question" in refused["errors"]["question"]

    loading = slack.submit(dialog, NOOR, question="What is Jerome working on?")

    assert loading["response_action"] == "update" and "Looking it up" in str(loading["view"])
    answered = slack.wait_for_view("Sources", NOOR)
    assert answered["id"] == dialog["id"] and "TID-11" in answered["rendered"] and "Ask something else" in answered["rendered"]
    slack.submit(answered, NOOR, question="and Callum?")
    assert "TID-44" in slack.wait_for_view("Callum Abernathy has", NOOR)["rendered"], "it remembers what was asked"


def test_a_shortcut_that_slack_does_not_open_in_time(slack):
    slack.fault("error", 1, method="views.open", error="trigger_exchanged")
    before = slack.now(channel=BOT)
    slack.shortcut("ask")
    slack.wait_for("could not be opened in time", channel=BOT, after=before)

    slack.fault("error", 1, method="views.open", error="trigger_exchanged")
    before = slack.now()
    slack.shortcut("create_ticket", slack.sees(TOMEK)[-1])
    assert slack.wait_for("could not be opened in time", after=before)["is_ephemeral"]


def test_what_is_not_ours_is_acknowledged_and_left_alone(slack):
    assert slack.shortcut("brand_new")["status"] == 200
    assert slack.replies("dead") == slack.replies("waiting") == []
