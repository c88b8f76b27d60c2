"""Tests of `marmot_desktop.marmot.ratchet_tree`."""

import pytest

from marmot_desktop.marmot.errors import MlsCodecError
from marmot_desktop.marmot.ratchet_tree import LeafNode, ParentNode, parse_ratchet_tree
from marmot_desktop.marmot.tls import encode_integers, encode_opaque
from marmot_desktop.nostr.types import PubKey, Timestamp
from tests.unit.marmot.builders import BOB, CAROL, DAVE, NOW
from tests.unit.marmot.real_groups import create, invite

KEY = encode_opaque(bytes(32))
WHO = PubKey(bytes(range(32)))


def leaf(source: bytes, *, credential: int = 1, identity: bytes = WHO) -> bytes:
    """An optional leaf node that is there."""
    return b"".join(
        (
            b"\x01\x01",
            KEY,
            KEY,
            credential.to_bytes(2, "big"),
            encode_opaque(identity),
            encode_opaque(b"") * 5,
            source,
            encode_opaque(b""),
            encode_opaque(bytes(64)),
        )
    )


FROM_KEY_PACKAGE = b"\x01" + (5).to_bytes(8, "big") + (77).to_bytes(8, "big")
FROM_UPDATE = b"\x02"
FROM_COMMIT = b"\x03" + KEY


def parent(*unmerged: int) -> bytes:
    """An optional parent node that is there."""
    return b"\x01\x02" + KEY + KEY + encode_integers(unmerged, 4)


def test_leaves_parents_and_blanks_are_told_apart() -> None:
    tree = encode_opaque(leaf(FROM_KEY_PACKAGE) + parent(2) + leaf(FROM_COMMIT) + b"\x00" + leaf(FROM_UPDATE))
    assert parse_ratchet_tree(tree) == (
        LeafNode(WHO, Timestamp(77)),
        ParentNode((2,)),
        LeafNode(WHO, None),
        None,
        LeafNode(WHO, None),
    )


def test_an_empty_tree_has_no_nodes() -> None:
    assert parse_ratchet_tree(encode_opaque(b"")) == ()


@pytest.mark.parametrize(
    "nodes",
    [
        b"\x02",
        b"\x01\x03",
        parent(),
        leaf(FROM_UPDATE) + leaf(FROM_UPDATE),
        leaf(b"\x04"),
        leaf(FROM_UPDATE, credential=2),
        leaf(FROM_UPDATE, identity=b"short"),
        leaf(FROM_COMMIT)[:-1],
    ],
)
def test_what_is_no_tree_is_refused(nodes: bytes) -> None:
    with pytest.raises(MlsCodecError):
        parse_ratchet_tree(encode_opaque(nodes))


def test_nothing_may_follow_the_tree() -> None:
    with pytest.raises(MlsCodecError):
        parse_ratchet_tree(encode_opaque(leaf(FROM_UPDATE)) + b"\x00")


def test_the_tree_of_a_real_group_holds_its_members_and_a_blank_for_who_has_gone() -> None:
    alice = create()
    invite(alice, BOB, CAROL, DAVE)
    alice.commit(remove=[2], now=NOW)
    alice.apply_pending_commit()
    nodes = parse_ratchet_tree(alice.export_tree())
    assert nodes[4] is None
    leaves = {number // 2: node for number, node in enumerate(nodes) if isinstance(node, LeafNode)}
    assert {index: (leaf.identity, leaf.not_after) for index, leaf in leaves.items()} == {
        member.leaf_index: (member.identity, member.not_after) for member in alice.members()
    }
    assert isinstance(nodes[3], ParentNode)
