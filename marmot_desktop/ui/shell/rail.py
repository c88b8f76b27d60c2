"""The narrow rail at the window's left edge: where to go, what waits there, and how the connection is."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent, QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from marmot_desktop.ui import locale_text
from marmot_desktop.ui.icons import icon
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.sentences import join_sentences
from marmot_desktop.ui.shell.account_button import AccountButton
from marmot_desktop.ui.shell.connection_dot import ConnectionDot
from marmot_desktop.ui.spoken import SpokenRole, is_listened_to
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.buttons import mark

WIDTH = 76
WIDEST = 112
NARROW_WIDTH = 56
NARROW_BELOW = 480
SIDE_PX = 6
ICON_PX = 24
BADGE_PX = 18


class RailButton(QToolButton):
    """A place to go, with a count on its picture."""

    spoken_role = SpokenRole.PageTab

    def __init__(self, text: str, name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self._icon_name = icon_name
        self._count = 0
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("rail", "true")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(px(ICON_PX), px(ICON_PX)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._paint_icon()

    def show_words(self, shown: bool) -> None:
        """Whether the words stand below the picture; else they are its tooltip."""
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if shown else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style != self.toolButtonStyle():
            self.setToolButtonStyle(style)
            self.setToolTip("" if shown else self._words)

    @property
    def count(self) -> int:
        """What waits there."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how much waits there; nothing for zero."""
        self._count = count
        self._describe()
        self.update()

    def show_chosen(self, chosen: bool) -> None:
        """Whether the window is there, without its being the user's choice."""
        mark(self, chosen)
        self._describe()
        if is_listened_to():
            changed = QAccessible.State()
            changed.selected = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon_name"):
            self._paint_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        super().paintEvent(event)
        if not self._count:
            return
        colors = current_colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = locale_text.number(self._count) if self._count < 100 else f"{locale_text.number(99)}+"
        font = QFont(self.font())
        font.setPixelSize(px(10))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        width = max(px(BADGE_PX), painter.fontMetrics().horizontalAdvance(text) + px(10))
        box = QRectF(self.width() / 2 + px(4), px(4), width, px(BADGE_PX))
        painter.setPen(QColor(colors.rail))
        painter.setBrush(QColor(colors.danger_fill))
        painter.drawRoundedRect(box, px(BADGE_PX) / 2, px(BADGE_PX) / 2)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()

    def _describe(self) -> None:
        # Not every reader says of a page tab whether it is selected.
        shown = self.tr("Shown now") if self.isChecked() else ""
        waiting = self.tr("%Ln waiting", "", self._count) if self._count else ""
        self.setAccessibleDescription(join_sentences((shown, waiting)))

    def _paint_icon(self) -> None:
        colors = current_colors()
        self.setIcon(icon(self._icon_name, colors.muted, checked_color=colors.accent_text, size=px(ICON_PX)))


class RailTabs(QWidget):
    """Holds the places to go, for readers to count."""

    spoken_role = SpokenRole.PageTabList


class Rail(QWidget):
    """The rail.

    Signals:
        page_requested: a `Page`.
    """

    page_requested = Signal(object)
    spoken_role = SpokenRole.Grouping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self.setProperty("surface", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(WIDTH))
        self.account = AccountButton()
        self.dot = ConnectionDot()
        self.buttons = {
            Page.CHATS: RailButton(self.tr("Chats"), "railChats", "chats"),
            Page.INVITES: RailButton(self.tr("Invites"), "railInvites", "invites"),
            Page.CONTACTS: RailButton(self.tr("Contacts"), "railContacts", "contacts"),
            Page.KEYS: RailButton(self.tr("Keys"), "railKeys", "key"),
            Page.SETTINGS: RailButton(self.tr("Settings"), "railSettings", "settings"),
        }
        # No exclusive group: Tab would stop at one of them only.
        for page, button in self.buttons.items():
            button.toggled.connect(lambda _checked=False, wanted=page: self._on_button_toggled(wanted))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIDE_PX), Space.M, px(SIDE_PX), Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(self.account, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.M)
        column.addWidget(self._tabs(), 1)
        column.addSpacing(Space.S)
        column.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignHCenter)

    def _tabs(self) -> RailTabs:
        tabs = RailTabs(self)
        column = QVBoxLayout(tabs)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for page in (Page.CHATS, Page.INVITES, Page.CONTACTS, Page.KEYS):
            column.addWidget(self.buttons[page])
        column.addStretch(1)
        column.addWidget(self.buttons[Page.SETTINGS])
        return tabs

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; in a narrow window the pictures do without words."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """The window, or the zoom, is another one."""
        narrow = self.window().width() < px(NARROW_BELOW)
        for button in self.buttons.values():
            button.show_words(not narrow)
        self.setFixedWidth(px(NARROW_WIDTH) if narrow else self._width_of_words())

    def _width_of_words(self) -> int:
        """As wide as the longest word of the language, which is bold on the page that is shown."""
        longest = max(button.sizeHint().width() for button in self.buttons.values())
        return max(px(WIDTH), min(longest + 2 * px(SIDE_PX) + Space.XS, px(WIDEST)))

    def show_page(self, page: Page) -> None:
        """Mark where the window is."""
        # A page without a button of its own belongs to the settings.
        shown = self.buttons.get(page, self.buttons[Page.SETTINGS])
        for button in self.buttons.values():
            button.show_chosen(button is shown)

    def _on_button_toggled(self, page: Page) -> None:
        # A click on the page that is shown leaves it shown.
        self.buttons[page].show_chosen(True)
        self.page_requested.emit(page)
