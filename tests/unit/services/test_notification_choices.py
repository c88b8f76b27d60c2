"""The user's choice of notifications."""

from marmot_desktop.domain.facts import Fact, NotificationSettingsChanged
from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.notification_choices import NotificationChoices
from tests.helpers.fake_clock import FakeClock
from tests.helpers.notifying import KeptSettings


async def test_a_choice_is_kept_and_told_once() -> None:
    hub, store, told = Hub(), KeptSettings(), list[Fact]()
    hub.subscribe(lambda published: told.append(published.fact))
    choices = NotificationChoices(hub, store, FakeClock())
    chosen = replace(await choices.get(), sound=False)
    await choices.change(chosen)
    await choices.change(chosen)
    assert chosen == store.kept == await choices.get()
    assert [NotificationSettingsChanged(chosen)] == told


async def test_a_pause_ends_by_the_clock_and_survives_a_restart() -> None:
    clock, store = FakeClock(), KeptSettings()
    choices = NotificationChoices(Hub(), store, clock)
    assert choices.pause_ends_in() is None
    await choices.pause_until(clock.now() + 60)
    assert 60 == choices.pause_ends_in()
    again = NotificationChoices(Hub(), store, clock)
    assert clock.now() + 60 == (await again.get()).paused_until
    clock.advance(60)
    assert (await again.get()).paused_until is None
    assert 0 == again.pause_ends_in()
    await again.pause_until(None)
    assert NotificationSettings() == store.kept
    assert again.pause_ends_in() is None


async def test_an_account_that_was_removed_is_named_no_more() -> None:
    gone, kept = PubKey(bytes(31) + b"\1"), PubKey(bytes(31) + b"\2")
    store = KeptSettings(NotificationSettings(silent_accounts=frozenset({gone, kept})))
    await NotificationChoices(Hub(), store, FakeClock()).forget(gone)
    assert frozenset({kept}) == store.kept.silent_accounts
