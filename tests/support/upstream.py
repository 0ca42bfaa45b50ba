"""A small HTTP server that stands where a service would, to look at what the gateway sends."""

import hashlib
import json
import threading

from support import serving
from support.process import free_port


class Upstream:
    """Answers every request with what it saw of it; `/…/silent` answers after the test lets it."""

    def __init__(self, name: str, port: int | None = None):
        self.name = name
        self.port = port or free_port()
        self.requests: list[dict] = []
        self.release = threading.Event()
        self.server: serving.Quiet | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def seen(self, path: str) -> list[dict]:
        return [request for request in self.requests if request["path"].split("?")[0] == path]

    def start(self) -> "Upstream":
        upstream = self

        class Handler(serving.Handler):
            def answer(self) -> None:
                body = self.body()
                record = {
                    "name": upstream.name,
                    "method": self.command,
                    "path": self.path,
                    "headers": {key.lower(): value for key, value in self.headers.items()},
                    "length": len(body),
                    "sha256": hashlib.sha256(body).hexdigest(),
                }
                upstream.requests.append(record)
                if self.path.endswith("/silent"):
                    upstream.release.wait(20)
                if self.path.endswith("/dies"):
                    self.close_connection = True
                    return
                out = json.dumps(record).encode()
                self.answer_json(200, out)

            do_GET = do_POST = do_PATCH = do_DELETE = do_HEAD = answer

        self.server = serving.serve(Handler, self.port)
        return self

    def stop(self) -> None:
        self.release.set()
        serving.end(self.server)
        self.server = None
