"""Files from servers that strangers name: limited, and never from the user's own network."""

import asyncio
import ipaddress

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.transport.web import WebFile, fetch_file, is_public
from tests.helpers.patience import PATIENCE_S
from tests.helpers.web_server import web_server

OK = b"HTTP/1.1 200 OK\r\nContent-Type: image/png; x=y\r\nContent-Length: 5\r\n\r\nhello"


async def get(url: str, *, max_bytes: int = 100, redirects: int = 0, local: bool = True) -> WebFile:
    return await fetch_file(url, max_bytes=max_bytes, timeout_s=PATIENCE_S, max_redirects=redirects, allow_local=local)


async def test_a_file_comes_as_it_is_and_the_request_does_not_tell_who_asks() -> None:
    asked: list[str] = []
    async with web_server(lambda path: OK, asked) as base:
        assert await get(f"{base}/a.png") == WebFile(b"hello", "image/png")
    (head,) = asked
    assert head.startswith("GET /a.png HTTP/1.1\r\n")
    assert f"Host: {base.removeprefix('http://')}" in head
    assert "marmot" not in head.lower()


async def test_this_computer_is_not_asked_where_the_run_is_not_a_local_one() -> None:
    asked: list[str] = []
    async with web_server(lambda path: OK, asked) as base:
        for url in (base, base.replace("127.0.0.1", "localhost")):
            with pytest.raises(EnvironmentFaultError) as refused:
                await get(url, local=False)
            assert refused.value.code is ErrorCode.WEB_UNREACHABLE
    assert asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::808:808", True),
        ("2002:7f00:1::", False),
    ],
)
def test_only_addresses_of_the_open_internet_are_asked(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n" + b"x" * 101,
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"x" * 500,
    ],
)
async def test_a_file_that_is_too_large_is_refused_whether_or_not_it_says_so(answer: bytes) -> None:
    async with web_server(lambda path: answer, []) as base:
        with pytest.raises(WireError):
            await get(base)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx",
        b"nonsense\r\n\r\n",
        b"",
    ],
)
async def test_an_answer_that_is_none_is_a_server_that_did_not_answer(answer: bytes) -> None:
    async with web_server(lambda path: answer, []) as base:
        with pytest.raises(EnvironmentFaultError) as failed:
            await get(base)
    assert failed.value.code is ErrorCode.WEB_UNREACHABLE


async def test_redirects_are_followed_as_often_as_allowed_and_no_further() -> None:
    def answer(path: str) -> bytes:
        if path == "/end":
            return OK
        return (
            f"HTTP/1.1 302 Found\r\nLocation: {'/end' if path == '/1' else '/1'}\r\nContent-Length: 0\r\n\r\n".encode()
        )

    async with web_server(answer, []) as base:
        assert (await get(f"{base}/0", redirects=2)).body == b"hello"
        for redirects in (0, 1):
            with pytest.raises(EnvironmentFaultError):
                await get(f"{base}/0", redirects=redirects)


async def test_a_redirect_to_what_is_no_web_address_is_refused() -> None:
    elsewhere = b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"
    async with web_server(lambda path: elsewhere, []) as base:
        with pytest.raises(WireError):
            await get(base, redirects=3)


@pytest.mark.parametrize(
    "url", ["", "file:///etc/passwd", "ftp://one.test/", "https://", "http://u:p@one.test/", "http://[::1", "x" * 3000]
)
async def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(WireError):
        await get(url)


async def test_a_server_that_is_not_there_or_never_answers_does_not_answer() -> None:
    with pytest.raises(EnvironmentFaultError):
        await get("http://127.0.0.1:1/")

    ended = asyncio.Event()

    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()
        ended.set()

    async with await asyncio.start_server(hang, "127.0.0.1", 0) as running:
        url = f"http://127.0.0.1:{running.sockets[0].getsockname()[1]}/"
        with pytest.raises(EnvironmentFaultError):
            await fetch_file(url, max_bytes=9, timeout_s=1.0, allow_local=True)
        await ended.wait()
