"""Calls that schemathesis makes of a service's own description, with the proof of who calls that each route asks for."""

import hashlib
import hmac
import os

import requests
import schemathesis
from requests.auth import AuthBase
from schemathesis import BaseSchema
from schemathesis.config import SchemathesisConfig

from support import slack_requests
from support.api import success
from support.stack import TOKEN, WEBHOOK_SECRET, Server

SEED = int(os.environ.get("SEED", "1"))
EXAMPLES = int(os.environ.get("EXAMPLES", "25"))
LINEAR_WEBHOOK_SECRET = "e2e-linear-hook-4d7e"

SLACKS_OWN = ("/slack/commands", "/slack/events", "/slack/interactive")


class Proof(AuthBase):
    """Signs or names the token, after the body has its last form."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        body = request.body or b""
        body = body.encode() if isinstance(body, str) else body
        path = request.path_url.split("?")[0]
        if path in SLACKS_OWN:
            request.headers.update(slack_requests.headers(body))
        elif path == "/linear/webhook":
            request.headers["Linear-Signature"] = hmac.new(LINEAR_WEBHOOK_SECRET.encode(), body, hashlib.sha256).hexdigest()
        elif path == "/transcript/webhook":
            request.headers["Authorization"] = f"Bearer {WEBHOOK_SECRET}"
        else:
            request.headers["Authorization"] = f"Bearer {TOKEN}"
        return request


def described(server: Server, known: dict[str, list[str]]) -> BaseSchema:
    """What a server says of itself. `known` adds, by the beginning of a path, ids that are really there to those made up."""
    document = success(requests.get(f"{server.url}/{server.name}/openapi.json", timeout=10))
    for path, item in document["paths"].items():
        for parameter in item.get("parameters", []) + [found for way in item.values() if isinstance(way, dict) for found in way.get("parameters", [])]:
            if parameter.get("in") == "path":
                there = next((ids for start, ids in known.items() if path.startswith(start)), None)
                parameter["schema"] = {"anyOf": [{"enum": there}, parameter["schema"]]} if there else parameter["schema"]
    config = SchemathesisConfig.from_dict(
        {
            "seed": SEED,
            "base-url": server.url,
            "request-timeout": 60,
            # What no HTTP server knows is 501; QUERY is such a one.
            "phases": {"coverage": {"unexpected-methods": ["GET", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "TRACE"]}},
            "generation": {"max-examples": EXAMPLES, "with-security-parameters": False, "database": "none"},
        }
    )
    return schemathesis.openapi.from_dict(document, config=config)
