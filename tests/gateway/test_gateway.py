"""The gateway's Caddyfile, run by the real Caddy in front of small servers that tell what reached them."""

import hashlib
import json
import subprocess
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from support.gateway import ROOT, Gateway
from support.process import free_port, inherited
from support.upstream import Upstream
from support.waiting import eventually

MEBIBYTE = 1024 * 1024
TITLES = {404: "Not Found", 413: "Content Too Large", 503: "Service Unavailable", 504: "Gateway Timeout"}
PREFIXES = ["transcript", "slack", "linear", "notion"]


@pytest.fixture(scope="module")
def services():
    """One upstream for each prefix, and the sandbox's."""
    running = {name: Upstream(name).start() for name in [*PREFIXES, "sandbox"]}
    yield running
    for upstream in running.values():
        upstream.stop()


def settings(services: dict[str, Upstream]) -> dict[str, str]:
    return {f"{name.upper()}_SERVICE_URL": upstream.url for name, upstream in services.items()}


@pytest.fixture(scope="module")
def gateway(services, tmp_path_factory):
    """The gateway in production mode in front of all services."""
    gateway = Gateway(tmp_path_factory.mktemp("gateway"), GATEWAY_ANSWER_LIMIT="2s", **settings(services)).open()
    yield gateway
    gateway.terminate()


@pytest.fixture
def own_gateway(tmp_path):
    """A gateway for one test, in front of what that test says."""
    started: list[Gateway] = []

    def open_gateway(**environment: str) -> Gateway:
        started.append(Gateway(tmp_path, **environment).open())
        return started[-1]

    yield open_gateway
    for gateway in started:
        gateway.terminate()


def assert_problem(answer: requests.Response, status: int) -> dict:
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["type"] and problem["detail"]
    assert problem["title"] == TITLES[status]  # as the services spell them
    assert answer.headers["X-Request-Id"]
    assert "Server" not in answer.headers
    return problem


# Routing


def test_a_webhook_of_linear_reaches_its_service_with_every_byte_and_header(gateway):
    headers = {"Linear-Signature": "00ff", "Linear-Delivery": "d-1", "Linear-Event": "Issue", "Content-Type": "application/json"}
    body = '{ "action" : "update" }'

    answer = requests.post(f"{gateway.url}/linear/webhook", data=body, headers=headers, timeout=10)

    seen = answer.json()
    assert (answer.status_code, seen["path"], seen["length"]) == (200, "/linear/webhook", len(body))
    assert {name: seen["headers"].get(name.lower()) for name in headers} == headers


@pytest.mark.parametrize(
    "path, body",
    [
        ("commands", b"command=%2Fchat&text=caf%C3%A9+%26%20%3C%40U0%3E&&trigger_id=1.2&text="),
        ("events", '{ "type" : "event_callback",\r\n"event_id":"Ev1", "text":"\u00e9 \\u00e9" }\n'.encode()),
        ("interactive", b"payload=%7B%22a%22%3A%22\xff\x00%22%7D"),
    ],
)
def test_what_slack_signs_reaches_its_service_with_every_byte_and_header(gateway, path, body):
    """The signature is over the raw body, so not one byte may be changed, whatever the body is."""
    headers = {"X-Slack-Signature": "v0=" + "a2" * 32, "X-Slack-Request-Timestamp": "1531420618", "X-Slack-Retry-Num": "2",
               "X-Slack-Retry-Reason": "http_timeout", "Content-Type": "application/x-www-form-urlencoded"}

    answer = requests.post(f"{gateway.url}/slack/{path}", data=body, headers=headers, timeout=10)

    seen = answer.json()
    assert (seen["name"], seen["path"], seen["length"]) == ("slack", f"/slack/{path}", len(body))
    assert seen["sha256"] == hashlib.sha256(body).hexdigest()
    assert {name: seen["headers"].get(name.lower()) for name in headers} == headers


@pytest.mark.parametrize("path", ["/slack/install?team=T1", "/slack/oauth/redirect?code=1.2&state=a%2Bb", "/slack/oauth/redirect?error=access_denied"])
def test_a_browser_that_installs_the_app_reaches_the_slack_service(gateway, path):
    answer = requests.get(gateway.url + path, timeout=10)

    assert answer.json()["name"] == "slack" and answer.json()["path"] == path


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "DELETE"])
def test_each_prefix_reaches_its_service_unchanged(gateway, prefix, method):
    path = f"/{prefix}/some%20thing/x?q=a%26b&n=1"

    answer = requests.request(method, gateway.url + path, timeout=10)

    assert answer.status_code == 200
    assert answer.json()["name"] == prefix
    assert answer.json()["method"] == method
    assert answer.json()["path"] == path


@pytest.mark.parametrize("prefix", PREFIXES)
def test_health_is_for_everybody_and_the_other_operational_routes_are_not(gateway, services, prefix):
    assert requests.get(f"{gateway.url}/{prefix}/health", timeout=10).status_code == 200

    for path in [f"/{prefix}/metrics", f"/{prefix}/ready", f"/{prefix}//metrics", f"/{prefix}/./ready"]:
        assert_problem(raw_get(gateway, path), 404)
        assert not services[prefix].seen(path)


@pytest.mark.parametrize("path", ["/", "/metrics", "/ready", "/health", "/sandbox/requests", "/nothing", "/transcripts/x",
                                  "/transcript", "//metrics", "/transcript/../metrics", "/linear/%2e%2e/ready"])
def test_what_belongs_to_no_service_is_not_found(gateway, path):
    problem = assert_problem(raw_get(gateway, path), 404)

    assert "/transcript" in problem["detail"] or "own port" in problem["detail"]


def raw_get(gateway: Gateway, path: str) -> requests.Response:
    """GET of a path exactly as written; requests would tidy it up."""
    session = requests.Session()
    request = session.prepare_request(requests.Request("GET", gateway.url))
    request.url = gateway.url + path
    return session.send(request, timeout=10)


def test_sandbox_mode_shows_the_sandbox(services, own_gateway):
    gateway = own_gateway(GATEWAY_MODE="sandbox", **settings(services))

    for path in ["/", "/sandbox/requests", "/sandbox/linear/graphql", "/sandbox/slack", "/sandbox/slack/api/auth.test"]:
        assert requests.get(gateway.url + path, timeout=10).json()["name"] == "sandbox"
    assert requests.post(gateway.url + "/sandbox/linear/graphql", json={}, timeout=10).json()["name"] == "sandbox"
    assert requests.get(gateway.url + "/linear/workspace", timeout=10).json()["name"] == "linear"
    assert_problem(requests.get(gateway.url + "/nothing", timeout=10), 404)


def test_several_instances_share_the_work_and_a_dead_one_is_passed_over(own_gateway):
    first, second = Upstream("first").start(), Upstream("second").start()
    dead = f"http://127.0.0.1:{free_port()}"
    gateway = own_gateway(TRANSCRIPT_SERVICE_URL=f"{first.url} {dead} {second.url}")

    names = set()
    for number in range(12):
        names.add(requests.get(f"{gateway.url}/transcript/{number}", timeout=10).json()["name"])
        names.add(requests.post(f"{gateway.url}/transcript/{number}", data="x", timeout=10).json()["name"])

    assert names == {"first", "second"}
    first.stop()
    second.stop()


# Bodies


@pytest.mark.parametrize("prefix, limit", [("transcript", 10), ("slack", 1), ("linear", 1), ("notion", 1)])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_at_the_limit_passes_and_one_beyond_is_too_large(gateway, prefix, limit, chunked):
    def send(size: int) -> requests.Response:
        body = bytes(size)
        pieces = (body[at : at + 65536] for at in range(0, size, 65536))
        return requests.post(f"{gateway.url}/{prefix}/big", data=pieces if chunked else body, timeout=20)

    assert send(limit * MEBIBYTE).json()["length"] == limit * MEBIBYTE

    problem = assert_problem(send(limit * MEBIBYTE + 1), 413)
    assert f"{limit} MiB" in problem["detail"]
    assert_problem(send(limit * MEBIBYTE + 65536), 413)
    assert requests.post(f"{gateway.url}/{prefix}/big", data="small", timeout=10).status_code == 200


# Headers


def test_request_id_and_trace_are_passed_on(gateway):
    sent = {"X-Request-Id": "req-1", "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "tracestate": "a=b", "Authorization": "Bearer abc", "Idempotency-Key": "k"}

    for method in ["GET", "POST"]:
        seen = requests.request(method, f"{gateway.url}/linear/x", headers=sent, timeout=10).json()["headers"]
        for name, value in sent.items():
            assert seen[name.lower()] == value


def test_a_request_without_an_id_gets_one(gateway):
    first, second = (requests.get(f"{gateway.url}/linear/x", timeout=10).json()["headers"] for _ in range(2))

    assert uuid.UUID(first["x-request-id"]) != uuid.UUID(second["x-request-id"])
    answer = requests.get(f"{gateway.url}/nothing", headers={"X-Request-Id": "mine"}, timeout=10)
    assert answer.headers["X-Request-Id"] == "mine"


@pytest.mark.parametrize("strange", ["a b", "<script>", "x" * 129])
def test_a_strange_request_id_is_replaced(gateway, strange):
    answer = requests.get(f"{gateway.url}/linear/x", headers={"X-Request-Id": strange}, timeout=10)

    assert uuid.UUID(answer.json()["headers"]["x-request-id"])


def test_the_caller_cannot_say_where_it_comes_from(gateway):
    lies = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example",
            "X-Real-IP": "203.0.113.9", "Forwarded": "for=203.0.113.9"}

    for method in ["GET", "POST"]:
        seen = requests.request(method, f"{gateway.url}/transcript/x", headers=lies, timeout=10).json()["headers"]
        assert seen["x-forwarded-for"] == "127.0.0.1"
        assert seen["x-forwarded-proto"] == "http"
        assert seen["x-forwarded-host"] == gateway.url.removeprefix("http://")
        assert "forwarded" not in seen and "x-real-ip" not in seen


# Services that are away, late or die


def test_requests_wait_while_a_service_restarts(own_gateway):
    """All are answered once the service listens again, each with its own body, and each is sent once."""
    upstream = Upstream("transcript")
    gateway = own_gateway(TRANSCRIPT_SERVICE_URL=upstream.url, GATEWAY_HOLD="15s")
    arrivals = threading.Barrier(13)

    def send(number: int) -> dict:
        arrivals.wait()
        method = "POST" if number % 2 else "GET"
        body = "x" * (number * 1000) if number % 2 else None
        return requests.request(method, f"{gateway.url}/transcript/{number}", data=body, timeout=30).json()

    with ThreadPoolExecutor(12) as callers:
        answers = [callers.submit(send, number) for number in range(12)]
        arrivals.wait()
        time.sleep(1)  # not a wait for something to happen: the time that the service is away
        upstream.start()
        received = [answer.result() for answer in answers]

    for number, seen in enumerate(received):
        assert seen["path"] == f"/transcript/{number}"
        assert seen["length"] == (number * 1000 if number % 2 else 0)
        assert len(upstream.seen(f"/transcript/{number}")) == 1
    upstream.stop()


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_service_that_stays_away_is_503_with_retry_after(own_gateway, prefix, method):
    gateway = own_gateway(GATEWAY_HOLD="200ms", **{f"{prefix.upper()}_SERVICE_URL": f"http://127.0.0.1:{free_port()}"})

    answer = requests.request(method, f"{gateway.url}/{prefix}/x", timeout=10)

    assert_problem(answer, 503)
    assert int(answer.headers["Retry-After"]) > 0


def test_one_service_away_does_not_slow_the_others(services, own_gateway):
    away = settings(services) | {"NOTION_SERVICE_URL": f"http://127.0.0.1:{free_port()}"}
    gateway = own_gateway(GATEWAY_HOLD="3s", **away)

    with ThreadPoolExecutor(20) as callers:
        held = [callers.submit(requests.get, f"{gateway.url}/notion/x", timeout=20) for _ in range(20)]
        for _ in range(20):
            assert requests.get(f"{gateway.url}/linear/x", timeout=2).status_code == 200
        assert {answer.result().status_code for answer in held} == {503}


def test_a_service_that_does_not_answer_in_time_is_504(gateway, services):
    for method in ["POST", "DELETE"]:
        assert_problem(requests.request(method, f"{gateway.url}/linear/silent", timeout=20), 504)
    assert len(services["linear"].seen("/linear/silent")) == 2


def test_a_write_that_the_service_may_have_seen_is_not_sent_again(gateway, services):
    assert_problem(requests.post(f"{gateway.url}/slack/dies", data="x", timeout=20), 503)

    assert len(services["slack"].seen("/slack/dies")) == 1


# The process


def test_access_log_is_json_without_queries_and_headers(own_gateway):
    upstream = Upstream("transcript").start()
    gateway = own_gateway(TRANSCRIPT_SERVICE_URL=upstream.url, GATEWAY_HOLD="100ms")
    secrets = {"Authorization": "Bearer hush-token", "X-Webhook-Secret": "hush-hook", "Cookie": "hush=cookie"}

    requests.get(f"{gateway.url}/transcript/search?q=hush-query", headers=secrets, timeout=10)
    requests.post(f"{gateway.url}/linear/issues?x=hush-query", headers=secrets, data="hush-body", timeout=10)
    requests.get(f"{gateway.url}/nothing?q=hush-query", headers=secrets, timeout=10)
    requests.get(f"{gateway.url}/slack/oauth/redirect?code=hush-code&state=hush-state", timeout=10)

    def accesses() -> list[dict]:
        lines = [json.loads(line) for line in gateway.log.read_text().splitlines()]
        return [line for line in lines if line.get("logger") == "http.log.access"]

    lines = eventually(lambda: len(accesses()) >= 5 and accesses(), "the access log has its lines")
    assert {"/transcript/search", "/linear/issues", "/nothing", "/slack/oauth/redirect"} <= {line["request"]["uri"] for line in lines}
    assert all("status" in line and "duration" in line for line in lines)
    assert "hush" not in gateway.log.read_text()
    upstream.stop()


def test_sigterm_finishes_what_runs_and_exits_0(own_gateway):
    upstream = Upstream("linear").start()
    gateway = own_gateway(LINEAR_SERVICE_URL=upstream.url)

    with ThreadPoolExecutor(1) as caller:
        answer = caller.submit(requests.get, f"{gateway.url}/linear/silent", timeout=20)
        eventually(lambda: upstream.seen("/linear/silent"), "the request is with the service")
        gateway.child.terminate()
        upstream.release.set()
        assert answer.result().status_code == 200
    assert gateway.terminate() == 0
    upstream.stop()


def test_a_domain_name_brings_https():
    """Only looked at, not run: a certificate takes a public name."""

    def adapted(**settings: str) -> dict:
        command = ["caddy", "adapt", "--config", str(ROOT / "gateway/Caddyfile"), "--adapter", "caddyfile"]
        ended = subprocess.run(command, env=inherited(**settings), capture_output=True, text=True, check=True)
        return json.loads(ended.stdout)["apps"]["http"]["servers"]["srv0"]

    plain = adapted()
    assert plain["listen"] == ["127.0.0.1:8080"] and "match" not in plain["routes"][0]
    public = adapted(GATEWAY_ADDRESS="alpha.example.com", GATEWAY_PORT="443", GATEWAY_HOST="0.0.0.0")
    assert public["listen"] == ["0.0.0.0:443"]
    assert public["routes"][0]["match"] == [{"host": ["alpha.example.com"]}]


def test_there_is_no_admin_interface(gateway):
    assert '"admin endpoint disabled"' in gateway.log.read_text()
