"""Every path of the table is answered by the running relay."""

import httpx
import pytest

from tests.helpers.in_process_relay import InProcessRelay


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 426),
        ("/health", 200),
        ("/metrics", 200),
        ("/v1/welcomes", 401),
        ("/v1/welcomes/00", 401),
        ("/v1/key-packages/00", 400),
        ("/v1", 404),
    ],
)
async def test_a_path_is_there(relay: InProcessRelay, path: str, status: int) -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        assert status == (await http.get(relay.url.replace("ws", "http") + path)).status_code
