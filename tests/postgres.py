"""A PostgreSQL server of our own on loopback: `python -m tests.postgres COMMAND…` runs with it.

The command finds the server's address in TEST_POSTGRES. The server runs in a temporary folder, on
a port of its own, never as root (initdb refuses that), and is gone with the command. Without a
server installed it says so; with `--if-installed` that is no failure.
"""

import argparse
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

ADDRESS = "TEST_POSTGRES"
USER, ACCOUNT = "gazette", "postgres"
# A test's databases live for seconds: nothing needs to survive a power cut.
OPTIONS = ("listen_addresses=127.0.0.1", "max_connections=200")
FLEETING = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def installed() -> Path | None:
    """The folder of the server's programs: Debian's newest, else where PATH has them."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda p: float(p.parts[-3])
    )
    found = debian[-1] if debian else shutil.which("postgres")
    return Path(found).parent if found else None


@contextmanager
def server(programs: Path, is_durable: bool = False) -> Generator[str]:
    """A running server; gives the address of its first database."""
    folder = Path(tempfile.mkdtemp(prefix="gazette-postgres-"))
    try:
        password, port = secrets.token_hex(8), _free_port()
        _prepare(programs, folder, password)
        more = (f"port={port}", f"unix_socket_directories={folder}")
        options = (*OPTIONS, *more, *(() if is_durable else FLEETING))
        words = [f"-c {option}" for option in options]
        log = str(folder / "log")
        _run(programs, folder, "pg_ctl", "-w", "-l", log, "-o", " ".join(words), "start")
        try:
            yield f"postgresql://{USER}:{password}@127.0.0.1:{port}/postgres"
        finally:
            _run(programs, folder, "pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(programs: Path, folder: Path, password: str) -> None:
    file = folder / "password"
    file.write_text(password, encoding="utf-8")
    if _is_root():
        for path in (folder, file):
            shutil.chown(path, ACCOUNT)
    words = ("--auth=scram-sha-256", f"--username={USER}", f"--pwfile={file}", "--encoding=UTF8")
    _run(programs, folder, "initdb", "--no-sync", *words)


def _run(programs: Path, folder: Path, program: str, *words: str) -> None:
    """One of the server's programs, as a user who is not root."""
    other = ["runuser", "-u", ACCOUNT, "--"] if _is_root() else []
    data = f"--pgdata={folder / 'data'}"
    command = [*other, str(programs / program), data, *words]
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def main() -> int:
    """The command's exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.postgres", description=__doc__)
    parser.add_argument("--if-installed", action="store_true")
    parser.add_argument("--durable", action="store_true", help="write to the disk, for measuring")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    programs = installed()
    if programs is None:
        sys.stdout.write("PostgreSQL is not installed: its tests are left out\n")
        return 0 if arguments.if_installed else 1
    # Stopped from outside, it still takes the server with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server(programs, arguments.durable) as address:
        environment = os.environ | {ADDRESS: address}
        return subprocess.run(arguments.command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
