"""A Nostr client of a few lines that uses nothing of ours: what it sends and sees is plain JSON."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from coincurve import PrivateKey, PublicKeyXOnly
from websockets.asyncio.client import ClientConnection, connect

from tests.helpers.patience import PATIENCE_S

Json = dict[str, Any]


class RawKey:
    """A throw-away key made from a number.

    Args:
        number: from 1 up; equal numbers give equal keys.
    """

    def __init__(self, number: int) -> None:
        self._key = PrivateKey(number.to_bytes(32, "big"))
        self.public = PublicKeyXOnly.from_secret(self._key.secret).format().hex()

    def sign(
        self,
        kind: int = 1,
        content: str = "",
        tags: Sequence[Sequence[str]] = (),
        created_at: int = 1_700_000_000,
    ) -> Json:
        """A signed event."""
        listed = [list(tag) for tag in tags]
        canonical = json.dumps(
            [0, self.public, created_at, kind, listed, content], separators=(",", ":"), ensure_ascii=False
        )
        digest = hashlib.sha256(canonical.encode()).digest()
        return {
            "id": digest.hex(),
            "pubkey": self.public,
            "created_at": created_at,
            "kind": kind,
            "tags": listed,
            "content": content,
            "sig": self._key.sign_schnorr(digest).hex(),
        }


class RawClient:
    """One connection; messages are lists as they are on the wire.

    Args:
        socket: open.
        challenge: what the relay sent first.
    """

    def __init__(self, socket: ClientConnection, challenge: str) -> None:
        self.socket = socket
        self.challenge = challenge

    async def send(self, *message: Any) -> None:
        """Send one message."""
        await self.socket.send(json.dumps(message, ensure_ascii=False))

    async def receive(self) -> list[Any]:
        """The next message."""
        async with asyncio.timeout(PATIENCE_S):
            message = json.loads(await self.socket.recv())
        assert isinstance(message, list)
        return message

    async def ask(self, *message: Any) -> list[Any]:
        """Send one message and take the next answer."""
        await self.send(*message)
        return await self.receive()

    async def publish(self, event: Json) -> tuple[bool, str]:
        """Publish an event; what its OK says."""
        kind, event_id, accepted, message = await self.ask("EVENT", event)
        assert (kind, event_id) == ("OK", event["id"])
        return accepted, message

    async def fetch(self, *filters: Json, name: str = "fetch") -> list[Json]:
        """The stored events that match, in the order of the answer; the subscription is closed again."""
        await self.send("REQ", name, *filters)
        events = []
        while (message := await self.receive())[0] == "EVENT":
            assert message[1] == name
            events.append(message[2])
        assert message == ["EOSE", name]
        await self.send("CLOSE", name)
        return events

    async def fetch_ids(self, *filters: Json) -> list[str]:
        """The ids of the stored events that match, in the order of the answer."""
        return [event["id"] for event in await self.fetch(*filters)]

    async def authenticate(self, key: RawKey, url: str, now: int) -> tuple[bool, str]:
        """Answer the relay's challenge; what its OK says."""
        event = key.sign(22242, tags=[["relay", url], ["challenge", self.challenge]], created_at=now)
        kind, event_id, accepted, message = await self.ask("AUTH", event)
        assert (kind, event_id) == ("OK", event["id"])
        return accepted, message


@asynccontextmanager
async def raw_client(url: str) -> AsyncIterator[RawClient]:
    """A connection to a relay that greets with a challenge, as ours does."""
    async with connect(url, compression=None, max_size=2**24) as socket:
        async with asyncio.timeout(PATIENCE_S):
            greeting = json.loads(await socket.recv())
        assert greeting[0] == "AUTH"
        yield RawClient(socket, greeting[1])
