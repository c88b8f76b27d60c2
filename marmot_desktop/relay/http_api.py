"""What the relay answers to plain HTTP.

Source: NIP-11 (the document and its CORS headers).
"""

from http import HTTPStatus
from types import MappingProxyType
from typing import Final

from marmot_desktop.relay.listener import HttpRequest, HttpResponse

_NOSTR_JSON: Final = "application/nostr+json"
_CORS: Final = MappingProxyType(
    {
        "access-control-allow-origin": "*",
        "access-control-allow-headers": "*",
        "access-control-allow-methods": "GET, HEAD, OPTIONS",
    }
)


class HttpApi:
    """The routes.

    Args:
        information: the relay information document.
    """

    def __init__(self, information: bytes) -> None:
        self._information = information

    async def answer(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        path = request.target.partition("?")[0]
        if path != "/":
            return HttpResponse(HTTPStatus.NOT_FOUND, b"nothing here\n", headers=_CORS)
        if request.method == "OPTIONS":
            return HttpResponse(HTTPStatus.NO_CONTENT, headers=_CORS)
        if request.method not in ("GET", "HEAD"):
            return HttpResponse(HTTPStatus.METHOD_NOT_ALLOWED, headers={**_CORS, "allow": "GET, HEAD, OPTIONS"})
        if _NOSTR_JSON in request.headers.get("accept", ""):
            return HttpResponse(HTTPStatus.OK, self._information, _NOSTR_JSON, headers=_CORS)
        return HttpResponse(
            HTTPStatus.UPGRADE_REQUIRED,
            b"This is a Nostr relay. Add its address to a Nostr app.\n",
            headers={**_CORS, "upgrade": "websocket"},
        )
