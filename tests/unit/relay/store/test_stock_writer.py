"""Requests as transactions: what is reserved, handed out, put back, forgotten."""

import sqlite3
from collections.abc import Iterator, Sequence

import pytest

from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.relay.gateway.admission import read_entry
from marmot_desktop.relay.gateway.ports import Claim, Claimed, ClaimResult
from marmot_desktop.relay.gateway.request import KeyPackageRequest
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.ports import Incoming, StoreResult
from marmot_desktop.relay.store.stock_rows import StockRows
from marmot_desktop.relay.store.stock_writer import StockWriter
from marmot_desktop.relay.store.writer import EventWriter
from tests.helpers.fake_clock import FakeClock
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import NOW, make_key_package_event

ALICE = PubKey(b"\xaa" * 32)
BOB = RawKey(2)
BOB_KEY = PubKey(bytes.fromhex(BOB.public))
URL = RelayUrl("wss://relay.example")
BOTH = frozenset({443, 30443})


class Desk:
    """The writers of one database in memory."""

    def __init__(self, rules: GatewayRules) -> None:
        self.clock = FakeClock()
        self.rules = rules
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(self.connection)
        self.open()

    def open(self) -> None:
        rows = StockRows(self.connection, self.rules, self.clock)
        self.events = EventWriter(self.connection, rows)
        self.stock = StockWriter(self.connection, self.events, rows, self.rules)

    def publish(self, **fields: object) -> Event:
        event = parse_event(make_key_package_event(BOB, **fields))  # type: ignore[arg-type]
        assert self.add(event) is StoreResult.STORED
        return event

    def add(self, event: Event) -> StoreResult:
        entry = read_entry(event, authenticated=[BOB_KEY], now=self.clock.now(), rules=self.rules)
        return self.events.write([Incoming(event, event.to_json().encode(), entry)])[0].result

    def claim(
        self,
        number: int,
        *,
        requester: PubKey = ALICE,
        wanted: int = 1,
        kinds: frozenset[int] | None = BOTH,
        connection: bytes = b"c",
        network: str | None = None,
        is_known: bool = False,
    ) -> Claimed:
        request = KeyPackageRequest(
            EventId(number.to_bytes(32, "big")), requester, BOB_KEY, wanted, frozenset(), Timestamp(NOW)
        )
        claim = Claim(request, connection, network, kinds, is_known)
        return self.stock.claim([claim], [URL], self.clock.now())[0]

    def states(self) -> dict[bytes, StockState]:
        rows = self.connection.execute("SELECT event_id, state FROM key_package")
        return {event_id: StockState(state) for event_id, state in rows}

    def shown(self) -> set[bytes]:
        return {row[0] for row in self.connection.execute("SELECT id FROM event WHERE hidden = 0")}


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(GatewayRules())
    yield desk
    desk.connection.close()


def ids(claimed: Claimed) -> list[bytes]:
    return [package.entry.event_id for package in claimed.packages]


def fill(desk: Desk, count: int, slot: str | None = None) -> Sequence[Event]:
    return [desk.publish(created_at=NOW - 100 + number, slot=slot) for number in range(count)]


def test_a_package_goes_from_available_over_reserved_to_handed_out(desk: Desk) -> None:
    first, second = fill(desk, 2)
    claimed = desk.claim(1)
    assert [first.id] == ids(claimed)
    assert claimed.packages[0].json == first.to_json().encode()
    assert {first.id: StockState.RESERVED, second.id: StockState.AVAILABLE} == desk.states()
    assert {second.id} == desk.shown()
    desk.stock.mark_handed_out([EventId((1).to_bytes(32, "big"))])
    assert {first.id: StockState.HANDED_OUT, second.id: StockState.AVAILABLE} == desk.states()
    assert desk.connection.execute("SELECT count(*) FROM event").fetchone() == (1,)


def test_two_hundred_requests_for_five_packages_use_up_four(desk: Desk) -> None:
    stock = fill(desk, 5)
    claims = [desk.claim(number, requester=PubKey(number.to_bytes(32, "big"))) for number in range(200)]
    used = [package for claimed in claims for package in claimed.packages if not package.preserved]
    assert [event.id for event in stock[:4]] == [package.entry.event_id for package in used]
    preserved = {package.entry.event_id for claimed in claims for package in claimed.packages if package.preserved}
    assert {stock[4].id} == preserved


def test_what_could_not_be_sent_waits_and_goes_back_in_the_end(desk: Desk) -> None:
    first, _ = fill(desk, 2)
    request_id = EventId((1).to_bytes(32, "big"))
    desk.claim(1)
    desk.stock.put_back([request_id], desk.clock.now())
    (waiting,) = desk.stock.find_waiting(ALICE, None, desk.clock.now())
    assert [first.id] == [package.entry.event_id for package in waiting.packages]
    assert desk.stock.release_expired(desk.clock.now()) == 0
    desk.clock.advance(300)
    assert desk.stock.find_waiting(ALICE, None, desk.clock.now()) == []
    assert desk.stock.release_expired(desk.clock.now()) == 1
    assert set(desk.states().values()) == {StockState.AVAILABLE}
    assert len(desk.shown()) == 2


def test_a_waiting_reservation_is_taken_by_one_deliverer(desk: Desk) -> None:
    fill(desk, 3)
    claimed = desk.claim(1, kinds=None)
    assert claimed.waits
    assert claimed.packages == ()
    request_id = EventId((1).to_bytes(32, "big"))
    assert desk.stock.begin_sending(request_id, desk.clock.now())
    assert not desk.stock.begin_sending(request_id, desk.clock.now())
    desk.stock.mark_handed_out([request_id])
    assert desk.stock.find_waiting(None, None, desk.clock.now()) == []
    # Who asked is not kept any longer than the delivery takes.
    assert desk.connection.execute("SELECT requester FROM key_package_request").fetchall() == [(None,)]


def test_one_requester_has_one_open_reservation(desk: Desk) -> None:
    fill(desk, 5)
    assert desk.claim(1, kinds=None).result is ClaimResult.SERVED
    assert desk.claim(2, kinds=None).result is ClaimResult.STILL_WAITING
    assert desk.claim(3).result is ClaimResult.SERVED
    assert desk.claim(4, kinds=None, requester=PubKey(b"\xcc" * 32)).result is ClaimResult.SERVED


def test_a_repeat_is_answered_by_where_it_comes_from_and_forgotten_after_a_day(desk: Desk) -> None:
    fill(desk, 5)
    text = desk.claim(1).text
    assert Claimed(ClaimResult.REPEATED, text) == desk.claim(1)
    assert desk.claim(1, connection=b"other").result is ClaimResult.SERVED_ELSEWHERE
    desk.stock.mark_handed_out([EventId((1).to_bytes(32, "big"))])
    desk.clock.advance(1200)
    desk.stock.tidy(desk.clock.now())
    assert desk.claim(1).result is ClaimResult.REPEATED
    desk.clock.advance(86_400)
    desk.stock.tidy(desk.clock.now())
    assert desk.connection.execute("SELECT count(*) FROM key_package_request").fetchone() == (0,)
    assert desk.connection.execute("SELECT count(*) FROM key_package WHERE request_id IS NOT NULL").fetchone() == (0,)


def test_after_a_crash_what_was_being_sent_counts_as_handed_out(desk: Desk) -> None:
    first, second, third = fill(desk, 3)
    desk.claim(1)
    desk.claim(2, kinds=None)
    desk.open()
    expected = {
        first.id: StockState.HANDED_OUT,
        second.id: StockState.RESERVED,
        third.id: StockState.AVAILABLE,
    }
    assert expected == desk.states()


@pytest.mark.parametrize(("network", "limit"), [(None, 10), ("203.0.113.0/24", 10)])
def test_a_day_has_its_limit_for_each_person_and_network(desk: Desk, network: str | None, limit: int) -> None:
    fill(desk, 30)
    given = 0
    for number in range(15):
        requester = ALICE if network is None else PubKey(bytes([number + 1]) * 32)
        given += sum(not each.preserved for each in desk.claim(number, requester=requester, network=network).packages)
    assert given == limit
    assert desk.claim(99, network=network).text.endswith(" limited=1")
    desk.clock.advance(86_400)
    tomorrow = desk.claim(100, network=network)
    assert [each.preserved for each in tomorrow.packages] == [False]


def test_an_owner_gives_no_more_than_a_days_share_to_everybody(desk: Desk) -> None:
    desk.rules = GatewayRules(per_owner_a_day=5)
    desk.open()
    fill(desk, 10)
    claims = [desk.claim(number, requester=PubKey(bytes([number + 1]) * 32)) for number in range(8)]
    assert sum(not each.preserved for claimed in claims for each in claimed.packages) == 5


def test_a_share_is_kept_for_known_people(desk: Desk) -> None:
    desk.rules = GatewayRules(reserve_for_known=0.4)
    desk.open()
    fill(desk, 5)
    assert [True] == [each.preserved for each in desk.claim(1, wanted=5).packages][1:]
    known = desk.claim(2, requester=PubKey(b"\xcc" * 32), wanted=1, is_known=True)
    assert [False] == [each.preserved for each in known.packages]


def test_the_owner_is_told_once_in_six_hours_and_for_each_device(desk: Desk) -> None:
    fill(desk, 3, slot="aa" * 32)
    fill(desk, 5, slot="bb" * 32)
    assert [("aa" * 32, 2)] == [(low.slot, low.remaining) for low in desk.claim(1).low]
    assert desk.claim(2).low == ()
    assert [("bb" * 32, 2)] == [(low.slot, low.remaining) for low in desk.claim(3).low]
    desk.clock.advance(6 * 3600)
    assert len(desk.claim(4).low) == 2


def test_a_stranger_to_this_relay_is_not_written_to(desk: Desk) -> None:
    assert desk.claim(1).low == ()
    listed = parse_event(BOB.sign(10051, "", [["relay", "wss://RELAY.example/"]], NOW))
    desk.events.write([Incoming(listed, listed.to_json().encode())])
    (low,) = desk.claim(2).low
    assert ("", 0) == (low.slot, low.remaining)


def test_a_package_whose_time_is_over_leaves_the_stock_and_its_row_stays_a_month(desk: Desk) -> None:
    event = desk.publish()
    desk.clock.advance(84 * 86_400)
    desk.stock.tidy(desk.clock.now())
    assert {event.id: StockState.EXPIRED} == desk.states()
    assert desk.shown() == set()
    desk.clock.advance(30 * 86_400)
    desk.stock.tidy(desk.clock.now())
    assert desk.states() == {}


def test_a_slot_takes_so_many_and_no_more(desk: Desk) -> None:
    desk.rules = GatewayRules(max_stock=2)
    desk.open()
    fill(desk, 2)
    event = parse_event(make_key_package_event(BOB))
    assert desk.add(event) is StoreResult.STOCK_FULL
    assert desk.add(parse_event(make_key_package_event(BOB, slot="cc" * 32))) is StoreResult.STORED


def test_secrets_are_random_and_kept(desk: Desk) -> None:
    identity = desk.stock.read_secret("identity")
    assert len(identity) == 32
    assert identity == desk.stock.read_secret("identity")
    assert identity != desk.stock.read_secret("other")


def test_a_database_that_cannot_be_written_refuses_and_keeps_the_stock(desk: Desk) -> None:
    fill(desk, 3)
    desk.connection.execute("PRAGMA query_only = ON")
    assert desk.claim(1).result is ClaimResult.FAILED
    desk.connection.execute("PRAGMA query_only = OFF")
    assert desk.claim(1).result is ClaimResult.SERVED


def test_the_report_tells_states_and_owners(desk: Desk) -> None:
    fill(desk, 3)
    desk.claim(1)
    report = desk.stock.report()
    assert {StockState.AVAILABLE: 2, StockState.RESERVED: 1} == report.states
    assert {2: 1} == report.owners
