"""Packages read from the table."""

from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.config import Durability
from marmot_desktop.relay.gateway.admission import read_entry
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.ports import Incoming
from marmot_desktop.relay.store.postgres.candidates import find_available
from marmot_desktop.relay.store.postgres.database import Database
from marmot_desktop.relay.store.postgres.opening import PostgresStore
from tests.helpers.raw_client import RawKey
from tests.helpers.relay_events import ALICE
from tests.helpers.stock_events import NOW, make_key_package_event

BOB = RawKey(2)


async def test_what_went_in_comes_out_for_its_owner(dsn: str, store: PostgresStore) -> None:
    event = parse_event(make_key_package_event(BOB, slot="ab" * 32, last_resort=True))
    entry = read_entry(event, authenticated=(), now=NOW, rules=GatewayRules())
    await store.events.add([Incoming(event, event.to_json().encode(), entry)])
    database = await Database.open(dsn, readers=1, durability=Durability.FULL)
    owner = PubKey(bytes.fromhex(BOB.public))
    async with database.transaction() as connection:
        found = await find_available(connection, [owner, ALICE])
    assert [entry] == [each.entry for each in found[owner]]
    assert found[ALICE] == []
    await database.close()
