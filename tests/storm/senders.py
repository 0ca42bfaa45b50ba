"""Those who send: the webhook's caller, Slack, and people who approve tickets. Each repeats what got no answer."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from urllib.parse import urlencode

import requests

from storm.meetings import Meeting
from storm.words import Asked
from support.api import success
from support.slack import CHANNEL, MEETINGS, Message, Slack
from support.slack_requests import FORM, headers
from support.stack import WEBHOOK_SECRET

SLACK_WAITS = 3  # seconds for an acknowledgement
SLACK_REPEATS = (0.5, 1, 2)  # seconds before each further try


@dataclass
class Sent:
    what: Meeting | Asked
    acknowledged: bool = False
    tries: int = 0
    id: str = ""  # of a meeting: ours; of a command: the trigger; of a mention: its ts
    response_url: str = ""


class Senders:
    def __init__(self, slack: Slack, patience: float):
        self.slack, self.stack, self.patience = slack, slack.stack, patience
        self.faults: list[str] = []
        self.over = threading.Event()  # nobody waits any longer
        workspace = slack.workspace()
        self.team = workspace["team"]["id"]
        self.people = {user["name"]: user["id"] for user in workspace["users"]}
        self.channel = next(channel["id"] for channel in workspace["channels"] if f"#{channel['name']}" == CHANNEL)

    # The webhook

    def meeting(self, meeting: Meeting) -> Sent:
        """Posts until somebody says that it is stored: 202, or 200 for one that a lost answer stored before."""
        sent = Sent(meeting)
        deadline = time.monotonic() + self.patience
        while not sent.acknowledged and time.monotonic() < deadline and not self.over.is_set():
            sent.tries += 1
            answer = self.attempt(
                "POST", f"{self.stack.url}/transcript/webhook", json=meeting.body, headers={"X-Webhook-Secret": WEBHOOK_SECRET}, timeout=15
            )
            if answer is not None and answer.status_code in (200, 202):
                sent.id, sent.acknowledged = answer.json()["id"], True
            else:
                self.refuse(answer)
                time.sleep(0.2)
        return sent

    # Slack

    def asked(self, asked: Asked) -> Sent:
        return self.command(asked) if asked.is_command else self.mention(asked)

    def command(self, asked: Asked) -> Sent:
        """Typed in the sandbox, which delivers it once; the repeats, under the same ids, come from here."""
        given = self.slack.command(asked.line, asked.user)
        sent = Sent(asked, given["status"] == 200, 1, given["trigger_id"], given["response_url"])
        command, _, text = asked.line.partition(" ")
        body = urlencode({
            "team_id": self.team, "channel_id": self.channel, "channel_name": CHANNEL[1:], "user_id": self.people[asked.user],
            "user_name": asked.user, "command": command, "text": text, "response_url": sent.response_url, "trigger_id": sent.id,
        }).encode()  # fmt: skip
        for pause in SLACK_REPEATS:
            if sent.acknowledged:
                break
            time.sleep(pause)
            sent.tries += 1
            url = f"{self.stack.url}/slack/commands"
            answer = self.attempt("POST", url, data=body, headers=FORM | headers(body), timeout=SLACK_WAITS)
            sent.acknowledged = answer is not None and answer.status_code == 200
            self.refuse(answer)
        return sent

    def mention(self, asked: Asked) -> Sent:
        """Said in the sandbox, which repeats the event as Slack does."""
        said = self.slack.say(asked.line, asked.user, CHANNEL)
        delivery = said["deliveries"][0]
        return Sent(asked, delivery["status"] == 200, delivery["attempts"], said["ts"])

    # Approvals

    def approve(self, sent: Sent, board: Board) -> bool:
        """Creates all tickets of a meeting, once it is ready; whether that was said to be done."""
        deadline = time.monotonic() + self.patience
        url = f"{self.stack.url}/transcript/meetings/{sent.id}"
        while time.monotonic() < deadline and not self.over.is_set():
            proposals = self.proposals(url)
            if proposals is None:
                time.sleep(0.5)
            elif all(proposal["status"] == "created" for proposal in proposals if not proposal["duplicate_of"]):
                return True
            elif sent.what.approval == "api" or not self.press(sent, board):
                self.attempt("POST", f"{url}/tickets", json={"all": True}, headers=self.bearer, timeout=30)
            else:
                time.sleep(3)
        return False

    def proposals(self, url: str) -> list[dict] | None:
        """Nil before the meeting is ready, and while nobody answers."""
        answer = self.attempt("GET", f"{url}/tickets", headers=self.bearer, timeout=10)
        return answer.json()["items"] if answer is not None and answer.status_code == 200 else None

    def press(self, sent: Sent, board: Board) -> bool:
        """Presses the button under the meeting; false where there is none."""
        message = board.message(sent.what.title)
        if message is None:
            time.sleep(1)
            return True
        if "meeting_tickets_all" not in message.actions:
            return False
        body = {"user": "priya", "channel": message["channel"], "ts": message.ts, "action_id": "meeting_tickets_all"}
        self.attempt("POST", f"{self.stack.sandbox.url}/sandbox/slack/clicks", json=body, headers=self.bearer, timeout=10)
        return True

    # Calls

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.stack.token}"}

    def attempt(self, method: str, url: str, **options) -> requests.Response | None:
        """None when nobody answered."""
        try:
            answer = requests.request(method, url, **options)
        except requests.RequestException:
            return None
        if answer.status_code == 500:
            self.faults.append(f"500 to {method} {url}: {answer.text[:300]}")
        return answer

    def refuse(self, answer: requests.Response | None) -> None:
        """A refusal that a repeat does not mend is a fault of ours."""
        assert answer is None or answer.status_code < 300 or answer.status_code in (429, 500, 502, 503, 504), answer.text[:500]


class Board:
    """The meeting channel as it grows."""

    def __init__(self, slack: Slack):
        self.slack = slack
        self.messages: dict[str, Message] = {}  # by their ts

    def read(self) -> None:
        """May be called by several threads: a message that two of them read is one message."""
        for message in seen(self.slack, MEETINGS, after=max(self.messages, default=None)):
            self.messages[message.ts] = message

    def about(self, title: str) -> list[Message]:
        return [message for message in list(self.messages.values()) if title in message.rendered.split("\n", 1)[0]]

    def message(self, title: str) -> Message | None:
        if not self.about(title):
            self.read()
        return next(iter(self.about(title)), None)


def seen(slack: Slack, channel: str, user: str = "priya", after: str | None = None) -> list[Message]:
    """All that somebody sees in a channel, as far as the sandbox shows it at once."""
    query = {"user": user, "channel": channel, "limit": 1000} | ({"after": after} if after else {})
    found = success(slack.stack.direct("sandbox").get("/sandbox/slack/messages", params=query))["items"]
    assert len(found) < 1000, f"more messages in {channel} than the sandbox shows: ask for fewer"
    return [Message(item) for item in found]
