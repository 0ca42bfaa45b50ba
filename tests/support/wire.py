"""A wire that can be listened to: an HTTP server that passes every request on and keeps what went either way."""

import requests

from support import serving
from support.process import free_port

HOPS = {"connection", "content-length", "transfer-encoding", "host", "keep-alive", "content-encoding", "accept-encoding"}


class Wire:
    """Stands in front of `target`, a URL without a path, which may be set after the start."""

    def __init__(self, name: str):
        self.name = name
        self.target = ""
        self.port = free_port()
        self.heard: list[tuple[str, bytes]] = []
        self.server: serving.Quiet | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def keep(self, what: str, head: object, body: bytes) -> None:
        self.heard.append((f"{self.name}: {what}", f"{head}\n".encode() + body))

    def passed_on(self, method: str, path: str, headers: dict[str, str], body: bytes) -> requests.Response:
        self.keep(f"{method} {path}", headers, body)
        ahead = {name: value for name, value in headers.items() if name.lower() not in HOPS}
        answer = requests.request(method, self.target + path, headers=ahead, data=body, timeout=60)
        self.keep(f"the answer to {method} {path}", dict(answer.headers), answer.content)
        return answer

    def start(self) -> "Wire":
        wire = self

        class Handler(serving.Handler):
            def carry(self) -> None:
                body = self.body()
                try:
                    answer = wire.passed_on(self.command, self.path, dict(self.headers), body)
                except requests.RequestException:  # as if nobody listened
                    self.close_connection = True
                    return
                self.send_response(answer.status_code)
                for name, value in answer.headers.items():
                    if name.lower() not in HOPS:
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.content)))
                self.end_headers()
                self.wfile.write(answer.content)

            do_GET = do_POST = do_PATCH = do_DELETE = carry

        self.server = serving.serve(Handler, self.port)
        return self

    def stop(self) -> None:
        serving.end(self.server)
