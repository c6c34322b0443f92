"""Whether a webhook is to be trusted."""

import hashlib
import hmac
import json
import re
import time
from collections.abc import Callable, Mapping, Sequence

from ..models.job_finished_event import JobFinishedEvent
from .errors import PixelByteError

PREFIX = "sha256="


class WebhookVerificationError(PixelByteError):
    """A webhook is not to be trusted: respond with 400 and discard it. `fault` says why."""

    def __init__(self, fault: str, message: str):
        super().__init__(message)
        self.fault = fault


def verify_webhook(
    payload: bytes,
    headers: Mapping[str, str],
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
    """
    secrets = [secret] if isinstance(secret, str) else secret
    if not secrets or "" in secrets:
        raise ValueError("No webhook secret, or an empty one")
    timestamp = _header(headers, "X-PixelByte-Timestamp")
    signature = _header(headers, "X-PixelByte-Signature")
    _check_time(timestamp, tolerance, now())
    digest = signature.removeprefix(PREFIX).lower() if signature.startswith(PREFIX) else ""
    content = timestamp.encode() + b"." + payload
    expected = [hmac.new(one.encode(), content, hashlib.sha256).hexdigest() for one in secrets]
    if not any([hmac.compare_digest(one.encode(), digest.encode()) for one in expected]):
        raise WebhookVerificationError("wrong-signature", "The signature does not fit the body, the time and the secret")
    try:
        return JobFinishedEvent.from_dict(json.loads(payload))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WebhookVerificationError("not-an-event", "The body is not an event of a job") from error


def _header(headers: Mapping[str, str], name: str) -> str:
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
