"""Tests of `marmot_desktop.nostr.transport.strict_connect`; on a real socket they stand in `test_websocket.py`."""

from marmot_desktop.nostr.transport.strict_connect import StrictConnect


async def test_a_redirect_is_a_failure_and_not_another_address() -> None:
    moved = ConnectionError("301")
    assert StrictConnect("ws://127.0.0.1:9").process_redirect(moved) is moved
