"""The page for browsers, also in one."""

import asyncio
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import httpx
import pytest

from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.history import History, Sample
from marmot_desktop.relay.listener import HttpRequest
from marmot_desktop.relay.metrics import Metrics
from marmot_desktop.relay.status_page import StatusPage
from marmot_desktop.relay.transport import Peer
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay
from tests.helpers.raw_client import RawClient, RawKey
from tests.helpers.relay_events import NOW

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
REQUEST = HttpRequest("GET", "/", {}, b"", Peer("127.0.0.1", is_loopback=True))


async def render(relay: InProcessRelay, samples: list[Sample]) -> str:
    history = History(Metrics(), relay.store.stock, FakeClock())
    history._samples.extend(samples)
    answer = await StatusPage(history, RelayUrl("wss://relay.example/?<b>")).get(REQUEST)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    return answer.body.decode()


async def test_the_page_shows_what_is_now_and_loads_nothing_from_elsewhere(relay: InProcessRelay) -> None:
    samples = [Sample(NOW + number, number, 1, number / 2, 1200, 2) for number in range(5)]
    page = await render(relay, samples)
    shown = dict(re.findall(r'<strong id="(\w+)">([^<]*)</strong>', page))
    assert shown == {"connections": "4", "events": "2.0", "stock": "1,200", "deliveries": "10"}
    assert not re.search(r"(src|href)=|url\(|@import|<script", page)
    assert "<b>" not in page
    for drawing in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        ET.fromstring(drawing)


@pytest.mark.parametrize("count", [0, 1, 360])
async def test_the_charts_stand_with_any_number_of_samples(relay: InProcessRelay, count: int) -> None:
    page = await render(relay, [Sample(NOW, 0, 0, 0.0, 0, 0)] * count)
    for points in re.findall(r'<polyline points="([^"]*)"', page):
        numbers = [tuple(map(float, pair.split(","))) for pair in points.split()]
        assert len(numbers) >= 2
        assert all(0 <= x <= 320 and 0 <= y <= 80 for x, y in numbers)


async def test_a_browser_that_asks_gets_it(relay: InProcessRelay, client: RawClient) -> None:
    await client.publish(RawKey(1).sign(created_at=NOW))
    async with httpx.AsyncClient(trust_env=False) as http:
        answer = await http.get(relay.url.replace("ws", "http"), headers={"accept": "text/html"})
    assert answer.status_code == 200
    assert relay.url.rpartition(":")[2] in answer.text


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
async def test_chromium_draws_it_in_both_themes(relay: InProcessRelay, tmp_path: Path) -> None:
    samples = [
        Sample(NOW + number, 40 + number % 7, 80, 12.5 + number % 11, 900 - number, number % 3) for number in range(300)
    ]
    file = tmp_path / "page.html"
    file.write_text(await render(relay, samples), encoding="utf-8")
    for theme in ("light", "dark"):
        picture = tmp_path / f"{theme}.png"
        dark = ["--force-dark-mode"] if theme == "dark" else []
        await browse(tmp_path, file, *dark, "--window-size=800,760", f"--screenshot={picture}")
        assert picture.read_bytes().startswith(b"\x89PNG")
    found = await browse(tmp_path, file, "--dump-dom")
    assert found.count("<polyline") == 4
    assert '<strong id="stock">601</strong>' in found


async def browse(folder: Path, file: Path, *options: str) -> str:
    """Open a page without a screen; what the browser prints."""
    assert CHROMIUM is not None
    process = await asyncio.create_subprocess_exec(
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'profile'}",
        *options,
        file.as_uri(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    async with asyncio.timeout(120):
        shown, _ = await process.communicate()
    assert process.returncode == 0
    return shown.decode()
