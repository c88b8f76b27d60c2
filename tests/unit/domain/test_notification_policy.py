"""What leads to a notification."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, SyncState
from marmot_desktop.domain.notification import NotificationKind
from marmot_desktop.domain.notification_policy import FRESH_S, Happening, Verdict, is_live, is_told, judge, may_stand
from marmot_desktop.domain.notification_settings import NotificationSettings, QuietHours
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey, Timestamp
from tests.helpers import ui_values as make

ME = PubKey(bytes(31) + b"\1")
NOW = 1_800_000_000
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
NEWS = Happening(NotificationKind.CHAT, ME)
ALWAYS = QuietHours(on=True, begins=0, ends=0)

happenings = st.builds(
    Happening,
    st.sampled_from(NotificationKind),
    st.just(ME),
    nothing_to_tell=st.booleans(),
    muted=st.booleans(),
    about_me=st.booleans(),
    live=st.booleans(),
    watched=st.booleans(),
)
settings = st.builds(
    NotificationSettings,
    on=st.booleans(),
    quiet=st.sampled_from([QuietHours(), ALWAYS]),
    about_me_breaks_mute=st.booleans(),
    paused_until=st.sampled_from([None, Timestamp(NOW - 1), Timestamp(NOW + 1)]),
    silent_accounts=st.sampled_from([frozenset[PubKey](), frozenset({ME})]),
)


def verdict(happening: Happening, chosen: NotificationSettings | None = None) -> Verdict:
    return judge(happening, chosen or NotificationSettings(), NOW, NOON)


def test_a_new_message_is_shown() -> None:
    assert Verdict.SHOW is verdict(NEWS)


@pytest.mark.parametrize(
    "happening",
    [
        replace(NEWS, nothing_to_tell=True),
        replace(NEWS, muted=True),
        replace(NEWS, muted=True, about_me=True),
        replace(NEWS, watched=True),
        replace(NEWS, watched=True, live=False),
    ],
)
def test_what_nobody_wants_to_hear_is_silent(happening: Happening) -> None:
    assert Verdict.SILENT is verdict(happening)


@pytest.mark.parametrize(
    "chosen",
    [
        NotificationSettings(on=False),
        NotificationSettings(paused_until=Timestamp(NOW + 1)),
        NotificationSettings(quiet=ALWAYS),
        NotificationSettings(silent_accounts=frozenset({ME})),
    ],
)
@pytest.mark.parametrize("kind", NotificationKind)
def test_who_wants_quiet_has_it(chosen: NotificationSettings, kind: NotificationKind) -> None:
    assert Verdict.SILENT is verdict(Happening(kind, ME), chosen)


def test_history_is_summed_up() -> None:
    assert Verdict.SUM_UP is verdict(replace(NEWS, live=False))


def test_an_answer_breaks_through_where_that_is_wanted() -> None:
    wanted = NotificationSettings(about_me_breaks_mute=True)
    assert Verdict.SHOW is verdict(replace(NEWS, muted=True, about_me=True), wanted)
    assert Verdict.SILENT is verdict(replace(NEWS, muted=True), wanted)


@pytest.mark.parametrize("kind", [kind for kind in NotificationKind if kind is not NotificationKind.CHAT])
def test_invites_removals_and_notices_know_no_muting_and_no_open_chat(kind: NotificationKind) -> None:
    assert Verdict.SHOW is verdict(Happening(kind, ME, muted=True, live=False, watched=True))


@given(happenings, settings)
def test_what_may_begin_may_stand(happening: Happening, chosen: NotificationSettings) -> None:
    if verdict(happening, chosen) is not Verdict.SILENT:
        assert may_stand(happening, chosen)


@given(happenings, settings)
def test_more_quiet_is_never_louder(happening: Happening, chosen: NotificationSettings) -> None:
    for quieter in (
        replace(chosen, on=False),
        replace(chosen, quiet=ALWAYS),
        replace(chosen, paused_until=Timestamp(NOW + 9)),
    ):
        assert Verdict.SILENT is verdict(happening, quieter)


@given(happenings, settings)
def test_another_account_that_is_silent_changes_nothing(happening: Happening, chosen: NotificationSettings) -> None:
    other = replace(chosen, silent_accounts=chosen.silent_accounts | {PubKey(bytes(31) + b"\2")})
    assert verdict(happening, chosen) is verdict(happening, other)


def test_our_own_and_what_is_no_line_is_not_told() -> None:
    message = make.message(1, "bob", "hello", NOW)
    assert is_told(message)
    assert not is_told(replace(message, mine=True))
    assert not is_told(replace(message, kind=SYSTEM_LINE_KIND))
    assert not is_told(replace(message, kind=7))


@pytest.mark.parametrize(
    ("state", "age_s", "live"),
    [
        (SyncState.LIVE, 0, True),
        (SyncState.NEEDS_ATTENTION, FRESH_S, True),
        (SyncState.LIVE, FRESH_S + 1, False),
        (SyncState.CATCHING_UP, 0, False),
        (SyncState.OFFLINE, 0, False),
        (None, 0, False),
    ],
)
def test_only_what_was_written_just_now_in_a_group_that_is_up_to_date_is_live(
    state: SyncState | None, age_s: int, live: bool
) -> None:
    message = replace(make.message(1, "bob", "hello", NOW), created_at=Timestamp(NOW - age_s))
    assert live == is_live(message, state, NOW)
