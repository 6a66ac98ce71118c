"""Imported by every Python that the suite starts: connections to other machines fail there too."""

import ipaddress
import socket
from typing import Any

_connect = socket.socket.connect


def _guarded(self: socket.socket, address: Any) -> None:
    if self.family != socket.AF_UNIX and not ipaddress.ip_address(address[0]).is_loopback:
        raise AssertionError(f"a connection to {address} was attempted")
    _connect(self, address)


socket.socket.connect = _guarded  # type: ignore[assignment,method-assign]
