"""Fetches the pictures of people whom the window shows, a few at a time."""

from marmot_desktop.services.pictures import PictureService


class PictureLoader:
    """Does what `PictureService` has been asked for.

    Args:
        pictures: of the account.
    """

    name = "picture loader"

    def __init__(self, pictures: PictureService) -> None:
        self._pictures = pictures

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            await self._pictures.load_next()
