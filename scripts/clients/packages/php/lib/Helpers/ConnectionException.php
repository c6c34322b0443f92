<?php

namespace PixelByte\Client\Helpers;

/** There was no response, or it broke off. */
final class ConnectionException extends PixelByteException
{
    /**
     * @param string $message What went wrong.
     * @param bool   $sent    Whether the request may have reached the server.
     */
    public function __construct(string $message, public readonly bool $sent)
    {
        parent::__construct($message);
    }
}
