"""Sending to addresses that others have given: to the web and nowhere else, without following where it leads."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from dateline.errors import Fault, InvalidRequest, shown

_SECONDS = 10
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


def post(url: str, body: bytes, headers: Mapping[str, str], *, allows_private: bool) -> int:
    """The status that answers a POST. A redirect is an answer and is not followed.

    The name is looked up once, and what is found is both checked and used, so that it cannot change in between.

    Raises:
        Unsendable: the address is of this network and that is not allowed, or nobody answers there.
    """
    parts = urlsplit(url)
    try:
        connection = _connection(parts, _address(parts, allows_private=allows_private))
        try:
            path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
            connection.request("POST", path, body, dict(headers))
            return connection.getresponse().status
        finally:
            connection.close()
    except (OSError, HTTPException, ValueError) as error:
        raise Unsendable(f"no answer: {type(error).__name__}") from error


def _address(parts: SplitResult, *, allows_private: bool) -> str:
    found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    addresses = [str(address[4][0]) for address in found]
    if not allows_private and not all(map(is_public, addresses)):
        raise Unsendable("its address is one of this network, to which nothing is sent")
    return addresses[0]


def _connection(parts: SplitResult, address: str) -> HTTPConnection:
    """A connection to an address that speaks to the host of the URL, and checks its certificate."""
    host = parts.hostname or ""
    sock = socket.create_connection((address, _port(parts)), _SECONDS)
    if parts.scheme == "http":
        connection = HTTPConnection(host, _port(parts), timeout=_SECONDS)
    else:
        connection = HTTPSConnection(host, _port(parts), timeout=_SECONDS)
        sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    connection.sock = sock
    return connection


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
