"""What a call is refused with."""

from collections.abc import Awaitable

import pytest

from marmot_desktop.errors import ErrorCode, MarmotDesktopError


async def error_of(call: Awaitable[object]) -> MarmotDesktopError:
    """The error that a call ends with; that it succeeds fails the test."""
    with pytest.raises(MarmotDesktopError) as caught:
        await call
    return caught.value


async def code_of(call: Awaitable[object]) -> ErrorCode:
    """The code of that error."""
    return (await error_of(call)).code
