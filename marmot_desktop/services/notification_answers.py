"""What follows when the user clicks a notification, marks a chat read in it, or writes an answer."""

import logging

from marmot_desktop.domain.facts import NotificationOpened
from marmot_desktop.domain.notification import NotificationKind
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.notification_desk import NO_ACCOUNT, NotificationDesk
from marmot_desktop.services.notification_ports import Answer, AnswerKind
from marmot_desktop.services.notification_screen import FindAccount, Standing

log = logging.getLogger(__name__)


class NotificationAnswers:
    """Does what the user has asked for in a notification.

    Args:
        hub: told what a window is to show.
        desk: knows what stands on the screen.
        find: the services of an account; `None` where it is not signed in.
    """

    def __init__(self, hub: Hub, desk: NotificationDesk, find: FindAccount) -> None:
        self._hub = hub
        self._desk = desk
        self._find = find

    async def take(self, answer: Answer) -> None:
        """See the class. An answer to something that is none of ours changes nothing."""
        screen = self._desk.screen
        standing = screen.find(answer.handle)
        if standing is None:
            return
        if answer.kind is AnswerKind.CLOSED:
            await screen.closed(answer.handle)
            return
        if answer.kind is AnswerKind.OPENED:
            await self._open(standing, answer.activation_token)
            await screen.withdraw(standing)
            return
        # It has done its work, whatever becomes of the answer.
        await screen.withdraw(standing)
        services = self._find(standing.account)
        if services is None or len(standing.shown.chats) != 1 or standing.shown.kind is not NotificationKind.CHAT:
            return
        group_key = standing.shown.chats[0][0]
        if answer.kind is AnswerKind.REPLIED:
            await self._reply(standing.account, services, group_key, answer.text)
        else:
            await self._mark_read(services, group_key)

    async def _open(self, standing: Standing, token: str) -> None:
        chats, services = standing.shown.chats, self._find(standing.account)
        group_key = chats[0][0] if len(chats) == 1 else None
        message: EventId | None = None
        if group_key is not None and standing.shown.kind is NotificationKind.CHAT and services is not None:
            looks = await services.notifications.look(chats)
            message = looks[0].first if looks else None
        invite = None if standing.shown.invite is None else EventId(standing.shown.invite)
        account = None if standing.account == NO_ACCOUNT else standing.account
        self._hub.publish(account, NotificationOpened(account, group_key, message, invite, token))

    async def _mark_read(self, services: AccountServices, group_key: int) -> None:
        group = await services.notifications.route(group_key)
        if group is not None:
            await services.chat_marks.mark_read(group)

    async def _reply(self, account: PubKey, services: AccountServices, group_key: int, text: str) -> None:
        """Send it as anything else that is sent; where that is refused it is kept as the chat's draft, and said."""
        group = await services.notifications.route(group_key)
        if group is None or not text.strip():
            return
        try:
            await services.messages.send(group, text)
            await services.chat_marks.mark_read(group)
        except MarmotDesktopError as err:
            log.info("a reply from a notification was not sent: %s", err.code.value)
            await services.chat_marks.add_to_draft(group, text)
            await self._desk.tell_reply_failed(account, group_key, err.code)
