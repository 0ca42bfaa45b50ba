"""What those who run it rely on: stopping, health, metrics, logs, ids, settings."""

import json
import re
import subprocess

import pytest
import requests

from support.api import is_utc_time, problem, success
from support.process import inherited
from support.samples import ALL, BY_FILE
from support.stack import SECRETS, Stack, executable
from support.waiting import eventually

SERVERS = ["sandbox", "transcript", "linear", "notion", "slack"]
SERVICES = ["transcript", "linear", "notion", "slack"]
TRACE = "0af7651916cd43dd8448eb211c80319c"


@pytest.mark.parametrize("name", SERVERS)
def test_sigterm_exits_0(own_stack, name):
    stack = own_stack()

    assert stack.servers[name].terminate(35) == 0


def test_sigterm_while_meetings_are_processed_loses_nothing(own_stack):
    stack = own_stack()
    sent = [success(stack.send(sample.body, sample.file), 202)["id"] for sample in ALL]

    assert stack.transcript.terminate(35) == 0

    stack.transcript.open()
    for meeting in sent:
        stack.ready(meeting)


@pytest.mark.parametrize("name", SERVICES)
def test_operational_routes_need_no_token_and_stay_on_the_services_port(stack, name):
    server = stack.servers[name]

    assert requests.get(f"{server.url}/health", timeout=5).status_code == 200
    assert requests.get(f"{server.url}/ready", timeout=5).status_code == 200
    assert requests.get(f"{server.url}/metrics", timeout=5).status_code == 200
    assert requests.get(f"{stack.url}/{name}/health", timeout=5).status_code == 200
    for path in ["/health", "/ready", "/metrics", f"/{name}/ready", f"/{name}/metrics"]:
        assert requests.get(stack.url + path, timeout=5).status_code == 404


@pytest.mark.parametrize("name", SERVICES)
def test_metrics_are_prometheus_text_labelled_with_route_patterns(stack, name):
    stack.api.get("/transcript/meetings/11111111-1111-4111-8111-111111111111")
    stack.api.get("/linear/members/Priyanka Raghunathan")

    answer = requests.get(f"{stack.servers[name].url}/metrics", timeout=5)

    assert answer.headers["Content-Type"].startswith("text/plain")
    sample = re.compile(r'^[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-zA-Z_]\w*="(\\.|[^"\\])*",?)*\})? [-+]?([0-9.]+(e[-+]?\d+)?|Inf|NaN)$')
    for line in answer.text.splitlines():
        assert not line or line.startswith("#") or sample.match(line), line
    assert "http" in answer.text
    assert "11111111" not in answer.text and "Priyanka" not in answer.text


@pytest.mark.parametrize("path", [f"/{name}/openapi.json" for name in SERVICES])
def test_services_describe_themselves(stack, path):
    document = success(stack.api.get(path))

    assert document["openapi"].startswith("3.1")
    prefix = "/" + path.split("/")[1]
    assert document["paths"] and all(route.startswith(prefix) for route in document["paths"])


# Ids


@pytest.mark.parametrize("path", ["/transcript/meetings", "/linear/teams", "/transcript/nothing", "/linear/health"])
def test_a_request_id_is_returned_or_made(stack, path):
    given = stack.api.get(path, headers={"X-Request-Id": "e2e-request-1"})
    made = [stack.api.get(path).headers["X-Request-Id"] for _ in range(2)]

    assert given.headers["X-Request-Id"] == "e2e-request-1"
    assert all(made) and made[0] != made[1]


def test_a_strange_request_id_does_not_reach_the_log(stack):
    answer = stack.api.get("/transcript/meetings", headers={"X-Request-Id": "a b\t{}\"<script>" + "x" * 5000})

    assert "<script>" not in answer.headers["X-Request-Id"]
    assert len(answer.headers["X-Request-Id"]) <= 200


def test_the_trace_goes_from_the_caller_to_linear(stack):
    headers = {"traceparent": f"00-{TRACE}-b7ad6b7169203331-01", "X-Request-Id": "e2e-request-trace"}

    success(stack.api.get("/linear/workspace", params={"refresh": "true"}, headers=headers))

    assert TRACE in traces(stack)
    lines = [json.loads(line) for line in stack.linear.log_lines()]
    assert any(line.get("trace_id") == TRACE and line.get("request_id") == "e2e-request-trace" for line in lines)


def test_the_trace_goes_through_transcript_and_linear_to_linears_api(stack):
    meeting = stack.ingest(BY_FILE["01-daily-standup.txt"].body, "01-daily-standup.txt")
    trace = TRACE[::-1]

    stack.api.post(
        f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True},
        headers={"traceparent": f"00-{trace}-b7ad6b7169203331-01", "X-Request-Id": "e2e-request-tickets"},
    )

    assert trace in traces(stack)
    for name in ["transcript", "linear"]:
        lines = [json.loads(line) for line in stack.servers[name].log_lines()]
        assert any(line.get("trace_id") == trace for line in lines), name
        assert any(line.get("request_id") == "e2e-request-tickets" for line in lines), name


def traces(stack: Stack) -> set[str]:
    """The trace ids that the sandbox's Linear was sent."""
    sent = [request["headers"].get("traceparent", "") for request in stack.sandbox_requests()]
    return {trace.split("-")[1] for trace in sent if trace}


# Logs


def test_logs_are_one_json_object_a_line_without_secrets_or_words_of_a_meeting(own_stack):
    stack = own_stack(LOG_LEVEL="trace")
    sample = BY_FILE["03-fennimore-contract-call.txt"]
    meeting = stack.ingest(sample.body, sample.file, meeting_date=sample.date)
    stack.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True})
    stack.api.get("/transcript/search", params={"q": "strawberry people"})
    stack.api.post("/transcript/redact", json={"text": "we pay $77,777 for the strawberry people"})
    stack.send(b"\xff" + sample.body, "bad.txt")
    stack.api.get("/transcript/meetings", headers={"Authorization": "Bearer e2e-wrong-credential"})

    for name in SERVICES:
        lines = eventually(stack.servers[name].log_lines, f"{name} has logged")
        for line in lines:
            record = json.loads(line)
            assert set(record) >= {"time", "level", "service", "message"}, line
            assert is_utc_time(record["time"]) and record["service"] == name
        text = "\n".join(lines)
        for secret in [*SECRETS, "e2e-wrong-credential"]:
            assert secret not in text
        for words in ["strawberry", "$420,000", "77,777", "They're nine years old", "q="]:
            assert words not in text
        assert any(json.loads(line).get("request_id") for line in lines)


# Settings


@pytest.mark.parametrize(
    "name, settings, variable",
    [
        ("transcript", {"TRANSCRIPT_PORT": "eighty"}, "TRANSCRIPT_PORT"),
        ("transcript", {"DATABASE_URL": "mysql://user:hush-password@host/db"}, "DATABASE_URL"),
        ("transcript", {"LINEAR_SERVICE_URL": "nowhere"}, "LINEAR_SERVICE_URL"),
        ("transcript", {"HOST": "0.0.0.0"}, "ALPHA_API_TOKEN"),
        ("transcript", {"ALPHA_TIMEZONE": "Mars/Olympus"}, "ALPHA_TIMEZONE"),
        ("linear", {"LINEAR_PORT": "70000"}, "LINEAR_PORT"),
        ("linear", {"LINEAR_WRITE_MODE": "perhaps"}, "LINEAR_WRITE_MODE"),
        ("linear", {"LINEAR_API_URL": "ftp://hush-password@x"}, "LINEAR_API_URL"),
        ("linear", {"HOST": "0.0.0.0"}, "ALPHA_API_TOKEN"),
        ("linear", {"LOG_LEVEL": "loud"}, "LOG_LEVEL"),
    ],
)
def test_a_wrong_setting_stops_the_start_and_is_named(executables, tmp_path, name, settings, variable):
    environment = inherited(**({f"{name.upper()}_PORT": "0", "DATABASE_URL": f"sqlite:{tmp_path}/x.db"} | settings))

    ended = subprocess.run(
        [executable(f"alpha-{name}")], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=20
    )

    said = ended.stdout + ended.stderr
    assert ended.returncode not in (0, -6, -11)
    assert variable in said
    assert "hush-password" not in said and "Fatal" not in said
    assert len([line for line in said.splitlines() if variable in line]) == 1


def test_settings_come_from_a_dotenv_file_too_and_the_environment_wins(executables, tmp_path):
    (tmp_path / ".env").write_text("LOG_LEVEL=loud\nLINEAR_PORT=wrong\n")

    ended = subprocess.run(
        [executable("alpha-linear")], cwd=tmp_path, env=inherited(LOG_LEVEL="info"), capture_output=True, text=True,
        timeout=20,
    )

    assert ended.returncode != 0
    assert "LINEAR_PORT" in ended.stderr + ended.stdout and "LOG_LEVEL" not in ended.stderr + ended.stdout


def test_without_a_token_only_callers_on_this_machine_are_answered(own_stack):
    stack = own_stack(token=None)

    success(stack.direct("transcript").get("/transcript/meetings"))
    success(stack.api.get("/transcript/meetings"))
    outside = {"X-Forwarded-For": "203.0.113.9"}
    problem(stack.direct("transcript").get("/transcript/meetings", headers=outside), {401, 403})
    success(stack.api.get("/transcript/meetings", headers=outside))  # the gateway does not believe callers


def test_all_services_may_be_given_one_database(own_stack, tmp_path):
    stack = own_stack(DATABASE_URL=f"sqlite:{tmp_path}/one.db")

    meeting = stack.ingest(BY_FILE["04-sprint-planning.json"].body, "04-sprint-planning.json")
    created = stack.api.post(f"/transcript/meetings/{meeting['id']}/tickets", json={"all": True})

    assert created.status_code == 201, created.text
    for name in SERVICES:
        stack.servers[name].terminate()
        stack.servers[name].open()
