"""Neither logs nor files give away what was said or the keys to it, at DEBUG."""

from pathlib import Path

from tests.helpers.canary import Canaries
from tests.helpers.keyring_session import KeyringSession
from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import PASSPHRASE, RpcProcess
from tests.helpers.rpc_story import create_account, say, texts

# Throw-away keys of this test.
ALICE_SECRET = "7f7ff03d123792d6ac594bfa67bf6d0c0ab55b6b1fdb6249303fe861f1ccba9a"
BOB_SECRET = "aa9ed11c8d8c1f9b0c2a1d7e5f60718293a4b5c6d7e8f9012a3b4c5d6e7f8091"
EXPORT_PASSPHRASE = "canary passphrase for the export"
ARGUMENTS = ("--test-delays", "none", "--log-level", "debug", "--unsafe-test-methods")


async def test_no_secret_and_no_plaintext_is_in_any_log_or_file(tmp_path: Path, canaries: Canaries) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "relay").mkdir()
    said = ["canary text in the garden", "canary answer from the shed"]
    for name, secret in (("Alice's key", ALICE_SECRET), ("Bob's key", BOB_SECRET)):
        canaries.add(bytes.fromhex(secret), name)
        canaries.add(secret, name)
    for text in (*said, "canary group name", "canary group description"):
        canaries.add(text, text)
    canaries.add(PASSPHRASE, "the passphrase of the key file")
    canaries.add(EXPORT_PASSPHRASE, "the passphrase of the export")

    async with (
        RelayProcess(tmp_path / "relay" / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "profiles" / "alice", relay.url, arguments=ARGUMENTS) as alice,
        RpcProcess("bob", tmp_path / "profiles" / "bob", relay.url, arguments=ARGUMENTS) as bob,
    ):
        for process, secret in ((alice, ALICE_SECRET), (bob, BOB_SECRET)):
            await process.call("events.subscribe")
            await process.call("account.import", secret=secret)
        bob_key = (await bob.call("account.list"))[0]["pubkey"]
        group = (await alice.call("group.create", name="canary group name", description="canary group description"))[
            "group"
        ]
        await alice.call("group.invite", group=group, pubkey=bob_key)
        await bob.call("invite.accept", invite=(await bob.heard("invite"))["invite"])
        await say(alice, bob, group, said[0])
        await say(bob, alice, group, said[1])
        exporter = await alice.call("group.export_secret", group=group, label="marmot", context="group-event")
        canaries.add(bytes.fromhex(exporter), "the key of the group's events")
        canaries.add((await alice.call("account.export", passphrase=EXPORT_PASSPHRASE))["ncryptsec"], "the export")
        await alice.kill()
        await alice.start()
        assert await texts(alice, group) == said
    assert canaries.found_below(tmp_path) == {}


async def test_with_a_keyring_the_profile_holds_no_key(
    tmp_path: Path, canaries: Canaries, keyring_session: KeyringSession
) -> None:
    canaries.add(bytes.fromhex(ALICE_SECRET), "the key")
    canaries.add(ALICE_SECRET, "the key")
    environment = keyring_session.environment()
    async with RelayProcess(tmp_path / "relay.db") as relay:
        profile = tmp_path / "profiles" / "alice"
        async with RpcProcess("alice", profile, relay.url, environment=environment) as alice:
            await alice.call("account.import", secret=ALICE_SECRET)
            group = (await alice.call("group.create", name="Garden"))["group"]
            await alice.call("message.send", group=group, text="Behind the keyring")
            (account,) = await alice.call("account.list")
            assert account["protection"] == "keyring"
            await alice.kill()
            await alice.start()
            assert await texts(alice, group) == ["Behind the keyring"]
        assert canaries.found_below(profile.parent) == {}
        async with RpcProcess("elsewhere", profile, relay.url) as without_keyring:
            from tests.helpers.rpc_story import code_of

            assert await code_of(without_keyring.call("group.list")) == "keyring_unavailable"
        async with RpcProcess("again", profile, relay.url, environment=environment) as alice:
            assert await texts(alice, group) == ["Behind the keyring"]


async def test_a_removed_account_leaves_nothing_behind(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("alice", tmp_path / "alice", relay.url) as alice,
    ):
        pubkey = await create_account(alice, "Alice")
        assert [path for path in alice.profile.rglob("*") if pubkey in path.parts]
        await alice.call("account.remove", pubkey=pubkey)
        assert await alice.call("account.list") == []
        assert [path for path in alice.profile.rglob("*") if pubkey in path.parts] == []
        assert await create_account(alice, "Another") != pubkey
