"""What the OpenAPI document says that the helpers need at run time."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import NotRequired, TypedDict

from .errors import PixelByteError


class Factor(TypedDict):
    """One priced parameter: the value that counts when it is left out, and what each value multiplies the cost by."""

    parameter: str
    default: str
    millionths: dict[str, int]


class Price(TypedDict):
    """Micro-cents: 1,000,000 are 1 US dollar."""

    baseCostMicroCents: int
    parameters: list[str]
    factors: list[Factor]


class Shape(TypedDict):
    """What a value has to be for the generated code to read it."""

    type: str
    nullable: bool
    items: NotRequired["Shape"]
    required: NotRequired[list[str]]
    members: NotRequired[dict[str, "Shape"]]


class Operation(TypedDict):
    """A call of the API. `path` is a regular expression."""

    method: str
    path: str
    response: Shape


class Facts(TypedDict):
    version: str
    serverUrl: str
    # Codes of a 503 that says that a job was not accepted, but may be later: `retry: always` in ErrorCode.yaml.
    refusedCodes: list[str]
    operations: list[Operation]
    event: Shape
    models: dict[str, Price]


facts: Facts = json.loads(files(__package__).joinpath("facts.json").read_text())


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(f".*{path}")


def operation_of(method: str, path: str) -> Operation:
    """The operation that a method and a path are a call of.

    Raises:
        PixelByteError: There is none: an id is empty or would lead elsewhere.
    """
    for operation in facts["operations"]:
        if operation["method"] == method.upper() and _pattern(operation["path"]).fullmatch(path):
            return operation
    raise PixelByteError(
        f"Not sent: {method} {path} is not a call of the API. An id is empty, or holds characters that no id has"
    )
