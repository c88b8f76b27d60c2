"""How people with our program and people with others meet in groups, and what both must agree on."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from tests.helpers.faulty_proxy import FaultyProxy
from tests.helpers.local_relay import RelayProcess
from tests.helpers.peer_process import PeerProcess
from tests.helpers.rpc_process import Json, RpcProcess
from tests.helpers.rpc_story import all_received, create_account

AnyPeer = TypeVar("AnyPeer", bound=PeerProcess)

GROUP_NAME: Final = "Garden"
DESCRIPTION: Final = "Gemüse 🥕"
ARGUMENTS: Final = ("--unsafe-test-methods", "--test-delays", "none", "--log-level", "debug")
SAID: Final = ("Hello", "Ja, Böhnchen 🌱", "שלום \u202eabc", 'two\nlines \\ " \t', "x" * 4000)


@asynccontextmanager
async def meeting(
    kind: Callable[[str, str], AnyPeer],
    folder: Path,
    ours: str,
    theirs: str,
    proxy: FaultyProxy | None = None,
    *,
    arguments: Sequence[str] = ARGUMENTS,
) -> AsyncIterator[tuple[list[RpcProcess], list[AnyPeer]]]:
    """Programs of ours and others, named, all on one relay of ours, each with an identity.

    Args:
        kind: the class of the other programs.
        folder: for the relay's and our programs' data.
        ours: the names of people with our program.
        theirs: those of the others.
        proxy: the network between all of them and the relay, if there is to be one.
        arguments: of our programs.
    """
    async with AsyncExitStack() as stack:
        url = (await stack.enter_async_context(proxy)).url if proxy else ""
        known_as = ("--public-url", url) if proxy else ()
        relay = await stack.enter_async_context(RelayProcess(folder / "relay.db", *known_as))
        if proxy:
            proxy.relay = relay.url
        processes = [
            RpcProcess(name, folder / name, url or relay.url, arguments=tuple(arguments)) for name in ours.split()
        ]
        for process in processes:
            await stack.enter_async_context(process)
            await own_key(process)
        peers = [kind(name, url or relay.url) for name in theirs.split()]
        for peer in peers:
            await stack.enter_async_context(peer)
        yield processes, peers


async def chat(group: str, ours: list[RpcProcess], peers: Sequence[PeerProcess], prefix: str) -> list[str]:
    """Everybody says everything, everybody has read everything, each text once; what was said."""
    said = []
    for text in SAID:
        for process in ours:
            said.append(f"{prefix} {process.name}: {text}")
            assert (await process.call("message.send", group=group, text=said[-1]))["state"] == "sent"
        for peer in peers:
            said.append(f"{prefix} {peer.name}: {text}")
            await peer.sync(group)
            await peer("send", group=group, text=said[-1])
    for process in ours:
        received = await all_received(process, group, set(said))
        assert sorted(said) == sorted(row["text"] for row in received if row["text"].startswith(prefix))
    for peer in peers:
        await peer.sync(group)
        assert sorted(said) == sorted(text for text in await peer.texts(group) if text.startswith(prefix))
    return said


async def our_group_with(ours: RpcProcess, *peers: PeerProcess, admins: tuple[str, ...] = ()) -> str:
    """A group that our program made with others, all joined; its routing id."""
    made = await ours.call(
        "group.create",
        name=GROUP_NAME,
        description=DESCRIPTION,
        members=[peer.pubkey for peer in peers],
        admins=[await own_key(ours), *admins],
    )
    for peer in peers:
        (joined,) = await peer("accept")
        assert joined["group"] == made["group"]
    return str(made["group"])


async def add_ours(inviter: RpcProcess, group: str, invited: RpcProcess) -> None:
    """Somebody with our program invites another."""
    await inviter.call("group.invite", group=group, pubkey=await own_key(invited))
    await join(invited, group)


async def join(process: RpcProcess, group: str | None = None) -> Json:
    """Accept the invite that comes and wait for the self-update that follows; the group joined.

    Other apps yield late or never: nothing of their making should cross the self-update by chance.
    """
    invite = await process.heard("invite", lambda params: params["status"] == "pending")
    joined = await process.call("invite.accept", invite=invite["invite"])
    assert isinstance(joined, dict)
    assert group is None or joined["group"] == group
    await until_renewed(process, joined["group"], since=joined["epoch"])
    return joined


async def until_renewed(process: RpcProcess, group: str, *, since: int = 0) -> None:
    """Wait until a commit of the program's own has been taken by a relay."""

    async def look() -> tuple[int, list[Json]]:
        epoch = (await process.call("group.get", group=group))["epoch"]
        rows = await process.call("log.group", group=group)
        return epoch, [row for row in rows if row["what"] == "commit" and row["outcome"] == "own"]

    await process.until(look, lambda seen: any(since <= row["epoch"] < seen[0] for row in seen[1]))


async def own_key(process: RpcProcess) -> str:
    """The public key of the account of a program, made if there is none."""
    accounts = await process.call("account.list")
    return str(accounts[0]["pubkey"]) if accounts else await create_account(process, process.name.capitalize())


async def until_group(process: RpcProcess, group: str, /, **wanted: Any) -> Json:
    """The group as our program has it, once it is as described."""
    found = await process.until(
        lambda: process.call("group.get", group=group),
        lambda now: all(now[name] == value for name, value in wanted.items()),
    )
    assert isinstance(found, dict)
    return found


async def until_gone(process: RpcProcess, group: str, pubkey: str) -> Json:
    """The group at our program once a person is not in it any more."""
    found = await process.until(
        lambda: process.call("group.get", group=group),
        lambda now: all(row["pubkey"] != pubkey for row in now["members"]),
    )
    assert isinstance(found, dict)
    return found


def as_seen(state: Json) -> Json:
    """What both programs tell of a group, in one form."""
    members = [row["pubkey"] if isinstance(row, dict) else row for row in state["members"]]
    return {
        "group": state["group"],
        "name": state["name"],
        "description": state["description"],
        "epoch": state["epoch"],
        "members": sorted(members),
        "admins": sorted(state["admins"]),
        "relays": sorted(url.rstrip("/") for url in state["relays"]),
        "secret": state["secret"],
    }


async def our_view(process: RpcProcess, group: str) -> Json:
    """A group as our program has it, with a secret of its epoch."""
    state = await process.call("group.get", group=group)
    secret = await process.call("group.export_secret", group=group, label="test", context="", length=32)
    return as_seen({**state, "secret": secret})


async def agree(group: str, ours: list[RpcProcess], peers: Sequence[PeerProcess]) -> Json:
    """What everybody tells of a group, once it is the same: epoch, secret of the epoch, name, members, admins, relays."""

    async def views() -> dict[str, Json]:
        seen = {peer.name: as_seen(await peer.synced(group)) for peer in peers}
        return seen | {process.name: await our_view(process, group) for process in ours}

    def are_equal(seen: dict[str, Json]) -> bool:
        said.append(seen)
        first = next(iter(seen.values()))
        return all(first == view for view in seen.values())

    said: list[dict[str, Json]] = []
    try:
        agreed = await ours[0].until(views, are_equal, timeout_s=40)
    except TimeoutError:
        first = next(iter(said[-1].values()))
        for name, view in said[-1].items():
            assert first == view, name
        raise
    view = next(iter(agreed.values()))
    assert isinstance(view, dict)
    return view


async def outcome_of(process: RpcProcess, group: str, event_id: str) -> tuple[str, str | None]:
    """What became of an event at our program, once it is known and not only held: its outcome and code."""
    rows = await process.until(
        lambda: process.call("log.group", group=group, limit=10_000),
        lambda rows: any(row["event_id"] == event_id for row in rows),
    )
    (row,) = [row for row in rows if row["event_id"] == event_id]
    return row["outcome"], row.get("code")


async def warned_of(process: RpcProcess, code: str) -> Json:
    """The security notice with this code, once there is one."""

    async def ask() -> list[Json]:
        await process.call("account.list")
        return [notice for notice in process.security if notice["code"] == code]

    found = await process.until(ask, bool)
    notice = found[0]
    assert isinstance(notice, dict)
    return notice
