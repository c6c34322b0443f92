"""Everything that the helpers raise on purpose."""

import json
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from ..models.job import Job


class PixelByteError(Exception):
    """The base of all errors of this package."""


class ApiError(PixelByteError):
    """The API returned an error.

    Attributes:
        status: The HTTP status.
        code: The code of the API, such as `INSUFFICIENT_BALANCE`; `HTTP_<status>` when the response has none.
        request_id: What to quote to support, if the response has it.
        details: More about the error, if the response has it.
        retry_after: The header `Retry-After`, if the response has it.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        request_id: str | None = None,
        details: Any = None,
        retry_after: str | None = None,
    ):
        super().__init__(f"{code}: {message}")
        self.status = status
        self.code = code
        self.request_id = request_id
        self.details = details
        self.retry_after = retry_after


class JobError(PixelByteError):
    """The job failed, was cancelled, or is not done within the deadline. `job` is how it was last seen."""

    def __init__(self, message: str, job_id: str, job: "Job | None" = None):
        super().__init__(f"Job {job_id}: {message}")
        self.job_id = job_id
        self.job = job


def error_of(response: httpx.Response) -> ApiError:
    """The error that a response stands for. Its body has to be read by now."""
    try:
        body = json.loads(response.content)
    except ValueError:
        body = None
    error = body.get("error") if isinstance(body, dict) else None
    retry_after = response.headers.get("retry-after")
    if not isinstance(error, dict) or not isinstance(error.get("code"), str):
        code = f"HTTP_{response.status_code}"
        return ApiError(response.status_code, code, response.reason_phrase, retry_after=retry_after)
    return ApiError(
        response.status_code,
        error["code"],
        str(error.get("message")),
        body.get("requestId"),
        error.get("details"),
        retry_after,
    )
