"""Tests of `marmot_desktop.ui.shell.choices`."""

from marmot_desktop.ui.models.quick_choices import ChoiceKind
from marmot_desktop.ui.shell.choices import build_choices
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_chats_people_and_commands_in_that_order(ui: UiWindow, actions: FakeActions) -> None:
    window = ui.window
    found = build_choices(tuple(actions.groups.values()), window.context, window.commands.keys)
    kinds = [choice.kind for choice in found]
    assert kinds == sorted(kinds, key=list(ChoiceKind).index)
    assert (found[0].title, found[0].key) == ("Hill club", "1")
    assert "Bo Lind" in [choice.title for choice in found if choice.kind is ChoiceKind.PERSON]


async def test_commands_that_can_do_nothing_are_left_out(ui: UiWindow) -> None:
    window = ui.window
    assert "mark_read" not in [choice.key for choice in build_choices((), window.context, window.commands.keys)]
    await ui.choose("chatList", "Hill club")
    assert "mark_read" in [choice.key for choice in build_choices((), window.context, window.commands.keys)]
