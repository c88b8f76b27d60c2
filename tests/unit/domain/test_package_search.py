"""Tests of `marmot_desktop.domain.package_search`."""

from marmot_desktop.domain.package_search import AskedRelay, PackageSearch, RelayAnswer
from marmot_desktop.nostr.types import PubKey, RelayUrl

ONE = RelayUrl("wss://one.test")


def test_silence_of_all_relays_says_nothing_about_the_person() -> None:
    person = PubKey(bytes(32))
    assert PackageSearch(person).is_unanswered
    assert PackageSearch(person, (AskedRelay(ONE, RelayAnswer.SILENT),)).is_unanswered
    assert not PackageSearch(person, (AskedRelay(ONE, RelayAnswer.ANSWERED),)).is_unanswered
