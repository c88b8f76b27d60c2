"""Reads the ratchet tree that a group exports: who sits on which leaf, and which nodes are empty.

Source: RFC 9420 sections 7.1 (ParentNode), 7.2 (LeafNode) and 12.4.3.3 (ratchet_tree extension).
"""

from enum import IntEnum
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import CREDENTIAL_BASIC
from marmot_desktop.marmot.errors import MlsCodecError
from marmot_desktop.marmot.tls import TlsReader
from marmot_desktop.nostr.types import PubKey, Timestamp

_LEAF: Final = 1
_PARENT: Final = 2
_KEY_BYTES: Final = 32
_CAPABILITY_LISTS: Final = 5
_LIFETIME_BYTES: Final = 8


class _LeafSource(IntEnum):
    """LeafNodeSource of RFC 9420 section 7.2."""

    KEY_PACKAGE = 1
    UPDATE = 2
    COMMIT = 3


class LeafNode(Frozen, frozen=True):
    """A taken leaf.

    Args:
        identity: of the credential; not proved to be a point of the curve.
        not_after: end of lifetime while the leaf is the one of its key package; `None` once it was renewed.
    """

    identity: PubKey
    not_after: Timestamp | None


class ParentNode(Frozen, frozen=True):
    """A parent that holds a key.

    Args:
        unmerged: indices of leaves below that do not know its secret yet.
    """

    unmerged: tuple[int, ...]


TreeNode = LeafNode | ParentNode | None
"""One node; `None` where it is blank."""


def parse_ratchet_tree(data: bytes) -> tuple[TreeNode, ...]:
    """Every node of a tree, leaves at even places; blanks at the end are left out, as they are in the bytes.

    Args:
        data: the vector `ratchet_tree<V>`.

    Raises:
        MlsCodecError: it is none.
    """
    outer = TlsReader(data)
    reader = TlsReader(outer.opaque())
    outer.end()
    nodes: list[TreeNode] = []
    while reader.remaining:
        nodes.append(_read_optional(reader, is_leaf=len(nodes) % 2 == 0))
    return tuple(nodes)


def _read_optional(reader: TlsReader, *, is_leaf: bool) -> TreeNode:
    present = reader.integer(1)
    if present == 0:
        return None
    if present != 1:
        raise MlsCodecError(detail="neither a node nor none")
    kind = reader.integer(1)
    if kind != (_LEAF if is_leaf else _PARENT):
        raise MlsCodecError(detail="a node in a place that is not of its kind")
    return _read_leaf(reader) if is_leaf else _read_parent(reader)


def _read_leaf(reader: TlsReader) -> LeafNode:
    reader.opaque()  # encryption key
    reader.opaque()  # signature key
    if reader.integer(2) != CREDENTIAL_BASIC:
        raise MlsCodecError(detail="credential type")
    identity = reader.opaque()
    if len(identity) != _KEY_BYTES:
        raise MlsCodecError(detail="identity length")
    for _ in range(_CAPABILITY_LISTS):
        reader.opaque()
    not_after = _read_source(reader)
    reader.opaque()  # extensions
    reader.opaque()  # signature
    return LeafNode(PubKey(identity), not_after)


def _read_source(reader: TlsReader) -> Timestamp | None:
    source = reader.integer(1)
    if source == _LeafSource.KEY_PACKAGE:
        reader.take(_LIFETIME_BYTES)
        return Timestamp(reader.integer(_LIFETIME_BYTES))
    if source == _LeafSource.COMMIT:
        reader.opaque()  # parent hash
    elif source != _LeafSource.UPDATE:
        raise MlsCodecError(detail="leaf node source")
    return None


def _read_parent(reader: TlsReader) -> ParentNode:
    reader.opaque()  # encryption key
    reader.opaque()  # parent hash
    return ParentNode(reader.integers(4))
