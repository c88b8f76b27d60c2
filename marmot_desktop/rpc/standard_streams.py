"""How lines travel: a reading and a writing thread, so that neither a silent nor a slow caller ever blocks the loop.

Threads rather than the loop's own pipe transports, which refuse regular files and switch a terminal to non-blocking for
everyone who shares it. Both threads are daemons: one that hangs in the operating system does not keep the program alive.
"""

import asyncio
import os
import threading
from collections import deque
from collections.abc import AsyncIterator, Callable
from typing import Final

MAX_LINE_BYTES: Final = 1024 * 1024
MAX_WAITING_NOTIFICATIONS: Final = 10_000
MAX_WAITING_ANSWER_BYTES: Final = 16 * 1024 * 1024
_CHUNK_BYTES: Final = 64 * 1024
_CHUNKS_AHEAD: Final = 16

TOO_LONG: Final = None
"""Stands for a line that was longer than allowed; its bytes are gone."""

Line = bytes | None


class LineSplitter:
    """Cuts a stream of bytes into lines and drops lines that are too long.

    Args:
        max_bytes: of a line, without its line feed.
    """

    def __init__(self, max_bytes: int = MAX_LINE_BYTES) -> None:
        self._max_bytes = max_bytes
        self._rest = bytearray()
        self._skipping = False

    def feed(self, chunk: bytes) -> list[Line]:
        """The lines that this chunk completes, without line feeds."""
        *complete, rest = chunk.split(b"\n")
        lines: list[Line] = []
        for part in complete:
            self._append(part)
            lines.append(self._take())
        self._append(rest)
        return lines

    def finish(self) -> list[Line]:
        """The last line, if it had no line feed."""
        return [self._take()] if self._rest or self._skipping else []

    def _append(self, part: bytes) -> None:
        if self._skipping or len(self._rest) + len(part) > self._max_bytes:
            self._skipping = True
            self._rest.clear()
        else:
            self._rest += part

    def _take(self) -> Line:
        line = TOO_LONG if self._skipping else bytes(self._rest)
        self._rest.clear()
        self._skipping = False
        return line


class LineReader:
    """The lines that arrive on a file descriptor, read ahead by a bounded amount.

    Args:
        descriptor: to read from; stays open.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._loop = asyncio.get_running_loop()
        self._chunks: asyncio.Queue[bytes] = asyncio.Queue()
        self._room = threading.Semaphore(_CHUNKS_AHEAD)
        self._closed = asyncio.Event()

    async def lines(self) -> AsyncIterator[Line]:
        """Each line without its line feed, `TOO_LONG` for one that was dropped; ends with the stream or `close`."""
        threading.Thread(target=self._read, name="rpc-read", daemon=True).start()
        splitter = LineSplitter()
        while True:
            chunk = await self._chunks.get()
            for line in splitter.feed(chunk) if chunk else splitter.finish():
                if self._closed.is_set():
                    return
                yield line
            if not chunk or self._closed.is_set():
                return
            self._room.release()

    def close(self) -> None:
        """End `lines` now, whatever still arrives."""
        self._closed.set()
        self._chunks.put_nowait(b"")

    def _read(self) -> None:
        while True:
            self._room.acquire()
            try:
                chunk = os.read(self._descriptor, _CHUNK_BYTES)
            except OSError:
                chunk = b""
            try:
                self._loop.call_soon_threadsafe(self._chunks.put_nowait, chunk)
            except RuntimeError:  # the loop is closed: nobody reads any more
                return
            if not chunk:
                return


class LineWriter:
    """The lines that leave by a file descriptor, in the order given.

    Answers are never dropped; `answers_fit` tells when so many wait that no more should be asked for. Of notifications
    the oldest are dropped beyond a bound, and a notice says how many.

    Args:
        descriptor: to write to; stays open.
        dropped_line: builds the notice.
        on_broken: called in the loop when the reader is gone.
        max_notifications: how many may wait.
    """

    def __init__(
        self,
        descriptor: int,
        dropped_line: Callable[[int], bytes],
        on_broken: Callable[[], None],
        *,
        max_notifications: int = MAX_WAITING_NOTIFICATIONS,
    ) -> None:
        self._descriptor = descriptor
        self._dropped_line = dropped_line
        self._on_broken = on_broken
        self._max_notifications = max_notifications
        self._loop = asyncio.get_running_loop()
        self._changed = threading.Condition()
        self._answers: deque[tuple[int, bytes]] = deque()
        self._notifications: deque[tuple[int, bytes]] = deque()
        self._answer_bytes = 0
        self._next_place = 0
        self._dropped = 0
        self._writing = False
        self._broken = False
        self._closed = False
        self._fit = asyncio.Event()
        self._fit.set()
        self._idle = asyncio.Event()
        self._idle.set()
        threading.Thread(target=self._write, name="rpc-write", daemon=True).start()

    def put_answer(self, line: bytes) -> None:
        """Write this after everything given before it."""
        with self._changed:
            if self._broken:
                return
            self._answers.append((self._place(), line))
            self._answer_bytes += len(line)
            self._note_waiting()

    def put_notification(self, line: bytes) -> None:
        """Write this after everything given before it, unless it becomes the oldest of too many."""
        with self._changed:
            if self._broken:
                return
            self._notifications.append((self._place(), line))
            if len(self._notifications) > self._max_notifications:
                self._notifications.popleft()
                self._dropped += 1
            self._note_waiting()

    async def answers_fit(self) -> None:
        """Return when few enough answers wait to ask for more."""
        await self._fit.wait()

    async def flush(self, timeout_s: float) -> bool:
        """Wait until everything is written; false if the reader does not take it in time."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._idle.wait()
        except TimeoutError:
            return False
        return not self._broken

    def close(self) -> None:
        """End the writing thread once it has written what it was given; nothing more may be given."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _place(self) -> int:
        self._next_place += 1
        return self._next_place

    def _note_waiting(self) -> None:
        self._idle.clear()
        if self._answer_bytes > MAX_WAITING_ANSWER_BYTES:
            self._fit.clear()
        self._changed.notify()

    def _write(self) -> None:
        while True:
            with self._changed:
                while not (self._answers or self._notifications or self._closed):
                    self._changed.wait()
                if not (self._answers or self._notifications):
                    return
                batch = self._take_batch()
            try:
                _write_all(self._descriptor, batch)
            except OSError:
                self._give_up()
                return
            with self._changed:
                self._writing = False
            if not self._tell(self._note_written):
                return

    def _take_batch(self) -> bytes:
        batch = bytearray()
        if self._dropped:
            batch += self._dropped_line(self._dropped)
            self._dropped = 0
        while len(batch) < _CHUNK_BYTES and (self._answers or self._notifications):
            answer_first = bool(self._answers) and (
                not self._notifications or self._answers[0][0] < self._notifications[0][0]
            )
            if answer_first:
                line = self._answers.popleft()[1]
                self._answer_bytes -= len(line)
            else:
                line = self._notifications.popleft()[1]
            batch += line
        self._writing = True
        return bytes(batch)

    def _note_written(self) -> None:
        with self._changed:
            waiting = bool(self._writing or self._answers or self._notifications)
            fits = self._answer_bytes <= MAX_WAITING_ANSWER_BYTES
        if fits:
            self._fit.set()
        if not waiting:
            self._idle.set()

    def _give_up(self) -> None:
        with self._changed:
            self._broken = True
            self._writing = False
            self._answers.clear()
            self._notifications.clear()
            self._answer_bytes = 0
        self._tell(self._note_broken)

    def _note_broken(self) -> None:
        self._note_written()
        self._on_broken()

    def _tell(self, callback: Callable[[], None]) -> bool:
        try:
            self._loop.call_soon_threadsafe(callback)
        except RuntimeError:  # the loop is closed
            return False
        return True


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
