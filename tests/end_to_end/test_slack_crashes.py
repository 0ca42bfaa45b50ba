"""Once, whatever happens: deliveries again and at the same time, two replicas, double clicks, kill -9 between the
acknowledgement and the answer, and Slack's answers lost on the way back."""

import json
import random
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from support.api import success
from support.samples import ALL
from support.slack import CHANNEL, Slack
from support.slack_requests import command as slash
from support.slack_requests import headers, post
from support.stack import Stack
from support.waiting import eventually


@pytest.fixture(scope="module")
def slack(executables, tmp_path_factory, graphql_documents):
    """Two slack services on one database behind the gateway, and one meeting."""
    stack = Stack(tmp_path_factory.mktemp("crashes"), slack_replicas=2)
    slack = Slack(stack)
    try:
        slack.open()
        stack.ingest(ALL[0].body, ALL[0].file)
        yield slack
    finally:
        slack.close()
        graphql_documents |= stack.documents


def bot(slack: Slack) -> str:
    return slack.workspace()["bot"]["id"]


def settle(slack: Slack) -> None:
    """Waits until neither replica has anything left to do. An outcome and the jobs that follow it are stored as one."""
    eventually(lambda: jobs_left(slack) == 0, "no job is left", 90)


def jobs_left(slack: Slack) -> int:
    return counted(slack, "jobs WHERE state IN ('waiting', 'running')")


def streams_noted(slack: Slack) -> int:
    return counted(slack, "inbox WHERE CAST(shown AS text) LIKE '%stream%'")


def counted(slack: Slack, what: str) -> int:
    return slack.stored(f"SELECT count(*) FROM {what}")[0][0]


def answers(slack: Slack, thread: str, channel: str = CHANNEL) -> list:
    return [m for m in slack.sees(channel=channel, thread=thread) if m["user"] == bot(slack)]


@contextmanager
def hanging(server):
    """The process stands still: it takes connections and answers nothing."""
    server.child.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        server.child.send_signal(signal.SIGCONT)


# Deliveries


def mention(slack: Slack, event_id: str, ts: str) -> bytes:
    """The delivery of a mention in the channel, with an id of its own."""
    inner = {
        "type": "app_mention", "user": slack.user()["id"], "text": f"<@{bot(slack)}> what is due this week?", "ts": ts,
        "channel": channel(slack)["id"],
    }  # fmt: skip
    team = slack.workspace()["team"]["id"]
    return json.dumps({"type": "event_callback", "team_id": team, "event_id": event_id, "event": inner}).encode()


def channel(slack: Slack) -> dict:
    return next(found for found in slack.workspace()["channels"] if f"#{found['name']}" == CHANNEL)


def test_one_event_four_times_from_four_connections_to_two_replicas(slack):
    posted = slack.say("a message that Slack tells of four times", channel=CHANNEL)
    body = mention(slack, "EvFOUR0001", posted["ts"])

    def deliver(number: int) -> int:
        server = [slack.stack.slack, slack.stack.slack2][number % 2]
        return post(server, "/slack/events", body, headers(body) | {"X-Slack-Retry-Num": str(number)}).status_code

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(deliver, range(4)))
    settle(slack)

    assert statuses == [200] * 4
    assert len(answers(slack, posted["ts"])) == 1


def test_one_message_under_two_ids_is_answered_once(slack):
    posted = slack.say("a message that comes under two ids", channel=CHANNEL)
    for number in range(2):
        assert post(slack.stack.slack, "/slack/events", mention(slack, f"EvTWICE{number}", posted["ts"])).status_code == 200
    settle(slack)

    assert len(answers(slack, posted["ts"])) == 1


def test_a_retry_is_answered_when_the_first_was_lost(slack):
    """A request is not dropped because Slack says that it is a repeat."""
    posted = slack.say("the first delivery of this was lost", channel=CHANNEL)
    body = mention(slack, "EvLOST0001", posted["ts"])
    repeated = headers(body) | {"X-Slack-Retry-Num": "2", "X-Slack-Retry-Reason": "http_timeout"}
    assert post(slack.stack.slack, "/slack/events", body, repeated).status_code == 200
    settle(slack)

    assert len(answers(slack, posted["ts"])) == 1


def test_one_command_delivered_to_both_replicas_is_answered_once(slack):
    before = slack.now()
    body = slash(
        "help", team_id=slack.workspace()["team"]["id"], channel_id=channel(slack)["id"], user_id=slack.user()["id"],
        response_url=f"{slack.stack.sandbox.url}/sandbox/slack/commands/T/none/none",
    )  # fmt: skip
    with ThreadPoolExecutor(4) as pool:
        replicas = [slack.stack.slack, slack.stack.slack2] * 2
        statuses = list(pool.map(lambda server: post(server, "/slack/commands", body).status_code, replicas))

    assert statuses == [200] * 4
    settle(slack)
    # Slack does not know this response URL, so the answer comes by the token.
    assert len([m for m in slack.sees(after=before) if "Ask me about" in m.rendered]) == 1


# Clicks


def test_a_double_click_makes_one_set_of_tickets(slack):
    before = {issue["id"] for issue in slack.stack.issues()}
    preview = slack.answer_to("/create Write the runbook for the intake alerts, for Priyanka\nOrder the test tablets", wanted="Create")
    slack.click(preview, "create_tickets_yes", times=6)
    settle(slack)

    new = [issue for issue in slack.stack.issues() if issue["id"] not in before]
    results = [m for m in slack.sees(after=preview.ts) if m["user"] == bot(slack) and "Created" in m.rendered and not m["is_ephemeral"]]
    assert sorted(issue["title"] for issue in new) == ["Order the test tablets", "Write the runbook for the intake alerts"]
    assert len(results) == 1


# kill -9 between the acknowledgement and the answer


def kill_both(slack: Slack) -> None:
    slack.stack.slack.kill()
    slack.stack.slack2.kill()


def start_both(slack: Slack) -> None:
    slack.stack.slack.open()
    slack.stack.slack2.open()


def test_killed_after_the_acknowledgement_of_a_command(slack):
    before = slack.now()
    with hanging(slack.stack.transcript):
        assert slack.command("/summarize last")["status"] == 200
        kill_both(slack)
    start_both(slack)
    settle(slack)

    seen = [m for m in slack.sees(after=before) if m["user"] == bot(slack)]
    assert len(seen) == 1, seen
    assert "Action items" in seen[0].rendered


def test_killed_after_the_acknowledgement_of_a_mention(slack):
    with hanging(slack.stack.transcript):
        said = slack.say(f"<@{bot(slack)}> what was decided?", channel=CHANNEL)
        assert said["deliveries"][0]["status"] == 200
        kill_both(slack)
    start_both(slack)
    settle(slack)

    assert len(answers(slack, said["ts"])) == 1


def test_killed_while_an_answer_is_streamed(slack):
    """The next try goes on in the message that was begun."""
    with hanging(slack.stack.transcript):
        said = slack.say(f"<@{bot(slack)}> what was decided last?", channel=CHANNEL)
        eventually(lambda: any(m["is_streaming"] for m in answers(slack, said["ts"])), "a stream was begun", 30)
        eventually(lambda: streams_noted(slack) > 0, "the stream was noted", 10)
        kill_both(slack)
    start_both(slack)
    settle(slack)

    assert [m["is_streaming"] for m in answers(slack, said["ts"])] == [False]


def test_killed_after_the_acknowledgement_of_a_click(slack):
    before = {issue["id"] for issue in slack.stack.issues()}
    preview = slack.answer_to("/create Check the backup of the historian, due Friday", wanted="Create")
    with hanging(slack.stack.linear):
        slack.click(preview, "create_tickets_yes")
        kill_both(slack)
    start_both(slack)
    settle(slack)

    new = [issue for issue in slack.stack.issues() if issue["id"] not in before]
    results = [m for m in slack.sees(after=preview.ts) if "Created" in m.rendered and not m["is_ephemeral"]]
    assert len(new) == 1
    assert len(results) == 1


def test_killed_while_a_meeting_is_told_of(slack):
    with hanging(slack.stack.slack), hanging(slack.stack.slack2):
        slack.stack.ingest(ALL[1].body, ALL[1].file, title="Kickoff that is told of once")
        kill_both(slack)
    start_both(slack)

    def told() -> list:
        return [m for m in slack.sees(channel="#meetings") if m["user"] == bot(slack) and "Kickoff that is told of once" in m.rendered]

    eventually(told, "the meeting is told of", 90)
    settle(slack)
    assert len(told()) == 1


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_again_and_again(slack, seed):
    """Mentions, since a thread shows each answer: every one is answered, and once."""
    chance = random.Random(seed)
    said = []
    for number in range(12):
        said.append(slack.say(f"<@{bot(slack)}> what was decided about number {number}?", channel=CHANNEL)["ts"])
        if chance.random() < 0.5:
            server = chance.choice([slack.stack.slack, slack.stack.slack2])
            server.kill()
            server.open()
    settle(slack)

    counts = {thread: len(answers(slack, thread)) for thread in said}
    assert counts == {thread: 1 for thread in said}


# Slack's answers lost on the way back


@pytest.mark.parametrize("fault", [{"kind": "truncate"}, {"kind": "status", "status": 503, "committed": True}, {"kind": "error", "committed": True}])
def test_a_message_that_slack_took_is_not_posted_again(slack, fault):
    """The answer is lost and the message is there: it is found by its key."""
    said = None
    slack.fault(times=1, method="chat.postMessage", **fault)
    try:
        said = slack.say(f"<@{bot(slack)}> help", channel=CHANNEL)
        settle(slack)
    finally:
        slack.mend()

    assert len(answers(slack, said["ts"])) == 1


def test_nothing_was_given_up(slack):
    """Last: after all this no reply is dead, and no job."""
    assert counted(slack, "jobs WHERE state = 'dead'") == 0
    assert success(slack.stack.direct("slack").get("/slack/replies"))["items"] == []
