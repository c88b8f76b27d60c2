"""The relay on a disk that is full for a while."""

import time
from pathlib import Path

import psutil
import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.raw_client import Json, RawClient, RawKey, raw_client
from tests.helpers.stock_events import make_key_package_event, make_package, make_request

KEY = RawKey(22)
LARGE = 20_000

limits_files = pytest.mark.skipif(not hasattr(psutil.Process, "rlimit"), reason="limits the files of another process")


def group_event(number: int) -> Json:
    return KEY.sign(445, str(number) + "x" * LARGE, [["h", "group"]], int(time.time()))


def let_files_grow(relay: RelayProcess, folder: Path, by: int | None) -> None:
    """How much the relay's files may still grow: the limit on the size of a file stands for the end of the disk."""
    largest = max(file.stat().st_size for file in folder.glob("relay.db*"))
    limit = psutil.RLIM_INFINITY if by is None else largest + by
    psutil.Process(relay.pid).rlimit(psutil.RLIMIT_FSIZE, (limit, psutil.RLIM_INFINITY))


async def publish_until_refused(client: RawClient, first: int) -> tuple[set[str], Json, str]:
    """The ids that got their OK, the event that did not, and why not."""
    accepted: set[str] = set()
    for number in range(first, first + 100):
        event = group_event(number)
        is_accepted, message = await client.publish(event)
        if not is_accepted:
            return accepted, event, message
        accepted.add(event["id"])
    raise AssertionError("the disk was never full")


@limits_files
async def test_while_the_disk_is_full_events_are_refused_and_read_and_then_taken_again(tmp_path: Path) -> None:
    accepted: set[str] = set()
    async with RelayProcess(tmp_path / "relay.db") as relay, raw_client(relay.url) as client:
        for round_ in range(3):
            let_files_grow(relay, tmp_path, 5 * LARGE)
            stored, refused, message = await publish_until_refused(client, 1000 * round_)
            accepted |= stored
            assert message == "error: the event could not be stored"
            assert (False, message) == await client.publish(refused)
            assert accepted == set(await client.fetch_ids({"kinds": [445]}))
            async with raw_client(relay.url) as reader:
                assert accepted == set(await reader.fetch_ids({"#h": ["group"]}))

            let_files_grow(relay, tmp_path, None)
            assert (True, "") == await client.publish(refused)
            accepted.add(refused["id"])
            assert accepted == set(await client.fetch_ids({"kinds": [445]}))
        await relay.kill()
        await relay.start()
        async with raw_client(relay.url) as reader:
            assert accepted == set(await reader.fetch_ids({"kinds": [445]}))
        assert "Traceback" not in relay.log


@limits_files
async def test_whatever_room_is_left_no_key_package_is_given_away_twice(tmp_path: Path) -> None:
    """The disk may be full before a request is served, or after its package was sent and before that is written down."""
    now = int(time.time())
    owner = RawKey(23)
    given: list[str] = []
    async with RelayProcess(tmp_path / "relay.db") as relay, raw_client(relay.url) as client:
        for number in range(40):
            content = make_package(owner, now=now)
            event = make_key_package_event(owner, created_at=now - number, content=content)
            assert (True, "") == await client.publish(event)
        await client.send("REQ", "s", {"kinds": [443], "authors": [owner.public], "since": now + 1})
        assert (await client.receive())[0] == "EOSE"
        for number in range(30):
            let_files_grow(relay, tmp_path, 4096 * number)
            await client.send("EVENT", make_request(RawKey(100 + number), owner, created_at=now))
            while (message := await client.receive())[0] == "EVENT":
                given.append(message[2]["id"])
            assert message[0] == "OK"
            let_files_grow(relay, tmp_path, None)
        assert len(given) == len(set(given))
        assert "could not be written down" in relay.log
        await relay.kill()
        await relay.start()
        async with raw_client(relay.url) as reader:
            left = await reader.fetch_ids({"kinds": [443], "authors": [owner.public]})
        assert set(given).isdisjoint(left)
        assert "Traceback" not in relay.log
