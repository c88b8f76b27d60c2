"""A client that costs next to nothing, so that a benchmark of a relay measures the relay.

It masks with zeros, which leaves the payload as it is, and looks at no more of an answer than it must.
"""

import asyncio
import base64
import hashlib
import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from coincurve import PrivateKey, PublicKeyXOnly

_LIMIT: Final = 2**24


@dataclass(frozen=True, slots=True)
class SignedEvent:
    """An event made beforehand.

    Args:
        id: of the event.
        frame: the whole masked frame of its EVENT message.
    """

    id: str
    frame: bytes


def make_events(count: int, group: str, *, content_bytes: int = 600) -> list[SignedEvent]:
    """Signed group events of one author, each with its own content."""
    key = PrivateKey(os.urandom(32))
    pubkey = PublicKeyXOnly.from_secret(key.secret).format().hex()
    now = int(time.time())
    tags = [["h", group]]
    events = []
    for _ in range(count):
        content = base64.b64encode(os.urandom(content_bytes * 3 // 4)).decode()
        digest = hashlib.sha256(
            json.dumps([0, pubkey, now, 445, tags, content], separators=(",", ":")).encode()
        ).digest()
        event = {
            "id": digest.hex(),
            "pubkey": pubkey,
            "created_at": now,
            "kind": 445,
            "tags": tags,
            "content": content,
            "sig": key.sign_schnorr(digest).hex(),
        }
        events.append(SignedEvent(digest.hex(), frame(["EVENT", event])))
    return events


def frame(message: Sequence[object]) -> bytes:
    """A message as a client's text frame."""
    return text_frame(json.dumps(message, separators=(",", ":")).encode())


def text_frame(payload: bytes) -> bytes:
    """A client's text frame with this text."""
    size = len(payload)
    if size < 126:
        head = bytes((0x81, 0x80 | size))
    elif size < 65536:
        head = b"\x81\xfe" + size.to_bytes(2, "big")
    else:
        head = b"\x81\xff" + size.to_bytes(8, "big")
    return head + bytes(4) + payload


class LeanClient:
    """One connection to a relay.

    Args:
        reader: after the handshake.
        writer: of the same connection.
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def connect(cls, url: str) -> "LeanClient":
        """Open a connection and become a websocket."""
        parts = urlsplit(url)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port, limit=_LIMIT)
        writer.write(
            b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + base64.b64encode(os.urandom(16)) + b"\r\n\r\n"
        )
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head:
            raise ConnectionError(head.decode("latin-1"))
        return cls(reader, writer)

    def send(self, data: bytes) -> None:
        """Send frames made by `frame`."""
        self._writer.write(data)

    async def receive(self) -> bytes:
        """The text of the next data frame."""
        while True:
            head = await self._reader.readexactly(2)
            size = head[1]
            if size == 126:
                size = int.from_bytes(await self._reader.readexactly(2), "big")
            elif size == 127:
                size = int.from_bytes(await self._reader.readexactly(8), "big")
            payload = await self._reader.readexactly(size)
            if head[0] == 0x81:
                return payload

    async def receive_until(self, beginning: bytes) -> int:
        """Take messages up to one that begins so; how many EVENTs came before it."""
        events = 0
        while not (text := await self.receive()).startswith(beginning):
            events += text.startswith(b'["EVENT"')
        return events

    def close(self) -> None:
        """Hang up."""
        self._writer.close()


async def publish(client: LeanClient, events: Sequence[SignedEvent], window: int) -> list[float]:
    """Publish with so many unanswered at a time.

    Returns:
        Seconds from each send to its OK.
    """
    sent: list[float] = []
    taken: list[float] = []
    for event in events:
        if len(sent) - len(taken) >= window:
            await _take_ok(client, sent, taken)
        sent.append(time.perf_counter())
        client.send(event.frame)
    while len(taken) < len(sent):
        await _take_ok(client, sent, taken)
    return taken


async def _take_ok(client: LeanClient, sent: list[float], taken: list[float]) -> None:
    while not (text := await client.receive()).startswith(b'["OK"'):
        pass
    if b",true," not in text:
        raise ValueError(text.decode())
    taken.append(time.perf_counter() - sent[len(taken)])
