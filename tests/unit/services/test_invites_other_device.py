"""An invite that was made for another device of ours: kept, listed, no alarm; read when its key appears."""

from pathlib import Path

import pytest

from marmot_desktop.background.invitation_inbox_manager import InvitationInboxManager
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.facts import InviteChanged, InviteReceived, KeyPackagesChanged
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import ErrorCode
from marmot_desktop.services.publications import PublicationService
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.key_packages import KeyPackageRow
from tests.helpers.two_accounts import Pair, Party, facts_of, party

DAY = 86_400
PROBLEM = ErrorCode.NO_MATCHING_KEY_PACKAGE


async def packages_of(device: Party) -> tuple[KeyPackageRow, ...]:
    return await device.session.run(lambda turn: turn.tx.key_packages.live(turn.now))


def put_packages(turn: Turn, rows: tuple[KeyPackageRow, ...]) -> None:
    for row in rows:
        turn.tx.key_packages.add(row)


async def test_without_another_device_the_user_is_told(pair: Pair, tmp_path: Path) -> None:
    async with party("Bob", tmp_path / "new", pair.network, pair.clock) as reinstalled:
        reinstalled.mark_imported()
        await pair.create_group()
        await reinstalled.services.onboarding.start(reinstalled.relays, ())
        await reinstalled.sync()
        (fact,) = facts_of(reinstalled, InviteReceived)
        assert isinstance(fact, InviteReceived)
        assert (fact.invite.problem, fact.invite.status) == (PROBLEM, InviteStatus.PENDING)


async def test_for_another_device_of_ours_it_is_listed_without_a_word(pair: Pair, tmp_path: Path) -> None:
    async with party("Bob", tmp_path / "second", pair.network, pair.clock) as second:
        second.mark_imported()
        pair.clock.advance(5)
        await second.onboard()
        bob = pair.bob
        await PublicationService(bob.session, bob.port).check()
        await pair.create_group()  # with the newest package, that of the second device
        await bob.sync()
        assert facts_of(bob, InviteReceived) == []
        assert len(facts_of(bob, InviteChanged)) == 1
        (invite,) = await bob.services.invites.list()
        assert invite.problem is PROBLEM
        await pair.join(second)


async def test_it_is_read_and_told_when_its_key_appears(pair: Pair, tmp_path: Path) -> None:
    async with party("Bob", tmp_path / "new", pair.network, pair.clock) as restored:
        restored.mark_imported()
        await pair.create_group(name="Orchard")
        await restored.services.onboarding.start(restored.relays, ())
        await restored.sync()
        restored.facts.clear()
        inbox = next(each for each in restored.parts.managers if isinstance(each, InvitationInboxManager))
        async with running([inbox], pair.clock.monotonic):
            await restored.session.run(put_packages, await packages_of(pair.bob))
            restored.hub.publish(restored.session.me, KeyPackagesChanged())
            fact = await restored.wait_for(lambda fact: isinstance(fact, InviteReceived))
        assert isinstance(fact, InviteReceived)
        assert (fact.invite.problem, fact.invite.group_name, fact.invite.members) == (None, "Orchard", 2)
        group = await restored.services.invites.accept(fact.invite.id)
        assert group.name == "Orchard"


@pytest.mark.parametrize(("days", "left"), [(30, 1), (31, 0)])
async def test_it_is_kept_for_thirty_days(pair: Pair, tmp_path: Path, days: int, left: int) -> None:
    async with party("Bob", tmp_path / "new", pair.network, pair.clock) as restored:
        restored.mark_imported()
        await pair.create_group()
        await restored.services.onboarding.start(restored.relays, ())
        await restored.sync()
        pair.clock.advance(days * DAY)
        await restored.services.invites.retry()
        assert len(await restored.services.invites.list()) == left


async def test_an_invite_that_still_cannot_be_read_stays_as_it_is(pair: Pair, tmp_path: Path) -> None:
    async with party("Bob", tmp_path / "new", pair.network, pair.clock) as restored:
        restored.mark_imported()
        await pair.create_group()
        await restored.services.onboarding.start(restored.relays, ())
        await restored.sync()
        before = await restored.services.invites.list()
        restored.facts.clear()
        await restored.services.invites.retry()
        assert await restored.services.invites.list() == before
        assert facts_of(restored, InviteReceived, InviteChanged) == []
