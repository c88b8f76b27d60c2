"""What has to be true when the network has healed and everyone has caught up."""

from collections.abc import Mapping, Sequence

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.nostr.types import PubKey
from tests.simulator.client import Client, Standing

IN = (GroupState.ACTIVE, GroupState.LEAVING)


def disagreements(clients: Sequence[tuple[Client, Standing]], written: Mapping[str, PubKey]) -> list[str]:
    """Everything that is not as it has to be; empty if all is well.

    Args:
        clients: who runs and has heard of the group, the oldest members first.
        written: who has really written each text.
    """
    inside = [(client, standing) for client, standing in clients if standing.state in IN]
    problems: list[str] = []
    for client, standing in clients:
        for _, author, text in standing.messages.values():
            if written.get(text) != author:
                problems.append(f"{client.name} shows a text that its sender did not write")
    if not inside:
        return problems
    reference = _reference(inside)
    for client, standing in inside:
        if client.me not in reference.members:
            # On a branch that was lost, and not a member on the one that won: nobody can tell it so but a new invite.
            continue
        problems.extend(_compare(client, standing, inside, reference))
    return problems


def _reference(inside: Sequence[tuple[Client, Standing]]) -> Standing:
    """The state that most members are in; of equals that of the oldest member."""
    votes: dict[bytes, int] = {}
    for _, standing in inside:
        votes[standing.authenticator] = votes.get(standing.authenticator, 0) + 1
    most = max(votes.values())
    return next(standing for _, standing in inside if votes[standing.authenticator] == most)


def _compare(
    client: Client, standing: Standing, inside: Sequence[tuple[Client, Standing]], reference: Standing
) -> list[str]:
    problems = []
    if standing.epoch != reference.epoch:
        problems.append(f"{client.name} is in epoch {standing.epoch}, others in {reference.epoch}")
    elif standing.authenticator != reference.authenticator:
        problems.append(f"{client.name} is in another epoch {standing.epoch} than others")
    if standing.members != reference.members:
        problems.append(f"{client.name} sees other members")
    if standing.admins != reference.admins:
        problems.append(f"{client.name} sees other admins")
    for other, theirs in inside:
        if other is client or other.me not in reference.members:
            continue
        since = max(client.joined_epoch, other.joined_epoch)
        for rumor_id, (epoch, author, text) in theirs.messages.items():
            # Who has come in later, or once more, cannot have what was said before.
            known = rumor_id in standing.messages or rumor_id in standing.unsent
            if epoch >= since and not known and not _may_lack(other, author):
                problems.append(f"{client.name} lacks {text!r} of epoch {epoch}, which {other.name} has")
    return problems


def _may_lack(other: Client, author: PubKey) -> bool:
    """What somebody shows of their own and nobody else could get any more: they joined anew in between."""
    return author == other.me and other.rejoined
