"""The method table: every name a caller may use, its parameters, and who does it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeVar

from marmot_desktop.errors import ErrorCode, RefusedError, as_one_error
from marmot_desktop.frozen import Frozen
from marmot_desktop.rpc import account_methods, change_methods, group_methods, message_methods
from marmot_desktop.rpc.caller import Caller
from marmot_desktop.rpc.paging import PageParameters
from marmot_desktop.rpc.parameters import Parameters, parse_parameters

P = TypeVar("P", bound=Parameters)


class Method(Frozen, frozen=True):
    """One row of the table.

    Args:
        parameters: the struct that says what it may be given.
        call: does it, with the parameters as they came; the last argument says whether they are written-out text.
    """

    parameters: type[Parameters]
    call: Callable[[Caller, Mapping[str, object], bool], Awaitable[object]]


SHUTDOWN: Final = "shutdown"
"""Served by the server itself: it has to answer everything else first."""


def _method(parameters: type[P], run: Callable[[Caller, P], Awaitable[object]]) -> Method:
    async def call(caller: Caller, given: Mapping[str, object], from_text: bool) -> object:
        with as_one_error():
            return await run(caller, parse_parameters(given, parameters, from_text=from_text))

    return Method(parameters, call)


async def _refuse(_caller: Caller, _given: Mapping[str, object], _from_text: bool) -> object:
    raise RefusedError(ErrorCode.NOT_AVAILABLE)


async def _nothing(_caller: Caller, _params: Parameters) -> object:
    return {}


_NOT_AVAILABLE: Final = Method(Parameters, _refuse)

METHODS: Final[Mapping[str, Method]] = {
    "account.create": _method(account_methods.CreateAccount, account_methods.create_account),
    "account.import": _method(account_methods.ImportAccount, account_methods.import_account),
    "account.list": _method(PageParameters, account_methods.list_accounts),
    "account.use": _method(account_methods.OneAccount, account_methods.use_account),
    "account.remove": _method(account_methods.OneAccount, account_methods.remove_account),
    "account.export": _method(account_methods.ExportAccount, account_methods.export_account),
    "profile.set": _method(account_methods.SetProfile, account_methods.set_profile),
    "profile.get": _method(account_methods.GetProfile, account_methods.get_profile),
    "relays.get": _method(Parameters, account_methods.get_relays),
    "relays.set": _method(account_methods.SetRelays, account_methods.set_relays),
    "contact.add": _method(account_methods.OneContact, account_methods.add_contact),
    "contact.list": _method(PageParameters, account_methods.list_contacts),
    "contact.remove": _method(account_methods.OneContact, account_methods.remove_contact),
    "contact.get": _method(account_methods.OneContact, account_methods.get_contact),
    "key_package.publish": _method(group_methods.PublishKeyPackages, group_methods.publish_key_packages),
    "key_package.list": _method(group_methods.ListKeyPackages, group_methods.list_key_packages),
    "key_package.delete": _method(group_methods.OneKeyPackage, group_methods.delete_key_package),
    "key_package.request": _method(group_methods.RequestKeyPackages, group_methods.request_key_packages),
    "group.create": _method(group_methods.CreateGroup, group_methods.create_group),
    "group.list": _method(PageParameters, group_methods.list_groups),
    "group.get": _method(group_methods.OneGroup, group_methods.get_group),
    "group.invite": _method(group_methods.InviteMember, group_methods.invite_member),
    "group.remove_member": _method(change_methods.RemoveMember, change_methods.remove_member),
    "group.set_admins": _method(change_methods.SetAdmins, change_methods.set_admins),
    "group.update": _method(change_methods.UpdateGroup, change_methods.update_group),
    "group.rotate_key": _method(group_methods.OneGroup, change_methods.rotate_key),
    "group.leave": _method(group_methods.OneGroup, change_methods.leave_group),
    "group.export_secret": _method(group_methods.ExportSecret, group_methods.export_secret),
    "invite.list": _method(group_methods.ListInvites, group_methods.list_invites),
    "invite.accept": _method(group_methods.OneInvite, group_methods.accept_invite),
    "invite.archive": _method(group_methods.OneInvite, group_methods.archive_invite),
    "message.send": _method(message_methods.SendMessage, message_methods.send_message),
    "message.list": _method(message_methods.ListMessages, message_methods.list_messages),
    "message.react": _NOT_AVAILABLE,
    "message.delete": _NOT_AVAILABLE,
    "message.search": _NOT_AVAILABLE,
    "media.send": _NOT_AVAILABLE,
    "media.save": _NOT_AVAILABLE,
    "sync.status": _method(message_methods.ListSync, message_methods.sync_status),
    "sync.wait": _method(message_methods.WaitForSync, message_methods.wait_for_sync),
    "sync.refetch": _method(message_methods.RefetchGroup, message_methods.refetch_group),
    "log.group": _method(change_methods.ListLog, change_methods.list_log),
    "events.subscribe": _method(message_methods.Kinds, message_methods.subscribe),
    "events.unsubscribe": _method(message_methods.Kinds, message_methods.unsubscribe),
    SHUTDOWN: _method(Parameters, _nothing),
}
"""Names that are known and not served yet answer `not_available`; all others are unknown."""
