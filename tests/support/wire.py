"""A wire that can be listened to: an HTTP server that passes every request on and keeps what went either way."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

from support.process import free_port

HOPS = {"connection", "content-length", "transfer-encoding", "host", "keep-alive", "content-encoding", "accept-encoding"}


class Wire:
    """Stands in front of `target`, a URL without a path, which may be set after the start."""

    def __init__(self, name: str):
        self.name = name
        self.target = ""
        self.port = free_port()
        self.heard: list[tuple[str, bytes]] = []
        self.server: ThreadingHTTPServer | None = None

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

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def carry(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
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

            def log_message(self, *_: object) -> None:
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                """A caller that leaves half way is part of the tests."""

        self.server = Quiet(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
