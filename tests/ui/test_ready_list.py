"""Tests of `marmot_desktop.ui.ready_list`: ticks follow what relays say."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.facts import PublicationChanged
from marmot_desktop.domain.reachability import CheckResult, CheckSubject, ReachabilityCheck
from marmot_desktop.domain.visibility import Publication, PublicationState, PublicItem
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui import ready_list
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.ready_list import ReadyList
from marmot_desktop.ui.widgets.tick_line import TickLine, TickState
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

NAMES = ("tickProfile", "tickRelays", "tickInboxRelays", "tickKeyPackageRelays", "tickKeyPackage", "tickReady")


@pytest.fixture
async def ready(ui: UiWindow) -> AsyncIterator[ReadyList]:
    holder = QWidget()
    made = ReadyList(ui.window.context, holder)
    holder.show()
    yield made
    holder.close()
    holder.deleteLater()


def states(ready: ReadyList) -> list[TickState]:
    found = [ready.findChild(TickLine, name) for name in NAMES]
    return [line.state for line in found if line is not None]


def put(actions: FakeActions, item: PublicItem, state: PublicationState, words: str = "") -> None:
    actions.reach.published[item] = Publication(item, state, (), (make.RELAY,), words)


async def test_everything_published_and_found_is_ticked(ui: UiWindow, ready: ReadyList, actions: FakeActions) -> None:
    ready.publish()
    assert set(states(ready)) == {TickState.WORKING}
    await ui.settle()
    assert set(states(ready)) == {TickState.DONE}
    assert ready.is_done
    assert ("check_reachability", None) in actions.asked


async def test_what_is_to_be_done_first_is_done_first(ui: UiWindow, ready: ReadyList, actions: FakeActions) -> None:
    one = (make.RELAY,)
    ready.publish(actions.reach.save_lists(one, one, one))
    await ui.settle()
    wishes = actions.names_of_wishes()
    assert wishes.index("save_lists") < wishes.index("begin_publishing") < wishes.index("check_reachability")


async def test_a_refusal_is_told_in_the_relays_words_and_can_be_tried_again(
    ui: UiWindow, ready: ReadyList, actions: FakeActions
) -> None:
    put(actions, PublicItem.INBOX_RELAYS, PublicationState.REFUSED, "blocked: no")
    ready.publish()
    await ui.settle()
    line = ready.findChild(TickLine, "tickInboxRelays")
    assert line is not None
    assert line.accessibleName().endswith("No relay takes it: blocked: no")
    assert ready.is_stuck
    assert not ready.is_done
    put(actions, PublicItem.INBOX_RELAYS, PublicationState.PUBLISHED)
    line.retry_requested.emit()
    await ui.settle()
    assert ready.is_done


async def test_silence_is_told_after_a_while(
    ui: UiWindow, ready: ReadyList, actions: FakeActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready_list, "PATIENCE_MS", 1)
    quick = ReadyList(ui.window.context, ready)
    quick.show()
    put(actions, PublicItem.KEY_PACKAGE, PublicationState.WAITING)
    quick.publish()
    await ui.until(lambda: quick.is_stuck)
    note = quick.findChild(TickLine, "tickKeyPackage")
    assert note is not None
    assert "No relay has answered yet" in note.accessibleName()


async def test_without_a_name_no_profile_is_missed(ui: UiWindow, ready: ReadyList, actions: FakeActions) -> None:
    ui.window.context.people.set_account(replace(make.account(), name=""))
    put(actions, PublicItem.PROFILE, PublicationState.ABSENT)
    ready.look()
    await ui.settle()
    line = ready.findChild(TickLine, "tickProfile")
    assert line is not None
    assert line.isHidden()
    assert ready.is_done


async def test_what_was_never_published_offers_to_publish_it(
    ui: UiWindow, ready: ReadyList, actions: FakeActions
) -> None:
    put(actions, PublicItem.KEY_PACKAGE, PublicationState.ABSENT)
    ready.look()
    await ui.settle()
    assert states(ready)[-2:] == [TickState.STUCK, TickState.OPEN]
    assert "begin_publishing" not in actions.names_of_wishes()
    put(actions, PublicItem.KEY_PACKAGE, PublicationState.PUBLISHED)
    actions.tell(PublicationChanged())
    await ui.settle()
    assert ready.is_done


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (CheckSubject.KEY_PACKAGE, "Publish a key package"),
        (CheckSubject.INBOX_ANSWERS, "Choose inbox relays that answer"),
    ],
)
async def test_a_test_that_fails_says_what_to_do(
    ui: UiWindow, ready: ReadyList, actions: FakeActions, subject: CheckSubject, words: str
) -> None:
    report = make.reachability_report(b"", is_self=True)
    checks = tuple(
        ReachabilityCheck(each.subject, CheckResult.FAILED if each.subject is subject else each.result)
        for each in report.checks
    )
    actions.people.reports[None] = replace(report, checks=checks)
    ready.look()
    await ui.settle()
    line = ready.findChild(TickLine, "tickReady")
    assert line is not None
    assert words in line.accessibleName()
    del actions.people.reports[None]
    line.retry_requested.emit()
    await ui.settle()
    assert ready.is_done


async def test_a_test_that_cannot_be_made_says_so(ui: UiWindow, ready: ReadyList, actions: FakeActions) -> None:
    actions.refusals["check_reachability"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    ready.look()
    await ui.settle()
    line = ready.findChild(TickLine, "tickReady")
    assert line is not None
    assert sentence_of(ErrorCode.TIMEOUT) in line.accessibleName()
