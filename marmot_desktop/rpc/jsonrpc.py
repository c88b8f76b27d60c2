"""JSON-RPC 2.0: what one line means, and the lines that answer it.

Source: JSON-RPC 2.0 Specification, sections 4 to 6.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from marmot_desktop.errors import MarmotDesktopError, Sent
from marmot_desktop.frozen import Frozen

PARSE_ERROR: Final = -32700
INVALID_REQUEST: Final = -32600
METHOD_NOT_FOUND: Final = -32601
INVALID_PARAMS: Final = -32602
INTERNAL_ERROR: Final = -32603
REFUSED: Final = -32000
"""The number of every error of ours; which one it is stands in `data.code`."""

RequestId = str | int | float | None


class Request(Frozen, frozen=True):
    """One call.

    Args:
        method: its name as sent.
        params: by name.
        id: what the answer repeats.
        wants_answer: false for a notification, which has no id.
    """

    method: str
    params: Mapping[str, object]
    id: RequestId
    wants_answer: bool


class Fault(Frozen, frozen=True):
    """Why a line or a call could not be answered with a result.

    Args:
        number: JSON-RPC's own, or `REFUSED`.
        sentence: for a person.
        data: for a program.
        id: of the request, where one could be read.
    """

    number: int
    sentence: str
    data: Mapping[str, object]
    id: RequestId = None


_NOTHING_SENT: Final[Mapping[str, object]] = MappingProxyType({"sent": Sent.NOTHING.value, "retry": False})


def protocol_fault(number: int, sentence: str, request_id: RequestId = None, **data: object) -> Fault:
    """A fault of JSON-RPC itself; nothing was sent, and asking again changes nothing."""
    return Fault(number, sentence, {**data, **_NOTHING_SENT}, request_id)


def refused_fault(error: MarmotDesktopError, request_id: RequestId) -> Fault:
    """The fault that tells of an error of ours: its sentence, its code, what was sent, whether to retry."""
    data = {**error.data, "code": error.code.value, "sent": error.sent.value, "retry": error.retry}
    return Fault(REFUSED, error.sentence, data, request_id)


def parse_request(line: bytes) -> Request | Fault:
    """What a line asks for, or the fault to answer with.

    Args:
        line: without its line feed; any bytes.
    """
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return protocol_fault(PARSE_ERROR, "This line is not valid JSON.")
    if not isinstance(value, dict):
        return protocol_fault(INVALID_REQUEST, "A request is one JSON object; batches are not served.")
    wants_answer = "id" in value
    request_id = value.get("id")
    if isinstance(request_id, bool) or not isinstance(request_id, str | int | float | None):
        return protocol_fault(INVALID_REQUEST, "The `id` of a request is a string, a number or null.")
    method, params = value.get("method"), value.get("params")
    if value.get("jsonrpc") != "2.0":
        return protocol_fault(INVALID_REQUEST, 'A request carries `"jsonrpc": "2.0"`.', request_id)
    if not isinstance(method, str):
        return protocol_fault(INVALID_REQUEST, "A request names its `method`.", request_id)
    if params is None or params == []:
        params = {}
    if isinstance(params, list):
        sentence = "Bad parameter `params`: parameters go by name, in an object."
        return protocol_fault(INVALID_PARAMS, sentence, request_id, parameter="params")
    if not isinstance(params, dict):
        return protocol_fault(INVALID_REQUEST, "The `params` of a request are an object.", request_id)
    return Request(method, params, request_id, wants_answer)


def result_line(request_id: RequestId, result: object) -> bytes:
    """The line that answers a request."""
    return _line({"jsonrpc": "2.0", "id": request_id, "result": result})


def fault_line(fault: Fault) -> bytes:
    """The line that says why there is no result."""
    error = {"code": fault.number, "message": fault.sentence, "data": dict(fault.data)}
    return _line({"jsonrpc": "2.0", "id": fault.id, "error": error})


def notification_line(kind: str, params: object) -> bytes:
    """The line that tells, unasked, what has happened."""
    return _line({"jsonrpc": "2.0", "method": kind, "params": params})


def _line(value: object) -> bytes:
    return msgspec.json.encode(value) + b"\n"
