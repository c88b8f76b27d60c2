"""What a browser sees at the relay's address: what this is, and its last hour in four small charts.

One page without scripts and without anything from elsewhere; it renews itself. The numbers are totals of the process: no
person, group or address stands on it.
"""

import html
from collections.abc import Sequence
from http import HTTPStatus
from string import Template
from typing import Final

from marmot_desktop import __version__
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.history import INTERVAL_S, KEPT, History, Sample
from marmot_desktop.relay.listener import HttpRequest, HttpResponse

_WIDTH: Final = 320
_HEIGHT: Final = 80
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_HEADERS: Final = {
    "content-security-policy": _POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}
_PAGE: Final = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="$refresh">
<title>marmot-relay</title>
<style>
:root {
  color-scheme: light dark;
  --ink: #1d2327; --soft: #5c6670; --ground: #f6f7f8; --card: #ffffff; --line: #0b6e5f; --edge: #dfe3e6;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecef; --soft: #a3adb5; --ground: #14181b; --card: #1d2327; --line: #4fd1b5; --edge: #323a40; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 40px 20px; }
h1 { font-size: 24px; margin: 0 0 4px; }
p { margin: 0 0 16px; color: var(--soft); }
code { font-family: ui-monospace, monospace; color: var(--ink); overflow-wrap: anywhere; }
ul { list-style: none; margin: 24px 0; padding: 0; display: grid; gap: 16px; }
ul { grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); }
li { background: var(--card); border: 1px solid var(--edge); border-radius: 12px; padding: 16px; }
h2 { font-size: 14px; font-weight: 600; color: var(--soft); margin: 0; }
strong { display: block; font-size: 28px; line-height: 1.3; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; height: 80px; margin-top: 8px; }
polyline { fill: none; stroke: var(--line); stroke-width: 2; vector-effect: non-scaling-stroke; }
.area { fill: var(--line); opacity: .12; }
small { color: var(--soft); }
</style>
</head>
<body>
<main>
<h1>marmot-relay</h1>
<p>A Nostr relay that hands out MLS key packages while their owners sleep. Add its address to a Nostr app:
<code>$address</code></p>
<ul>
$cards
</ul>
<small>Version $version. The last $minutes minutes, renewed every $refresh seconds. No names are kept here.</small>
</main>
</body>
</html>
""")
_CARD: Final = Template("""<li>
<h2>$title</h2>
<strong id="$name">$value</strong>
<svg viewBox="0 0 $width $height" preserveAspectRatio="none" role="img" aria-label="$label">
<polygon class="area" points="$first,$height $points $last,$height"/>
<polyline points="$points"/>
</svg>
</li>""")


class _Chart(Frozen, frozen=True):
    name: str
    title: str
    value: str
    values: Sequence[float]


class StatusPage:
    """The page at `/`.

    Args:
        history: of the relay.
        address: by which clients know it.
    """

    def __init__(self, history: History, address: RelayUrl) -> None:
        self._history = history
        self._address = address

    async def get(self, _request: HttpRequest) -> HttpResponse:
        """`GET /` of a browser."""
        samples = self._history.samples
        page = _PAGE.substitute(
            address=html.escape(self._address),
            cards="\n".join(_draw(chart) for chart in _build_charts(samples)),
            version=html.escape(__version__),
            refresh=round(INTERVAL_S),
            minutes=max(1, round(len(samples) * INTERVAL_S / 60)),
        )
        return HttpResponse(HTTPStatus.OK, page.encode(), "text/html; charset=utf-8", _HEADERS)


def _build_charts(samples: Sequence[Sample]) -> tuple[_Chart, ...]:
    last = samples[-1] if samples else Sample(0, 0, 0, 0.0, 0, 0)
    delivered = sum(sample.deliveries for sample in samples)
    return (
        _Chart("connections", "Connections", f"{last.connections:,}", [each.connections for each in samples]),
        _Chart("events", "Events a second", f"{last.events_per_s:,.1f}", [each.events_per_s for each in samples]),
        _Chart("stock", "Key packages in stock", f"{last.stock:,}", [each.stock for each in samples]),
        _Chart("deliveries", "Key packages delivered", f"{delivered:,}", [each.deliveries for each in samples]),
    )


def _draw(chart: _Chart) -> str:
    points = _scale(chart.values)
    return _CARD.substitute(
        name=chart.name,
        title=chart.title,
        value=chart.value,
        width=_WIDTH,
        height=_HEIGHT,
        points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points),
        first=f"{points[0][0]:.1f}",
        last=f"{points[-1][0]:.1f}",
        label=f"{chart.title}: {chart.value} now, at most {max(chart.values, default=0):,.0f}",
    )


def _scale(values: Sequence[float]) -> list[tuple[float, float]]:
    """Values as points, the newest at the right edge; a flat line while there is nothing."""
    if len(values) < 2:
        values = [*values, *values] or [0, 0]
    top = max(*values, 1)
    step = _WIDTH / (KEPT - 1)
    start = _WIDTH - step * (len(values) - 1)
    return [(start + step * index, _HEIGHT - 2 - value / top * (_HEIGHT - 6)) for index, value in enumerate(values)]
