from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.nostr.errors import (
    DecryptError,
    InvalidEventError,
    InvalidKeyError,
    InvalidRelayUrlError,
    NostrError,
    WireError,
)


def test_everything_wrong_on_this_layer_is_a_fault_of_the_peer() -> None:
    for leaf in (DecryptError, InvalidEventError, InvalidKeyError, InvalidRelayUrlError, WireError):
        assert issubclass(leaf, NostrError)
        assert issubclass(leaf, PeerFaultError)


def test_each_error_has_a_code_of_its_own_by_default() -> None:
    assert InvalidEventError().code is ErrorCode.INVALID_EVENT
    assert InvalidKeyError().code is ErrorCode.INVALID_REFERENCE
    assert InvalidRelayUrlError().code is ErrorCode.INVALID_RELAY_URL
    assert DecryptError().code is ErrorCode.WRAP_UNDECRYPTABLE


def test_a_wire_error_names_what_an_answer_has_to_name() -> None:
    error = WireError("words", event_id="ab", subscription="s")
    assert (error.detail, error.event_id, error.subscription) == ("words", "ab", "s")
