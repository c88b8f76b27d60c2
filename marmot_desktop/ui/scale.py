"""How large things are: zoom and density, and the tokens that follow them.

Every number of pixels in the window is one of these tokens or goes through `px`, so that a change of zoom is live:
painting asks again, the stylesheet is built again, and `rescaling` brings what layouts and widgets were told before.
"""

from enum import StrEnum
from typing import Final

ZOOM_STEPS: Final = (75, 80, 90, 100, 110, 125, 150, 175, 200)
"""In percent."""
COMPACT: Final = 0.78
"""How much of its space is left where the list shall be dense."""
UNSCALED_PX: Final = 2
"""Lines and rings of up to so many pixels stay as they are."""


class Density(StrEnum):
    """How much room there is between things."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class _Scale:
    zoom: int = 100
    density: Density = Density.COMFORTABLE


_now: Final = _Scale()


def set_scale(zoom: int, density: Density) -> None:
    """Let all tokens be larger or smaller from now on; only `theme.Theme` calls it.

    Args:
        zoom: in percent; the nearest of `ZOOM_STEPS` is taken.
        density: see `Density`.
    """
    _now.zoom = nearest_step(zoom)
    _now.density = density


def nearest_step(zoom: int) -> int:
    """The step of the zoom next to a number of percent."""
    return min(ZOOM_STEPS, key=lambda step: abs(step - zoom))


def zoom() -> float:
    """How much larger than by default everything is; 1.0 at first."""
    return _now.zoom / 100


def space_scale() -> float:
    """How much larger than by default the room between things is."""
    return zoom() * (COMPACT if _now.density is Density.COMPACT else 1.0)


def px(size: float) -> int:
    """A length at the present zoom; lines of up to two pixels stay."""
    return round(size) if size <= UNSCALED_PX else max(UNSCALED_PX, round(size * _now.zoom / 100))


def room(size: float) -> int:
    """A length at the present zoom and density: heights of rows and strips."""
    return round(size * zoom() * (0.86 if _now.density is Density.COMPACT else 1.0))


class _Spaces(type):
    @property
    def XS(cls) -> int:
        """Between things that belong together."""
        return round(4 * space_scale())

    @property
    def S(cls) -> int:
        """Between the parts of one thing."""
        return round(8 * space_scale())

    @property
    def M(cls) -> int:
        """Between things."""
        return round(12 * space_scale())

    @property
    def L(cls) -> int:
        """Around the content of a strip."""
        return round(16 * space_scale())

    @property
    def XL(cls) -> int:
        """Around the content of a page."""
        return round(24 * space_scale())

    @property
    def XXL(cls) -> int:
        """Between parts of a page."""
        return round(40 * space_scale())


class Space(metaclass=_Spaces):
    """The spacing scale in pixels, at the present zoom and density."""


class _TypeSizes(type):
    @property
    def CAPTION(cls) -> int:
        """Badges, times."""
        return px(11)

    @property
    def SMALL(cls) -> int:
        """Lines below a title."""
        return px(12)

    @property
    def BODY(cls) -> int:
        """Running text."""
        return px(14)

    @property
    def SUBTITLE(cls) -> int:
        """Titles of panes and sections."""
        return px(16)

    @property
    def TITLE(cls) -> int:
        """Titles of pages and dialogs."""
        return px(20)

    @property
    def DISPLAY(cls) -> int:
        """Greetings."""
        return px(28)


class TypeScale(metaclass=_TypeSizes):
    """The type scale in pixels, at the present zoom."""
