"""The sandbox's Slack, driven by the SDK that Slack's users have, and an app that it talks to: what the SDK sends is
understood, what it gets is what it expects, and what the app gets is signed as Slack signs."""

import json
import threading
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.models.blocks import (
    ActionsBlock, ButtonElement, ConfirmObject, ContextBlock, DividerBlock, HeaderBlock, InputBlock, MarkdownTextObject,
    Option, PlainTextInputElement, SectionBlock, StaticMultiSelectElement, StaticSelectElement,
)
from slack_sdk.models.metadata import Metadata
from slack_sdk.models.views import View
from slack_sdk.signature import SignatureVerifier
from slack_sdk.webhook import WebhookClient

from support import serving
from support.process import free_port, inherited
from support.samples import SAMPLES
from support.stack import Server
from support.waiting import eventually

TOKEN = "xoxb-e2e-71c2"
SECRET = "e2e-signing-5d09"


class Received:
    """One request that the app got."""

    def __init__(self, path: str, headers: dict[str, str], body: bytes):
        self.path, self.headers, self.body = path, headers, body

    @property
    def form(self) -> dict[str, str]:
        return dict(urllib.parse.parse_qsl(self.body.decode(), keep_blank_values=True, strict_parsing=True))

    @property
    def payload(self) -> dict:
        return json.loads(self.form["payload"])

    @property
    def event(self) -> dict:
        return json.loads(self.body)


class App:
    """An app of Slack's: it refuses what is not signed, keeps what it got, and answers by script. None leaves the sandbox
    without an answer."""

    def __init__(self):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.verifier = SignatureVerifier(SECRET)
        self.received: list[Received] = []
        self.forged = 0
        self.script = lambda request: ""
        self.end = threading.Event()
        app = self

        class Handler(serving.Handler):
            def do_POST(self) -> None:
                body = self.body()
                headers = {name.lower(): value for name, value in self.headers.items()}
                if not app.verifier.is_valid_request(body, headers):
                    app.forged += 1
                    self.send_response(401)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                request = Received(self.path, headers, body)
                app.received.append(request)
                answer = app.script(request)
                if answer is None:
                    app.end.wait(60)
                    self.close_connection = True
                    return
                status, content, more = answer if isinstance(answer, tuple) else (200, answer, {})
                is_json = not isinstance(content, str)
                out = json.dumps(content).encode() if is_json else content.encode()
                self.send_response(status)
                for name, value in ({"Content-Type": "application/json" if is_json else "text/plain"} | more).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(out)))
                self.end_headers()
                self.wfile.write(out)

        self.server = serving.serve(Handler, self.port)

    def close(self) -> None:
        self.end.set()
        serving.end(self.server)

    def clear(self) -> None:
        self.received.clear()
        self.script = lambda request: ""


class Desk:
    """Acts as people do."""

    def __init__(self, url: str):
        self.url = f"{url}/sandbox/slack"

    def get(self, path: str, **query) -> dict:
        answer = requests.get(f"{self.url}/{path}", params=query, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def do(self, path: str, status: int = 200, **body) -> dict:
        answer = requests.post(f"{self.url}/{path}", json=body, timeout=60)
        assert answer.status_code == status, answer.text
        return answer.json()

    def sees(self, user: str, channel: str, **query) -> list[dict]:
        return self.get("messages", user=user, channel=channel, **query)["items"]

    def user(self, name: str) -> dict:
        return next(user for user in self.get("workspace")["users"] if user["name"] == name)

    def channel(self, name: str) -> str:
        return next(channel["id"] for channel in self.get("workspace")["channels"] if channel["name"] == name)


def open_sandbox(directory, **settings: str) -> Server:
    port = free_port()
    environment = inherited(
        SANDBOX_PORT=str(port), SANDBOX_SAMPLES=str(SAMPLES), SANDBOX_STATE=str(directory / "state.jsonl"),
        SANDBOX_SLACK_BOT_TOKEN=TOKEN, SANDBOX_SLACK_SIGNING_SECRET=SECRET, SANDBOX_SLACK_RETRY_WAITS_MS="0,10,20",
    )
    return Server("sandbox", port, directory, environment | settings).open()


def client(server: Server, token: str = TOKEN, **options) -> WebClient:
    return WebClient(token, base_url=f"{server.url}/sandbox/slack/api/", **options)


@pytest.fixture(scope="module")
def app():
    app = App()
    yield app
    app.close()


@pytest.fixture(scope="module")
def sandbox(app, tmp_path_factory):
    server = open_sandbox(tmp_path_factory.mktemp("slack"), SLACK_SERVICE_URL=app.url)
    yield server
    server.terminate()


@pytest.fixture
def slack(sandbox):
    return client(sandbox)


@pytest.fixture
def desk(app, sandbox):
    desk = Desk(sandbox.url)
    answer = requests.delete(f"{desk.url}/messages", timeout=20)
    assert answer.status_code == 204
    app.clear()
    return desk


def refused(call, code: str) -> dict:
    with pytest.raises(SlackApiError) as caught:
        call()
    assert caught.value.response["error"] == code, caught.value.response.data
    return caught.value.response.data


def modal(**more) -> View:
    field = InputBlock(
        block_id="title", label="Title", element=PlainTextInputElement(action_id="title_text", initial_value="Old")
    )
    return View(type="modal", callback_id="edit", title="Edit", submit="Save", blocks=[field], **more)


# The Web API


def test_the_sdk_writes_reads_changes_and_deletes(slack, desk):
    general = desk.channel("general")
    posted = slack.chat_postMessage(
        channel="#general", text="fallback", metadata=Metadata("answer", {"key": "k-1"}),
        blocks=[
            HeaderBlock(text="Tickets & more"), DividerBlock(),
            SectionBlock(text=MarkdownTextObject(text="*TID-28* is _late_"), accessory=ButtonElement(text="Open", url="https://x.example/")),
            ContextBlock(elements=[MarkdownTextObject(text="from 2 meetings")]),
        ],
    )
    ts = posted["ts"]
    slack.chat_postMessage(channel=general, text="a reply", thread_ts=ts)
    history = slack.conversations_history(channel=general, include_all_metadata=True, latest=ts, inclusive=True, limit=1)
    replies = slack.conversations_replies(channel=general, ts=ts)
    changed = slack.chat_update(channel=general, ts=ts, text="now")
    shown = desk.sees("margo", "#general")
    slack.chat_delete(channel=general, ts=ts)

    assert posted["channel"] == general
    assert history["messages"][0]["metadata"] == {"event_type": "answer", "event_payload": {"key": "k-1"}}
    assert [message["text"] for message in replies["messages"]] == ["fallback", "a reply"]
    assert replies["messages"][0]["reply_count"] == 1
    assert "blocks" not in changed["message"]
    assert [item["rendered"] for item in shown] == ["now", "a reply"]
    refused(lambda: slack.chat_delete(channel=general, ts=ts), "message_not_found")


def test_the_sdk_pages_through_everything(slack):
    names = [user["name"] for page in slack.users_list(limit=5) for user in page["members"]]
    channels = [
        channel["name"]
        for page in slack.conversations_list(limit=2, types="public_channel,private_channel", exclude_archived=True)
        for channel in page["channels"]
    ]

    assert len(names) == len(set(names)) == 13
    assert {"general", "delivery", "meetings", "leads", "random"} == set(channels)


def test_people_are_found_and_written_to(slack, desk):
    margo = desk.user("margo")
    found = slack.users_lookupByEmail(email=margo["email"])["user"]
    direct = slack.conversations_open(users=found["id"])["channel"]["id"]
    slack.chat_postMessage(channel=direct, text="hello")
    slack.chat_postEphemeral(channel="#delivery", user=found["id"], text="for you")

    assert direct == margo["dm_channel"]
    assert slack.users_info(user=found["id"])["user"]["real_name"] == margo["real_name"]
    assert [item["text"] for item in desk.sees("margo", "@bot")] == ["hello"]
    assert [item["is_ephemeral"] for item in desk.sees("margo", "#delivery")] == [True]
    assert desk.sees("declan", "#delivery") == []


def test_a_stream_is_written_by_the_sdks_helper(slack, desk):
    asked = desk.do("messages", user="margo", channel="@bot", text="why?")
    stream = slack.chat_stream(
        channel=desk.user("margo")["dm_channel"], thread_ts=asked["ts"], buffer_size=4,
    )
    stream.append(markdown_text="**Because** ")
    during = desk.sees("margo", "@bot")[-1]
    stream.append(markdown_text="it is late.")
    done = stream.stop(blocks=[DividerBlock()])

    assert during["is_streaming"] and during["text"] == "**Because** "
    assert done["message"]["text"] == "**Because** it is late."
    assert desk.sees("margo", "@bot")[-1]["is_streaming"] is False
    refused(
        lambda: slack.chat_appendStream(channel=done["channel"], ts=done["ts"], markdown_text="x"),
        "message_not_in_streaming_state",
    )


def test_a_file_arrives(slack, desk):
    general = desk.channel("general")
    slack.files_upload_v2(channel=general, filename="notes.md", content="# Notes", title="Notes", initial_comment="Here")

    assert desk.sees("margo", "#general")[-1]["rendered"] == "Here\n[file: Notes]"


def test_tokens_and_scopes_are_checked(sandbox, tmp_path):
    refused(client(sandbox, "xoxb-wrong").auth_test, "invalid_auth")
    narrow = open_sandbox(tmp_path, SANDBOX_SLACK_SCOPES="commands")
    try:
        answer = refused(lambda: client(narrow).chat_postMessage(channel="#general", text="x"), "missing_scope")
        assert (answer["needed"], answer["provided"]) == ("chat:write", "commands")
    finally:
        narrow.terminate()


def test_the_sdk_waits_as_it_is_told(tmp_path):
    strict = open_sandbox(tmp_path, SANDBOX_SLACK_MESSAGES_PER_SECOND="1", SANDBOX_SLACK_MESSAGE_BURST="1")
    try:
        hasty, patient = client(strict), client(strict, retry_handlers=[RateLimitErrorRetryHandler(max_retry_count=3)])
        hasty.chat_postMessage(channel="#general", text="one")
        with pytest.raises(SlackApiError) as caught:
            hasty.chat_postMessage(channel="#general", text="two")
        patient.chat_postMessage(channel="#general", text="three")

        assert caught.value.response.status_code == 429
        assert caught.value.response.headers["Retry-After"] == "1"
        assert [item["text"] for item in Desk(strict.url).sees("margo", "#general")] == ["one", "three"]
    finally:
        strict.terminate()


def test_faults_are_played(sandbox, slack, desk):
    def fault(**body) -> None:
        answer = requests.post(f"{sandbox.url}/sandbox/faults", json={"platform": "slack"} | body, timeout=20)
        assert answer.status_code == 201, answer.text

    fault(kind="error", error="fatal_error", method="chat.postMessage", committed=True)
    slack.auth_test()
    refused(lambda: slack.chat_postMessage(channel="#general", text="x"), "fatal_error")
    assert [item["text"] for item in desk.sees("margo", "#general")] == ["x"]

    fault(kind="ratelimited", retry_after_seconds=7)
    with pytest.raises(SlackApiError) as caught:
        slack.auth_test()
    assert caught.value.response.headers["Retry-After"] == "7"


def test_what_happened_is_there_after_a_restart(tmp_path):
    first = open_sandbox(tmp_path)
    ts = client(first).chat_postMessage(channel="#general", text="kept")["ts"]
    first.kill()
    again = open_sandbox(tmp_path)
    try:
        assert [item["ts"] for item in Desk(again.url).sees("margo", "#general")] == [ts]
    finally:
        again.terminate()


# Block Kit: (blocks, the place that is told), accepted when there is none

LONG = "x" * 3_001
ACCEPTED_AND_REFUSED = [
    ([SectionBlock(text="x" * 3_000)], None),
    ([{"type": "section", "text": {"type": "mrkdwn", "text": LONG}}], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([{"type": "section"}], "must define either `fields` or `text` [json-pointer:/blocks/0]"),
    ([{"type": "sections"}], "unsupported type: sections [json-pointer:/blocks/0/type]"),
    ([DividerBlock() for _ in range(50)], None),
    ([DividerBlock() for _ in range(51)], "no more than 50 items allowed [json-pointer:/blocks]"),
    ([ActionsBlock(elements=[
        ButtonElement(text="Yes", action_id="y", value="1", style="primary",
                      confirm=ConfirmObject(title="Sure?", text="Really", confirm="Yes", deny="No")),
        StaticSelectElement(action_id="s", placeholder="Pick", options=[Option(value="a", text="A")]),
    ])], None),
    ([SectionBlock(text="Pick", accessory=StaticMultiSelectElement(action_id="m", options=[Option(value="a", text="A")]))], None),
    ([{"type": "actions", "elements": [{"type": "multi_static_select", "options": [{"text": {"type": "plain_text", "text": "A"}, "value": "a"}]}]}],
     "unsupported element: multiselect [json-pointer:/blocks/0]"),
    ([{"type": "actions", "elements": [{"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "A"}}] * 2}],
     '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]'),
    ([{"type": "divider", "block_id": "d"}] * 2, '`block_id` "d" already exists [json-pointer:/blocks/1/block_id]'),
    ([{"type": "header", "text": {"type": "mrkdwn", "text": "A"}}], "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"),
    ([{"type": "image", "image_url": "https://x.example/a.png"}], "missing required field: alt_text [json-pointer:/blocks/0]"),
    ([{"type": "divider", "colour": "red"}], "invalid additional property: colour [json-pointer:/blocks/0]"),
]


@pytest.mark.parametrize("blocks, problem", ACCEPTED_AND_REFUSED)
def test_block_kits_rules_hold(slack, desk, blocks, problem):
    def post():
        return slack.chat_postMessage(channel="#general", text="x", blocks=[b if isinstance(b, dict) else b.to_dict() for b in blocks])

    if problem is None:
        assert post()["ok"]
    else:
        answer = refused(post, "invalid_blocks")
        assert answer["errors"] == [problem]
        assert answer["response_metadata"]["messages"] == [f"[ERROR] {problem}"]
        assert desk.sees("margo", "#general") == []


# Acting as people


def test_a_command_is_signed_and_its_answer_shown(app, desk):
    app.script = lambda request: {"text": "Looking…", "response_type": "ephemeral"}
    outcome = desk.do("commands", user="margo", channel="#delivery", command="/chat what of @declan in #general?")
    form = app.received[0].form

    assert app.forged == 0
    assert outcome["status"] == 200 and outcome["failure"] is None
    assert app.received[0].path == "/slack/commands"
    assert form["text"] == f"what of <@{desk.user('declan')['id']}> in <#{desk.channel('general')}|general>?"
    assert (form["trigger_id"], form["response_url"]) == (outcome["trigger_id"], outcome["response_url"])
    assert [item["rendered"] for item in desk.sees("margo", "#delivery")] == ["Looking…"]


def test_an_app_that_hangs_is_told_of(app, desk):
    app.script = lambda request: None
    outcome = desk.do("commands", user="margo", channel="#delivery", command="/chat x")

    assert outcome["status"] is None and outcome["failure"] == "http_timeout"
    assert "operation_timeout" in desk.sees("margo", "#delivery")[0]["text"]


def test_a_response_url_takes_five_messages(app, desk):
    outcome = desk.do("commands", user="margo", channel="#delivery", command="/chat x")
    webhook = WebhookClient(outcome["response_url"])
    answers = [webhook.send(text=f"part {n}") for n in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert "used_url" in answers[-1].body
    assert len(desk.sees("margo", "#delivery")) == 5


def test_an_event_that_is_not_taken_comes_again(app, desk):
    answers = [(500, "", {}), (503, "", {}), ""]
    app.script = lambda request: answers[len(app.received) - 1]
    said = desk.do("messages", user="margo", channel="#delivery", text="@bot hello")
    delivery = said["deliveries"][0]

    assert (delivery["type"], delivery["status"], delivery["attempts"]) == ("app_mention", 200, 3)
    assert {request.event["event_id"] for request in app.received} == {delivery["event_id"]}
    assert [request.headers.get("x-slack-retry-num") for request in app.received] == [None, "1", "2"]
    assert app.received[1].headers["x-slack-retry-reason"] == "http_error"


def test_an_app_can_ask_not_to_be_told_again(app, desk):
    app.script = lambda request: (500, "", {"X-Slack-No-Retry": "1"})
    said = desk.do("messages", user="margo", channel="@bot", text="hello")

    assert said["deliveries"][0]["attempts"] == 1


def test_one_event_comes_as_often_as_wanted(app, desk):
    event = {"type": "app_mention", "user": "U1", "text": "x", "channel": "C1", "ts": "1.000001"}
    sent = desk.do("events", event=event, event_id="Ev0SAME", times=4, parallel=True)["deliveries"]

    assert [delivery["event_id"] for delivery in sent] == ["Ev0SAME"] * 4
    assert sorted(request.headers.get("x-slack-retry-num", "0") for request in app.received) == ["0", "1", "2", "3"]
    assert all(request.event["event"] == event for request in app.received)


def test_the_app_hears_its_own_direct_messages(app, slack, desk):
    ts = slack.chat_postMessage(channel=desk.user("margo")["dm_channel"], text="hello")["ts"]

    eventually(lambda: [r for r in app.received if r.path == "/slack/events"], "the event of the bot's own message")
    event = app.received[0].event["event"]
    assert (event["ts"], event["channel_type"]) == (ts, "im") and event["bot_id"]


def test_a_choice_and_a_button(app, slack, desk):
    menu = StaticMultiSelectElement(action_id="menu", options=[Option(value="1", text="One"), Option(value="2", text="Two")])
    slack.chat_postMessage(channel="#delivery", text="Pick", blocks=[
        SectionBlock(block_id="pick", text="Pick", accessory=menu),
        ActionsBlock(block_id="do", elements=[ButtonElement(text="Use", action_id="use", value="v")]),
    ])
    ts = desk.sees("margo", "#delivery")[0]["ts"]
    desk.do("clicks", user="margo", channel="#delivery", ts=ts, action_id="menu", selected=["1", "2"])
    app.clear()
    clicked = desk.do("clicks", user="margo", channel="#delivery", ts=ts, action_id="use", times=2)
    payloads = [request.payload for request in app.received]
    WebhookClient(clicked["response_url"]).send(text="Used", replace_original=True)

    assert len(clicked["deliveries"]) == 2 and [p["type"] for p in payloads] == ["block_actions"] * 2
    chosen = payloads[0]["state"]["values"]["pick"]["menu"]["selected_options"]
    assert [option["value"] for option in chosen] == ["1", "2"]
    assert payloads[0]["actions"][0]["value"] == "v"
    assert payloads[0]["actions"][0]["action_ts"] != payloads[1]["actions"][0]["action_ts"]
    assert [item["rendered"] for item in desk.sees("declan", "#delivery")] == ["Used"]
    desk.do("clicks", status=404, user="margo", channel="#delivery", ts=ts, action_id="use")


def test_a_modal_is_opened_corrected_and_sent(app, slack, desk):
    command = desk.do("commands", user="margo", channel="#delivery", command="/create x")
    opened = slack.views_open(trigger_id=command["trigger_id"], view=modal(notify_on_close=True))["view"]
    refused(lambda: slack.views_open(trigger_id=command["trigger_id"], view=modal()), "exchanged_trigger_id")
    changed = slack.views_update(view_id=opened["id"], hash=opened["hash"], view=modal())["view"]
    refused(lambda: slack.views_update(view_id=opened["id"], hash=opened["hash"], view=modal()), "hash_conflict")
    shown = desk.get("views", user="margo")["modals"][0]["rendered"]
    app.clear()
    app.script = lambda request: {"response_action": "errors", "errors": {"title": "Say more."}}
    first = desk.do("submissions", user="margo", view_id=opened["id"], values={"title_text": "New"})
    app.script = lambda request: ""
    second = desk.do("submissions", user="margo", view_id=opened["id"], values={})

    assert changed["id"] == opened["id"] and "Title: Old" in shown
    assert (first["response_action"], first["errors"]) == ("errors", {"title": "Say more."})
    assert app.received[1].payload["view"]["state"]["values"]["title"]["title_text"]["value"] == "New"
    assert second["view"] is None and desk.get("views", user="margo")["modals"] == []


def test_the_home_is_published_and_opened(app, slack, desk):
    margo = desk.user("margo")["id"]
    slack.views_publish(user_id=margo, view=View(type="home", blocks=[HeaderBlock(text="Your tickets")]))
    app.clear()
    desk.do("home", user="margo", tab="home")

    assert app.received[0].event["event"]["view"]["blocks"][0]["text"]["text"] == "Your tickets"
    assert desk.get("views", user="margo")["home"]["rendered"] == "Your tickets"


def test_reactions_new_people_and_shortcuts(app, desk):
    said = desk.do("messages", user="declan", channel="#delivery", text="Fix the login")
    desk.do("reactions", user="margo", channel="#delivery", ts=said["ts"], reaction="memo")
    desk.do("joins", name="zoe", real_name="Zoe Brandt", email="zoe@tidewater-analytics.example")
    desk.do("shortcuts", user="margo", callback_id="create_ticket", channel="#delivery", ts=said["ts"])
    desk.do("shortcuts", user="margo", callback_id="ask")
    reaction, join, message, shortcut = app.received

    assert reaction.event["event"]["item"] == {"type": "message", "channel": desk.channel("delivery"), "ts": said["ts"]}
    assert join.event["event"]["user"]["profile"]["email"] == "zoe@tidewater-analytics.example"
    assert (message.payload["type"], message.payload["message"]["text"]) == ("message_action", "Fix the login")
    assert shortcut.payload["type"] == "shortcut" and shortcut.payload["trigger_id"]


def test_the_app_is_installed_in_a_second_workspace(app, sandbox, desk):
    back = "https://alpha.example/slack/oauth/redirect"
    query = {"client_id": "sandbox-client", "scope": "chat:write,users:read", "redirect_uri": back, "state": "s&1", "team": "T0SECOND"}
    address = f"{sandbox.url}/sandbox/slack/oauth/v2/authorize"
    page = requests.get(address, params=query, timeout=20)
    answer = requests.post(address, params=query, data={"decision": "allow"}, allow_redirects=False, timeout=20)
    given = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(answer.headers["Location"]).query))
    exchange = {"client_id": "sandbox-client", "client_secret": "sandbox-client-secret", "code": given["code"], "redirect_uri": back}
    bare = WebClient(base_url=f"{sandbox.url}/sandbox/slack/api/")
    installed = bare.oauth_v2_access(**exchange)
    second = client(sandbox, installed["access_token"])
    second.chat_postMessage(channel="#general", text="hello")
    heard = desk.do("messages", team="T0SECOND", user="margo", channel="@bot", text="hi")

    assert "users:read" in page.text and given["state"] == "s&1"
    assert installed["team"]["id"] == second.auth_test()["team_id"] == "T0SECOND"
    assert desk.sees("margo", "#general") == []
    assert heard["deliveries"][0]["status"] == 200
    assert [r.event["authorizations"][0]["team_id"] for r in app.received if b"client_msg_id" in r.body] == ["T0SECOND"]
    refused(lambda: bare.oauth_v2_access(**exchange), "invalid_code")


def test_many_people_at_once(app, desk):
    names = [user["name"] for user in desk.get("workspace")["users"]][:8]
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda name: desk.do("commands", user=name, channel="#general", command="/chat x"), names * 5))

    assert [outcome["status"] for outcome in outcomes] == [200] * 40
    assert len({request.form["trigger_id"] for request in app.received}) == 40
    assert app.forged == 0
