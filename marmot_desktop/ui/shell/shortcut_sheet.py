"""All shortcuts on one sheet, grouped, with a field to find one."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from marmot_desktop.ui.shell.commands import COMMANDS, Command, Group, group_words
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.flow import FlowLayout, FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.region import Region
from marmot_desktop.ui.widgets.search_field import SearchField
from marmot_desktop.ui.widgets.sheet import Sheet

WIDTH = 560
LIST_HEIGHT = 440


class _Table(QScrollArea):
    spoken_role = SpokenRole.Grouping


class ShortcutSheet(Sheet):
    """Shows the table of commands."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(_words(), "shortcutSheet", over, width=WIDTH)
        self._search = SearchField("shortcutSearchField", self.tr("Search shortcuts"), self.tr("Search"))
        self._search.textChanged.connect(self._show_matching)
        inside = QWidget()
        inside.setProperty("scroll", "true")
        around = QHBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.S)
        around.addLayout(self._lines, 1)
        around.addSpacing(Space.M)
        self._headings: dict[Group, QLabel] = {}
        self._rows: list[tuple[Command, QWidget]] = []
        self._fill()
        self._nothing = label(self.tr("No shortcut is called like that."), "muted", wrap=True, name="shortcutNothing")
        self._nothing.hide()
        area = _Table()
        area.setObjectName("shortcutList")
        area.setAccessibleName(self.tr("Shortcuts"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setMinimumHeight(px(120))
        area.setFixedHeight(min(px(LIST_HEIGHT), max(px(120), over.window().height() - px(220))))
        self.body.addWidget(self._search)
        self.body.addWidget(self._nothing)
        self.body.addWidget(area, 1)

    def _fill(self) -> None:
        for group in Group:
            heading = label(group_words(group), "caption")
            self._headings[group] = heading
            self._lines.addWidget(heading)
            for command in COMMANDS:
                if command.group is not group or not command.keys:
                    continue
                words = label(command.words, wrap=True)
                words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
                line = FlowRow(Space.S, words, _keys(command), at_end=True)
                self._lines.addWidget(line)
                self._rows.append((command, line))
        self._lines.addStretch(1)

    def _show_matching(self, text: str) -> None:
        wanted = text.casefold().split()
        shown: set[Group] = set()
        for command, line in self._rows:
            found = all(word in _searchable(command) for word in wanted)
            line.setVisible(found)
            if found:
                shown.add(command.group)
        for group, heading in self._headings.items():
            heading.setVisible(group in shown)
        self._nothing.setVisible(not shown)


def _words() -> str:
    return _tr("Shortcuts")


def _searchable(command: Command) -> str:
    return " ".join((command.words, group_words(command.group), *command.key_words)).casefold()


def _keys(command: Command) -> QWidget:
    """The keys, each as a key; several are alternatives."""
    holder = Region(", ".join(command.key_words))
    row = FlowLayout(Space.XS, holder, at_end=True)
    for number, keys in enumerate(command.key_words):
        if number:
            row.addWidget(label("…" if command.shown_keys else _tr("or"), "faint"))
        key = label(keys)
        # Keys are named in the order they are pressed in, in every language.
        key.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        key.setProperty("rank", "key")
        row.addWidget(key)
    return holder


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShortcutSheet", text)
