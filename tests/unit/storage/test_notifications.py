"""What a notification tells, and which ones are remembered."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from marmot_desktop.domain.notification import NotificationHandle, NotificationKind, ShownNotification
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.notifications import Told
from tests.helpers.two_accounts import Pair, two_accounts


@pytest.fixture
async def pair(tmp_path: Path) -> AsyncIterator[Pair]:
    """Messages and invites come by services, as they do in life."""
    async with two_accounts(tmp_path) as both:
        yield both


HANDLE = NotificationHandle("bus :1.2", 7)


async def test_what_is_remembered_is_replaced_and_forgotten(pair: Pair) -> None:
    key = (await pair.bob.services.groups.get(await pair.meet())).key
    chat = ShownNotification(HANDLE, NotificationKind.CHAT, ((key, 3),))
    invite = ShownNotification(NotificationHandle("bus :1.2", 8), NotificationKind.INVITE, invite=bytes(32))

    def work(turn: Turn) -> list[tuple[ShownNotification, ...]]:
        kept = turn.tx.notifications
        seen = []
        kept.put(chat)
        kept.put(invite)
        kept.put(chat)
        seen.append(kept.all())
        kept.remove(HANDLE)
        seen.append(kept.all())
        kept.clear()
        return [*seen, kept.all()]

    both, one, none = await pair.bob.session.run(work)
    assert {chat, invite} == set(both)
    assert ((invite,), ()) == (one, none)


async def test_only_what_others_wrote_and_is_unread_is_told(pair: Pair) -> None:
    group = await pair.meet()
    for text in ("one", "two", "three"):
        await pair.alice.say(group, text)
    await pair.bob.sync()
    await pair.bob.services.messages.send(group, "mine")
    key = (await pair.bob.services.groups.get(group)).key
    newest, _, first = [each for each in await pair.bob.services.messages.list(group, limit=9) if not each.mine]

    def told(turn: Turn, since: int) -> Told | None:
        return turn.tx.notifications.told(key, since)

    all_of_them = await pair.bob.session.run(told, 0)
    assert all_of_them is not None
    assert (3, first.id, "three") == (all_of_them.count, all_of_them.first, all_of_them.newest.text)
    later = await pair.bob.session.run(told, newest.position)
    assert later is not None
    assert 1 == later.count
    await pair.bob.services.blocking.block(pair.alice.session.me)
    assert await pair.bob.session.run(told, 0) is None
    await pair.bob.services.blocking.unblock(pair.alice.session.me)
    await pair.bob.services.chat_marks.mark_read(group)
    assert await pair.bob.session.run(told, 0) is None
