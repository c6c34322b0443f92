<?php

namespace PixelByte\Client\Helpers;

/** The model is not listed, the input is not one of it, or a priced parameter has a value without a price. */
final class UnknownPriceException extends PixelByteException
{
}
