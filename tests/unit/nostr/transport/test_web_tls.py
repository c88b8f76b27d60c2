"""Pictures over TLS: only from a server that is who it says, and never from one that sends us into the user's network."""

import asyncio
import ssl

import pytest
import trustme

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.transport import web
from marmot_desktop.nostr.transport.web import WebFile, fetch_file
from tests.helpers.patience import PATIENCE_S
from tests.helpers.tls_world import HERE, TlsWorld
from tests.helpers.web_server import file_answer, web_server

NAME = "pictures.test"
PICTURE = b"a picture"


class Server:
    """Answers each path as it was told, over TLS, and counts who has come that far."""

    def __init__(self) -> None:
        self.answers = {"/a.png": file_answer(PICTURE)}
        self.asked: list[str] = []

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked.append(head.split(" ")[1])
        writer.write(self.answers[self.asked[-1]])
        await writer.drain()
        writer.close()


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> TlsWorld:
    """Its names lead to this machine, which counts as the world outside here."""
    monkeypatch.setattr(web, "is_public", lambda address: str(address) == HERE)
    return TlsWorld(monkeypatch)


async def get(url: str) -> WebFile:
    return await fetch_file(url, max_bytes=1000, timeout_s=PATIENCE_S, max_redirects=3)


def sent_to(url: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n".encode()


async def test_a_picture_comes_from_a_server_whose_certificate_is_good(world: TlsWorld) -> None:
    server = Server()
    async with world.serving(server, world.context_for(NAME), NAME) as port:
        assert await get(f"https://{NAME}:{port}/a.png") == WebFile(PICTURE, "image/png")
    assert server.asked == ["/a.png"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ("host name", "Hostname mismatch"),
        ("expired", "certificate has expired"),
        ("self-signed", "unable to get local"),
    ],
)
async def test_nothing_is_asked_of_a_server_that_is_not_who_it_says(world: TlsWorld, wrong: str, reason: str) -> None:
    server = Server()
    contexts = {
        "host name": lambda: world.context_for("somebody-else.test"),
        "expired": lambda: world.context_for(NAME, expired=True),
        "self-signed": lambda: world.context_for(NAME, by=trustme.CA()),
    }
    context: ssl.SSLContext = contexts[wrong]()
    async with world.serving(server, context, NAME) as port:
        with pytest.raises(EnvironmentFaultError) as refused:
            await get(f"https://{NAME}:{port}/a.png")
    assert refused.value.code is ErrorCode.WEB_UNREACHABLE
    assert refused.value.detail.startswith("certificate: ")
    assert reason in refused.value.detail
    assert server.asked == [], "it was shown no address of a picture"


async def test_a_redirect_to_another_good_server_is_followed_and_checked_again(world: TlsWorld) -> None:
    first, second, third = Server(), Server(), Server()
    async with (
        world.serving(second, world.context_for("two.test"), "two.test") as good,
        world.serving(third, world.context_for("three.test", by=trustme.CA()), "three.test") as bad,
        world.serving(first, world.context_for(NAME), NAME) as port,
    ):
        first.answers = {
            "/good": sent_to(f"https://two.test:{good}/a.png"),
            "/bad": sent_to(f"https://three.test:{bad}/a.png"),
        }
        assert (await get(f"https://{NAME}:{port}/good")).body == PICTURE
        with pytest.raises(EnvironmentFaultError):
            await get(f"https://{NAME}:{port}/bad")
    assert (second.asked, third.asked) == (["/a.png"], [])


async def test_a_redirect_to_an_address_without_encryption_is_refused(world: TlsWorld) -> None:
    server, plain = Server(), list[str]()
    async with (
        web_server(lambda path: file_answer(PICTURE), plain) as open_address,
        world.serving(server, world.context_for(NAME), NAME) as port,
    ):
        server.answers = {"/a.png": sent_to(f"{open_address}/a.png")}
        with pytest.raises(EnvironmentFaultError) as refused:
            await get(f"https://{NAME}:{port}/a.png")
    assert refused.value.detail == "sent to an address without encryption"
    assert plain == []


@pytest.mark.parametrize("inside", ["127.0.0.2", "[::1]", "router.test"])
async def test_a_redirect_into_the_users_own_network_is_refused(world: TlsWorld, inside: str) -> None:
    server = Server()
    world.names["router.test"] = "192.168.1.1"
    async with world.serving(server, world.context_for(NAME), NAME) as port:
        server.answers = {"/a.png": sent_to(f"https://{inside}:{port}/secret")}
        with pytest.raises(EnvironmentFaultError) as refused:
            await get(f"https://{NAME}:{port}/a.png")
    assert refused.value.detail == "the address is not a public one"
    assert server.asked == ["/a.png"]
