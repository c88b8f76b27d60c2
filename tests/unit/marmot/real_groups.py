"""Groups of the real engine: people in one process, no relay between them."""

from marmot_desktop.marmot.capabilities import (
    PROPOSAL_SELF_REMOVE,
)
from marmot_desktop.marmot.engine import (
    MlsEngine,
    MlsGroup,
    NewKeyPackage,
    SavedChanges,
    SavedGroup,
    StagedCommit,
)
from marmot_desktop.marmot.group_context import first_extensions
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import PubKey
from tests.unit.marmot.builders import ALICE, NOW, group_data

MLS_GROUP_ID = GroupId(b"g" * 32)
WEEK = 604800
EXPORT = (b"marmot", b"group-event", 32)


def create(owner: PubKey = ALICE, *, required: tuple[int, ...] = (PROPOSAL_SELF_REMOVE,)) -> MlsGroup:
    engine: MlsEngine = MlsRsEngine(owner)
    extensions = first_extensions(group_data(admins=(owner,)))
    return engine.create_group(group_id=MLS_GROUP_ID, extensions=extensions, required_proposals=required, now=NOW)


def a_key_package(owner: PubKey, *, last_resort: bool = False) -> NewKeyPackage:
    return MlsRsEngine(owner).generate_key_package(now=NOW, last_resort=last_resort)


def invite(group: MlsGroup, *people: PubKey) -> tuple[list[MlsGroup], bytes]:
    """Add these people to a group at once; the groups as they see it, and the commit."""
    packages = [a_key_package(who) for who in people]
    made = group.commit(add=[package.content for package in packages], now=NOW)
    group.apply_pending_commit()
    assert made.welcome is not None
    joined = [
        MlsRsEngine(who).join(made.welcome, package.private) for who, package in zip(people, packages, strict=True)
    ]
    return list(joined), made.commit


def staged(group: MlsGroup, message: bytes) -> StagedCommit:
    outcome = group.process(message, now=NOW)
    assert isinstance(outcome, StagedCommit)
    return outcome


def follow(message: bytes, *groups: MlsGroup) -> None:
    for group in groups:
        group.merge(staged(group, message))


def apply(group: MlsGroup, changes: SavedChanges, saved: SavedGroup | None = None) -> SavedGroup:
    """What a store holds after these changes were written to it."""
    before = saved or SavedGroup(group.group_id, b"", b"")
    past = {number: record for number, record in before.past_epochs if number >= changes.past_epochs_delete_below}
    past.update(changes.past_epochs_put)
    return SavedGroup(
        changes.group_id,
        changes.state,
        changes.ratchet_tree if changes.ratchet_tree is not None else before.ratchet_tree,
        tuple(sorted(past.items())),
        changes.pending_commit if changes.pending_commit_changed else before.pending_commit,
    )
