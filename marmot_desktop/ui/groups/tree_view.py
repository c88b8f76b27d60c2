"""The picture of a ratchet tree to move about in: drag or scroll, zoom by the wheel with Ctrl, walk by the arrow keys."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from marmot_desktop.domain.ratchet_tree import RatchetTree, children_of, level_of, parent_of
from marmot_desktop.ui.groups.tree_painter import TreePainter
from marmot_desktop.ui.groups.tree_text import describe_node, describe_tree
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.spoken import SpokenRole, announce
from marmot_desktop.ui.theme import current_colors, px

ZOOM_STEP: Final = 1.25
MIN_SCALE: Final = 0.04
MAX_SCALE: Final = 3.0
READABLE_SCALE: Final = 0.75
WANTED_PX: Final = 400
LEAST_PX: Final = 140


class _TreeItem(QGraphicsItem):
    """The whole tree as one item: a thousand nodes cost no thousand objects."""

    def __init__(self, painter: TreePainter) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._painter = painter
        self.selected: int | None = None

    def boundingRect(self) -> QRectF:
        """See QGraphicsItem."""
        size = self._painter.layout.size
        return QRectF(0, 0, size.width(), size.height())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """See QGraphicsItem."""
        exposed: QRectF = option.exposedRect
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        self._painter.paint(painter, exposed, scale=scale, selected=self.selected)


class TreeView(QGraphicsView):
    """A tree, one node of which may be selected.

    Args:
        people: what everybody is called.

    Signals:
        node_described: another node was selected; its sentence.
    """

    spoken_role = SpokenRole.Graphic
    spoken_whole = True

    node_described = Signal(str)

    def __init__(self, people: PeopleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ratchetTree")
        self.setAccessibleName(self.tr("Ratchet tree"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._people = people
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._tree: RatchetTree | None = None
        self._item: _TreeItem | None = None
        self._pressed_at = QPoint()
        self._fits = True
        people.changed.connect(self._on_people_changed)

    def sizeHint(self) -> QSize:
        """See QWidget; as much as a window of usual size has room for."""
        return QSize(px(600), px(WANTED_PX))

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(px(160), px(LEAST_PX))

    @property
    def selected(self) -> int | None:
        """The number of the selected node."""
        return self._item.selected if self._item is not None else None

    @property
    def painter(self) -> TreePainter | None:
        """Draws the same tree elsewhere."""
        return TreePainter(self._tree, self._people.name_of) if self._tree is not None else None

    def show_tree(self, tree: RatchetTree) -> None:
        """Show a tree, fitted in; a selected node stays if it is still there."""
        before = self.selected
        self._scene.clear()
        self._tree = tree
        self._item = _TreeItem(TreePainter(tree, self._people.name_of))
        self._scene.addItem(self._item)
        self._scene.setSceneRect(self._item.boundingRect())
        self.setAccessibleDescription(describe_tree(tree))
        if before is not None and before < tree.node_count:
            self.select(before)
        if self._fits:
            self.fit()

    def select(self, node: int) -> None:
        """Select a node and bring it into sight."""
        if self._item is None or self._tree is None or not 0 <= node < self._tree.node_count:
            return
        self._item.selected = node
        self._item.update()
        painter = TreePainter(self._tree, self._people.name_of)
        self.ensureVisible(painter.layout.area_of(node))
        sentence = describe_node(self._tree, node, self._people.name_of, self._people.me)
        self.setAccessibleDescription(f"{sentence} {describe_tree(self._tree)}")
        announce(self, sentence)
        self.node_described.emit(sentence)

    def fit(self) -> None:
        """Show all of it; a tree too large to be read that way begins at our own place."""
        self._fits = True
        if self._item is None or self._tree is None:
            return
        self.fitInView(self._item.boundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
        if self.transform().m11() > 1.0:
            self.resetTransform()
            self.centerOn(self._item)

    def zoom_by(self, factor: float) -> None:
        """Make it larger or smaller."""
        self._fits = False
        now = self.transform().m11()
        wanted = max(MIN_SCALE, min(now * factor, MAX_SCALE))
        self.scale(wanted / now, wanted / now)

    def go_to_own_place(self) -> None:
        """Select our own leaf, at a size that can be read."""
        if self._tree is None or self._tree.own_leaf is None:
            return
        if self.transform().m11() < READABLE_SCALE:
            self.zoom_by(READABLE_SCALE / self.transform().m11())
        self.select(2 * self._tree.own_leaf)
        if self._item is not None:
            self.centerOn(TreePainter(self._tree, self._people.name_of).layout.point_of(2 * self._tree.own_leaf))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Home:
            self.go_to_own_place()
        elif not self._walk(key):
            super().keyPressEvent(event)

    def _walk(self, key: int) -> bool:
        tree = self._tree
        if tree is None or key not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        node = self.selected
        if node is None:
            self.select(tree.root)
            return True
        if key == Qt.Key.Key_Up:
            target = parent_of(node) if node != tree.root else node
        elif key == Qt.Key.Key_Down:
            target = (children_of(node) or (node, node))[0]
        else:
            step = 1 << (level_of(node) + 1)
            target = node + (step if key == Qt.Key.Key_Right else -step)
        self.select(target)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See QWidget."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See QWidget."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See QWidget; a click that was no drag selects what it hits."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if (at - self._pressed_at).manhattanLength() < 4 and self._tree is not None:
            node = TreePainter(self._tree, self._people.name_of).layout.node_at(self.mapToScene(at))
            if node is not None:
                self.select(node)

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        if self._fits:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """See QGraphicsView; the ground follows the theme."""
        if isinstance(rect, QRectF):
            painter.fillRect(rect, QColor(current_colors().surface))

    def _on_people_changed(self) -> None:
        if self._item is not None:
            self._item.update()
