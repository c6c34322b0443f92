<?php

namespace PixelByte\Client\Helpers;

/** What the OpenAPI document says that the helpers need at run time. */
final class Facts
{
    private static ?\stdClass $facts = null;

    /**
     * The server, the operations with their paths, the codes of a 503 that says that a job was not accepted (`retry:
     * always` in ErrorCode.yaml), and the price of each model by slug.
     */
    public static function get(): \stdClass
    {
        return self::$facts ??= json_decode(
            file_get_contents(__DIR__ . '/facts.json'),
            flags: JSON_THROW_ON_ERROR
        );
    }
}
