"""desktop-notifier, as it is used beside Linux; tried here over its own D-Bus half."""

import asyncio
import logging
from pathlib import Path

import pytest

from marmot_desktop.notification_port_elsewhere import OtherDesktop
from marmot_desktop.services.notification_ports import Answer, AnswerKind
from tests.helpers.notification_daemon import NotificationDaemon
from tests.helpers.notifying import notice
from tests.helpers.session_bus import SessionBus

CANARY = "a word that stands in no log"


async def test_it_shows_replaces_closes_and_hears(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answers: asyncio.Queue[Answer] = asyncio.Queue()
    with SessionBus(tmp_path / "bus") as session:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.address)
        async with NotificationDaemon(session.address) as daemon:
            other = OtherDesktop()
            other.listen(answers.put_nowait, lambda: None)
            assert "" == other.server
            offer = await other.offer()
            assert (True, True, True, True) == (offer.present, offer.actions, offer.inline_reply, offer.body)
            first = await other.show(notice(body=CANARY, sound=True))
            assert first is not None
            assert {"default", "mark-read", "inline-reply"} == set((await daemon.one(CANARY)).actions)
            second = await other.show(notice(body="two"), first)
            assert second is not None
            number = (await daemon.one("two")).id
            daemon.reply(number, "yes")
            answer = await answers.get()
            assert (AnswerKind.REPLIED, second, "yes") == (answer.kind, answer.handle, answer.text)
            third = await other.show(notice(body="three"))
            assert third is not None
            await other.close(third)
            await other.close(third)
            await other.stop()
            assert CANARY not in caplog.text
