"""An account with a life, for pictures."""

from typing import Final

from marmot_desktop.domain.chat import DeliveryState, GroupState
from marmot_desktop.domain.contact import Reachability
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists
from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.bridge import UiBridge
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions

ME: Final = "Ada Stone"
FRIENDS: Final = ("Björn Lind", "Chidi Okafor", "Dana Whitfield", "Emi 田中", "فاطمة")
SLOW: Final = RelayUrl("wss://relay.example.org")


def busy_actions() -> FakeActions:
    """An account with a life: chats, people, invites."""
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account(ME),)
    for name, state in zip(FRIENDS, list(Reachability)[2:] * 2, strict=False):
        person = make.contact(name, state, about="Climbs hills, keeps bees, answers slowly.")
        actions.contacts[person.pubkey] = person
        actions.packages[person.pubkey] = (make.key_package(name),)
    actions.packages[make.pubkey("Björn Lind")] = (
        make.key_package("Björn Lind"),
        make.key_package("Björn Lind", "two"),
        make.key_package("Björn Lind", "old", problem=ErrorCode.KP_EXPIRED),
    )
    actions.own_packages = (
        make.key_package("us"),
        make.key_package("us", "used", problem=ErrorCode.KP_EXPIRED),
    )
    actions.stock = (
        make.stock(available=10),
        make.stock(available=2, relay="wss://relay.example.org"),
        make.stock(available=6, relay="wss://keys.example.net", key_changed=True),
    )
    actions.relays = RelayLists(
        (make.RELAY, SLOW),
        (make.RELAY,),
        (make.RELAY,),
        (make.relay_status(), make.relay_status(SLOW, RelayConnectionState.WAITING, "connection refused")),
    )
    _add_chats(actions)
    _add_invites(actions)
    return actions


def _add_chats(actions: FakeActions) -> None:
    now = make.NOW
    talk = [
        make.system_line(1, ME, "members_added", FRIENDS[:2], now - 90_000),
        make.message(1, ME, "Morning all. Who has the long rope?", now - 89_000, mine=True),
        make.message(1, "Björn Lind", "I do. 60 m, dry treated.", now - 88_800),
        make.message(1, "Björn Lind", "Shall I bring it on Saturday?", now - 88_790),
        make.system_line(1, ME, "members_added", FRIENDS[2:], now - 88_000),
        make.message(
            1,
            "Chidi Okafor",
            "Yes please. The forecast is good until about four, then it turns: wind from the west, some rain, nothing"
            " dramatic. I would start early and be back at the hut for cake. https://example.org/forecast/saturday",
            now - 4000,
        ),
        make.message(1, "Emi 田中", "了解です 👍🏽 ケーキは任せて", now - 3800),
        make.message(1, "فاطمة", "سأحضر الخرائط والشاي للجميع", now - 3700),
        make.message(1, ME, "Perfect.", now - 600, mine=True),
        make.message(1, ME, "Meet at six at the station?\nI have the keys for the hut.", now - 590, mine=True),
        make.message(1, "Björn Lind", "🏔️🐿️☕", now - 300),
        make.message(1, ME, "See you there", now - 60, mine=True, state=DeliveryState.QUEUED),
        make.message(1, ME, "This one did not leave", now - 50, mine=True, state=DeliveryState.FAILED),
    ]
    actions.messages[1] = talk
    everybody = (ME, *FRIENDS)
    actions.groups = {
        1: make.group(
            1,
            "Saturday hike",
            everybody,
            last=talk[-3],
            unread=0,
            description="Plans for the ridge, and who brings cake.",
        ),
        2: make.group(
            2,
            "Neighbours",
            (ME, "Dana Whitfield"),
            admins=("Dana Whitfield",),
            unread=3,
            last=make.message(2, "Dana Whitfield", "The bins are out again <b>tomorrow</b>", now - 5000),
        ),
        3: make.group(3, "", (ME, "Emi 田中"), last=make.message(3, "Emi 田中", "またね！", now - 80_000)),
        4: make.group(
            4, "An old project with a very long name that does not fit here", (ME,), state=GroupState.REMOVED
        ),
        5: make.group(5, "Empty for now", (ME,)),
    }


def _add_invites(actions: FakeActions) -> None:
    for each in (
        make.invite("Book club", "Dana Whitfield", description="One book a month, two if they are short."),
        make.invite("Choir", "Chidi Okafor", at=make.NOW - 90_000, problem=ErrorCode.NO_MATCHING_KEY_PACKAGE),
        make.invite("Chess", "Björn Lind", status=InviteStatus.ARCHIVED),
        make.invite("Saturday hike", "Björn Lind", status=InviteStatus.ACCEPTED),
    ):
        actions.invites[each.id] = each
