"""The line to the service of notifications: found, watched, given up, found again."""

from pathlib import Path

import pytest
from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

from marmot_desktop import notification_bus
from marmot_desktop.notification_bus import REST_S, NotificationBus, UnheardError, session_bus_address
from tests.helpers.fake_clock import FakeClock
from tests.helpers.notification_daemon import NAME, PATH, Conduct, NotificationDaemon
from tests.helpers.notifying import desktop
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus


@pytest.fixture(autouse=True)
def _a_busy_machine_is_no_bad_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notification_bus, "ANSWER_S", PATIENCE_S)


async def test_a_service_is_found_and_named(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        assert "" == both.bus.server
        assert await both.bus.is_ready()
        assert "a small daemon" == both.bus.name
        assert "inline-reply" in both.bus.abilities
        assert both.bus.server


async def test_without_a_bus_nothing_is_there_and_nothing_is_tried_again_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert not await NotificationBus(FakeClock()).is_ready()
    assert not await NotificationBus(FakeClock(), f"unix:path={tmp_path}/none").is_ready()
    assert not await NotificationBus(FakeClock(), "no address").is_ready()


async def test_without_a_service_it_rests_until_one_comes(tmp_path: Path) -> None:
    with SessionBus(tmp_path / "bus") as session:
        bus = NotificationBus(FakeClock(), session.address)
        changes: list[None] = []
        bus.listen(lambda *_: None, lambda: changes.append(None))
        assert not await bus.is_ready()
        async with NotificationDaemon(session.address):
            while not changes:
                await bus.ask("GetId", "", [], str, to="org.freedesktop.DBus")
            assert await bus.is_ready()
            first = bus.server
        changes.clear()
        while not changes:
            await bus.ask("GetId", "", [], str, to="org.freedesktop.DBus")
        assert "" == bus.server
        changes.clear()
        async with NotificationDaemon(session.address):
            while not changes:
                await bus.ask("GetId", "", [], str, to="org.freedesktop.DBus")
            assert await bus.is_ready()
            # Another service counts from 1 again: its numbers are not those of the first.
            assert first != bus.server
        bus.leave()


@pytest.mark.parametrize("conduct", [Conduct.SILENT, Conduct.ERRORS, Conduct.GARBAGE])
async def test_who_answers_badly_is_left_alone_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, conduct: Conduct
) -> None:
    clock = FakeClock()
    async with desktop(tmp_path, clock) as both:
        both.daemon.conduct = conduct
        if conduct is Conduct.SILENT:
            monkeypatch.setattr(notification_bus, "ANSWER_S", 1.0)
        assert not await both.bus.is_ready()
        asked = len(both.daemon.asked)
        assert not await both.bus.is_ready()
        assert asked == len(both.daemon.asked)
        monkeypatch.setattr(notification_bus, "ANSWER_S", PATIENCE_S)
        both.daemon.conduct = Conduct.GOOD
        clock.advance(REST_S)
        assert await both.bus.is_ready()


async def test_the_end_of_the_bus_is_noticed(tmp_path: Path) -> None:
    clock = FakeClock()
    with SessionBus(tmp_path / "bus") as session:
        bus = NotificationBus(clock, session.address)
        async with NotificationDaemon(session.address):
            assert await bus.is_ready()
    with pytest.raises(UnheardError):
        await bus.ask("GetId", "", [], str, to="org.freedesktop.DBus")
    assert not await bus.is_ready()
    assert "" == bus.server


async def test_only_the_service_itself_is_believed(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        assert await both.bus.is_ready()
        stranger = await MessageBus(bus_address=both.daemon.address).connect()
        await stranger.send(
            Message(
                message_type=MessageType.SIGNAL,
                path=PATH,
                interface=NAME,
                member="ActionInvoked",
                signature="us",
                body=[1, "default"],
            )
        )
        await stranger.call(Message(destination=NAME, path=PATH, interface=NAME, member="GetCapabilities"))
        both.daemon.invoke(2)
        await both.daemon.until(lambda _: True)
        while not both.answers:
            await both.bus.ask("GetCapabilities", "", [], list)
        assert [2] == [answer.handle.id for answer in both.answers]
        stranger.disconnect()


def test_the_bus_is_where_the_session_says_or_in_its_runtime_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere")
    assert "unix:path=/somewhere" == session_bus_address()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert session_bus_address() is None
    (tmp_path / "bus").touch()
    assert f"unix:path={tmp_path}/bus" == session_bus_address()
