"""Tests of `marmot_desktop.ui.package_search_text`."""

from marmot_desktop.domain.package_search import AskedRelay, PackageSearch, RelayAnswer
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.package_search_text import host_of, relay_answers, summary_of, why_none
from tests.helpers import ui_values as make

PERSON = make.pubkey("Bo")


def relays(count: int, answer: RelayAnswer) -> tuple[AskedRelay, ...]:
    return tuple(AskedRelay(RelayUrl(f"wss://r{number}.example/"), answer) for number in range(count))


def test_each_relay_has_its_sign_and_many_are_counted() -> None:
    search = PackageSearch(PERSON, (*relays(1, RelayAnswer.ANSWERED), *relays(8, RelayAnswer.SILENT)[1:]))
    text = relay_answers(search)
    assert text.startswith("✓\u00a0r0.example   ✗\u00a0r1.example")
    assert text.endswith("and 2 more")
    assert relay_answers(PackageSearch(PERSON, relays(1, RelayAnswer.WAITING))) == "…\u00a0r0.example"


def test_a_package_in_one_line() -> None:
    package = make.key_package("Bo", relays=(make.RELAY, RelayUrl("wss://two.example")))
    assert summary_of(package, make.NOW) == "Key package of \u2068marmot-desktop\u2069 · 2 hours ago · 2 relays"
    bare = replace(package, client="", relays_accepted=())
    assert summary_of(bare, make.NOW) == "Key package of Unknown app · 2 hours ago"


def test_why_nobody_can_be_invited_now() -> None:
    answered = PackageSearch(PERSON, relays(1, RelayAnswer.ANSWERED))
    assert why_none(answered, "Bo") == "No key package. Bo must open a Marmot app once. Nothing was sent."
    assert "no relay answered in time" in why_none(PackageSearch(PERSON), "Bo")
    bad = replace(answered, packages=(make.key_package("Bo", problem=ErrorCode.KP_UNSUPPORTED_SUITE),))
    assert sentence_of(ErrorCode.KP_UNSUPPORTED_SUITE) in why_none(bad, "Bo")


def test_a_relay_is_called_by_its_host() -> None:
    assert host_of("wss://relay.example.org/") == "relay.example.org"
    assert host_of("strange") == "strange"
