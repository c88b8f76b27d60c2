"""Tests of `marmot_desktop.ui.doors.group_info`: each wish reaches its service."""

from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any, cast

import pytest

from marmot_desktop.domain.group_log import LogPart
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.group_info import GroupInfoDoor
from tests.helpers import ui_values as make

GROUP = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))
BO = GROUP.members[1]
ROW = make.log_row("one")


class _Services:
    """Remembers what each service was asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def __getattr__(self, service: str) -> Any:
        def method(name: str) -> Callable[..., Coroutine[Any, Any, Any]]:
            async def call(*arguments: Any, **options: Any) -> Any:
                self.calls.append((f"{service}.{name}", arguments, options))
                return SimpleNamespace(states=("state",))

            return call

        class _Service:
            def __getattr__(self, name: str) -> Any:
                return method(name)

        return _Service()


class _Line:
    """A line without a second loop."""

    def __init__(self, services: _Services) -> None:
        self._services = services

    async def ask(self, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:
        return await work(self._services)


@pytest.mark.parametrize(
    ("wish", "calls"),
    [
        (
            lambda door: door.describe(GROUP, " Hills ", " Up "),
            [("changes.update", (GROUP.id,), {"name": "Hills", "description": "Up"})],
        ),
        (
            lambda door: door.set_relays(GROUP, [make.RELAY]),
            [("changes.update", (GROUP.id,), {"relays": (make.RELAY,)})],
        ),
        (lambda door: door.make_admin(GROUP, BO), [("admin_rights.grant", (GROUP.id, BO.pubkey), {})]),
        (lambda door: door.withdraw_admin(GROUP, BO), [("admin_rights.withdraw", (GROUP.id, BO.pubkey), {})]),
        (lambda door: door.remove_member(GROUP, BO), [("changes.remove_member", (GROUP.id, BO.pubkey), {})]),
        (lambda door: door.leave(GROUP), [("changes.leave", (GROUP.id,), {})]),
        (
            lambda door: door.leave(GROUP, BO),
            [("admin_rights.grant", (GROUP.id, BO.pubkey), {}), ("changes.leave", (GROUP.id,), {})],
        ),
        (lambda door: door.renew_keys(GROUP), [("changes.rotate_key", (GROUP.id,), {})]),
        (lambda door: door.security(GROUP), [("security.read", (GROUP.id,), {})]),
        (lambda door: door.relay_states(), [("relays.get", (), {})]),
        (
            lambda door: door.log(GROUP, 20, ROW, LogPart.REFUSED),
            [("log.list", (GROUP.id,), {"limit": 20, "before": ROW.event_id, "part": LogPart.REFUSED})],
        ),
        (lambda door: door.unreadable(GROUP), [("log.unreadable", (GROUP.id,), {})]),
        (lambda door: door.fetch_again(GROUP), [("sync.refetch", (GROUP.id,), {})]),
    ],
)
async def test_a_wish_reaches_its_service(
    wish: Callable[[GroupInfoDoor], Coroutine[Any, Any, Any]], calls: list[Any]
) -> None:
    services = _Services()
    await wish(GroupInfoDoor(cast(CoreLine, _Line(services))))
    assert services.calls == calls
