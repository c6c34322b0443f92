"""How long a call may take, and sending it again, where that cannot run a job twice."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC
from email.utils import parsedate_to_datetime

import httpx

from .errors import ApiError
from .facts import facts

LONGEST_PAUSE = 60.0
"""Seconds. If the server asks for more, the call fails."""

PASSING = (408, 425, 429)
"""Statuses of a moment: the server was too slow, too early, or busy."""

UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
"""Failures before there was a connection to the API."""


def may_repeat(method: str, failure: Exception) -> bool:
    """Whether a call may be sent again. POST may cost money, so only if it cannot have been accepted."""
    if not isinstance(failure, ApiError):
        return isinstance(failure, UNSENT if method == "POST" else httpx.TransportError)
    if method == "POST":
        return failure.status == 429 or _is_refused(failure)
    return failure.status in PASSING or failure.status >= 500


def may_have_submitted(failure: ApiError | httpx.RequestError) -> bool:
    """Whether a job may have been accepted although submitting it failed."""
    if not isinstance(failure, ApiError):
        return not isinstance(failure, UNSENT)
    if 400 <= failure.status < 500:
        return failure.status == 408
    return not _is_refused(failure)


def _is_refused(failure: ApiError) -> bool:
    return failure.status == 503 and failure.code in facts["refusedCodes"]


def pause_after(
    attempt: int,
    retry_after: str | None = None,
    *,
    left_out: Callable[[], float] = random.random,
    now: Callable[[], float] = time.time,
) -> float:
    """Seconds to wait after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds, of
    which up to a half is left out at random."""
    requested = _requested(retry_after or "", now())
    return requested if requested > 0 else min(0.25 * 2**attempt, 8.0) * (1 - left_out() / 2)


def _requested(value: str, now: float) -> float:
    if value.isdecimal():
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return 0.0
    # The oldest format of HTTP names no zone: all its dates are UTC.
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - now


_end: ContextVar[float] = ContextVar("_end", default=float("inf"))


@contextmanager
def until(end: float) -> Iterator[None]:
    """Lets no call inside of it go on for longer than to this time of `time.monotonic`: attempts are cut short, and no
    other one begins after it."""
    token = _end.set(min(end, _end.get()))
    try:
        yield
    finally:
        _end.reset(token)


def time_left() -> float:
    """Seconds until the end of `until`, and of those around it."""
    return _end.get() - time.monotonic()


LONGEST_TIMEOUT = 2_000_000.0
"""Seconds, which are 23 days: sockets count in milliseconds, up to 2^31."""


def cut_to_time_left(timeout: float | None) -> float | None:
    """A timeout in seconds that is no longer than what is left. None is without end."""
    left = max(time_left(), 0.001)
    shortest = left if timeout is None else min(timeout, left)
    return None if shortest == float("inf") else min(shortest, LONGEST_TIMEOUT)


def cut_short(request: httpx.Request) -> httpx.Request:
    """The request with no longer timeouts than what is left."""
    timeouts = request.extensions.get("timeout", {})
    request.extensions["timeout"] = {name: cut_to_time_left(seconds) for name, seconds in timeouts.items()}
    return request


def longest_attempt(request: httpx.Request) -> float:
    """Seconds from connecting to the end of the response. Timeouts of httpx are about each step, and a response may
    come in any number of steps, so the longest of them is the limit for all."""
    timeouts = request.extensions.get("timeout", {}).values()
    return max((float("inf") if seconds is None else seconds for seconds in timeouts), default=float("inf"))


_last_start: ContextVar[float] = ContextVar("_last_start", default=float("inf"))
_given_up: ContextVar[asyncio.Event | None] = ContextVar("_given_up", default=None)


@contextmanager
def retried_until(end: float, given_up: asyncio.Event | None = None) -> Iterator[None]:
    """Lets no call inside of it be sent again after this time of `time.monotonic`, or once its caller has given up. The
    attempt that is under way by then goes on."""
    tokens = _last_start.set(end), _given_up.set(given_up)
    try:
        yield
    finally:
        _last_start.reset(tokens[0])
        _given_up.reset(tokens[1])


async def given_up_within(pause: float) -> bool:
    """Waits so many seconds, or until the caller gives up. Returns whether it did."""
    given_up = _given_up.get() or asyncio.Event()
    try:
        await asyncio.wait_for(given_up.wait(), pause)
    except TimeoutError:
        # Both may happen in one turn of the loop.
        return given_up.is_set()
    return True


def pause_before_retry(request: httpx.Request, failure: Exception, attempt: int, max_retries: int) -> float | None:
    """Seconds to wait before a call is sent again; None if it is not."""
    retry_after = failure.retry_after if isinstance(failure, ApiError) else None
    pause = pause_after(attempt, retry_after)
    again = attempt <= max_retries and pause <= LONGEST_PAUSE and may_repeat(request.method, failure)
    return pause if again and time.monotonic() + pause < _last_start.get() else None
