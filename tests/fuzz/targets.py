"""Every parser of bytes from outside, with valid samples to change: each gives a value or raises its own kind of error.

`tests/fuzz/test_targets.py` changes the samples a little in every run; `make fuzz TARGET=... MINUTES=...` lets a fuzzer that
sees the branches work on one of them for longer.
"""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from marmot_desktop.errors import MarmotDesktopError, PeerFaultError, RefusedError
from marmot_desktop.marmot.application import check_rumor, deletion_targets, reply_target, shown_text
from marmot_desktop.marmot.capabilities import find_required_capabilities, parse_required_capabilities
from marmot_desktop.marmot.engine import MlsEngine
from marmot_desktop.marmot.group_data import parse_group_data
from marmot_desktop.marmot.group_event import OuterKeys, check_group_event, open_group_event
from marmot_desktop.marmot.key_package import read_key_package
from marmot_desktop.marmot.key_package_event import check_key_package_event, drop_deleted
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.marmot.welcome_event import parse_welcome_rumor
from marmot_desktop.nostr import bech32, nip44, nip49, wire
from marmot_desktop.nostr.event import UnsignedEvent, parse_event, parse_rumor, sign_event
from marmot_desktop.nostr.filter import parse_filter
from marmot_desktop.nostr.http_auth import check_http_auth
from marmot_desktop.nostr.nip59 import open_wrap
from marmot_desktop.nostr.profile import parse_profile
from marmot_desktop.nostr.relay_information import parse_relay_information
from marmot_desktop.nostr.relay_lists import parse_general_list, parse_inbox_list, parse_key_package_list
from marmot_desktop.nostr.types import Timestamp, parse_relay_url
from marmot_desktop.relay.config_sources import read_call
from marmot_desktop.relay.gateway.request import parse_request
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.mailbox import read_deposit
from marmot_desktop.rpc.arguments import parse_command_line
from marmot_desktop.rpc.jsonrpc import parse_request as parse_rpc_line
from marmot_desktop.storage.account_files import read_accounts
from tests.unit.marmot.builders import ALICE, NOW, load_vectors, secret_of

V1: Final = load_vectors("marmot_v1.json")
MDK: Final = load_vectors("mdk.json")
TS: Final = load_vectors("marmot_ts_samples.json")
KEY_PACKAGE_EVENT: Final = json.dumps(MDK["key_packages"]["0.8.0"]["event30443"]).encode()
GROUP_EVENT: Final = json.dumps(MDK["steps"][0]["event"]).encode()
WRAP: Final = json.dumps(MDK["welcome_gift_wrap"]["event"]).encode()
WELCOME: Final = json.dumps(MDK["group"]["welcome_rumors"][0]).encode()
_KEYS: Final = [OuterKeys(Epoch(1), bytes.fromhex(MDK["steps"][0]["group_event_exporter_secret"]), b"l" * 32)]
_ENGINE: Final[MlsEngine] = MlsRsEngine(ALICE)


@dataclass(frozen=True, slots=True)
class Target:
    """One border.

    Args:
        run: reads the bytes.
        samples: valid ones.
        errors: all that it may raise.
    """

    run: Callable[[bytes], object]
    samples: tuple[bytes, ...]
    errors: tuple[type[BaseException], ...] = (PeerFaultError,)

    def judge(self, data: bytes) -> None:
        """Read, and let nothing but the target's own errors pass quietly."""
        try:
            self.run(data)
        except self.errors as error:
            if isinstance(error, MarmotDesktopError):
                assert error.code is not None


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _filter(data: bytes) -> None:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return
    parse_filter(value)


def _references(data: bytes) -> None:
    parsers: tuple[Callable[[str], object], ...] = (
        bech32.decode_npub,
        bech32.decode_nsec,
        bech32.decode_nprofile,
        bech32.decode_nevent,
        bech32.parse_person,
        parse_relay_url,
    )
    for parse in parsers:
        try:
            parse(_text(data))
        except PeerFaultError:
            continue


def _lists(data: bytes) -> None:
    event = parse_event(data)
    parse_general_list(event)
    parse_inbox_list(event)
    parse_key_package_list(event)


def _message(data: bytes) -> None:
    rumor = check_rumor(data, ALICE)
    reply_target(rumor)
    deletion_targets(rumor)
    shown_text(rumor)


def _required(data: bytes) -> None:
    parse_required_capabilities(data)
    find_required_capabilities([(3, data)])


def _key_package_event(data: bytes) -> None:
    # Signed anew, so that a change gets past the signature.
    event = parse_event(data)
    signed = sign_event(
        UnsignedEvent(ALICE, event.created_at, event.kind, event.tags, event.content), secret_of(1), aux=bytes(32)
    )
    drop_deleted([signed], [signed])
    check_key_package_event(signed, now=NOW)


def _group_event(data: bytes) -> None:
    event = parse_event(data)
    check_group_event(event, Timestamp(event.created_at))
    open_group_event(event, _KEYS)


def _engine(data: bytes) -> None:
    for read in (_ENGINE.check_key_package, _ENGINE.read_welcome_refs):
        try:
            read(data)
        except PeerFaultError:
            continue


def _config(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "relay.toml"
        file.write_bytes(data)
        read_call(["--config", str(file)], {})


def _account_files(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        account = Path(folder) / "npub1x"
        account.mkdir()
        (account / "account.json").write_bytes(data)
        read_accounts(Path(folder))


def _request(data: bytes) -> None:
    event = parse_event(data)
    parse_request(event, now=event.created_at, own_urls=(), rules=GatewayRules())


_REQUEST: Final = json.dumps(
    json.loads(KEY_PACKAGE_EVENT) | {"kind": 447, "tags": [["p", ALICE.hex()], ["min", "2"], ["ext", "0xf2ee"]]}
).encode()
_RPC: Final = (
    b'{"jsonrpc":"2.0","id":1,"method":"message.send","params":{"group":"00","text":"x"}}',
    b'{"jsonrpc":"2.0","id":null,"method":"shutdown"}',
)
_NCRYPTSEC: Final = V1["nip49"]["ncryptsec"].encode() if "ncryptsec" in V1["nip49"] else b"ncryptsec1qqqq"

_PROFILE: Final = json.dumps(json.loads(KEY_PACKAGE_EVENT) | {"kind": 0, "content": '{"name":"x"}'}).encode()
_LISTS: Final = tuple(json.dumps(TS["relay_lists"][f"kind_{kind}"]).encode() for kind in (10002, 10050, 10051))
_KEY_PACKAGE: Final = bytes.fromhex(MDK["key_packages"]["0.8.0"]["key_package_hex"])
_NIP44: Final = nip44.encrypt(b"text", b"k" * 32, nonce=bytes(32)).encode()
_FROM_RELAY: Final = (
    b'["EVENT","s",' + GROUP_EVENT + b"]",
    b'["OK","' + b"0" * 64 + b'",true,""]',
    b'["EOSE","s"]',
    b'["CLOSED","s",""]',
)
_FROM_CLIENT: Final = (
    b'["EVENT",' + GROUP_EVENT + b"]",
    b'["REQ","s",{"kinds":[445],"#h":["' + b"0" * 64 + b'"]}]',
    b'["CLOSE","s"]',
)
_INFORMATION: Final = b'{"name":"x","limitation":{"max_message_length":1},"supported_nips":[1]}'
_DEPOSIT: Final = b'{"event":' + WRAP + b',"key_package_ref":"' + b"0" * 64 + b'"}'


def _decrypt(data: bytes) -> None:
    nip44.decrypt(_text(data), b"k" * 32)


def _decrypt_secret(data: bytes) -> None:
    # Cut short: a whole one would spend a second on its passphrase.
    nip49.decrypt_secret(_text(data[:40]), "")


def _authorization(data: bytes) -> None:
    check_http_auth(_text(data), ("https://x",), "GET", b"", 0)


def _command_line(data: bytes) -> None:
    parse_command_line(_text(data).split())


TARGETS: Final[dict[str, Target]] = {
    "event": Target(parse_event, (KEY_PACKAGE_EVENT, GROUP_EVENT, WRAP)),
    "rumor": Target(parse_rumor, (WELCOME, json.dumps(MDK["inner_rumor_a"]).encode())),
    "relay message": Target(wire.parse_relay_message, _FROM_RELAY),
    "client message": Target(wire.parse_client_message, _FROM_CLIENT),
    "filter": Target(_filter, (b'{"kinds":[445],"#h":["00"],"since":1,"until":2,"limit":3}',)),
    "references": Target(_references, (bech32.encode_npub(ALICE).encode(), b"wss://relay.example/path")),
    "nip44": Target(_decrypt, (_NIP44,)),
    "ncryptsec": Target(_decrypt_secret, (_NCRYPTSEC,)),
    "gift wrap": Target(lambda data: open_wrap(parse_event(data), secret_of(1)), (WRAP,)),
    "relay lists": Target(_lists, _LISTS),
    "relay information": Target(parse_relay_information, (_INFORMATION,)),
    "profile": Target(lambda data: parse_profile(parse_event(data)), (_PROFILE,)),
    "group data": Target(parse_group_data, tuple(bytes.fromhex(each["bytes"]) for each in V1["group_data"])),
    "key package": Target(read_key_package, (_KEY_PACKAGE,)),
    "required capabilities": Target(_required, (bytes.fromhex("02f2ee02000a00"),)),
    "key package event": Target(_key_package_event, (KEY_PACKAGE_EVENT,)),
    "group event": Target(_group_event, (GROUP_EVENT,)),
    "welcome": Target(lambda data: parse_welcome_rumor(parse_rumor(data)), (WELCOME,)),
    "message": Target(_message, (V1["rumor"]["json"].encode(), json.dumps(MDK["inner_rumor_a"]).encode())),
    "engine": Target(_engine, (_KEY_PACKAGE, base64.b64decode(MDK["group"]["welcome_rumors"][0]["content"]))),
    "key package request": Target(_request, (_REQUEST,)),
    "http authorization": Target(_authorization, (b"Nostr " + base64.b64encode(GROUP_EVENT),)),
    "welcome deposit": Target(lambda data: read_deposit(data, 0), (_DEPOSIT,)),
    "rpc line": Target(parse_rpc_line, _RPC),
    "command line": Target(_command_line, (b"group.list --json --profile x",), (RefusedError, SystemExit)),
    "relay configuration": Target(_config, (b'database = "x"\n[gateway]\nlow_water = 1\n',), (RefusedError,)),
    "account files": Target(_account_files, (b'{"version":1,"npub":"npub1","name":"x"}',), (MarmotDesktopError,)),
}
