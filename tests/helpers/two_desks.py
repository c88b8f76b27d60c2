"""Whole programs without a face, in one process: real desks on real profiles, over a real relay."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from marmot_desktop.config import Flags, read_config
from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import Fact, InviteReceived, MessageStored, Published
from marmot_desktop.launch import open_desk
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.desk import Desk
from marmot_desktop.services.notification_ports import NotificationWords
from marmot_desktop.services.pictures import Shrink
from tests.helpers.patience import PATIENCE_S


@dataclass
class Person:
    """Somebody at their desk.

    Args:
        name: for people.
        folder: of their profile.
        relay: the only one they know.
        shrink_picture: looks at pictures of people, which may lie on this computer then.
        index_relays: where lists of strangers are looked for, once an account is on public relays.
        words: for notifications on the desktop that the environment names; without them there are none.
    """

    name: str
    folder: Path
    relay: str
    facts: list[Fact] = field(default_factory=list)
    shrink_picture: Shrink | None = None
    words: NotificationWords | None = None
    index_relays: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """Theirs, while they sit at it."""
        assert self._desk is not None
        return self._desk

    @property
    def services(self) -> AccountServices:
        """Of the account they are signed in with."""
        assert self.desk.current is not None
        return self.desk.current

    @property
    def me(self) -> PubKey:
        """Their public key."""
        return self.services.account.pubkey

    @asynccontextmanager
    async def at_desk(self, *, sign_in: bool = True) -> AsyncIterator["Person"]:
        """Start their program; a new account at the first time, the one they have later on."""
        flags = Flags(
            profile=self.folder,
            relays=(self.relay,),
            key_file=self.folder / "keys.json",
            test_delays="none",
            unsafe_test_methods=self.shrink_picture is not None,
        )
        paths = ProfilePaths.portable(self.folder)
        told = read_config(flags, {"MARMOT_PUBLIC_RELAYS": "none"}, paths.config_file)
        config = replace(told, discovery_relays=self.index_relays)
        async with open_desk(config, paths, shrink_picture=self.shrink_picture, words=self.words) as desk:
            self._desk = desk
            unsubscribe = desk.hub.subscribe(self._on_fact)
            try:
                if sign_in:
                    known = await desk.accounts.list()
                    account = known[0] if known else await desk.accounts.create(self.name)
                    await desk.sign_in(account.pubkey)
                    assert desk.current is not None
                    assert await desk.current.onboarding.wait_published(20.0)
                yield self
            finally:
                unsubscribe()
                self._desk = None
                self.facts.clear()

    def _on_fact(self, published: Published) -> None:
        self.facts.append(published.fact)

    async def until(self, wanted: Callable[[Fact], bool], *, timeout_s: float = PATIENCE_S) -> Fact:
        """The first fact of this kind, told already or to come."""
        heard: asyncio.Future[Fact] = asyncio.get_running_loop().create_future()

        def listen(published: Published) -> None:
            if wanted(published.fact) and not heard.done():
                heard.set_result(published.fact)

        known = next((fact for fact in self.facts if wanted(fact)), None)
        if known is not None:
            return known
        unsubscribe = self.desk.hub.subscribe(listen)
        try:
            async with asyncio.timeout(timeout_s):
                return await heard
        finally:
            unsubscribe()

    async def hears(self, text: str) -> None:
        """A message with this text is in the store."""
        await self.until(lambda fact: isinstance(fact, MessageStored) and fact.message.text == text)

    async def says(self, group: NostrGroupId, text: str) -> None:
        """Write, and a relay has it."""
        message = await self.services.messages.send(group, text)
        assert (await self.services.messages.wait_accepted(message.id, 20.0)).state is DeliveryState.SENT

    async def texts(self, group: NostrGroupId) -> list[str]:
        """The conversation, oldest first."""
        return [message.text for message in (await self.services.messages.list(group, limit=500))[::-1]]

    async def joins(self, group_name: str) -> NostrGroupId:
        """Hear of an invite and accept it."""
        fact = await self.until(lambda each: isinstance(each, InviteReceived) and each.invite.group_name == group_name)
        assert isinstance(fact, InviteReceived)
        return (await self.services.invites.accept(fact.invite.id)).id


async def meet(alice: Person, bob: Person, name: str = "Garden") -> NostrGroupId:
    """Alice makes a group, invites Bob, and he joins."""
    group = (await alice.services.groups.create(name)).group.id
    result = await alice.services.groups.invite(group, person=bob.me)
    assert result.accepted_by
    assert await bob.joins(name) == group
    return group
