"""Lines in and out, whatever the other end does."""

import asyncio
import contextlib
import os
import threading
from collections.abc import Iterator

import pytest

from marmot_desktop.rpc.standard_streams import MAX_WAITING_ANSWER_BYTES, TOO_LONG, LineReader, LineSplitter, LineWriter
from tests.helpers.patience import PATIENCE_S


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        with contextlib.suppress(OSError):  # the test closed it
            os.close(end)


def dropped(count: int) -> bytes:
    return b"dropped %d\n" % count


def read_lines(descriptor: int, count: int) -> list[bytes]:
    data = b""
    while data.count(b"\n") < count:
        data += os.read(descriptor, 65_536)
    return data.splitlines()


def test_lines_are_the_same_however_the_bytes_arrive() -> None:
    stream = b"first\nsecond\n\nlast"
    for size in range(1, len(stream) + 1):
        splitter = LineSplitter()
        lines = [line for at in range(0, len(stream), size) for line in splitter.feed(stream[at : at + size])]
        assert [*lines, *splitter.finish()] == [b"first", b"second", b"", b"last"]


def test_a_line_that_is_too_long_is_dropped_and_the_next_one_is_read() -> None:
    for size in (1, 3, 100):
        stream = b"123456\n12345\nx\n"
        splitter = LineSplitter(max_bytes=5)
        lines = [line for at in range(0, len(stream), size) for line in splitter.feed(stream[at : at + size])]
        assert lines == [TOO_LONG, b"12345", b"x"]
        assert splitter.finish() == []


def test_an_endless_line_takes_no_memory() -> None:
    splitter = LineSplitter(max_bytes=1000)
    for _ in range(1000):
        assert splitter.feed(b"x" * 500) == []
    assert len(splitter._rest) <= 1000
    assert splitter.finish() == [TOO_LONG]


async def test_lines_end_when_the_other_end_is_closed(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"one\ntwo")
    os.close(pipe[1])
    assert [line async for line in LineReader(pipe[0]).lines()] == [b"one", b"two"]


async def test_reading_ends_when_told_though_nothing_arrives(pipe: tuple[int, int]) -> None:
    reader = LineReader(pipe[0])
    os.write(pipe[1], b"one\n")
    seen = []
    async with asyncio.timeout(PATIENCE_S):
        async for line in reader.lines():
            seen.append(line)
            reader.close()
    assert seen == [b"one"]


async def test_a_regular_file_can_be_read_too(tmp_path: object) -> None:
    from pathlib import Path

    file = Path(str(tmp_path)) / "requests"
    file.write_bytes(b"one\ntwo\n")
    descriptor = os.open(file, os.O_RDONLY)
    try:
        assert [line async for line in LineReader(descriptor).lines()] == [b"one", b"two"]
    finally:
        os.close(descriptor)


async def test_answers_and_notifications_leave_in_the_order_given(pipe: tuple[int, int]) -> None:
    writer = LineWriter(pipe[1], dropped, lambda: None)
    writer.put_answer(b"1\n")
    writer.put_notification(b"2\n")
    writer.put_notification(b"3\n")
    writer.put_answer(b"4\n")
    assert await writer.flush(5)
    assert read_lines(pipe[0], 4) == [b"1", b"2", b"3", b"4"]


async def test_a_reader_that_sleeps_loses_the_oldest_notifications_and_is_told_how_many(pipe: tuple[int, int]) -> None:
    writer = LineWriter(pipe[1], dropped, lambda: None, max_notifications=10)
    os.set_blocking(pipe[1], True)
    filler = b"f" * 300_000 + b"\n"  # more than a pipe holds, so that the writing thread hangs in it
    writer.put_answer(filler)
    assert not await writer.flush(0.2)
    for number in range(1000):
        writer.put_notification(b"%d\n" % number)
    writer.put_answer(b"answer\n")
    lines = await asyncio.to_thread(read_lines, pipe[0], 13)
    assert lines[0] == filler.strip()
    assert lines[1] == b"dropped 990"
    assert lines[2:] == [*(b"%d" % number for number in range(990, 1000)), b"answer"]
    assert await writer.flush(5)


async def test_too_many_waiting_answers_are_noticed_and_none_is_lost(pipe: tuple[int, int]) -> None:
    writer = LineWriter(pipe[1], dropped, lambda: None)
    answer = b"a" * (1024 * 1024 - 1) + b"\n"
    count = MAX_WAITING_ANSWER_BYTES // len(answer) + 3
    for _ in range(count):
        writer.put_answer(answer)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await writer.answers_fit()
    lines = await asyncio.to_thread(read_lines, pipe[0], count)
    assert [len(line) for line in lines] == [len(answer) - 1] * count
    async with asyncio.timeout(PATIENCE_S):
        await writer.answers_fit()


async def test_a_reader_that_has_gone_is_noticed_and_nothing_piles_up(pipe: tuple[int, int]) -> None:
    gone = asyncio.Event()
    writer = LineWriter(pipe[1], dropped, gone.set)
    os.close(pipe[0])
    writer.put_answer(b"into the void\n")
    async with asyncio.timeout(PATIENCE_S):
        await gone.wait()
    writer.put_notification(b"more\n")
    assert not writer._notifications
    assert not await writer.flush(5)


async def test_the_writing_thread_ends_after_its_last_line(pipe: tuple[int, int]) -> None:
    before = set(threading.enumerate())
    writer = LineWriter(pipe[1], dropped, lambda: None)
    (thread,) = set(threading.enumerate()) - before
    writer.put_answer(b"last\n")
    writer.close()
    await asyncio.to_thread(thread.join, 5)
    assert not thread.is_alive()
    assert read_lines(pipe[0], 1) == [b"last"]
