"""Where there is no web, every server is one that does not answer."""

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.services.web import NoWeb


async def test_without_a_web_nothing_answers() -> None:
    with pytest.raises(EnvironmentFaultError) as failed:
        await NoWeb().get("https://one.test/", max_bytes=1, timeout_s=1.0)
    assert failed.value.code is ErrorCode.WEB_UNREACHABLE
