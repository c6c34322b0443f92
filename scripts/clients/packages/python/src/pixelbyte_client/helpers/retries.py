"""Sending a call again, where that cannot run a job twice, and responses that are errors as exceptions."""

import asyncio
import random
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from email.utils import parsedate_to_datetime
from functools import cached_property

import httpx

from .errors import ApiError, error_of
from .facts import facts

LONGEST_PAUSE = 60.0
"""Seconds. Whoever asks for more has to be asked again later."""


def may_repeat(method: str, failure: Exception) -> bool:
    """Whether a call may be sent again. POST may cost money, so only when it cannot have been accepted."""
    if not isinstance(failure, ApiError):
        if method == "POST":
            return isinstance(failure, (httpx.ConnectError, httpx.ConnectTimeout))
        return isinstance(failure, httpx.TransportError)
    if failure.status == 429:
        return True
    if method == "POST":
        return failure.status == 503 and failure.code in facts["refusedCodes"]
    return failure.status >= 500


def pause_after(
    attempt: int,
    retry_after: str | None = None,
    *,
    left_out: Callable[[], float] = random.random,
    now: Callable[[], float] = time.time,
) -> float:
    """Seconds to wait after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds, of
    which up to a half is left out at random."""
    asked = _asked(retry_after or "", now())
    return asked if asked > 0 else min(0.25 * 2**attempt, 8.0) * (1 - left_out() / 2)


def _asked(value: str, now: float) -> float:
    if value.isdecimal():
        return float(value)
    try:
        return parsedate_to_datetime(value).timestamp() - now
    except ValueError:
        return 0.0


_end: ContextVar[float] = ContextVar("_end", default=float("inf"))


@contextmanager
def until(end: float) -> Iterator[None]:
    """Lets no call inside of it go on for longer than to this time of `time.monotonic`: attempts are cut short, and no
    other one begins after it."""
    token = _end.set(end)
    try:
        yield
    finally:
        _end.reset(token)


class SafeTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends calls of a client, sync and async, again where that is safe. Raises `ApiError` for responses of errors.

    Responses are read whole, so that one which breaks off is a failed attempt too. What sends them is a plain client, since
    only a client knows of the proxies of the machine.
    """

    def __init__(self, max_retries: int, *, verify: ssl.SSLContext | str | bool = True, proxy: str | None = None):
        self.max_retries = max_retries
        self._verify = verify
        self._proxy = proxy

    @cached_property
    def _sync(self) -> httpx.Client:
        return httpx.Client(verify=self._verify, proxy=self._proxy)

    @cached_property
    def _async(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(verify=self._verify, proxy=self._proxy)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        attempt = 0
        while True:
            attempt += 1
            try:
                return _checked(self._sync.send(_cut_short(request)))
            except (ApiError, httpx.TransportError) as failure:
                pause = self._pause(request, failure, attempt)
                left = _end.get() - time.monotonic()
                time.sleep(max(min(pause or 0.0, left), 0.0))
                if pause is None or pause >= left:
                    raise

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        attempt = 0
        while True:
            attempt += 1
            try:
                return _checked(await self._async.send(_cut_short(request)))
            except (ApiError, httpx.TransportError) as failure:
                pause = self._pause(request, failure, attempt)
                if pause is None:
                    raise
            # Whoever waits with a deadline cancels it.
            await asyncio.sleep(pause)

    def _pause(self, request: httpx.Request, failure: Exception, attempt: int) -> float | None:
        retry_after = failure.retry_after if isinstance(failure, ApiError) else None
        pause = pause_after(attempt, retry_after)
        again = attempt <= self.max_retries and pause <= LONGEST_PAUSE and may_repeat(request.method, failure)
        return pause if again else None

    # Clients that were made `with_headers` and the like share this transport, so it has to go on after one is closed.
    def close(self) -> None:
        used: httpx.Client | None = self.__dict__.pop("_sync", None)
        if used is not None:
            used.close()

    async def aclose(self) -> None:
        used: httpx.AsyncClient | None = self.__dict__.pop("_async", None)
        if used is not None:
            await used.aclose()


def _checked(response: httpx.Response) -> httpx.Response:
    if response.status_code >= 400:
        raise error_of(response)
    return response


def _cut_short(request: httpx.Request) -> httpx.Request:
    """The request with no longer time-outs than what is left."""
    if _end.get() == float("inf"):
        return request
    left = max(_end.get() - time.monotonic(), 0.001)
    timeouts = request.extensions.get("timeout", {})
    request.extensions["timeout"] = {
        name: left if seconds is None else min(seconds, left) for name, seconds in timeouts.items()
    }
    return request
