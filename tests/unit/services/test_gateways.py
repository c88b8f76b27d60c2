"""Where there are no gateways, every question has the same answer."""

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.services.gateways import NoGateways
from tests.helpers.two_accounts import RELAY


async def test_nothing_is_known_and_nothing_can_be_reached() -> None:
    nothing = NoGateways()
    assert await nothing.information(RELAY) is None
    with pytest.raises(EnvironmentFaultError) as caught:
        await nothing.call_mailbox(RELAY, "GET", "/v1/welcomes", b"", None)
    assert caught.value.code is ErrorCode.RELAY_UNREACHABLE
