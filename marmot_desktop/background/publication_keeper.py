"""Keeps what makes the account reachable on its relays: at the start, when one comes back, and daily."""

import asyncio
import logging
from typing import Final

from marmot_desktop.domain.facts import Published, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.onboarding import OnboardingService
from marmot_desktop.services.publications import PublicationService

log = logging.getLogger(__name__)

CHECK_AFTER_S: Final = 30.0
"""After sign-in the outbox has sent by then what it had."""
CHECK_EVERY_S: Final = 86_400.0
CHECK_AGAIN_S: Final = 3_600.0
"""While a relay did not answer."""


class PublicationKeeper:
    """Finishes what sign-in could not publish, and looks after what relays lose.

    Args:
        me: the account.
        onboarding: publishes what is missing, once relays have told what there is.
        publications: compares what relays have with what they should have.
        hub: tells when a relay is back.
    """

    name = "publication keeper"

    def __init__(self, me: PubKey, onboarding: OnboardingService, publications: PublicationService, hub: Hub) -> None:
        self._me = me
        self._onboarding = onboarding
        self._publications = publications
        self._hub = hub
        self._relay_back = asyncio.Event()
        self._is_onboarded = False

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            loop = asyncio.get_running_loop()
            check_at = loop.time() + CHECK_AFTER_S
            while True:
                try:
                    async with asyncio.timeout_at(check_at):
                        await self._finish_onboarding()
                        await self._relay_back.wait()
                        self._relay_back.clear()
                except TimeoutError:
                    complete = await self._publications.check()
                    check_at = loop.time() + (CHECK_EVERY_S if complete else CHECK_AGAIN_S)
        finally:
            unsubscribe()

    async def _finish_onboarding(self) -> None:
        if not self._is_onboarded:
            self._is_onboarded = await self._onboarding.resume()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me or self._is_onboarded:
            return
        match published.fact:
            case RelayChanged(status) if status.state is RelayConnectionState.CONNECTED:
                self._relay_back.set()
            case _:
                pass
