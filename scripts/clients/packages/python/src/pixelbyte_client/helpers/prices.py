"""What a job costs at list price, without a call."""

from collections.abc import Mapping
from difflib import get_close_matches

from .errors import PixelByteError
from .facts import Factor, facts


class UnknownPriceError(PixelByteError, ValueError):
    """The model is not listed, the input has a member that the model does not have, or a value without a price."""


def estimate_cost(model: str, input: Mapping[str, object] | None = None) -> int:
    """The cost of a job in micro-cents: 1,000,000 are 1 US dollar.

    The product is taken in whole numbers and rounded once, at the end, half up.

    Args:
        model: The slug.
        input: The input as JSON has it, not the whole request. What is left out counts with its default.

    Raises:
        UnknownPriceError: There is no price for it.
    """
    price = facts["models"].get(model)
    if price is None:
        raise UnknownPriceError(f"{model} is not a model of this version of the package")
    given = {} if input is None else input
    _check_members(price["parameters"], given)
    cost, scale = price["baseCostMicroCents"], 1
    for factor in price["factors"]:
        cost *= _millionths(factor, given)
        scale *= 1_000_000
    return (cost * 2 + scale) // (scale * 2)


def _check_members(parameters: list[str], input: Mapping[str, object]) -> None:
    if not isinstance(input, Mapping):
        raise UnknownPriceError("The input is not a mapping of parameters to values")
    for name in input:
        if name not in parameters:
            near = get_close_matches(name, parameters, 1)
            hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(parameters)}"
            raise UnknownPriceError(f"The model has no parameter {name!r}; {hint}")


def _millionths(factor: Factor, input: Mapping[str, object]) -> int:
    value = input.get(factor["parameter"], factor["default"])
    key = str(value).lower() if isinstance(value, bool) else str(value)
    if key not in factor["millionths"]:
        allowed = ", ".join(factor["millionths"])
        raise UnknownPriceError(f"{factor['parameter']} has no price for {value!r}; it is one of {allowed}")
    return factor["millionths"][key]
