"""What people do with a group; whoever may not is told so by the services."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.storage.groups import GroupRow
from tests.simulator.client import Client
from tests.simulator.diary import Diary, Names

LONGEST_BURST: Final = 12


@dataclass
class World:
    """What everybody in a story shares.

    Args:
        rng: decides what people do.
        clients: everybody.
        names: of them.
        diary: what happens is told there.
        written: who has written each text.
    """

    rng: random.Random
    clients: Sequence[Client]
    names: Names
    diary: Diary
    written: dict[str, PubKey]

    def new_text(self, client: Client) -> str:
        """A text nobody has written before."""
        text = f"{client.name} says {len(self.written)}"
        self.written[text] = client.me
        return text


Deed = Callable[[World, Client, GroupRow], None]


def _send(world: World, client: Client, row: GroupRow) -> None:
    text = world.new_text(client)
    world.diary.tell(f"{client.name} writes {text!r}.")
    client.do("write", client.services.messages.send(row.nostr_group_id, text))


def _burst(world: World, client: Client, row: GroupRow) -> None:
    texts = [world.new_text(client) for _ in range(world.rng.randint(3, LONGEST_BURST))]
    world.diary.tell(f"{client.name} writes {len(texts)} lines, from {texts[0]!r} to {texts[-1]!r}.")
    for text in texts:
        client.do("write", client.services.messages.send(row.nostr_group_id, text))


def _invite(world: World, client: Client, row: GroupRow) -> None:
    person = world.rng.choice(world.clients)
    world.diary.tell(f"{client.name} invites {person.name}.")
    client.do(f"invite {person.name}", client.services.groups.invite(row.nostr_group_id, person=person.me))


def _remove(world: World, client: Client, row: GroupRow) -> None:
    person = world.rng.choice(members_of(client, row))
    name = world.names.of(person)
    world.diary.tell(f"{client.name} removes {name}.")
    client.do(f"remove {name}", client.services.changes.remove_member(row.nostr_group_id, person))


def _reinvite(world: World, client: Client, row: GroupRow) -> None:
    """As a user does for somebody who says that the invite has not come."""
    person = world.rng.choice(members_of(client, row))
    name = world.names.of(person)

    async def both() -> None:
        await client.services.changes.remove_member(row.nostr_group_id, person)
        await client.services.groups.invite(row.nostr_group_id, person=person)

    world.diary.tell(f"{client.name} removes {name} and invites them again.")
    client.do(f"invite {name} again", both())


def _rename(world: World, client: Client, row: GroupRow) -> None:
    name = f"Garden {world.rng.randint(1, 99)}"
    world.diary.tell(f"{client.name} renames the group to {name!r}.")
    client.do("rename", client.services.changes.update(row.nostr_group_id, name=name))


def _set_admins(world: World, client: Client, row: GroupRow) -> None:
    members, rng = members_of(client, row), world.rng
    chosen = sorted({*rng.sample(members, rng.randint(1, len(members))), *rng.sample(sorted(row.admins), 1)})
    admins = [each for each in chosen if each in members]
    world.diary.tell(f"{client.name} makes {', '.join(world.names.of(each) for each in admins)} the admins.")
    client.do("name the admins", client.services.changes.set_admins(row.nostr_group_id, admins))


def _step_down(world: World, client: Client, row: GroupRow) -> None:
    world.diary.tell(f"{client.name} is an admin no more by their own wish.")
    others = [each for each in row.admins if each != client.me]
    client.do("step down", client.services.changes.set_admins(row.nostr_group_id, others))


def _move(world: World, client: Client, row: GroupRow) -> None:
    urls = client.network.urls
    chosen = sorted(world.rng.sample(urls, world.rng.randint(1, len(urls))))
    world.diary.tell(f"{client.name} moves the group to {', '.join(url[-4:] for url in chosen)}.")
    client.do("move to other relays", client.services.changes.update(row.nostr_group_id, relays=chosen))


def _renew_route(world: World, client: Client, row: GroupRow) -> None:
    world.diary.tell(f"{client.name} gives the group a new routing id.")
    client.do("renew the routing id", client.services.changes.rotate_routing_id(row.nostr_group_id))


def _rotate_key(world: World, client: Client, row: GroupRow) -> None:
    world.diary.tell(f"{client.name} renews their keys.")
    client.do("renew keys", client.services.changes.rotate_key(row.nostr_group_id))


def _leave(world: World, client: Client, row: GroupRow) -> None:
    world.diary.tell(f"{client.name} leaves.")
    client.do("leave", client.services.changes.leave(row.nostr_group_id))


DEEDS: Final[dict[str, tuple[Deed, int]]] = {
    "send": (_send, 36),
    "burst": (_burst, 3),
    "invite": (_invite, 6),
    "remove": (_remove, 4),
    "reinvite": (_reinvite, 2),
    "rename": (_rename, 6),
    "admins": (_set_admins, 5),
    "step down": (_step_down, 1),
    "move": (_move, 2),
    "route": (_renew_route, 2),
    "rotate": (_rotate_key, 7),
    "leave": (_leave, 3),
}
"""What people do, and how often."""

QUIET: Final = ("send", "burst")
"""What changes no epoch."""

FOR_ADMINS: Final = ("route", "step down")


def act(world: World, client: Client, row: GroupRow, *, may_commit: bool) -> None:
    """Let somebody do something with a group."""
    if row.state not in (GroupState.ACTIVE, GroupState.LEAVING):
        return
    chosen = world.rng.choices(list(DEEDS), [weight for _, weight in DEEDS.values()])[0]
    if chosen in FOR_ADMINS and client.me not in row.admins:
        chosen = "send"
    if chosen in QUIET or may_commit:
        DEEDS[chosen][0](world, client, row)


async def answer_invites(world: World, client: Client, *, chance: float = 1.0, decline: float = 0.0) -> None:
    """Accept what can be accepted, or put it aside; some people take their time."""
    for status in (InviteStatus.PENDING, InviteStatus.ARCHIVED):
        for invite in await client.services.invites.list(status):
            if world.rng.random() >= chance:
                continue
            if status is InviteStatus.PENDING and world.rng.random() < decline:
                world.diary.tell(f"{client.name} puts an invite aside.")
                await client.services.invites.archive(invite.id)
                continue
            if status is InviteStatus.ARCHIVED:
                await client.services.invites.restore(invite.id)
            try:
                joined = await client.services.invites.accept(invite.id)
            except MarmotDesktopError as err:
                world.diary.note(client.name, "cannot join", err.code.value)
            else:
                world.diary.tell(f"{client.name} joins {joined.name!r} in epoch {joined.epoch}.")


def find_row(client: Client, group_id: GroupId) -> GroupRow | None:
    """The group, if somebody runs and is in it."""
    row = client.group(group_id)
    return row if row is not None and row.state in (GroupState.ACTIVE, GroupState.LEAVING) else None


def members_of(client: Client, row: GroupRow) -> list[PubKey]:
    """Who is in a group, as somebody sees it."""
    return sorted(client.look(lambda turn: turn.tx.groups.members(row.group_key)))
