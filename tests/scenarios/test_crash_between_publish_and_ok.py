"""The process ends between sending and the relay's answer: what was sent counts once, whatever it was."""

from pathlib import Path

import pytest

from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT
from marmot_desktop.services.additions import stage_addition
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.storage.outbox import OutboxPurpose
from tests.helpers.two_accounts import two_accounts


@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("sent", [0, 1, 2, 3])
async def test_messages_and_a_commit_survive_a_crash_at_any_step(tmp_path: Path, sent: int, answered: bool) -> None:
    """`sent` of the parcels left before the end; whether their answers were stored makes no difference to anybody."""
    async with two_accounts(tmp_path) as pair:
        group = await pair.meet()
        for text in ("one", "two"):
            await pair.alice.services.messages.send(group, text)
        parcels = list(await pair.alice.parts.outbox.claim())
        for parcel in parcels[:sent]:
            receipts = await pair.alice.port.publish(parcel.event, parcel.relays)
            if answered:
                await pair.alice.parts.outbox.answered(parcel, receipts, 0.0)
        if sent == 3:
            await pair.alice.send()
            await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
            (commit,) = await pair.alice.parts.outbox.claim()
            await pair.alice.port.publish(commit.event, commit.relays)
        await pair.alice.crash()
        await pair.alice.services.messages.send(group, "after")
        await pair.alice.send()
        pair.clock.advance(1)
        await pair.bob.sync()
        assert await pair.bob.texts(group) == ["one", "two", "after"] == await pair.alice.texts(group)
        await pair.bob.say(group, "understood")
        await pair.alice.sync()
        assert (await pair.alice.texts(group))[-1] == "understood"
        waiting = await pair.alice.session.run(lambda turn: turn.tx.outbox.waiting())
        assert waiting == ()


@pytest.mark.parametrize("step", ["staged", "commit sent", "commit accepted", "welcome sent"])
async def test_an_invite_goes_on_where_it_was_and_the_welcome_leaves_once(tmp_path: Path, step: str) -> None:
    async with two_accounts(tmp_path) as pair:
        group = await pair.create_group(with_bob=False)
        found = await pair.alice.services.groups._finder.find_all([pair.bob.session.me])
        await pair.alice.session.run(stage_addition, group.key, found)
        (commit,) = await pair.alice.parts.outbox.claim()
        if step != "staged":
            receipts = await pair.alice.port.publish(commit.event, commit.relays)
            if step != "commit sent":
                await pair.alice.parts.outbox.answered(commit, receipts, 0.0)
                if step == "welcome sent":
                    (welcome,) = await pair.alice.parts.outbox.claim()
                    assert welcome.purpose is OutboxPurpose.WELCOME
                    await pair.alice.port.publish(welcome.event, welcome.relays)
        await pair.alice.crash()
        await pair.alice.send()
        assert len(pair.relay.of_kind(GROUP_EVENT)) == len(pair.relay.of_kind(GIFT_WRAP)) == 1
        await pair.join()
        await pair.alice.say(group.id, "welcome")
        await pair.bob.sync()
        assert await pair.bob.texts(group.id) == ["welcome"]
