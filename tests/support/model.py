"""A server that speaks OpenAI's Chat Completions, refuses what OpenAI would refuse, and answers by script."""

import json
import re
import threading
from collections.abc import Callable

from support import serving
from support.process import free_port

KEY = "sk-e2e-9b1f6e"
NAME = "scripted-1"
SCHEMA_KEYS = {
    "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "$defs", "$ref", "pattern",
    "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "description",
}
FIELDS = {"model", "messages", "response_format", "max_completion_tokens", "max_tokens", "temperature"}


class Refused(Exception):
    """What OpenAI would answer with 400."""


class Request:
    """One call: its head, its body, and the lines of the transcript that it shows."""

    def __init__(self, path: str, headers: dict[str, str], body: bytes):
        self.path, self.headers, self.text = path, headers, body.decode()
        self.body = json.loads(body)

    @property
    def lines(self) -> dict[int, str]:
        shown = re.findall(r"^\[(\d+)\] (.*)$", self.body["messages"][-1]["content"], re.M)
        return {int(number): text for number, text in shown}


def completion(content: str | None, finish: str = "stop", refusal: str | None = None) -> tuple[int, dict]:
    return 200, {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": NAME,
        "choices": [{
            "index": 0, "finish_reason": finish, "logprobs": None,
            "message": {"role": "assistant", "content": content, "refusal": refusal},
        }],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def error(status: int, code: str | None, kind: str = "invalid_request_error") -> tuple[int, dict]:
    return status, {"error": {"message": "No.", "type": kind, "param": None, "code": code}}


def findings(*found: tuple[int, str, str]) -> tuple[int, dict]:
    return completion(json.dumps({"findings": [{"segment": s, "quote": q, "label": label} for s, q, label in found]}))


def finder(**labels: str) -> Callable[[Request], tuple[int, dict]]:
    """Finds words wherever they stand; `_` in a name is a blank: finder(the_usual="AMOUNT")."""
    words = {name.replace("_", " "): label for name, label in labels.items()}

    def answer(request: Request) -> tuple[int, dict]:
        return findings(*(
            (number, word, label) for number, text in request.lines.items() for word, label in words.items() if word in text
        ))

    return answer


def check_schema(schema: dict, depth: int = 1) -> None:
    """OpenAI's rules for strict schemas."""
    if unknown := set(schema) - SCHEMA_KEYS:
        raise Refused(f"{unknown} is not permitted")
    if depth > 10:
        raise Refused("the schema is too deep")
    if schema.get("type") == "object" or "properties" in schema:
        if schema.get("additionalProperties") is not False:
            raise Refused("additionalProperties must be false")
        if schema.get("required") != list(schema["properties"]):
            raise Refused("required must list every property")
        for part in schema["properties"].values():
            check_schema(part, depth + 1)
    for part in [schema["items"]] if "items" in schema else []:
        check_schema(part, depth + 1)
    for part in schema.get("anyOf", []):
        check_schema(part, depth + 1)


def check(request: Request) -> None:
    body = request.body
    if unknown := set(body) - FIELDS:
        raise Refused(f"unknown fields {unknown}")
    if body["model"] != NAME or not body["messages"]:
        raise Refused("model or messages")
    if any(set(message) != {"role", "content"} or not isinstance(message["content"], str) for message in body["messages"]):
        raise Refused("messages")
    form = body["response_format"]
    if form["type"] != "json_schema" or set(form["json_schema"]) != {"name", "strict", "schema"}:
        raise Refused("response_format")
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", form["json_schema"]["name"]) or form["json_schema"]["strict"] is not True:
        raise Refused("name or strict")
    if form["json_schema"]["schema"].get("type") != "object":
        raise Refused("the root must be an object")
    check_schema(form["json_schema"]["schema"])


class Model:
    """Keeps every request. `script` answers them, each with a status and a body; a text is sent as it is, and None
    leaves the caller hanging until the model stops."""

    def __init__(self, key: str = KEY):
        self.key = key
        self.port = free_port()
        self.requests: list[Request] = []
        self.refusals: list[str] = []
        self.script: Callable[[Request], object] = lambda request: findings()
        self.end = threading.Event()
        self.server: serving.Quiet | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def settings(self) -> dict[str, str]:
        return {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": self.url, "OPENAI_MODEL": NAME, "OPENAI_TIMEOUT": "3"}

    def always(self, answer: object) -> None:
        self.script = lambda request: answer

    def said(self) -> str:
        """All that the model was ever shown."""
        return "\n".join(request.text for request in self.requests)

    def answer(self, path: str, headers: dict[str, str], body: bytes) -> object:
        if path != "/v1/chat/completions":
            return error(404, None)
        if headers.get("authorization") != f"Bearer {self.key}":
            return error(401, "invalid_api_key")
        request = Request(path, headers, body)
        self.requests.append(request)
        try:
            check(request)
        except (Refused, KeyError) as reason:
            self.refusals.append(str(reason))
            return error(400, None)
        return self.script(request)

    def start(self) -> "Model":
        model = self

        class Handler(serving.Handler):
            def do_POST(self) -> None:
                body = self.body()
                answer = model.answer(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
                if answer is None:
                    model.end.wait(120)
                    self.close_connection = True
                    return
                status, content = answer if isinstance(answer, tuple) else (200, answer)
                out = content.encode() if isinstance(content, str) else json.dumps(content).encode()
                self.answer_json(status, out)

        self.server = serving.serve(Handler, self.port)
        return self

    def stop(self) -> None:
        self.end.set()
        serving.end(self.server)
