"""How a service reaches PostgreSQL: by TLS as sslmode says, by a password that is shown nowhere."""

import os
import pwd
import subprocess
from collections.abc import Iterator

import pytest

from support.postgres import PASSWORD, Postgres
from support.process import free_port, inherited
from support.stack import Server, executable


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    """A server with a certificate for 127.0.0.1 that it signed itself."""
    server = Postgres()
    certificate, key = server.folder / "server.crt", server.folder / "server.key"
    server.server.command += ["--ssl=on", f"--ssl_cert_file={certificate}", f"--ssl_key_file={key}"]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-out", str(certificate), "-keyout", str(key)],
        check=True, capture_output=True,
    )
    if os.getuid() == 0:
        user = pwd.getpwnam("postgres")
        os.chown(key, user.pw_uid, user.pw_gid)
    key.chmod(0o600)
    try:
        yield server.open()
    finally:
        server.close()


def url(postgres: Postgres, parameters: str, password: str = PASSWORD) -> str:
    return f"postgres://alpha:{password}@127.0.0.1:{postgres.port}/alpha?{parameters}"


@pytest.mark.parametrize("mode", ["require", "verify-full&sslrootcert={certificate}"])
def test_the_connection_is_encrypted_as_sslmode_says(postgres, executables, tmp_path, mode):
    port = free_port()
    parameters = f"sslmode={mode}".format(certificate=postgres.folder / "server.crt")
    environment = inherited(NOTION_PORT=str(port), DATABASE_URL=url(postgres, parameters))
    notion = Server("notion", port, tmp_path, environment).open()
    try:
        encrypted = postgres.query(
            "SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'alpha-notion'"
        )
        assert encrypted == "t"
    finally:
        notion.terminate()


@pytest.mark.parametrize(
    ("parameters", "password", "says"),
    [
        ("sslmode=verify-full", PASSWORD, "sslrootcert"),
        ("sslmode=require", "wrong-5b1f77", "password authentication failed"),
        ("sslmode=sometimes", PASSWORD, "sslmode"),
        ("sslmode=require", "wro/ng-5b1f77", "%XX"),
    ],
)
def test_a_server_that_cannot_be_used_stops_the_start(postgres, executables, tmp_path, parameters, password, says):
    environment = inherited(NOTION_PORT=str(free_port()), DATABASE_URL=url(postgres, parameters, password))
    done = subprocess.run(
        [str(executable("alpha-notion"))], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 78
    assert "DATABASE_URL" in done.stderr and says in done.stderr
    assert not any(piece in done.stderr for piece in [PASSWORD, "ng-5b1f77", "wrong-5b1f77"])
