"""The notion service before the sandbox's Notion: what people do there, and what the service asked for."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime

import requests

from support.api import success
from support.stack import NOTION_TOKEN, Stack
from support.waiting import eventually

BRIEF = "ca4ea562-8ca0-5b5f-8e27-b4e2b6a8a0a7"
BRIEFS = "48fed465-3fce-5975-8dfa-370a1812645c"
REQUIREMENTS = "1f7e12e2-678c-557f-a392-b270d6d4bc10"
NOTES = "8b532c15-2581-506e-8c5e-cd5c77f2e0a5"
NOTION_VERSION = "2026-03-11"
LONG_AGO = "2025-06-02T09:30:00.000Z"
MARK = "Published by Alpha Machine"


class Call:
    """One request that the sandbox's Notion got."""

    def __init__(self, record: dict):
        self.number: int = record["number"]
        self.method: str = record["operation"]
        self.path: str = record["document"].removeprefix("/v1")
        self.body: object = record["variables"]
        self.headers: dict[str, str] = record["headers"]
        self.fault: str | None = record["fault"]
        self.status: int | None = record["status"]
        self.at = datetime.fromisoformat(record["received_at"].replace("Z", "+00:00"))

    def __repr__(self) -> str:
        return f"{self.method} {self.path} → {self.status}" + (f" ({self.fault})" if self.fault else "")

    @property
    def only_reads(self) -> bool:
        return self.method == "GET" or self.path.endswith("/query") or self.path == "/search"


def plain(runs: list[dict]) -> str:
    return "".join(run["plain_text"] for run in runs)


def words(block: dict) -> str:
    """What a block says by itself; of a row its cells."""
    content = block[block["type"]]
    if block["type"] == "table_row":
        return " | ".join(plain(cell) for cell in content["cells"])
    return content.get("title") or plain(content.get("rich_text", []))


class Notion:
    """Two processes of a stack: the service and the sandbox."""

    def __init__(self, stack: Stack):
        self.stack = stack
        self.pool = ThreadPoolExecutor(8)

    def open(self) -> Notion:
        self.stack.sandbox.open()
        self.stack.notion.open()
        return self

    def close(self) -> None:
        self.stack.close()
        self.pool.shutdown(wait=False, cancel_futures=True)

    def restart(self) -> None:
        self.stack.notion.kill()
        self.stack.notion.open()

    # The service

    def get(self, path: str, **options) -> requests.Response:
        return self.stack.direct("notion").get(f"/notion/{path}", **options)

    def page(self, page: str, refresh: bool = False) -> dict:
        return success(self.get(f"pages/{page}", params={"refresh": "true"} if refresh else {}))

    def requirements(self, page: str) -> dict:
        return success(self.stack.direct("notion").post("/notion/requirements", json={"page_id": page}))

    def publish(self, title: str | None = None, markdown: str | None = None, **more) -> requests.Response:
        body = {"title": title, "markdown": markdown} | more
        return self.stack.direct("notion").post("/notion/pages", json={k: v for k, v in body.items() if v is not None})

    def publishing(self, *arguments, **more) -> Future:
        """The same, while the test goes on."""
        return self.pool.submit(self.publish, *arguments, **more)

    # What people do in Notion

    def ask(self, method: str, path: str, body: dict | None = None) -> dict:
        answer = requests.request(
            method, f"{self.stack.sandbox.url}/sandbox/notion/v1{path}", json=body, timeout=30,
            headers={"Authorization": f"Bearer {NOTION_TOKEN}", "Notion-Version": NOTION_VERSION},
        )
        return success(answer)

    def put(self, *pages: dict) -> list[dict]:
        """Pages past the rules of the API; those of long ago, unless they say otherwise."""
        given = [{"last_edited_time": LONG_AGO} | page for page in pages]
        return success(self.stack.direct("sandbox").post("/sandbox/notion/pages", json={"pages": given}), 201)["pages"]

    def put_one(self, **page) -> str:
        return self.put(page)[0]["id"]

    def children(self, block: str) -> list[dict]:
        found, cursor = [], ""
        while True:
            part = self.ask("GET", f"/blocks/{block}/children?page_size=100{cursor}")
            found += part["results"]
            if not part["has_more"]:
                return found
            cursor = f"&start_cursor={part['next_cursor']}"

    def tree(self, block: str) -> list[dict]:
        """Every block under it, with `children`, in the order of the page."""
        found = self.children(block)
        for child in found:
            opens = child["has_children"] and child["type"] not in ("child_page", "child_database")
            child["children"] = self.tree(child["id"]) if opens else []
        return found

    def texts(self, page: str) -> list[str]:
        """What the blocks of the first level say, without the line that marks a published page."""
        return [text for text in map(words, self.children(page)) if not text.startswith(MARK)]

    def pages_under(self, page: str, title: str | None = None) -> list[str]:
        return [
            block["id"] for block in self.children(page)
            if block["type"] == "child_page" and title in (None, block["child_page"]["title"])
        ]

    def add(self, parent: str, text: str, after: str | None = None) -> str:
        """A paragraph that a person writes."""
        position = {"type": "after_block", "after_block": {"id": after}} if after else {"type": "end"}
        block = {"type": "paragraph", "paragraph": {"rich_text": [{"type": "text", "text": {"content": text}}]}}
        return self.ask("PATCH", f"/blocks/{parent}/children", {"children": [block], "position": position})["results"][0]["id"]

    # The sandbox

    def fault(self, kind: str, times: int = 10_000, **more: object) -> None:
        body = {"platform": "notion", "kind": kind, "times": times} | more
        success(self.stack.direct("sandbox").post("/sandbox/faults", json=body), 201)

    def mend(self) -> None:
        self.stack.mend()

    def waiting_faults(self) -> list[dict]:
        return success(self.stack.direct("sandbox").get("/sandbox/faults"))["faults"]

    def calls(self, after: int = 0) -> list[Call]:
        """What the service asked for, the earliest first; at most the last 1,000."""
        calls = [Call(record) for record in self.stack.sandbox_requests() if record["platform"] == "notion"]
        return [
            call for call in reversed(calls)
            if call.number > after and "python-requests" not in call.headers.get("user-agent", "")
        ]

    def now(self) -> int:
        """The number of the latest request, to be given to `calls`."""
        return max((record["number"] for record in self.stack.sandbox_requests()), default=0)
