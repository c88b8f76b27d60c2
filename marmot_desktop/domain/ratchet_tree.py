"""The ratchet tree of a group as faces draw it: a full binary tree over the leaves, some of its nodes blank.

Nodes are numbered as MLS numbers them: leaves are even, from left to right; the parent of two nodes stands between them.

             7
         3       11
       1   5   9    13
      0 2 4 6 8 10 12 14

Source: RFC 9420 appendix C (array-based trees).
"""

from dataclasses import dataclass, field

from marmot_desktop.nostr.types import PubKey


@dataclass(frozen=True, slots=True)
class TreeLeaf:
    """A device in the tree.

    Args:
        index: among the leaves.
        person: whose device.
        renewed: it has changed its keys since it was invited.
    """

    index: int
    person: PubKey
    renewed: bool


@dataclass(frozen=True, slots=True)
class RatchetTree:
    """A tree with `2 * width - 1` nodes.

    Args:
        width: places for leaves, a power of two.
        leaves: the taken ones, by leaf index.
        parents: node numbers of the parents that hold a key; the others are blank.
        unmerged: by parent, how many leaves below do not know its secret yet; those with none are left out.
        own_leaf: our place; `None` if we are not in the tree.
    """

    width: int
    leaves: tuple[TreeLeaf, ...]
    parents: frozenset[int]
    unmerged: tuple[tuple[int, int], ...] = ()
    own_leaf: int | None = None
    _by_index: dict[int, TreeLeaf] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_index", {leaf.index: leaf for leaf in self.leaves})

    @property
    def root(self) -> int:
        """The number of the node on top."""
        return self.width - 1

    @property
    def depth(self) -> int:
        """Steps from the top to a leaf."""
        return self.width.bit_length() - 1

    @property
    def node_count(self) -> int:
        """How many nodes there are, blank ones included."""
        return 2 * self.width - 1

    def leaf_at(self, node: int) -> TreeLeaf | None:
        """The device on a leaf node; `None` where that is blank, or for a parent."""
        return self._by_index.get(node // 2) if node % 2 == 0 else None

    def is_blank(self, node: int) -> bool:
        """Whether nothing stands there."""
        return node not in self.parents if node % 2 else self.leaf_at(node) is None

    def own_path(self) -> frozenset[int]:
        """Our leaf and every node above it: the nodes whose secrets this device knows, where they hold one."""
        if self.own_leaf is None:
            return frozenset()
        node = 2 * self.own_leaf
        path = {node}
        while node != self.root:
            node = parent_of(node)
            path.add(node)
        return frozenset(path)


def level_of(node: int) -> int:
    """How high a node stands; leaves stand at 0."""
    return (~node & (node + 1)).bit_length() - 1


def parent_of(node: int) -> int:
    """The node above; of the top it is a node outside the tree."""
    level = level_of(node)
    bit = node >> (level + 1) & 1
    return (node | 1 << level) ^ (bit << (level + 1))


def children_of(node: int) -> tuple[int, int] | None:
    """The two nodes below, left one first; `None` for a leaf."""
    level = level_of(node)
    if level == 0:
        return None
    half = 1 << (level - 1)
    return node - half, node + half
