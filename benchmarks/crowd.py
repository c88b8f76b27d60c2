"""A group whose other members are MLS engines alone: they write what a receiver under measurement has to read."""

import os
from collections.abc import Sequence
from typing import Final

from benchmarks.relay_client import SignedEvent, text_frame
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.group_context import first_extensions, replace_group_data
from marmot_desktop.marmot.group_data import VERSION_WRITTEN, GroupData
from marmot_desktop.marmot.group_event import derive_outer_keys, seal_group_event
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine, MlsRsGroup
from marmot_desktop.marmot.mls_values import StagedCommit
from marmot_desktop.marmot.types import GroupId, NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.services import epochs
from marmot_desktop.services.session import Turn

TEXT: Final = "The tide is out at four, so we can walk to the island and be back before it is dark. Bring boots. "
"""About a hundred characters, as people write."""


class Crowd:
    """The other members; the first is the group's only admin.

    Args:
        receiver: who is to join them.
        key_package: of the receiver, the bare struct.
        size: members, the receiver among them.
        relays: of the group.
        now: when the group is made.
        speakers: how many of the others follow the group and can write; the rest only fill the tree.
    """

    def __init__(
        self,
        receiver: PubKey,
        key_package: bytes,
        *,
        size: int,
        relays: Sequence[RelayUrl],
        now: Timestamp,
        speakers: int = 2,
    ) -> None:
        people = [generate_secret(os.urandom).public for _ in range(size - 1)]
        data = GroupData(
            version=VERSION_WRITTEN,
            nostr_group_id=NostrGroupId(os.urandom(32)),
            name="Tide",
            description="",
            admins=(people[0],),
            relays=tuple(relays),
        )
        admin = MlsRsEngine(people[0]).create_group(
            group_id=GroupId(os.urandom(32)), extensions=first_extensions(data), required_proposals=(), now=now
        )
        packages = [
            (MlsRsEngine(person), MlsRsEngine(person).generate_key_package(now=now, last_resort=True))
            for person in people[1:]
        ]
        contents = [package.content for _, package in packages]
        welcome = admin.commit(add=[key_package, *contents], now=now).welcome
        admin.apply_pending_commit()
        assert welcome is not None
        self.receiver = receiver
        self.welcome = welcome
        self.people = people[:speakers]
        self.groups: list[MlsRsGroup] = [
            admin,
            *(engine.join(welcome, package.private) for engine, package in packages[: speakers - 1]),
        ]
        self._data = data
        self._enter_epoch()

    def say(self, speaker: int, text: str, at: Timestamp) -> Event:
        """A chat message of one of the speakers."""
        rumor = build_chat_rumor(self.people[speaker], text, at)
        return self._seal(self.groups[speaker].encrypt(rumor.to_json().encode()), at)

    def rename(self, name: str, at: Timestamp) -> Event:
        """A commit of the admin that gives the group another name; the speakers follow it."""
        admin = self.groups[0]
        self._data = replace(self._data, name=name)
        made = admin.commit(extensions=replace_group_data(admin.context.extensions, self._data), now=at)
        event = self._seal(made.commit, at)
        admin.apply_pending_commit()
        for group in self.groups[1:]:
            staged = group.process(made.commit, now=at)
            assert isinstance(staged, StagedCommit)
            group.merge(staged)
        self._enter_epoch()
        return event

    def chat(self, count: int, began: Timestamp, *, commits: int = 0) -> list[Event]:
        """A conversation of all speakers in turn, a message a second, with commits spread over it."""
        events: list[Event] = []
        every = count // commits if commits else count + 1
        for number in range(count):
            at = Timestamp(began + number + number // every)
            events.append(self.say(number % len(self.groups), f"{TEXT}{number}", at))
            if number % every == every - 1:
                events.append(self.rename(f"Tide {number}", Timestamp(at + 1)))
        return events

    def _seal(self, message: bytes, at: Timestamp) -> Event:
        return seal_group_event(
            message,
            self._outer_key,
            self._data.nostr_group_id,
            created_at=at,
            nonce=os.urandom(12),
            one_time=generate_secret(os.urandom),
            aux=os.urandom(32),
        )

    def _enter_epoch(self) -> None:
        self._outer_key = derive_outer_keys(self.groups[0].epoch, self.groups[0].export_secret).current


def join_crowd(turn: Turn, welcome: bytes, private: bytes, since: Timestamp) -> int:
    """What accepting an invite stores, without the invite."""
    return epochs.record_first_epoch(turn, turn.engine.join(welcome, private), since=since)


def frames(events: Sequence[Event]) -> list[SignedEvent]:
    """The same, ready to be published by `relay_client.publish`."""
    return [SignedEvent(event.id.hex(), text_frame(f'["EVENT",{event.to_json()}]'.encode())) for event in events]
