"""What attackers do, made with the real keys of whoever turns bad."""

from collections.abc import Callable

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.services.session import Turn
from tests.helpers.forging import seal_bytes
from tests.helpers.two_accounts import Party


async def outcome(party: Party, event: Event) -> tuple[str, ErrorCode | None]:
    """What became of an event."""
    row = await party.session.run(lambda turn: turn.tx.seen.verdict(event.id))
    assert row is not None, "no verdict"
    return row.outcome, row.code


async def epoch(party: Party, group: NostrGroupId) -> int:
    """The epoch a member is in."""
    return (await party.services.groups.get(group)).epoch


async def commit_of(party: Party, group: NostrGroupId, build: Callable[[MlsGroup, Turn], bytes]) -> Event:
    """A commit by a member's real keys that their program would not make; their own group stays as it was."""

    def work(turn: Turn) -> Event:
        key = turn.resolve(group).group_key
        message = build(turn.group(key), turn)
        turn.forget(key)
        return seal_bytes(turn, group, message)

    return await party.session.run(work)


async def still_talks(writer: Party, reader: Party, group: NostrGroupId, text: str = "still here") -> None:
    """Whatever was tried, the next honest message arrives."""
    await writer.say(group, text)
    await reader.sync()
    assert (await reader.texts(group))[-1] == text
