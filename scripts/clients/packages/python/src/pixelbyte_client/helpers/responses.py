"""Reading responses leniently: the API may grow, and a paid job is never lost to a member that changed."""

import json
import uuid
from datetime import datetime
from typing import Any, TypeVar

import httpx

from ..models.error_response import ErrorResponse
from .errors import UNDESCRIBED, PixelByteError, error_of, json_of, text_of
from .facts import Shape, operation_of

T = TypeVar("T")

_MISFIT = object()


def response_of(parsed: ErrorResponse | T | None) -> T:
    """Takes what `sync` or `asyncio` of an operation returns, which is no error if the client is of `connect`.

    Raises:
        PixelByteError: The response is not one that the document describes.
    """
    if parsed is None or isinstance(parsed, ErrorResponse):
        raise PixelByteError(UNDESCRIBED)
    return parsed


def checked(response: httpx.Response) -> httpx.Response:
    """A response as the generated code reads it: with status 200, and without members that it could not read.

    Raises:
        ApiError: It is an error, a redirect, or without what the call is about.
    """
    if not response.is_success:
        raise error_of(response)
    body = json_of(text_of(response))
    path = response.request.url.raw_path.decode("ascii").partition("?")[0]
    operation = operation_of(response.request.method, path)
    found = None if _is_error(body) else fitted(body, operation["response"])
    if found is None:
        raise error_of(response)
    headers = {name: value for name, value in response.headers.items() if not name.startswith("content-")}
    # In ASCII, and with Infinity: httpx itself would encode neither half a surrogate pair nor a number beyond floats.
    return httpx.Response(200, headers=headers, content=json.dumps(found).encode(), request=response.request)


def _is_error(body: Any) -> bool:
    return isinstance(body, dict) and body.get("success") is False


def fitted(body: Any, shape: Shape) -> dict[str, Any] | None:
    """A body with the members that fit their shape, flat or inside of `data`. None if one is missing that has to be
    there."""
    inside = body.get("data") if isinstance(body, dict) else None
    found = next((one for one in (_fitted(body, shape), _fitted(inside, shape)) if one is not _MISFIT), None)
    return found if isinstance(found, dict) else None


def _fitted(value: Any, shape: Shape) -> Any:
    if value is None:
        return None if shape["nullable"] else _MISFIT
    match shape["type"]:
        case "object":
            return _object(value, shape) if isinstance(value, dict) else _MISFIT
        case "array":
            return _array(value, shape["items"]) if isinstance(value, list) else _MISFIT
        case "boolean":
            return value if isinstance(value, bool) else _MISFIT
        case "integer" | "number":
            return _number(value, shape["type"])
        case _:
            return _text(value, shape["type"])


def _object(value: dict[str, Any], shape: Shape) -> Any:
    found = dict(value)
    for name, member in shape["members"].items():
        one = _fitted(found.get(name), member)
        if one is not _MISFIT:
            found[name] = one
        elif member["nullable"]:
            found[name] = None
        else:
            found.pop(name, None)
    for name in shape["required"]:
        if name not in found or found[name] == "":
            return _MISFIT
    return {name: one for name, one in found.items() if name in value or name in shape["required"]}


def _array(value: list[Any], items: Shape) -> list[Any]:
    return [one for one in (_fitted(item, items) for item in value) if one is not _MISFIT]


def _number(value: Any, kind: str) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return _MISFIT
    if kind == "number" or isinstance(value, int):
        return value
    return int(value) if value.is_integer() else _MISFIT


def _text(value: Any, kind: str) -> Any:
    if not isinstance(value, str):
        return _MISFIT
    try:
        if kind == "date-time":
            datetime.fromisoformat(value)
        if kind == "uuid":
            uuid.UUID(value)
    except ValueError:
        return _MISFIT
    return value
