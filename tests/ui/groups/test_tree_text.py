"""Tests of `marmot_desktop.ui.groups.tree_text`."""

from marmot_desktop.domain.ratchet_tree import RatchetTree, TreeLeaf
from marmot_desktop.ui.groups.tree_text import describe_node, describe_tree
from tests.helpers import ui_values as make

ADA, BO = make.pubkey("Ada"), make.pubkey("Bo")
TREE = RatchetTree(
    4,
    (TreeLeaf(0, ADA, True), TreeLeaf(1, BO, False), TreeLeaf(2, ADA, True)),
    frozenset({3}),
    ((3, 2),),
    own_leaf=0,
)


def _say(node: int) -> str:
    return describe_node(TREE, node, lambda _key: "Bo Lind", ADA).replace("\u2068", "").replace("\u2069", "")


def test_a_tree_is_told_in_a_sentence() -> None:
    assert describe_tree(TREE) == "3 devices on 4 places. 1 of 3 keys above them are there, the others are blank."
    assert describe_tree(RatchetTree(1, TREE.leaves[:1], frozenset())) == "1 device on 1 place."


def test_leaves_say_whose_they_are_and_how_old_their_keys() -> None:
    assert _say(0) == "Place 1: this device. Its keys were renewed since it was invited."
    assert _say(2) == "Place 2: a device of Bo Lind. Its keys still are those it was invited with."
    assert _say(4).startswith("Place 3: another device of yours.")
    assert _say(6) == "Place 4: empty. The next person who is invited may sit here."


def test_parents_say_who_shares_them() -> None:
    assert _say(3) == (
        "The key on top: every device shares it, and the group's keys come from it."
        " 2 of them have come later and do not know it yet. It lies on the way from this device to the top."
    )
    assert _say(1).startswith("Blank: the 2 devices below share no key here")
    assert _say(5).startswith("Blank: the 1 device below")


def test_one_latecomer_is_one() -> None:
    tree = RatchetTree(4, TREE.leaves, frozenset({1, 3}), ((1, 1),), own_leaf=2)
    said = describe_node(tree, 1, str, ADA)
    assert said == "A key shared by the 2 devices below. 1 of them has come later and does not know it yet."
