"""The shapes that callers rely on, key by key."""

import msgspec

from marmot_desktop.domain.chat import Attachment, CreatedGroup, DeliveryState, Reaction
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.rpc import encoding
from tests.unit.rpc.fake_desk import (
    ALICE,
    BOB,
    GROUP,
    INVITED,
    RELAY,
    RELAY_LISTS,
    account,
    contact,
    event_id,
    group,
    invite,
    key_package,
    message,
)


def test_a_group_has_its_members_once_each_with_their_devices_counted() -> None:
    assert encoding.encode_group(group()) == {
        "group": GROUP.hex(),
        "name": "Garden",
        "description": "Vegetables",
        "epoch": 3,
        "members": [
            {"pubkey": ALICE.hex(), "admin": True, "leaves": 2},
            {"pubkey": BOB.hex(), "admin": False, "leaves": 1},
        ],
        "admins": [ALICE.hex()],
        "relays": [RELAY],
        "state": "active",
        "unread": 4,
    }


def test_a_created_group_tells_which_relays_took_each_welcome() -> None:
    encoded = encoding.encode_created_group(CreatedGroup(group(), (INVITED,)))
    assert encoded == {
        **encoding.encode_group(group()),
        "invitations": [encoding.encode_invite_result(INVITED)],
    }


def test_an_invitation_tells_commit_welcome_and_relays() -> None:
    assert encoding.encode_invite_result(INVITED) == {
        "pubkey": BOB.hex(),
        "key_package_event_id": event_id(20).hex(),
        "commit_event_id": event_id(21).hex(),
        "welcome_event_id": event_id(22).hex(),
        "accepted_by": [RELAY],
        "inbox_relays": [RELAY],
    }


def test_a_received_message_has_no_relay_count_and_no_reply_where_there_is_none() -> None:
    assert encoding.encode_message(message()) == {
        "message": event_id(1).hex(),
        "group": GROUP.hex(),
        "author": BOB.hex(),
        "kind": 9,
        "text": "Hello",
        "created_at": 1_800_000_100,
        "received_at": 1_800_000_101,
        "reactions": [],
        "media": [],
        "state": "received",
    }


def test_an_own_message_counts_the_relays_that_took_it() -> None:
    sent = replace(message(mine=True), state=DeliveryState.SENT, relays_accepted=2)
    assert encoding.encode_message(sent)["relays_accepted"] == 2
    assert encoding.encode_sending(sent) == {"message": event_id(1).hex(), "state": "sent"}


def test_replies_reactions_and_files_are_told() -> None:
    rich = replace(
        message(),
        reply_to=event_id(5),
        reactions=(Reaction("+", (ALICE, BOB)),),
        media=(Attachment("https://127.0.0.1/x", "image/png", "x.png", 10),),
    )
    encoded = encoding.encode_message(rich)
    assert encoded["reply_to"] == event_id(5).hex()
    assert encoded["reactions"] == [{"emoji": "+", "by": [ALICE.hex(), BOB.hex()]}]
    assert encoded["media"] == [
        {"url": "https://127.0.0.1/x", "media_type": "image/png", "file_name": "x.png", "size_bytes": 10}
    ]


def test_an_invite_has_a_problem_only_where_there_is_one() -> None:
    encoded = encoding.encode_invite(invite())
    assert encoded == {
        "invite": event_id(7).hex(),
        "group_name": "Garden",
        "description": "Vegetables",
        "inviter": BOB.hex(),
        "members": 2,
        "relays": [RELAY],
        "key_package_event_id": None,
        "received_at": 1_800_000_050,
        "status": "pending",
    }
    troubled = replace(invite(), problem=ErrorCode.NO_MATCHING_KEY_PACKAGE)
    assert encoding.encode_invite(troubled)["problem"] == "no_matching_key_package"


def test_a_key_package_tells_what_an_inviter_needs() -> None:
    assert encoding.encode_key_package(key_package()) == {
        "event_id": event_id(20).hex(),
        "kind": 30443,
        "ref": "05" * 32,
        "slot": "slot",
        "created_at": 1_800_000_000,
        "not_after": 1_807_000_000,
        "last_resort": True,
        "valid": True,
        "client": "Marmot Desktop",
        "relays_accepted": 1,
    }
    bad = replace(key_package(), ref=None, valid=False, problem=ErrorCode.KP_MALFORMED, client="")
    assert encoding.encode_key_package(bad)["problem"] == "kp_malformed"
    assert "client" not in encoding.encode_key_package(bad)


def test_a_published_key_package_counts_the_relays_that_took_it() -> None:
    assert encoding.encode_published_key_package(key_package()) == {
        "event_id": event_id(20).hex(),
        "kind": 30443,
        "ref": "05" * 32,
        "relays_accepted": 1,
    }


def test_relay_lists_can_be_given_back_as_they_are() -> None:
    encoded = encoding.encode_relay_lists(RELAY_LISTS)
    assert [encoded[name] for name in ("general", "inbox", "key_packages")] == [[RELAY]] * 3
    assert encoded["states"] == [
        {"url": RELAY, "state": "connected", "authenticated": False, "last_error": "", "latency_ms": 3}
    ]


def test_accounts_and_contacts_name_both_forms_of_the_key() -> None:
    assert encoding.encode_identity(account()) == {"pubkey": ALICE.hex(), "npub": account().npub}
    assert encoding.encode_account(account(), current=True)["current"] is True
    encoded = encoding.encode_contact(contact())
    assert (encoded["pubkey"], encoded["npub"]) == (BOB.hex(), contact().npub)
    assert encoded["profile"] == {"name": "Bob", "about": "", "picture": "", "nip05": ""}
    assert encoded["reachability"] == "ready"


def test_everything_is_plain_json() -> None:
    for value in (
        encoding.encode_group(group()),
        encoding.encode_message(message()),
        encoding.encode_contact(contact()),
        encoding.encode_account(account(), current=False),
    ):
        assert msgspec.json.decode(msgspec.json.encode(value)) == value
