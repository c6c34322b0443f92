<?php

namespace PixelByte\Client\Helpers;

/** The base of all that this package throws on purpose. */
class PixelByteException extends \RuntimeException
{
}
