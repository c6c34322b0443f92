"""Whether a webhook is to be trusted."""

import hashlib
import hmac
import re
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from ..models.job_finished_event import JobFinishedEvent
from .errors import PixelByteError, json_of
from .facts import facts
from .responses import fitted

PREFIX = "sha256="


class WebhookVerificationError(PixelByteError):
    """A webhook is not to be trusted: respond with 400 and discard it. `fault` says why."""

    def __init__(self, fault: str, message: str):
        super().__init__(message)
        self.fault = fault


class Headers(Protocol):
    """The headers of a request, as every framework has them."""

    def items(self) -> Iterable[tuple[str, str]]: ...


def verify_webhook(
    payload: bytes,
    headers: Headers,
    secret: str | Sequence[str],
    *,
    tolerance: float = 300,
    now: Callable[[], float] = time.time,
) -> JobFinishedEvent:
    """Makes sure that a webhook comes from PixelByte and is fresh, and gives its event.

    Args:
        payload: The body as it arrived, before anything has parsed it.
        headers: The headers of the request.
        secret: The webhook secret; while you rotate it, both.
        tolerance: How far the webhook's clock may be from yours, in seconds.
        now: Seconds since 1970, for tests.

    Raises:
        WebhookVerificationError: It is not to be trusted.
        ValueError: There is no secret, or no sensible tolerance.
    """
    secrets = [secret] if isinstance(secret, str) else secret
    if not secrets or not all(isinstance(one, str) and one for one in secrets):
        raise ValueError("There is no webhook secret, or an empty one")
    if not tolerance >= 0:
        raise ValueError(f"tolerance is {tolerance}; it must be a number of seconds, 0 or more")
    timestamp = _header(headers, "X-PixelByte-Timestamp")
    signature = _header(headers, "X-PixelByte-Signature")
    _check_time(timestamp, tolerance, now())
    digest = signature.removeprefix(PREFIX).lower() if signature.startswith(PREFIX) else ""
    content = timestamp.encode() + b"." + payload
    expected = [hmac.new(one.encode(), content, hashlib.sha256).hexdigest() for one in secrets]
    # All secrets are tried, so that the time does not tell which one fits.
    fitting = [hmac.compare_digest(one.encode(), digest.encode("utf-8", "replace")) for one in expected]
    if not any(fitting):
        raise WebhookVerificationError("wrong-signature", "The signature does not fit the body, the time and the secret")
    event = fitted(json_of(payload.decode("utf-8", "replace")), facts["event"])
    if event is None:
        raise WebhookVerificationError("not-an-event", "The body is not an event of a job")
    return JobFinishedEvent.from_dict(event)


def _header(headers: Headers, name: str) -> str:
    for key, value in headers.items():
        if key.lower() == name.lower():
            return value
    raise WebhookVerificationError("header-missing", f"The header {name} is missing")


def _check_time(timestamp: str, tolerance: float, now: float) -> None:
    age = now - int(timestamp) if re.fullmatch(r"\d{1,15}", timestamp, re.ASCII) else float("inf")
    if age > tolerance:
        raise WebhookVerificationError("too-old", f"The webhook was sent at {timestamp}, over {tolerance} s ago")
    if age < -tolerance:
        raise WebhookVerificationError("too-new", f"The webhook was sent at {timestamp}, over {tolerance} s from now")
