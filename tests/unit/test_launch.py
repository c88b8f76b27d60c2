"""A profile is opened in one order and closed in the other, whatever face asks for it."""

import logging
from pathlib import Path

import pytest

from marmot_desktop import launch
from marmot_desktop.config import Config, Flags
from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.paths import ProfilePaths

NOWHERE = "ws://127.0.0.1:9"


def a_config(**changes: object) -> Config:
    values: dict[str, object] = {"relays": (NOWHERE,), "passphrase": "a test passphrase", "discovery_relays": ()}
    return Config(**(values | changes))  # type: ignore[arg-type]  # the tests name fields that exist


def test_the_profile_is_chosen_by_flag_and_then_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MARMOT_PROFILE", str(tmp_path / "environment"))
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        assert launch.load(Flags())[1].data == tmp_path / "environment"
        assert launch.load(Flags(profile=tmp_path / "flag"))[1].data == tmp_path / "flag"
    finally:
        root.handlers[:], root.level = handlers, level


async def test_a_profile_belongs_to_one_program_at_a_time(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    async with launch.open_desk(a_config(), paths):
        with pytest.raises(RefusedError) as refused:
            async with launch.open_desk(a_config(), paths):
                pytest.fail("the profile is in use")
        assert ErrorCode.PROFILE_IN_USE is refused.value.code
    async with launch.open_desk(a_config(), paths) as desk:
        assert desk.current is None


async def test_a_relay_address_that_is_none_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        async with launch.open_desk(a_config(relays=("nonsense",)), ProfilePaths.portable(tmp_path)):
            pytest.fail("there is no such relay")
    assert ErrorCode.INVALID_RELAY_URL is refused.value.code


async def test_a_fresh_profile_without_relays_gets_its_own(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    async with launch.open_desk(a_config(relays=()), paths) as desk:
        account = await desk.accounts.create("Alice")
        await desk.sign_in(account.pubkey)
        services = desk.current
        assert services is not None
        assert (await services.relays.get()).general == (f"ws://127.0.0.1:{paths.relay_port.read_text().strip()}",)
        assert await services.onboarding.wait_published(20.0)


async def test_what_was_told_at_the_start_wins_over_the_keyring(tmp_path: Path) -> None:
    paths = ProfilePaths.portable(tmp_path)
    passphrase = launch.make_vault(a_config(), paths)
    assert SecretProtection.KEY_FILE is await passphrase.choose_protection()
    file = launch.make_vault(a_config(passphrase=None, key_file=tmp_path / "keys"), paths)
    assert SecretProtection.KEY_FILE is await file.choose_protection()
