"""Sending a call again, where that cannot run a job twice, and answers that are errors as exceptions."""

import asyncio
import random
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

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


class SafeTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends calls of a client, sync and async, again where that is safe. Raises `ApiError` for answers of errors."""

    def __init__(self, max_retries: int):
        self.max_retries = max_retries
        self._sync = httpx.HTTPTransport()
        self._async = httpx.AsyncHTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        attempt = 0
        while True:
            attempt += 1
            retry_after = None
            try:
                response = self._sync.handle_request(request)
                if response.status_code < 400:
                    return response
                retry_after = response.headers.get("retry-after")
                response.read()
                response.close()
                raise error_of(response)
            except (ApiError, httpx.TransportError) as failure:
                pause = self._pause(request, failure, attempt, retry_after)
                if pause is None:
                    raise
            time.sleep(pause)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        attempt = 0
        while True:
            attempt += 1
            retry_after = None
            try:
                response = await self._async.handle_async_request(request)
                if response.status_code < 400:
                    return response
                retry_after = response.headers.get("retry-after")
                await response.aread()
                await response.aclose()
                raise error_of(response)
            except (ApiError, httpx.TransportError) as failure:
                pause = self._pause(request, failure, attempt, retry_after)
                if pause is None:
                    raise
            await asyncio.sleep(pause)

    def _pause(
        self, request: httpx.Request, failure: Exception, attempt: int, retry_after: str | None
    ) -> float | None:
        pause = pause_after(attempt, retry_after)
        again = attempt <= self.max_retries and pause <= LONGEST_PAUSE and may_repeat(request.method, failure)
        return pause if again else None

    def close(self) -> None:
        self._sync.close()

    async def aclose(self) -> None:
        await self._async.aclose()
