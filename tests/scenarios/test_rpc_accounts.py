"""Several accounts in one profile, and where their keys are kept."""

import stat
from pathlib import Path

from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.rpc_story import code_of, create_account, texts


async def test_two_accounts_of_one_profile_chat_with_each_other_and_see_only_their_own(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("both", tmp_path / "both", relay.url) as both,
    ):
        alice = await create_account(both, "Alice")
        bob = await create_account(both, "Bob")  # adds one, and does not choose it
        current = {row["pubkey"]: row["current"] for row in await both.call("account.list")}
        assert current == {alice: True, bob: False}
        group = (await both.call("group.create", name="Garden", members=[bob]))["group"]
        await both.call("message.send", group=group, text="Are you in?")

        assert (await both.call("account.use", pubkey=bob))["current"] is True
        assert await both.call("group.list") == []
        (invite,) = await both.until(lambda: both.call("invite.list"), lambda invites: bool(invites))
        assert invite["inviter"] == alice
        await both.call("invite.accept", invite=invite["invite"])
        await both.call("sync.wait", timeout=30)
        assert await texts(both, group) == ["Are you in?"]
        await both.call("message.send", group=group, text="I am")

        await both.restart()
        await both.call("events.subscribe")
        assert await texts(both, group) == ["Are you in?", "I am"]
        assert (await both.call("profile.get"))["pubkey"] == bob  # the one used last
        await both.call("account.use", pubkey=alice)
        await both.until(lambda: texts(both, group), lambda said: said == ["Are you in?", "I am"])
        assert await both.call("invite.list") == []


async def test_a_key_file_stands_in_for_the_keyring_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    key_file = tmp_path / "key"
    with_key = ("--key-file", str(key_file))
    async with RelayProcess(tmp_path / "relay.db") as relay:
        profile = tmp_path / "alice"
        async with RpcProcess("alice", profile, relay.url, environment={}, arguments=with_key) as alice:
            await alice.call("account.create", name="Alice")
            group = (await alice.call("group.create", name="Garden"))["group"]
            await alice.call("message.send", group=group, text="By the key file")
            assert (await alice.call("account.list"))[0]["protection"] == "key_file"
        assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
        async with RpcProcess("again", profile, relay.url, environment={}, arguments=with_key) as alice:
            assert await texts(alice, group) == ["By the key file"]
        kept = key_file.rename(tmp_path / "kept")
        async with RpcProcess("without", profile, relay.url, environment={}, arguments=with_key) as alice:
            assert await code_of(alice.call("group.list")) in {"not_found", "wrong_passphrase", "keyring_unavailable"}
        kept.replace(key_file)
        key_file.chmod(0o644)
        async with RpcProcess("open", profile, relay.url, environment={}, arguments=with_key) as alice:
            assert await code_of(alice.call("group.list")) in {"not_found", "wrong_passphrase", "keyring_unavailable"}


async def test_profile_relays_and_contacts_are_set_and_read_back(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
        RpcProcess("bob", tmp_path / "bob", relay.url) as bob,
    ):
        alice_key, bob_key = await create_account(alice, "Alice"), await create_account(bob, "Bob")
        lists = await alice.call("relays.get")
        assert (lists["general"], lists["inbox"], lists["key_packages"]) == ([relay.url],) * 3
        assert [(state["url"], state["state"]) for state in lists["states"]] == [(relay.url, "connected")]

        profile = await alice.call("profile.set", about="Gardener", nip05="alice@localhost")
        assert profile == {"name": "Alice", "about": "Gardener", "picture": "", "nip05": "alice@localhost"}
        await bob.until(
            lambda: bob.call("profile.get", pubkey=alice_key), lambda seen: seen == {"pubkey": alice_key, **profile}
        )

        added = await bob.call("contact.add", pubkey=(await alice.call("account.list"))[0]["npub"])
        assert (added["pubkey"], added["profile"]["about"], added["reachability"]) == (alice_key, "Gardener", "ready")
        looked_up = await bob.call("contact.get", pubkey=alice_key)
        assert await bob.call("contact.list") == [looked_up]
        stranger = "c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"
        assert (await bob.call("contact.add", pubkey=stranger))["reachability"] == "no_key_package"
        for _ in range(2):  # idempotent
            await bob.call("contact.remove", pubkey=stranger)
        assert [row["pubkey"] for row in await bob.call("contact.list")] == [alice_key]

        moved = await bob.call("relays.set", inbox=[relay.url, "ws://127.0.0.1:1"])
        assert moved["inbox"] == [relay.url, "ws://127.0.0.1:1"]
        await bob.restart()
        assert (await bob.call("relays.get"))["inbox"] == [relay.url, "ws://127.0.0.1:1"]
        assert (await bob.call("profile.get"))["pubkey"] == bob_key


async def test_own_key_packages_show_which_were_used(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
        RpcProcess("bob", tmp_path / "bob", relay.url) as bob,
    ):
        await create_account(alice, "Alice")
        bob_key = await create_account(bob, "Bob")
        rows = await bob.call("key_package.list")
        assert {row["kind"] for row in rows if row["valid"]} == {30443, 443}
        one_time = await bob.call("key_package.publish", count=1, last_resort=False)
        assert [(row["kind"], row["relays_accepted"]) for row in one_time] == [(443, 1)]
        used = one_time[0]["event_id"]
        group = (await alice.call("group.create", name="Garden"))["group"]
        await alice.call("group.invite", group=group, pubkey=bob_key, key_package_event_id=used)
        await bob.call("invite.accept", invite=(await bob.heard("invite"))["invite"])
        valid = {row["event_id"]: row["valid"] for row in await bob.call("key_package.list")}
        assert valid[used] is False
        assert any(valid.values())


async def test_a_removed_account_takes_its_key_packages_back_and_a_sign_out_does_not(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("both", tmp_path / "both", relay.url) as both,
        RpcProcess("carol", tmp_path / "carol", relay.url) as carol,
    ):
        await create_account(carol, "Carol")
        alice, bob = await create_account(both, "Alice"), await create_account(both, "Bob")
        await both.restart()
        for pubkey in (alice, bob):
            assert [row for row in await carol.call("key_package.list", pubkey=pubkey) if row["valid"]]
        # The one who is signed in, and one who is not.
        await both.call("account.use", pubkey=alice)
        for pubkey in (alice, bob):
            await both.call("account.remove", pubkey=pubkey)
            assert await carol.call("key_package.list", pubkey=pubkey) == []
        assert await both.call("account.list") == []
