from collections.abc import Iterator
from contextlib import closing

import pytest

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.transport import verifier as verifying
from marmot_desktop.nostr.transport.verifier import Verifier
from marmot_desktop.nostr.types import Sig
from tests.unit.nostr.people import signed

GOOD = [signed(1, str(number)) for number in range(5)]
FORGED = replace(GOOD[0], sig=Sig(bytes(64)))
CHANGED = replace(GOOD[0], content="other")


@pytest.fixture(name="verifier")
def _verifier() -> Iterator[Verifier]:
    with closing(Verifier()) as verifier:
        yield verifier


@pytest.mark.parametrize("count", [1, 2, 5], ids=["one", "on the loop", "on the thread"])
async def test_the_good_come_back_and_the_bad_are_named(verifier: Verifier, count: int) -> None:
    assert await verifier.verify(GOOD[:count]) == GOOD[:count]
    for bad in (FORGED, CHANGED):
        verdicts = await verifier.verify([*GOOD[1:count], bad])
        assert verdicts[:-1] == GOOD[1:count]
        assert isinstance(verdicts[-1], InvalidEventError)


async def test_a_known_id_does_not_vouch_for_other_content_or_another_signature(verifier: Verifier) -> None:
    assert await verifier.verify(GOOD[:1]) == GOOD[:1]
    for bad in (FORGED, CHANGED):
        assert isinstance((await verifier.verify([bad]))[0], InvalidEventError)


async def test_a_signature_is_checked_once(verifier: Verifier, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Event] = []
    monkeypatch.setattr(verifying, "check_event", checked.append)
    await verifier.verify(GOOD)
    await verifier.verify(GOOD)
    assert checked == GOOD


async def test_the_memory_is_bounded(verifier: Verifier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "REMEMBERED", 3)
    await verifier.verify(GOOD)
    assert list(verifier._verified) == [event.id for event in GOOD[2:]]
