"""A group as the rules see it: who is in it, who is an admin, what every member must understand.

Source: MIP-01, Marmot Group Data Extension; MIP-03, Commit Messages.
"""

from collections.abc import Iterable

from marmot_desktop.frozen import Frozen, replace
from marmot_desktop.marmot.capabilities import RequiredCapabilities, find_required_capabilities
from marmot_desktop.marmot.credential import is_live_key
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.marmot.group_context import find_group_data
from marmot_desktop.marmot.group_data import GroupData
from marmot_desktop.marmot.mls_values import GroupContext, MlsMember
from marmot_desktop.nostr.types import PubKey


class GroupView(Frozen, frozen=True):
    """One epoch of a group. Membership and admin rights are per identity, MLS operations per leaf.

    Args:
        context: the MLS group context.
        members: every leaf.
        data: the Marmot data in `context`.
        own_leaf_index: our leaf.
    """

    context: GroupContext
    members: tuple[MlsMember, ...]
    data: GroupData
    own_leaf_index: int

    @property
    def required(self) -> RequiredCapabilities:
        """What every member's app must understand; nothing where the group does not say.

        Raises:
            MlsCodecError: the extension is damaged, which MLS itself lets nobody commit.
        """
        return find_required_capabilities(self.context.extensions) or RequiredCapabilities()

    def is_admin(self, person: PubKey) -> bool:
        """Whether this identity stands in the admin list."""
        return person in self.data.admins

    def identities(self) -> frozenset[PubKey]:
        """Everybody in the group, once."""
        return frozenset(member.identity for member in self.members)

    def member_at(self, leaf_index: int) -> MlsMember | None:
        """The leaf at this place, if it is taken."""
        return next((member for member in self.members if member.leaf_index == leaf_index), None)

    def leaves_of(self, person: PubKey) -> tuple[int, ...]:
        """All leaves of one person: removing a person removes each of them."""
        return tuple(member.leaf_index for member in self.members if member.identity == person)


def view_group(group: MlsGroup) -> GroupView:
    """The present epoch of a group in memory.

    Raises:
        InvalidGroupDataError: the group carries no readable Marmot data.
    """
    context = group.context
    return GroupView(context, group.members(), find_group_data(context.extensions), group.own_leaf_index)


def live_admins(data: GroupData, identities: Iterable[PubKey]) -> frozenset[PubKey]:
    """Admins who are members and whose key is one; the others cannot act.

    Source: MDK, admin invariant.
    """
    present = frozenset(identities)
    return frozenset(admin for admin in data.admins if admin in present and is_live_key(admin))


def prune_admins(data: GroupData, identities: Iterable[PubKey]) -> GroupData:
    """The same data with only those admins who will be members, for a commit that removes people."""
    return replace(data, admins=tuple(sorted(live_admins(data, identities))))
