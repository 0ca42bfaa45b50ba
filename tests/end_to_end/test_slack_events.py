"""What happens in a workspace: who is answered, where, once, and what is left alone."""

import json

import pytest

from support.slack import BOT, CHANNEL, PRIYA, Message, Slack
from support.slack_requests import post, stored

TOMEK, NOOR = "tomek", "noor"
KICKOFF = "Merrowdale kickoff"


@pytest.fixture(scope="module")
def slack(slack: Slack) -> Slack:
    slack.hold("02-merrowdale-kickoff.vtt")
    return slack


def bot(slack: Slack) -> dict:
    return slack.workspace()["bot"]


def place(slack: Slack, name: str) -> str:
    """A channel's id; `@bot` is Priyanka's conversation with the app."""
    if name == BOT:
        return slack.user()["dm_channel"]
    return next(channel["id"] for channel in slack.workspace()["channels"] if f"#{channel['name']}" == name)


def said_by_bot(slack: Slack, after: str, channel: str = CHANNEL, user: str = PRIYA) -> list[Message]:
    return [message for message in slack.sees(user, channel, after=after) if message["user"] == bot(slack)["id"]]


def settles(slack: Slack) -> None:
    """A mention that comes after what was sent is answered, so what came before it was looked at."""
    slack.reply_to("@bot help", channel="#general", user=NOOR)
    assert slack.stored("SELECT count(*) FROM inbox WHERE state = 'waiting'") == [(0,)]


# Mentions


def test_a_mention_is_answered_in_its_thread(slack):
    said = slack.say("Hey @bot, what is Jerome working on?", channel=CHANNEL, user=TOMEK)
    answer = slack.wait_for("TID-11", NOOR, thread=said["ts"])

    assert answer["thread_ts"] == said["ts"] and not answer["is_ephemeral"]
    assert f"{slack.stack.sandbox.url}/sandbox/issues/TID-11" in answer.rendered and "feedback" in answer.actions
    assert [delivery["type"] for delivery in said["deliveries"]] == ["app_mention"]
    assert said["deliveries"][0]["status"] == 200 and said["deliveries"][0]["attempts"] == 1


def test_a_mention_within_a_thread_is_answered_there(slack):
    root = slack.say("The intake is slow again.", channel=CHANNEL, user=TOMEK)
    asked = slack.say("@bot who has TID-28?", channel=CHANNEL, user=NOOR, thread=root["ts"])

    answer = slack.wait_for("Soo-ah Lim", thread=root["ts"], after=asked["ts"])
    assert answer["thread_ts"] == root["ts"]


def from_bot(slack: Slack, thread: str, after: str) -> Message:
    """What the bot says next in a thread."""
    return slack.wait_for(lambda message: message["user"] == bot(slack)["id"], thread=thread, after=after)


def test_a_thread_remembers_and_another_does_not(slack):
    first = slack.say("@bot Who has TID-28?", channel=CHANNEL)
    assert "Soo-ah Lim" in from_bot(slack, first["ts"], first["ts"]).rendered
    again = slack.say("@bot when is it due?", channel=CHANNEL, thread=first["ts"])
    assert "Wed 8 Oct 2025" in from_bot(slack, first["ts"], again["ts"]).rendered

    other = slack.say("@bot when is it due?", channel=CHANNEL)
    assert "TID-28" not in from_bot(slack, other["ts"], other["ts"]).rendered


def test_a_thread_remembers_each_person_for_themselves(slack):
    first = slack.say("@bot Who has TID-28?", channel=CHANNEL, user=TOMEK)
    assert "Soo-ah Lim" in from_bot(slack, first["ts"], first["ts"]).rendered
    again = slack.say("@bot when is it due?", channel=CHANNEL, user=NOOR, thread=first["ts"])

    assert "TID-28" not in from_bot(slack, first["ts"], again["ts"]).rendered


@pytest.mark.parametrize("text", ["@bot", "@bot help", "hello @bot"])
def test_a_mention_without_a_question_shows_what_can_be_asked(slack, text):
    assert "/summarize last" in slack.reply_to(text, channel=CHANNEL).rendered


def test_choosing_meetings_in_a_thread(slack):
    offer = slack.reply_to("@bot with What was decided?", channel=CHANNEL)
    assert "answer_with_all" in offer.actions

    slack.click(offer, "answer_with_all")
    assert "Decided in" in slack.wait_for("Sources", thread=offer["thread_ts"], after=offer["thread_ts"]).rendered


def test_a_mention_in_a_private_channel(slack):
    assert "TID-11" in slack.reply_to("@bot What is Jerome working on?", channel="#leads", user="callum").rendered


# Direct messages


def test_a_direct_message_is_answered_and_remembered(slack):
    said = slack.say("What am I working on?", user=NOOR)
    answer = slack.wait_for("TID-12", NOOR, BOT, thread=said["ts"], after=said["ts"])
    assert answer["thread_ts"] == said["ts"] and "feedback" in answer.actions

    again = slack.say("and Jerome?", user=NOOR, thread=said["ts"])
    assert "Jerome Baptiste has" in slack.wait_for("TID-11", NOOR, BOT, thread=said["ts"], after=again["ts"]).rendered


def test_a_direct_message_with_a_file_is_answered(slack):
    ts = slack.say("help")["ts"]
    slack.wait_for("/summarize last", channel=BOT, thread=ts, after=ts)
    event = {"type": "message", "channel_type": "im", "subtype": "file_share", "channel": place(slack, BOT), "user": slack.user()["id"], "text": "who has TID-28?", "ts": ts}  # fmt: skip
    slack.event(event)

    slack.wait_for("Soo-ah Lim", channel=BOT, thread=ts, after=ts)


def test_forgetting_in_a_direct_message(slack):
    slack.reply_to("What is Jerome working on?", user=TOMEK)

    assert "Forgot" in slack.reply_to("forget", user=TOMEK).rendered
    assert "nothing to forget" in slack.answer_to("/chat forget", user=TOMEK).rendered


# What is left alone


def test_what_no_person_said_is_left_alone(slack):
    channel, user, ts = place(slack, BOT), slack.user()["id"], slack.say("help")["ts"]
    slack.wait_for("/summarize last", channel=BOT, thread=ts, after=ts)
    now = slack.now(channel=BOT)
    before = stored(slack.stack.slack)
    about = {"type": "message", "channel_type": "im", "channel": channel, "text": "what is Jerome working on?"}
    for number, event in enumerate(
        [
            about | {"user": user, "bot_id": "B0OTHER0001"},
            about | {"user": bot(slack)["id"], "bot_id": bot(slack)["bot_id"]},
            about | {"subtype": "bot_message", "bot_id": "B0OTHER0001"},
            about | {"subtype": "message_changed", "user": user, "message": about | {"user": user, "ts": ts}},
            about | {"subtype": "message_deleted", "deleted_ts": ts},
            about | {"subtype": "channel_join", "user": user},
            about | {"user": "USLACKBOT"},
            about | {"user": user, "channel_type": "channel", "channel": place(slack, CHANNEL)},
            {"type": "app_mention", "user": user, "bot_id": "B0OTHER0001", "channel": place(slack, CHANNEL), "text": "hello"},
            {"type": "reaction_removed", "user": user, "reaction": "memo", "item": {"type": "message", "channel": channel, "ts": ts}},
            {"type": "reaction_added", "user": user, "reaction": "memo", "item": {"type": "file", "file": "F0123"}, "event_ts": ts},
            {"type": "team_join", "user": {"id": "U0BOT00001", "name": "robot", "is_bot": True}},
            {"type": "brand_new", "user": user},
        ]
    ):
        given = {"ts": f"1700000001.{number:06}"} | event
        (delivery,) = slack.event(given)["deliveries"]
        assert delivery["status"] == 200, given

    settles(slack)
    assert stored(slack.stack.slack) == before + 1, "the mention that came after it"
    assert said_by_bot(slack, now, BOT) == [] and said_by_bot(slack, now) == []


def test_our_own_answers_come_back_as_events_and_are_left_alone(slack):
    answer = slack.reply_to("What is Jerome working on?")
    settles(slack)

    assert [message.ts for message in said_by_bot(slack, answer["thread_ts"], BOT)] == [answer.ts]


# Reactions


@pytest.mark.parametrize("reaction", ["memo", "pencil", "pencil2"])
def test_a_reaction_is_offered_a_summary_to_its_person_alone(slack, reaction):
    slack.say(f"Notes for {reaction}, please.", channel=CHANNEL, user=TOMEK)
    message = slack.sees()[-1]
    slack.react(message, reaction, user=NOOR)

    offer = slack.wait_for("Do you want the summary", NOOR, after=message.ts)
    assert KICKOFF in offer.rendered and offer.actions == ["summary_offer_yes", "summary_offer_no"] and offer["is_ephemeral"]
    assert said_by_bot(slack, message.ts) == []


def test_other_reactions_are_left_alone(slack):
    slack.say("Fine, then.", channel=CHANNEL, user=TOMEK)
    message = slack.sees()[-1]
    for reaction in ["thumbsup", "memorandum", "eyes"]:
        slack.react(message, reaction, user=NOOR)
    settles(slack)

    assert said_by_bot(slack, message.ts, user=NOOR) == []


# People and the app's own pages


def test_a_new_person_is_welcomed_once(slack):
    joined = slack.join("zoe", "Zoë Marchetti", "zoe@elsewhere.example")
    welcome = slack.wait_for("Welcome, ", "zoe", BOT)
    assert "/chat" in welcome.rendered and "/summarize last" in welcome.rendered

    slack.event({"type": "team_join", "user": {"id": joined["user"], "name": "zoe"}})
    settles(slack)
    assert len([message for message in slack.sees("zoe", BOT) if "Welcome" in message.rendered]) == 1


def test_the_home_is_shown_when_it_is_opened(slack):
    slack.open_home(NOOR)

    home = slack.home("Recent meetings", NOOR)["rendered"]
    assert "TID-12" in home and KICKOFF in home and "/summarize last" in home


def test_questions_are_suggested_where_messages_are_written(slack):
    slack.open_home(TOMEK, "messages")
    settles(slack)

    suggested = slack.calls("assistant.threads.setSuggestedPrompts")[-1]["variables"]
    text = json.dumps(suggested)
    assert f"What was decided in {KICKOFF}?" in text and "What am I working on?" in text
    assert 1 <= len(json.loads(suggested["prompts"]) if isinstance(suggested["prompts"], str) else suggested["prompts"]) <= 4


# When the app is removed


@pytest.mark.parametrize(
    "event, forgets",
    [
        ({"type": "app_uninstalled"}, True),
        ({"type": "tokens_revoked", "tokens": {"bot": ["U0ANY00001"], "oauth": []}}, True),
        ({"type": "tokens_revoked", "tokens": {"oauth": ["U0ANY00001"]}}, False),
    ],
)
def test_a_workspace_that_removes_the_app_is_forgotten(slack, event, forgets):
    slack.answer_to("/chat What is Jerome working on?")
    slack.event(event)
    settles(slack)

    assert ("nothing to forget" in slack.answer_to("/chat forget").rendered) == forgets


# Slack's own questions


def test_the_challenge_and_the_check_of_the_certificate(slack):
    service = slack.stack.slack
    before = stored(service)
    challenge = json.dumps({"type": "url_verification", "challenge": "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"}).encode()

    assert post(service, "/slack/events", challenge).json()["challenge"].startswith("3eZbrw1a")
    assert post(service, "/slack/commands", b"ssl_check=1&token=xyz").status_code == 200
    assert post(service, "/slack/events", json.dumps({"type": "app_rate_limited", "team_id": "T0RAW00001", "minute_rate_limited": 1518467820, "api_app_id": "A1"}).encode()).status_code == 200  # fmt: skip
    assert stored(service) == before


# Once


def test_an_event_that_is_sent_again_and_again_is_answered_once(slack):
    said = slack.say("Just some words.", channel=CHANNEL, user=TOMEK)
    event = {"type": "app_mention", "user": slack.user(TOMEK)["id"], "text": f"<@{bot(slack)['id']}> who has TID-28?", "ts": said["ts"], "channel": place(slack, CHANNEL)}  # fmt: skip

    deliveries = slack.event(event, "Ev0AGAIN0001", times=8, parallel=4)["deliveries"]
    slack.event(event, "Ev0AGAIN0002")  # the same message under another id

    assert {delivery["status"] for delivery in deliveries} == {200}
    slack.wait_for("Soo-ah Lim", thread=said["ts"])
    settles(slack)
    assert len(said_by_bot(slack, said["ts"])) == 1


def test_two_replicas_answer_an_event_once(own_slack):
    slack = own_slack(slack_replicas=2)
    said = slack.say("Just some words.", channel=CHANNEL, user=TOMEK)
    event = {"type": "app_mention", "user": slack.user(TOMEK)["id"], "text": f"<@{bot(slack)['id']}> who has TID-28?", "ts": said["ts"], "channel": place(slack, CHANNEL)}  # fmt: skip

    deliveries = slack.event(event, "Ev0AGAIN0003", times=8, parallel=8)["deliveries"]

    assert {delivery["status"] for delivery in deliveries} == {200}
    slack.wait_for("Soo-ah Lim", thread=said["ts"])
    settles(slack)
    assert len(said_by_bot(slack, said["ts"])) == 1
