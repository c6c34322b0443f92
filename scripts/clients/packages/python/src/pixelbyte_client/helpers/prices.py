"""What a job costs at list price, without a call."""

from collections.abc import Mapping

from .errors import PixelByteError
from .facts import Factor, facts


class UnknownPriceError(PixelByteError, ValueError):
    """The model is not listed, or a priced parameter has a value without a price."""


def estimate_cost(model: str, input: Mapping[str, object] | None = None) -> int:
    """The cost of a job in micro-cents: 1,000,000 are 1 US dollar.

    The product is taken in whole numbers and rounded once, at the end, half up.

    Args:
        model: The slug.
        input: The input as JSON has it; what is left out counts with its default.

    Raises:
        UnknownPriceError: There is no price for it.
    """
    price = facts["models"].get(model)
    if price is None:
        raise UnknownPriceError(f"{model} is not a model of this version of the package")
    cost, scale = price["baseCostMicroCents"], 1
    for factor in price["factors"]:
        cost *= _millionths(factor, input or {})
        scale *= 1_000_000
    return (cost * 2 + scale) // (scale * 2)


def _millionths(factor: Factor, input: Mapping[str, object]) -> int:
    value = input.get(factor["parameter"], factor["default"])
    key = str(value).lower() if isinstance(value, bool) else str(value)
    if key not in factor["millionths"]:
        allowed = ", ".join(factor["millionths"])
        raise UnknownPriceError(f"{factor['parameter']} has no price for {value!r}; it is one of {allowed}")
    return factor["millionths"][key]
