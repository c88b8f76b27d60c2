"""The account's own relay lists, and where its public events go."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.own_relays import (
    MAX_RELAYS,
    parse_list,
    publication_relays,
    read_discovery,
    search_relays,
    write_discovery,
)
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import RELAY, Party


def test_addresses_are_normalised_and_each_is_there_once() -> None:
    assert (RelayUrl("wss://a.example"), RelayUrl("ws://127.0.0.1:7")) == parse_list(
        ["WSS://A.example/", " wss://a.example ", "ws://127.0.0.1:7"]
    )


@pytest.mark.parametrize(
    ("urls", "code"),
    [
        ([], ErrorCode.NO_RELAYS),
        (["https://a.example"], ErrorCode.INVALID_RELAY_URL),
        (["wss://a.example", "ws://elsewhere.example"], ErrorCode.INVALID_RELAY_URL),
        ([f"wss://{number}.example" for number in range(MAX_RELAYS + 1)], ErrorCode.GD_LIMIT_EXCEEDED),
    ],
)
def test_a_list_that_cannot_be_is_refused(urls: list[str], code: ErrorCode) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_list(urls)
    assert code is refused.value.code


def test_the_address_that_is_none_is_named_shortened() -> None:
    with pytest.raises(RefusedError) as refused:
        parse_list(["x" * 500])
    assert {"relay": "x" * 200} == dict(refused.value.data)


async def test_public_events_go_to_every_own_relay_and_where_strangers_look(alone: Party) -> None:
    urls = [RelayUrl(f"wss://{name}.example") for name in ("general", "inbox", "packages", "index")]

    def act(turn: Turn) -> tuple[RelayUrl, ...]:
        at = Timestamp(turn.now + 1)
        turn.tx.people.put_general(turn.me, ((urls[0], ""), (urls[1], "read")), at)
        turn.tx.people.put_inbox(turn.me, (urls[1],), at)
        turn.tx.people.put_key_package_relays(turn.me, (urls[2],), at)
        write_discovery(turn, (urls[3], urls[0]))
        assert (urls[3], urls[0]) == read_discovery(turn)
        return publication_relays(turn)

    assert tuple(urls) == await alone.session.run(act)


@pytest.mark.parametrize(
    "own", [(), ("ws://127.0.0.1:7447",), ("ws://localhost:1", "ws://[::1]:2"), ("ws://relay.localhost",)]
)
async def test_an_account_on_this_computer_reaches_nobody_outside(alone: Party, own: tuple[str, ...]) -> None:
    index, near = RelayUrl("wss://index.example"), RelayUrl("ws://127.0.0.1:9999")

    def act(turn: Turn) -> tuple[RelayUrl, ...]:
        write_discovery(turn, (index, near))
        turn.tx.people.put_general(turn.me, tuple((RelayUrl(url), "") for url in own), Timestamp(turn.now + 1))
        turn.tx.people.put_inbox(turn.me, (), Timestamp(turn.now + 1))
        turn.tx.people.put_key_package_relays(turn.me, (), Timestamp(turn.now + 1))
        return read_discovery(turn)

    assert (near,) == await alone.session.run(act)


@pytest.mark.parametrize("written", ["general", "inbox", "packages"])
async def test_one_relay_of_the_world_outside_in_any_list_is_enough_to_be_looked_for_there(
    alone: Party, written: str
) -> None:
    index, public = RelayUrl("wss://index.example"), RelayUrl("wss://relay.example")

    def act(turn: Turn) -> tuple[RelayUrl, ...]:
        at = Timestamp(turn.now + 1)
        write_discovery(turn, (index,))
        if written == "general":
            turn.tx.people.put_general(turn.me, ((RELAY, ""), (public, "")), at)
        elif written == "inbox":
            turn.tx.people.put_inbox(turn.me, (RELAY, public), at)
        else:
            turn.tx.people.put_key_package_relays(turn.me, (RELAY, public), at)
        assert index in publication_relays(turn)
        assert index in search_relays(turn)
        return read_discovery(turn)

    assert (index,) == await alone.session.run(act)


async def test_without_a_setting_nobody_is_asked(alone: Party) -> None:
    assert () == await alone.session.run(read_discovery)
