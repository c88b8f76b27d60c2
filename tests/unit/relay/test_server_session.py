"""One client, without a network: a text goes in, one action comes out."""

import json
from typing import Any

import pytest

from marmot_desktop.nostr.types import EventId, RelayUrl
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.rates import RateTable, SharedRates
from marmot_desktop.relay.server_session import (
    Action,
    Count,
    Publish,
    Refuse,
    Reply,
    ServerSession,
    Subscribe,
    Unsubscribe,
    ok,
)
from tests.helpers.raw_client import RawKey
from tests.helpers.relay_events import NOW

URL = RelayUrl("ws://127.0.0.1:7447")
KEY = RawKey(7)


def make_session(
    limits: Limits | None = None, *, is_rate_limited: bool = False, shared: SharedRates | None = None
) -> ServerSession:
    return ServerSession(
        limits or Limits(),
        challenge="chall",
        own_urls={URL},
        network="203.0.113.0/24" if is_rate_limited else None,
        shared=shared or SharedRates(RateTable(1000, 1000, 10), RateTable(1000, 1000, 10)),
        monotonic=0.0,
    )


def receive(session: ServerSession, *message: Any, monotonic: float = 0.0) -> Action:
    return session.receive(json.dumps(message).encode(), now=NOW, monotonic=monotonic)


def reply(action: Action) -> list[Any]:
    if isinstance(action, Refuse):
        return ["OK", action.event.id.hex(), False, action.message]
    assert isinstance(action, Reply), action
    answer = json.loads(action.text)
    assert isinstance(answer, list)
    return answer


def authenticate(session: ServerSession, key: RawKey = KEY) -> list[Any]:
    return reply(
        receive(session, "AUTH", key.sign(22242, tags=[["relay", URL], ["challenge", "chall"]], created_at=NOW))
    )


def test_the_first_text_is_the_challenge() -> None:
    assert json.loads(make_session().greeting()) == ["AUTH", "chall"]


def test_an_event_that_may_be_let_in_is_to_be_published() -> None:
    action = receive(make_session(), "EVENT", event := KEY.sign(created_at=NOW))
    assert isinstance(action, Publish)
    assert event == json.loads(action.event.to_json())


def test_an_event_that_may_not_be_let_in_is_answered_with_its_id() -> None:
    event = KEY.sign(444, created_at=NOW)
    kind, event_id, accepted, message = reply(receive(make_session(), "EVENT", event))
    assert ("OK", event["id"], False) == (kind, event_id, accepted)
    assert message.startswith("blocked: ")


@pytest.mark.parametrize(
    "change",
    [
        {"sig": "zz"},
        {"pubkey": "AB" * 32},
        {"tags": [["x", 5]]},
        {"tags": "none"},
        {"content": None},
        {"created_at": "now"},
        {"kind": -1},
        {"kind": 70000},
    ],
)
def test_a_malformed_event_is_answered_with_its_id_too(change: dict[str, Any]) -> None:
    event = KEY.sign(created_at=NOW) | change
    kind, event_id, accepted, message = reply(receive(make_session(), "EVENT", event))
    assert ("OK", event["id"], False) == (kind, event_id, accepted)
    assert message.startswith("invalid: ")


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"{}",
        b"[]",
        b"[1]",
        b'["HELLO"]',
        b'["EVENT"]',
        b'["EVENT",5]',
        b'["EVENT",{"id":"short"}]',
        b'["CLOSE"]',
        b'["CLOSE",5]',
        b'["REQ"]',
        b'["REQ","s"]',
        b'["AUTH","text"]',
        b"\xff\xfe",
        b'["CLOSE","\xff"]',
        b'["CLOSE","\\ud800"]',
        b"[" * 100_000,
    ],
)
def test_what_is_no_message_gets_a_notice(text: bytes) -> None:
    kind, message = reply(make_session().receive(text, now=NOW, monotonic=0.0))
    assert kind == "NOTICE"
    assert message.startswith("invalid: ")


def test_a_subscription_is_to_be_opened_and_closed() -> None:
    session = make_session()
    action = receive(session, "REQ", "s", {"kinds": [1]}, {"kinds": [2]})
    assert isinstance(action, Subscribe)
    assert (action.subscription, len(action.filters)) == ("s", 2)
    assert Unsubscribe("s") == receive(session, "CLOSE", "s")


@pytest.mark.parametrize("name", ["", "x" * 65])
@pytest.mark.parametrize("kind", ["REQ", "COUNT"])
def test_a_subscription_id_has_1_to_64_characters(kind: str, name: str) -> None:
    answer = reply(receive(make_session(), kind, name, {}))
    assert ["CLOSED", name[:64], "invalid: a subscription id has 1 to 64 characters"] == answer


def test_a_filter_that_cannot_be_read_closes_the_request() -> None:
    kind, name, message = reply(receive(make_session(), "REQ", "s", {"kinds": "all"}))
    assert ("CLOSED", "s") == (kind, name)
    assert message.startswith("invalid: ")


def test_only_so_many_subscriptions_are_open_at_once() -> None:
    session = make_session(Limits(max_subscriptions=2))
    assert isinstance(receive(session, "REQ", "one", {}), Subscribe)
    assert isinstance(receive(session, "REQ", "two", {}), Subscribe)
    assert reply(receive(session, "REQ", "three", {})) == ["CLOSED", "three", "blocked: more than 2 subscriptions"]
    assert isinstance(receive(session, "REQ", "two", {}), Subscribe), "the same name replaces"
    session.forget("one")
    assert isinstance(receive(session, "REQ", "three", {}), Subscribe)
    receive(session, "CLOSE", "two")
    assert isinstance(receive(session, "REQ", "four", {}), Subscribe)


def test_a_count_is_to_be_made_and_passes_the_same_gate() -> None:
    session = make_session()
    assert isinstance(receive(session, "COUNT", "c", {"kinds": [1]}), Count)
    kind, name, message = reply(receive(session, "COUNT", "c", {"kinds": [1059]}))
    assert (kind, name) == ("CLOSED", "c")
    assert message.startswith("auth-required: ")


def test_private_kinds_are_for_those_who_authenticated() -> None:
    session = make_session()
    filter_ = {"kinds": [1059], "#p": [KEY.public]}
    assert reply(receive(session, "REQ", "s", filter_))[2].startswith("auth-required: ")
    assert authenticate(session)[2:] == [True, ""]
    assert isinstance(receive(session, "REQ", "s", filter_), Subscribe)
    other = {"kinds": [1059], "#p": [RawKey(8).public]}
    assert reply(receive(session, "REQ", "s", other))[2].startswith("restricted: ")


def test_several_keys_may_authenticate_on_one_connection_up_to_a_limit() -> None:
    session = make_session(Limits(max_readers=2))
    answers = [authenticate(session, RawKey(number))[2] for number in (1, 2, 2, 3)]
    assert answers == [True, True, True, False]
    assert {bytes.fromhex(RawKey(number).public) for number in (1, 2)} == session.authenticated


def test_a_wrong_authentication_is_answered_with_its_id_and_proves_nothing() -> None:
    session = make_session()
    event = KEY.sign(22242, tags=[["relay", URL], ["challenge", "other"]], created_at=NOW)
    kind, event_id, accepted, message = reply(receive(session, "AUTH", event))
    assert ("OK", event["id"], False) == (kind, event_id, accepted)
    assert message.startswith("invalid: ")
    assert frozenset() == session.authenticated


def test_events_above_the_rate_are_refused_with_their_id_until_time_passes() -> None:
    session = make_session(Limits(events_per_s=1, events_burst=2), is_rate_limited=True)
    event = KEY.sign(created_at=NOW)
    assert isinstance(receive(session, "EVENT", event), Publish)
    assert isinstance(receive(session, "EVENT", event), Publish)
    assert ["OK", event["id"], False, "rate-limited: slow down"] == reply(receive(session, "EVENT", event))
    assert isinstance(receive(session, "EVENT", event, monotonic=1.0), Publish)


def test_connections_of_one_network_and_events_of_one_group_share_their_rates() -> None:
    shared = SharedRates(RateTable(1, 3, 10), RateTable(1, 2, 10))
    sessions = [make_session(is_rate_limited=True, shared=shared) for _ in range(2)]
    message = KEY.sign(445, tags=[["h", "g"]], created_at=NOW)
    note = KEY.sign(created_at=NOW)
    assert isinstance(receive(sessions[0], "EVENT", message), Publish)
    assert isinstance(receive(sessions[1], "EVENT", message), Publish)
    assert isinstance(receive(sessions[0], "EVENT", note), Publish)
    assert isinstance(receive(sessions[1], "EVENT", note), Refuse)
    assert isinstance(receive(sessions[0], "EVENT", note, monotonic=1.0), Publish)
    unlimited = make_session(shared=shared)
    assert isinstance(receive(unlimited, "EVENT", message), Publish)


def test_queries_counts_authentications_and_nonsense_share_one_rate() -> None:
    session = make_session(Limits(queries_per_s=1, queries_burst=4), is_rate_limited=True)
    receive(session, "REQ", "s", {})
    receive(session, "COUNT", "s", {})
    receive(session, "NONSENSE")
    authenticate(session)
    slow = "rate-limited: slow down"
    assert ["CLOSED", "s", slow] == reply(receive(session, "REQ", "s", {}))
    assert ["NOTICE", slow] == reply(receive(session, "NONSENSE"))
    assert [False, slow] == authenticate(session)[2:]
    assert isinstance(receive(session, "EVENT", KEY.sign(created_at=NOW)), Publish)


def test_clients_of_this_machine_have_no_rate() -> None:
    session = make_session(Limits(events_burst=1, queries_burst=1))
    for _ in range(10):
        assert isinstance(receive(session, "EVENT", KEY.sign(created_at=NOW)), Publish)
        assert isinstance(receive(session, "REQ", "s", {}), Subscribe)


def test_the_usual_answer_is_the_same_json_as_the_unusual_one() -> None:
    event_id = EventId(bytes(range(32)))
    assert json.loads(ok(event_id, accepted=True, message="").text) == ["OK", event_id.hex(), True, ""]
    assert json.loads(ok(event_id, accepted=True, message="why").text) == ["OK", event_id.hex(), True, "why"]
    assert json.loads(ok(event_id, accepted=False, message="").text) == ["OK", event_id.hex(), False, ""]
