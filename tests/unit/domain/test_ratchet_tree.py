"""Tests of `marmot_desktop.domain.ratchet_tree`."""

from marmot_desktop.domain.ratchet_tree import RatchetTree, TreeLeaf, children_of, level_of, parent_of
from marmot_desktop.nostr.types import PubKey

ADA, BO = (PubKey(bytes([number]) * 32) for number in (1, 2))


def test_nodes_stand_where_mls_puts_them() -> None:
    assert [level_of(node) for node in range(15)] == [0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0]
    assert [parent_of(node) for node in (0, 2, 1, 5, 3, 11, 9, 14)] == [1, 1, 3, 3, 7, 7, 11, 13]
    assert [children_of(node) for node in (7, 11, 9, 4)] == [(3, 11), (9, 13), (8, 10), None]


def test_every_node_is_a_child_of_its_parent() -> None:
    for node in range(127):
        if node != 63:
            below = children_of(parent_of(node))
            assert below is not None
            assert node in below


def test_a_tree_knows_its_blanks_and_our_path() -> None:
    tree = RatchetTree(4, (TreeLeaf(0, ADA, False), TreeLeaf(2, BO, True)), frozenset({3}), own_leaf=2)
    assert (tree.root, tree.depth, tree.node_count) == (3, 2, 7)
    assert [node for node in range(7) if tree.is_blank(node)] == [1, 2, 5, 6]
    assert tree.own_path() == {4, 5, 3}
    assert tree.leaf_at(4) == TreeLeaf(2, BO, True)
    assert tree.leaf_at(5) is None


def test_a_tree_that_we_are_not_in_has_no_path_of_ours() -> None:
    assert RatchetTree(1, (TreeLeaf(0, ADA, False),), frozenset()).own_path() == frozenset()
