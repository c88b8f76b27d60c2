import json

import pytest

from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.relay_information import MAX_BYTES, RelayInformation, parse_relay_information
from tests.unit.nostr.people import ALICE


def test_what_a_relay_says_is_read() -> None:
    document = {
        "name": " A relay ",
        "software": "https://example.com/relay",
        "supported_nips": [1, 11, 42],
        "self": ALICE.public.hex(),
        "limitation": {
            "auth_required": True,
            "restricted_writes": True,
            "max_message_length": 524288,
            "max_subscriptions": 20,
            "max_limit": 500,
        },
    }
    assert parse_relay_information(json.dumps(document)) == RelayInformation(
        name="A relay",
        software="https://example.com/relay",
        supported_nips=frozenset({1, 11, 42}),
        own_key=ALICE.public,
        auth_required=True,
        restricted_writes=True,
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
