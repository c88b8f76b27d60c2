"""What keeps one group secret: read from the MLS state, for people to look at.

Source: RFC 9420 sections 4 (ratchet tree) and 8.1 (group context).
"""

from marmot_desktop.domain.group_security import GroupDevice, GroupSecurity
from marmot_desktop.domain.ratchet_tree import RatchetTree, TreeLeaf
from marmot_desktop.marmot.capabilities import PROPOSAL_SELF_REMOVE
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.ratchet_tree import LeafNode, ParentNode, TreeNode, parse_ratchet_tree
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.services.session import AccountSession, Turn


class GroupSecurityService:
    """Looks at the MLS state of groups and changes nothing.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def read(self, group: NostrGroupId) -> GroupSecurity:
        """The cryptographic side of a group; of one we are out of, what is still known.

        Raises:
            RefusedError: `group_unknown`.
        """
        return await self._session.run(read_security, group)


def read_security(turn: Turn, group: NostrGroupId) -> GroupSecurity:
    """See `GroupSecurityService.read`."""
    row = turn.resolve(group)
    if not row.state.is_member:
        return GroupSecurity(row.epoch, None, None, False, row.leaf_renewed_at, None, (), None)
    mls = turn.group(row.group_key)
    view = view_group(mls)
    own = view.own_leaf_index
    return GroupSecurity(
        epoch=row.epoch,
        cipher_suite=view.context.cipher_suite,
        data_version=view.data.version,
        members_can_leave_alone=PROPOSAL_SELF_REMOVE in view.required.proposals,
        renewed_at=row.leaf_renewed_at,
        renewal_due=row.self_update_due,
        devices=tuple(
            GroupDevice(each.leaf_index, each.identity, each.leaf_index == own, each.not_after) for each in view.members
        ),
        tree=build_tree(parse_ratchet_tree(mls.export_tree()), own),
    )


def build_tree(nodes: tuple[TreeNode, ...], own_leaf: int) -> RatchetTree:
    """A tree from its exported nodes, with the blanks at its end.

    Args:
        nodes: leaves at even places.
        own_leaf: our leaf index.
    """
    width = 1
    while 2 * width - 1 < len(nodes):
        width *= 2
    return RatchetTree(
        width=width,
        leaves=tuple(
            TreeLeaf(number // 2, node.identity, node.not_after is None)
            for number, node in enumerate(nodes)
            if isinstance(node, LeafNode)
        ),
        parents=frozenset(number for number, node in enumerate(nodes) if isinstance(node, ParentNode)),
        unmerged=tuple(
            (number, len(node.unmerged))
            for number, node in enumerate(nodes)
            if isinstance(node, ParentNode) and node.unmerged
        ),
        own_leaf=own_leaf,
    )
