"""A folder like the project's without its sources, and the `alpha` that is typed there."""

import json
import shutil
import subprocess
from pathlib import Path

import requests

from support.process import free_port, inherited
from support.stack import EXECUTABLES, LINEAR_KEY, ROOT, executable


class Installation:
    """A folder like the project's, where `alpha up` was said."""

    def __init__(self, folder: Path, **settings: str):
        self.folder = folder
        shutil.copytree(ROOT / "gateway", folder / "gateway")
        shutil.copytree(ROOT / "samples", folder / "samples")
        self.ports = {name: free_port() for name in ("GATEWAY", "SANDBOX", "TRANSCRIPT", "LINEAR", "NOTION", "SLACK")}
        self.gateway = f"http://127.0.0.1:{self.ports['GATEWAY']}"
        self.environment = inherited(
            HOME=str(folder), ALPHA_BIN_DIR=str(EXECUTABLES), **{f"{name}_PORT": str(port) for name, port in self.ports.items()},
            **settings,
        )

    def alpha(self, *words: str, timeout: float = 180, **options) -> subprocess.CompletedProcess:
        return subprocess.run(
            [executable("alpha"), *words], cwd=self.folder, env=self.environment, capture_output=True, text=True,
            timeout=timeout, **options,
        )

    def json(self, *words: str) -> object:
        ended = self.alpha(*words, "--json")
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout)

    def issues(self) -> list[str]:
        answer = requests.post(
            f"http://127.0.0.1:{self.ports['SANDBOX']}/sandbox/linear/graphql",
            json={"query": "{ issues(first: 250) { nodes { title } } }"}, headers={"Authorization": LINEAR_KEY}, timeout=10,
        )
        return [issue["title"] for issue in answer.json()["data"]["issues"]["nodes"]]
