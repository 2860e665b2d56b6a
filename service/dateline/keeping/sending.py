"""Sending to addresses that others have given: to the web and nowhere else, without following where it leads."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from dateline.errors import Fault, InvalidRequest, shown

#: To connect in, and to be answered in.
SECONDS = 10
_LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
# Addresses that carry others, which may be private ones: NAT64, 6to4, Teredo.
_CARRIERS = tuple(map(IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))


class Unsendable(Exception):
    """Nothing was sent, or nobody has taken it; says why in a few words."""


def check_url(url: str, *, allows_private: bool) -> None:
    """Let an address pass to which something may be sent some day.

    Raises:
        InvalidRequest: it is none of the web, has a name and password in it, or is plainly one of this network.
    """
    if not _is_of_web(url):
        expected = "an http or https URL without user, password and fragment"
        raise InvalidRequest([Fault("url", expected, shown(url))])
    host = urlsplit(url).hostname or ""
    if not allows_private and (host == "localhost" or (_is_literal(host) and not is_public(host))):
        raise InvalidRequest([Fault("url", "an address outside of this network", shown(url))])


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet.

    >>> is_public("93.184.216.34"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    known: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(known, IPv6Address):
        if known.ipv4_mapped is not None:
            return is_public(str(known.ipv4_mapped))
        if any(known in carrier for carrier in _CARRIERS):
            return False
    return known.is_global and not known.is_multicast


def post(
    url: str, body: bytes, headers: Mapping[str, str], *, allows_private: bool, seconds: float = SECONDS
) -> int:
    """The status that answers a POST. A redirect is an answer and is not followed.

    The name is looked up once, and what is found is both checked and used, so that it cannot change in between.

    Args:
        url: where.
        body: what is sent.
        headers: and with what.
        allows_private: whether the address may be one of this network.
        seconds: to connect in, and again to answer in, however slowly something comes meanwhile.

    Raises:
        Unsendable: the address is of this network and that is not allowed, or nobody answers there in time.
    """
    parts = urlsplit(url)
    try:
        address = _address(parts, allows_private=allows_private)
        sock = socket.create_connection((address, _port(parts)), seconds)
        with closing(_connection(parts, sock)) as connection, _ending_after(seconds, connection.sock):
            if isinstance(connection.sock, ssl.SSLSocket):
                connection.sock.do_handshake()
            path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
            connection.request("POST", path, body, dict(headers))
            return connection.getresponse().status
    except (OSError, HTTPException, ValueError) as error:
        raise Unsendable(f"no answer: {type(error).__name__}") from error


def _address(parts: SplitResult, *, allows_private: bool) -> str:
    found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    addresses = [str(address[4][0]) for address in found]
    if not allows_private and not all(map(is_public, addresses)):
        raise Unsendable("its address is one of this network, to which nothing is sent")
    return addresses[0]


def _connection(parts: SplitResult, sock: socket.socket) -> HTTPConnection:
    """A connection over a socket that speaks to the host of the URL, and checks its certificate with the handshake."""
    host = parts.hostname or ""
    if parts.scheme == "http":
        connection = HTTPConnection(host, _port(parts))
    else:
        connection = HTTPSConnection(host, _port(parts))
        context = ssl.create_default_context()
        sock = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
    connection.sock = sock
    return connection


@contextmanager
def _ending_after(seconds: float, sock: socket.socket) -> Iterator[None]:
    """A socket that hangs up after some seconds: its own timeout begins anew with every byte that comes.

    Raises:
        TimeoutError: it has hung up, though what had come till then may look like an answer.
    """
    is_over = threading.Event()
    timer = threading.Timer(seconds, _hang_up, (sock, is_over))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if is_over.is_set():
        raise TimeoutError


def _hang_up(sock: socket.socket, is_over: threading.Event) -> None:
    is_over.set()
    with suppress(OSError):
        # Not that of an SSL socket, which whoever reads from it at this moment would not survive.
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _is_of_web(url: str) -> bool:
    if len(url) > _LONGEST or not url.isascii() or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        return bool(parts.scheme in _PORTS and parts.hostname and "@" not in parts.netloc and _port(parts)) and (
            not parts.fragment
        )
    except ValueError:
        return False


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
