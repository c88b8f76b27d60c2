"""List views as all pages have them."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from marmot_desktop.ui.delegates.row_delegate import RowDelegate, row_height
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.spoken import RowTeller
from marmot_desktop.ui.theme import px


def row_list(
    model: QAbstractItemModel, name: str, what: str, *, framed: bool = False, rows: int = 0, inset: int = 8
) -> QListView:
    """A list of two-line rows.

    Args:
        model: with the roles of `models.roles`.
        name: object name.
        what: of what it is a list, for screen readers.
        framed: with a border, inside a dialog or a form.
        inset: space between a row and the list's edge where there is no frame.
        rows: at most so many are seen at once; 0 for as many as fit.
    """
    view = QListView()
    view.setObjectName(name)
    view.setAccessibleName(what)
    view.setModel(model)
    view.setItemDelegate(RowDelegate(view, inset=0 if framed else inset))
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    RowTeller(view)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if framed:
        view.setProperty("framed", "true")
    if rows:
        view.setFixedHeight(rows * row_height() + px(12))
    return view


def chosen_value(view: QListView) -> object:
    """The value of the row that the user has chosen; `None` for none. A list with the focus has a current row unchosen."""
    chosen = view.selectionModel().selectedIndexes()
    return chosen[0].data(Role.VALUE) if chosen else None


def fit_height(view: QListView, max_rows: int) -> None:
    """Make a framed list as high as its rows, up to a number of them."""
    rows = max(1, min(view.model().rowCount(), max_rows))
    view.setFixedHeight(rows * row_height() + px(12))
