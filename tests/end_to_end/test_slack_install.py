"""Workspaces that install the app: to Slack's page and back, once, with the token kept where nobody can read it."""

from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from support.api import success
from support.slack import BOT, CHANNEL, PRIYA, Slack
from support.stack import Stack
from support.waiting import eventually

SECOND = "T0SECOND001"


@pytest.fixture(scope="module")
def slack(executables, tmp_path_factory):
    """Without a bot token: whoever is to be spoken to has to install the app."""
    stack = Stack(
        tmp_path_factory.mktemp("install"), SLACK_BOT_TOKEN="", SLACK_CLIENT_ID="sandbox-client",
        SLACK_CLIENT_SECRET="sandbox-client-secret",
    )  # fmt: skip
    stack.slack.environment["SLACK_REDIRECT_URI"] = f"{stack.url}/slack/oauth/redirect"
    slack = Slack(stack)
    try:
        yield slack.open()
    finally:
        slack.close()


def begin(slack: Slack) -> str:
    """Opens our page; the address of Slack's, to which it leads."""
    answer = requests.get(f"{slack.stack.url}/slack/install", allow_redirects=False, timeout=10)
    assert answer.status_code == 302 and answer.headers["Cache-Control"] == "no-store"
    return answer.headers["Location"]


def decide(address: str, decision: str = "allow", team: str | None = None) -> str:
    """Presses a button of Slack's page; the address that it leads back to."""
    address += f"&team={team}" if team else ""
    assert requests.get(address, timeout=10).status_code == 200
    answer = requests.post(address, data={"decision": decision}, allow_redirects=False, timeout=10)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def come_back(address: str) -> requests.Response:
    return requests.get(address, allow_redirects=False, timeout=20)


def installed(slack: Slack) -> list[str]:
    return [team for (team,) in slack.stored("SELECT team FROM installations ORDER BY team")]


def said_in(slack: Slack, team: str, channel: str) -> list[str]:
    query = {"team": team, "user": PRIYA, "channel": channel}
    return [item["rendered"] for item in success(slack.stack.direct("sandbox").get("/sandbox/slack/messages", params=query))["items"]]


def test_without_a_token_commands_are_answered_by_their_address(slack):
    assert "TID-11" in slack.answer_to("/chat What is Jerome working on?").rendered


def test_the_page_of_slack_is_asked_for_what_the_app_needs(slack):
    asked = urlsplit(begin(slack))
    query = parse_qs(asked.query)

    assert asked.path == "/sandbox/slack/oauth/v2/authorize"
    assert query["client_id"] == ["sandbox-client"] and query["redirect_uri"] == [f"{slack.stack.url}/slack/oauth/redirect"]
    assert {"commands", "chat:write", "app_mentions:read", "im:history", "users:read"} <= set(query["scope"][0].split(","))
    assert len(query["state"][0]) >= 32 and begin(slack) != begin(slack)


def test_whoever_says_no(slack):
    answer = come_back(decide(begin(slack), "deny"))

    assert answer.status_code == 403 and "not allowed" in answer.text and "/slack/install" in answer.text
    assert installed(slack) == []


@pytest.mark.parametrize("state", ["", "&state=", "&state=made-up", "&state=' OR 1=1 --"])
def test_a_state_that_is_none_of_ours(slack, state):
    answer = come_back(f"{slack.stack.url}/slack/oauth/redirect?code=abc{state}")

    assert answer.status_code == 403 and "/slack/install" in answer.text and "made-up" not in answer.text
    assert installed(slack) == [] and slack.calls("oauth.v2.access") == []


def test_a_state_that_ran_out(slack):
    back = decide(begin(slack))
    slack.run_out("oauth_states")

    assert come_back(back).status_code == 403 and installed(slack) == []


def test_without_a_code(slack):
    state = parse_qs(urlsplit(begin(slack)).query)["state"][0]

    assert come_back(f"{slack.stack.url}/slack/oauth/redirect?state={state}").status_code == 400
    assert installed(slack) == []


@pytest.mark.parametrize("fault, status", [({"kind": "error", "error": "bad_client_secret"}, 502), ({"kind": "status"}, 504), ({"kind": "drop"}, 504)])
def test_slack_refuses_or_is_away(slack, fault, status):
    back = decide(begin(slack))
    slack.fault(fault["kind"], 10, "oauth.v2.access", **{name: value for name, value in fault.items() if name != "kind"})
    try:
        answer = come_back(back)
    finally:
        slack.mend()

    assert answer.status_code == status and "/slack/install" in answer.text and installed(slack) == []


def test_installed_once_and_the_answer_cannot_be_used_again(slack):
    back = decide(begin(slack))
    done = come_back(back)
    again = come_back(back)

    assert done.status_code == 200 and "installed" in done.text and done.headers["Cache-Control"] == "no-store"
    assert again.status_code == 403 and installed(slack) == [slack.workspace()["team"]["id"]]
    assert "TID-11" in slack.reply_to("@bot What is Jerome working on?", channel=CHANNEL).rendered


def test_a_second_workspace_has_a_token_of_its_own(slack):
    first = slack.workspace()["team"]["id"]
    assert come_back(decide(begin(slack), team=SECOND)).status_code == 200
    assert installed(slack) == sorted([first, SECOND])

    slack.desk("messages", team=SECOND, user=PRIYA, channel=BOT, text="What is Jerome working on?")

    eventually(lambda: any("TID-11" in words for words in said_in(slack, SECOND, BOT)), "the second workspace is answered")
    assert not any("TID-11" in message.rendered for message in slack.sees(channel=BOT)), "and not the first one"


def test_no_token_can_be_read_in_the_database_or_the_log(slack):
    assert installed(slack)
    files = [*slack.stack.databases.kept("slack"), ("the log", slack.stack.slack.log.read_bytes())]

    assert len(files) > 1
    assert [name for name, content in files if b"xoxb-" in content or b"sandbox-client-secret" in content] == []


def test_a_service_with_another_key_says_that_the_app_is_to_be_installed_again(slack):
    slack.stack.slack.terminate()
    slack.stack.slack.environment["SLACK_ENCRYPTION_KEY"] = "another-key-of-thirty-two-characters"
    slack.stack.slack.open()
    try:
        slack.say("help")
        waiting = eventually(lambda: slack.replies("waiting"), "the reply waits", 30)
        assert waiting[0]["state"] == "waiting"
        assert "open /slack/install again" in eventually(
            lambda: slack.stack.slack.log.read_text() if "encrypted with another key" in slack.stack.slack.log.read_text() else None, "the log says why"
        )
    finally:
        slack.stack.slack.terminate()
        del slack.stack.slack.environment["SLACK_ENCRYPTION_KEY"]
        slack.stack.slack.open()


def test_a_workspace_that_removes_the_app_leaves_no_token(slack):
    slack.desk("events", team=SECOND, event={"type": "app_uninstalled"})

    eventually(lambda: installed(slack) == [slack.workspace()["team"]["id"]], "the second workspace is forgotten")
    assert come_back(decide(begin(slack), team=SECOND)).status_code == 200
    assert SECOND in installed(slack), "it can come back"


def test_without_client_id_nothing_can_be_installed(own_slack):
    slack = own_slack()

    assert requests.get(f"{slack.stack.url}/slack/install", allow_redirects=False, timeout=10).status_code == 503
    assert "SLACK_CLIENT_ID" in come_back(f"{slack.stack.url}/slack/oauth/redirect?code=a&state=b").text
