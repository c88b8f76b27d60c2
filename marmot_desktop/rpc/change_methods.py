"""`group.remove_member`, `group.set_admins`, `group.update`, `group.rotate_key`, `group.leave` and `log.group`."""

from typing import Annotated

import msgspec

from marmot_desktop.domain.group_log import GroupLogRow
from marmot_desktop.domain.identifiers import parse_group, parse_id, parse_person
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.encoding import JsonObject, encode_group
from marmot_desktop.rpc.group_methods import OneGroup
from marmot_desktop.rpc.paging import DEFAULT_LIMIT
from marmot_desktop.rpc.parameters import BadParameterError, parse_id_of, parse_ids_of

LogLimit = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]


class RemoveMember(OneGroup, frozen=True):
    """Whom to remove, with all of their devices."""

    pubkey: str


class SetAdmins(OneGroup, frozen=True):
    """The whole new list."""

    admins: tuple[str, ...]


class UpdateGroup(OneGroup, frozen=True):
    """What is left out stays as it is."""

    name: str | None = None
    description: str | None = None
    relays: tuple[str, ...] | None = None
    image: str | None = None


class ListLog(OneGroup, frozen=True):
    """A page of verdicts, newest first."""

    limit: LogLimit = DEFAULT_LIMIT
    before: str | None = None


async def remove_member(caller: Caller, params: RemoveMember) -> JsonObject:
    """Remove a person from a group."""
    group = parse_id_of("group", params.group, parse_group)
    person = parse_id_of("pubkey", params.pubkey, parse_person)
    return encode_group(await (await caller.services()).changes.remove_member(group, person))


async def set_admins(caller: Caller, params: SetAdmins) -> JsonObject:
    """Say who the admins of a group are."""
    group = parse_id_of("group", params.group, parse_group)
    admins = parse_ids_of("admins", params.admins, parse_person)
    return encode_group(await (await caller.services()).changes.set_admins(group, admins))


async def update_group(caller: Caller, params: UpdateGroup) -> JsonObject:
    """Change a group's name, description or relays, or take its picture away with an empty `image`."""
    group = parse_id_of("group", params.group, parse_group)
    if all(each is None for each in (params.name, params.description, params.relays, params.image)):
        raise BadParameterError("name", "Name what is to change: `name`, `description`, `relays` or `image`.")
    if params.image:
        raise RefusedError(ErrorCode.NOT_AVAILABLE, "pictures cannot be set yet")
    changed = await (await caller.services()).changes.update(
        group,
        name=params.name,
        description=params.description,
        relays=params.relays,
        without_image=params.image is not None,
    )
    return encode_group(changed)


async def rotate_key(caller: Caller, params: OneGroup) -> JsonObject:
    """Renew our own keys in a group."""
    group = parse_id_of("group", params.group, parse_group)
    return encode_group(await (await caller.services()).changes.rotate_key(group))


async def leave_group(caller: Caller, params: OneGroup) -> JsonObject:
    """Leave a group; a member is `leaving` until somebody else has committed it."""
    group = parse_id_of("group", params.group, parse_group)
    return encode_group(await (await caller.services()).changes.leave(group))


async def list_log(caller: Caller, params: ListLog) -> list[JsonObject]:
    """What became of each event of a group, newest first."""
    group = parse_id_of("group", params.group, parse_group)
    before = None if params.before is None else parse_id_of("before", params.before, parse_id)
    log = (await caller.services()).log
    return [encode_log_row(row) for row in await log.list(group, limit=params.limit, before=before)]


def encode_log_row(row: GroupLogRow) -> JsonObject:
    """One verdict; what is not known is left out."""
    value: JsonObject = {
        "event_id": row.event_id.hex(),
        "kind": row.kind,
        "created_at": row.created_at,
        "received_at": row.received_at,
        "what": row.what,
        "outcome": row.outcome.value,
    }
    if row.epoch is not None:
        value["epoch"] = row.epoch
    if row.code is not None:
        value["code"] = row.code.value
    if row.author is not None:
        value["author"] = row.author.hex()
    return value
