"""What the desktop is asked to show, and what it says of it."""

from pathlib import Path

import pytest

from marmot_desktop import notification_bus
from marmot_desktop.clock import SystemClock
from marmot_desktop.domain.notification import DesktopOffer, NotificationHandle
from marmot_desktop.frozen import replace
from marmot_desktop.notification_port import MAX_BODY_CHARS, MAX_TITLE_CHARS, FreedesktopServer, cut, make_server
from marmot_desktop.resources import program_picture
from marmot_desktop.services.notification_ports import AnswerKind
from tests.helpers.notification_daemon import Conduct
from tests.helpers.notifying import Desktop, desktop, notice


async def answered(both: Desktop, count: int = 1) -> list[AnswerKind]:
    while len(both.answers) < count:
        await both.bus.ask("GetCapabilities", "", [], list)
    return [answer.kind for answer in both.answers]


async def test_a_notification_is_shown_replaced_and_closed(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        first = await both.server.show(notice(body="one"))
        assert first is not None
        assert first == await both.server.show(notice(body="two"), first)
        assert ["one", "two"] == [each.body for each in both.daemon.history]
        await both.server.close(first)
        await both.daemon.empty()
        assert [AnswerKind.CLOSED] == await answered(both)
        await both.server.close(first)


async def test_everything_the_user_does_is_told(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        shown = await both.server.show(notice())
        assert shown is not None
        both.daemon.invoke(shown.id, token="token")
        both.daemon.invoke(shown.id, "mark-read")
        both.daemon.reply(shown.id, "yes")
        both.daemon.invoke(shown.id, "something else")
        both.daemon.expire(shown.id)
        both.daemon.dismiss(shown.id)
        kinds = await answered(both, 4)
        assert [AnswerKind.OPENED, AnswerKind.MARKED_READ, AnswerKind.REPLIED, AnswerKind.CLOSED] == kinds
        assert ["token", "", "", ""] == [answer.activation_token for answer in both.answers]
        assert "yes" == both.answers[2].text
        assert "yes" not in repr(both.answers[2])


async def expired(both: Desktop) -> NotificationHandle:
    """A notification that has vanished from the screen by itself, as we know."""
    shown = await both.server.show(notice(body="old"))
    assert shown is not None
    both.daemon.expire(shown.id)
    while both.server._seen[shown]:
        await both.bus.ask("GetCapabilities", "", [], list)
    return shown


async def test_news_of_what_has_expired_are_shown_anew(tmp_path: Path) -> None:
    """Plasma would put them into its list without showing them."""
    async with desktop(tmp_path) as both:
        old = await expired(both)
        new = await both.server.show(notice(body="new"), old)
        assert new is not None
        assert new != old
        assert (0, [old.id]) == ((await both.daemon.one("new")).replaced, both.daemon.withdrawn)
        assert new == await both.server.show(notice(body="newer"), new)


async def test_news_of_what_an_earlier_run_has_shown_are_shown_anew(tmp_path: Path) -> None:
    """It may have expired since; quietly it is taken up in its place, so that its clicks are told to us."""
    async with desktop(tmp_path) as both:
        old = await both.server.show(notice(body="old"))
        assert old is not None
        later = FreedesktopServer(both.bus)
        assert old == await later.show(notice(body="old", news=False), old)
        new = await later.show(notice(body="new"), old)
        assert new not in (None, old)
        assert "new" == (await both.daemon.one("new")).body


@pytest.mark.parametrize("lists", [True, False])
async def test_what_has_expired_is_put_right_only_where_a_list_has_it(tmp_path: Path, lists: bool) -> None:
    """Elsewhere it would come back to the screen for nothing new."""
    abilities = ("actions", "body", *(("persistence",) if lists else ()))
    async with desktop(tmp_path, abilities=abilities) as both:
        old = await expired(both)
        assert old == await both.server.show(notice(body="right", news=False), old)
        assert ["old", "right"][: 1 + lists] == [each.body for each in both.daemon.history]


async def test_it_comes_with_our_picture(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        await both.server.show(notice())
        assert program_picture() == (await both.daemon.one()).icon


async def test_what_a_desktop_lacks_is_not_asked_of_it(tmp_path: Path) -> None:
    async with desktop(tmp_path, abilities=("body",)) as both:
        assert DesktopOffer(present=True, name="a small daemon", body=True) == await both.server.offer()
        await both.server.show(notice(body="a < b"))
        shown = await both.daemon.one()
        assert {} == shown.actions
        assert "a < b" == shown.body


async def test_markup_is_escaped_where_the_desktop_reads_it(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        await both.server.show(notice(body="<a href='https://x'>&amp;</a>"))
        assert "&lt;a href='https://x'&gt;&amp;amp;&lt;/a&gt;" == (await both.daemon.one()).body


async def test_sound_is_asked_for_or_forbidden(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        shown = await both.server.show(notice(sound=True))
        assert "message-new-instant" == (await both.daemon.one()).hints["sound-name"]
        await both.server.show(notice(sound=False), shown)
        assert (await both.daemon.one()).hints["suppress-sound"]


async def test_texts_of_any_kind_arrive(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        await both.server.show(notice("x" * 70_000, "nul \0 surrogate \ud800 " + "y" * 70_000))
        shown = await both.daemon.one()
        assert MAX_TITLE_CHARS == len(shown.title)
        assert MAX_BODY_CHARS == len(shown.body)
        assert "nul  surrogate ? y" in shown.body


async def test_numbers_of_another_service_replace_and_close_nothing(tmp_path: Path) -> None:
    async with desktop(tmp_path) as both:
        old = NotificationHandle("another bus :1.1", 7)
        shown = await both.server.show(notice(), old)
        assert 0 == (await both.daemon.one()).replaced
        await both.server.close(replace(old, id=shown.id if shown is not None else 0))
        assert [] == both.daemon.withdrawn


@pytest.mark.parametrize("conduct", [Conduct.SILENT, Conduct.ERRORS, Conduct.GARBAGE])
async def test_a_service_that_goes_bad_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, conduct: Conduct
) -> None:
    async with desktop(tmp_path) as both:
        shown = await both.server.show(notice())
        assert shown is not None
        if conduct is Conduct.SILENT:
            monkeypatch.setattr(notification_bus, "ANSWER_S", 1.0)
        both.daemon.conduct = conduct
        await both.server.close(shown)
        assert await both.server.show(notice()) is None
        asked = len(both.daemon.asked)
        assert await both.server.show(notice()) is None
        assert DesktopOffer(present=False) == await both.server.offer()
        assert asked == len(both.daemon.asked)


def test_this_desktop_is_spoken_to_by_dbus() -> None:
    assert isinstance(make_server(SystemClock()), FreedesktopServer)


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert "short" == cut("short", 5)
    assert "shor…" == cut("shorter", 5)
