"""What each slash command answers, who sees it, and what it rests on. What the buttons do is in `test_slack_buttons.py`."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from support.samples import CHECK_IN
from support.slack import BOT, PRIYA, Message, Slack
from support.stack import Stack

TOMEK, NOOR, CALLUM = "tomek", "noor", "callum"
KICKOFF, STANDUP, INCIDENT = "Merrowdale kickoff", "Daily stand-up", "Quillhaven incident review"
TODAY = datetime.now(UTC)


@pytest.fixture(scope="module")
def slack(slack: Slack) -> Slack:
    """With three sample meetings, and one of today that shares a word of its title with one of them."""
    slack.hold("01-daily-standup.txt", "02-merrowdale-kickoff.vtt", "05-quillhaven-incident-review.vtt")
    slack.hold_text(CHECK_IN, "Merrowdale check-in")
    return slack


@pytest.fixture(scope="module")
def bare(executables, tmp_path_factory):
    """Nobody has sent a meeting in, and writing is off."""
    slack = Slack(Stack(tmp_path_factory.mktemp("bare"), write_mode="off"))
    try:
        yield slack.open()
    finally:
        slack.close()


@pytest.fixture(scope="module")
def trial(executables, tmp_path_factory):
    """Writing is in test mode."""
    slack = Slack(Stack(tmp_path_factory.mktemp("trial"), write_mode="test"))
    try:
        yield slack.open()
    finally:
        slack.close()


def raw(message: Message) -> str:
    return json.dumps({"text": message["text"], "blocks": message.blocks}, ensure_ascii=False)


def meeting(slack: Slack, title: str) -> str:
    """A meeting's id."""
    return next(found["id"] for found in slack.stack.meetings() if found["title"] == title)


# Who sees it

EVERY_COMMAND = [
    "/chat What is Jerome working on?", "/chat select", "/chat with What was decided?", "/chat forget", "/summarize last",
    "/summarize client Fennimore", "/create Write the field guide", "/create-ticket Write the field guide",
    "/update TID-28 done", "/teammember Jerome", "/weekly-summary", "/nonsense",
]  # fmt: skip


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_every_command_is_acknowledged_at_once_and_answered(slack, command):
    before = slack.now()

    acknowledged = slack.command(command)

    assert acknowledged["status"] == 200 and acknowledged["body"] == ""
    answer = slack.wait_for(after=before)
    assert answer["text"].strip(), "what a notification or a screen reader says"
    everybody = command == "/weekly-summary"
    assert answer["is_ephemeral"] == (not everybody)
    assert any(seen.ts == answer.ts for seen in slack.sees(TOMEK)) == everybody


@pytest.mark.parametrize("channel", [BOT, "#leads", "#random", "#board"])
def test_a_command_is_answered_wherever_it_is_typed(slack, channel):
    """Also where the app is not a member."""
    answer = slack.answer_to("/teammember Jerome", CALLUM, channel)
    assert "Jerome Baptiste" in answer.rendered and answer["is_ephemeral"]

    assert not slack.answer_to("/weekly-summary", CALLUM, channel, "The week")["is_ephemeral"]


@pytest.mark.parametrize("command", ["/CHAT What is Jerome working on?", "/chat    what is   jerome working on?   ", "/Chat WHAT IS JEROME WORKING ON?"])
def test_case_and_blanks_do_not_matter(slack, command):
    assert "TID-11" in slack.answer_to(command).rendered


def test_what_somebody_types_cannot_call_the_channel(slack):
    answer = slack.answer_to("/create <!channel> fix <https://example.com/x|the login> & tell <!here>")

    assert "<!channel>" not in raw(answer) and "<!here>" not in raw(answer)
    assert "fix" in answer.rendered.lower()


def test_a_long_text_is_answered_within_the_limits_of_slack(slack):
    answer = slack.answer_to("/create " + "Write the field guide and send it round to all of the people. " * 100)

    assert "create_tickets_yes" in answer.actions
    assert "feedback" in slack.answer_to("/chat Who writes " + "the field guide and sends it " * 150).actions


# /chat


def test_an_answer_names_the_meeting_and_the_time(slack):
    answer = slack.answer_to("/chat What did we say about the Merrowdale network and clinical text?")

    sources = answer.rendered.split("Sources")[1]
    assert "Merrowdale kickoff" in sources and "Tue 7 Oct 2025" in sources and "10:11" in sources
    assert "/transcript/meetings/" not in raw(answer), "a browser has no token for it"
    assert "feedback" in answer.actions


def test_a_question_about_one_meeting_is_answered_from_it(slack):
    answer = slack.answer_to("/chat What did we decide in the Merrowdale kickoff?").rendered

    assert "No clinical text leaves the Merrowdale network" in answer and KICKOFF in answer
    assert INCIDENT not in answer and STANDUP not in answer


def test_an_answer_names_the_issues(slack):
    answer = slack.answer_to("/chat What is Jerome working on?")

    words, sources = answer.rendered.split("Sources")
    assert "Jerome Baptiste" in words and "4 overdue" in words and INCIDENT in sources
    for identifier in ["TID-11", "TID-36", "TID-21"]:
        assert f"{identifier} ({slack.stack.sandbox.url}/sandbox/issues/{identifier})" in answer.rendered


def test_me_is_who_asks_and_a_mention_is_a_name(slack):
    assert "TID-42" in slack.answer_to("/chat What am I working on?").rendered
    assert "TID-12" in slack.answer_to("/chat What am I working on?", user=NOOR).rendered
    assert "TID-11" in slack.answer_to("/chat What is @jerome working on?").rendered


def test_an_issue_by_its_identifier(slack):
    answer = slack.answer_to("/chat who has tid-28?").rendered

    assert "Soo-ah Lim" in answer and "Backtest report for Bethany" in answer


def test_nothing_found_says_where_it_was_looked_for_and_what_to_do(slack):
    answer = slack.answer_to("/chat xylophone qwertzuiop").rendered

    assert "Nothing was found" in answer and "4 meetings" in answer and "issues of Linear" in answer
    assert "other words" in answer


def test_a_follow_up_question_refers_to_the_one_before(slack):
    slack.answer_to("/chat forget", user=TOMEK)
    assert "TID-11" in slack.answer_to("/chat What is Jerome working on?", user=TOMEK).rendered
    answer = slack.answer_to("/chat and Noor?", user=TOMEK).rendered

    assert "Noor Haddad" in answer and "TID-12" in answer and "TID-11" not in answer


def test_forgetting_takes_all_of_ones_own_questions(slack):
    for somebody in [PRIYA, NOOR]:
        slack.answer_to("/chat forget", user=somebody)
    slack.answer_to("/chat What is Jerome working on?")
    slack.answer_to("/chat and Noor?")
    slack.answer_to("/chat What is Noor working on?", user=NOOR)

    assert "Forgot 2 questions" in slack.answer_to("/chat FORGET").rendered
    assert "nothing to forget" in slack.answer_to("/chat forget").rendered
    assert "Forgot one question" in slack.answer_to("/chat forget", user=NOOR).rendered


@pytest.mark.parametrize("command", ["/chat", "/chat   ", "/chat help", "/chat ?", "/nonsense at all"])
def test_help_shows_each_command(slack, command):
    answer = slack.answer_to(command).rendered

    for shown in ["/chat select", "/chat with", "/summarize last", "/summarize client", "/create", "/update", "/teammember", "/weekly-summary"]:
        assert shown in answer
    assert ("/nonsense" in answer) == command.startswith("/nonsense")


# /chat select and /chat with


def options(message: Message) -> list[str]:
    """What the select of meetings offers."""
    select = next(element for element in message.elements if element["action_id"] == "transcript_selection")
    assert select["type"] == "multi_static_select"
    groups = select.get("option_groups") or [{"options": select["options"]}]
    return [option["text"]["text"] for group in groups for option in group["options"]]


@pytest.mark.parametrize("command", ["select", "choose", "pick", "transcripts", "SELECT", "with"])
def test_selecting_offers_the_recent_meetings(slack, command):
    answer = slack.answer_to(f"/chat {command}")

    assert answer.actions == ["transcript_selection", "use_selected_transcripts", "use_all_transcripts"]
    offered = options(answer)
    assert len(offered) == 4 and offered[0].startswith("Merrowdale check-in")
    assert offered[1:] == [f"{INCIDENT}, Fri 17 Oct 2025", f"{KICKOFF}, Tue 7 Oct 2025", f"{STANDUP}, Mon 6 Oct 2025"]
    assert "10 minutes" in answer.rendered


def test_with_offers_the_meetings_for_the_question(slack):
    answer = slack.answer_to("/chat with What was decided about the wards?")

    assert answer.actions == ["transcript_selection", "answer_with_selected", "answer_with_all"]
    assert len(options(answer)) == 4 and "What was decided about the wards?" in answer.rendered


def select(slack: Slack, *titles: str) -> Message:
    """Chooses meetings for the next question; what takes the place of the choice."""
    offer = slack.answer_to("/chat select")
    slack.click(offer, "transcript_selection", selected=[meeting(slack, title) for title in titles])
    slack.click(offer, "use_selected_transcripts")
    return slack.wait_for(lambda message: message.ts == offer.ts and "transcript_selection" not in message.actions)


def test_a_selection_holds_for_the_next_question_only(slack):
    chosen = select(slack, STANDUP)
    assert STANDUP in chosen.rendered and "10 minutes" in chosen.rendered

    first = slack.answer_to("/chat What was decided?").rendered
    second = slack.answer_to("/chat What was decided?").rendered

    assert STANDUP in first and KICKOFF not in first
    assert STANDUP in second and KICKOFF in second


def test_a_selection_is_of_one_person(slack):
    select(slack, STANDUP)

    assert KICKOFF in slack.answer_to("/chat What was decided?", user=NOOR).rendered
    assert KICKOFF not in slack.answer_to("/chat What was decided?").rendered


def test_a_selection_runs_out(slack):
    select(slack, STANDUP)
    slack.run_out("selections")

    assert KICKOFF in slack.answer_to("/chat What was decided?").rendered


def test_all_meetings_again(slack):
    select(slack, STANDUP)
    offer = slack.answer_to("/chat select")
    slack.click(offer, "use_all_transcripts")
    slack.wait_for("all meetings")

    assert KICKOFF in slack.answer_to("/chat What was decided?").rendered


def test_nothing_selected_asks_for_a_choice(slack):
    offer = slack.answer_to("/chat select")
    before = slack.now()
    slack.click(offer, "use_selected_transcripts")

    assert "Choose at least one" in slack.wait_for(after=before).rendered
    assert any(message.ts == offer.ts and "transcript_selection" in message.actions for message in slack.sees()), "the choice stays"


@pytest.mark.parametrize("button, others", [("answer_with_selected", False), ("answer_with_all", True)])
def test_a_question_with_its_choice_of_meetings(slack, button, others):
    offer = slack.answer_to("/chat with What was decided?")
    slack.click(offer, "transcript_selection", selected=[meeting(slack, STANDUP)])
    slack.click(offer, button)

    answer = slack.wait_for(lambda message: message.ts == offer.ts and "feedback" in message.actions).rendered
    assert STANDUP in answer and (KICKOFF in answer) == others
    assert KICKOFF in slack.answer_to("/chat What was decided?").rendered, "the choice was for that question only"


# /summarize


@pytest.mark.parametrize(
    "text",
    ["merrowdale kickoff", "kickoff merrowdale", "  KICKOFF ", "merodale kickof", "last @kickoff", '"Merrowdale kickoff"'],
)
def test_a_meeting_by_words_of_its_title(slack, text):
    answer = slack.answer_to(f"/summarize {text}").rendered

    assert answer.startswith(f"{KICKOFF}") and "Tue 7 Oct 2025" in answer and "Priyanka Raghunathan" in answer
    decisions, actions = answer.split("Decisions")[1].split("Action items")
    assert "No clinical text leaves the Merrowdale network" in decisions and "[10:11]" in decisions
    assert "Put in the request for the HL7 sandbox – Tomasz Wielgosz, due Thu 9 Oct 2025" in actions
    assert "proposed tickets" in answer and "[Review " in answer


@pytest.mark.parametrize("text", ["", "last", "LAST", "latest", "last @meeting"])
def test_the_last_meeting(slack, text):
    answer = slack.answer_to(f"/summarize {text}").rendered

    assert answer.startswith("Merrowdale check-in") and "blue labels stay" in answer


def clock(minutes: int) -> str:
    return f"{TODAY + timedelta(minutes=minutes):%H:%M}"


@pytest.mark.parametrize("text", ["last @{soon}", "last @meeting @{soon}", "last @check-in @{soon}", "@check-in {soon}"])
def test_a_meeting_by_the_time_of_day(slack, text):
    """The recordings came in a moment ago, so the meetings were just now."""
    answer = slack.answer_to("/summarize " + text.format(soon=clock(-10))).rendered

    assert answer.startswith("Merrowdale check-in")


def test_no_meeting_at_that_time(slack):
    late = clock(6 * 60)
    answer = slack.answer_to(f"/summarize last @{late}")

    assert "No meeting was found" in answer.rendered and late.lstrip("0") in answer.rendered
    assert "summarize_meeting" in answer.actions


def test_several_meetings_fit(slack):
    offer = slack.answer_to("/summarize merrowdale")

    assert "2 meetings fit “merrowdale”" in offer.rendered and offer.actions == ["summarize_meeting"] * 2
    before = slack.now()
    slack.click(offer, "summarize_meeting", value=meeting(slack, KICKOFF))
    assert slack.wait_for("Decisions", after=before).rendered.startswith(f"{KICKOFF}")


def test_no_meeting_has_the_title(slack):
    near = slack.answer_to("/summarize quillhaven budget")
    assert "No meeting is named “quillhaven budget”" in near.rendered and INCIDENT in near.rendered
    assert set(near.actions) == {"summarize_meeting"}

    none = slack.answer_to("/summarize zzyzx qwert").rendered
    assert "No meeting is named “zzyzx qwert”" in none and "/summarize last" in none


@pytest.mark.parametrize("name", ["Fennimore", "fennimore", "Fennimore Demand Forecast"])
def test_how_the_work_for_a_client_stands(slack, name):
    answer = slack.answer_to(f"/summarize client {name}").rendered

    assert "27 % done (3 of 11 issues), 33 % by points" in answer and "Soo-ah Lim – 2 open" in answer
    assert "TID-28" in answer.split("Risks")[1].split("Milestones")[0], "issues by identifier"
    assert "Fresh produce forecast" in answer.split("Milestones")[1] and "Soo-ah Lim" in answer.split("Who has what")[1]


def test_what_notion_has_about_a_client(slack):
    assert "Fennimore & Pike Grocers: client brief" in slack.answer_to("/summarize client Fennimore").rendered.split("In Notion:")[1]


def test_the_last_decisions_about_a_client(slack):
    answer = slack.answer_to("/summarize client Quillhaven").rendered

    assert "Fixes only on the intake until the first of November" in answer and INCIDENT in answer


def test_a_client_that_is_not_there(slack):
    assert "Near: Fennimore Demand Forecast" in slack.answer_to("/summarize client Fennimor").rendered
    assert "Nothing was found about “Zzyzx”" in slack.answer_to("/summarize client Zzyzx").rendered
    assert "Which client?" in slack.answer_to("/summarize client").rendered


# /create


@pytest.mark.parametrize("command", ["/create", "/create-ticket", "/CREATE"])
def test_a_ticket_is_shown_before_it_is_created(slack, command):
    before = slack.stack.issues()
    answer = slack.answer_to(
        f"{command} Fix the login on Android for Fennimore Demand Forecast, assign to Jerome, due 2030-03-08, urgent, 3 points"
    )

    assert answer["is_ephemeral"] and answer.actions == ["create_tickets_yes", "create_tickets_edit", "create_tickets_no"]
    lines = answer.rendered.splitlines()
    assert lines[0] == "Create 1 ticket in Linear?" and lines[1] == "Fix the login on Android"
    for fact in ["Fennimore Demand Forecast", "Jerome Baptiste", "due Fri 8 Mar 2030", "Urgent", "3 points"]:
        assert fact in lines[2]
    assert "assign to Jerome" in lines[3], "why: the words that were typed"
    assert lines[4] == "[Create ticket] [Edit] [Cancel]"
    assert slack.stack.issues() == before


def test_several_tickets_each_in_its_section(slack):
    answer = slack.answer_to("/create - Write the field guide\n- Order the zebra printer, assign to me\n- Ask the shops, low priority")

    assert "Create 3 tickets in Linear?" in answer.rendered and "[Create 3 tickets]" in answer.rendered
    sections = [block["text"]["text"] for block in answer.blocks if block.get("block_id", "").startswith("ticket-")]
    assert len(sections) == 3
    for section, wanted in zip(sections, [["Write the field guide"], ["Order the zebra printer", "Priyanka Raghunathan"], ["Ask the shops", "Low"]], strict=True):
        assert all(words in section for words in wanted), section


def test_what_an_issue_covers_is_shown_with_its_link_and_left_out(slack):
    answer = slack.answer_to("/create Backtest report for Bethany; write the field guide")

    assert "Covered by TID-28" in answer.rendered and f"{slack.stack.sandbox.url}/sandbox/issues/TID-28" in answer.rendered
    assert "Create 1 ticket in Linear?" in answer.rendered and "[Create anyway]" in answer.rendered
    alone = slack.answer_to("/create Backtest report for Bethany")
    assert "create_tickets_yes" not in alone.actions and "No ticket is chosen" in alone.rendered


def test_a_person_that_is_not_known_is_said(slack):
    answer = slack.answer_to("/create Write the field guide, assign to Zebulon").rendered

    assert "Write the field guide" in answer and "Zebulon" in answer


@pytest.mark.parametrize("text", ["", "   ", "?"])
def test_no_ticket_in_what_was_typed(slack, text):
    answer = slack.answer_to(f"/create {text}")

    assert "No ticket was found" in answer.rendered and "/create" in answer.rendered and answer.actions == []


# /teammember


@pytest.mark.parametrize("name", ["Jerome Baptiste", "jerome", "@jerome", "JEROME", "baptiste", "jerome@tidewater-analytics.example"])
def test_what_somebody_works_on(slack, name):
    answer = slack.answer_to(f"/teammember {name}").rendered

    assert answer.startswith("Jerome Baptiste · 7 open issues, 2 in progress, 4 overdue, 37 points")
    active, done = answer.split("Active")[1].split("Recently done")
    assert "TID-11" in active and "OPS-9" in active and "TID-15" in done


@pytest.mark.parametrize("name", ["", "me"])
def test_what_one_works_on_oneself(slack, name):
    assert slack.answer_to(f"/teammember {name}").rendered.startswith("Priyanka Raghunathan · 6 open issues")


def test_somebody_who_is_not_there(slack):
    assert "Near: Jerome Baptiste" in slack.answer_to("/teammember jerom").rendered
    assert "no member called “zzyzx”" in slack.answer_to("/teammember zzyzx").rendered


# /weekly-summary


def test_the_week_for_the_channel(slack):
    answer = slack.answer_to("/weekly-summary")

    assert not answer["is_ephemeral"]
    assert answer.rendered.startswith("The week") and "1 meeting ·" in answer.rendered and "overdue" in answer.rendered
    assert "Merrowdale check-in" in answer.rendered.split("Meetings")[1]
    assert "blue labels stay" in answer.rendered.split("Decided")[1].split("Meetings")[0]
    assert "TID-51" in answer.rendered.split("Overdue")[1]


def test_what_was_done_and_moves_in_the_week(slack):
    stack = slack.stack
    for identifier, change in [("OPS-4", {"status": "Done"}), ("OPS-6", {"status": "In Progress", "due_date": f"{TODAY + timedelta(days=2):%Y-%m-%d}"})]:
        answer = stack.api.call("PATCH", f"/linear/issues/{identifier}", json=change)
        assert answer.status_code == 200, answer.text

    answer = slack.answer_to("/weekly-summary Delivery Platform").rendered

    assert answer.startswith("The week for Delivery Platform")
    assert "OPS-4" in answer.split("Done")[1].split("Moving")[0]
    assert "OPS-6" in answer.split("Moving")[1].split("Due within a week")[0]
    assert "OPS-6" in answer.split("Due within a week")[1]


def test_the_week_before_and_a_project_that_is_not_there(slack):
    assert "0 meetings" in slack.answer_to("/weekly-summary last week").rendered
    unknown = slack.answer_to("/weekly-summary Zzyzx").rendered
    assert "No project is named “Zzyzx”" in unknown and "Delivery Platform" in unknown


# Without meetings, and without writing


def test_without_meetings_each_command_says_what_to_do(bare):
    for command in ["/summarize", "/summarize last", "/summarize kickoff", "/chat select", "/chat with What was decided?"]:
        answer = bare.answer_to(command)
        assert "There are no meetings yet" in answer.rendered and "alpha ingest" in answer.rendered and answer.actions == []
    assert "Meetings: none" in bare.answer_to("/weekly-summary").rendered
    assert "TID-11" in bare.answer_to("/chat What is Jerome working on?").rendered


def test_with_writing_off_previews_say_so_and_offer_no_yes(bare):
    tickets = bare.answer_to("/create Write the field guide")
    assert "Writing to Linear is off" in tickets.rendered and "LINEAR_WRITE_MODE" in tickets.rendered
    assert "Write the field guide" in tickets.rendered and tickets.actions == ["create_tickets_no"]

    bare.click(tickets, "create_tickets_no")
    assert "Nothing was created" in bare.wait_for(lambda message: message.ts == tickets.ts and not message.actions).rendered


def test_in_test_mode_titles_are_marked(trial):
    preview = trial.answer_to("/create Write the field guide")
    assert "Test mode" in preview.rendered and "[TEST]" in preview.rendered

    trial.click(preview, "create_tickets_yes")
    trial.wait_for("Created 1 ticket")

    assert [issue["title"] for issue in trial.stack.issues() if "field guide" in issue["title"]] == ["[TEST] Write the field guide"]
