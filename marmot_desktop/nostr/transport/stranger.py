"""Sends an event over a connection of its own, known to the relay by a key that is used once.

For gift wraps to other people's inbox relays: the relay that wants to know somebody learns nothing of us.
Source: NIP-42; NIP-59 (the author of a wrap stays unknown).
"""

import asyncio

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.client_session import EventAnswered
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.transport.connection import RelayConnection
from marmot_desktop.nostr.transport.link import PoolParts, SignAuth
from marmot_desktop.nostr.types import RelayUrl


async def publish_as_stranger(url: RelayUrl, event: Event, parts: PoolParts, sign_auth: SignAuth) -> EventAnswered:
    """Connect, answer the relay's challenge with a key of its own, send, and hang up.

    Args:
        url: of the relay.
        event: signed by whomever.
        parts: of the pool.
        sign_auth: by the key that is used once.

    Raises:
        ConnectionError: the relay could not be reached, or the connection was lost.
    """
    unseen = replace(parts, sign_auth=sign_auth, may_authenticate=lambda _: True, on_state=lambda _: None)
    connection = RelayConnection(url, unseen)
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(connection.run(), name="a stranger's connection")
        try:
            return await connection.publish(event)
        except ConnectionError as err:
            failure = err
        finally:
            serving.cancel()
    raise failure
