"""The only place in this face that starts a task: each request runs in one, is bounded, waited for, and always answered."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError, Sent
from marmot_desktop.rpc.jsonrpc import INTERNAL_ERROR, INVALID_PARAMS, Fault, Request, protocol_fault, refused_fault
from marmot_desktop.rpc.parameters import BadParameterError

log = logging.getLogger(__name__)

MAX_AT_ONCE: Final = 1_000
"""Requests in work; further ones wait in the pipe."""

Answer = Callable[[Request, object | Fault], None]


class RequestTasks:
    """Runs requests beside each other.

    Args:
        group: owns the tasks.
        answer: called once for each request, with its result or why there is none.
    """

    def __init__(self, group: asyncio.TaskGroup, answer: Answer) -> None:
        self._group = group
        self._answer = answer
        self._running: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(MAX_AT_ONCE)

    async def start(self, request: Request, work: Callable[[], Awaitable[object]]) -> None:
        """Begin a request, after everything begun before; waits only where too many are in work."""
        await self._room.acquire()
        task = self._group.create_task(self._run(request, work), name=f"rpc {request.method}")
        self._running.add(task)
        task.add_done_callback(self._forget)

    async def finish(self, timeout_s: float) -> bool:
        """Wait for all that are in work; false if some still are when the time is up."""
        if self._running:
            await asyncio.wait(tuple(self._running), timeout=timeout_s)
        return not self._running

    async def cancel(self) -> None:
        """End what is still in work, and wait for it; its callers are told."""
        running = tuple(self._running)
        for task in running:
            task.cancel()
        if running:
            await asyncio.wait(running)

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._room.release()

    async def _run(self, request: Request, work: Callable[[], Awaitable[object]]) -> None:
        try:
            result = await work()
        except asyncio.CancelledError:
            # It may have got anywhere: what it stored stays, and what it queued goes out later.
            self._answer(request, refused_fault(RefusedError(ErrorCode.SHUTTING_DOWN, sent=Sent.MAYBE), request.id))
            raise
        except BadParameterError as err:
            code = {} if err.known_code is None else {"code": err.known_code.value}
            sentence = f"Bad parameter `{err.parameter}`: {err.reason}"
            fault = protocol_fault(INVALID_PARAMS, sentence, request.id, parameter=err.parameter, **code)
            self._answer(request, fault)
        except MarmotDesktopError as err:
            log.info("%s was refused: %s", request.method, err)
            self._answer(request, refused_fault(err, request.id))
        except Exception:
            # A bug in one method must neither end the process nor leave its caller waiting.
            log.exception("%s failed", request.method)
            data = {"sent": Sent.MAYBE.value, "retry": False}
            self._answer(request, Fault(INTERNAL_ERROR, "An internal error; see the log.", data, request.id))
        else:
            self._answer(request, result)
