"""Secrets in meetings of every format, on every path there is: none comes out, on a wire, in a log, a metric or on disk."""

import json
import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from support import database
from support.api import API, problem, success
from support.database import contents
from support.model import Model, completion, error, findings
from support.planted import Planted, every_format, krisp, plant, plain_text, upload
from support.process import inherited
from support.secrets import TERM, Finder, Vault
from support.stack import TOKEN, WEBHOOK_SECRET, Stack, executable
from support.traces import SERVICES
from support.waiting import eventually
from support.wire import Wire

SEED = 48_271
UNKNOWN = "11111111-1111-4111-8111-111111111111"
FORMATS = {
    "krisp", "zoom-vtt", "teams-vtt", "webvtt", "srt", "otter", "google-meet", "fireflies-json", "webhook-json", "readai-json",
    "plain-text",
}
Record = tuple[str, bytes]


class Witness:
    """An installation of which every answer is kept, and every word between its parts."""

    def __init__(self, directory: Path, **settings: str):
        directory.mkdir(parents=True, exist_ok=True)
        self.vault = Vault(SEED)
        self.model = Model().start()
        self.wires = {"linear": Wire("transcript to linear").start(), "sandbox": Wire("linear to Linear").start()}
        self.terms = directory / "terms.yaml"  # not among the data: it names the secret
        self.terms.write_text(f"always: [{TERM}]\n")
        self.stack = Recorded(directory / "stack", self.heard, **self.model.settings | {
            "LINEAR_SERVICE_URL": self.wires["linear"].url, "REDACTION_TERMS": str(self.terms), "OPENAI_TIMEOUT": "1",
            "LINEAR_API_URL": f"{self.wires['sandbox'].url}/sandbox/linear/graphql",
        } | settings)
        for name, wire in self.wires.items():
            wire.target = self.stack.servers[name].url
        self.answers: list[Record] = []
        self.printed: list[Record] = []

    def heard(self, answer: requests.Response, *_: object, **__: object) -> None:
        what = f"{answer.request.method} {answer.request.url.split('?')[0]}"
        self.answers.append((what, f"{answer.headers}\n".encode() + answer.content))

    def close(self) -> None:
        self.stack.close()
        for helper in [self.model, *self.wires.values()]:
            helper.stop()

    def leaks(self, records: list[Record]) -> list[str]:
        assert records
        return Finder(self.vault.planted).leaks(records)

    def spoken_of_linear(self) -> list[Record]:
        return [record for wire in self.wires.values() for record in wire.heard]

    def shown_to_the_model(self) -> list[Record]:
        return [("a question to the model", f"{request.headers}\n{request.text}".encode()) for request in self.model.requests]

    def logs(self) -> list[Record]:
        programs = [*self.stack.servers.values(), self.stack.gateway]
        return [(f"log of {program.name}", program.log.read_bytes()) for program in programs]

    def metrics(self) -> list[Record]:
        servers = self.stack.servers.values()
        return [(f"metrics of {server.name}", requests.get(f"{server.url}/metrics", timeout=5).content) for server in servers]

    def files(self) -> list[Record]:
        """All that the programs keep, but for their logs: databases with all beside them, the sandbox's journal."""
        folders = [self.stack.directory / name for name in (*self.stack.servers, "caddy")]
        paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        on_server = [] if database.KIND == "sqlite" else [record for name in SERVICES for record in self.stack.databases.kept(name)]
        return [(str(path.relative_to(self.stack.directory)), contents(path)) for path in paths] + on_server

    def alpha(self, *words: str) -> str:
        """What a command prints, wherever it prints it."""
        ports = {f"{name.upper()}_PORT": str(server.port) for name, server in self.stack.servers.items()}
        ended = subprocess.run(
            [executable("alpha"), *words], cwd=self.stack.directory, capture_output=True, timeout=60,
            env=inherited(HOME=str(self.stack.directory), ALPHA_API_TOKEN=TOKEN, REDACTION_TERMS=str(self.terms), GATEWAY_PORT=str(self.stack.gateway.port), **ports),
        )
        self.printed.append((f"alpha {words[0]}", ended.stdout + ended.stderr))
        return ended.stdout.decode()


class Recorded(Stack):
    def __init__(self, directory: Path, heard, **settings: str):
        super().__init__(directory, **settings)
        self.hook = heard

    def listened(self, api: API) -> API:
        api.session.hooks["response"].append(self.hook)
        return api

    @property
    def api(self) -> API:
        return self.listened(super().api)

    def caller(self, token: str | None) -> API:
        return self.listened(API(self.url, token))


@pytest.fixture(scope="module")
def witness(executables, tmp_path_factory) -> Iterator[Witness]:
    """All paths, gone once; the tests below look at what that left."""
    witness = Witness(tmp_path_factory.mktemp("witness"))
    try:
        witness.stack.open()
        witness.meetings = take_in_every_format(witness)
        for walk in (read, search, create_tickets, send_again, reprocess, fail_the_model, miss_linear, redact, draft, be_refused, command, delete):
            walk(witness)
        yield witness
    finally:
        witness.close()


# The paths


def take_in_every_format(witness: Witness) -> dict[str, Planted]:
    """The meetings by their ids."""
    sent = {}
    for meeting in every_format(witness.vault):
        sent[success(meeting.send(witness.stack, meeting), 202)["id"]] = meeting
    for meeting in sent:
        witness.stack.ready(meeting)
    return sent


def take(witness: Witness, name: str) -> str:
    """One more meeting, ready."""
    meeting = plant(witness.vault, name, plain_text)
    return witness.stack.ready(success(upload(witness.stack, meeting), 202)["id"])["id"]


def read(witness: Witness) -> None:
    stack = witness.stack
    for meeting in witness.meetings:
        stack.everything_said(meeting)
    stack.meetings()
    for query in [{"participant": "Dana"}, {"from": "2025-10-01"}, {"status": "ready"}, {"project": "Fennimore"}]:
        success(stack.api.get("/transcript/meetings", params=query))
    success(stack.api.get("/transcript/stats"))


def search(witness: Witness) -> None:
    api = witness.stack.api
    for words in ["invoice", "first year", "decided", "day rate", "hosting", "licence", "renewal", "wombat", "Dana"]:
        success(api.get("/transcript/search", params={"q": words, "limit": 200}))
    for secret in witness.vault.planted:
        success(api.get("/transcript/search", params={"q": secret, "limit": 200}))
        success(api.get("/transcript/meetings", params={"filename": secret}))
        success(api.get("/transcript/meetings", params={"participant": secret}))


def create_tickets(witness: Witness) -> None:
    for number, meeting in enumerate(witness.meetings):
        path, headers = f"/transcript/meetings/{meeting}/tickets", {"Idempotency-Key": f"walk-{number}"}
        for _ in range(2):
            answer = witness.stack.api.post(path, json={"all": True}, headers=headers)
            assert answer.status_code in (200, 201), answer.text
        success(witness.stack.api.get(path))


def send_again(witness: Witness) -> None:
    for meeting, planted in witness.meetings.items():
        assert success(planted.send(witness.stack, planted))["id"] == meeting
    meeting, planted = next(iter(witness.meetings.items()))
    assert success(upload(witness.stack, planted, replace="true"), 202)["id"] == meeting
    witness.stack.ready(meeting)


def reprocess(witness: Witness) -> None:
    for meeting in witness.meetings:
        success(witness.stack.api.post(f"/transcript/meetings/{meeting}/reprocess"), 202)
    for meeting in witness.meetings:
        witness.stack.ready(meeting)
        witness.stack.everything_said(meeting)


def fail_the_model(witness: Witness) -> None:
    """A model's own words are nobody's: here they are secrets that it cannot know."""
    secret = witness.vault.dollars()
    failures = {
        "nonsense": completion(f"It is {secret}."), "refusal": completion(None, refusal=f"Not {secret}."),
        "error": (500, {"error": {"message": secret, "type": secret, "code": secret}}), "page": f"<html>{secret}</html>",
        "unknown-key": error(401, "invalid_api_key"), "hang": None, "made-up": findings((0, secret, "AMOUNT"), (1, "Omar", secret)),
    }
    for name, answer in failures.items():
        witness.model.always(answer)
        witness.stack.everything_said(take(witness, f"model-{name}"))
    witness.model.always(findings())


def miss_linear(witness: Witness) -> None:
    witness.stack.linear.kill()
    meeting = take(witness, "linear-away")
    problem(witness.stack.api.post(f"/transcript/meetings/{meeting}/tickets", json={"all": True}), {502, 503, 504})
    witness.stack.everything_said(meeting)
    witness.stack.linear.open()


def redact(witness: Witness) -> None:
    for meeting in witness.meetings.values():
        text = meeting.body.decode() if meeting.filename.endswith("txt") else f"We pay {witness.vault.dollars()} to {TERM}."
        success(witness.stack.api.post("/transcript/redact", json={"text": text}))


def draft(witness: Witness) -> None:
    """What people type holds secrets in every field that there is."""
    secret = f"{witness.vault.dollars()} for {TERM}"
    for kind in ("tickets", "updates"):
        for text in [
            f"Pay {secret}, assign to {TERM}, project: {TERM}, label: {TERM}. Steps: pay {secret}, tell {TERM}", f"TID-28 description: {secret}",
            f"rename TID-28 to Pay {secret}", f"close the {TERM} ticket", f"move TID-28 to {TERM}, assign it to {TERM}",
        ]:
            success(witness.stack.api.post(f"/transcript/drafts/{kind}", json={"text": text, "author": f"{TERM} {secret}"}))
        problem(witness.stack.api.post(f"/transcript/drafts/{kind}", json={"text": secret, "date": secret}), 422)


def be_refused(witness: Witness) -> None:
    """Refusals say what is wrong and not what was sent."""
    api, secret = witness.stack.api, f"We pay {witness.vault.dollars()} to {TERM}"
    refuse_uploads(witness, api, secret)
    refuse_webhooks(witness, api, secret)
    refuse_bodies(api, secret)
    for query in ["limit", "cursor", "from", "to", "status"]:
        problem(api.get("/transcript/meetings", params={query: secret}), {400, 422})
    problem(api.get("/transcript/search", params={"q": secret * 40}), {400, 422})
    problem(api.get("/transcript/search", params={"q": secret, "cursor": secret}), {400, 422})


def refuse_uploads(witness: Witness, api: API, secret: str) -> None:
    path = "/transcript/meetings"
    for body in [f"Ada: {secret}\n".encode() + b"\xff", f'{{"sentences": [{{"text": "{secret}"'.encode(), f'{{"a": "{secret}"}}'.encode()]:
        problem(api.post(path, data=body, params={"filename": secret}), {400, 415, 422})
    problem(api.post(path, data=f"Ada: {secret}\n".encode() * (11 * 2**20 // len(secret))), 413)
    for query in ["meeting_date", "replace"]:
        problem(api.post(path, data=b"Ada: Hello.", params={query: secret}), {400, 422})
        problem(api.post(path, files={"file": ("a.txt", b"Ada: Hello.")}, data={query: secret}), {400, 422})
    problem(api.post(path, files={secret: (secret, secret)}), {400, 422})
    problem(witness.stack.caller(secret.split()[-1]).post(path, data=secret.encode()), 401)


def refuse_webhooks(witness: Witness, api: API, secret: str) -> None:
    bodies = [
        f'{{"transcript": "{secret}', json.dumps({secret: secret}), json.dumps({"transcript": {secret: secret}}),
        json.dumps({"transcript": [{"text": {secret: 1}}]}), json.dumps([secret]), json.dumps([{"transcript": secret}, {"transcript": secret}]),
    ]
    for secret_of_hook in (WEBHOOK_SECRET, TERM):
        for body in bodies:
            headers = {"X-Webhook-Secret": secret_of_hook, "Authorization": "", "Content-Type": "application/json"}
            problem(api.post("/transcript/webhook", data=body.encode(), headers=headers), {400, 401, 422})
    headers = {"X-Webhook-Secret": WEBHOOK_SECRET, "Content-Type": "application/x-www-form-urlencoded"}
    problem(api.post("/transcript/webhook", data=f"transcript={secret}%zz".encode(), headers=headers), 400)


def refuse_bodies(api: API, secret: str) -> None:
    headers = {"Content-Type": "application/json"}
    for path in ["/transcript/redact", f"/transcript/meetings/{UNKNOWN}/tickets", "/linear/issues"]:
        for body in [f'{{"text": "{secret}', json.dumps({"text": {secret: 1}, "ids": [secret]}), json.dumps([secret]), json.dumps(secret)]:
            problem(api.post(path, data=body.encode(), headers=headers), {400, 404, 422})


def command(witness: Witness) -> None:
    meeting = plant(witness.vault, "command-line", krisp)
    (witness.stack.directory / "mine.txt").write_bytes(meeting.body)
    witness.alpha("ingest", "mine.txt", "--title", f"Ours at {witness.vault.dollars()}")
    assert meeting.marker in witness.alpha("search", meeting.marker)
    for words in [["show", "last"], ["show", "last", "--text"], ["show", "last", "--json"], ["tickets", "last"], ["tickets", "last", "--create"],
                  ["tickets", "last", "--json"], ["meetings"], ["status"], ["doctor"], ["redact", "mine.txt"], ["search", TERM]]:
        witness.alpha(*words)
    (witness.stack.directory / "bad.txt").write_bytes(meeting.body + b"\xff")
    witness.alpha("ingest", "bad.txt")
    (witness.stack.directory / "mine.txt").unlink()


def delete(witness: Witness) -> None:
    meeting = take(witness, "deleted")
    assert witness.stack.api.call("DELETE", f"/transcript/meetings/{meeting}").status_code == 204
    problem(witness.stack.api.get(f"/transcript/meetings/{meeting}/text"), 404)


# What they left


@pytest.mark.parametrize(
    "spelling",
    ["It is $7,482,719.", "7482719 of them", '"\\u0037,48\\u0032,719"', "q=%247%2C482%2C719", "&#36;7,482&#x2c;719", "price_7,482,719_usd",
     "Thirty-one\nthousand", "thirty+one%20thousand", "thirty_one\\nthousand"],
)
def test_a_secret_is_found_in_any_spelling(spelling):
    planted = {"7,482,719": "here", "7482719": "here", "thirty one thousand": "here"}

    assert len(Finder(planted).found(spelling.encode())) == 1


def test_digits_within_a_digest_or_a_fraction_are_no_secret():
    finder = Finder({"7482719": "here"})

    assert finder.found(b"ab7482719c 0.7482719 17482719 e7482719-4a1b 37482719c1d2") == set()


def test_what_is_no_secret_comes_out_of_every_format(witness):
    """So the search below looks where there is something to find."""
    for meeting, planted in witness.meetings.items():
        said = witness.stack.everything_said(meeting)
        assert planted.marker in said and "[REDACTED_AMOUNT]" in said and "🙂 שלום" in said, planted.name
    assert {meeting["format"] for meeting in witness.stack.meetings()} == FORMATS
    markers = [planted.marker.encode() for planted in witness.meetings.values()]
    for records in (witness.answers, witness.spoken_of_linear(), witness.shown_to_the_model(), witness.files()):
        assert [marker for marker in markers if not any(marker in data for _, data in records)] == []
    assert any(b"wombatcommandline" in data for _, data in witness.printed)


def test_no_answer_has_a_secret(witness):
    assert witness.leaks(witness.answers) == []


def test_the_model_is_shown_no_secret(witness):
    assert witness.leaks(witness.shown_to_the_model()) == []


def test_linear_hears_no_secret(witness):
    assert witness.leaks(witness.spoken_of_linear()) == []
    kinds = ["issues { nodes { title description } }", "comments { nodes { body } }", "attachments { nodes { title subtitle url } }"]
    told = json.dumps([witness.stack.graphql(f"{{ {kind.replace(' {', '(first: 250) {', 1)} }}") for kind in kinds])
    assert all(planted.marker in told for planted in witness.meetings.values())
    assert witness.leaks([("Linear", told.encode())]) == []


def test_no_log_has_a_secret(witness):
    assert witness.leaks(witness.logs()) == []


def test_no_metric_has_a_secret(witness):
    assert witness.leaks(witness.metrics()) == []


def test_no_command_prints_a_secret(witness):
    assert witness.leaks(witness.printed) == []


def test_no_secret_is_on_the_disk(witness):
    eventually(lambda: not witness.leaks(witness.files()), "no secret is on the disk", 30, every=0.5)
    if database.KIND == "sqlite":  # the other keeps whole words
        assert [word for word in indexed(witness.stack) if Finder(witness.vault.planted).found(word.encode())] == []


def indexed(stack: Stack) -> list[str]:
    """The words of the search index, which keeps them in pieces."""
    with sqlite3.connect(f"file:{stack.directory}/transcript/transcript.db?mode=ro", uri=True) as file:
        file.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, segments_text, row)")
        return [word for word, in file.execute("SELECT term FROM temp.words")]


# A meeting that is given up


@pytest.fixture
def busy(executables, tmp_path) -> Iterator[Witness]:
    """An installation whose every worker waits for a model that does not answer, so that what comes now stays queued."""
    witness = Witness(tmp_path, OPENAI_TIMEOUT="120")
    try:
        witness.stack.open()
        witness.model.always(None)
        for number in range((os.cpu_count() or 1) + 3):
            success(witness.stack.send(f"Ada: Hello, number {number}.".encode(), f"{number}.txt"), 202)
        yield witness
    finally:
        witness.close()


def test_a_secret_is_on_the_disk_before_and_not_after_a_meeting_is_given_up(busy):
    meeting = plant(busy.vault, "given-up", krisp)
    sent = success(upload(busy.stack, meeting), 202)["id"]
    amounts = {core for core in busy.vault.planted if core.encode() in meeting.body.lower()}
    assert len(amounts) > 10 and all(f"{core} (given-up)" in str(busy.leaks(busy.files())) for core in amounts - {TERM.lower()})
    problem(busy.stack.api.get(f"/transcript/meetings/{sent}/text"), 409)

    busy.stack.transcript.kill()
    damage(busy.stack, sent)
    busy.model.script = lambda request: findings()
    busy.stack.transcript.open()

    gave_up = eventually(lambda: failed(busy.stack, sent), "the meeting is given up")
    assert "cannot be read" in gave_up["error"]
    eventually(lambda: not busy.leaks(busy.files()), "no secret is on the disk", 30, every=0.5)
    busy.stack.api.get("/transcript/search", params={"q": meeting.marker})
    problem(busy.stack.api.get(f"/transcript/meetings/{sent}/text"), 409)
    problem(busy.stack.api.post(f"/transcript/meetings/{sent}/reprocess"), 409)
    busy.alpha("show", "last")
    busy.alpha("meetings")
    assert busy.leaks([*busy.answers, *busy.logs(), *busy.metrics(), *busy.printed, *busy.shown_to_the_model()]) == []


def damage(stack: Stack, meeting: str) -> None:
    """Spoils a stored original, as a bad disk might, with all its words still in it."""
    if database.KIND != "sqlite":
        stack.transcript.rows("UPDATE originals SET bytes = bytes || '\\xff'::bytea WHERE meeting_id = ?", meeting)
        return
    file = sqlite3.connect(stack.directory / "transcript/transcript.db")
    with file:
        file.execute("PRAGMA secure_delete = ON")
        changed = file.execute("UPDATE originals SET bytes = CAST(bytes || x'ff' AS BLOB) WHERE meeting_id = ?", [meeting]).rowcount
        assert changed == 1
    file.close()


def failed(stack: Stack, meeting: str) -> dict | None:
    found = success(stack.api.get(f"/transcript/meetings/{meeting}"))
    return found if found["status"] == "failed" else None
