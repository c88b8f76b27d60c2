"""Every epoch that anybody has ever been in, and which came from which: known to nobody in the story, only to the judge.

An epoch is named by its outer key, which is derived from its secrets: equal for all who agree on the epoch, different on
every branch.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from marmot_desktop.marmot.commit_order import CommitKey
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.services.session import Turn

Node = bytes


@dataclass(frozen=True, slots=True)
class Sight:
    """What one client shows of its way.

    Args:
        group_id: which group.
        group_key: its number in that store.
        epoch: it is in.
        nodes: of the epochs it still has keys of, by number.
        commits: by epoch, the commit that has ended it there.
        members: in the present epoch.
        relays: of the group in the present epoch.
    """

    group_id: GroupId
    group_key: int
    epoch: int
    nodes: dict[int, Node]
    commits: dict[int, tuple[CommitKey, EventId]]
    members: frozenset[PubKey]
    relays: frozenset[RelayUrl]


@dataclass
class EpochTree:
    """Grows with every epoch that somebody enters."""

    parent: dict[Node, Node] = field(default_factory=dict)
    epoch: dict[Node, int] = field(default_factory=dict)
    group: dict[Node, GroupId] = field(default_factory=dict)
    made_by: dict[Node, CommitKey] = field(default_factory=dict)
    """The smallest date and id under which somebody has seen the commit that leads to an epoch."""

    events: dict[Node, set[EventId]] = field(default_factory=dict)
    members: dict[Node, frozenset[PubKey]] = field(default_factory=dict)
    relays: dict[Node, frozenset[RelayUrl]] = field(default_factory=dict)
    """Where everybody who is in an epoch listens."""

    entries: dict[tuple[PubKey, GroupId], list[Node]] = field(default_factory=dict)
    """Where each person has come in, once or more often."""

    latest: dict[tuple[PubKey, GroupId], Node] = field(default_factory=dict)
    _seen: dict[tuple[PubKey, int], int] = field(default_factory=dict)

    def is_news(self, person: PubKey, group_key: int, epoch: int) -> bool:
        """Whether somebody was not seen in this epoch last."""
        return self._seen.get((person, group_key)) != epoch

    def read(self, turn: Turn, group_key: int) -> Sight:
        """Look into a store."""
        row = turn.tx.groups.row(group_key)
        checkpoints = turn.tx.mls.checkpoints(group_key)
        return Sight(
            group_id=row.mls_group_id,
            group_key=group_key,
            epoch=row.epoch,
            nodes={secret.epoch: secret.outer_key for secret in turn.tx.mls.secrets(group_key)},
            commits={
                each.epoch: (CommitKey(each.commit_created_at, each.commit_event_id), each.commit_event_id)
                for each in checkpoints
            },
            members=frozenset(turn.tx.groups.members(group_key)),
            relays=frozenset(row.relays),
        )

    def observe(self, person: PubKey, sight: Sight, *, entered: bool = False) -> None:
        """Take in what was seen."""
        self._seen[person, sight.group_key] = sight.epoch
        for epoch, node in sight.nodes.items():
            self.epoch[node] = epoch
            self.group[node] = sight.group_id
            before = sight.nodes.get(epoch - 1)
            if before is not None:
                self.parent[node] = before
            if epoch - 1 in sight.commits:
                key, event_id = sight.commits[epoch - 1]
                self.made_by[node] = min(key, self.made_by.get(node, key))
                self.events.setdefault(node, set()).add(event_id)
        present = sight.nodes.get(sight.epoch)
        if present is not None:
            self.members[present] = sight.members
            self.relays[present] = sight.relays
            self.latest[person, sight.group_id] = present
            if entered:
                self.entries.setdefault((person, sight.group_id), []).append(present)

    def way(self, node: Node | None) -> Iterator[Node]:
        """An epoch and all before it, newest first."""
        while node is not None:
            yield node
            node = self.parent.get(node)

    def fork(self, one: Node, other: Node) -> Node | None:
        """The last epoch that both come from."""
        known = set(self.way(one))
        return next((node for node in self.way(other) if node in known), None)

    def leads_to(self, earlier: Node, later: Node) -> bool:
        """Whether `later` is `earlier` or comes from it."""
        return any(node == earlier for node in self.way(later))

    def step_after(self, earlier: Node, later: Node) -> Node:
        """The epoch that follows `earlier` on the way to `later`, which comes from it and is another one."""
        return next(node for node in self.way(later) if self.parent.get(node) == earlier)

    def nodes_of(self, group_id: GroupId) -> list[Node]:
        """All epochs of a group."""
        return [node for node, group in self.group.items() if group == group_id]
