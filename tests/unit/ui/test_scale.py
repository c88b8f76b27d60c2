"""Tests of `marmot_desktop.ui.scale`."""

from collections.abc import Iterator

import pytest

from marmot_desktop.ui import scale
from marmot_desktop.ui.scale import Density, Space, TypeScale, px, room


@pytest.fixture(autouse=True)
def _as_at_first() -> Iterator[None]:
    yield
    scale.set_scale(100, Density.COMFORTABLE)


def test_at_first_the_tokens_are_what_was_designed() -> None:
    assert (Space.XS, Space.S, Space.M, Space.L, Space.XL, Space.XXL) == (4, 8, 12, 16, 24, 40)
    sizes = (TypeScale.CAPTION, TypeScale.SMALL, TypeScale.BODY, TypeScale.SUBTITLE, TypeScale.TITLE, TypeScale.DISPLAY)
    assert sizes == (11, 12, 14, 16, 20, 28)


def test_all_tokens_follow_the_zoom() -> None:
    scale.set_scale(200, Density.COMFORTABLE)
    assert (Space.XL, TypeScale.BODY, px(60), room(60)) == (48, 28, 120, 120)
    assert scale.zoom() == 2.0


def test_a_dense_window_keeps_its_letters() -> None:
    scale.set_scale(100, Density.COMPACT)
    assert Space.XL < 24
    assert room(64) < 64
    assert (TypeScale.BODY, px(64)) == (14, 64)


def test_lines_stay_lines() -> None:
    scale.set_scale(200, Density.COMFORTABLE)
    assert (px(1), px(2)) == (1, 2)
    scale.set_scale(75, Density.COMFORTABLE)
    assert px(2) == 2


@pytest.mark.parametrize(("asked", "taken"), [(0, 75), (99, 100), (133, 125), (1000, 200)])
def test_any_number_is_a_step(asked: int, taken: int) -> None:
    assert scale.nearest_step(asked) == taken
