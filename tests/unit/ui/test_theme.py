"""Tests of `marmot_desktop.ui.theme`."""

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from marmot_desktop.ui.colors import DARK, LIGHT, Accent, colors_of
from marmot_desktop.ui.contrast_colors import HIGH_DARK, HIGH_LIGHT
from marmot_desktop.ui.motion import is_still
from marmot_desktop.ui.scale import ZOOM_STEPS
from marmot_desktop.ui.theme import (
    Appearance,
    Look,
    Space,
    Theme,
    TypeScale,
    Wish,
    build_palette,
    current_colors,
)


@pytest.fixture
def theme(application: QApplication) -> Iterator[Theme]:
    made = Theme(application)
    yield made
    made.show_look(Look(Appearance.LIGHT))
    made.deleteLater()


def test_a_theme_changes_live(theme: Theme, application: QApplication) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.is_dark))
    theme.apply(Appearance.DARK)
    assert current_colors() is DARK
    assert application.palette().color(QPalette.ColorRole.Window).name() == DARK.surface
    theme.apply(Appearance.LIGHT)
    assert current_colors() is LIGHT
    assert heard == [True, False]
    assert LIGHT.accent in application.styleSheet()


def test_the_choice_is_remembered(theme: Theme) -> None:
    theme.apply(Appearance.DARK)
    assert theme.appearance is Appearance.DARK


def test_following_the_desktop_shows_light_where_it_says_nothing(theme: Theme) -> None:
    theme.apply(Appearance.SYSTEM)
    assert not theme.is_dark


def test_disabled_text_is_fainter(application: QApplication) -> None:
    palette = build_palette(LIGHT)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == LIGHT.faint


def test_an_accent_changes_live(theme: Theme, application: QApplication) -> None:
    theme.show_look(dataclasses.replace(theme.look, appearance=Appearance.DARK, accent=Accent.ROSE))
    assert current_colors() == colors_of(Accent.ROSE, dark=True)
    assert theme.is_dark
    assert current_colors().accent in application.styleSheet()


def test_what_is_shown_already_is_zoomed(theme: Theme, application: QApplication) -> None:
    window = QWidget()
    QVBoxLayout(window).setContentsMargins(Space.M, Space.M, Space.M, Space.M)
    theme.show_look(dataclasses.replace(theme.look, zoom=150))
    layout = window.layout()
    assert layout is not None
    assert layout.contentsMargins().left() == Space.M == 18
    assert application.font().pixelSize() == TypeScale.BODY == 21
    window.deleteLater()


def test_zooming_ends_at_both_ends_and_has_a_way_home(theme: Theme) -> None:
    assert theme.zoom_by(1).zoom == 110
    for _ in ZOOM_STEPS:
        theme.zoom_by(1)
    assert theme.look.zoom == 200
    for _ in ZOOM_STEPS:
        theme.zoom_by(-1)
    assert theme.look.zoom == 75
    assert theme.zoom_by(0).zoom == 100


def test_what_the_desktop_says_is_followed_while_that_is_wanted(theme: Theme) -> None:
    theme.apply(Appearance.SYSTEM)
    theme.follow_desktop(True)
    assert theme.is_dark
    theme.follow_desktop(False)
    assert not theme.is_dark
    theme.apply(Appearance.LIGHT)
    theme.follow_desktop(True)
    assert not theme.is_dark


def test_the_same_look_again_costs_no_new_stylesheet(theme: Theme, application: QApplication) -> None:
    theme.apply(Appearance.LIGHT)
    application.setStyleSheet("/* marked */")
    theme.show_look(dataclasses.replace(theme.look, fill_width=True))
    assert application.styleSheet() == "/* marked */"
    theme.apply(Appearance.DARK)


def test_high_contrast_is_shown_where_the_user_or_the_desktop_wants_it(theme: Theme, application: QApplication) -> None:
    theme.show_look(dataclasses.replace(theme.look, appearance=Appearance.DARK, contrast=Wish.ON))
    assert current_colors() is HIGH_DARK
    assert theme.is_high_contrast
    assert theme.is_dark
    assert "3px solid" in application.styleSheet()
    theme.show_look(dataclasses.replace(theme.look, appearance=Appearance.LIGHT, contrast=Wish.SYSTEM))
    assert current_colors() is LIGHT
    theme.follow_contrast(True)
    assert current_colors() is HIGH_LIGHT
    theme.show_look(dataclasses.replace(theme.look, contrast=Wish.OFF))
    theme.follow_contrast(True)
    assert current_colors() is LIGHT
    theme.follow_contrast(None)


def test_stillness_is_kept_where_the_user_or_the_desktop_wants_it(theme: Theme) -> None:
    theme.follow_stillness(True)
    assert is_still()
    theme.show_look(dataclasses.replace(theme.look, stillness=Wish.OFF))
    assert not is_still()
    theme.follow_stillness(False)
    theme.show_look(dataclasses.replace(theme.look, stillness=Wish.ON))
    assert is_still()
    theme.show_look(dataclasses.replace(theme.look, stillness=Wish.SYSTEM))
    assert not is_still()
