"""What keeps a group secret can be looked at."""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.marmot.ratchet_tree import LeafNode, ParentNode
from marmot_desktop.services.group_security import build_tree
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Pair, Party


async def test_a_group_of_two_shows_both_devices_and_its_tree(pair: Pair) -> None:
    group = await pair.meet()
    security = await pair.bob.services.security.read(group)
    assert (security.epoch, security.cipher_suite, security.data_version) == (1, 1, 2)
    alice, bob = security.devices
    assert (alice.person, alice.is_this) == (pair.alice.session.me, False)
    assert (bob.person, bob.is_this) == (pair.bob.session.me, True)
    assert bob.key_package_until is not None
    assert security.renewed_at is None
    tree = security.tree
    assert tree is not None
    assert (tree.width, tree.root, tree.own_leaf) == (2, 1, 1)
    assert [leaf.person for leaf in tree.leaves] == [alice.person, bob.person]


async def test_renewed_keys_are_dated_and_their_leaf_says_so(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(group)
    security = await pair.bob.services.security.read(group)
    assert security.renewed_at == pair.clock.now()
    assert security.renewal_due is not None
    assert security.devices[1].key_package_until is None
    assert security.tree is not None
    assert security.tree.leaves[1].renewed
    assert security.tree.parents == {1}


async def test_of_a_group_we_are_out_of_the_rest_is_told(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=["ws://127.0.0.1:7001"])).group

    def remove(turn: Turn) -> None:
        turn.tx.groups.update(group.key, state=GroupState.REMOVED)

    await alone.session.run(remove)
    security = await alone.services.security.read(group.id)
    assert (security.cipher_suite, security.devices, security.tree) == (None, (), None)


def test_a_tree_is_filled_up_with_blanks_to_its_full_width(pair: Pair) -> None:
    leaf = LeafNode(pair.alice.session.me, None)
    tree = build_tree((leaf, ParentNode(()), leaf, ParentNode((2,)), leaf), 2)
    assert (tree.width, tree.node_count) == (4, 7)
    assert tree.parents == {1, 3}
    assert tree.unmerged == ((3, 1),)
    assert tree.is_blank(6)
    assert [leaf.index for leaf in tree.leaves] == [0, 1, 2]
