"""Calls to the services, and what the contract says of every answer."""

import uuid
from datetime import datetime

import requests

PROBLEM = "application/problem+json"


class API:
    """A caller with or without a token, of the gateway or of one service."""

    def __init__(self, url: str, token: str | None):
        self.url = url
        self.session = requests.Session()
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def call(self, method: str, path: str, timeout: float = 60, **options) -> requests.Response:
        return self.session.request(method, self.url + path, timeout=timeout, **options)

    def get(self, path: str, **options) -> requests.Response:
        return self.call("GET", path, **options)

    def post(self, path: str, **options) -> requests.Response:
        return self.call("POST", path, **options)


def problem(answer: requests.Response, status: int | set[int]) -> dict:
    """The problem document of an answer, checked against RFC 9457 and the contract."""
    wanted = {status} if isinstance(status, int) else status
    assert answer.status_code in wanted, f"{answer.status_code}: {answer.text[:500]}"
    assert answer.headers["Content-Type"].split(";")[0] == PROBLEM, answer.headers["Content-Type"]
    document = answer.json()
    assert document["status"] == answer.status_code
    assert document["type"] and document["title"] and document["detail"], document
    for error in document.get("errors") or []:
        assert error["pointer"] == "" or error["pointer"][0] in "/?", error
    assert answer.headers.get("X-Request-Id")
    if answer.status_code in (429, 503):
        assert int(answer.headers["Retry-After"]) >= 0
    return document


def success(answer: requests.Response, status: int = 200) -> dict:
    assert answer.status_code == status, f"{answer.status_code}: {answer.text[:500]}"
    return answer.json()


def page(answer: requests.Response) -> list[dict]:
    """The items of a list; lists look alike everywhere."""
    document = success(answer)
    assert set(document) >= {"items", "next_cursor"}, document.keys()
    return document["items"]


def is_uuid(text: str) -> bool:
    return str(uuid.UUID(text)) == text.lower()


def is_utc_time(text: str) -> bool:
    """ISO 8601 in UTC."""
    return text.endswith("Z") and datetime.fromisoformat(text.replace("Z", "+00:00")) is not None
