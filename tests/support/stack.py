"""The real executables on free ports: sandbox, transcript, linear, notion, slack and, in front of them, the gateway."""

import json
import os
from pathlib import Path

import requests

from support.api import API, page, success
from support.database import Databases
from support.gateway import Gateway
from support.process import Program, free_port, inherited
from support.samples import SAMPLES
from support.waiting import eventually

ROOT = Path(__file__).resolve().parents[2]
EXECUTABLES = Path(os.environ.get("ALPHA_BIN_DIR", ROOT / ".build/debug"))

TOKEN = "e2e-token-5c1d7a40b9"
WEBHOOK_SECRET = "e2e-hook-77ab20fd31"
LINEAR_KEY = "lin_api_sandbox"
NOTION_TOKEN = "ntn_sandbox"
SLACK_TOKEN = "xoxb-sandbox"
SLACK_SIGNING_SECRET = "sandbox-signing-secret"
SERVICES = ("transcript", "linear", "notion", "slack")
SECRETS = [TOKEN, WEBHOOK_SECRET, LINEAR_KEY, NOTION_TOKEN, SLACK_TOKEN, SLACK_SIGNING_SECRET]


def executable(name: str) -> Path:
    path = EXECUTABLES / name
    assert path.exists(), f"{path} is missing: run 'make build', or set ALPHA_BIN_DIR"
    return path


def program(name: str) -> str:
    return name.rstrip("0123456789")


class Server(Program):
    """One of our own servers: up when it is ready. `name` is its program's, and a number behind it in a second one of them."""

    def __init__(self, name: str, port: int, directory: Path, environment: dict[str, str], databases: Databases | None = None):
        self.databases = databases
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        home = directory / name
        home.mkdir(parents=True, exist_ok=True)
        super().__init__(name, [str(executable(f"alpha-{program(name)}"))], directory / f"{name}.log", home, environment)

    def rows(self, query: str, *values: str) -> list[tuple]:
        """What its database says; a change is kept."""
        return self.databases.rows(program(self.name), query, *values)

    def is_ready(self) -> bool:
        return requests.get(f"{self.url}/ready", timeout=2).status_code == 200

    def open(self) -> "Server":
        self.start(self.is_ready)
        return self

    def log_lines(self) -> list[str]:
        return [line for line in self.log.read_text(errors="replace").splitlines() if line.strip()]


class Stack:
    """Everything that one installation has. `api` speaks through the gateway, or to a service where there is none.

    Several of a service, on one database, are called through the gateway, which takes turns: also by the other services
    and by the sandbox's Slack.
    """

    def __init__(
        self, directory: Path, write_mode: str = "live", token: str | None = TOKEN, slack_replicas: int = 1,
        replicas: int = 1, **settings: str,
    ):
        count = {name: replicas for name in SERVICES} | {"slack": max(replicas, slack_replicas)}
        names = {name: [name, *(f"{name}{number}" for number in range(2, count[name] + 1))] for name in SERVICES}
        ports = {name: free_port() for name in ("sandbox", *(one for several in names.values() for one in several))}
        urls = {name: f"http://127.0.0.1:{port}" for name, port in ports.items()}
        shared = {f"{name.upper()}_SERVICE_URL": " ".join(urls[one] for one in names[name]) for name in SERVICES}
        shared["SANDBOX_SERVICE_URL"] = urls["sandbox"]
        of_gateway = {name: value for name, value in settings.items() if name.startswith("GATEWAY_")}
        settings = {name: value for name, value in settings.items() if name not in of_gateway}
        self.gateway = Gateway(directory, **({"GATEWAY_MODE": "sandbox"} | shared | of_gateway))
        called = {f"{name.upper()}_SERVICE_URL": self.gateway.url for name in SERVICES if count[name] > 1}
        common = shared | called | {
            "LINEAR_API_URL": f"{urls['sandbox']}/sandbox/linear/graphql",
            "LINEAR_API_KEY": LINEAR_KEY,
            "LINEAR_WRITE_MODE": write_mode,
            "LINEAR_TEAM_NAME": "Delivery",
            "NOTION_API_URL": f"{urls['sandbox']}/sandbox/notion/v1",
            "NOTION_TOKEN": NOTION_TOKEN,
            "NOTION_REQUESTS_PER_SECOND": "100",
            "SANDBOX_NOTION_REQUESTS_PER_MINUTE": "100000",
            "NOTION_NOTES_PARENT": "8b532c15-2581-506e-8c5e-cd5c77f2e0a5",
            "SLACK_API_URL": f"{urls['sandbox']}/sandbox/slack/api/",
            "SLACK_BOT_TOKEN": SLACK_TOKEN,
            "SLACK_SIGNING_SECRET": SLACK_SIGNING_SECRET,
            "SLACK_RESPONSE_HOSTS": f"127.0.0.1:{ports['sandbox']}",
            "SLACK_MEETING_CHANNEL": "#meetings",
            "ALPHA_PUBLIC_URL": self.gateway.url,
            "TRANSCRIPT_WEBHOOK_SECRET": WEBHOOK_SECRET,
            "LOG_LEVEL": "debug",
            "SANDBOX_SAMPLES": str(SAMPLES),
        }
        if token:
            common["ALPHA_API_TOKEN"] = token
        self.directory = directory
        self.databases = Databases(directory)
        self.token = token
        self.servers = {
            name: Server(
                name, port, directory,
                inherited(
                    **(
                        common
                        | {
                            f"{program(name).upper()}_PORT": str(port),
                            "DATABASE_URL": self.databases.url(program(name)),
                        }
                        | settings
                    )
                ),
                self.databases,
            )
            for name, port in ports.items()
        }
        self.documents: set[str] = set()

    def __getattr__(self, name: str) -> Server:
        if program(name) in ("sandbox", *SERVICES) and name in self.servers:
            return self.servers[name]
        raise AttributeError(name)

    def open(self) -> "Stack":
        for server in self.servers.values():
            server.open()
        self.gateway.open()
        return self

    def close(self) -> None:
        try:
            if self.sandbox.running:
                self.collect_documents()
        finally:
            self.sandbox.kill()  # it may still be playing a fault that takes its time
            for running in [self.gateway, *self.servers.values()]:
                if running.running:
                    running.terminate()

    @property
    def url(self) -> str:
        return self.gateway.url

    @property
    def api(self) -> API:
        return API(self.url, self.token)

    def direct(self, name: str) -> API:
        """A caller of one service, past the gateway."""
        return API(self.servers[name].url, self.token)

    # Meetings

    def send(self, body: bytes, filename: str, **query: str) -> requests.Response:
        return self.api.post("/transcript/meetings", data=body, params={"filename": filename} | query)

    def ingest(self, body: bytes, filename: str, **query: str) -> dict:
        """Sends a transcript and waits until it is ready; the meeting."""
        accepted = success(self.send(body, filename, **query), 202)
        return self.ready(accepted["id"])

    def ready(self, meeting: str, seconds: float = 90) -> dict:
        def done() -> dict | None:
            found = success(self.api.get(f"/transcript/meetings/{meeting}"))
            if found["status"] == "failed":
                raise RuntimeError(f"the meeting failed: {found['error']}")
            return found if found["status"] == "ready" else None

        return eventually(done, f"meeting {meeting} is ready", seconds, every=0.1)

    def proposals(self, meeting: str) -> list[dict]:
        return items(success(self.api.get(f"/transcript/meetings/{meeting}/tickets")))

    def everything_said(self, meeting: str) -> str:
        """All that can be read of a meeting, in one text."""
        api = self.api
        parts = [
            api.get(f"/transcript/meetings/{meeting}/text").text,
            api.get(f"/transcript/meetings/{meeting}/text", headers={"Accept": "application/json"}).text,
            *(api.get(f"/transcript/meetings/{meeting}{part}").text for part in ("", "/summary", "/tickets")),
        ]
        return "\n".join([*parts, *(json.dumps(json.loads(part), ensure_ascii=False) for part in parts[1:])])

    def meetings(self) -> list[dict]:
        found, cursor = [], None
        while True:
            answer = success(self.api.get("/transcript/meetings", params={"cursor": cursor} if cursor else {}))
            found += answer["items"]
            cursor = answer["next_cursor"]
            if not cursor:
                return found

    # The sandbox

    def graphql(self, query: str, **variables: object) -> dict:
        """Asks the sandbox's Linear, as a person would who looks whether the issues are there."""
        answer = requests.post(
            f"{self.sandbox.url}/sandbox/linear/graphql",
            json={"query": query, "variables": variables},
            headers={"Authorization": LINEAR_KEY},
            timeout=20,
        )
        document = success(answer)
        assert "errors" not in document, document["errors"]
        return document["data"]

    def issues(self) -> list[dict]:
        """Every issue of the sandbox's Linear with its parent and its sub-issues."""
        query = """
            query Everything($after: String) {
              issues(first: 100, after: $after) {
                nodes { id identifier title url parent { id } children(first: 50) { nodes { id title } }
                        assignee { name } project { name } projectMilestone { name } priority dueDate }
                pageInfo { hasNextPage endCursor }
              }
            }"""
        found, after = [], None
        while True:
            connection = self.graphql(query, after=after)["issues"]
            found += connection["nodes"]
            if not connection["pageInfo"]["hasNextPage"]:
                return found
            after = connection["pageInfo"]["endCursor"]

    def fault(self, kind: str, times: int = 10_000, **more: int | str) -> None:
        """Makes the sandbox's Linear, or another `platform`, misbehave for that many requests; kinds are in the sandbox's README."""
        body = {"platform": "linear", "kind": kind, "times": times} | more
        success(self.direct("sandbox").post("/sandbox/faults", json=body), 201)

    def mend(self) -> None:
        answer = self.direct("sandbox").call("DELETE", "/sandbox/faults")
        assert answer.status_code == 204, answer.text

    def sandbox_requests(self) -> list[dict]:
        """What the sandbox's Linear was asked, the latest first."""
        return success(self.direct("sandbox").get("/sandbox/requests"))["items"]

    def collect_documents(self) -> None:
        """Remembers the GraphQL documents that the linear service has sent so far, not those of these tests."""
        for request in self.sandbox_requests():
            if request["query"] and "python-requests" not in request["headers"].get("user-agent", ""):
                self.documents.add(request["query"])


def items(document: object) -> list[dict]:
    return document["items"] if isinstance(document, dict) else document


__all__ = ["LINEAR_KEY", "SECRETS", "SERVICES", "TOKEN", "WEBHOOK_SECRET", "Server", "Stack", "executable", "items", "page"]
