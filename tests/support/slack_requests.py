"""Requests as Slack sends them, straight to a slack service, and what the service has stored."""

import hashlib
import hmac
import itertools
import json
import time
from urllib.parse import urlencode

import requests

from support.stack import SLACK_SIGNING_SECRET, Server

TEAM = "T0RAW00001"
numbers = itertools.count(1)


def signature(body: bytes, timestamp: str, secret: str = SLACK_SIGNING_SECRET) -> str:
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


def headers(body: bytes, timestamp: str | None = None, secret: str = SLACK_SIGNING_SECRET) -> dict[str, str]:
    timestamp = timestamp or str(int(time.time()))
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature(body, timestamp, secret)}


def command(text: str = "help", command: str = "/chat", **more: str) -> bytes:
    """The body of a slash command with a trigger of its own."""
    fields = {
        "team_id": TEAM, "channel_id": "C0RAW00001", "channel_name": "general", "user_id": "U0RAW00001", "command": command,
        "text": text, "response_url": "https://hooks.slack.com/commands/T/1/x", "trigger_id": f"{next(numbers)}.{time.time_ns()}.raw",
    }  # fmt: skip
    return urlencode(fields | more).encode()


def event(kind: str = "app_mention", **more: object) -> bytes:
    """The body of an event with an id of its own."""
    number = next(numbers)
    inner = {"type": kind, "user": "U0RAW00001", "text": "hello", "ts": f"1700000000.{number:06}", "channel": "C0RAW00001"}
    return json.dumps(
        {"type": "event_callback", "team_id": TEAM, "event_id": f"EvRAW{number}{time.time_ns()}", "event": inner | more}
    ).encode()


def interaction(**payload: object) -> bytes:
    return urlencode({"payload": json.dumps(payload)}).encode()


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def post(server: Server, path: str, body: bytes, given: dict[str, str] | None = None) -> requests.Response:
    return requests.post(
        f"{server.url}{path}", data=body, headers=FORM | (headers(body) if given is None else given), timeout=20
    )


def stored(server: Server) -> int:
    """How many requests the service has stored."""
    return server.rows("SELECT count(*) FROM inbox")[0][0]
