"""What must be refused: clearly, and with nothing stored."""

import json
import urllib.error
import urllib.request

import pytest

from support.api import API, problem, success
from support.samples import BY_FILE
from support.stack import TOKEN, WEBHOOK_SECRET, Stack

MEBIBYTE = 1024 * 1024
UNKNOWN = "11111111-1111-4111-8111-111111111111"


@pytest.fixture(autouse=True)
def nothing_is_stored(stack: Stack):
    """Every test here ends with as many meetings as it began with."""
    before = len(stack.meetings())
    yield
    assert len(stack.meetings()) == before


def cues(count: int) -> bytes:
    """WebVTT with that many short cues, under the size limit."""
    lines = ["WEBVTT", ""]
    for number in range(count):
        seconds, hours = number % 3600, number // 3600
        stamp = f"{hours:02}:{seconds // 60:02}:{seconds % 60:02}"
        lines += [f"{stamp}.0 --> {stamp}.9".replace(".0 ", ".000 ").replace(".9", ".900"), "x", ""]
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    "body, content_type, statuses",
    [
        (b"{not json", "application/json", {400}),
        (b"", "application/json", {400, 422}),
        (b"[]", "application/json", {400, 422}),
        (b'"text"', "application/json", {400, 422}),
        (b"{}", "application/json", {422}),
        (b'{"transcript": null}', "application/json", {422}),
        (b'{"transcript": ""}', "application/json", {422}),
        (b'{"transcript": "   \\n "}', "application/json", {422}),
        (b'{"transcript": 5}', "application/json", {422}),
        (b'{"transcript": {"a": 1}}', "application/json", {422}),
        (b'{"transcript": "\xff\xfe"}', "application/json", {400}),
        (b"title=x", "application/x-www-form-urlencoded", {422}),
        (b"transcript=", "application/x-www-form-urlencoded", {422}),
        (b"transcript=%zz", "application/x-www-form-urlencoded", {400}),
        (b"null", "application/json", {422}),
        (b"[1, 2]", "application/json", {422}),
        (b'[{"transcript": "Ada: Hi."}, {"transcript": "Ada: Bye."}]', "application/json", {422}),
    ],
)
def test_webhook_refuses(stack, body, content_type, statuses):
    headers = {"Content-Type": content_type, "X-Webhook-Secret": WEBHOOK_SECRET}

    refusal = problem(stack.api.post("/transcript/webhook", data=body, headers=headers), statuses)

    if statuses == {422} and not body.startswith((b"null", b"[")):
        pointers = [error["pointer"] for error in refusal["errors"]]
        assert pointers == ["/transcript"]


@pytest.mark.parametrize(
    "name, body, statuses",
    [
        ("empty.txt", b"", {400, 422}),
        ("blank.txt", b" \n\t\n", {400, 422}),
        ("bom.txt", b"\xef\xbb\xbf", {400, 422}),
        ("latin.txt", "Zoë: café".encode("latin-1") * 50, {400, 415, 422}),
        ("cut.txt", "Ada: caf\u00e9".encode()[:-1], {400, 415, 422}),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20, {400, 415, 422}),
        ("program", b"\x7fELF\x02\x01\x01\x00" + bytes(4096), {400, 415, 422}),
        ("nulls.txt", b"Ada: hello\x00\x00\x00\x00 world\n" * 20, {400, 415, 422}),
        ("empty.vtt", b"WEBVTT\n\n", {422}),
        ("broken.json", b'{"sentences": [', {400, 422}),
        ("other.json", b'{"some": "thing"}', {422}),
    ],
)
def test_files_that_are_no_transcript_are_refused(stack, name, body, statuses):
    refusal = problem(stack.send(body, name), statuses)

    assert refusal["detail"]


def test_eleven_mebibytes_are_too_large_through_the_gateway_and_past_it(stack):
    body = b"Ada: hello there\n" * (11 * MEBIBYTE // 17 + 1)

    for api in (stack.api, stack.direct("transcript")):
        refusal = problem(api.post("/transcript/meetings", data=body, params={"filename": "big.txt"}), 413)
        assert "10 MiB" in refusal["detail"]


@pytest.mark.parametrize("token, status", [(TOKEN, 413), ("wrong", 401)])
def test_a_caller_that_sends_everything_before_it_reads_hears_the_refusal(stack, token, status):
    """urllib asks for the connection to be closed, and reads nothing before its 20 MiB are sent."""
    request = urllib.request.Request(
        f"{stack.transcript.url}/transcript/meetings",
        data=b"Ada: hello there\n" * (20 * MEBIBYTE // 17),
        headers={"Authorization": f"Bearer {token}"},
    )
    with pytest.raises(urllib.error.HTTPError) as refusal:
        urllib.request.urlopen(request, timeout=60)
    assert refusal.value.code == status
    assert refusal.value.headers["Content-Type"] == "application/problem+json"


def test_a_body_over_one_mebibyte_is_too_large_for_linear(stack):
    body = json.dumps({"issues": [{"title": "x" * (MEBIBYTE + 1)}]})

    for api in (stack.api, stack.direct("linear")):
        problem(api.post("/linear/issues", data=body, headers={"Content-Type": "application/json"}), 413)


def test_three_hundred_thousand_cues_are_refused_quickly(stack):
    body = cues(300_000)
    assert len(body) < 11 * MEBIBYTE

    answer = stack.send(body, "endless.vtt")

    problem(answer, {413, 422})
    assert answer.elapsed.total_seconds() < 20
    success(stack.api.get("/transcript/health"))


def test_deeply_nested_json_is_refused(stack):
    body = b'{"transcript": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"

    headers = {"Content-Type": "application/json", "X-Webhook-Secret": WEBHOOK_SECRET}
    problem(stack.api.post("/transcript/webhook", data=body, headers=headers), {400, 422})
    success(stack.api.get("/transcript/health"))


# Credentials

PROTECTED = [
    ("GET", "/transcript/meetings"), ("POST", "/transcript/meetings"), ("POST", "/transcript/webhook"),
    ("GET", f"/transcript/meetings/{UNKNOWN}"), ("GET", f"/transcript/meetings/{UNKNOWN}/text"),
    ("POST", f"/transcript/meetings/{UNKNOWN}/tickets"), ("DELETE", f"/transcript/meetings/{UNKNOWN}"),
    ("GET", "/transcript/search?q=x"), ("POST", "/transcript/redact"), ("GET", "/transcript/stats"),
    ("GET", "/linear/workspace"), ("GET", "/linear/context"), ("POST", "/linear/issues"),
    ("PATCH", "/linear/issues/TID-1"), ("DELETE", "/linear/issues/TID-1"),
    ("POST", "/slack/ask"), ("POST", "/slack/notifications"), ("GET", "/slack/replies"),
]


@pytest.mark.parametrize("method, path", PROTECTED)
@pytest.mark.parametrize("credential", [None, "Bearer wrong", "Bearer ", f"Basic {TOKEN}", TOKEN])
def test_without_the_token_nothing_is_answered(stack, method, path, credential):
    headers = {"Authorization": credential} if credential else {}

    for base in (stack.url, stack.servers[path.split("/")[1]].url):
        refusal = problem(API(base, None).call(method, path, headers=headers), 401)
        assert TOKEN not in json.dumps(refusal)


def test_the_webhook_wants_its_own_secret(stack):
    api = API(stack.url, None)
    body = {"transcript": ""}

    for headers in ({"X-Webhook-Secret": "wrong"}, {"Authorization": "Bearer wrong"}, {}):
        problem(api.post("/transcript/webhook", json=body, headers=headers), 401)
    for headers in ({"X-Webhook-Secret": WEBHOOK_SECRET}, {"Authorization": f"Bearer {WEBHOOK_SECRET}"}):
        problem(api.post("/transcript/webhook", json=body, headers=headers), 422)


# Ids, cursors, queries


@pytest.mark.parametrize("part", ["", "/text", "/summary", "/tickets"])
def test_an_unknown_meeting_is_not_found(stack, part):
    problem(stack.api.get(f"/transcript/meetings/{UNKNOWN}{part}"), 404)
    problem(stack.api.get(f"/transcript/meetings/not-an-id{part}"), {400, 404, 422})


def test_changing_an_unknown_meeting_is_not_found(stack):
    problem(stack.api.post(f"/transcript/meetings/{UNKNOWN}/reprocess"), 404)
    problem(stack.api.call("DELETE", f"/transcript/meetings/{UNKNOWN}"), 404)
    problem(stack.api.call("PATCH", "/linear/issues/TID-99999", json={"title": "x"}), 404)


@pytest.mark.parametrize(
    "query",
    [{"cursor": "not-a-cursor"}, {"cursor": "AAAA"}, {"limit": "0"}, {"limit": "201"}, {"limit": "many"},
     {"from": "tomorrow-ish"}, {"status": "thinking"}],
)
def test_a_bad_query_is_refused(stack, query):
    problem(stack.api.get("/transcript/meetings", params=query), {400, 422})


def test_search_without_words_is_refused(stack):
    problem(stack.api.get("/transcript/search"), {400, 422})
    problem(stack.api.get("/transcript/search", params={"q": ""}), {400, 422})


@pytest.mark.parametrize("path", ["/transcript/nothing", "/linear/nothing", "/notion/nothing", "/slack/nothing", "/transcript/meetings/a/b/c"])
def test_an_unknown_route_is_a_problem_document(stack, path):
    problem(stack.api.get(path), 404)


@pytest.mark.parametrize("method, path", [("PUT", "/transcript/meetings"), ("DELETE", "/transcript/search"),
                                          ("GET", "/transcript/webhook")])
def test_a_wrong_method_is_a_problem_document(stack, method, path):
    problem(stack.api.call(method, path), {404, 405})


def test_redact_wants_text(stack):
    for body in [{}, {"text": 5}, {"text": None}]:
        problem(stack.api.post("/transcript/redact", json=body), 422)
    problem(stack.api.post("/transcript/redact", data=b"{", headers={"Content-Type": "application/json"}), 400)


def test_errors_do_not_repeat_what_was_sent(stack):
    """A refused body may hold what nobody should see."""
    body = BY_FILE["03-fennimore-contract-call.txt"].body + b"\xff"

    answer = stack.send(body, "bad.txt")

    problem(answer, {400, 415, 422})
    assert "$420,000" not in answer.text and "strawberry" not in answer.text
