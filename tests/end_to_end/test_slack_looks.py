"""docs/slack.md shows what people really see: everything in it is what a running installation answers, and Slack's rules,
as the sandbox holds them, take every block of it."""

import json
import re

import pytest

from support.api import success
from support.looks import capture, read
from support.slack import BOT, Slack
from support.stack import SLACK_TOKEN, Stack


@pytest.fixture(scope="module")
def looks(executables, tmp_path_factory, graphql_documents):
    stack = Stack(tmp_path_factory.mktemp("looks"))
    slack = Slack(stack)
    try:
        slack.open()
        yield slack, capture(slack)
    finally:
        slack.close()
        graphql_documents |= stack.documents


def call(slack: Slack, method: str, **arguments: object) -> dict:
    form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in arguments.items()}
    answer = slack.stack.direct("sandbox").post(
        f"/sandbox/slack/api/{method}", data=form, headers={"Authorization": f"Bearer {SLACK_TOKEN}"}
    )
    return success(answer)


def test_every_answer_is_in_the_document(looks):
    seen, documented = looks[1], read()

    assert [(look.title, look.done, look.kind) for look in documented] == [(look.title, look.done, look.kind) for look in seen], (
        "run scripts/slack-looks"
    )


def test_what_can_be_pressed_is_as_documented(looks):
    """What stands in an answer depends on the day; what can be done with it does not."""
    seen, documented = looks[1], read()

    assert {look.title: look.actions for look in documented} == {look.title: look.actions for look in seen}


def test_slack_takes_every_block_of_the_document(looks):
    slack = looks[0]
    user = slack.user()["id"]
    channel = next(entry["id"] for entry in slack.workspace()["channels"] if entry["name"] == "delivery")
    refused = {}
    for look in read():
        if look.kind == "message":
            answer = call(slack, "chat.postMessage", channel=channel, text=look.rendered[:3000], blocks=look.blocks)
        elif look.kind == "home":
            answer = call(slack, "views.publish", user_id=user, view=look.json)
        else:
            trigger = slack.command("/chat help", channel=BOT)["trigger_id"]
            answer = call(slack, "views.open", trigger_id=trigger, view=look.json)
            for view in slack.views()["modals"]:
                slack.dismiss(view)
        if not answer["ok"]:
            refused[look.title] = answer
    assert refused == {}


def test_every_message_has_words_for_those_who_see_no_blocks(looks):
    """Notifications and screen readers have the text alone: it holds the gist, not a placeholder."""
    lacking = [
        look.title for look in looks[1]
        if look.kind == "message" and not words(look.text) & words(look.rendered.strip().split("\n")[0])
    ]  # fmt: skip
    assert lacking == []


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))
