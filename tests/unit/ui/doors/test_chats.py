"""Tests of `marmot_desktop.ui.doors.chats`: each wish reaches its service."""

from collections.abc import Callable, Coroutine
from typing import Any, cast

import pytest

from marmot_desktop.ui.doors.chats import ChatsDoor
from marmot_desktop.ui.doors.core_line import CoreLine
from tests.helpers import ui_values as make

GROUP = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))
HELLO = make.message(1, "Bo Lind", "hello", make.NOW)


class _Services:
    """Remembers what each service was asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def __getattr__(self, service: str) -> Any:
        calls = self.calls

        class _Service:
            def __getattr__(self, name: str) -> Any:
                async def call(*arguments: Any, **options: Any) -> None:
                    calls.append((f"{service}.{name}", arguments, options))

                return call

        return _Service()


class _Line:
    """A line without a second loop."""

    def __init__(self, services: _Services) -> None:
        self._services = services

    async def ask(self, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:
        return await work(self._services)


@pytest.mark.parametrize(
    ("wish", "call"),
    [
        (lambda door: door.list_marks(), ("chat_marks.list", (), {})),
        (lambda door: door.pin(GROUP, on=True), ("chat_marks.pin", (GROUP.id,), {"on": True})),
        (lambda door: door.mute(GROUP, 7), ("chat_marks.mute", (GROUP.id, 7), {})),
        (lambda door: door.archive(GROUP, on=False), ("chat_marks.archive", (GROUP.id,), {"on": False})),
        (lambda door: door.mark_unread(GROUP), ("chat_marks.mark_unread", (GROUP.id,), {})),
        (lambda door: door.mark_read(GROUP), ("chat_marks.mark_read", (GROUP.id,), {})),
        (lambda door: door.opened(GROUP), ("chat_marks.opened", (GROUP.id,), {})),
        (lambda door: door.keep_draft(GROUP, "half"), ("chat_marks.keep_draft", (GROUP.id, "half", None), {})),
        (lambda door: door.open(GROUP, 9), ("conversations.open", (GROUP.id, 9), {})),
        (lambda door: door.end(GROUP, 9), ("conversations.end", (GROUP.id, 9), {})),
        (lambda door: door.older(GROUP, HELLO, 9), ("conversations.older", (GROUP.id, HELLO.id, 9), {})),
        (lambda door: door.newer(GROUP, HELLO, 9), ("conversations.newer", (GROUP.id, HELLO.id, 9), {})),
        (lambda door: door.around(GROUP, b"id", 9), ("conversations.around", (GROUP.id, b"id", 9), {})),
        (lambda door: door.details(GROUP, HELLO.id), ("conversations.details", (GROUP.id, HELLO.id), {})),
        (lambda door: door.discard(HELLO), ("messages.discard", (HELLO.id,), {})),
        (lambda door: door.answer(GROUP, "yes", HELLO), ("messages.send", (GROUP.id, "yes"), {"reply_to": HELLO.id})),
    ],
)
async def test_each_wish_reaches_its_service(
    wish: Callable[[ChatsDoor], Coroutine[Any, Any, Any]], call: tuple[Any, ...]
) -> None:
    services = _Services()
    await wish(ChatsDoor(cast(CoreLine, _Line(services))))
    assert services.calls == [call]
