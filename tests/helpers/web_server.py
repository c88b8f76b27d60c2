"""A web server on this computer that answers each path as a test says."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager


@asynccontextmanager
async def web_server(answer: Callable[[str], bytes], asked: list[str] | None = None) -> AsyncIterator[str]:
    """Its address; whoever asks gets the bytes that `answer` makes of the path, and is written down in `asked`."""
    at_work: set[asyncio.Task[None] | None] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        at_work.add(asyncio.current_task())
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            if asked is not None:
                asked.append(head)
            writer.write(answer(head.split(" ")[1]))
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            await writer.wait_closed()

    running = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with running:
        yield f"http://127.0.0.1:{running.sockets[0].getsockname()[1]}"
    waiting = [task for task in at_work if task is not None]
    if waiting:
        await asyncio.wait(waiting)


def file_answer(body: bytes, media_type: str = "image/png") -> bytes:
    """A whole answer with a file."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body
