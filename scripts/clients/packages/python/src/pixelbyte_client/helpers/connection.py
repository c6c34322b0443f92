"""A client of the API, with retries that are safe with money."""

import os

import httpx

from ..client import AuthenticatedClient
from .errors import PixelByteError
from .facts import facts
from .retries import SafeTransport


def connect(
    api_key: str | None = None, *, base_url: str | None = None, timeout: float = 60.0, max_retries: int = 2
) -> AuthenticatedClient:
    """A client for every generated function, sync and async. Answers that are errors are raised as `ApiError`.

    Args:
        api_key: Your key; without it, the environment variable `PIXELBYTE_API_KEY`.
        base_url: Where the API is; without it, `PIXELBYTE_BASE_URL`, or else the production server.
        timeout: How long one attempt at a call may take, in seconds.
        max_retries: How many times a call may be sent again. Submitting is sent again only when the job cannot have
            been accepted.

    Raises:
        PixelByteError: There is no key.
    """
    key = api_key or os.environ.get("PIXELBYTE_API_KEY")
    if not key:
        raise PixelByteError("No API key: pass api_key or set PIXELBYTE_API_KEY")
    return AuthenticatedClient(
        base_url=base_url or os.environ.get("PIXELBYTE_BASE_URL") or facts["serverUrl"],
        token=key,
        timeout=httpx.Timeout(timeout),
        headers={"User-Agent": f"pixelbyte-client-python/{facts['version']}"},
        httpx_args={"transport": SafeTransport(max_retries)},
    )
