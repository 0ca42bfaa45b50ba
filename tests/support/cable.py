"""A cable between two processes that can be pulled: it carries TCP to a port, or does not."""

from __future__ import annotations

import contextlib
import select
import socket
import threading

LIMIT = 60  # seconds that a connection may be idle


class Cable:
    """Callers use `url`; `target` is the port that they mean, which may be set after the start.

    `state` says what it does: it is "whole"; "cut": connections end, and new ones end at once; "hanging": bytes get lost and
    nothing ends; "one way": what the caller sends arrives, and nothing comes back.
    """

    def __init__(self, target: int = 0):
        self.target = target
        self.state = "whole"
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.open: set[socket.socket] = set()
        threading.Thread(target=self.listen, daemon=True).start()

    def pull(self, state: str = "cut") -> None:
        self.state = state
        if state == "cut":
            self.end_all()

    def mend(self) -> None:
        """What hung meanwhile ends, as it does when a router comes back and knows of no connection."""
        self.end_all()
        self.state = "whole"

    def close(self) -> None:
        self.state = "cut"
        self.listener.close()
        self.end_all()

    def end_all(self) -> None:
        for connection in list(self.open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def listen(self) -> None:
        while True:
            try:
                caller, _ = self.listener.accept()
            except OSError:
                return
            if self.state == "cut":
                caller.close()
            else:
                threading.Thread(target=self.carry, args=(caller,), daemon=True).start()

    def carry(self, caller: socket.socket) -> None:
        with contextlib.suppress(OSError), caller, socket.create_connection(("127.0.0.1", self.target), 5) as callee:
            ends = {caller, callee}
            self.open |= ends
            try:
                while self.passes(caller, callee):
                    pass
            finally:
                self.open -= ends

    def passes(self, caller: socket.socket, callee: socket.socket) -> bool:
        """Carries what came, either way; false at the end of a connection."""
        readable, _, _ = select.select([caller, callee], [], [], LIMIT)
        for one in readable:
            data = one.recv(65_536)
            if not data:
                return False
            other = callee if one is caller else caller
            if self.state == "whole" or (self.state == "one way" and one is caller):
                other.sendall(data)
        return bool(readable)
