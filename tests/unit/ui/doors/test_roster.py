"""Tests of `marmot_desktop.ui.doors.roster`: what is asked of accounts reaches the desk, for that account."""

from types import SimpleNamespace
from typing import Any

from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.roster import RosterDoor
from tests.helpers import ui_values as make

BO = make.account("Bo Lind")


class Desk:
    """Keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.accounts = SimpleNamespace(note_used=self._keeper("note_used"))
        self.sign_in = self._keeper("sign_in")
        self.sign_out = self._keeper("sign_out")
        self.remove = self._keeper("remove")

    def _keeper(self, name: str) -> Any:
        async def keep(pubkey: bytes, **options: object) -> bytes:
            self.asked.append((name, pubkey, options))
            return pubkey

        return keep


class HereLine(CoreLine):
    """A line to a desk that is right here."""

    def __init__(self, desk: Any) -> None:
        super().__init__()
        self._here = desk

    @property
    def desk(self) -> Any:
        return self._here

    async def call(self, work: Any) -> Any:
        return await work


async def test_an_account_is_opened_beside_the_current_one() -> None:
    desk = Desk()
    await RosterDoor(HereLine(desk)).open(BO)
    assert desk.asked == [("sign_in", BO.pubkey, {"current": False})]


async def test_accounts_are_noted_closed_and_removed() -> None:
    desk = Desk()
    door = RosterDoor(HereLine(desk))
    await door.note_shown(BO)
    await door.close(BO)
    await door.remove(BO)
    assert desk.asked == [("note_used", BO.pubkey, {}), ("sign_out", BO.pubkey, {}), ("remove", BO.pubkey, {})]
