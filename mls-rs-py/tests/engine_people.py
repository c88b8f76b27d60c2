"""People, groups and a stand-in for the database, for the tests of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import mls_rs_py as mls

NOW = 1_800_000_000
GROUP_DATA = 0xF2EE


@dataclass(frozen=True, slots=True)
class Person:
    """A client and what it was made of (throw-away test keys)."""

    identity: bytes
    secret: bytes
    public: bytes
    client: mls.Client

    def key_package(self, *, last_resort: bool = True) -> mls.KeyPackageBundle:
        """Make a key package that is valid at `NOW`."""
        return self.client.generate_key_package(last_resort=last_resort, now=NOW)


def person(name: str, *, capabilities: mls.Capabilities | None = None, max_past_epochs: int = 5) -> Person:
    """Make a client whose identity is derived from its name, with fresh signature keys."""
    identity = name.encode().ljust(32, b"\0")
    secret, public = mls.generate_signature_keypair()
    client = mls.Client(identity, secret, public, capabilities=capabilities, max_past_epochs=max_past_epochs)
    return Person(identity, secret, public, client)


def new_group(owner: Person, *, required_proposals: Sequence[int] = ()) -> mls.Group:
    """Create a group of one with group data."""
    return owner.client.create_group(
        context_extensions=[(GROUP_DATA, b"group data")], required_proposals=required_proposals, now=NOW
    )


def invite(group: mls.Group, others: Sequence[mls.Group], *people: Person) -> list[mls.Group]:
    """Add people by one commit that everybody applies; give their groups."""
    bundles = [one.key_package() for one in people]
    output = group.commit(add=[bundle.key_package for bundle in bundles], now=NOW)
    for other in others:
        deliver(output.commit, other)
    group.apply_pending_commit()
    assert output.welcome is not None
    return [one.client.join(output.welcome, bundle.private) for one, bundle in zip(people, bundles, strict=True)]


def deliver(handshake: bytes, *groups: mls.Group) -> None:
    """Process and merge a commit or proposal in each group."""
    for group in groups:
        staged = group.process(handshake)
        assert not isinstance(staged, mls.ApplicationMessage)
        group.merge(staged)


def read(group: mls.Group, message: bytes) -> mls.ApplicationMessage:
    """Read an application message."""
    received = group.process(message)
    assert isinstance(received, mls.ApplicationMessage)
    return received


def staged_commit(group: mls.Group, commit: bytes) -> mls.StagedCommit:
    """Stage a commit."""
    staged = group.process(commit)
    assert isinstance(staged, mls.StagedCommit)
    return staged


def secret_of(group: mls.Group) -> bytes:
    """The exporter secret that shows whether two groups share an epoch."""
    return group.export_secret(b"marmot", b"group-event", 32)


@dataclass(slots=True)
class Store:
    """What a database would hold of one group."""

    state: bytes = b""
    tree: bytes = b""
    pending: bytes | None = None
    epochs: dict[int, bytes] | None = None

    def save(self, group: mls.Group) -> mls.GroupChanges:
        """Write what the group gives, as one transaction would."""
        changes = group.take_changes()
        self.state = changes.state
        self.tree = changes.ratchet_tree if changes.ratchet_tree is not None else self.tree
        if changes.pending_commit_changed:
            self.pending = changes.pending_commit
        kept = {**(self.epochs or {}), **dict(changes.past_epochs_put)}
        self.epochs = {epoch: row for epoch, row in kept.items() if epoch >= changes.past_epochs_delete_below}
        return changes

    def load(self, owner: Person) -> mls.Group:
        """Bring the group back."""
        return owner.client.load_group(self.state, self.tree, sorted((self.epochs or {}).items()), self.pending)
