"""Draws a ratchet tree: people on its leaves, keys above them, blanks as rings, our own path in colour.

The same drawing goes to the screen, to a PNG and to an SVG; what is not in the asked area is left out.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from marmot_desktop.domain.ratchet_tree import RatchetTree, TreeLeaf, children_of
from marmot_desktop.ui.groups.tree_layout import LEAF_GAP, LEAF_RADIUS, NAME_ROOM, TreeLayout
from marmot_desktop.ui.models.people import NameOf
from marmot_desktop.ui.theme import current_colors
from marmot_desktop.ui.widgets.avatar import avatar_color, paint_avatar

NAME_PX = 11
NAMES_FROM_SCALE = 0.6
"""Smaller than that names cannot be read and are left out."""
FACES_FROM_SCALE = 0.35
"""Smaller than that people are dots."""
MIN_DOT_PX = 1.8
MIN_RING_PX = 7.0


class TreePainter:
    """Draws one tree.

    Args:
        tree: to be drawn.
        name_of: what people are called.
    """

    def __init__(self, tree: RatchetTree, name_of: NameOf) -> None:
        self.tree = tree
        self.layout = TreeLayout(tree)
        self._name_of = name_of
        self._own = tree.own_path()
        self._unmerged = dict(tree.unmerged)

    def paint(self, painter: QPainter, area: QRectF, *, scale: float = 1.0, selected: int | None = None) -> None:
        """Draw what lies in an area.

        Args:
            painter: left as it was.
            area: in the units of the layout.
            scale: how large a unit is on the screen; where it is small, people become dots without a name.
            selected: a node with a ring around it.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        nodes = self.layout.nodes_in(area)
        for node in nodes:
            self._paint_lines(painter, node)
        for node in nodes:
            self._paint_node(painter, node, scale)
        if selected is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(current_colors().accent_text, 2.5))
            radius = max(self.layout.radius_of(selected) + 5, MIN_RING_PX / scale)
            painter.drawEllipse(self.layout.point_of(selected), radius, radius)
        painter.restore()

    def _paint_lines(self, painter: QPainter, node: int) -> None:
        colors = current_colors()
        for child in children_of(node) or ():
            is_own = child in self._own
            pen = _pen(colors.accent_text, 2.5) if is_own else _pen(colors.strong_line, 1.2)
            if not is_own and self.tree.is_blank(child):
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(self.layout.point_of(node), self.layout.point_of(child))

    def _paint_node(self, painter: QPainter, node: int, scale: float) -> None:
        middle = self.layout.point_of(node)
        leaf = self.tree.leaf_at(node)
        if leaf is not None:
            self._paint_leaf(painter, leaf, middle, scale)
        else:
            self._paint_parent(painter, node, middle, scale)

    def _paint_leaf(self, painter: QPainter, leaf: TreeLeaf, middle: QPointF, scale: float) -> None:
        colors = current_colors()
        name = self._name_of(leaf.person)
        is_own = leaf.index == self.tree.own_leaf
        if scale < FACES_FROM_SCALE:
            # From far away: a dot of the person's colour, never smaller than can be seen.
            radius = min(LEAF_GAP / 2.4, max(LEAF_RADIUS, MIN_DOT_PX / scale)) * (1.6 if is_own else 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent_text if is_own else avatar_color(leaf.person)))
            painter.drawEllipse(middle, radius, radius)
            return
        square = QRectF(middle.x() - LEAF_RADIUS, middle.y() - LEAF_RADIUS, 2 * LEAF_RADIUS, 2 * LEAF_RADIUS)
        paint_avatar(painter, square, name, leaf.person)
        if is_own or not leaf.renewed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(colors.accent_text if is_own else colors.warning, 2.5))
            painter.drawEllipse(middle, LEAF_RADIUS + 2, LEAF_RADIUS + 2)
        if scale < NAMES_FROM_SCALE:
            return
        font = QFont(painter.font())
        font.setPixelSize(NAME_PX)
        painter.setFont(font)
        painter.setPen(QColor(colors.muted))
        room = QRectF(middle.x() - LEAF_GAP / 2 + 2, middle.y() + LEAF_RADIUS + 5, LEAF_GAP - 4, NAME_ROOM - 8)
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), shown)

    def _paint_parent(self, painter: QPainter, node: int, middle: QPointF, scale: float) -> None:
        colors = current_colors()
        radius = min(LEAF_GAP / 3, max(self.layout.radius_of(node), MIN_DOT_PX / scale))
        if self.tree.is_blank(node):
            pen = _pen(colors.faint, 1.5)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(colors.surface))
            radius = self.layout.radius_of(node)
        else:
            painter.setPen(_pen(colors.warning, 2.5) if node in self._unmerged else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent if node in self._own else colors.faint))
        painter.drawEllipse(middle, radius, radius)


def _pen(color: str, width: float) -> QPen:
    """A line that is as wide at every scale."""
    pen = QPen(QColor(color), width)
    pen.setCosmetic(True)
    return pen
