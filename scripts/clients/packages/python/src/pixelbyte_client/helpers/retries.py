"""Sending a call again, where that cannot run a job twice."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from email.utils import parsedate_to_datetime

import httpx

from .errors import ApiError
from .facts import facts

LONGEST_PAUSE = 60.0
"""Seconds. If the server asks for more, the call fails."""

PASSING = (408, 425, 429)
"""Statuses of a moment: the server was too slow, too early, or busy."""


def may_repeat(method: str, failure: Exception) -> bool:
    """Whether a call may be sent again. POST may cost money, so only if it cannot have been accepted."""
    if not isinstance(failure, ApiError):
        if method == "POST":
            return isinstance(failure, (httpx.ConnectError, httpx.ConnectTimeout))
        return isinstance(failure, httpx.TransportError)
    if method == "POST":
        return failure.status == 429 or failure.status == 503 and failure.code in facts["refusedCodes"]
    return failure.status in PASSING or failure.status >= 500


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


def time_left() -> float:
    """Seconds until the end of the innermost `until`."""
    return _end.get() - time.monotonic()


def cut_short(request: httpx.Request) -> httpx.Request:
    """The request with no longer timeouts than what is left."""
    if _end.get() < float("inf"):
        left = max(time_left(), 0.001)
        timeouts = request.extensions.get("timeout", {})
        request.extensions["timeout"] = {
            name: left if seconds is None else min(seconds, left) for name, seconds in timeouts.items()
        }
    return request


def pause_before_retry(request: httpx.Request, failure: Exception, attempt: int, max_retries: int) -> float | None:
    """Seconds to wait before a call is sent again; None if it is not."""
    retry_after = failure.retry_after if isinstance(failure, ApiError) else None
    pause = pause_after(attempt, retry_after)
    again = attempt <= max_retries and pause <= LONGEST_PAUSE and may_repeat(request.method, failure)
    return pause if again else None
