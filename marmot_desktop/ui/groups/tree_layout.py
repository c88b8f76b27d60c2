"""Where the nodes of a ratchet tree stand in its picture: leaves in a row, each parent above the middle of its own."""

from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from marmot_desktop.domain.ratchet_tree import RatchetTree, children_of, level_of

LEAF_GAP: Final = 64.0
LEVEL_GAP: Final = 68.0
SLOPE: Final = 0.3
"""Lines of a wide tree are at least so steep, or it would be a band that nobody can read."""
MARGIN: Final = 36.0
NAME_ROOM: Final = 26.0
"""Below a leaf, for a name."""
LEAF_RADIUS: Final = 17.0
PARENT_RADIUS: Final = 9.0
BLANK_RADIUS: Final = 6.0


class TreeLayout:
    """The places of one tree, in the units of its picture.

    Args:
        tree: to be drawn.
    """

    def __init__(self, tree: RatchetTree) -> None:
        self._tree = tree
        gaps = [max(LEVEL_GAP, SLOPE * LEAF_GAP * (1 << level)) for level in range(tree.depth)]
        self._heights = list(accumulate(gaps, initial=0.0))
        """How far above the leaves each level stands."""

    @property
    def size(self) -> QSizeF:
        """Of the whole picture."""
        return QSizeF(2 * MARGIN + self._tree.width * LEAF_GAP, 2 * MARGIN + self._heights[-1] + NAME_ROOM)

    def point_of(self, node: int) -> QPointF:
        """The middle of a node."""
        # Node numbers grow from left to right at half the distance of leaves.
        x = MARGIN + (node + 1) * LEAF_GAP / 2
        return QPointF(x, MARGIN + self._heights[-1] - self._heights[level_of(node)])

    def radius_of(self, node: int) -> float:
        """How large a node is drawn."""
        if self._tree.is_blank(node):
            return BLANK_RADIUS
        return LEAF_RADIUS if node % 2 == 0 else PARENT_RADIUS

    def area_of(self, node: int) -> QRectF:
        """The square around a node, with its name."""
        reach = LEAF_GAP / 2
        middle = self.point_of(node)
        return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach + NAME_ROOM)

    def node_at(self, point: QPointF) -> int | None:
        """The node that is drawn at a point, with some room around it; `None` where there is none."""
        height = MARGIN + self._heights[-1] - point.y()
        level = min(range(len(self._heights)), key=lambda each: abs(self._heights[each] - height))
        step = 1 << (level + 1)
        first = (1 << level) - 1
        number = first + step * round(((point.x() - MARGIN) * 2 / LEAF_GAP - 1 - first) / step)
        if not 0 <= number < self._tree.node_count:
            return None
        distance = point - self.point_of(number)
        reach = self.radius_of(number) + 8
        return number if distance.x() ** 2 + distance.y() ** 2 <= reach**2 else None

    def nodes_in(self, area: QRectF) -> list[int]:
        """The nodes whose lines or names may be seen in an area, from the top."""
        found = []
        waiting = [self._tree.root]
        while waiting:
            node = waiting.pop()
            half = ((1 << level_of(node)) / 2 + 1) * LEAF_GAP
            middle = self.point_of(node)
            height = self._heights[level_of(node)] + 2 * LEVEL_GAP
            below = QRectF(middle.x() - half, middle.y() - LEVEL_GAP, 2 * half, height)
            if not below.intersects(area):
                continue
            found.append(node)
            waiting.extend(children_of(node) or ())
        return found
