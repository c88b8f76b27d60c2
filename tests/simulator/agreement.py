"""What has to be true when the network has healed and everyone has caught up; and what the protocol lets be otherwise.

Everybody who is a member in the epoch that most are in has to be in that epoch, with its members and admins, and with
every message that somebody else has got through on the way to it. Somebody may be elsewhere only if there is no way back
for them: their branch is more than five epochs long (MIP-03 keeps no older state), it begins with a commit that no relay
has, or they came in on a branch that was lost, which nobody can tell them but by a new invite.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.domain.chat import DeliveryState, GroupState
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS, OuterKeys, open_group_event
from marmot_desktop.marmot.types import Epoch, GroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.services.session import Turn
from tests.simulator.client import Client
from tests.simulator.diary import Names
from tests.simulator.epoch_tree import EpochTree, Node
from tests.simulator.network import Network
from tests.simulator.standing import IN, Standing

OUT: Final = (GroupState.REMOVED, GroupState.LEFT)
OVERLAP_S: Final = 86_400
CLOCK_SLACK_S: Final = 300
SETTLED_SYNC: Final = ("live", "needs_attention")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is amiss.

    Args:
        problems: what must not be, in words.
        strays: who is elsewhere and may be: only a new invite brings them back.
        reference: the state everybody is measured by; `None` if nobody is in the group any more.
        admins: those who are honest, in that state, and may invite.
    """

    problems: list[str]
    strays: list[Client]
    reference: Standing | None
    admins: Sequence[Client] = ()


@dataclass
class Judge:
    """Judges one group.

    Args:
        group_id: which.
        tree: all epochs there were.
        network: the relays.
        names: of people.
        written: who has really written each text.
        demands: what the log of everyone who can read it has to say to an event: one of these codes.
    """

    group_id: GroupId
    tree: EpochTree
    network: Network
    names: Names
    written: Mapping[str, PubKey]
    demands: Mapping[EventId, frozenset[str]]
    _nodes: dict[EventId, Node] = field(default_factory=dict)

    def judge(self, standings: Sequence[Standing]) -> Judgement:
        """Judge what everyone who runs and has heard of the group holds."""
        problems = [problem for each in standings for problem in self._forged(each)]
        inside = [each for each in standings if each.client.honest and each.state in IN]
        if not inside:
            return Judgement(problems, [], None)
        reference = self._reference(inside)
        strays: list[Client] = []
        present: list[Standing] = []
        for each in standings:
            if not each.client.honest:
                continue
            if each.node == reference.node:
                present.append(each)
                continue
            if each.client.me in reference.members:
                found = self._amiss_elsewhere(each, reference)
                problems += found
                if not found:
                    strays.append(each.client)
            elif each.state in IN and not self._came_in_on_lost_branch(each, reference):
                problems += self._amiss_outside(each, reference)
        for each in present:
            problems += self._compare(each, reference)
        problems += self._of_lost_branches(present, standings, reference)
        problems += self._lost_messages(present, standings, reference)
        admins = [each for each in present if each.client.me in reference.admins and each.state is GroupState.ACTIVE]
        return Judgement(problems, strays, reference, [each.client for each in admins])

    def _forged(self, standing: Standing) -> list[str]:
        """Texts under a name that has not written them; each text is written once."""
        shown = [said for said in standing.messages.values() if said.is_shown]
        forged = [said for said in shown if self.written.get(said.text) != said.author]
        problems = [f"{standing.name} shows {said.text!r} as {self.names.of(said.author)}'s" for said in forged]
        texts = [said.text for said in shown]
        return problems + [f"{standing.name} shows {text!r} twice" for text in set(texts) if texts.count(text) > 1]

    @staticmethod
    def _reference(inside: Sequence[Standing]) -> Standing:
        """The state that most are in; of equals the longest."""
        nodes = [each.node for each in inside]
        return max(inside, key=lambda each: (nodes.count(each.node), each.epoch))

    def _came_in_on_lost_branch(self, standing: Standing, reference: Standing) -> bool:
        """Whether somebody's way begins beyond the place where the branches part."""
        entries = self.tree.entries.get((standing.client.me, self.group_id), [])
        return not entries or not self.tree.leads_to(entries[-1], reference.node)

    def _amiss_elsewhere(self, standing: Standing, reference: Standing) -> list[str]:
        """Somebody is a member, and is not where the others are."""
        latest = self.tree.latest.get((standing.client.me, self.group_id))
        if latest is None or self._came_in_on_lost_branch(standing, reference):
            return []
        if standing.state in OUT and self._was_out_since(standing.client.me, latest, reference.node):
            return []  # and has been added again, but the Welcome is not accepted
        what = f"is in epoch {standing.epoch}" if standing.state in IN else f"thinks to be {standing.state.value}"
        if self._may_differ(latest, reference.node, standing.state):
            return []
        return [f"{standing.name} {what}, {reference.name} and others are in epoch {reference.epoch}"]

    def _amiss_outside(self, standing: Standing, reference: Standing) -> list[str]:
        if self._may_differ(standing.node, reference.node, standing.state):
            return []
        if standing.state is GroupState.LEAVING and self._waits_for_own_proposal(standing, reference):
            return []
        return [f"{standing.name} does not know that it is no member any more"]

    def _waits_for_own_proposal(self, standing: Standing, reference: Standing) -> bool:
        """Whether somebody who leaves cannot read the commit that lets them go.

        MLS keeps an own proposal in the state it was made in (RFC 9420, 12.4): when its branch is lost and comes back,
        the epoch begins anew without it. They show that they are leaving, and are out for everybody else.
        """
        if not self.tree.leads_to(standing.node, reference.node):
            return False
        step = self.tree.step_after(standing.node, reference.node)
        verdicts = [standing.verdicts.get(event) for event in self.tree.events.get(step, ())]
        return any(verdict is not None and verdict.code == ErrorCode.EPOCH_FUTURE for verdict in verdicts)

    def _was_out_since(self, person: PubKey, latest: Node, reference: Node) -> bool:
        fork = self.tree.fork(latest, reference)
        since = [node for node in self.tree.way(reference) if node != fork and self.tree.leads_to(fork or b"", node)]
        return any(person not in self.tree.members.get(node, frozenset([person])) for node in since)

    def _may_differ(self, one: Node, other: Node, state: GroupState) -> bool:
        """Whether two branches may stand side by side: the one that should give way has no way back."""
        fork = self.tree.fork(one, other)
        if fork is None or one == other:
            return False
        if fork in (one, other):
            # Behind on the same way: what leads on has to be on some relay.
            missing = self.tree.step_after(fork, other if fork == one else one)
            return not self._is_stored(missing)
        steps = {node: self.tree.step_after(fork, node) for node in (one, other)}
        if not all(self._is_stored(step) and not self._is_dated_back(step) for step in steps.values()):
            return True
        keys = self.tree.made_by
        loser = max((one, other), key=lambda node: keys[steps[node]])
        # Who is out has gone one commit further than they could be seen.
        length = self.tree.epoch[loser] - self.tree.epoch[fork] + (loser == one and state in OUT)
        return length > LOOK_BACK_EPOCHS

    def _is_stored(self, node: Node) -> bool:
        """Whether a relay on which the group was has the commit that leads to an epoch: one may say OK and keep nothing."""
        before = self.tree.parent.get(node)
        listened = self.tree.relays.get(before, frozenset()) if before is not None else frozenset()
        holders = {url for event in self.tree.events.get(node, ()) for url in self.network.holders(event)}
        return bool(holders & listened if listened else holders)

    def _is_dated_back(self, node: Node) -> bool:
        """Whether a commit to an epoch has come in a wrapper that not everybody is handed.

        Anybody may repeat a commit under an earlier date; subscriptions reach back a day (MIP-03 names no number).
        """
        events = [self.network.ever[each] for each in self.tree.events.get(node, ()) if each in self.network.ever]
        return any(self._came_too_late(event) for event in events)

    def _compare(self, standing: Standing, reference: Standing) -> list[str]:
        """Somebody in the same epoch: everything about the group has to be the same, and nothing left over."""
        problems = []
        if standing.authenticator != reference.authenticator:
            problems.append(f"{standing.name} has another authenticator of epoch {standing.epoch}")
        if standing.members != reference.members:
            problems.append(f"{standing.name} sees other members than {reference.name}")
        if standing.admins != reference.admins:
            problems.append(f"{standing.name} sees other admins than {reference.name}")
        if standing.sync not in SETTLED_SYNC:
            problems.append(f"{standing.name}'s group is {standing.sync} for ever")
        if standing.waiting:
            problems.append(f"{standing.name} never gets rid of {standing.waiting} things to send")
        return problems + self._unjudged(standing)

    def _of_lost_branches(
        self, present: Sequence[Standing], standings: Sequence[Standing], reference: Standing
    ) -> list[str]:
        """What is shown although it was said on a branch that was lost, and nowhere else.

        A branch that was lost and has come back shows its messages again, under the event that has brought them last.
        """
        way = set(self.tree.way(reference.node))
        valid = {
            rumor
            for each in standings
            for rumor, said in each.messages.items()
            if said.is_shown and self._node_of(said.event) in way
        }
        problems = []
        for each in present:
            # What was read before somebody came in once more stays where it was.
            entries = self.tree.entries.get((each.client.me, self.group_id), [])
            for rumor, said in each.messages.items():
                node = None if rumor in valid else self._node_of(said.event)
                if said.is_shown and node is not None and entries and self.tree.leads_to(entries[-1], node):
                    problems.append(f"{each.name} shows {said.text!r} of a lost branch")
        return problems

    def _unjudged(self, standing: Standing) -> list[str]:
        """Events that the relays have for the group and the log does not know."""
        problems = []
        routes = standing.client.look(lambda turn: _routes(turn, self.group_id))
        row = standing.client.group(self.group_id)
        relays = () if row is None else row.relays
        for event in self.network.group_events():
            reachable = any(url in relays for url in self.network.holders(event.id))
            due = row is not None and event.created_at >= row.subscribe_since and event.first_tag("h") in routes
            if reachable and due and not self._came_too_late(event) and event.id not in standing.verdicts:
                problems.append(f"{standing.name} has no verdict on event {event.id.hex()[:8]}")
            problems += self._missed_demand(standing, event)
        return problems

    def _came_too_late(self, event: Event) -> bool:
        """Whether it came to a relay with a date older than the overlap: who listened then has it, and nobody else.

        A machine that was put to sleep between making an event and sending it does that.
        """
        return event.created_at <= self.network.stored_at[event.id] - OVERLAP_S + CLOCK_SLACK_S

    def _missed_demand(self, standing: Standing, event: Event) -> list[str]:
        demanded, verdict = self.demands.get(event.id), standing.verdicts.get(event.id)
        node = self._node_of(event.id)
        if demanded is None or verdict is None or node is None or not self._could_read(standing, node):
            return []
        if verdict.outcome == "duplicate" and self._was_repeated(event):
            return []
        # The keys of an epoch are kept for five more (MIP-03): what comes later cannot be read.
        if verdict.code == "undecryptable" and standing.epoch - self.tree.epoch[node] > LOOK_BACK_EPOCHS:
            return []
        if verdict.outcome == "applied" or verdict.code not in demanded:
            words = verdict.code or verdict.outcome
            return [f"{standing.name} calls a forged event {words!r}, not {' or '.join(sorted(demanded))}"]
        return []

    def _was_repeated(self, event: Event) -> bool:
        """Whether another event has the same content: one of the two is a repetition."""
        return any(other.content == event.content for other in self.network.group_events() if other is not event)

    def _could_read(self, standing: Standing, node: Node) -> bool:
        """Whether an epoch lies between somebody's latest coming in and where they are."""
        entries = self.tree.entries.get((standing.client.me, self.group_id), [])
        return bool(entries) and self.tree.leads_to(entries[-1], node) and self.tree.leads_to(node, standing.node)

    def _lost_messages(
        self, present: Sequence[Standing], standings: Sequence[Standing], reference: Standing
    ) -> list[str]:
        """What somebody was told is sent, is with everyone who could read it."""
        problems = []
        for author in standings:
            if not author.client.honest:
                continue
            joined = max(author.client.joined_at.get(self.group_id, [0]))
            for rumor, said in author.messages.items():
                if said.author != author.client.me or said.state is not DeliveryState.SENT:
                    continue
                node = self._node_of(said.event)
                if node is None:
                    if author in present and said.created_at > joined and said.event in self.network.ever:
                        problems.append(f"{author.name}'s {said.text!r} is under no key")
                    continue
                for reader in present:
                    has = reader.messages.get(rumor)
                    if self._could_read(reader, node) and not (has is not None and has.is_shown):
                        problems += self._lack(reader, said.text, said.event, node)
        return problems

    def _lack(self, reader: Standing, text: str, event: EventId | None, node: Node) -> list[str]:
        verdict = None if event is None else reader.verdicts.get(event)
        too_late = reader.epoch - self.tree.epoch[node] > LOOK_BACK_EPOCHS
        if event is None or not self.network.holders(event) or (too_late and verdict is not None):
            return []
        if verdict is None and self._came_too_late(self.network.ever[event]):
            return []
        words = "never came" if verdict is None else f"is {verdict.code or verdict.outcome!r}"
        return [f"{reader.name} lacks {text!r}, which {words}"]

    def _node_of(self, event_id: EventId | None) -> Node | None:
        """The epoch whose outer key opens an event."""
        event = None if event_id is None else self.network.ever.get(event_id)
        if event is None:
            return None
        if event.id not in self._nodes:
            found = next((node for node in self.tree.nodes_of(self.group_id) if _opens(node, event)), None)
            if found is None:
                return None
            self._nodes[event.id] = found
        return self._nodes[event.id]


def _opens(node: Node, event: Event) -> bool:
    try:
        open_group_event(event, [OuterKeys(Epoch(0), node, bytes(32))])
    except PeerFaultError:
        return False
    return True


def _routes(turn: Turn, group_id: GroupId) -> set[str]:
    """The routing ids of a group that are listened to."""
    return {route.hex() for route, key in turn.tx.groups.routes() if turn.tx.groups.row(key).mls_group_id == group_id}
