"""What the OpenAPI document says that the helpers need at run time."""

import json
from importlib.resources import files
from typing import TypedDict


class Factor(TypedDict):
    """One priced parameter: the value that counts when it is left out, and what each value multiplies the cost by."""

    parameter: str
    default: str
    millionths: dict[str, int]


class Price(TypedDict):
    """Micro-cents: 1,000,000 are 1 US dollar."""

    baseCostMicroCents: int
    factors: list[Factor]


class Facts(TypedDict):
    version: str
    serverUrl: str
    refusedCodes: list[str]
    models: dict[str, Price]


facts: Facts = json.loads(files(__package__).joinpath("facts.json").read_text())
