"""Tests of `marmot_desktop.ui.doors.reach`: each wish reaches its service, and saving lists is one act."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.reach import ReachDoor
from tests.helpers import ui_values as make

ADA = make.account()
PACKAGE = make.key_package("us")
URL = make.RELAY


class Calls:
    """Answers every method with its name, and keeps what was asked."""

    def __init__(self, name: str, asked: list[tuple[Any, ...]]) -> None:
        self._name, self._asked = name, asked

    def __getattr__(self, method: str) -> Callable[..., Coroutine[Any, Any, Any]]:
        async def call(*arguments: Any, **options: Any) -> Any:
            self._asked.append((f"{self._name}.{method}", arguments, options))
            return ADA if method == "import_key" else f"{self._name}.{method}"

        return call


class ShortLine(CoreLine):
    """A line to services that are right here."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Any, ...]] = []
        names = ("onboarding", "visibility", "key_packages", "relays", "diagnostics")
        self.services: Any = SimpleNamespace(**{name: Calls(name, self.asked) for name in names})
        desk: Any = Calls("desk", self.asked)
        desk.accounts = Calls("accounts", self.asked)
        nowhere: Any = None
        self.connect(desk, nowhere)

    async def call(self, work: Coroutine[Any, Any, Any]) -> Any:
        return await work

    async def ask(self, ask: Callable[[AccountServices], Coroutine[Any, Any, Any]]) -> Any:
        return await ask(self.services)


WISHES: list[tuple[str, Callable[[ReachDoor], Coroutine[Any, Any, Any]], tuple[Any, ...]]] = [
    ("accounts.keyring_state", lambda door: door.keyring_state(), ()),
    ("accounts.add_fallback", lambda door: door.add_fallback(ADA, "words"), (ADA.pubkey, "words")),
    ("onboarding.search_lists", lambda door: door.search_lists([URL]), ([URL],)),
    ("onboarding.begin_publishing", lambda door: door.begin_publishing(), ()),
    ("visibility.told", lambda door: door.publications(), ()),
    ("visibility.look", lambda door: door.look(), ()),
    ("key_packages.delete", lambda door: door.delete_key_package(PACKAGE), (PACKAGE.event_id,)),
    ("visibility.send_again", lambda door: door.send_key_package_again(PACKAGE), (PACKAGE.event_id,)),
    ("relays.document", lambda door: door.relay_document(URL), (URL,)),
]


@pytest.mark.parametrize(("service", "wish", "arguments"), WISHES, ids=[wish[0] for wish in WISHES])
async def test_a_wish_reaches_its_service(
    service: str, wish: Callable[[ReachDoor], Coroutine[Any, Any, Any]], arguments: tuple[Any, ...]
) -> None:
    line = ShortLine()
    await wish(ReachDoor(line))
    assert line.asked == [(service, arguments, {})]


async def test_an_imported_key_waits_for_its_user_before_anything_is_published() -> None:
    line = ShortLine()
    await ReachDoor(line).import_account("nsec1throwaway", None)
    assert line.asked[0] == ("accounts.import_key", ("nsec1throwaway", None), {"ask_first": True})
    assert line.asked[1][:2] == ("desk.sign_in", (ADA.pubkey,))


async def test_saving_lists_is_one_act_that_ends_the_waiting() -> None:
    line = ShortLine()
    await ReachDoor(line).save_lists([URL], [URL], [URL], reveals_sender=True)
    assert [asked[0] for asked in line.asked] == [
        "relays.set",
        "relays.set_reveals_sender",
        "onboarding.begin_publishing",
    ]
    line.asked.clear()
    await ReachDoor(line).save_lists([URL], [URL], [URL])
    assert "relays.set_reveals_sender" not in [asked[0] for asked in line.asked]


def test_the_data_folder_is_known_where_somebody_has_said_it() -> None:
    assert ReachDoor(ShortLine()).data_folder is None
    assert ReachDoor(ShortLine(), Path("profile")).data_folder == Path("profile")
