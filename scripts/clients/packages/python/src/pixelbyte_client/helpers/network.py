"""A limit for all that a call reads."""

from collections.abc import Iterable
from typing import Any

import httpcore
import httpx

from .retries import cut_to_time_left, time_left


def limit_reads(client: httpx.Client) -> None:
    """Lets a call of this client end with `until`.

    A timeout of httpx is about one read, so a response that comes a byte at a time has no end; and while its headers
    come, nobody above the stream of the connection has a chance to look at the time. httpx does not let its callers
    choose the streams of its pools, so this reaches into them. The alternative would be a thread for each call.
    """
    for transport in (client._transport, *client._mounts.values()):
        pool = getattr(transport, "_pool", None)
        if isinstance(pool, httpcore.ConnectionPool):
            pool._network_backend = _LimitedBackend(pool._network_backend)


class _LimitedBackend(httpcore.NetworkBackend):
    def __init__(self, backend: httpcore.NetworkBackend):
        self._backend = backend

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        limited = cut_to_time_left(timeout)
        return _LimitedStream(self._backend.connect_tcp(host, port, limited, local_address, socket_options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        return _LimitedStream(self._backend.connect_unix_socket(path, cut_to_time_left(timeout), socket_options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _LimitedStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream):
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if time_left() <= 0:
            raise httpcore.ReadTimeout("The response was not complete in time")
        return self._stream.read(max_bytes, cut_to_time_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, cut_to_time_left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _LimitedStream(self._stream.start_tls(ssl_context, server_hostname, cut_to_time_left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
