"""What nobody but Slack may send. All of it is refused with nothing stored, and the good ones go on being answered."""

import http.client
import json
import threading
import time

import pytest

from support.api import problem
from support.slack_requests import FORM, command, event, headers, interaction, post, signature, stored
from support.stack import Stack

PATHS = ["/slack/commands", "/slack/events", "/slack/interactive"]
MEBIBYTE = 1024 * 1024


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """The slack service alone: what is refused needs nobody else."""
    stack = Stack(tmp_path_factory.mktemp("attacks"), SLACK_RESPONSE_HOSTS="hooks.slack.com,127.0.0.1:8090")
    stack.slack.open()
    yield stack.slack
    stack.slack.terminate()


@pytest.fixture(autouse=True)
def nothing_is_stored(service, request):
    before = stored(service)
    yield
    if "stores" not in request.keywords:
        assert stored(service) == before


def press(url: str) -> bytes:
    return interaction(
        type="block_actions", user={"id": "U0RAW00001"}, team={"id": "T0RAW00001"}, trigger_id="1.1.raw",
        container={"type": "message", "message_ts": "1700000000.000001", "channel_id": "C0RAW00001"},
        response_url=url, actions=[{"type": "button", "action_id": "x", "block_id": "y", "value": "z", "action_ts": "1.2"}],
    )  # fmt: skip


def now(offset: int = 0) -> str:
    return str(int(time.time()) + offset)


@pytest.mark.stores
def test_a_good_one_is_taken(service):
    """So that what follows is refused for its own reason."""
    before = stored(service)

    assert post(service, "/slack/commands", command()).status_code == 200
    assert post(service, "/slack/events", event()).status_code == 200
    assert post(service, "/slack/interactive", press("https://hooks.slack.com/actions/1")).status_code == 200

    assert stored(service) == before + 3


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "given",
    [
        pytest.param(lambda body: {}, id="no signature"),
        pytest.param(lambda body: {"X-Slack-Signature": headers(body)["X-Slack-Signature"]}, id="no timestamp"),
        pytest.param(lambda body: {"X-Slack-Request-Timestamp": now()}, id="timestamp alone"),
        pytest.param(lambda body: headers(body, secret="another"), id="another secret"),
        pytest.param(lambda body: headers(body + b"&x=1"), id="altered body"),
        pytest.param(lambda body: headers(body, now(-301)), id="old"),
        pytest.param(lambda body: headers(body, now(+330)), id="from the future"),
        pytest.param(lambda body: headers(body, "0"), id="1970"),
        pytest.param(lambda body: headers(body, f"-{now()}"), id="negative"),
        pytest.param(lambda body: headers(body, f"{now()}.0"), id="fraction"),
        pytest.param(lambda body: headers(body, "9" * 400), id="a long number"),
        pytest.param(lambda body: headers(body, "١٧٠٠٠٠٠٠٠٠".encode().decode("latin-1")), id="other digits"),
        pytest.param(lambda body: headers(body) | {"X-Slack-Signature": "v0="}, id="empty digest"),
        pytest.param(lambda body: headers(body) | {"X-Slack-Signature": "v0=" + "0" * 64}, id="zeros"),
        pytest.param(lambda body: headers(body) | {"X-Slack-Signature": "v0=" + "g" * 64}, id="not hexadecimal"),
        pytest.param(lambda body: headers(body) | {"X-Slack-Signature": headers(body)["X-Slack-Signature"].upper()}, id="upper case"),
        pytest.param(lambda body: headers(body) | {"X-Slack-Signature": headers(body)["X-Slack-Signature"][:-1]}, id="cut"),
        pytest.param(lambda body: headers(body) | {"X-Slack-Signature": headers(body)["X-Slack-Signature"] + "0"}, id="longer"),
        pytest.param(lambda body: headers(body) | {"X-Slack-Signature": headers(body)["X-Slack-Signature"].replace("v0", "v1")}, id="other version"),
    ],
)
def test_forged(service, path, given):
    body = event() if path.endswith("events") else command()

    problem(post(service, path, body, given(body)), {401})


def raw(service, path: str, body: bytes, pairs: list[tuple[str, str]]) -> int:
    """Headers as they are given, also twice."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=20)
    connection.putrequest("POST", path)
    for name, value in [*FORM.items(), ("Content-Length", str(len(body))), *pairs]:
        connection.putheader(name, value)
    connection.endheaders(body)
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.parametrize("path", PATHS)
def test_headers_twice(service, path):
    """Of two it could not be told which one was signed."""
    body = event() if path.endswith("events") else command()
    good = list(headers(body).items())

    assert raw(service, path, body, good + [("X-Slack-Signature", "v0=" + "0" * 64)]) == 401
    assert raw(service, path, body, [("X-Slack-Signature", "v0=" + "0" * 64)] + good) == 401
    assert raw(service, path, body, good + [("X-Slack-Request-Timestamp", now(-5))]) == 401
    assert raw(service, path, body, good + [good[0]]) == 401


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.slack.com.example.com/commands/1",
        "https://example.com/hooks.slack.com",
        "https://hooks.slack.com@example.com/commands/1",
        "https://user:secret@hooks.slack.com/commands/1",
        "http://hooks.slack.com/commands/1",
        "https://hooks.slack.com:8443/commands/1",
        "https://127.0.0.1/commands/1",
        "https://[::1]/commands/1",
        "https://2130706433/commands/1",
        "https://0x7f.1/commands/1",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/commands/1",
        "https://localhost:8090/commands/1",
        "http://127.0.0.1:8091/commands/1",
        "https://hooks.slack.com/commands/1#x",
        "https://hooks.slack.com\\@example.com/",
        "https://hooks.slack.com/ commands",
        "https://hooks.slack.com\r\nHost: example.com/x",
        "https://hooks.slaсk.com/commands/1",
        "file:///etc/passwd",
        "ftp://hooks.slack.com/x",
        "//hooks.slack.com/x",
        "https://",
        "x" * 5000,
        "https://hooks.slack.com/" + "x" * 5000,
    ],
)
def test_response_urls_elsewhere(service, url):
    problem(post(service, "/slack/commands", command(response_url=url)), {400})
    problem(post(service, "/slack/interactive", press(url)), {400})


@pytest.mark.parametrize("path", PATHS)
def test_too_large(service, path):
    body = b"text=" + b"x" * (2 * MEBIBYTE)

    problem(post(service, path, body), {413})


@pytest.mark.parametrize(
    "path, body",
    [
        ("/slack/commands", b""),
        ("/slack/commands", b"&&&"),
        ("/slack/commands", b"command=%2Fchat"),
        ("/slack/commands", b"command=%zz&team_id=T1&channel_id=C1&user_id=U1"),
        ("/slack/commands", b"command=%ff&team_id=T1&channel_id=C1&user_id=U1"),
        ("/slack/commands", b"command=%2Fchat&team_id=T1&channel_id=C1&user_id=U1&user_id=U2"),
        ("/slack/commands", b"command=%2Fchat&team_id=T1%27--&channel_id=C1&user_id=U1"),
        ("/slack/commands", b"command=chat&team_id=T1&channel_id=C1&user_id=U1"),
        ("/slack/commands", b"&".join(b"f%d=1" % number for number in range(1000))),
        ("/slack/commands", b'{"command": "/chat"}'),
        ("/slack/events", b""),
        ("/slack/events", b"[]"),
        ("/slack/events", b"null"),
        ("/slack/events", b"{"),
        ("/slack/events", b"{}"),
        ("/slack/events", b'{"type": "event_callback"}'),
        ("/slack/events", b'{"type": "event_callback", "team_id": "T1", "event_id": "", "event": {"type": "app_mention"}}'),
        ("/slack/events", b'{"type": "event_callback", "team_id": "T1", "event_id": "E1", "event": {"type": "app_mention"}}'),
        ("/slack/events", b'{"type": "url_verification"}'),
        ("/slack/events", b'{"type": "url_verification", "challenge": "' + b"x" * 5000 + b'"}'),
        ("/slack/events", b'{"a":' * 20_000 + b"1" + b"}" * 20_000),
        ("/slack/events", b"\xff\xfe{}"),
        ("/slack/interactive", b""),
        ("/slack/interactive", b"payload="),
        ("/slack/interactive", b"payload=1"),
        ("/slack/interactive", b"payload=%7B%7D"),
        ("/slack/interactive", b"payload=%7B%7D&payload=%7B%7D"),
        ("/slack/interactive", interaction(type="block_actions", user={"id": "U1"}, team={"id": "T1"}, actions=[])),
        ("/slack/interactive", interaction(type="view_submission", user={"id": "U1"}, team={"id": "T1"})),
    ],
)
def test_signed_nonsense(service, path, body):
    """Whoever has the secret may still be wrong."""
    problem(post(service, path, body), {400})


@pytest.mark.parametrize("body", [interaction(type="brand_new", user={"id": "U1"}, team={"id": "T1"}), event("brand_new")])
def test_what_slack_may_send_one_day_is_acknowledged(service, body):
    path = "/slack/events" if body.startswith(b"{") else "/slack/interactive"

    assert post(service, path, body).status_code == 200


def test_the_challenge_needs_the_signature_as_well(service):
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()

    assert post(service, "/slack/events", body).json() == {"challenge": "abc"}
    problem(post(service, "/slack/events", body, {}), {401})


def test_other_methods(service):
    import requests

    for path in PATHS:
        for method in ("GET", "PUT", "DELETE", "PATCH"):
            assert requests.request(method, f"{service.url}{path}", timeout=10).status_code == 405


def test_no_refusal_tells_a_secret(service):
    body = command()
    refusal = post(service, "/slack/commands", body, headers(body, secret="another"))

    assert signature(body, refusal.request.headers["X-Slack-Request-Timestamp"]) not in refusal.text
    assert "sandbox-signing-secret" not in service.log.read_text()


@pytest.mark.stores
def test_a_thousand_forged_ones_while_good_ones_are_answered(service):
    """From eight connections, as fast as they go; the good ones come between and none is lost."""
    forged: list[int] = []
    stop = threading.Event()

    def attack() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=20)
        body = command()
        bad = FORM | headers(body, secret="another")
        while not stop.is_set():
            connection.request("POST", "/slack/commands", body, bad)
            answer = connection.getresponse()
            answer.read()
            forged.append(answer.status)

    before = stored(service)
    attackers = [threading.Thread(target=attack, daemon=True) for _ in range(8)]
    for attacker in attackers:
        attacker.start()
    good = 0
    while good < 100 or len(forged) < 1000:
        assert post(service, "/slack/commands", command()).status_code == 200
        good += 1
    stop.set()
    for attacker in attackers:
        attacker.join(20)

    assert set(forged) == {401}
    assert stored(service) == before + good
