"""Notifications of two people who talk over a real relay, on a real session bus."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from marmot_desktop.domain.chat import DeliveryState, SyncState
from marmot_desktop.domain.chat_marks import FOREVER
from marmot_desktop.domain.facts import (
    Fact,
    GroupChanged,
    MessageChanged,
    NotificationOpened,
    SyncChanged,
)
from marmot_desktop.domain.notification_settings import Preview
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.notification_desk import NotificationDesk
from marmot_desktop.services.session import Turn
from marmot_desktop.ui.notification_words import QtNotificationWords
from tests.helpers.local_relay import RelayProcess
from tests.helpers.notification_daemon import NotificationDaemon
from tests.helpers.session_bus import SessionBus
from tests.helpers.two_desks import Person, meet


@dataclass
class Story:
    """Alice writes; Bob is told."""

    alice: Person
    bob: Person
    daemon: NotificationDaemon
    group: NostrGroupId
    marker: NostrGroupId

    @property
    def desk(self) -> NotificationDesk:
        """Bob's notifications."""
        assert self.bob.desk.notifications is not None
        return self.bob.desk.notifications

    async def key(self) -> int:
        """Of the chat, in Bob's store."""
        return (await self.bob.services.groups.get(self.group)).key

    async def live(self) -> None:
        """Wait until all of Bob's groups are up to date."""
        sync = self.bob.services.sync
        await self.bob.until(
            lambda fact: isinstance(fact, SyncChanged) and all(each.state is SyncState.LIVE for each in sync.told())
        )

    async def decided(self) -> None:
        """Everything that came until now was shown, or was not: something that came after it, and was, is gone again."""
        await self.alice.says(self.marker, "a mark in time")
        await self.daemon.until(
            lambda each: any(shown.body.endswith("a mark in time") for shown in each.screen.values())
        )
        await self.bob.services.chat_marks.mark_read(self.marker)
        await self.daemon.until(lambda each: all(shown.title != "Marker" for shown in each.screen.values()))

    async def says(self, text: str) -> None:
        """Alice writes, and Bob has it."""
        await self.alice.says(self.group, text)
        await self.bob.hears(text)


def _is_read(fact: Fact, group: NostrGroupId) -> bool:
    """Whether nothing of this group waits any more; the other one changes as well."""
    return isinstance(fact, GroupChanged) and fact.group.id == group and fact.group.unread == 0


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with SessionBus(tmp_path / "bus") as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@asynccontextmanager
async def story(folder: Path, bus: SessionBus, daemon: NotificationDaemon | None = None) -> AsyncIterator[Story]:
    """Alice and Bob share a group; Bob's desktop notifies."""
    async with RelayProcess(folder / "relay.db") as relay, daemon or NotificationDaemon(bus.address) as daemon:
        alice = Person("Alice", folder / "alice", relay.url)
        bob = Person("Bob", folder / "bob", relay.url, words=QtNotificationWords())
        async with alice.at_desk(), bob.at_desk():
            group = await meet(alice, bob)
            told = Story(alice, bob, daemon, group, await meet(alice, bob, "Marker"))
            await told.live()
            # The invites were shown as well, perhaps only now, and are withdrawn.
            await told.decided()
            await daemon.empty()
            daemon.withdrawn.clear()
            yield told


async def test_messages_of_one_chat_are_one_notification_that_goes_when_they_are_read(
    tmp_path: Path, bus: SessionBus
) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("Hello Bob")
        first = await told.daemon.one("Hello Bob")
        assert "Garden" == first.title
        await told.says("Are you there?")
        second = await told.daemon.one("Are you there?")
        assert (first.id, first.id) == (second.id, second.replaced)
        assert "2 new messages" in second.body
        await told.bob.services.chat_marks.mark_read(told.group)
        await told.daemon.empty()
        assert [first.id] == told.daemon.withdrawn


async def test_a_click_leads_to_the_chat(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("Hello Bob")
        told.daemon.invoke((await told.daemon.one("Hello Bob")).id, token="a token")
        fact = await told.bob.until(lambda each: isinstance(each, NotificationOpened))
        assert isinstance(fact, NotificationOpened)
        assert (told.bob.me, await told.key(), "a token") == (fact.account, fact.group_key, fact.activation_token)
        (stored,) = await told.bob.services.messages.list(told.group, limit=1)
        assert stored.id == fact.message
        await told.daemon.empty()


async def test_mark_as_read_reads_everything(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("Hello Bob")
        shown = await told.daemon.one("Hello Bob")
        assert {"default": "Open", "mark-read": "Mark as read", "inline-reply": "Reply"} == shown.actions
        told.bob.facts.clear()
        told.daemon.invoke(shown.id, "mark-read")
        await told.bob.until(lambda each: _is_read(each, told.group))
        await told.daemon.empty()
        assert 0 == (await told.bob.services.groups.get(told.group)).unread


async def test_a_reply_is_sent(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("Are you there?")
        told.daemon.reply((await told.daemon.one("there")).id, "Yes, I am")
        await told.alice.hears("Yes, I am")
        await told.bob.until(lambda each: _is_read(each, told.group))
        await told.daemon.empty()


async def test_a_reply_that_cannot_be_sent_is_a_draft_and_said(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("Are you there?")
        number = (await told.daemon.one("there")).id
        await told.bob.services.chat_marks.keep_draft(told.group, "began")
        too_long = "x" * 65_000
        told.daemon.reply(number, too_long)
        failed = await told.daemon.one("was not sent")
        assert "Garden" in failed.body
        (marks,) = await told.bob.services.chat_marks.list()
        assert f"began\n{too_long}" == marks.draft
        told.daemon.invoke(failed.id)
        fact = await told.bob.until(lambda each: isinstance(each, NotificationOpened))
        assert isinstance(fact, NotificationOpened)
        assert await told.key() == fact.group_key


async def test_muting_a_chat_withdraws_and_silences_it(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("Hello Bob")
        await told.daemon.one("Hello Bob")
        await told.bob.services.chat_marks.mute(told.group, FOREVER)
        await told.daemon.empty()
        await told.says("nobody hears this")
        await told.decided()
        await told.bob.services.chat_marks.mute(told.group, None)
        await told.says("but this")
        assert "but this" in (await told.daemon.one("but this")).body
        assert not any("nobody hears" in each.body for each in told.daemon.history)


async def test_who_is_answered_is_told_from_a_muted_chat_only_where_they_want_it(
    tmp_path: Path, bus: SessionBus
) -> None:
    async with story(tmp_path, bus) as told:
        await told.bob.says(told.group, "A question")
        await told.alice.hears("A question")
        (question, *_) = await told.alice.services.messages.list(told.group, limit=1)
        await told.bob.services.chat_marks.mute(told.group, FOREVER)
        await told.alice.services.messages.send(told.group, "An answer", reply_to=question.id)
        await told.bob.hears("An answer")
        await told.decided()
        await told.desk.choices.change(replace(await told.desk.choices.get(), about_me_breaks_mute=True))
        await told.alice.services.messages.send(told.group, "Another answer", reply_to=question.id)
        await told.bob.hears("Another answer")
        await told.daemon.one("Another answer")
        assert not any(each.body.endswith("An answer") for each in told.daemon.history)


async def test_what_is_deleted_vanishes_from_the_screen(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("a slip of the tongue")
        number = (await told.daemon.one("slip")).id
        (message,) = await told.bob.services.messages.list(told.group, limit=1)
        session = told.bob.services.messages._session
        await session.run(_erase, message.group_key, message.id)
        await told.daemon.empty()
        assert [number] == told.daemon.withdrawn


def _erase(turn: Turn, group_key: int, message: EventId) -> None:
    turn.tx.conversations.erase(group_key, message)
    (gone,) = turn.tx.conversations.many(group_key, (message,))
    assert gone.state is DeliveryState.DELETED
    turn.publish(MessageChanged(gone))


async def test_previews_say_no_more_than_the_user_wants(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        choices = told.desk.choices
        await choices.change(replace(await choices.get(), preview=Preview.NAME))
        await told.says("a secret")
        shown = await told.daemon.one("New message")
        assert ("Garden", "New message") == (shown.title, shown.body)
        await choices.change(replace(await choices.get(), preview=Preview.NOTHING))
        shown = await told.daemon.one("Marmot Desktop")
        assert ("Marmot Desktop", "New message") == (shown.title, shown.body)
        assert not any("secret" in f"{each.title}{each.body}{each.hints}" for each in told.daemon.history)


async def test_the_chat_in_front_of_the_user_is_not_told(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        told.desk.watch(told.bob.me, await told.key(), active=True)
        await told.says("seen at once")
        await told.decided()
        told.desk.watch(told.bob.me, await told.key(), active=False)
        await told.says("seen later")
        await told.daemon.one("seen later")
        assert not any(each.body.endswith("seen at once") for each in told.daemon.history)


async def test_a_pause_keeps_quiet_until_it_is_over(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.alice.says(told.marker, "before")
        await told.daemon.one("before")
        clock = told.bob.services.messages._session.clock
        await told.desk.choices.pause_until(clock.now() + 3_600)
        await told.says("while paused")
        await told.bob.services.chat_marks.mark_read(told.marker)
        await told.daemon.empty()
        await told.desk.choices.pause_until(None)
        await told.says("after it")
        await told.daemon.one("after it")
        assert not any(each.body.endswith("while paused") for each in told.daemon.history)


async def test_an_invite_is_told_and_goes_with_its_acceptance(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        other = (await told.alice.services.groups.create("Kitchen")).group.id
        await told.alice.services.groups.invite(other, person=told.bob.me)
        shown = await told.daemon.one("Kitchen")
        assert "New invitation" == shown.title
        told.daemon.invoke(shown.id)
        fact = await told.bob.until(lambda each: isinstance(each, NotificationOpened))
        assert isinstance(fact, NotificationOpened)
        (invite,) = [each for each in await told.bob.services.invites.list() if each.group_name == "Kitchen"]
        assert invite.id == fact.invite
        third = (await told.alice.services.groups.create("Cellar")).group.id
        await told.alice.services.groups.invite(third, person=told.bob.me)
        await told.daemon.one("Cellar")
        await told.bob.joins("Cellar")
        await told.daemon.empty()


async def test_who_is_removed_from_a_group_is_told(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.alice.services.changes.remove_member(told.group, told.bob.me)
        shown = await told.daemon.one("removed")
        assert "Garden" == shown.title


async def test_hostile_text_stays_text(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        hostile = "<b>bold</b> & <img src='file:///etc/passwd'/>\u202egnp.exe\n" + "line\n" * 50 + "y" * 20_000
        await told.says(hostile)
        shown = await told.daemon.one("bold")
        assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img" in shown.body
        assert "<" not in shown.body
        assert "\u202e" not in shown.body
        assert len(shown.body) < 700
        assert shown.body.count("\n") < 6


async def test_signing_out_leaves_nothing_on_the_screen(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("Hello Bob")
        await told.daemon.one("Hello Bob")
        await told.bob.desk.sign_out()
        await told.daemon.empty()
        (account,) = await told.bob.desk.accounts.list()
        await told.bob.desk.sign_in(account.pubkey)
        assert () == await told.bob.services.notifications.remembered()
        await told.live()
        assert {} == told.daemon.screen


async def test_quitting_leaves_nothing_on_the_screen(tmp_path: Path, bus: SessionBus) -> None:
    async with NotificationDaemon(bus.address) as daemon, RelayProcess(tmp_path / "relay.db") as relay:
        alice = Person("Alice", tmp_path / "alice", relay.url)
        bob = Person("Bob", tmp_path / "bob", relay.url, words=QtNotificationWords())
        async with alice.at_desk():
            async with bob.at_desk():
                group = await meet(alice, bob)
                await alice.says(group, "Hello Bob")
                await daemon.one("Hello Bob")
            assert {} == daemon.screen


async def test_history_is_summed_up(tmp_path: Path, bus: SessionBus) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay, NotificationDaemon(bus.address) as daemon:
        alice = Person("Alice", tmp_path / "alice", relay.url)
        bob = Person("Bob", tmp_path / "bob", relay.url, words=QtNotificationWords())
        async with alice.at_desk():
            async with bob.at_desk():
                groups = [await meet(alice, bob, name) for name in ("Garden", "Kitchen", "Cellar")]
                await daemon.empty()
            daemon.history.clear()
            for group in groups:
                for number in range(4):
                    await alice.says(group, f"while you were away {number}")
            async with bob.at_desk():
                shown = await daemon.one("12 new messages")
                assert "In 3 chats" in shown.body
                assert {"default"} == set(shown.actions)
                assert len(daemon.history) <= 3
                await bob.services.chat_marks.mark_read(groups[0])
                await daemon.one("8 new messages")
                await bob.services.chat_marks.mark_read(groups[1])
                left = await daemon.one("4 new messages")
                assert "Cellar" == left.title
                await bob.services.chat_marks.mark_read(groups[2])
                await daemon.empty()


async def test_a_service_that_was_started_anew_is_told_the_next_message(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        await told.says("one")
        await told.daemon.one("one")
        await told.daemon.__aexit__(None, None, None)
        await told.says("two, which nobody shows")
        async with NotificationDaemon(bus.address) as another:
            await told.says("three")
            shown = await another.one("three")
            # Numbers begin again; what another service showed is not replaced.
            assert 0 == shown.replaced
            await told.bob.services.chat_marks.mark_read(told.group)
            await another.empty()


async def test_two_accounts_at_one_desk_are_each_told_of_their_own(tmp_path: Path, bus: SessionBus) -> None:
    async with story(tmp_path, bus) as told:
        desk, bob = told.bob.desk, told.bob.me
        carol = (await desk.accounts.create("Carol")).pubkey
        await desk.sign_in(carol)
        services = desk.find(carol)
        assert services is not None
        assert await services.onboarding.wait_published(20.0)
        kitchen = (await told.alice.services.groups.create("Kitchen")).group.id
        await told.alice.services.groups.invite(kitchen, person=carol)
        invited = await told.daemon.one("Kitchen")
        assert "Carol" in invited.title
        told.daemon.invoke(invited.id)
        fact = await told.bob.until(lambda each: isinstance(each, NotificationOpened))
        assert isinstance(fact, NotificationOpened)
        assert (carol, False) == (fact.account, fact.invite is None)
        await told.daemon.empty()
        await told.alice.says(told.group, "to Bob alone")
        shown = await told.daemon.one("to Bob alone")
        assert "Bob" in shown.title
        await desk.sign_out(bob)
        await told.daemon.empty()
