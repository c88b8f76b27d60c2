"""What the relay answers to plain HTTP: a table of routes.

Source: NIP-11 (the document and its CORS headers).
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Final

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import Frozen, replace
from marmot_desktop.relay.listener import HttpRequest, HttpResponse

log = logging.getLogger(__name__)

Handler = Callable[[HttpRequest], Awaitable[HttpResponse]]
ItemHandler = Callable[[HttpRequest, str], Awaitable[HttpResponse]]

_NOSTR_JSON: Final = "application/nostr+json"
_CORS: Final = MappingProxyType(
    {
        "access-control-allow-origin": "*",
        "access-control-allow-headers": "*",
        "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
    }
)
_MAX_ITEM_CHARS: Final = 128
_WHAT_THIS_IS: Final = b"This is a Nostr relay. Add its address to a Nostr app.\n"


class Routes(Frozen, frozen=True):
    """Who answers what.

    Args:
        pages: by method and path.
        items: by method and the path up to its last slash; what follows it is passed on.
    """

    pages: Mapping[tuple[str, str], Handler]
    items: Mapping[tuple[str, str], ItemHandler]


class HttpApi:
    """Finds the route of a request.

    Args:
        information: the relay information document.
        routes: everything beside it.
    """

    def __init__(self, information: bytes, routes: Routes) -> None:
        self._information = information
        self._routes = routes

    async def answer(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        try:
            response = await self._answer(request)
        except MarmotDesktopError as error:
            log.error("a request could not be answered: %s", error)
            response = HttpResponse(HTTPStatus.SERVICE_UNAVAILABLE, b"the relay cannot answer now\n")
        return replace(response, headers={**_CORS, **response.headers})

    async def _answer(self, request: HttpRequest) -> HttpResponse:
        path = request.target.partition("?")[0]
        methods = self._methods_of(path)
        if not methods:
            return HttpResponse(HTTPStatus.NOT_FOUND, b"nothing here\n")
        if request.method == "OPTIONS":
            return HttpResponse(HTTPStatus.NO_CONTENT)
        method = "GET" if request.method == "HEAD" else request.method
        if method not in methods:
            return HttpResponse(
                HTTPStatus.METHOD_NOT_ALLOWED, headers={"allow": ", ".join((*sorted(methods), "OPTIONS"))}
            )
        if path == "/" and _NOSTR_JSON in request.headers.get("accept", ""):
            return HttpResponse(HTTPStatus.OK, self._information, _NOSTR_JSON)
        if path == "/" and "text/html" not in request.headers.get("accept", ""):
            return HttpResponse(HTTPStatus.UPGRADE_REQUIRED, _WHAT_THIS_IS, headers={"upgrade": "websocket"})
        if page := self._routes.pages.get((method, path)):
            return await page(request)
        head, _, item = path.rpartition("/")
        if (handler := self._routes.items.get((method, head))) and 0 < len(item) <= _MAX_ITEM_CHARS:
            return await handler(request, item)
        return HttpResponse(HTTPStatus.NOT_FOUND, b"nothing here\n")

    def _methods_of(self, path: str) -> set[str]:
        head, _, item = path.rpartition("/")
        methods = {method for method, known in self._routes.pages if known == path}
        if item:
            methods |= {method for method, known in self._routes.items if known == head}
        return methods | {"HEAD"} if "GET" in methods else methods
