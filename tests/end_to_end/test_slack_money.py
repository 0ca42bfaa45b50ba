"""What meetings say of money is nowhere in Slack: in no answer, message, dialog or Home, and in nothing that is asked of Slack or kept."""

import json
from collections.abc import Iterator

import pytest
import requests

from support.api import success
from support.planted import every_format
from support.secrets import TERM, Finder, Vault
from support.slack import BOT, CHANNEL, MEETINGS, PRIYA, Slack
from support.stack import Stack

SEED = 52_967
QUESTIONS = [
    "What did we say for the first year?", "What did we decide about the whole thing?", "What is the day rate?", "What is our margin?",
    "Who sends the invoice and for how much?", "What did the page cost?", f"What about {TERM.swapcase()}?", "How much is it in euros?",
    "What is the payment, net how many days?", "What is Omar doing?", "What did I miss in the meetings lately?", "What are the action items?",
]  # fmt: skip
COMMANDS = [
    "/summarize last", "/summarize client Renewal", "/weekly-summary", "/weekly-summary last", "/teammember Jerome", "/chat select",
    "/create Write down what we said for the first year", "/update TID-28 done",
]  # fmt: skip


class Told:
    """All that people saw, kept as it was shown."""

    def __init__(self, slack: Slack):
        self.slack = slack
        self.vault = Vault(SEED)
        self.shown: list[tuple[str, bytes]] = []

    def keep(self, what: str, document: object) -> None:
        self.shown.append((what, json.dumps(document, ensure_ascii=False).encode()))

    def leaks(self, records: list[tuple[str, bytes]]) -> list[str]:
        assert records
        return Finder(self.vault.planted).leaks(records)

    def dialog(self, wanted: str) -> dict:
        view = self.slack.wait_for_view(wanted)
        self.keep("a dialog", view)
        return view

    def everything(self) -> None:
        """All ways to an answer, each gone once."""
        for question in QUESTIONS:
            self.slack.answer_to(f"/chat {question}", wanted="")
        for asked in COMMANDS:
            self.slack.answer_to(asked)
        self.threads()
        self.choices()
        self.tickets()
        self.pages()
        for channel in [CHANNEL, MEETINGS, BOT]:
            self.keep(f"the messages in {channel}", self.slack.sees(PRIYA, channel))

    def threads(self) -> None:
        for channel in [CHANNEL, BOT]:
            said = self.slack.say(f"{'@bot ' if channel == CHANNEL else ''}What is the day rate?", channel=channel)
            answer = self.slack.wait_for(lambda message: "feedback" in message.actions, channel=channel, thread=said["ts"])
            again = self.slack.say(f"{'@bot ' if channel == CHANNEL else ''}and for how much?", channel=channel, thread=answer["thread_ts"])
            self.slack.wait_for(lambda message: "feedback" in message.actions, channel=channel, thread=said["ts"], after=again["ts"])

    def choices(self) -> None:
        offer = self.slack.answer_to("/chat with What did we say for the first year?")
        self.slack.click(offer, "answer_with_all")
        self.slack.wait_for(lambda message: message.ts == offer.ts and "feedback" in message.actions)
        meetings = self.slack.stack.meetings()
        several = self.slack.answer_to("/summarize renewal")
        for meeting in meetings:
            before = self.slack.now()
            if meeting["id"] in [element.get("value") for element in several.elements]:
                self.slack.click(several, "summarize_meeting", value=meeting["id"])
                self.slack.wait_for("Action items", after=before)

    def tickets(self) -> None:
        """A review, its dialog and its creation; the dialog and a ticket of the channel's message."""
        summary = self.slack.answer_to("/summarize last")
        before = self.slack.now()
        self.slack.click(summary, "meeting_tickets_review")
        preview = self.slack.wait_for(lambda message: "create_tickets_edit" in message.actions, after=before)
        self.slack.click(preview, "create_tickets_edit")
        self.slack.submit(self.dialog("[Save]"), **{"ticket-0-estimate": "3"})
        saved = self.slack.wait_for(lambda message: message.ts == preview.ts and "3 points" in message.rendered)
        self.slack.click(saved, "create_tickets_yes")
        self.slack.wait_for("Created ", after=before)
        notice = next(message for message in self.slack.sees(channel=MEETINGS) if "meeting_ticket_edit" in message.actions)
        self.slack.click(notice, "meeting_ticket_edit")
        self.slack.dismiss(self.dialog("[Create]"))
        self.slack.shortcut("create_ticket", notice)
        self.slack.dismiss(self.dialog("Create ticket"))

    def pages(self) -> None:
        self.slack.open_home()
        self.keep("the Home", self.slack.home("Recent meetings"))
        self.slack.open_home(tab="messages")
        self.slack.shortcut("ask")
        self.slack.submit(self.dialog("Question"), question="What did we say for the first year?")
        self.dialog("Ask something else")
        message = next(message for message in self.slack.sees() if not message["is_ephemeral"])
        before = self.slack.now()
        self.slack.react(message, "memo")
        self.slack.wait_for("Do you want the summary", after=before)
        asked = success(self.slack.stack.direct("slack").post("/slack/ask", json={"question": "What did we say for the first year?"}))
        self.keep("an answer by /slack/ask", asked)


@pytest.fixture(scope="module")
def told(executables, tmp_path_factory) -> Iterator[Told]:
    """An installation with a meeting in every format, each full of secrets, after everything was asked."""
    directory = tmp_path_factory.mktemp("money")
    terms = directory / "terms.yaml"  # not among the data: it names the secret
    terms.write_text(f"always: [{TERM}]\n")
    slack = Slack(Stack(directory / "stack", REDACTION_TERMS=str(terms)))
    told = Told(slack)
    try:
        slack.open()
        planted = every_format(told.vault)
        for meeting in planted:
            answer = meeting.send(slack.stack, meeting)
            assert answer.status_code == 202, answer.text
            slack.stack.ready(answer.json()["id"])
        told.planted = planted
        told.everything()
        yield told
    finally:
        slack.close()


def test_nothing_that_people_saw_has_a_secret(told):
    assert told.leaks(told.shown) == []


def test_what_they_saw_was_about_these_meetings(told):
    """So that nothing above was found for a good reason."""
    text = b"".join(shown for _, shown in told.shown).decode()

    assert "[REDACTED_AMOUNT]" in text and "[COMMERCIAL_TERM]" in text and "wombat" in text
    assert any(secret in meeting.body.decode("utf-8", "replace") for meeting in told.planted[:1] for secret in told.vault.planted)
    assert told.leaks([("a meeting", meeting.body) for meeting in told.planted])


def test_nothing_that_was_asked_of_slack_has_a_secret(told):
    calls = told.slack.calls()
    assert {"chat.postMessage", "response_url", "views.open", "views.update", "views.publish"} <= {call["document"] for call in calls}

    assert told.leaks([(call["document"], json.dumps(call, ensure_ascii=False).encode()) for call in calls]) == []


def test_nothing_that_the_service_keeps_tells_or_counts_has_a_secret(told):
    service = told.slack.stack.slack
    files = told.slack.stack.databases.kept("slack")
    metrics = requests.get(f"{service.url}/metrics", timeout=5).content

    assert told.leaks([*files, ("the log", service.log.read_bytes()), ("the metrics", metrics)]) == []


def test_no_issue_that_was_created_has_a_secret(told):
    issues = told.slack.stack.graphql("{ issues(first: 250) { nodes { title description } } }")["issues"]["nodes"]

    assert told.leaks([(issue["title"], json.dumps(issue).encode()) for issue in issues]) == []
