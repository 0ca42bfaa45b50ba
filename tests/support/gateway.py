"""The gateway as it is shipped: Debian's Caddy with the project's own Caddyfile."""

import shutil
from pathlib import Path

import requests

from support.process import Program, free_port, inherited

ROOT = Path(__file__).resolve().parents[2]


class Gateway(Program):
    def __init__(self, directory: Path, **settings: str):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        caddy = shutil.which("caddy")
        assert caddy, "caddy is not installed; run scripts/install-dependencies"
        home = directory / "caddy"
        home.mkdir(parents=True, exist_ok=True)
        super().__init__(
            "gateway",
            [caddy, "run", "--config", str(ROOT / "gateway/Caddyfile"), "--adapter", "caddyfile"],
            log=directory / "gateway.log",
            cwd=directory,
            environment=inherited(HOME=str(home), GATEWAY_PORT=str(self.port), **settings),
        )

    def open(self) -> "Gateway":
        self.start(lambda: requests.get(f"{self.url}/nothing-here", timeout=2).status_code == 404)
        return self
