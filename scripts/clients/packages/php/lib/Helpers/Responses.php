<?php

namespace PixelByte\Client\Helpers;

use PixelByte\Client\Model\ModelInterface;
use PixelByte\Client\Model\SubmittedJob;
use PixelByte\Client\ObjectSerializer;
use Psr\Http\Message\ResponseInterface;

/**
 * Reads responses as the types of this package, leniently: what the API got later is left out, and a member that is not
 * what it should be counts as absent. Only a response without what matters is an error.
 */
final class Responses
{
    /**
     * @param string $type As the generated classes name it.
     *
     * @throws PixelByteApiException
     */
    public static function of(ResponseInterface $response, string $type): object
    {
        $body = json_decode((string) $response->getBody());
        $wrapped = $body instanceof \stdClass ? $body->data ?? null : null;
        return self::read($body, $type) ?? self::read($wrapped, $type)
            ?? throw PixelByteApiException::of($response, ltrim($type, '\\') === SubmittedJob::class);
    }

    /**
     * JSON that PHP can decode: it refuses half of a pair of surrogates, which JSON can write. That becomes U+FFFD.
     */
    public static function readable(string $json): string
    {
        json_decode($json);
        if (json_last_error() !== \JSON_ERROR_UTF16) {
            return $json;
        }
        $pairOrOther = '\\\\u[dD][89abAB]..\\\\u[dD][c-fC-F]..|\\\\[^u]';
        $half = '\\\\u[dD][89a-fA-F]..';
        return preg_replace("/(?:$pairOrOther)(*SKIP)(*FAIL)|$half/", '\ufffd', $json);
    }

    /**
     * @param mixed  $value Decoded JSON.
     * @param string $type  As the generated classes name it.
     *
     * @return mixed Null for what is not of that type.
     */
    public static function read(mixed $value, string $type): mixed
    {
        if (str_ends_with($type, '[]')) {
            return is_array($value) ? self::items($value, substr($type, 0, -2)) : null;
        }
        return match ($type) {
            'string' => is_string($value) ? $value : null,
            'int' => self::whole($value),
            'float' => is_int($value) || is_float($value) ? (float) $value : null,
            'bool' => is_bool($value) ? $value : null,
            '\DateTime' => self::time($value),
            default => class_exists($type) ? self::model($value, $type) : self::free($value, $type),
        };
    }

    /** @param mixed[] $values */
    private static function items(array $values, string $type): array
    {
        $read = array_map(fn ($value) => self::read($value, $type), $values);
        return array_values(array_filter($read, fn ($value) => $value !== null));
    }

    /** 350000.0 is a whole number too. */
    private static function whole(mixed $value): ?int
    {
        if (is_float($value) && $value === floor($value) && abs($value) < PHP_INT_MAX) {
            return (int) $value;
        }
        return is_int($value) ? $value : null;
    }

    private static function time(mixed $value): ?\DateTime
    {
        // Without its zone, a time could be any within a day.
        $form = '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z/i';
        if (!is_string($value) || preg_match($form, $value) !== 1) {
            return null;
        }
        try {
            return new \DateTime($value);
        } catch (\Exception) {
            return null;
        }
    }

    /** @param class-string<ModelInterface> $type */
    private static function model(mixed $value, string $type): ?ModelInterface
    {
        if (!$value instanceof \stdClass) {
            return null;
        }
        $model = new $type();
        foreach ($type::openAPITypes() as $name => $memberType) {
            $member = $value->{$type::attributeMap()[$name]} ?? null;
            $read = $member === null ? null : self::read($member, $memberType);
            if ($read !== null || $type::isNullable($name)) {
                $model->{$type::setters()[$name]}($read);
            }
        }
        return $model->valid() && ($value->jobId ?? null) !== '' ? $model : null;
    }

    /** Objects without a type of their own become arrays. */
    private static function free(mixed $value, string $type): mixed
    {
        return $value === null ? null : ObjectSerializer::deserialize($value, $type);
    }
}
