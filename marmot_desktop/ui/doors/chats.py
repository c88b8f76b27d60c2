"""What the window may ask about conversations: reading them anywhere, answers, marks, drafts."""

from marmot_desktop.domain.chat import Group, Message
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.conversation import MessageDetails, MessagePage
from marmot_desktop.ui.doors.core_line import CoreLine


class ChatsDoor:
    """See the module. Messages that need not be at hand are named by the bytes of their ids.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line

    async def list_marks(self) -> tuple[ChatMarks, ...]:
        """How the user keeps each chat; chats without marks are left out."""
        return await self._line.ask(lambda services: services.chat_marks.list())

    async def pin(self, group: Group, *, on: bool) -> None:
        """Let a chat stand above the others, or no longer."""
        await self._line.ask(lambda services: services.chat_marks.pin(group.id, on=on))

    async def mute(self, group: Group, until: int | None) -> None:
        """Let a chat disturb nobody until then; at once again where no time is given."""
        await self._line.ask(lambda services: services.chat_marks.mute(group.id, until))

    async def archive(self, group: Group, *, on: bool) -> None:
        """Put a chat away, or take it back."""
        await self._line.ask(lambda services: services.chat_marks.archive(group.id, on=on))

    async def mark_unread(self, group: Group) -> None:
        """Remember that a chat is to be looked at again."""
        await self._line.ask(lambda services: services.chat_marks.mark_unread(group.id))

    async def mark_read(self, group: Group) -> None:
        """All of a chat has been seen."""
        await self._line.ask(lambda services: services.chat_marks.mark_read(group.id))

    async def opened(self, group: Group) -> None:
        """A chat is looked at."""
        await self._line.ask(lambda services: services.chat_marks.opened(group.id))

    async def keep_draft(self, group: Group, text: str, answers: bytes | None = None) -> None:
        """Keep what was written and not sent; nothing, to forget it."""
        await self._line.ask(lambda services: services.chat_marks.keep_draft(group.id, text, answers))

    async def open(self, group: Group, limit: int) -> MessagePage:
        """The end of a conversation, or the place where reading was left."""
        return await self._line.ask(lambda services: services.conversations.open(group.id, limit))

    async def end(self, group: Group, limit: int) -> MessagePage:
        """The end of a conversation."""
        return await self._line.ask(lambda services: services.conversations.end(group.id, limit))

    async def older(self, group: Group, before: Message, limit: int) -> MessagePage:
        """What stands before a message."""
        return await self._line.ask(lambda services: services.conversations.older(group.id, before.id, limit))

    async def newer(self, group: Group, after: Message, limit: int) -> MessagePage:
        """What stands after a message."""
        return await self._line.ask(lambda services: services.conversations.newer(group.id, after.id, limit))

    async def around(self, group: Group, message: bytes, limit: int) -> MessagePage:
        """The place of a message.

        Raises:
            RefusedError: `not_found`: this device does not have it.
        """
        return await self._line.ask(lambda services: services.conversations.around(group.id, message, limit))

    async def details(self, group: Group, message: bytes) -> MessageDetails:
        """All that is known of one message."""
        return await self._line.ask(lambda services: services.conversations.details(group.id, message))

    async def discard(self, message: Message) -> None:
        """Forget a message that could not be sent."""
        await self._line.ask(lambda services: services.messages.discard(message.id))

    async def answer(self, group: Group, text: str, answered: Message) -> Message:
        """Store an answer to a message and hand it to the publisher; it is safe on disk when this returns."""
        return await self._line.ask(lambda services: services.messages.send(group.id, text, reply_to=answered.id))
