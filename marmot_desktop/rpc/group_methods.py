"""`key_package.*`, `group.*` and `invite.*`: from a published key package to a joined group."""

from typing import Annotated, Literal

import msgspec

from marmot_desktop.domain.identifiers import parse_group, parse_id, parse_person
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.encoding import (
    JsonObject,
    encode_created_group,
    encode_group,
    encode_invite,
    encode_invite_result,
    encode_key_package,
    encode_published_key_package,
)
from marmot_desktop.rpc.paging import PageParameters, page_of
from marmot_desktop.rpc.parameters import (
    BadParameterError,
    Count,
    Parameters,
    SecretLength,
    parse_id_of,
    parse_ids_of,
)


class PublishKeyPackages(Parameters, frozen=True):
    """`count` packages; with `last_resort` the first of them renews the slot, the others are for one use."""

    count: Count = 1
    last_resort: bool = True


class ListKeyPackages(PageParameters, frozen=True):
    """Whose; our own by default."""

    pubkey: str | None = None


class RequestKeyPackages(Parameters, frozen=True):
    """Whose, and how many of each device."""

    pubkey: str
    min: Annotated[int, msgspec.Meta(ge=1, le=10)] = 1


class OneKeyPackage(Parameters, frozen=True):
    """Which of our own key package events."""

    event_id: str


class CreateGroup(Parameters, frozen=True):
    """`admins` and `members` are people; every admin is a member or ourselves."""

    name: str
    description: str = ""
    relays: tuple[str, ...] = ()
    admins: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


class OneGroup(Parameters, frozen=True):
    """Which group, by any routing id it has had."""

    group: str


class InviteMember(OneGroup, frozen=True):
    """A person, one of their key packages, or a whole signed key package event (as object or as text).

    `devices`: who is in already is added with further devices: the named package, or every device that is not in yet.
    `renew_expiring`: members whose key package expires in the group are added again in the same commit.
    """

    pubkey: str | None = None
    key_package_event_id: str | None = None
    key_package_event: dict[str, object] | str | None = None
    devices: bool = False
    renew_expiring: bool = False


class ExportSecret(OneGroup, frozen=True):
    """What the exporter of the current epoch is asked; texts go in as UTF-8."""

    label: str
    context: str = ""
    length: SecretLength = 32


class ListInvites(PageParameters, frozen=True):
    """Only those that stand so."""

    status: Literal["pending", "accepted", "archived"] | None = None


class OneInvite(Parameters, frozen=True):
    """Which invite."""

    invite: str


async def publish_key_packages(caller: Caller, params: PublishKeyPackages) -> list[JsonObject]:
    """Publish fresh key packages; one row for each event."""
    key_packages = (await caller.services()).key_packages
    return [encode_published_key_package(row) for row in await key_packages.publish(params.count, params.last_resort)]


async def list_key_packages(caller: Caller, params: ListKeyPackages) -> list[JsonObject]:
    """Own key packages, used ones too, or what somebody has published now; newest first."""
    before = None if params.before is None else parse_id_of("before", params.before, parse_id)
    pubkey = None if params.pubkey is None else parse_id_of("pubkey", params.pubkey, parse_person)
    key_packages = (await caller.services()).key_packages
    records = await (key_packages.list_own() if pubkey is None else key_packages.list_of(pubkey))
    newest_first = sorted(records, key=lambda record: record.created_at, reverse=True)
    rows = page_of(newest_first, lambda record: record.event_id, limit=params.limit, before=before)
    return [encode_key_package(record) for record in rows]


async def request_key_packages(caller: Caller, params: RequestKeyPackages) -> list[JsonObject]:
    """Take key packages out of the stock of somebody's relays (kind 447)."""
    pubkey = parse_id_of("pubkey", params.pubkey, parse_person)
    requests = (await caller.services()).package_requests
    return [encode_key_package(record) for record in await requests.request(pubkey, params.min)]


async def delete_key_package(caller: Caller, params: OneKeyPackage) -> JsonObject:
    """Take a key package back, with its twin; who was invited with it can still join."""
    event_id = parse_id_of("event_id", params.event_id, parse_id)
    await (await caller.services()).key_packages.delete(event_id)
    return {}


async def create_group(caller: Caller, params: CreateGroup) -> JsonObject:
    """Create a group with ourselves as admin and invite its first members, all or nobody."""
    admins = parse_ids_of("admins", params.admins, parse_person)
    members = parse_ids_of("members", params.members, parse_person)
    groups = (await caller.services()).groups
    created = await groups.create(params.name, params.description, params.relays, admins, members)
    return encode_created_group(created)


async def list_groups(caller: Caller, params: PageParameters) -> list[JsonObject]:
    """The groups, newest activity first."""
    before = None if params.before is None else parse_id_of("before", params.before, parse_group)
    groups = await (await caller.services()).groups.list()
    rows = page_of(groups, lambda group: group.id, limit=params.limit, before=before)
    return [encode_group(group) for group in rows]


async def get_group(caller: Caller, params: OneGroup) -> JsonObject:
    """One group as it is now; `expiring` are members whose key package expires in it, where there are any."""
    group = parse_id_of("group", params.group, parse_group)
    groups = (await caller.services()).groups
    encoded = encode_group(await groups.get(group))
    expiring = await groups.expiring(group)
    return {**encoded, "expiring": [person.hex() for person in expiring]} if expiring else encoded


async def invite_member(caller: Caller, params: InviteMember) -> JsonObject:
    """Add a person: the change of the group is acknowledged by a relay before the invitation leaves."""
    group = parse_id_of("group", params.group, parse_group)
    person = None if params.pubkey is None else parse_id_of("pubkey", params.pubkey, parse_person)
    event_id = (
        None
        if params.key_package_event_id is None
        else parse_id_of("key_package_event_id", params.key_package_event_id, parse_id)
    )
    event = params.key_package_event
    if isinstance(event, dict):
        event = msgspec.json.encode(event).decode()
    if person is None and event_id is None and event is None:
        raise BadParameterError("pubkey", "Name a `pubkey`, a `key_package_event_id` or a `key_package_event`.")
    groups = (await caller.services()).groups
    if params.devices and person is not None and event_id is None and event is None:
        first, *further = await groups.add_devices(group, person)
        return {**encode_invite_result(first), "further": [encode_invite_result(each) for each in further]}
    result = await groups.invite(
        group,
        person=person,
        key_package_event_id=event_id,
        key_package_event=event,
        further_device=params.devices,
        renew_expiring=params.renew_expiring,
    )
    return encode_invite_result(result)


async def export_secret(caller: Caller, params: ExportSecret) -> str:
    """A secret of the current epoch in hex, for interoperability tests only.

    Secrets: returns one.
    """
    if not caller.unsafe_test_methods:
        raise RefusedError(ErrorCode.NOT_AVAILABLE, "only with --unsafe-test-methods")
    group = parse_id_of("group", params.group, parse_group)
    groups = (await caller.services()).groups
    secret = await groups.export_secret(group, params.label.encode(), params.context.encode(), params.length)
    return secret.hex()


async def list_invites(caller: Caller, params: ListInvites) -> list[JsonObject]:
    """Invites that we received, newest first."""
    before = None if params.before is None else parse_id_of("before", params.before, parse_id)
    status = None if params.status is None else InviteStatus(params.status)
    invites = await (await caller.services()).invites.list(status)
    rows = page_of(invites, lambda invite: invite.id, limit=params.limit, before=before)
    return [encode_invite(invite) for invite in rows]


async def accept_invite(caller: Caller, params: OneInvite) -> JsonObject:
    """Join the group; answers before its history has been fetched."""
    invite = parse_id_of("invite", params.invite, parse_id)
    return encode_group(await (await caller.services()).invites.accept(invite))


async def archive_invite(caller: Caller, params: OneInvite) -> JsonObject:
    """Put an invite aside; nobody is told."""
    invite = parse_id_of("invite", params.invite, parse_id)
    return encode_invite(await (await caller.services()).invites.archive(invite))
