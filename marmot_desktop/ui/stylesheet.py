"""The application's stylesheet, built from the tokens of `colors` and `scale`.

Lengths in `px` follow the zoom, those in `h` (heights of controls and what goes with them) the density too; lines of one
or two pixels stay. `34h-2` leaves room for a ring of focus that is wider than the border it replaces.

Looks are chosen by dynamic properties, set by the factories in `ui/widgets`: `look` of a button (primary, quiet, danger,
icon, rail), `rank` of a label (display, title, subtitle, muted, faint, caption, error), `surface` of a frame.
"""

import re
from dataclasses import Field, fields
from string import Template
from typing import Any, ClassVar, Final, Protocol

from marmot_desktop.ui.icons import picture_url
from marmot_desktop.ui.scale import px, room


class _Colors(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def text(self) -> str: ...


def build_stylesheet(colors: _Colors, *, high_contrast: bool = False) -> str:
    """The whole stylesheet.

    Args:
        colors: a `colors.Colors`; every field of it is a `$name` below.
        high_contrast: everything that can be used has a border, and what is chosen or has the focus a thick one.
    """
    values = {field.name: str(getattr(colors, field.name)) for field in fields(colors)}
    pictures = {
        "tick": picture_url("check", values["on_accent"]),
        "dot": picture_url("dot", values["on_accent"]),
        "arrow_down": picture_url("chevron-down", values["muted"]),
    }
    sheet = _SHEET + _HIGH_CONTRAST if high_contrast else _SHEET
    return Template(_LENGTH.sub(_scaled, sheet)).substitute(values, **pictures)


def _scaled(length: re.Match[str]) -> str:
    number, unit, ring = int(length[1]), length[2], int(length[3] or 0)
    return f"{(room(number) if unit == 'h' else px(number)) - ring}px"


_LENGTH: Final = re.compile(r"\b(\d+)(px|h)(?:-(\d))?\b")


_SHEET: Final = """
* { outline: none; }
QWidget { color: $text; font-size: 14px; }
QMainWindow, QWidget[surface="surface"] { background: $surface; }
QWidget[surface="rail"] { background: $rail; }
QWidget[surface="pane"] { background: $pane; }
QFrame[surface="card"] { background: $raised; border: 1px solid $line; border-radius: 10px; }
QFrame[surface="sheet"] { background: $raised; border: 1px solid $line; border-radius: 14px; }
QFrame[surface="popover"] { background: $raised; border: 1px solid $strong_line; }
QFrame[surface="header"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[surface="pane_header"] { background: $pane; border: none; }
QFrame[line="true"] { background: $line; border: none; }
QFrame[banner="info"] { background: $accent_soft; border: none; border-radius: 8px; }
QFrame[banner="warning"] { background: $warning_soft; border: none; border-radius: 8px; }
QFrame[banner="danger"] { background: $danger_soft; border: none; border-radius: 8px; }
QFrame[toast="true"] { background: $tooltip; border: none; border-radius: 10px; }
QFrame[toast="true"] QLabel { color: $on_tooltip; }
QFrame[toast="true"] QPushButton { color: $on_tooltip; background: transparent; border: 1px solid $on_tooltip; }

QLabel { background: transparent; }
QLabel[floating="true"] { background: $raised; border: 1px solid $line; border-radius: 11px; padding: 3px 10px; }
QLabel[rank="display"] { font-size: 28px; font-weight: 600; }
QLabel[rank="title"] { font-size: 20px; font-weight: 600; }
QLabel[rank="subtitle"] { font-size: 16px; font-weight: 600; }
QLabel[rank="strong"] { font-weight: 600; }
QLabel[rank="muted"] { color: $muted; }
QLabel[rank="faint"] { color: $faint; font-size: 12px; }
QLabel[rank="caption"] { color: $faint; font-size: 11px; font-weight: 600; }
QLabel[rank="error"] { color: $danger; }
QLabel[rank="key"] {
    color: $text; background: $hover; border: 1px solid $strong_line; border-radius: 5px; padding: 2px 6px;
    font-size: 12px; font-weight: 500;
}
QLabel[rank="success"] { color: $success; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="info"] { color: $accent_text; }

QPushButton {
    background: $raised; color: $text; border: 1px solid $strong_line; border-radius: 8px;
    padding: 0 14px; min-height: 34h; font-weight: 500;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent_text; padding: 0 14px-1; min-height: 34h-2; }
QPushButton:disabled { color: $faint; background: $hover; border: 1px solid $line; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:pressed { background: $accent_pressed; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { color: $faint; background: $hover; border: 1px solid $line; }
QPushButton[look="danger"] { color: $danger; }
QPushButton[look="danger"]:disabled { color: $faint; }
QPushButton[look="quiet"] {
    background: transparent; border: 1px solid transparent; color: $accent_text; padding: 0 8px;
}
QPushButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent_text; padding: 0 8px-1; }
QPushButton[look="quiet"]:disabled { color: $faint; background: transparent; }
QPushButton[look="icon"] {
    background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 0;
    min-width: 34h; max-width: 34h; min-height: 34h; max-height: 34h;
}
QPushButton[look="icon"]:hover { background: $hover; }
QPushButton[look="icon"]:pressed, QPushButton[look="icon"]:checked { background: $pressed; }
QPushButton[look="icon"]:focus {
    border: 2px solid $accent_text; padding: 0; min-width: 34h-2; max-width: 34h-2; min-height: 34h-2; max-height: 34h-2;
}
QPushButton[look="send"] {
    background: $accent; border: 1px solid $accent; border-radius: 18h; padding: 0;
    min-width: 36h; max-width: 36h; min-height: 36h; max-height: 36h;
}
QPushButton[look="send"]:hover { background: $accent_hover; }
QPushButton[look="send"]:focus {
    border: 2px solid $text; padding: 0; min-width: 36h-2; max-width: 36h-2; min-height: 36h-2; max-height: 36h-2;
}
QPushButton[look="send"]:disabled { background: $hover; border: 1px solid $line; }
QPushButton[look="pill"] {
    background: $raised; border: 1px solid $strong_line; border-radius: 17h; padding: 0 16px; color: $accent_text;
}
QPushButton[look="pill"]:hover { background: $hover; }
QPushButton[look="chip"] {
    background: transparent; border: 1px solid $line; border-radius: 11px; padding: 0 7px; min-height: 24h;
    color: $muted; font-size: 12px; font-weight: 500;
}
QPushButton[look="chip"]:hover { background: $hover; }
QPushButton[look="chip"]:checked { background: $accent_soft; border: 1px solid $accent_soft; color: $accent_text; }
QPushButton[look="chip"][tone="success"] { color: $success; }
QPushButton[look="chip"][tone="info"] { color: $accent_text; background: $accent_soft; border-color: $accent_soft; }
QPushButton[look="chip"][tone="warning"] { color: $warning; background: $warning_soft; border-color: $warning_soft; }
QPushButton[look="chip"]:focus { border: 2px solid $accent_text; padding: 0 7px-1; min-height: 24h-2; }
QPushButton[look="choice"] {
    text-align: left; padding: 0 16px; min-height: 60h; border: 1px solid $line; border-radius: 10px;
    background: $raised; font-size: 14px; font-weight: 600;
}
QPushButton[look="choice"]:hover { background: $hover; border-color: $strong_line; }
QPushButton[look="choice"]:focus { border: 2px solid $accent_text; padding: 0 16px-1; min-height: 60h-2; }

QToolButton[rail="true"] {
    background: transparent; border: 2px solid transparent; border-radius: 10px; color: $muted;
    font-size: 11px; font-weight: 500; padding: 6px 0 4px 0;
}
QToolButton[rail="true"]:hover { background: $pressed; color: $text; }
QToolButton[rail="true"]:checked { background: $accent_soft; color: $accent_text; font-weight: 600; }
QToolButton[rail="true"]:focus { border: 2px solid $accent_text; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: $field; color: $text; border: 1px solid $strong_line; border-radius: 8px;
    padding: 0 10px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox { min-height: 36h; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $accent_text; padding: 0 10px-1; }
QLineEdit:focus, QComboBox:focus { min-height: 36h-2; }
QPlainTextEdit:focus { padding: 6px-1 8px-1; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $faint; background: $hover; border-color: $line; }
QLineEdit:read-only { background: $pane; border-color: $line; }
QLineEdit[invalid="true"] { border: 1px solid $danger; }
QLineEdit[secret="true"] { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 13px; }
QFrame[composer="true"] { background: $field; border: 1px solid $strong_line; border-radius: 17h; }
QFrame[composer="true"][focused="true"] { border: 1px solid $accent_text; }
QFrame[composer="true"] QPlainTextEdit { background: transparent; border: none; padding: 0; }
QLineEdit[search="true"] { border: 1px solid $line; background: $field; }
QLineEdit[search="true"]:focus { border: 2px solid $accent_text; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url($arrow_down); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; selection-background-color: $accent_soft; }

QCheckBox, QRadioButton { spacing: 10px; min-height: 28h; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 18px; height: 18px; border: 1px solid $strong_line; background: $field;
}
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 10px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url($dot); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent_text; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }

QListView { background: transparent; border: none; }
QListView[framed="true"] { background: $field; border: 1px solid $line; border-radius: 10px; padding: 4px; }
QListView[framed="true"]:focus { border: 1px solid $accent_text; }
QTableView { background: $field; border: 1px solid $line; border-radius: 10px; padding: 4px; }
QTableView:focus { border: 1px solid $accent_text; }
QTableView::item { padding: 6px 8px; border: none; color: $text; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QTableView QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QTableView QScrollBar::handle:horizontal { background: $strong_line; min-width: 36px; border-radius: 3px; }
QHeaderView, QHeaderView::section { background: transparent; }
QHeaderView::section { color: $muted; border: none; border-bottom: 1px solid $line; padding: 6px 11px; }
QScrollArea { background: transparent; border: none; }
QGraphicsView { border: 2px solid transparent; border-radius: 8px; background: $surface; }
QGraphicsView:focus { border: 2px solid $accent_text; }
QScrollArea > QWidget > QWidget[scroll="true"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $strong_line; min-height: 36px; border-radius: 3px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; height: 0; width: 0;
}
QScrollBar[empty="true"]::handle { background: transparent; }
QScrollBar:horizontal { height: 0; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 8px 4px; margin-right: 20px;
    border: none; border-bottom: 2px solid transparent; font-weight: 500;
}
QTabBar[narrow="true"] { font-size: 13px; }
QTabBar[narrow="true"]::tab { padding: 8px 2px; margin-right: 8px; }
QTabBar[narrow="tight"] { font-size: 12px; }
QTabBar[narrow="tight"]::tab { padding: 8px 1px; margin-right: 5px; }
QTabBar QToolButton { background: $pane; border: none; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent_text; border-bottom: 2px solid $accent_text; }
QTabBar::tab:focus { color: $text; background: $hover; }

QMenu { background: $raised; border: 1px solid $line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 6px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QToolTip { background: $tooltip; color: $on_tooltip; border: none; padding: 6px 8px; font-size: 12px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QProgressBar[tone="warning"]::chunk { background: $warning; }
QProgressBar[tone="danger"]::chunk { background: $danger; }
"""

_HIGH_CONTRAST: Final = """
QFrame[surface="card"], QFrame[surface="sheet"], QFrame[surface="popover"] { border: 2px solid $strong_line; }
QFrame[banner="info"] { border: 2px solid $accent_text; }
QFrame[banner="warning"] { border: 2px solid $warning; }
QFrame[banner="danger"] { border: 2px solid $danger; }
QFrame[toast="true"] { border: 2px solid $on_tooltip; }
QPushButton[look="quiet"], QPushButton[look="icon"], QPushButton[look="chip"], QPushButton[look="choice"] {
    border: 1px solid $strong_line;
}
QPushButton[look="danger"] { border: 2px solid $danger; padding: 0 14px-1; min-height: 34h-2; }
QPushButton:disabled, QPushButton[look="primary"]:disabled, QPushButton[look="quiet"]:disabled,
QPushButton[look="send"]:disabled, QPushButton[look="icon"]:disabled { border: 1px dashed $strong_line; }
QPushButton[look="chip"]:checked {
    border: 2px solid $accent_text; padding: 0 7px-1; min-height: 24h-2; font-weight: 700;
}
QPushButton:focus, QPushButton[look="primary"]:focus, QPushButton[look="quiet"]:focus, QPushButton[look="choice"]:focus {
    border: 3px solid $accent_text; padding: 0 14px-2; min-height: 34h-4;
}
QPushButton[look="primary"]:focus { border: 5px double $on_accent; padding: 0 14px-4; min-height: 34h-8; }
QPushButton[look="quiet"]:focus { padding: 0 8px-2; }
QPushButton[look="choice"]:focus { padding: 0 16px-2; min-height: 60h-4; }
QPushButton[look="icon"]:focus {
    border: 3px solid $accent_text; min-width: 34h-4; max-width: 34h-4; min-height: 34h-4; max-height: 34h-4;
}
QPushButton[look="send"]:focus {
    border: 3px solid $text; min-width: 36h-4; max-width: 36h-4; min-height: 36h-4; max-height: 36h-4;
}
QPushButton[look="chip"]:focus { border: 3px solid $accent_text; padding: 0 7px-2; min-height: 24h-4; }
QToolButton[rail="true"]:checked { border: 2px solid $strong_line; }
QToolButton[rail="true"]:focus { border: 2px dashed $accent_text; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 3px solid $accent_text; padding: 0 10px-2; }
QLineEdit:focus, QComboBox:focus { min-height: 36h-4; }
QPlainTextEdit:focus { padding: 6px-2 8px-2; }
QLineEdit[search="true"] { border: 1px solid $strong_line; }
QLineEdit[search="true"]:focus { border: 3px solid $accent_text; }
QLineEdit[invalid="true"] { border: 3px dashed $danger; padding: 0 10px-2; min-height: 36h-4; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $faint; }
QFrame[composer="true"][focused="true"] { border: 3px solid $accent_text; }
QFrame[composer="true"] QPlainTextEdit { border: none; padding: 0; }
QCheckBox::indicator, QRadioButton::indicator { border: 2px solid $strong_line; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 3px solid $accent_text; }
QListView[framed="true"], QTableView { border: 2px solid $strong_line; }
QListView[framed="true"]:focus, QTableView:focus { border: 3px solid $accent_text; }
QTabBar::tab:selected { color: $text; border-bottom: 4px solid $accent_text; font-weight: 700; }
QTabBar::tab:focus { background: $pressed; border: 2px solid $accent_text; }
QMenu { border: 2px solid $strong_line; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QSplitter::handle { background: $strong_line; }
QProgressBar { background: $surface; border: 1px solid $strong_line; min-height: 8px; max-height: 8px; }
QScrollBar::handle:vertical { background: $text; }
QToolTip { border: 2px solid $on_tooltip; }
"""
