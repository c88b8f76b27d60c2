"""What is kept, for how long, and where it may not stand: M17 to M23, M26 to M30, M32 of the checklist."""

import asyncio
import datetime as dt
import logging
import os
import socket
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.log import LineFormatter, SecretFilter
from marmot_desktop.marmot.errors import InvalidMediaError
from marmot_desktop.marmot.media_keys import MediaIdentity, derive_file_key, open_media, seal_media
from marmot_desktop.nostr import nip44
from marmot_desktop.nostr.errors import DecryptError
from marmot_desktop.nostr.transport.http import fetch_relay_information
from marmot_desktop.nostr.types import parse_relay_url
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxPurpose
from marmot_desktop.storage.profile_lock import ProfileLock
from marmot_desktop.ui.plain_text import plain_line, plain_text
from tests.helpers.canary import Canaries
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import in_process_relay
from tests.helpers.patience import PATIENCE_S
from tests.helpers.raw_client import RawKey, raw_client
from tests.helpers.stock_events import NOW, make_key_package_event, make_request
from tests.helpers.two_accounts import Pair
from tests.unit.services.test_key_packages import private_parts, upkeep


async def test_m17_what_leaves_is_durable_first_and_a_crash_uses_no_key_twice(pair: Pair) -> None:
    """The machine stops after the message was encrypted and before anybody has it: the next one has other keys."""
    group = await pair.meet()
    await pair.alice.services.messages.send(group, "before the crash")
    pair.relay.reachable = False
    await pair.alice.send(rounds=1)
    waiting = await pair.alice.session.run(lambda turn: turn.tx.outbox.waiting())
    assert [row.purpose for row in waiting] == [OutboxPurpose.APPLICATION]
    await pair.alice.crash()
    pair.relay.reachable = True
    await pair.alice.services.messages.send(group, "after it")
    pair.clock.advance(60)
    await pair.alice.send()
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["before the crash", "after it"]


def test_m17_a_profile_belongs_to_one_process(tmp_path: Path) -> None:
    with ProfileLock(tmp_path / "lock"), pytest.raises(RefusedError) as caught:
        ProfileLock(tmp_path / "lock").acquire()
    assert caught.value.code is ErrorCode.PROFILE_IN_USE


async def test_m18_nothing_of_a_group_can_be_read_from_the_disk(pair: Pair, canaries: Canaries, tmp_path: Path) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "a plaintext to be searched for")
    await pair.bob.sync()
    canaries.add("a plaintext to be searched for", "a message")
    canaries.add(pair.alice.secret.expose(), "a secret key")
    canaries.add(await pair.alice.services.groups.export_secret(group, b"test", b"", 32), "an exporter secret")
    secrets = await pair.alice.session.run(lambda turn: turn.tx.mls.secrets(turn.resolve(group).group_key))
    for row in secrets:
        canaries.add(row.outer_key, "an outer key")
    assert canaries.found_below(tmp_path) == {}


async def test_m18_a_group_that_was_left_keeps_no_key(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.remove_member(group, pair.bob.session.me)
    await pair.bob.sync()
    # A better commit may still undo the removal for a week (M15); then nothing is left.
    pair.clock.advance(8 * 86_400)

    def count_keys(turn: Turn) -> int:
        key = turn.resolve(group).group_key
        return len(turn.tx.mls.secrets(key)) + len(turn.tx.mls.checkpoints(key))

    async with pair.bob.managed(), asyncio.timeout(PATIENCE_S):
        while await pair.bob.session.run(count_keys):
            """Each look is a turn, so that the upkeep comes to its own."""


async def test_m19_no_log_at_any_level_shows_a_secret(
    pair: Pair, canaries: Canaries, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.handler.addFilter(SecretFilter())
    caplog.handler.setFormatter(LineFormatter())
    group = await pair.meet()
    await pair.alice.say(group, "a plaintext to be searched for")
    await pair.bob.sync()
    mls_id = await pair.alice.session.run(lambda turn: turn.group(turn.resolve(group).group_key).group_id)
    canaries.add("a plaintext to be searched for", "a message")
    canaries.add(pair.alice.secret.expose(), "a secret key")
    canaries.add(mls_id, "an MLS group id")
    canaries.add(await pair.alice.services.groups.export_secret(group, b"test", b"", 32), "an exporter secret")
    assert canaries.found_in(caplog.text) == set()


async def test_m20_keys_of_epochs_go_after_five_more(pair: Pair) -> None:
    group = await pair.meet()
    for _ in range(8):
        await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
        await pair.alice.send()
        pair.clock.advance(1)
    await pair.bob.sync()
    for party in (pair.alice, pair.bob):
        rows = await party.session.run(lambda turn: turn.tx.mls.secrets(turn.resolve(group).group_key))
        newest = rows[0].epoch
        assert [row.epoch for row in rows] == list(range(newest, newest - 6, -1))


async def test_m21_who_joins_owes_a_renewal_and_a_weekly_one_follows(pair: Pair) -> None:
    group = await pair.meet()
    joined = await pair.bob.session.run(lambda turn: turn.resolve(group))
    assert joined.self_update_due is not None
    assert joined.self_update_due <= pair.clock.now()
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(group)
    renewed = await pair.bob.session.run(lambda turn: turn.resolve(group))
    assert renewed.self_update_due is not None
    assert 6 * 86_400 < renewed.self_update_due - pair.clock.now() < 9 * 86_400


async def test_m22_a_private_part_outlives_its_event_and_goes_when_its_time_is_over(pair: Pair) -> None:
    async with pair.bob.publishing():
        (record,) = await pair.bob.services.key_packages.publish(count=1, last_resort=False)
    group = await pair.create_group(with_bob=False)
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, key_package_event_id=record.event_id)
        # A newer package does not take the keys of the older one along: the invite made with it still works.
    async with pair.bob.publishing():
        await pair.bob.services.key_packages.publish(count=1, last_resort=True)
    await pair.join()
    await upkeep(pair.bob)
    kept = await private_parts(pair.bob)
    pair.clock.advance(3601)
    await upkeep(pair.bob)
    assert await private_parts(pair.bob) == kept - 1, "one hour for a second Welcome, then it is gone"


def test_m23_a_file_is_bound_to_what_its_message_says() -> None:
    identity = MediaIdentity(b"h" * 32, "image/png", "cat.png")
    key = derive_file_key(b"s" * 32, identity)
    blob = seal_media(b"other bytes", file_key=key, nonce=b"n" * 12, identity=identity)
    with pytest.raises(InvalidMediaError) as caught:
        open_media(blob, file_key=key, nonce=b"n" * 12, identity=identity)
    assert caught.value.code is ErrorCode.MEDIA_HASH_MISMATCH


@pytest.mark.parametrize("url", ["ws://relay.example", "http://relay.example", "ws://10.0.0.1", "javascript:alert(1)"])
def test_m26_plain_connections_stay_on_this_computer(url: str) -> None:
    with pytest.raises(MarmotDesktopError):
        parse_relay_url(url)
    assert parse_relay_url("ws://127.0.0.1:7447") == "ws://127.0.0.1:7447"
    context = ssl.create_default_context()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED


async def test_m26_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begin = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + dt.timedelta(days=36_500))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "relay.pem"
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(pem)
    heard: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(100))
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=serving)
    async with server:
        port = server.sockets[0].getsockname()[1]
        url = parse_relay_url(f"wss://localhost:{port}")
        with pytest.raises(EnvironmentFaultError) as caught:
            await fetch_relay_information(url)
        assert caught.value.code is ErrorCode.RELAY_UNREACHABLE
        trusting = ssl.create_default_context(cafile=str(pem))
        with pytest.raises(MarmotDesktopError):
            await fetch_relay_information(url, tls=trusting)
    assert len([each for each in heard if each]) == 1, "only the one who trusts it has said anything"


def test_m27_a_changed_ciphertext_is_refused_before_it_is_read() -> None:
    key = bytes(range(32))
    payload = nip44.encrypt(b"text", key, nonce=os.urandom(32))
    for index in (60, len(payload) - 3):
        changed = payload[:index] + ("A" if payload[index] != "A" else "B") + payload[index + 1 :]
        with pytest.raises(DecryptError):
            nip44.decrypt(changed, key)


def test_m28_text_of_strangers_cannot_turn_what_stands_around_it() -> None:
    evil = "invoice\u202efdp.exe\u2066 \u200bx\x1b[31m"
    for shown in (plain_text(evil), plain_line(evil)):
        assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\x1b")
    assert plain_line("👩\u200d👩\u200d👧") == "👩\u200d👩\u200d👧"


async def test_m29_a_link_of_a_stranger_is_shown_and_not_fetched(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def note(_socket: object, address: object) -> None:
        tried.append(address)
        raise OSError("nothing is to be contacted")

    group = await pair.meet()
    await pair.alice.say(group, "look: https://127.0.0.1/a.png ![x](http://127.0.0.1/b.png) wss://127.0.0.1")
    monkeypatch.setattr(socket.socket, "connect", note)
    monkeypatch.setattr(socket.socket, "connect_ex", note)
    await pair.bob.sync()
    assert (await pair.bob.texts(group))[-1].startswith("look: https://")
    assert tried == []


async def test_m30_changes_of_a_group_are_told_with_who_made_them(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.update(group, name="Renamed")
        await pair.alice.services.changes.set_admins(group, (pair.alice.session.me, pair.bob.session.me))
    await pair.bob.sync()
    lines = await pair.bob.services.messages.list(group, include_system=True)
    told = [line for line in lines if line.kind == SYSTEM_LINE_KIND]
    assert len(told) >= 3, "joined, renamed, admins"
    assert sum(line.author == pair.alice.session.me for line in told) >= 2


async def test_m32_a_request_for_key_packages_is_served_once_fresh_and_never_kept(
    tmp_path: Path, fake_clock: FakeClock
) -> None:
    alice, bob = RawKey(1), RawKey(2)
    async with (
        in_process_relay(tmp_path / "relay.db", fake_clock) as relay,
        raw_client(relay.url) as asking,
        raw_client(relay.url) as spy,
    ):
        for number in range(3):
            await asking.publish(make_key_package_event(bob, created_at=NOW - number))
        assert ["EOSE", "s"] == await spy.ask("REQ", "s", {"kinds": [447]})
        request = make_request(alice, bob)
        assert (await asking.publish(request))[0]
        assert (True, "duplicate: already served") == await spy.publish(request)
        assert not (await asking.publish(make_request(alice, bob, created_at=NOW - 601)))[0]
        assert [] == await spy.fetch({"kinds": [447]})
