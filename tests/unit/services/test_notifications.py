"""What there is to tell the user of one account."""

from marmot_desktop.domain.chat_marks import FOREVER
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.marmot.types import NostrGroupId
from tests.helpers.two_accounts import Pair


async def test_a_look_tells_who_wrote_what_where(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "hello")
    await pair.bob.sync()
    key = (await pair.bob.services.groups.get(group)).key
    (look,) = await pair.bob.services.notifications.look(((key, 0),))
    assert ("Garden", "hello", 1, False, False) == (look.name, look.text, look.count, look.muted, look.about_me)
    assert look.person
    assert "hello" not in repr(look)
    await pair.bob.services.chat_marks.mute(group, FOREVER)
    await pair.alice.say(group, f"what does nostr:{npub(pair.bob.session.me)} say?")
    await pair.bob.sync()
    (look,) = await pair.bob.services.notifications.look(((key, 0),))
    assert (2, True, True) == (look.count, look.muted, look.about_me)
    await pair.bob.services.chat_marks.mark_read(group)
    assert () == await pair.bob.services.notifications.look(((key, 0),))


async def test_an_invite_is_looked_at_while_it_waits(pair: Pair) -> None:
    await pair.create_group()
    (invite,) = await pair.pending()
    named = await pair.bob.services.notifications.look_at_invite(invite.id)
    assert named is not None
    assert "Garden" == named[1]
    await pair.bob.services.blocking.block(invite.inviter)
    assert await pair.bob.services.notifications.look_at_invite(invite.id) is None
    await pair.bob.services.blocking.unblock(invite.inviter)
    await pair.bob.services.invites.archive(invite.id)
    assert await pair.bob.services.notifications.look_at_invite(invite.id) is None


async def test_chats_are_found_and_named(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.bob.services.groups.get(group)).key
    notifications = pair.bob.services.notifications
    assert (key, "Garden") == await notifications.find(group)
    assert "Garden" == await notifications.name_of(key)
    assert group == await notifications.route(key)
    assert await notifications.find(NostrGroupId(bytes(32))) is None
    assert "" == await notifications.name_of(99)
    assert await notifications.route(99) is None


async def test_a_direct_chat_is_called_by_the_person(pair: Pair) -> None:
    group = (await pair.create_group(name="")).id
    await pair.join()
    await pair.alice.say(group, "hello")
    await pair.bob.sync()
    key = (await pair.bob.services.groups.get(group)).key
    (look,) = await pair.bob.services.notifications.look(((key, 0),))
    assert "" == look.name
    assert look.person == await pair.bob.services.notifications.name_of(key)
