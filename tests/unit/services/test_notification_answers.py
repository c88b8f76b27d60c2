"""What follows from an answer; the stories over a real relay are in `tests/scenarios/test_notifications.py`."""

from pathlib import Path

from marmot_desktop.domain.facts import NotificationOpened
from marmot_desktop.domain.notification import NotificationHandle
from marmot_desktop.services.notification_answers import NotificationAnswers
from marmot_desktop.services.notification_ports import Answer, AnswerKind
from tests.helpers.notifying import desk_of, desktop
from tests.helpers.two_accounts import Pair, facts_of


async def test_answers_to_what_is_not_ours_change_nothing(pair: Pair, tmp_path: Path) -> None:
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        answers = NotificationAnswers(pair.bob.hub, desk, lambda _: pair.bob.services)
        for kind in AnswerKind:
            await answers.take(Answer(kind, NotificationHandle("elsewhere", 1), text="yes"))
        assert [] == list(facts_of(pair.bob, NotificationOpened))


async def test_a_click_on_a_test_shows_the_window(pair: Pair, tmp_path: Path) -> None:
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        answers = NotificationAnswers(pair.bob.hub, desk, lambda _: pair.bob.services)
        await desk.test()
        (standing,) = desk.screen.all()
        await answers.take(Answer(AnswerKind.OPENED, standing.shown.handle))
        assert [NotificationOpened(None)] == list(facts_of(pair.bob, NotificationOpened))
        await both.daemon.empty()


async def test_an_empty_reply_sends_nothing(pair: Pair, tmp_path: Path) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "hello")
    await pair.bob.sync()
    key, me = (await pair.bob.services.groups.get(group)).key, pair.bob.session.me
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        answers = NotificationAnswers(pair.bob.hub, desk, lambda _: pair.bob.services)
        await desk.tell_chats(me, {key: 0}, live=True)
        (standing,) = desk.screen.all()
        await answers.take(Answer(AnswerKind.REPLIED, standing.shown.handle, text=" \n "))
        await both.daemon.empty()
        assert ["hello"] == await pair.bob.texts(group)


async def test_what_the_user_took_away_is_forgotten(pair: Pair, tmp_path: Path) -> None:
    async with desktop(tmp_path / "desktop") as both:
        desk = desk_of(pair.bob, both.server)
        answers = NotificationAnswers(pair.bob.hub, desk, lambda _: pair.bob.services)
        await desk.test()
        (standing,) = desk.screen.all()
        await answers.take(Answer(AnswerKind.CLOSED, standing.shown.handle))
        assert () == desk.screen.all()
