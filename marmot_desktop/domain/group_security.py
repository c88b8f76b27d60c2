"""What keeps one group secret, as faces show it: its epoch, the age of our keys, every device, the tree."""

from marmot_desktop.domain.ratchet_tree import RatchetTree
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import PubKey, Timestamp


class GroupDevice(Frozen, frozen=True):
    """One leaf of the tree.

    Args:
        leaf_index: its place.
        person: whose.
        is_this: it is the device that this program runs on.
        key_package_until: its keys still are those it was invited with, which expire then; `None` once it has renewed
            them.
    """

    leaf_index: int
    person: PubKey
    is_this: bool
    key_package_until: Timestamp | None


class GroupSecurity(Frozen, frozen=True):
    """The cryptographic side of one group.

    Args:
        epoch: how often its keys have been renewed.
        cipher_suite: its number; `None` where we are out of the group and its state is gone.
        data_version: of the Marmot group data; `None` as above.
        members_can_leave_alone: every member's app lets a member go without an admin (SelfRemove is required).
        renewed_at: when this device renewed its keys here last; `None` if it never did.
        renewal_due: when it will do so by itself; `None` where it will not.
        devices: every leaf, in the order of the tree.
        tree: for a picture; `None` where we are out of the group.
    """

    epoch: Epoch
    cipher_suite: int | None
    data_version: int | None
    members_can_leave_alone: bool
    renewed_at: Timestamp | None
    renewal_due: Timestamp | None
    devices: tuple[GroupDevice, ...]
    tree: RatchetTree | None
