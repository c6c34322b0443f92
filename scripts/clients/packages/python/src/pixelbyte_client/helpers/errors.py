"""Everything that the helpers raise on purpose."""

import json
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from ..models.job import Job

LONGEST_BODY = 2000
"""How much of a body that cannot be read an error keeps, in characters."""

SHORTEST_KEY = 6
"""The length from which a key is taken out of responses. A shorter one is found in too many by chance."""

UNDESCRIBED = "The response is not one that the API describes"


class PixelByteError(Exception):
    """The base of all errors of this package."""


class ApiError(PixelByteError):
    """The API returned an error, a redirect, or something that cannot be read.

    If a submit request fails and its job may have been accepted all the same, `str` of the error says so.

    Attributes:
        status: The HTTP status.
        code: The code of the API, such as `INSUFFICIENT_BALANCE`; `HTTP_<status>` if the response has none.
        message: What the API says of the error, or else what is known of it.
        request_id: What to quote to support, if the response has it.
        details: More about the error, if the response has it.
        retry_after: The header `Retry-After`, if the response has it.
        body: The beginning of a body that cannot be read.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        request_id: str | None = None,
        details: Any = None,
        retry_after: str | None = None,
        body: str | None = None,
    ):
        super().__init__(f"{code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.request_id = request_id
        self.details = details
        self.retry_after = retry_after
        self.body = body


class JobError(PixelByteError):
    """The job failed, was cancelled, or the wait for it ended early. `__cause__` says why, if something went wrong.

    Attributes:
        job_id: The id of the job.
        job: How it was last seen, if it was.
        cancelled: Whether the job was cancelled. If not, it may still be running, unless `job` has ended: `wait` goes
            on waiting for it.
    """

    def __init__(self, message: str, job_id: str, job: "Job | None" = None, cancelled: bool = False):
        super().__init__(f"Job {job_id}: {message}")
        self.job_id = job_id
        self.job = job
        self.cancelled = cancelled


def text_of(response: httpx.Response) -> str:
    """The body of a response, without the key of the call, should the server repeat it."""
    return _without_key(response.content.decode("utf-8", "replace"), response)


def _without_key(text: str, response: httpx.Response) -> str:
    key = response.request.headers.get("authorization", "").removeprefix("Bearer ")
    return text.replace(key, "***") if len(key) >= SHORTEST_KEY else text


def json_of(text: str) -> Any:
    """The value of a JSON text; None if it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _what_happened(response: httpx.Response) -> str:
    if response.is_redirect:
        location = _without_key(response.headers.get("location", ""), response)
        where = f"to {location}" if location else "without saying where"
        return f"The server redirected {where}. Redirects are not followed"
    if response.is_success:
        return "The response cannot be read"
    return _without_key(response.reason_phrase, response) or UNDESCRIBED


def error_of(response: httpx.Response) -> ApiError:
    """The error that a response stands for. Its body has to be read by now."""
    text = text_of(response)
    body = json_of(text)
    members = body if isinstance(body, dict) else {}
    error = members.get("error")
    retry_after = response.headers.get("retry-after")
    request_id = _text(members.get("requestId"))
    status = response.status_code
    if response.is_redirect or not isinstance(error, dict) or not isinstance(error.get("code"), str):
        message = _what_happened(response)
        return ApiError(status, f"HTTP_{status}", message, request_id, None, retry_after, text[:LONGEST_BODY])
    message = _text(error.get("message")) or ""
    return ApiError(
        status,
        error["code"],
        message if message.strip() else UNDESCRIBED,
        request_id,
        error.get("details"),
        retry_after,
    )
