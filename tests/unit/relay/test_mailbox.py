"""Welcomes by HTTP, with the key packages they were made for."""

import base64
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from marmot_desktop.marmot.key_package import compute_ref
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.relay.mailbox import read_deposit
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.raw_client import Json, RawClient, RawKey, raw_client
from tests.helpers.stock_events import NOW, make_key_package_event, make_request

ALICE, BOB, CAROL, ONE_TIME = RawKey(1), RawKey(2), RawKey(3), RawKey(9)


class Caller:
    """An HTTP client that signs its requests."""

    def __init__(self, http: httpx.AsyncClient, base: str) -> None:
        self._http = http
        self._base = base
        self._count = 0

    async def ask(self, method: str, path: str, key: RawKey | None = None, body: object = None) -> tuple[int, Any]:
        content = b"" if body is None else json.dumps(body).encode()
        headers = {} if key is None else {"authorization": self.sign(key, method, path, content)}
        response = await self._http.request(method, self._base + path, content=content, headers=headers)
        return response.status_code, response.json()

    def sign(self, key: RawKey, method: str, path: str, content: bytes) -> str:
        self._count += 1
        tags = [["u", self._base + path], ["method", method], ["n", str(self._count)]]
        if content:
            tags.append(["payload", hashlib.sha256(content).hexdigest()])
        return "Nostr " + base64.b64encode(json.dumps(key.sign(27235, "", tags, NOW)).encode()).decode()


@pytest.fixture
async def caller(relay: InProcessRelay) -> AsyncIterator[Caller]:
    async with calling(relay) as caller:
        yield caller


@asynccontextmanager
async def calling(relay: InProcessRelay) -> AsyncIterator[Caller]:
    async with httpx.AsyncClient(trust_env=False) as http:
        yield Caller(http, relay.url.replace("ws", "http"))


def make_wrap(recipient: RawKey, text: str = "sealed") -> Json:
    return ONE_TIME.sign(1059, text, [["p", recipient.public]], NOW)


def ref_of(package: Json) -> str:
    return compute_ref(base64.b64decode(package["content"])).hex()


async def publish(client: RawClient, count: int = 1, **fields: Any) -> list[Json]:
    packages = [make_key_package_event(BOB, created_at=NOW - count + number, **fields) for number in range(count)]
    for package in packages:
        assert (True, "") == await client.publish(package)
    return packages


async def deposit(caller: Caller, wrap: Json, package: Json | None = None) -> tuple[int, Any]:
    body = {"event": wrap} | ({} if package is None else {"key_package_ref": ref_of(package)})
    return await caller.ask("POST", "/v1/welcomes", ALICE, body)


async def test_a_welcome_is_deposited_listed_fetched_once_and_gone(caller: Caller, client: RawClient) -> None:
    first, _ = await publish(client, 2)
    wrap = make_wrap(BOB)
    assert (201, {"id": wrap["id"]}) == await deposit(caller, wrap, first)
    assert (200, {"id": wrap["id"]}) == await deposit(caller, wrap, first)
    row = {"id": wrap["id"], "key_package_ref": ref_of(first), "created_at": NOW}
    assert (200, {"welcomes": [row]}) == await caller.ask("GET", "/v1/welcomes", BOB)
    assert (200, {"welcomes": []}) == await caller.ask("GET", "/v1/welcomes", CAROL)
    assert (403, {"error": "this Welcome is for somebody else"}) == await caller.ask(
        "GET", f"/v1/welcomes/{wrap['id']}", CAROL
    )
    assert (200, {"event": wrap}) == await caller.ask("GET", f"/v1/welcomes/{wrap['id']}", BOB)
    status, _ = await caller.ask("GET", f"/v1/welcomes/{wrap['id']}", BOB)
    assert status == 410
    assert (200, {"welcomes": []}) == await caller.ask("GET", "/v1/welcomes", BOB)
    # The package went with it.
    assert first["id"] not in await client.fetch_ids({"kinds": [443]})


async def test_a_package_joined_by_one_welcome_closes_the_other(caller: Caller, client: RawClient) -> None:
    first, _ = await publish(client, 2)
    wraps = [make_wrap(BOB, text) for text in ("one", "two")]
    for wrap in wraps:
        await deposit(caller, wrap, first)
    assert (await caller.ask("GET", f"/v1/welcomes/{wraps[0]['id']}", BOB))[0] == 200
    assert (200, {"welcomes": []}) == await caller.ask("GET", "/v1/welcomes", BOB)
    assert (await caller.ask("GET", f"/v1/welcomes/{wraps[1]['id']}", BOB))[0] == 410


@pytest.mark.parametrize("last_resort", [True, False])
async def test_the_last_package_and_that_of_last_resort_stay(
    caller: Caller, client: RawClient, last_resort: bool
) -> None:
    (package,) = await publish(client, 1, last_resort=last_resort)
    wraps = [make_wrap(BOB, text) for text in ("one", "two")]
    for wrap in wraps:
        assert (await deposit(caller, wrap, package))[0] == 201
        assert (await caller.ask("GET", f"/v1/welcomes/{wrap['id']}", BOB))[0] == 200
    assert [package["id"]] == await client.fetch_ids({"kinds": [443]})


async def test_somebody_invited_with_an_older_package_still_joins_after_a_newer_one(
    caller: Caller, client: RawClient, relay: InProcessRelay
) -> None:
    first, *_ = await publish(client, 3)
    async with raw_client(relay.url) as alice:
        await alice.send("REQ", "s", {"kinds": [443], "authors": [BOB.public]})
        while (await alice.receive())[0] != "EOSE":
            pass
        assert ["EVENT", "s", first] == await alice.ask("EVENT", make_request(ALICE, BOB))
    await publish(client, 1)
    wrap = make_wrap(BOB)
    assert (await deposit(caller, wrap, first))[0] == 201
    assert (200, {"event": wrap}) == await caller.ask("GET", f"/v1/welcomes/{wrap['id']}", BOB)


async def test_every_device_can_be_invited(caller: Caller, client: RawClient) -> None:
    packages = [make_key_package_event(BOB, slot=slot * 32) for slot in ("aa", "bb", "cc")]
    for package in packages:
        await client.publish(package)
    status, answer = await caller.ask("GET", f"/v1/key-packages/{BOB.public}")
    assert status == 200
    assert {package["id"] for package in packages} == {package["id"] for package in answer["key_packages"]}
    assert (200, {"key_packages": []}) == await caller.ask("GET", f"/v1/key-packages/{CAROL.public}")
    assert (400, {"error": "not a public key"}) == await caller.ask("GET", "/v1/key-packages/bob")


async def test_a_welcome_without_a_package_waits_as_well(caller: Caller) -> None:
    wrap = make_wrap(BOB)
    assert (201, {"id": wrap["id"]}) == await deposit(caller, wrap)
    row = {"id": wrap["id"], "key_package_ref": None, "created_at": NOW}
    assert (200, {"welcomes": [row]}) == await caller.ask("GET", "/v1/welcomes", BOB)
    assert (await caller.ask("GET", f"/v1/welcomes/{wrap['id']}", BOB))[0] == 200


async def test_a_package_taken_back_takes_its_welcome_along(caller: Caller, client: RawClient) -> None:
    first, _ = await publish(client, 2)
    wrap = make_wrap(BOB)
    await deposit(caller, wrap, first)
    await client.publish(BOB.sign(5, "", [["e", first["id"]], ["k", "443"]], NOW))
    assert (200, {"welcomes": []}) == await caller.ask("GET", "/v1/welcomes", BOB)
    assert (await caller.ask("GET", f"/v1/welcomes/{wrap['id']}", BOB))[0] == 410


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({}, "event is missing"),
        ([], "event is missing"),
        ({"event": "x"}, "event is missing"),
        ({"event": {}}, "not the JSON of an event"),
        ({"event": ALICE.sign(1, created_at=NOW)}, "event is not a gift wrap"),
        ({"event": {**make_wrap(BOB), "sig": "00" * 64}}, "invalid_signature"),
        ({"event": {**make_wrap(BOB), "content": "other"}}, "wrong id"),
        ({"event": ONE_TIME.sign(1059, "", [], NOW)}, ""),
        ({"event": ONE_TIME.sign(1059, "", [["p", BOB.public], ["expiration", str(NOW)]], NOW)}, "event has expired"),
        ({"event": make_wrap(BOB), "key_package_ref": "zz"}, "key_package_ref is not 64 hexadecimal digits"),
        ({"event": make_wrap(BOB), "key_package_ref": "00" * 32}, "key_package_ref names no key package here"),
    ],
    ids=lambda value: value if isinstance(value, str) else "body",
)
async def test_a_faulty_deposit_is_refused_with_its_reason(caller: Caller, body: object, reason: str) -> None:
    status, answer = await caller.ask("POST", "/v1/welcomes", ALICE, body)
    assert status == 400
    assert reason in answer["error"]


@pytest.mark.parametrize("body", [b"", b"[", b"\xff", b'{"\x80event":{}}', b"[" * 5000])
def test_a_body_that_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(InvalidEventError, match="not JSON"):
        read_deposit(body, NOW)


async def test_without_proof_nothing_is_told(caller: Caller) -> None:
    for method, path in (("GET", "/v1/welcomes"), ("GET", f"/v1/welcomes/{'0' * 64}"), ("POST", "/v1/welcomes")):
        status, answer = await caller.ask(method, path)
        assert (status, answer) == (401, {"error": "an authorization by a Nostr event is needed"})


@pytest.mark.parametrize("name", ["0" * 64, "zz", "0" * 63])
async def test_an_unknown_welcome_is_not_found(caller: Caller, name: str) -> None:
    assert (404, {"error": "no such Welcome"}) == await caller.ask("GET", f"/v1/welcomes/{name}", BOB)


async def test_a_welcome_waits_a_month_and_is_gone_then(tmp_path: Path, fake_clock: FakeClock) -> None:
    async with in_process_relay(tmp_path / "relay.db", fake_clock) as relay, calling(relay) as caller:
        wrap = make_wrap(BOB)
        await deposit(caller, wrap)
        fetch = relay.store.box.fetch
        bob = bytes.fromhex(BOB.public)
        fake_clock.advance(30 * 86_400)
        late = await fetch(bytes.fromhex(wrap["id"]), bob, now=fake_clock.now())  # type: ignore[arg-type]
        assert late.result.value == "gone"
        fake_clock.advance(30 * 86_400)
        await relay.store.box.tidy(now=fake_clock.now())
        forgotten = await fetch(bytes.fromhex(wrap["id"]), bob, now=fake_clock.now())  # type: ignore[arg-type]
        assert forgotten.result.value == "unknown"
