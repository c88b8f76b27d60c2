"""JSON-RPC on two file descriptors: reads requests, answers them, notifies, and ends in order."""

import asyncio
import logging
from typing import Final

from marmot_desktop.domain.facts import Published
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.jsonrpc import (
    INVALID_REQUEST,
    METHOD_NOT_FOUND,
    Fault,
    Request,
    fault_line,
    notification_line,
    parse_request,
    protocol_fault,
    result_line,
)
from marmot_desktop.rpc.methods import METHODS, SHUTDOWN
from marmot_desktop.rpc.notifications import build_notification
from marmot_desktop.rpc.standard_streams import MAX_LINE_BYTES, LineReader, LineWriter
from marmot_desktop.rpc.tasks import RequestTasks

log = logging.getLogger(__name__)

FINISH_TIMEOUT_S: Final = 10.0
"""How long requests that came before the end may take to finish by themselves."""

CUT_TIMEOUT_S: Final = 3.0
"""How long they may take once nobody waits for relays any more."""

CLOSE_TIMEOUT_S: Final = 10.0
FLUSH_TIMEOUT_S: Final = 5.0


class RpcServer:
    """Serves one caller until it says `shutdown`, closes its end, or `stop` is called.

    Args:
        caller: what its methods act on.
        read_descriptor: where requests come from.
        write_descriptor: where answers go; nothing else may write there.
    """

    def __init__(self, caller: Caller, read_descriptor: int, write_descriptor: int) -> None:
        self._caller = caller
        self._reader = LineReader(read_descriptor)
        self._writer = LineWriter(write_descriptor, _dropped_line, self.stop)
        self._shutdown: Request | None = None

    def stop(self) -> None:
        """Read no further request; what is in work is finished, then `run` returns."""
        self._reader.close()

    async def run(self) -> None:
        """Serve. The desk is closed when this returns."""
        unsubscribe = self._caller.desk.hub.subscribe(self._on_fact)
        try:
            async with asyncio.TaskGroup() as group:
                signing_in = group.create_task(self._sign_in(), name="rpc sign-in")
                tasks = RequestTasks(group, self._answer)
                await self._serve(tasks)
                await self._end(tasks)
                await asyncio.wait((signing_in,), timeout=CUT_TIMEOUT_S)
                signing_in.cancel()
        finally:
            unsubscribe()
        await self._close_desk()
        if self._shutdown is not None:
            self._answer(self._shutdown, {})
        if not await self._writer.flush(FLUSH_TIMEOUT_S):
            log.warning("the last answers were not read")
        self._writer.close()

    async def _serve(self, tasks: RequestTasks) -> None:
        async for line in self._reader.lines():
            if line is None:  # it was too long
                sentence = f"A line is at most {MAX_LINE_BYTES} bytes long."
                self._writer.put_answer(fault_line(protocol_fault(INVALID_REQUEST, sentence)))
                continue
            if not line.strip():
                continue
            request = parse_request(line)
            if isinstance(request, Fault):
                self._writer.put_answer(fault_line(request))
            elif request.method == SHUTDOWN:
                self._shutdown = request
                return
            else:
                await self._begin(tasks, request)
            await self._writer.answers_fit()

    async def _begin(self, tasks: RequestTasks, request: Request) -> None:
        method = METHODS.get(request.method)
        if method is None:
            self._answer(request, protocol_fault(METHOD_NOT_FOUND, "There is no such method.", request.id))
            return
        await tasks.start(request, lambda: method.call(self._caller, request.params, False))

    async def _end(self, tasks: RequestTasks) -> None:
        if self._shutdown is not None:
            self._caller.leave()
        if not await tasks.finish(FINISH_TIMEOUT_S):
            self._caller.leave()
            await tasks.finish(CUT_TIMEOUT_S)
        await tasks.cancel()

    async def _sign_in(self) -> None:
        """Start the managers of the account used last, so that its facts come up unasked."""
        try:
            if await self._caller.desk.accounts.list():
                await self._caller.services()
        except MarmotDesktopError as err:
            log.warning("the account cannot be signed in: %s", err)

    async def _close_desk(self) -> None:
        try:
            async with asyncio.timeout(CLOSE_TIMEOUT_S):
                await self._caller.desk.close()
        except TimeoutError:
            log.error("the account did not close in time")

    def _on_fact(self, published: Published) -> None:
        if not self._caller.kinds or not self._concerns_caller(published):
            return
        notification = build_notification(published.fact)
        if notification is not None and notification[0] in self._caller.kinds:
            self._writer.put_notification(notification_line(*notification))

    def _concerns_caller(self, published: Published) -> bool:
        current = self._caller.desk.current
        return published.account is None or (current is not None and current.account.pubkey == published.account)

    def _answer(self, request: Request, outcome: object | Fault) -> None:
        if request.wants_answer:
            line = fault_line(outcome) if isinstance(outcome, Fault) else result_line(request.id, outcome)
            self._writer.put_answer(line)


def _dropped_line(count: int) -> bytes:
    return notification_line("dropped", {"count": count})
