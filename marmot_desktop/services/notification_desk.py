"""Decides what the desktop shows of all accounts: what is told, replaced as more comes, and withdrawn.

One notification stands for one chat, or for several that came by catch-up. What it tells is read from the store each
time, so that what was read, deleted or muted meanwhile is in none. Called by one task at a time (`background.notifier`);
`watch`, `choices` and `offer` by faces, in between.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.notification import (
    ChatLook,
    DesktopOffer,
    NotificationHandle,
    NotificationKind,
    ShownNotification,
)
from marmot_desktop.domain.notification_policy import Happening, Verdict, judge, may_stand
from marmot_desktop.domain.notification_settings import NotificationSettings, Preview
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.services.notification_choices import NotificationChoices
from marmot_desktop.services.notification_ports import Wording
from marmot_desktop.services.notification_screen import FindAccount, NotificationScreen, Standing

NO_ACCOUNT: Final = PubKey(bytes(32))
"""Whose a notification is that belongs to nobody: no key has this public key."""
NPUB_SHOWN: Final = 12
SECURITY_EVERY_S: Final = 3_600.0
"""A member who goes on breaking a rule cannot go on disturbing."""
_NOT_YET: Final = NotificationHandle("", 0)


class NotificationDesk:
    """The notifications of a profile.

    Args:
        choices: of the user.
        screen: where they are shown.
        find: the services of an account; `None` where it is not signed in.
        clock: wall time.
        local: what the clock on the wall says at a time.
        several: whether more than one account is live.
    """

    def __init__(
        self,
        choices: NotificationChoices,
        screen: NotificationScreen,
        find: FindAccount,
        clock: Clock,
        local: Callable[[float], datetime],
        several: Callable[[], bool] = lambda: False,
    ) -> None:
        self.choices = choices
        self.screen = screen
        self._find = find
        self._clock = clock
        self._local = local
        self._several = several
        self._watched: tuple[PubKey, int] | None = None
        self._noticed: dict[tuple[PubKey, ErrorCode, NostrGroupId | None], float] = {}

    async def offer(self) -> DesktopOffer:
        """What this desktop's notifications can do."""
        return await self.screen.server.offer()

    def watch(self, account: PubKey | None, group_key: int | None, *, active: bool) -> None:
        """What the user looks at.

        Args:
            account: that the window shows.
            group_key: the chat that is open in it.
            active: the window is in front.
        """
        is_seen = active and account is not None and group_key is not None
        self._watched = (account, group_key) if is_seen and account is not None and group_key is not None else None

    async def test(self) -> bool:
        """Show one to look at. Returns whether the desktop took it."""
        before = self._of_kind(NO_ACCOUNT, NotificationKind.TEST)
        if before is not None:
            await self.screen.withdraw(before)
        about, settings = ShownNotification(_NOT_YET, NotificationKind.TEST), await self.choices.get()
        await self.screen.show(NO_ACCOUNT, about, self.screen.words.test(), news=True, sound=settings.sound)
        return self._of_kind(NO_ACCOUNT, NotificationKind.TEST) is not None

    async def tell_chats(self, account: PubKey, chats: Mapping[int, int], *, live: bool) -> None:
        """Messages have come.

        Args:
            account: whose.
            chats: for each chat the position of the first of them.
            live: they were written just now; else what several chats have is summed up.
        """
        settings, since = await self.choices.get(), self._since(account, chats, live=live)
        looks = await self._look(account, since)
        told = [look for look in looks if self._judge(account, look, settings, live=live) is not Verdict.SILENT]
        if live or len(told) < 2:
            for look in told:
                await self._show_chats(account, (look,), since, self._alone(account, look.group_key), news=True)
            return
        together = {look.group_key for look in told}
        inside = [each for each in self._chat_notices(account) if each.chat_keys() <= together]
        for each in inside[1:]:
            await self.screen.withdraw(each)
        await self._show_chats(account, told, since, inside[0] if inside else None, news=True)

    async def recheck(self, account: PubKey, group_key: int | None = None) -> None:
        """Something about a chat, or about all, has changed: what is shown tells it, or goes."""
        settings = await self.choices.get()
        for standing in self._chat_notices(account):
            if group_key is not None and group_key not in standing.chat_keys():
                continue
            looks = await self._look(account, dict(standing.shown.chats))
            left = [look for look in looks if may_stand(self._happening(account, look), settings)]
            if left:
                await self._show_chats(account, left, dict(standing.shown.chats), standing, news=False)
            else:
                await self.screen.withdraw(standing)

    async def recheck_all(self) -> None:
        """The user wants to be disturbed otherwise now."""
        settings = await self.choices.get()
        for standing in self.screen.all():
            happening = Happening(standing.shown.kind, standing.account)
            if standing.shown.kind is not NotificationKind.TEST and not may_stand(happening, settings):
                await self.screen.withdraw(standing)
        for account in {each.account for each in self.screen.all()}:
            await self.recheck(account)

    async def tell_invite(self, account: PubKey, invite: EventId) -> None:
        """An invite has come; one that waits no more is withdrawn, and so is one of somebody blocked."""
        services = self._find(account)
        named = None if services is None else await services.notifications.look_at_invite(invite)
        before = next((each for each in self.screen.of(account) if each.shown.invite == invite), None)
        if named is None:
            if before is not None:
                await self.screen.withdraw(before)
            return
        about = ShownNotification(_NOT_YET, NotificationKind.INVITE, invite=bytes(invite))
        settings = await self.choices.get()
        if before is not None or self._may_begin(account, NotificationKind.INVITE, settings):
            wording = self.screen.words.invite(*named, settings.preview)
            await self._show(account, about, wording, settings, news=before is None, before=before)

    async def recheck_invites(self, account: PubKey, invite: EventId | None = None) -> None:
        """Something about an invite, or about all, has changed: those that are shown tell it, or go."""
        for standing in self.screen.of(account):
            shown = standing.shown.invite
            if shown is not None and invite in (None, shown):
                await self.tell_invite(account, EventId(shown))

    async def tell_removed(self, account: PubKey, group_key: int) -> None:
        """We are out of a group."""
        services, settings = self._find(account), await self.choices.get()
        if services is None or not self._may_begin(account, NotificationKind.REMOVED, settings):
            return
        name = await services.notifications.name_of(group_key)
        wording = self.screen.words.removed(name, settings.preview)
        about = ShownNotification(_NOT_YET, NotificationKind.REMOVED, ((group_key, 0),))
        await self._show(account, about, wording, settings, news=True)

    async def tell_security(self, account: PubKey, code: ErrorCode, group: NostrGroupId | None) -> None:
        """Something was refused, or is odd; the newest of an account stands for all, and each is told once in an hour."""
        services, settings, now = self._find(account), await self.choices.get(), self._clock.monotonic()
        self._noticed = {each: at for each, at in self._noticed.items() if now - at < SECURITY_EVERY_S}
        if services is None or (account, code, group) in self._noticed:
            return
        if not self._may_begin(account, NotificationKind.SECURITY, settings):
            return
        self._noticed[account, code, group] = now
        found = None if group is None else await services.notifications.find(group)
        wording = self.screen.words.security(code, found[1] if found is not None else "", settings.preview)
        chats = ((found[0], 0),) if found is not None else ()
        about = ShownNotification(_NOT_YET, NotificationKind.SECURITY, chats)
        before = self._of_kind(account, about.kind)
        await self._show(account, about, wording, settings, news=True, sound=False, before=before)

    async def tell_reply_failed(self, account: PubKey, group_key: int, code: ErrorCode) -> None:
        """What the user wrote in a notification was not sent. Said in any case: they believe that it was."""
        services, settings = self._find(account), await self.choices.get()
        name = "" if services is None else await services.notifications.name_of(group_key)
        wording = self.screen.words.reply_failed(name, code, settings.preview)
        about = ShownNotification(_NOT_YET, NotificationKind.REPLY_FAILED, ((group_key, 0),))
        await self._show(account, about, wording, settings, news=True)

    async def take_up(self, account: PubKey) -> None:
        """An account was opened: what a killed program left on the screen is put in order, quietly."""
        services = self._find(account)
        remembered = () if services is None else await services.notifications.remembered()
        if services is None or not remembered:
            return
        await self.offer()  # asks which service there is now
        for shown in remembered:
            if self.screen.find(shown.handle) is not None:
                continue  # The account was live already: it is only shown now.
            if shown.handle.server != self.screen.server.server:
                await services.notifications.forget(shown.handle)
                continue
            standing = self.screen.take_up(account, shown)
            if shown.invite is not None:
                await self.tell_invite(account, EventId(shown.invite))
            elif shown.kind is NotificationKind.CHAT and not shown.chats:
                await self.screen.withdraw(standing)
        await self.recheck(account)

    def _since(self, account: PubKey, chats: Mapping[int, int], *, live: bool) -> dict[int, int]:
        """From where on to tell: what a notification tells already, it goes on to tell."""
        since = dict(chats)
        for standing in self._chat_notices(account):
            if not live or len(standing.shown.chats) == 1:
                for group_key, first in standing.shown.chats:
                    if group_key in since:
                        since[group_key] = min(since[group_key], first)
        return since

    async def _look(self, account: PubKey, chats: Mapping[int, int]) -> tuple[ChatLook, ...]:
        services = self._find(account)
        return () if services is None else await services.notifications.look(tuple(chats.items()))

    async def _show_chats(
        self,
        account: PubKey,
        looks: Sequence[ChatLook],
        since: Mapping[int, int],
        before: Standing | None,
        *,
        news: bool,
    ) -> None:
        chats = tuple((look.group_key, since[look.group_key]) for look in looks)
        about = ShownNotification(_NOT_YET, NotificationKind.CHAT, chats)
        settings = await self.choices.get()
        await self._show(account, about, self._words(looks, settings), settings, news=news, before=before)

    async def _show(
        self,
        account: PubKey,
        about: ShownNotification,
        wording: Wording,
        settings: NotificationSettings,
        *,
        news: bool,
        sound: bool = True,
        before: Standing | None = None,
    ) -> None:
        services = self._find(account)
        if services is not None and settings.preview is not Preview.NOTHING and self._several():
            name = services.account.name or services.account.npub[:NPUB_SHOWN]
            wording = self.screen.words.of_account(wording, name)
        await self.screen.show(account, about, wording, news=news, sound=sound and settings.sound, before=before)

    def _words(self, looks: Sequence[ChatLook], settings: NotificationSettings) -> Wording:
        words = self.screen.words
        return words.chat(looks[0], settings.preview) if len(looks) == 1 else words.chats(looks, settings.preview)

    def _chat_notices(self, account: PubKey) -> list[Standing]:
        return [each for each in self.screen.of(account) if each.shown.kind is NotificationKind.CHAT]

    def _alone(self, account: PubKey, group_key: int) -> Standing | None:
        found = (each for each in self._chat_notices(account) if each.chat_keys() == {group_key})
        return next(found, None)

    def _of_kind(self, account: PubKey, kind: NotificationKind) -> Standing | None:
        return next((each for each in self.screen.of(account) if each.shown.kind is kind), None)

    def _judge(self, account: PubKey, look: ChatLook, settings: NotificationSettings, *, live: bool) -> Verdict:
        now = self._clock.now()
        return judge(self._happening(account, look, live=live), settings, now, self._local(now))

    def _may_begin(self, account: PubKey, kind: NotificationKind, settings: NotificationSettings) -> bool:
        now = self._clock.now()
        return judge(Happening(kind, account), settings, now, self._local(now)) is Verdict.SHOW

    def _happening(self, account: PubKey, look: ChatLook, *, live: bool = True) -> Happening:
        return Happening(
            NotificationKind.CHAT,
            account,
            nothing_to_tell=look.hidden,
            muted=look.muted,
            about_me=look.about_me,
            live=live,
            watched=self._watched == (account, look.group_key),
        )
