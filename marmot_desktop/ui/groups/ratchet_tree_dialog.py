"""The ratchet tree of a group, large: what it is, the picture to walk through, and writing it to a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from marmot_desktop.domain.ratchet_tree import RatchetTree
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.tree_export import write_tree
from marmot_desktop.ui.groups.tree_text import describe_tree
from marmot_desktop.ui.groups.tree_view import ZOOM_STEP, TreeView
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

WIDTH_PX = 1040
SUGGESTED_FILE = "ratchet-tree.png"


class RatchetTreeDialog(Sheet):
    """One tree; another one when the group moves on.

    Args:
        context: of the window.
        tree: as it is now.
        over: a widget of the window that it covers.
    """

    def __init__(self, context: UiContext, tree: RatchetTree, over: QWidget) -> None:
        super().__init__(self.tr("Ratchet tree"), "ratchetTreeDialog", over, width=WIDTH_PX, scrolls=True)
        self._view = TreeView(context.people)
        self._view.node_described.connect(self._on_view_node_described)
        self._summary = label("", "muted", wrap=True, name="ratchetTreeSummary")
        self._node = label("", wrap=True, name="ratchetTreeNode")
        self._result = Banner("ratchetTreeResult")
        legend = label(
            self.tr(
                "People stand at the bottom, one place for each device. A filled dot is a key that all devices below it"
                " share, a dashed ring has none yet. In colour: the way from this device to the top. An orange ring:"
                " keys still as they were at the invitation, or a device that does not know a key yet."
            ),
            "faint",
            wrap=True,
        )
        self.body.addWidget(self._summary)
        self.body.addWidget(self._view, 1)
        self.body.addWidget(self._build_tools())
        self.body.addWidget(self._node)
        self.body.addWidget(legend)
        self.body.addWidget(self._result)
        self.show_tree(tree)

    def show_tree(self, tree: RatchetTree) -> None:
        """The group has moved on."""
        self._view.show_tree(tree)
        self._summary.setText(describe_tree(tree))
        if self._view.selected is None:
            self._node.setText(self.tr("Click a place, or walk with the arrow keys, to read what it is."))

    def save_to(self, file: Path) -> None:
        """Write the picture."""
        painter = self._view.painter
        if painter is None:
            return
        try:
            write_tree(painter, file, self.tr("Ratchet tree"))
        except EnvironmentFaultError as err:
            self._result.say(error_text.sentence(err), "danger")
            return
        text = self.tr("Saved to {file}. The picture shows the names of the members.")
        self._result.say(text.format(file=file.name), "info")

    def _build_tools(self) -> FlowRow:
        larger = Button(self.tr("Larger (+)"), "ratchetTreeLarger", look="icon", icon_name="plus")
        smaller = Button(self.tr("Smaller (−)"), "ratchetTreeSmaller", look="icon", icon_name="minus")
        whole = Button(self.tr("Show all of it (0)"), "ratchetTreeFit", look="icon", icon_name="fit")
        own = Button(self.tr("This device"), "ratchetTreeOwn", look="quiet", tip=self.tr("Go to this device (Home)"))
        save = Button(self.tr("Save picture…"), "ratchetTreeSave", icon_name="download")
        larger.clicked.connect(lambda: self._view.zoom_by(ZOOM_STEP))
        smaller.clicked.connect(lambda: self._view.zoom_by(1 / ZOOM_STEP))
        whole.clicked.connect(self._view.fit)
        own.clicked.connect(self._view.go_to_own_place)
        save.clicked.connect(self._on_save_clicked)
        self.buttons.addWidget(save)
        return FlowRow(Space.XS, smaller, larger, whole, own)

    def _on_view_node_described(self, sentence: str) -> None:
        self._node.setText(sentence)

    def _on_save_clicked(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save the picture"), str(Path.home() / SUGGESTED_FILE))
        dialog.setObjectName("ratchetTreeFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Picture (*.png)"), self.tr("Vector graphic (*.svg)")])
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("svg" if chosen.endswith("svg)") else "png")
        )
        dialog.setDefaultSuffix("png")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(SUGGESTED_FILE)
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.open()
