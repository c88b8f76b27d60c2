"""Profiles for the benchmarks of the window: an account with many chats and messages, made by the real engine and store."""

import hashlib
import os
import time
from collections.abc import Sequence
from typing import Final

from benchmarks.crowd import TEXT, Crowd, join_crowd
from benchmarks.profile import Profile
from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.kinds import CHAT
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.messages import NewMessage

SMALL_CHAT: Final = 20
"""Messages of each chat but the large one."""
_WORDS: Final = (
    "Yes.",
    "See you at six then 👍🏽",
    TEXT,
    "https://example.org/a/rather/long/address/that/has/to/be/broken/somewhere?and=has&some=parameters",
    "了解です。あとで電話します。",
    f"{TEXT}\n{TEXT}\n\n{TEXT}",
    "سأحضر الخرائط والشاي للجميع",
)


async def make_profile(profile: Profile, relay: str, *, chats: int, messages: int, name: str = "Reader") -> PubKey:
    """Add an account with chats to a profile.

    Args:
        profile: any.
        relay: of the account and of every group; it need not run any more afterwards.
        chats: groups of three.
        messages: all of them; every chat but the first has `SMALL_CHAT`, the first has the rest.
        name: of the account.

    Returns:
        The account.
    """
    me = await profile.create(name)
    now = Timestamp(int(time.time()))
    engine = MlsRsEngine(me)
    first = messages - SMALL_CHAT * (chats - 1)

    def fill(turn: Turn) -> None:
        for number in range(chats):
            package = engine.generate_key_package(now=now, last_resort=False)
            crowd = Crowd(me, package.content, size=3, relays=[RelayUrl(relay)], now=now, speakers=2)
            key = join_crowd(turn, crowd.welcome, package.private, now)
            turn.tx.groups.update(key, name=f"Tide {number:03}")
            count = SMALL_CHAT if number else first
            began = now - 86_400 - count * 40 - number * 60
            _talk(turn, key, [*crowd.people, me], me, count, began)
            # Read to its end: an unread conversation opens at its first message, where there is nothing to scroll back to.
            last = turn.tx.messages.last(key)
            assert last is not None
            turn.tx.groups.mark_read(key, last.sort_at, last.position)

    await profile.change(fill, me)
    return me


def _talk(turn: Turn, group_key: int, people: Sequence[PubKey], me: PubKey, count: int, began: int) -> None:
    seed = os.urandom(8)
    for number in range(count):
        author = people[(number // 3) % len(people)]
        at = Timestamp(began + number * 40)
        digest = hashlib.sha256(seed + number.to_bytes(8, "big")).digest()
        mine = author == me
        turn.tx.messages.add(
            NewMessage(
                group_key=group_key,
                rumor_id=EventId(digest),
                author=author,
                kind=CHAT,
                text=_WORDS[number % len(_WORDS)],
                created_at=at,
                received_at=at,
                sort_at=at,
                reply_to=None,
                state=DeliveryState.SENT if mine else DeliveryState.RECEIVED,
                mine=mine,
                epoch=1,
                event_id=None,
                rumor="{}",
            )
        )
