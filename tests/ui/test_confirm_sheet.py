"""Tests of `marmot_desktop.ui.confirm_sheet`."""

import asyncio

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.confirm_sheet import ConfirmSheet, Work
from tests.helpers.ui_window import UiWindow


def _open(ui: UiWindow, work: Work) -> None:
    ConfirmSheet(
        ui.window.context,
        ui.window,
        "askSheet",
        title="Throw it away?",
        text="It is gone then.",
        confirm="Throw away",
        busy="Being thrown away",
        work=work,
        done="It is gone",
    ).open()


async def test_nothing_is_done_before_the_answer(ui: UiWindow) -> None:
    done: list[int] = []

    async def work() -> None:
        done.append(1)

    _open(ui, work)
    await ui.click("askSheetCancel")
    assert (ui.has("askSheet"), done) == (False, [])
    _open(ui, work)
    await ui.click("askSheetConfirm")
    assert (ui.has("askSheet"), done) == (False, [1])
    assert ui.text("toastText") == "It is gone"


async def test_it_stays_while_it_works_and_says_what_went_wrong(ui: UiWindow) -> None:
    go = asyncio.Event()
    ui.actions.held["work"] = go

    async def work() -> None:
        await go.wait()
        raise EnvironmentFaultError(ErrorCode.TIMEOUT)

    _open(ui, work)
    await ui.click("askSheetConfirm")
    assert ui.reason("askSheetConfirm") == "Being thrown away"
    assert ui.reason("askSheetClose") == "Being thrown away"
    go.set()
    await ui.settle()
    assert ui.text("askSheetProblemText") == "This took too long. Try again."
    assert ui.reason("askSheetConfirm") == ""
