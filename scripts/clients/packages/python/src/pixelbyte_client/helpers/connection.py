"""A client of the API, with retries that are safe with money."""

import os
import ssl

import httpx

from ..client import AuthenticatedClient
from .errors import PixelByteError
from .facts import facts
from .retries import SafeTransport


def connect(
    api_key: str | None = None,
    *,
    base_url: str | None = None,
    timeout: float = 60.0,
    max_retries: int = 2,
    proxy: str | None = None,
    verify_ssl: ssl.SSLContext | str | bool = True,
) -> AuthenticatedClient:
    """A client for every generated function, sync and async. Responses that are errors are raised as `ApiError`.

    Args:
        api_key: Your key; without it, the environment variable `PIXELBYTE_API_KEY`.
        base_url: Where the API is; without it, `PIXELBYTE_BASE_URL`, or else the production server.
        timeout: How long a step of an attempt may take, in seconds: to connect, to send, or to wait for more of the
            response.
        max_retries: How many times a call may be sent again. Submitting is sent again only when the job cannot have
            been accepted.
        proxy: The address of a proxy; without it, those of the environment, such as `HTTPS_PROXY`.
        verify_ssl: How certificates are checked: as usual, not at all, or by a context or a file of your own.

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
        verify_ssl=verify_ssl,
        httpx_args={"transport": SafeTransport(max_retries, verify=verify_ssl, proxy=proxy)},
    )
