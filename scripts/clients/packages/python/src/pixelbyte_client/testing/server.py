"""Starts the mock as a program of its own, for as long as the tests run."""

import shutil
import subprocess
import tempfile
import threading
from types import TracebackType
from typing import IO

from ..helpers import PixelByteError
from ..helpers.facts import facts
from .mock import DEFAULT_WEBHOOK_SECRET

_PATIENCE = 120.0
"""How long npx may take, in seconds: it downloads the mock the first time."""
_ENDING = 10.0


class MockStartError(PixelByteError):
    """The mock could not be started. The message says why."""


class RunningServer:
    """A mock that runs until it is closed, or until this process ends, however it ends."""

    def __init__(self, url: str, process: "subprocess.Popen[str]"):
        self.url = url
        self._process = process

    def __enter__(self) -> "RunningServer":
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stops the mock."""
        _end(self._process)


def start_mock_server(webhook_secret: str = DEFAULT_WEBHOOK_SECRET) -> RunningServer:
    """Starts the mock of this package's version on a free port, with `npx pixelbyte-mock`. Webhooks reach receivers on
    this machine, also by http.

    Raises:
        MockStartError: There is no npx, or the mock did not start.
    """
    version = facts["version"]
    npx = shutil.which("npx")
    if npx is None:
        raise MockStartError(
            "The mock needs npx, which comes with Node.js 20 or newer (https://nodejs.org). Install it, or start "
            f"pixelbyte-mock {version} elsewhere and set PIXELBYTE_MOCK_URL, such as http://localhost:4010."
        )
    command = [npx, "--yes", f"pixelbyte-mock@{version}", "--port", "0", "--exit-with-stdin", "--log-level", "error"]
    command += ["--webhooks", "local", "--webhook-secret", webhook_secret]
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True)
        url = _url_of(process)
        if url is not None:
            return RunningServer(url, process)
        _end(process)
        errors.seek(0)
        complaint = errors.read()[-2000:].strip() or f"it was not ready after {_PATIENCE:.0f} s"
    raise MockStartError(f"npx could not start pixelbyte-mock@{version}: {complaint}")


def _url_of(process: "subprocess.Popen[str]") -> str | None:
    """Where the mock listens, as it prints it; nothing if it ends before, or takes too long."""
    found: list[str] = []
    ready = threading.Event()

    def read(output: IO[str]) -> None:
        for line in output:
            if not found and " on http" in line:
                found.append(line.rsplit(" on ", 1)[1].strip())
                ready.set()
        ready.set()

    if process.stdout is not None:
        threading.Thread(target=read, args=(process.stdout,), daemon=True).start()
        ready.wait(_PATIENCE)
    return found[0] if found else None


def _end(process: "subprocess.Popen[str]") -> None:
    """The mock ends with its standard input. npx would not pass on a signal everywhere."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(_ENDING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
