"""A PostgreSQL server and a PgBouncer in transaction mode, for as long as the tests run: Debian's programs, a temporary folder, free ports."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

from support.process import Program, free_port, inherited

PASSWORD = "test-only-9b1f40"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "400",
    "shared_buffers": "128MB",
    "log_min_messages": "warning",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
}


def installed(name: str) -> str:
    """A program of PostgreSQL's, which Debian keeps out of the PATH; the newest version that is here."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    path = str(found[-1]) if found else shutil.which(name)
    assert path, f"{name} is missing: run scripts/install-dependencies test"
    return path


def as_server_user(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command] if os.getuid() == 0 else command


class Postgres:
    """One server, with the database and the role `alpha`, and Supabase's roles that must see nothing.

    `durable` keeps every commit on the disk, as in production. Tests end processes, never the computer: for them a commit is safe once
    it is with the operating system.
    """

    def __init__(self, durable: bool = False, folder: Path | None = None, **settings: str):
        self.folder = Path(folder or tempfile.mkdtemp(prefix="alpha-postgres-"))
        self.port = free_port()
        self.made = 0
        self.pooler_port = free_port()
        speed = {} if durable else {"fsync": "off", "full_page_writes": "off"}
        self.settings = SETTINGS | speed | settings
        if os.getuid() == 0:
            user = pwd.getpwnam("postgres")
            self.folder.chmod(0o755)
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        self.server = Program(
            "postgres",
            as_server_user([installed("postgres"), "-D", str(self.folder / "data"), *self._options()]),
            self.folder / "postgres.log", self.folder, inherited(),
        )
        self.pooler = Program(
            "pgbouncer", as_server_user([shutil.which("pgbouncer") or "/usr/sbin/pgbouncer", str(self.folder / "pgbouncer.ini")]),
            self.folder / "pgbouncer.log", self.folder, inherited(),
        )

    @property
    def url(self) -> str:
        return self._url(self.port)

    @property
    def pooler_url(self) -> str:
        return self._url(self.pooler_port)

    def open(self) -> "Postgres":
        self._initialise()
        self.start()
        self.query("CREATE DATABASE alpha OWNER alpha", database="postgres", user="postgres")
        self._write_pooler_files()
        self.pooler.start(lambda: self.query("SELECT 1", port=self.pooler_port) == "1")
        return self

    def start(self) -> None:
        self.server.start(lambda: self.query("SELECT 1", database="postgres", user="postgres") == "1")

    def stop(self, mode: str = "fast") -> None:
        """`immediate` is what a crash of the server is to its clients."""
        command = [installed("pg_ctl"), "-D", str(self.folder / "data"), "-m", mode, "-w", "-t", "30", "stop"]
        subprocess.run(as_server_user(command), check=True, capture_output=True, cwd=self.folder)
        self.server.child.wait(10)

    def close(self) -> None:
        for program in [self.pooler, self.server]:
            if program.running:
                program.child.terminate() if program is self.pooler else self.stop("immediate")
        if self.pooler.child:
            self.pooler.child.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)

    def query(self, sql: str, database: str = "alpha", user: str = "alpha", port: int | None = None) -> str:
        """What psql prints, without headers; the columns are separated by `|`."""
        command = [installed("psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(port or self.port)]
        done = subprocess.run(
            [*command, "-U", user, "-d", database, "-c", sql],
            capture_output=True, text=True, timeout=60, env=inherited(PGPASSWORD=PASSWORD, PGCONNECT_TIMEOUT="5"),
        )
        if done.returncode:
            raise OSError(done.stderr.strip())
        return done.stdout.strip()

    def create_database(self) -> str:
        """One more empty database; its name."""
        self.made += 1
        name = f"alpha{self.made}"
        self.query(f"CREATE DATABASE {name} OWNER alpha", database="postgres", user="postgres")
        return name

    def url_of(self, database: str, pooled: bool = False) -> str:
        return self._url(self.pooler_port if pooled else self.port, database)

    def _url(self, port: int, database: str = "alpha") -> str:
        return f"postgres://alpha:{PASSWORD}@127.0.0.1:{port}/{database}?sslmode=disable"

    def _options(self) -> list[str]:
        options = {"port": str(self.port), "unix_socket_directories": str(self.folder)} | self.settings
        return [f"--{name}={value}" for name, value in options.items()]

    def _initialise(self) -> None:
        password = self.folder / "password"
        password.write_text(PASSWORD)
        password.chmod(0o644)
        command = [installed("initdb"), "-D", str(self.folder / "data"), "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8"]
        command += ["--auth=scram-sha-256", f"--pwfile={password}", "--no-sync"]
        subprocess.run(as_server_user(command), check=True, capture_output=True, cwd=self.folder)
        roles = f"CREATE ROLE alpha LOGIN CREATEDB PASSWORD '{PASSWORD}'; CREATE ROLE anon; CREATE ROLE authenticated;\n"
        command = [installed("postgres"), "--single", "-D", str(self.folder / "data"), "postgres"]
        subprocess.run(
            as_server_user(command), input=roles.replace("; ", ";\n"), text=True, check=True, capture_output=True, cwd=self.folder
        )

    def _write_pooler_files(self) -> None:
        (self.folder / "pgbouncer-users.txt").write_text(f'"alpha" "{PASSWORD}"\n')
        (self.folder / "pgbouncer.ini").write_text(
            f"""
[databases]
* = host=127.0.0.1 port={self.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {self.pooler_port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = {self.folder / "pgbouncer-users.txt"}
pool_mode = transaction
default_pool_size = 40
max_client_conn = 1000
server_reset_query =
"""
        )
