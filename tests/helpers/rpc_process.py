"""A real `marmot rpc` program, driven as any other program would drive it."""

import asyncio
import contextlib
import json
import os
import sys
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, cast

from tests.helpers.patience import PATIENCE_S

MARMOT: Final = Path(sys.executable).with_name("marmot")

PASSPHRASE: Final = "throw-away passphrase of a test"
"""Opens the key files of the tests' profiles; protects nothing."""

_LINE_LIMIT: Final = 64 * 1024 * 1024

Json = dict[str, Any]


class RpcError(Exception):
    """The answer was an error."""

    def __init__(self, method: str, error: Json) -> None:
        data = error.get("data") or {}
        super().__init__(f"{method}: {error['code']} {data.get('code', '')} {error['message']}")
        self.number: int = error["code"]
        self.message: str = error["message"]
        self.data: Json = data
        self.code: str = data.get("code", "")


class ProcessEndedError(Exception):
    """The program ended before it answered."""


class RpcProcess:
    """`marmot rpc` on a profile of its own; it may be killed and started again as often as a story needs.

    What it says unasked waits in `notifications`; security notices and errors without id are kept for good.

    Args:
        name: for reports.
        profile: folder of the profile; made by the program.
        relays: first relays of a fresh account.
        environment: beside that of the test, for example of a keyring; without `MARMOT_PASSPHRASE` a passphrase is set.
        arguments: further arguments of the command line.
    """

    def __init__(
        self,
        name: str,
        profile: Path,
        *relays: str,
        environment: Mapping[str, str] | None = None,
        arguments: tuple[str, ...] = ("--test-delays", "none", "--log-level", "debug"),
    ) -> None:
        self.name = name
        self.profile = profile
        self.relays = relays
        self.notifications: deque[Json] = deque()
        self.errors_without_id: list[Json] = []
        self.security: list[Json] = []
        self._environment = {"MARMOT_PASSPHRASE": PASSPHRASE} if environment is None else dict(environment)
        self._arguments = arguments
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._waiting: dict[int, asyncio.Future[Json]] = {}
        self._next_id = 0
        self._heard = asyncio.Event()

    @property
    def log_path(self) -> Path:
        """What all runs of the program have said on standard error."""
        return self.profile.with_name(self.profile.name + ".log")

    @property
    def log(self) -> str:
        """The same as text."""
        return self.log_path.read_text(encoding="utf-8", errors="replace") if self.log_path.exists() else ""

    @property
    def pid(self) -> int:
        """Of the running program."""
        return self._running.pid

    @property
    def is_running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.returncode is None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if error is not None:
            sys.stderr.write(f"--- the end of the log of {self.name}\n{self.log[-4000:]}\n")
        if self._process is not None:
            await (self.shut_down() if error is None and self.is_running else self.kill())

    async def start(self) -> None:
        """Start the program; requests may be sent at once."""
        assert self._process is None, f"{self.name} is running"
        self.profile.parent.mkdir(parents=True, exist_ok=True)
        with self.log_path.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command_line("rpc", self.profile, self.relays, self._arguments),
                env=environment_of(self._environment),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=_LINE_LIMIT,
            )
        self._reader = asyncio.create_task(self._read(self._process), name=f"read {self.name}")

    async def kill(self) -> None:
        """End it at once, as a crash would (SIGKILL), and wait until it is gone."""
        if self._running.returncode is None:
            self._running.kill()
        await self.wait_ended()

    async def shut_down(self) -> int:
        """Ask it to end in order; its exit status, which is 0."""
        assert await self.call("shutdown") == {}
        status = await self.wait_ended()
        assert status == 0, f"{self.name} ended with status {status}: {self.log[-2000:]}"
        return status

    async def restart(self) -> None:
        """End it in order and start it again."""
        await self.shut_down()
        await self.start()

    async def close_requests(self) -> int:
        """Close its standard input, which asks it to end; its exit status."""
        stdin = self._running.stdin
        assert stdin is not None
        stdin.close()
        return await self.wait_ended()

    async def wait_ended(self) -> int:
        """Wait until the program has ended by itself; its exit status."""
        process = self._running
        async with asyncio.timeout(PATIENCE_S):
            if self._reader is not None:
                await self._reader
            status = await process.wait()
        if process.stdin is not None:
            process.stdin.close()
            with contextlib.suppress(ConnectionError):
                await process.stdin.wait_closed()
        self._process = None
        return status

    async def call(self, method: str, /, *, timeout_s: float = PATIENCE_S, **params: object) -> Any:
        """The result of a method.

        Raises:
            RpcError: the answer was an error.
            ProcessEndedError: there was none.
        """
        return await self.answer_to(method, self.begin(method, **params), timeout_s=timeout_s)

    def begin(self, method: str, /, **params: object) -> asyncio.Future[Json]:
        """Send a request without waiting for anything; `answer_to` waits for its answer."""
        if self._reader is None or self._reader.done():
            raise ProcessEndedError(self.name)
        self._next_id += 1
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[self._next_id] = answer
        self.write(json.dumps({"jsonrpc": "2.0", "id": self._next_id, "method": method, "params": params}).encode())
        return answer

    async def answer_to(self, method: str, answer: asyncio.Future[Json], *, timeout_s: float = PATIENCE_S) -> Any:
        """The result that comes for a request sent by `begin`."""
        async with asyncio.timeout(timeout_s):
            message = await answer
        if "error" in message:
            raise RpcError(method, message["error"])
        return message["result"]

    def write(self, line: bytes) -> None:
        """Send one line as it is."""
        stdin = self._running.stdin
        if stdin is None or self._running.returncode is not None:
            raise ProcessEndedError(self.name)
        stdin.write(line + b"\n")

    async def heard(
        self, kind: str, wanted: Callable[[Json], bool] = lambda _params: True, *, timeout_s: float = PATIENCE_S
    ) -> Json:
        """The parameters of the first notification of this kind that fits; it and those before it are taken."""
        async with asyncio.timeout(timeout_s):
            while True:
                while self.notifications:
                    notification = self.notifications.popleft()
                    if notification["method"] == kind and wanted(notification["params"]):
                        return cast("Json", notification["params"])
                if not self.is_running:
                    raise ProcessEndedError(self.name)
                self._heard.clear()
                await self._heard.wait()

    async def until(
        self, question: Callable[[], Any], fits: Callable[[Any], bool], *, timeout_s: float = PATIENCE_S
    ) -> Any:
        """The first answer to a question that fits; asked again whenever the program tells that something happened.

        Args:
            question: makes the awaitable to wait for, a call of this process.
            fits: whether the answer is the one wanted.
            timeout_s: for all of it.
        """
        async with asyncio.timeout(timeout_s):
            while True:
                self._heard.clear()
                answer = await question()
                if fits(answer):
                    return answer
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(1.0):  # in case what is waited for has no notification
                        await self._heard.wait()

    @property
    def _running(self) -> asyncio.subprocess.Process:
        assert self._process is not None, f"{self.name} is not running"
        return self._process

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        while line := await process.stdout.readline():
            try:
                message = json.loads(line)
            except ValueError:
                if line.endswith(b"\n"):
                    raise
                break  # the program was killed in the middle of a line
            self._take(message)
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(ProcessEndedError(self.name))
                answer.exception()  # nobody may be waiting for it any more
        self._waiting.clear()
        self._heard.set()

    def _take(self, message: Json) -> None:
        if "method" in message:
            self.notifications.append(message)
            if message["method"] == "security":
                self.security.append(message["params"])
            self._heard.set()
            return
        answer = self._waiting.pop(message["id"], None) if message["id"] is not None else None
        if answer is None:
            self.errors_without_id.append(message)
        elif not answer.done():
            answer.set_result(message)


async def run_once(
    *arguments: str,
    profile: Path,
    environment: Mapping[str, str] | None = None,
    given: str = "",
    relays: tuple[str, ...] = (),
) -> tuple[int, str, str]:
    """Run a one-shot `marmot …`; its exit status, standard output and standard error."""
    process = await asyncio.create_subprocess_exec(
        *command_line(arguments[0], profile, relays, arguments[1:]),
        env=environment_of({"MARMOT_PASSPHRASE": PASSPHRASE} if environment is None else environment),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(PATIENCE_S):
        out, err = await process.communicate(given.encode())
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


def command_line(method: str, profile: Path, relays: tuple[str, ...], arguments: tuple[str, ...]) -> list[str]:
    """The words that start the program."""
    first_relays = [word for relay in relays for word in ("--relay", relay)]
    return [str(MARMOT), method, "--profile", str(profile), *first_relays, *arguments]


def environment_of(further: Mapping[str, str]) -> dict[str, str]:
    """The environment of a test with more in it, and without what would make the program behave otherwise."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return {**kept, "PYTHONUNBUFFERED": "1", **further}
