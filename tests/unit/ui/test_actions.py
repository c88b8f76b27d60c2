"""Tests of `marmot_desktop.ui.actions`: each wish reaches one service, on the core loop."""

import asyncio
import stat
import threading
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.domain.contact import Profile
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.ui.actions import UiActions
from tests.helpers import ui_values as make
from tests.helpers.desk_of import DeskOf

GROUP = make.group(1, "Hill club")
MESSAGE = make.message(1, "Bo Lind", "hi", make.NOW)
INVITE = make.invite("Choir")
CONTACT = make.contact("Bo Lind")
PACKAGE = make.key_package("Bo Lind")
ADA = make.account()


class _Recorder:
    """A service whose every method remembers how it was called, and in which thread."""

    def __init__(self, name: str, calls: list[tuple[Any, ...]], answers: dict[str, Any]) -> None:
        self._name = name
        self._calls = calls
        self._answers = answers

    def __getattr__(self, method: str) -> Callable[..., Coroutine[Any, Any, Any]]:
        async def call(*arguments: Any, **options: Any) -> Any:
            full = f"{self._name}.{method}"
            self._calls.append((full, arguments, options, threading.get_ident()))
            answer = self._answers.get(full)
            if isinstance(answer, MarmotDesktopError):
                raise answer
            if answer is _NEVER:
                await asyncio.Event().wait()
            return answer

        return call


_NEVER = object()


class _Core:
    """A desk on a loop in a thread of its own."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.answers: dict[str, Any] = {}
        self.passphrases: list[tuple[str, str]] = []
        names = ("groups", "invites", "messages", "contacts", "key_packages", "relays", "sync", "onboarding")
        bundle = {name: _Recorder(name, self.calls, self.answers) for name in names}
        desk = _Recorder("desk", self.calls, self.answers)
        desk.accounts = _Recorder("accounts", self.calls, self.answers)  # type: ignore[attr-defined]
        self.at_desk = DeskOf(SimpleNamespace(account=ADA, **bundle))
        desk.ask = self.at_desk.ask  # type: ignore[attr-defined]
        self.desk = desk
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.actions = UiActions()
        self.actions.connect(desk, self.loop, use_passphrase=self._keep_passphrase)  # type: ignore[arg-type]

    def _keep_passphrase(self, passphrase: str, npub: str) -> None:
        self.passphrases.append((passphrase, npub))

    def close(self) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


@pytest.fixture
def core() -> Iterator[_Core]:
    made = _Core()
    yield made
    made.close()


Wish = Callable[[UiActions], Coroutine[Any, Any, Any]]

WISHES: list[tuple[str, Wish, tuple[Any, ...], dict[str, Any]]] = [
    ("accounts.list", lambda a: a.list_accounts(), (), {}),
    ("desk.sign_in", lambda a: a.sign_in(ADA), (ADA.pubkey,), {}),
    ("desk.sign_out", lambda a: a.sign_out(), (None,), {}),
    ("accounts.reveal_key", lambda a: a.reveal_key(ADA), (ADA.pubkey,), {}),
    ("groups.list", lambda a: a.list_groups(), (), {}),
    (
        "groups.create",
        lambda a: a.create_group(" Club ", " words ", (CONTACT,)),
        ("Club", "words"),
        {"members": (CONTACT.pubkey,)},
    ),
    (
        "groups.invite",
        lambda a: a.invite(GROUP, CONTACT, PACKAGE),
        (GROUP.id,),
        {"person": CONTACT.pubkey, "key_package_event_id": PACKAGE.event_id},
    ),
    (
        "messages.list",
        lambda a: a.list_messages(GROUP, 50, MESSAGE),
        (GROUP.id,),
        {"limit": 50, "before": MESSAGE.id, "include_system": True},
    ),
    ("messages.send", lambda a: a.send_message(GROUP, "hi"), (GROUP.id, "hi"), {}),
    ("messages.retry", lambda a: a.retry_message(MESSAGE), (MESSAGE.id,), {}),
    ("messages.mark_read", lambda a: a.mark_read(GROUP, MESSAGE), (GROUP.id, MESSAGE.id), {}),
    ("sync.status", lambda a: a.list_syncs(), (), {}),
    ("invites.list", lambda a: a.list_invites(), (), {}),
    ("invites.accept", lambda a: a.join_invite(INVITE), (INVITE.id,), {}),
    ("invites.archive", lambda a: a.archive_invite(INVITE), (INVITE.id,), {}),
    ("invites.restore", lambda a: a.restore_invite(INVITE), (INVITE.id,), {}),
    ("contacts.list", lambda a: a.list_contacts(), (), {}),
    ("contacts.add", lambda a: a.add_contact(CONTACT.npub), (CONTACT.npub,), {}),
    ("contacts.remove", lambda a: a.remove_contact(CONTACT), (CONTACT.pubkey,), {}),
    ("contacts.profile_of", lambda a: a.own_profile(), (None,), {}),
    ("contacts.set_profile", lambda a: a.save_profile(Profile("Ada")), (Profile("Ada"),), {}),
    ("key_packages.list_own", lambda a: a.list_own_key_packages(), (), {}),
    ("key_packages.publish", lambda a: a.publish_key_package(), (), {}),
    ("relays.get", lambda a: a.list_relays(), (), {}),
    ("relays.test", lambda a: a.test_relay("wss://x"), ("wss://x",), {}),
    ("onboarding.publish_all", lambda a: a.publish_everything(), (), {}),
]


@pytest.mark.parametrize(("service", "wish", "arguments", "options"), WISHES, ids=[wish[0] for wish in WISHES])
async def test_a_wish_is_one_service_call_on_the_core_loop(
    core: _Core, service: str, wish: Wish, arguments: tuple[Any, ...], options: dict[str, Any]
) -> None:
    core.answers[service] = "the answer"
    answer = await wish(core.actions)
    assert core.calls == [(service, arguments, options, core.thread.ident)]
    assert answer in ("the answer", None)


async def test_creating_an_account_opens_it(core: _Core) -> None:
    core.answers |= {"accounts.create": ADA, "desk.sign_in": ADA}
    assert await core.actions.create_account("Ada") == ADA
    assert [call[0] for call in core.calls] == ["accounts.create", "desk.sign_in"]


async def test_importing_a_key_opens_its_account(core: _Core) -> None:
    core.answers |= {"accounts.import_key": ADA, "desk.sign_in": ADA}
    assert await core.actions.import_account("nsec1x", None, "") == ADA
    assert core.calls[0][1] == ("nsec1x", None, "")


async def test_unlocking_tells_the_passphrase_first(core: _Core) -> None:
    core.answers["desk.sign_in"] = ADA
    await core.actions.unlock(ADA, "throw-away passphrase")
    await core.actions.choose_passphrase("another one")
    assert core.passphrases == [("throw-away passphrase", ADA.npub), ("another one", "")]


async def test_a_missing_keyring_is_an_answer(core: _Core) -> None:
    core.answers["accounts.protection"] = EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)
    assert await core.actions.find_protection() is None
    core.answers["accounts.protection"] = SecretProtection.KEYRING
    assert await core.actions.find_protection() is SecretProtection.KEYRING
    core.answers["accounts.protection"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    with pytest.raises(EnvironmentFaultError):
        await core.actions.find_protection()


async def test_names_come_for_bytes(core: _Core) -> None:
    core.answers["contacts.names"] = {CONTACT.pubkey: "Bo"}
    assert await core.actions.name_people([CONTACT.pubkey]) == {CONTACT.pubkey: "Bo"}


async def test_without_an_account_a_wish_is_refused(core: _Core) -> None:
    core.at_desk.current = None
    with pytest.raises(RefusedError) as refused:
        await core.actions.list_groups()
    assert refused.value.code is ErrorCode.SIGNED_OUT


async def test_an_error_of_the_core_comes_back_as_it_is(core: _Core) -> None:
    core.answers["groups.list"] = RefusedError(ErrorCode.STORAGE_ERROR)
    with pytest.raises(RefusedError) as refused:
        await core.actions.list_groups()
    assert refused.value is core.answers["groups.list"]


async def test_a_saved_key_is_for_this_user_alone(core: _Core, tmp_path: Path) -> None:
    core.answers["accounts.export_key"] = "ncryptsec1throwaway"
    file = tmp_path / "key"
    await core.actions.save_key(ADA, "passphrase", file)
    assert file.read_text(encoding="utf-8") == "ncryptsec1throwaway\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_a_key_that_cannot_be_saved_is_an_error_without_the_path(core: _Core, tmp_path: Path) -> None:
    core.answers["accounts.export_key"] = "ncryptsec1throwaway"
    with pytest.raises(EnvironmentFaultError) as fault:
        await core.actions.save_key(ADA, "passphrase", tmp_path / "no folder" / "key")
    assert str(tmp_path) not in str(fault.value)
