"""A client of the API, with retries that are safe with money."""

import asyncio
import os
import re
import ssl
import time
from typing import Any

import httpx
from attrs import define, evolve, field

from ..client import AuthenticatedClient
from .errors import ApiError, PixelByteError
from .facts import facts, operation_of
from .network import limit_reads
from .outcomes import explain, note_interrupt
from .responses import checked
from .retries import cut_short, given_up_within, longest_attempt, pause_before_retry, time_left, until

GRACE = 0.2
"""Seconds that an attempt in an event loop may take beyond its limit, so that httpx can say which step took too long:
if that was to connect, nothing has been sent."""


class _SafeClient(httpx.Client):
    """Sends calls again where that is safe, and follows no redirect. Raises `ApiError` for what is no success."""

    max_retries = 0

    def build_request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Request:
        # Before dots are resolved: `/v1/jobs/..` would become another call.
        operation_of(method, str(url))
        return super().build_request(method, url, **options)

    def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        limit = longest_attempt(request)
        attempt = 0
        while True:
            attempt += 1
            try:
                with until(time.monotonic() + limit):
                    return checked(super().send(cut_short(request), follow_redirects=False))
            except (ApiError, httpx.RequestError) as failure:
                explain(request, failure)
                pause = pause_before_retry(request, failure, attempt, self.max_retries)
                if pause is None:
                    raise
                left = time_left()
                time.sleep(max(min(pause, left), 0.0))
                if pause >= left:
                    raise
            except KeyboardInterrupt as interrupt:
                note_interrupt(request, interrupt)
                raise


class _SafeAsyncClient(httpx.AsyncClient):
    """Like `_SafeClient`, without holding up the event loop."""

    max_retries = 0

    def build_request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Request:
        operation_of(method, str(url))
        return super().build_request(method, url, **options)

    async def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        limit = longest_attempt(request)
        attempt = 0
        while True:
            attempt += 1
            try:
                return checked(await self._send_within(limit, request))
            except (ApiError, httpx.RequestError) as failure:
                explain(request, failure)
                pause = pause_before_retry(request, failure, attempt, self.max_retries)
                # Whoever waits with a deadline cancels it.
                if pause is None or await given_up_within(pause):
                    raise
            except asyncio.CancelledError as interrupt:
                note_interrupt(request, interrupt)
                raise

    async def _send_within(self, limit: float, request: httpx.Request) -> httpx.Response:
        try:
            async with asyncio.timeout(limit + GRACE):
                return await super().send(request, follow_redirects=False)
        except TimeoutError:
            raise httpx.ReadTimeout(f"The response was not complete within {limit:g} s", request=request) from None


@define(repr=False)
class Connection(AuthenticatedClient):
    """What generated functions send their calls with. It may be shared by threads and by event loops."""

    max_retries: int = field(default=2, kw_only=True)
    _async_clients: dict[asyncio.AbstractEventLoop, httpx.AsyncClient] = field(factory=dict, init=False)

    def __repr__(self) -> str:
        return f"Connection(base_url={self._base_url!r})"

    def with_headers(self, headers: dict[str, str]) -> "Connection":
        """A copy with more headers. This one stays as it is.

        Raises:
            ValueError: A header cannot be sent. Its value may be secret, and is not repeated.
        """
        for name, value in headers.items():
            if not re.fullmatch(r"[\t\x20-\x7e]*", value):
                raise ValueError(f"The header {name} has an invalid value")
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> "Connection":
        """A copy with more cookies. This one stays as it is."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout) -> "Connection":
        """A copy with other timeouts. This one stays as it is."""
        return evolve(self, timeout=timeout)

    def _settings(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": {**self._headers, self.auth_header_name: f"{self.prefix} {self.token}"},
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            **self._httpx_args,
        }

    def get_httpx_client(self) -> httpx.Client:
        if self._client is None:
            client = _SafeClient(**self._settings())
            limit_reads(client)
            client.max_retries = self.max_retries
            self._client = client
        return self._client

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The client of the running event loop: connections do not outlive their loop."""
        if self._async_client is not None:
            return self._async_client
        loop = asyncio.get_running_loop()
        if loop not in self._async_clients or self._async_clients[loop].is_closed:
            client = _SafeAsyncClient(**self._settings())
            client.max_retries = self.max_retries
            # Their connections keep closed loops alive. A copy, as other threads have loops too.
            for other in list(self._async_clients):
                if other.is_closed():
                    self._async_clients.pop(other, None)
            self._async_clients[loop] = client
        return self._async_clients[loop]


def connect(
    api_key: str | None = None,
    *,
    base_url: str | None = None,
    timeout: float = 60.0,
    max_retries: int = 2,
    proxy: str | None = None,
    verify_ssl: ssl.SSLContext | str | bool = True,
) -> Connection:
    """A client for every generated function, sync and async. Responses that are errors are raised as `ApiError`. If
    there is no response, an `httpx.RequestError` is raised.

    Args:
        api_key: Your key; without it, the environment variable `PIXELBYTE_API_KEY`.
        base_url: Where the API is; without it, `PIXELBYTE_BASE_URL`, or else the production server.
        timeout: How long an attempt may take, in seconds, from connecting to the end of the response.
        max_retries: How many times a call may be sent again. Submitting is sent again only if the job cannot have been
            accepted.
        proxy: The address of a proxy; without it, those of the environment, such as `HTTPS_PROXY`.
        verify_ssl: How certificates are checked: as usual, not at all, or by a context or a file of your own.

    Raises:
        PixelByteError: There is no key, or it contains an invalid character.
        ValueError: Another option cannot be right.
    """
    if not timeout > 0:
        raise ValueError(f"timeout is {timeout}; it must be a number of seconds above 0")
    if max_retries < 0:
        raise ValueError(f"max_retries is {max_retries}; it must be a whole number of at least 0")
    return Connection(
        base_url=_address(base_url or os.environ.get("PIXELBYTE_BASE_URL") or facts["serverUrl"]),
        token=_key(api_key or os.environ.get("PIXELBYTE_API_KEY")),
        timeout=httpx.Timeout(timeout),
        headers={"User-Agent": f"pixelbyte-client-python/{facts['version']}"},
        verify_ssl=verify_ssl,
        max_retries=max_retries,
        httpx_args={} if proxy is None else {"proxy": proxy},
    )


def _address(base_url: str) -> str:
    try:
        url = httpx.URL(base_url)
        is_address = url.scheme in ("http", "https") and url.host != "" and not url.userinfo
    except httpx.InvalidURL:
        is_address = False
    if not is_address:
        # It may hold a password, or be the key, and is not repeated.
        raise ValueError(
            "The base URL (base_url or PIXELBYTE_BASE_URL) must begin with https:// or http:// and a host, "
            "without user or password"
        )
    return base_url


def _key(key: str | None) -> str:
    if not key:
        raise PixelByteError("No API key: pass api_key or set PIXELBYTE_API_KEY")
    if not re.fullmatch(r"[\x21-\x7e]+", key):
        raise PixelByteError("The API key contains an invalid character, such as a line break")
    return key
