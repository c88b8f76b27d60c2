"""The rules of a run decide which servers may be asked."""

import pytest

from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.web_port import WebPort
from tests.helpers.patience import PATIENCE_S
from tests.helpers.web_server import web_server

MOVED = b"HTTP/1.1 301 Moved\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n"
THERE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"


async def test_a_local_run_asks_local_servers_and_only_where_wanted_they_may_send_us_on() -> None:
    async with web_server(lambda path: THERE if path == "/there" else MOVED) as url:
        assert await WebPort(allow_local=True).get(url, max_bytes=9, timeout_s=PATIENCE_S, follow=True) == b"hi"
        with pytest.raises(EnvironmentFaultError):
            await WebPort(allow_local=True).get(url, max_bytes=9, timeout_s=PATIENCE_S)
        with pytest.raises(EnvironmentFaultError):
            await WebPort().get(url, max_bytes=9, timeout_s=PATIENCE_S, follow=True)
