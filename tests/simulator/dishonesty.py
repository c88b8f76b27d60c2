"""A member who means harm: everything that can be done with a member's real keys, and what others have to say to it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.marmot.group_context import find_group_data, first_extensions, replace_group_data
from marmot_desktop.marmot.group_data import GroupData
from marmot_desktop.marmot.group_event import seal_group_event
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.marmot.welcome_event import build_welcome_rumor
from marmot_desktop.nostr.event import Event, Rumor, parse_rumor
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.nip59 import wrap_rumor
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.groups import GroupRow
from mls_rs_py import Group as EngineGroup
from mls_rs_py import MlsError
from tests.simulator.actions import World
from tests.simulator.client import Client
from tests.simulator.network import Network

GAP: Final = 1_030
"""More messages than a ratchet may be stepped over (1,024)."""


@dataclass
class Dishonesty:
    """What one member does to the others.

    Args:
        world: everybody.
        network: where it is sent.
        villain: who; nobody in most stories.
        demands: codes of which everyone who can read an event has to give it one.
    """

    world: World
    network: Network
    villain: Client | None = None
    demands: dict[EventId, frozenset[str]] = field(default_factory=dict)

    def act(self, villain: Client, row: GroupRow) -> None:
        """Do one of these things, where it can be done at all."""
        deeds: tuple[tuple[str, Callable[[Client, GroupRow], None]], ...] = (
            ("writes in somebody else's name", self._forge_author),
            ("signs what is said in the group", self._sign_rumor),
            ("gives a message a wrong id", self._wrong_id),
            ("sends what is no message", self._no_rumor),
            ("sends garbage under the group's key", self._garbage),
            ("changes the group without a right to", self._commit),
            ("proposes what nobody wants", self._propose),
            ("says two things under one key", self._reuse_generation),
            ("skips a thousand keys", self._skip),
            ("wraps an old Welcome anew", self._welcome_again),
            ("invites to another group under the same routing id", self._clash),
        )
        words, deed = self.world.rng.choice(deeds)
        self.world.diary.tell(f"{villain.name} {words}.")
        try:
            deed(villain, row)
        except (MarmotDesktopError, MlsError) as err:
            self.world.diary.note("which is not possible:", str(err))

    def _publish(self, event: Event, *codes: str) -> None:
        if codes:
            self.demands[event.id] = frozenset(codes)
        for url in self.world.rng.sample(self.network.urls, self.world.rng.randint(1, len(self.network.urls))):
            self.network.relays[url].store(event)

    def _seal(self, villain: Client, row: GroupRow, message: bytes) -> Event:
        def seal(turn: Turn) -> Event:
            return seal_group_event(
                message,
                turn.tx.mls.secrets(row.group_key)[0].outer_key,
                row.nostr_group_id,
                created_at=Timestamp(turn.now + self.world.rng.randint(-40, 40)),
                nonce=turn.random(12),
                one_time=generate_secret(turn.random),
                aux=turn.random(32),
            )

        return villain.look(seal)

    def _say(self, villain: Client, row: GroupRow, payload: bytes, *codes: str) -> None:
        def encrypt(turn: Turn) -> bytes:
            message = turn.group(row.group_key).encrypt(payload)
            turn.save(row.group_key)
            return message

        # The same key may have been used before, for one of two things said under it.
        self._publish(self._seal(villain, row, villain.look(encrypt)), *codes, "generation_reused")

    def _rumor(self, villain: Client, author: PubKey | None = None) -> Rumor:
        text = self.world.new_text(villain)
        return build_chat_rumor(author or villain.me, text, Timestamp(villain.clock.now()))

    def _forge_author(self, villain: Client, row: GroupRow) -> None:
        victim = self.world.rng.choice([client for client in self.world.clients if client is not villain])
        self._say(villain, row, self._rumor(villain, victim.me).to_json().encode(), "author_mismatch")

    def _sign_rumor(self, villain: Client, row: GroupRow) -> None:
        value = json.loads(self._rumor(villain).to_json())
        self._say(villain, row, json.dumps({**value, "sig": "00" * 64}).encode(), "signed_rumor")

    def _wrong_id(self, villain: Client, row: GroupRow) -> None:
        value = json.loads(self._rumor(villain).to_json())
        self._say(villain, row, json.dumps({**value, "id": "11" * 32}).encode(), "invalid_rumor_id")

    def _no_rumor(self, villain: Client, row: GroupRow) -> None:
        payload = self.world.rng.choice((b"", b"\xff\x00", b"[]", b'{"kind":9}', b"{" * 50_000))
        self._say(villain, row, payload, "invalid_event", "too_large")

    def _garbage(self, villain: Client, row: GroupRow) -> None:
        message = self.world.rng.randbytes(self.world.rng.randint(0, 300))
        self._publish(self._seal(villain, row, message), "invalid_event")

    def _commit(self, villain: Client, row: GroupRow) -> None:
        """Made on a copy: the villain stays where the others are."""
        rng = self.world.rng

        def forge(turn: Turn) -> bytes:
            group = turn.group(row.group_key).clone()
            data = find_group_data(group.context.extensions)
            if villain.me in data.admins:
                data = replace(data, admins=())
            else:
                data = replace(data, admins=(villain.me,), name="Mine")
            others = [member.leaf_index for member in group.members() if member.identity != villain.me]
            if villain.me not in row.admins and others and rng.random() < 0.4:
                return group.commit(remove=[rng.choice(others)], now=turn.now).commit
            extensions = replace_group_data(group.context.extensions, data)
            return group.commit(extensions=extensions, now=turn.now).commit

        codes = ("commit_not_authorized", "no_admin_left", "stale_commit", "generation_reused")
        self._publish(self._seal(villain, row, villain.look(forge)), *codes)

    def _propose(self, villain: Client, row: GroupRow) -> None:
        """Proposals that are uncommitted keep every MLS library from sending, unless it is careful."""
        rng = self.world.rng

        def forge(turn: Turn) -> bytes:
            group = _engine(turn.group(row.group_key).clone())
            others = [member.leaf_index for member in group.members() if member.identity != villain.me]
            package = turn.engine.generate_key_package(now=turn.now, last_resort=False).content
            data = replace(find_group_data(turn.group(row.group_key).context.extensions), admins=(villain.me,))
            choices: list[Callable[[], bytes]] = [
                lambda: group.propose_add(package),
                lambda: group.propose_context_extensions(replace_group_data(group.context.extensions, data)),
                lambda: group.propose_self_remove(wire_format="private"),
            ]
            if others:
                choices.append(lambda: group.propose_remove(rng.choice(others)))
            return rng.choice(choices)()

        for _ in range(rng.randint(1, 4)):
            self._publish(self._seal(villain, row, villain.look(forge)))

    def _reuse_generation(self, villain: Client, row: GroupRow) -> None:
        for _ in range(2):
            payload = self._rumor(villain).to_json().encode()
            message = villain.look(lambda turn, said=payload: turn.group(row.group_key).clone().encrypt(said))  # type: ignore[misc]
            self._publish(self._seal(villain, row, message))

    def _skip(self, villain: Client, row: GroupRow) -> None:
        payload = self._rumor(villain).to_json().encode()

        def encrypt(turn: Turn) -> bytes:
            group = _engine(turn.group(row.group_key).clone())
            for _ in range(GAP):
                group.encrypt(payload)
            return group.encrypt(payload)

        self._publish(self._seal(villain, row, villain.look(encrypt)), "ratchet_gap_too_large")

    def _welcome_again(self, villain: Client, row: GroupRow) -> None:
        """The same rumor in a second wrap, as an inviter's app may send it that has lost its memory."""
        rng = self.world.rng
        people = {client.me: client for client in self.world.clients}
        guests = [
            (client, stored) for client in self.world.clients if client.is_up for stored in client.look(_invitations)
        ]
        if not guests:
            return
        guest, (inviter, rumor) = rng.choice(guests)
        self._wrap(parse_rumor(rumor), people[inviter], guest)

    def _clash(self, villain: Client, row: GroupRow) -> None:
        """A new group that carries the routing id of the real one, for somebody who is in the real one."""
        rng = self.world.rng
        guests = [client for client in self.world.clients if client.is_up and client is not villain]
        guests = [client for client in guests if _is_in(client, row)]
        if not guests or villain.me in row.admins:
            return
        guest = rng.choice(guests)
        package = guest.look(_package)
        if package is None:
            return
        event_id, content = package

        def forge(turn: Turn) -> bytes | None:
            data = GroupData(2, row.nostr_group_id, "Garden", "", (villain.me,), row.relays)
            group = turn.engine.create_group(
                group_id=GroupId(turn.random(32)),
                extensions=first_extensions(data),
                required_proposals=(),
                now=turn.now,
            )
            return group.commit(add=[content], now=turn.now).welcome

        welcome = villain.look(forge)
        assert welcome is not None
        now = Timestamp(villain.clock.now())
        self._wrap(build_welcome_rumor(villain.me, welcome, event_id, row.relays, now, "Mallory"), villain, guest)

    def _wrap(self, rumor: Rumor, inviter: Client, guest: Client) -> None:
        random_bytes = self.world.rng.randbytes
        wrap = wrap_rumor(
            rumor,
            inviter.secret,
            guest.me,
            one_time=generate_secret(random_bytes),
            now=Timestamp(inviter.clock.now()),
            random=random_bytes,
            expiration=None,
        )
        for url in guest.relays:
            self.network.relays[url].store(wrap)


def _engine(group: MlsGroup) -> EngineGroup:
    """The engine's own group behind our port, which offers no proposals of this kind."""
    found = getattr(group, "_group")  # noqa: B009 - the port hides it on purpose
    assert isinstance(found, EngineGroup)
    return found


def _invitations(turn: Turn) -> list[tuple[PubKey, str]]:
    rows = [turn.tx.invites.row(invite.id) for invite in turn.tx.invites.list()]
    return [(row.invite.inviter, row.rumor) for row in rows if row is not None]


def _is_in(client: Client, row: GroupRow) -> bool:
    theirs = client.group(row.mls_group_id)
    return theirs is not None and theirs.state.value in ("active", "leaving")


def _package(turn: Turn) -> tuple[EventId, bytes] | None:
    """Some key package that somebody has published."""
    for row in turn.tx.key_packages.live(turn.now):
        for event in turn.tx.key_packages.events_of(row.ref):
            return event.event_id, row.content
    return None
