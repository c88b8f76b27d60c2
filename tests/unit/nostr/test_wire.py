import json

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr import wire
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.filter import Filter
from tests.unit.nostr.people import signed

EVENT = signed(9, 'text "quoted" \u2028')
FILTERS = (Filter(kinds=(445,), tags={"h": ("x",)}), Filter(limit=0))

FROM_CLIENT: list[wire.ClientMessage] = [
    wire.EventMessage(EVENT),
    wire.ReqMessage("sub", FILTERS),
    wire.CloseMessage("sub"),
    wire.AuthMessage(EVENT),
    wire.CountMessage("sub", FILTERS),
]
FROM_RELAY: list[wire.RelayMessage] = [
    wire.RelayEvent('s"ub', EVENT),
    wire.OkMessage(EVENT.id, True, ""),
    wire.OkMessage(EVENT.id, False, "blocked: no"),
    wire.EoseMessage("sub"),
    wire.ClosedMessage("sub", "error: x"),
    wire.NoticeMessage("words"),
    wire.AuthChallenge("challenge"),
    wire.CountReply("sub", 7),
]


@pytest.mark.parametrize("message", FROM_CLIENT, ids=lambda message: type(message).__name__)
def test_what_a_client_says_survives_its_frame(message: wire.ClientMessage) -> None:
    assert wire.parse_client_message(wire.serialise(message)) == message
    assert wire.parse_client_message(wire.serialise(message).encode()) == message


@pytest.mark.parametrize("message", FROM_RELAY, ids=lambda message: type(message).__name__)
def test_what_a_relay_says_survives_its_frame(message: wire.RelayMessage) -> None:
    assert wire.parse_relay_message(wire.serialise(message)) == message
    assert wire.parse_relay_message(wire.serialise(message).encode()) == message


def test_relays_may_leave_words_out_and_put_more_in() -> None:
    assert wire.parse_relay_message(f'["OK","{EVENT.id.hex()}",true]') == wire.OkMessage(EVENT.id, True, "")
    assert wire.parse_relay_message('["CLOSED","s"]') == wire.ClosedMessage("s", "")
    assert wire.parse_relay_message('["NOTICE"]') == wire.NoticeMessage("")
    assert wire.parse_relay_message('["NOTICE",5]') == wire.NoticeMessage("")
    assert wire.parse_relay_message('["EOSE","s","more"]') == wire.EoseMessage("s")


BROKEN = ["", "x", "{}", "null", "[]", "[1]", '["EVENT"]', '["REQ"]', '["CLOSE"]', '["OK"]', "[" * 100_000]


@pytest.mark.parametrize(
    "frame",
    [
        *BROKEN,
        '["REQ","s"]',
        '["REQ",1,{}]',
        '["REQ","",{}]',
        f'["REQ","{"s" * 65}",{{}}]',
        '["REQ","s",[]]',
        '["REQ","s",{"kinds":"x"}]',
        json.dumps(["REQ", "s"] + [{}] * (wire.MAX_FILTERS + 1)),
        '["CLOSE",1]',
        '["EVENT",5]',
        '["AUTH","challenge"]',
        '["EOSE","s"]',
    ],
)
def test_what_no_client_says_is_refused(frame: str) -> None:
    with pytest.raises(WireError):
        wire.parse_client_message(frame)
    with pytest.raises(WireError):
        wire.parse_client_message(frame.encode())


@pytest.mark.parametrize(
    "frame",
    [
        *BROKEN,
        '["EVENT","s",5]',
        f'["EVENT","{"s" * 65}",{EVENT.to_json()}]',
        '["OK","ab",true,""]',
        f'["OK","{EVENT.id.hex()}","true",""]',
        '["COUNT","s",{}]',
        '["AUTH",5]',
        '["REQ","s",{}]',
    ],
)
def test_what_no_relay_says_is_refused(frame: str) -> None:
    with pytest.raises(WireError):
        wire.parse_relay_message(frame)


def test_bytes_that_are_no_utf8_are_refused() -> None:
    with pytest.raises(WireError):
        wire.parse_relay_message(b'["NOTICE","\xff"]')


def test_too_large_a_frame_is_refused_unread() -> None:
    with pytest.raises(WireError) as caught:
        wire.parse_client_message(" " * (wire.MAX_FRAME_BYTES + 1))
    assert caught.value.code is ErrorCode.TOO_LARGE


def test_the_refusal_of_an_event_names_its_id_where_it_can_be_read() -> None:
    broken = EVENT.to_json().replace('"kind":9', '"kind":-9')
    for frame in (f'["EVENT",{broken}]', f'["EVENT",{EVENT.to_json()}', f'["EVENT",{EVENT.to_json()},1]'.encode()):
        with pytest.raises(WireError) as caught:
            wire.parse_client_message(frame)
        assert caught.value.event_id == EVENT.id.hex()
    with pytest.raises(WireError) as caught:
        wire.parse_client_message('["EVENT",{}]')
    assert caught.value.event_id is None


def test_the_refusal_of_a_request_names_its_subscription() -> None:
    for frame in ('["REQ","s",5]', json.dumps(["COUNT", "s"] + [{}] * (wire.MAX_FILTERS + 1))):
        with pytest.raises(WireError) as caught:
            wire.parse_client_message(frame)
        assert caught.value.subscription == "s"
