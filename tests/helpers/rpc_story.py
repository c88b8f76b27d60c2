"""The story of two people, told to two `marmot rpc` programs: they meet in a group and chat."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from tests.helpers.rpc_process import Json, RpcError, RpcProcess

GROUP_NAME = "Garden"


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people in one group.

    Args:
        alice: admin of the group, and her public key in hex.
        bob: the invited member, and his.
        group: its routing id.
    """

    alice: RpcProcess
    alice_key: str
    bob: RpcProcess
    bob_key: str
    group: str


async def create_account(process: RpcProcess, name: str) -> str:
    """A fresh account that hears everything; its public key in hex."""
    await process.call("events.subscribe")
    created = await process.call("account.create", name=name)
    assert set(created) == {"pubkey", "npub"}
    pubkey = created["pubkey"]
    assert isinstance(pubkey, str)
    return pubkey


async def meet(alice: RpcProcess, bob: RpcProcess) -> Meeting:
    """Both make an account; Alice creates a group and invites Bob, who hears of it by himself and joins."""
    alice_key, bob_key = await create_account(alice, "Alice"), await create_account(bob, "Bob")
    packages = await alice.call("key_package.list", pubkey=bob_key)
    assert any(package["valid"] for package in packages), packages
    group = (await alice.call("group.create", name=GROUP_NAME, description="Vegetables"))["group"]
    invitation = await alice.call("group.invite", group=group, pubkey=bob_key)
    assert invitation["accepted_by"], invitation
    invite = await bob.heard("invite", lambda params: bool(params["status"] == "pending"))
    assert invite["group_name"] == GROUP_NAME
    assert invite["inviter"] == alice_key
    joined = await bob.call("invite.accept", invite=invite["invite"])
    assert joined["group"] == group
    return Meeting(alice, alice_key, bob, bob_key, group)


async def say(author: RpcProcess, reader: RpcProcess, group: str, text: str) -> None:
    """One writes, a relay takes it, and the other hears it by itself."""
    sent = await author.call("message.send", group=group, text=text)
    assert sent["state"] == "sent", sent
    heard = await reader.heard("message", lambda params: bool(params["message"] == sent["message"]))
    assert (heard["text"], heard["state"]) == (text, "received")


async def history(process: RpcProcess, group: str) -> list[Json]:
    """The whole conversation, oldest first, read by pages."""
    messages: list[Json] = []
    while True:
        before = {"before": messages[-1]["message"]} if messages else {}
        page = await process.call("message.list", group=group, limit=500, **before)
        messages += page
        if len(page) < 500:
            return messages[::-1]


async def texts(process: RpcProcess, group: str) -> list[str]:
    """What was said, oldest first."""
    return [message["text"] for message in await history(process, group)]


def count_texts(messages: list[Json]) -> Counter[str]:
    """How often each text stands there: once, if nothing is lost and nothing is there twice."""
    return Counter(message["text"] for message in messages)


async def all_received(process: RpcProcess, group: str, wanted: set[str], *, timeout_s: float = 60.0) -> list[Json]:
    """The conversation once every wanted text is in it."""

    async def ask() -> list[Json]:
        try:
            return await history(process, group)
        except RpcError as err:
            if err.code in {"signed_out", "group_unknown"}:
                return []  # the program has only just started
            raise

    found = await process.until(
        ask, lambda messages: wanted <= {message["text"] for message in messages}, timeout_s=timeout_s
    )
    assert isinstance(found, list)
    return found


async def code_of(call: Any) -> str:
    """The code of the error that a call is answered with."""
    try:
        result = await call
    except RpcError as err:
        return err.code
    raise AssertionError(f"no error but {result}")
