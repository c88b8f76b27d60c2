import json

import pytest

from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.relay_information import MAX_BYTES, GatewayTerms, RelayInformation, parse_relay_information
from tests.unit.nostr.people import ALICE


def test_what_a_relay_says_is_read() -> None:
    document = {
        "name": " A relay ",
        "description": "Two lines\nof words",
        "software": "https://example.com/relay",
        "version": "1.2",
        "contact": "mailto:someone@example.com",
        "supported_nips": [1, 11, 42],
        "self": ALICE.public.hex(),
        "limitation": {
            "auth_required": True,
            "restricted_writes": True,
            "payment_required": True,
            "min_pow_difficulty": 20,
            "max_message_length": 524288,
            "max_subscriptions": 20,
            "max_limit": 500,
        },
    }
    assert parse_relay_information(json.dumps(document)) == RelayInformation(
        name="A relay",
        description="Two lines\nof words",
        software="https://example.com/relay",
        version="1.2",
        contact="mailto:someone@example.com",
        supported_nips=frozenset({1, 11, 42}),
        own_key=ALICE.public,
        auth_required=True,
        restricted_writes=True,
        payment_required=True,
        work_bits=20,
        max_message_bytes=524288,
        max_subscriptions=20,
        max_limit=500,
    )


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"name": 5, "self": 5, "supported_nips": "1", "limitation": []},
        {"self": "xyz", "supported_nips": [True, "1", None, 1.5]},
        {"limitation": {"auth_required": 1, "max_limit": True, "max_subscriptions": -1, "max_message_length": "9"}},
    ],
)
def test_what_is_missing_or_of_another_type_is_absent(document: object) -> None:
    assert parse_relay_information(json.dumps(document).encode()) == RelayInformation()


@pytest.mark.parametrize("document", ["", "[]", "null", "<html>", b"\xff", '{"a":' * 10_000, " " * (MAX_BYTES + 1)])
def test_what_is_no_object_is_refused(document: str | bytes) -> None:
    with pytest.raises(WireError):
        parse_relay_information(document)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"version": 1, "max_min": 5, "auth": False}, GatewayTerms(5)),
        ({"version": 1, "auth": True, "pow": 8}, GatewayTerms(1, needs_account_key=True, work_bits=8)),
        ({"version": 1, "max_min": 99, "request_key": "account"}, GatewayTerms(10, needs_account_key=True)),
        ({"version": 2}, None),
        ({"version": 1, "max_min": "x", "pow": -1}, GatewayTerms(1)),
        ([], None),
        (None, None),
    ],
)
def test_terms_of_a_stock_are_read_and_bounded(value: object, expected: GatewayTerms | None) -> None:
    assert expected == parse_relay_information(json.dumps({"mls_gateway": value})).gateway
