"""Services that are away, and a Slack that fails: every request is answered once, by another way or later, and says what is missing."""

import contextlib
import signal
from collections.abc import Iterator

import pytest

from support.slack import BOT, CHANNEL, PRIYA, Message, Slack
from support.slack_requests import command, post
from support.stack import Stack
from support.waiting import eventually

TOMEK, NOOR = "tomek", "noor"
KICKOFF = "Merrowdale kickoff"


@pytest.fixture(scope="module")
def slack(slack: Slack) -> Slack:
    slack.hold("02-merrowdale-kickoff.vtt")
    return slack


@pytest.fixture(autouse=True)
def mended(request):
    yield
    if "slack" in request.fixturenames:
        request.getfixturevalue("slack").mend()


def place(slack: Slack, name: str) -> str:
    return next(channel["id"] for channel in slack.workspace()["channels"] if f"#{channel['name']}" == name)


def by_bot(slack: Slack, after: str, channel: str = CHANNEL, user: str = PRIYA) -> list[Message]:
    bot = slack.workspace()["bot"]["id"]
    return [message for message in slack.sees(user, channel, after=after) if message["user"] == bot]


def rest(slack: Slack) -> None:
    """Nothing waits any longer: no request, no reply."""
    eventually(
        lambda: slack.stored("SELECT count(*) FROM inbox WHERE state = 'waiting'") == [(0,)]
        and slack.stored("SELECT count(*) FROM replies WHERE state = 'waiting'") == [(0,)],
        "all is answered",
    )


# Services of ours that are away


@pytest.fixture(scope="module")
def without(executables, tmp_path_factory) -> Iterator:
    """An installation with a meeting, in which one service was ended: `without("linear")`."""
    made: dict[str, Slack] = {}

    def open_without(name: str) -> Slack:
        if name not in made:
            made[name] = Slack(Stack(tmp_path_factory.mktemp(f"without-{name}")))
            made[name].open().hold("02-merrowdale-kickoff.vtt")
            made[name].wait_for("New meeting", channel="#meetings")
            made[name].stack.servers[name].kill()
        return made[name]

    yield open_without
    for slack in made.values():
        slack.close()


NAMES = {"transcript": "The meeting archive", "linear": "Linear", "notion": "Notion"}

ASKED = [
    # service away, what is asked, what is there all the same, what is said to be missing
    ("transcript", "/chat What is Jerome working on?", "TID-11", "is not reachable"),
    ("transcript", "/chat select", "", "cannot be chosen now"),
    ("transcript", "/chat with What was decided?", "", "cannot be chosen now"),
    ("transcript", "/summarize last", "", "is not reachable"),
    ("transcript", "/summarize kickoff", "", "is not reachable"),
    ("transcript", "/summarize client Fennimore", "3 of 11 issues", "is not reachable"),
    ("transcript", "/create Write the field guide", "", "could not be read"),
    ("transcript", "/update TID-28 done", "", "could not be read"),
    ("transcript", "/teammember Jerome", "7 open issues", None),
    ("transcript", "/weekly-summary", "23 overdue", "meetings and decisions are left out"),
    ("transcript", "/chat forget", "", None),
    ("transcript", "/chat help", "/summarize last", None),
    ("linear", "/chat What was decided about clinical text?", "No clinical text leaves", "issues are left out"),
    ("linear", "/chat select", KICKOFF, None),
    ("linear", "/summarize kickoff", "Put in the request for the HL7 sandbox", None),
    ("linear", "/summarize client Merrowdale", KICKOFF, "progress and issues are left out"),
    ("linear", "/create Write the field guide", "Write the field guide", "is not reachable"),
    ("linear", "/update TID-28 done", "", "is not reachable"),
    ("linear", "/teammember Jerome", "", "is not reachable"),
    ("linear", "/weekly-summary", "The week", "issues are left out"),
    ("notion", "/chat What was decided about clinical text?", "No clinical text leaves", None),
    ("notion", "/chat What is Jerome working on?", "TID-11", None),
    ("notion", "/summarize kickoff", "HL7", None),
    ("notion", "/summarize client Fennimore", "3 of 11 issues", "pages are left out"),
    ("notion", "/create Write the field guide", "Write the field guide", None),
    ("notion", "/update TID-28 done", "TID-28", None),
    ("notion", "/teammember Jerome", "7 open issues", None),
    ("notion", "/weekly-summary", "23 overdue", None),
]


@pytest.mark.parametrize("service, asked, there, missing", ASKED, ids=[f"{service} {asked}" for service, asked, *_ in ASKED])
def test_a_command_while_a_service_is_away(without, service, asked, there, missing):
    answer = without(service).answer_to(asked)

    assert there in answer.rendered
    if missing:
        assert missing in answer.rendered and NAMES[service] in answer.rendered
        assert NAMES[service] in answer["text"], "a screen reader says it as well"


@pytest.mark.parametrize("service, there, missing", [("transcript", "TID-42", "meetings are left out"), ("linear", KICKOFF, "issues are left out"), ("notion", "TID-42", None)])
def test_the_home_while_a_service_is_away(without, service, there, missing):
    slack = without(service)
    slack.open_home()

    home = slack.home("How to")["rendered"]
    assert there in home and "/summarize last" in home
    assert missing is None or missing in home and NAMES[service] in home


@pytest.mark.parametrize("service", ["transcript", "linear", "notion"])
def test_a_mention_while_a_service_is_away(without, service):
    asked = "@bot What was decided about clinical text?" if service == "linear" else "@bot What is Jerome working on?"
    answer = without(service).reply_to(asked, channel=CHANNEL)

    assert ("No clinical text leaves" if service == "linear" else "TID-11") in answer.rendered


def test_a_dialog_while_linear_is_away(without):
    """A form needs names from Linear: without them, what the draft names can be chosen."""
    slack = without("linear")
    preview = slack.answer_to("/create Write the field guide, assign to Jerome")
    slack.click(preview, "create_tickets_edit")

    dialog = slack.wait_for_view("[Save]")
    assert "Write the field guide" in dialog["rendered"] and "Linear is not reachable" in dialog["rendered"]


def test_a_yes_while_linear_is_away_is_taken_later(slack):
    preview = slack.answer_to("/create Whitewash the fence")
    slack.stack.linear.kill()
    slack.click(preview, "create_tickets_yes")
    slack.wait_for("Press the button again", after=preview.ts)
    slack.stack.linear.open()

    def created() -> list[Message]:
        told = [message for message in slack.sees(TOMEK, after=preview.ts) if "Created 1 ticket" in message.rendered]
        if not told:
            slack.click(preview, "create_tickets_yes")  # until Linear is asked again
        return told

    eventually(created, "the ticket is created", every=0.5)
    rest(slack)
    assert [issue["title"] for issue in slack.stack.issues()].count("Whitewash the fence") == 1


# What takes its time


@contextlib.contextmanager
def halted(slack: Slack, service: str = "notion") -> Iterator[None]:
    """A service that takes calls and does not go on with them."""
    child = slack.stack.servers[service].child
    child.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        child.send_signal(signal.SIGCONT)


def test_a_slow_answer_first_shows_that_work_is_under_way(slack):
    before = slack.now()
    with halted(slack):
        slack.command("/chat What do the Notion pages of Fennimore say about the rollout?")
        note = eventually(lambda: next((message for message in slack.sees(after=before) if not message.is_settled), None), "a note is shown")
    assert note["is_ephemeral"] and "Looking it up" in note.rendered

    answer = slack.wait_for(lambda message: "feedback" in message.actions, after=before)
    rest(slack)
    assert [message.ts for message in by_bot(slack, before) if "feedback" in message.actions] == [answer.ts]


def slow_mention(slack: Slack) -> str:
    """Asks in the channel what takes its time; the thread, once the stream was asked for."""
    asked = len(slack.calls("chat.startStream"))
    with halted(slack):
        thread = slack.say("@bot What do the Notion pages of Fennimore say about the rollout?", channel=CHANNEL, user=TOMEK)["ts"]
        eventually(lambda: len(slack.calls("chat.startStream")) > asked, "a stream is begun")
    return thread


def answers(slack: Slack, thread: str) -> list[Message]:
    bot = slack.workspace()["bot"]["id"]
    return [message for message in slack.sees(NOOR, CHANNEL, thread) if message["user"] == bot and "feedback" in message.actions]


def test_a_slow_answer_in_a_thread_is_streamed(slack):
    thread = slow_mention(slack)

    answer = slack.wait_for(lambda message: "feedback" in message.actions, NOOR, thread=thread)
    assert answer["thread_ts"] == thread and slack.calls("chat.appendStream") and slack.calls("chat.stopStream")
    rest(slack)
    assert len(answers(slack, thread)) == 1 and all(message.is_settled for message in slack.sees(NOOR, thread=thread))


FAULTS = [
    {"kind": "ratelimited", "retry_after_seconds": 1}, {"kind": "status", "status": 500},
    {"kind": "html", "status": 502}, {"kind": "drop"}, {"kind": "hang", "delay_ms": 300}, {"kind": "truncate"},
    {"kind": "error", "error": "internal_error"},
]  # fmt: skip
NAMED = [fault["kind"] + str(fault.get("status", "")) for fault in FAULTS]
SOME = {"argvalues": [FAULTS[0], FAULTS[1], FAULTS[5]], "ids": [NAMED[0], NAMED[1], NAMED[5]]}


def play(slack: Slack, fault: dict, method: str, times: int = 1) -> None:
    slack.fault(fault["kind"], times, method, **{name: value for name, value in fault.items() if name != "kind"})


@pytest.mark.parametrize("fault", **SOME)
@pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream", "chat.stopStream"])
def test_a_stream_that_fails(slack, method, fault):
    play(slack, fault, method)
    thread = slow_mention(slack)

    slack.wait_for(lambda message: "feedback" in message.actions, NOOR, thread=thread)
    rest(slack)
    assert len(answers(slack, thread)) == 1
    assert slack.replies("dead") == []


# A Slack that fails


@pytest.mark.parametrize("fault", FAULTS, ids=NAMED)
def test_a_response_url_that_fails(slack, fault):
    before = slack.now()
    play(slack, fault, "response_url")
    slack.command("/chat What is Jerome working on?")

    assert slack.wait_for("TID-11", after=before)["is_ephemeral"]
    rest(slack)
    assert len(by_bot(slack, before)) == 1


@pytest.mark.parametrize("fault", FAULTS, ids=NAMED)
def test_a_post_that_fails(slack, fault):
    play(slack, fault, "chat.postMessage")
    thread = slack.say("@bot What is Jerome working on?", channel=CHANNEL, user=TOMEK)["ts"]

    slack.wait_for("TID-11", NOOR, thread=thread)
    rest(slack)
    assert len(answers(slack, thread)) == 1


@pytest.mark.parametrize("fault", **SOME)
def test_a_name_that_slack_does_not_tell(slack, fault):
    """Whoever asks has no name then; the answer comes all the same."""
    slack.stored("DELETE FROM people")
    play(slack, fault, "users.info", 100)

    assert "TID-11" in slack.answer_to("/chat What is Jerome working on?", user=NOOR).rendered


@pytest.mark.parametrize("fault", FAULTS[1:], ids=NAMED[1:])
def test_a_dialog_that_fails_to_open(slack, fault):
    preview = slack.answer_to("/create Write the field guide", wanted="Create 1 ticket")
    play(slack, fault, "views.open", 10)
    slack.click(preview, "create_tickets_edit")
    assert "could not be opened" in slack.wait_for("once more", after=preview.ts).rendered

    slack.mend()
    slack.click(preview, "create_tickets_edit")
    slack.dismiss(slack.wait_for_view("[Save]"))
    rest(slack)


@pytest.mark.parametrize("fault", **SOME)
def test_a_home_that_fails(slack, fault):
    play(slack, fault, "views.publish")
    slack.open_home(NOOR)

    assert "TID-12" in slack.home("Recent meetings", NOOR)["rendered"]


@pytest.mark.parametrize("error", ["used_url", "expired_url"])
def test_a_response_url_that_slack_takes_no_more(slack, error):
    before = slack.now()
    slack.fault("error", 10, "response_url", error=error)
    slack.command("/chat What is Jerome working on?")

    assert slack.wait_for("TID-11", after=before)["is_ephemeral"]
    rest(slack)
    assert len(by_bot(slack, before)) == 1 and by_bot(slack, before, user=TOMEK) == []


def test_a_response_url_whose_five_uses_are_over(slack):
    address = slack.command("/chat help")["response_url"]
    slack.wait_for("/summarize last")
    used = [slack.stack.direct("sandbox").post(address.removeprefix(slack.stack.sandbox.url), json={"text": "once more"}) for _ in range(5)]
    assert [answer.status_code for answer in used] == [200, 200, 200, 200, 404]
    before = slack.now()
    user, team = slack.user()["id"], slack.workspace()["team"]["id"]
    body = command("What is Jerome working on?", team_id=team, channel_id=place(slack, CHANNEL), user_id=user, response_url=address)

    assert post(slack.stack.slack, "/slack/commands", body).status_code == 200

    answer = slack.wait_for("TID-11", after=before)
    assert answer["is_ephemeral"] and slack.calls("chat.postEphemeral")[-1]["status"] == 200


def test_a_public_answer_whose_address_is_used_up_is_posted(slack):
    before = slack.now()
    slack.fault("error", 10, "response_url", error="used_url")
    slack.command("/weekly-summary")

    assert not slack.wait_for("The week", TOMEK, after=before)["is_ephemeral"]


@pytest.mark.parametrize("asked, wanted", [("/chat What is Jerome working on?", "TID-11"), ("/weekly-summary", "The week")])
def test_where_the_app_may_not_speak_it_answers_directly(slack, asked, wanted):
    """`#board` is without the app, and the address is used up."""
    before = slack.now("callum", BOT)
    slack.fault("error", 10, "response_url", error="used_url")
    slack.command(asked, "callum", "#board")

    slack.wait_for(wanted, "callum", BOT, after=before)


@pytest.mark.parametrize(
    "error, reason",
    [
        ("channel_not_found", "no such channel"), ("token_revoked", "install the app again"), ("account_inactive", "install the app again"),
        ("missing_scope", "scope"), ("invalid_blocks", "does not take the message"), ("brand_new_error", "brand_new_error"),
    ],
)  # fmt: skip
def test_a_reply_that_cannot_be_delivered_is_kept_with_its_reason(slack, error, reason):
    known = {reply["id"] for reply in slack.replies("dead")}
    slack.fault("error", 10_000, error=error)
    slack.say("@bot What is Jerome working on?", channel=CHANNEL)

    dead = eventually(lambda: [reply for reply in slack.replies("dead") if reply["id"] not in known], "the reply is given up")
    assert len(dead) == 1 and reason in dead[0]["reason"] and dead[0]["sent"] == 0
    assert "TID" not in str(dead), "no words of it"


def test_a_meeting_channel_that_is_not_there(own_slack):
    slack = own_slack(SLACK_MEETING_CHANNEL="#nowhere")
    slack.hold("02-merrowdale-kickoff.vtt")

    dead = eventually(lambda: slack.replies("dead"), "the notice is given up")
    assert "#nowhere" in dead[0]["reason"] or "no such channel" in dead[0]["reason"]
    assert KICKOFF in slack.answer_to("/summarize last").rendered
