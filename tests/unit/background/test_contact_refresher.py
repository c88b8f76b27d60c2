"""Names are found for people who turn up, once each."""

from marmot_desktop.nostr.kinds import PROFILE
from tests.helpers.two_accounts import Pair


async def test_the_name_of_an_inviter_is_looked_up(pair: Pair) -> None:
    names = pair.bob.services.contacts.names
    async with pair.bob.managed():
        await pair.create_group()
        while (await names((pair.alice.session.me,))).get(pair.alice.session.me) != "Alice":
            pass
    asked = [
        filters
        for _, filters in pair.bob.port.fetches
        if any(pair.alice.session.me in (each.authors or ()) and PROFILE in (each.kinds or ()) for each in filters)
    ]
    assert len(asked) == 1


async def test_who_is_known_is_not_asked_for_again(pair: Pair) -> None:
    await pair.bob.services.contacts.refresh(pair.alice.session.me)
    pair.bob.port.fetches.clear()
    async with pair.bob.managed():
        await pair.create_group()
        while not await pair.bob.services.invites.list():
            pass
        await pair.bob.services.invites.list()
    assert pair.bob.port.fetches == []
