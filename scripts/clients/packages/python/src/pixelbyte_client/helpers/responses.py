"""The response of a generated function, without the error that its type allows for."""

from typing import TypeVar

from ..models.error_response import ErrorResponse
from .errors import PixelByteError

T = TypeVar("T")


def response_of(parsed: ErrorResponse | T | None) -> T:
    """Takes what `sync` or `asyncio` of an operation gives, which is no error when the client is of `connect`.

    Raises:
        PixelByteError: The response is not one that the document describes.
    """
    if parsed is None or isinstance(parsed, ErrorResponse):
        raise PixelByteError("The response is not one of the API")
    return parsed
