<?php

namespace PixelByte\Client\Helpers;

/** A webhook is not to be trusted: respond with 400 and discard it. */
final class WebhookVerificationException extends PixelByteException
{
    /**
     * @param string $fault   Why: header-missing, too-old, too-new, wrong-signature or not-an-event.
     * @param string $message The same for people.
     */
    public function __construct(public readonly string $fault, string $message)
    {
        parent::__construct($message);
    }
}
