"""A PostgreSQL of the tests' own, from Debian's packages: started once for each test process, a database for each test."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

import asyncpg

_START_S: Final = 60
_LOOK_AGAIN_S: Final = 0.05
_FAST: Final = ("-c", "fsync=off", "-c", "full_page_writes=off")
_COMMON: Final = ("-c", "shared_buffers=64MB", "-c", "max_connections=60")


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server.

    Args:
        port: on 127.0.0.1.
        process: its first process.
    """

    port: int
    process: "subprocess.Popen[bytes]"

    def dsn(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"


def why_not() -> str | None:
    """Why no server can be started here; `None` if one can."""
    if find_binaries() is None:
        return "PostgreSQL is not installed: apt-get install postgresql"
    if os.geteuid() == 0 and _server_user() is None:
        return "PostgreSQL does not run as root, and there is no user postgres"
    return None


def find_binaries() -> Path | None:
    """Where `initdb` and `postgres` lie."""
    on_path = shutil.which("initdb")
    places = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    if on_path is not None:
        places.append(Path(on_path).parent)
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


@contextmanager
def postgres_cluster(*, durable: bool = False, folder: Path | None = None) -> Iterator[Cluster]:
    """A server while the context is open, in a folder that vanishes with it.

    Args:
        durable: what it has committed would survive a loss of power, as in real use; tests have no need of that.
        folder: where its folder is made; where temporary ones are by default.
    """
    binaries = find_binaries()
    assert binaries is not None
    user = _server_user() if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="marmot-postgres-", dir=folder, ignore_cleanup_errors=True) as own:
        data = Path(own) / "data"
        data.mkdir(mode=0o700)
        if user is not None:
            os.chown(own, user.pw_uid, user.pw_gid)
            os.chown(data, user.pw_uid, user.pw_gid)
        name = None if user is None else user.pw_name
        subprocess.run(
            [binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C"],
            check=True,
            user=name,
            group=name,
            cwd=own,
            stdout=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "HOME": own},
        )
        port = _free_port()
        command = [
            str(binaries / "postgres"),
            "-D",
            str(data),
            "-p",
            str(port),
            "-h",
            "127.0.0.1",
            "-k",
            own,
            *_COMMON,
            *(() if durable else _FAST),
        ]
        process = subprocess.Popen(
            command, user=name, group=name, cwd=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            cluster = Cluster(port, process)
            _wait_until_ready(binaries, cluster)
            yield cluster
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()
            process.wait()


@asynccontextmanager
async def postgres_database(cluster: Cluster) -> AsyncIterator[str]:
    """A fresh database; its address."""
    name = f"relay_{uuid4().hex}"
    connection = await asyncpg.connect(cluster.dsn("postgres"))
    try:
        await connection.execute(f"CREATE DATABASE {name}")
        yield cluster.dsn(name)
        await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    finally:
        await connection.close()


def _wait_until_ready(binaries: Path, cluster: Cluster) -> None:
    ask = [str(binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(cluster.port)]
    deadline = time.monotonic() + _START_S
    while subprocess.run(ask, check=False).returncode != 0:
        assert time.monotonic() < deadline, "PostgreSQL does not become ready"
        with contextlib.suppress(subprocess.TimeoutExpired):
            cluster.process.wait(_LOOK_AGAIN_S)
        assert cluster.process.poll() is None, "PostgreSQL ended"


def _server_user() -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return None


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
