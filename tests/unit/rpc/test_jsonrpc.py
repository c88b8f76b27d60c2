"""What one line means."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.errors import ErrorCode, RefusedError, Sent
from marmot_desktop.rpc.jsonrpc import (
    INVALID_PARAMS,
    INVALID_REQUEST,
    PARSE_ERROR,
    REFUSED,
    Fault,
    Request,
    fault_line,
    notification_line,
    parse_request,
    refused_fault,
    result_line,
)


def fault_of(line: bytes) -> Fault:
    parsed = parse_request(line)
    assert isinstance(parsed, Fault)
    return parsed


def test_a_request_gives_its_method_parameters_and_id() -> None:
    line = b'{"jsonrpc":"2.0","id":7,"method":"group.get","params":{"group":"aa"}}'
    assert parse_request(line) == Request("group.get", {"group": "aa"}, 7, wants_answer=True)


@pytest.mark.parametrize("params", ["", ',"params":null', ',"params":{}', ',"params":[]'])
def test_missing_and_empty_parameters_are_the_same(params: str) -> None:
    parsed = parse_request(b'{"jsonrpc":"2.0","id":"x","method":"m"%s}' % params.encode())
    assert parsed == Request("m", {}, "x", wants_answer=True)


def test_a_notification_wants_no_answer_and_an_id_of_null_does() -> None:
    assert parse_request(b'{"jsonrpc":"2.0","method":"m"}') == Request("m", {}, None, wants_answer=False)
    assert parse_request(b'{"jsonrpc":"2.0","id":null,"method":"m"}') == Request("m", {}, None, wants_answer=True)


@pytest.mark.parametrize(
    "line",
    [b"{", b"nonsense", b"\xff\xfe", b'{"a":"\xed\xa0\x80"}', b'"\\ud800"', b"[" * 200_000, b'{"id":NaN}', b"\x00"],
)
def test_what_is_not_json_is_a_parse_error_without_id(line: bytes) -> None:
    fault = fault_of(line)
    assert (fault.number, fault.id) == (PARSE_ERROR, None)


@pytest.mark.parametrize(
    "line",
    [
        b"[]",
        b'[{"jsonrpc":"2.0","id":1,"method":"m"}]',
        b"1",
        b'"text"',
        b"null",
        b'{"jsonrpc":"2.0","id":{},"method":"m"}',
        b'{"jsonrpc":"2.0","id":true,"method":"m"}',
    ],
)
def test_batches_and_what_is_no_request_are_refused_without_id(line: bytes) -> None:
    fault = fault_of(line)
    assert (fault.number, fault.id) == (INVALID_REQUEST, None)


@pytest.mark.parametrize(
    "line",
    [
        b'{"id":3,"method":"m"}',
        b'{"jsonrpc":"1.0","id":3,"method":"m"}',
        b'{"jsonrpc":"2.0","id":3}',
        b'{"jsonrpc":"2.0","id":3,"method":4}',
        b'{"jsonrpc":"2.0","id":3,"method":"m","params":"x"}',
    ],
)
def test_a_malformed_request_is_refused_under_its_own_id(line: bytes) -> None:
    fault = fault_of(line)
    assert (fault.number, fault.id) == (INVALID_REQUEST, 3)


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_whatever_a_line_holds_nothing_is_raised(line: bytes) -> None:
    assert isinstance(parse_request(line), Request | Fault)


@given(
    st.dictionaries(
        st.sampled_from(["jsonrpc", "id", "method", "params", "other"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
            max_leaves=5,
        ),
    )
)
def test_whatever_a_request_holds_it_can_be_answered(value: dict[str, object]) -> None:
    parsed = parse_request(json.dumps(value).encode())
    line = fault_line(parsed) if isinstance(parsed, Fault) else result_line(parsed.id, {})
    assert json.loads(line)["id"] == (value.get("id") if parsed.id is not None else None)


def test_parameters_by_position_are_refused_by_name() -> None:
    fault = fault_of(b'{"jsonrpc":"2.0","id":1,"method":"m","params":[1]}')
    assert (fault.number, fault.data["parameter"]) == (INVALID_PARAMS, "params")


def test_an_error_of_ours_says_code_sent_retry_and_its_own_data() -> None:
    error = RefusedError(ErrorCode.KP_NOT_FOUND, "detail for the log", sent=Sent.MAYBE, data={"pubkeys": ["aa"]})
    decoded = json.loads(fault_line(refused_fault(error, 9)))
    assert decoded["id"] == 9
    assert decoded["error"]["code"] == REFUSED
    assert decoded["error"]["message"] == error.sentence
    assert decoded["error"]["data"] == {"code": "kp_not_found", "sent": "maybe", "retry": True, "pubkeys": ["aa"]}


def test_every_line_is_one_json_object_and_ends_with_a_line_feed() -> None:
    for line in (result_line(1, {"text": "two\nlines"}), notification_line("message", {}), fault_line(fault_of(b"x"))):
        assert line.count(b"\n") == 1
        assert line.endswith(b"\n")
        assert json.loads(line)["jsonrpc"] == "2.0"
