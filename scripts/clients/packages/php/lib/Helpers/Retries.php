<?php

namespace PixelByte\Client\Helpers;

/** When a request may be sent again, how long to wait before, and whether it may have been accepted. */
final class Retries
{
    /** The longest wait, in seconds. If the server asks for more, the request fails at once. */
    public const LONGEST_PAUSE = 60;

    /** What an error of a submit request says if the job may have been accepted. */
    public const UNCLEAR = 'the job may have been accepted: list the jobs before you submit it again';

    /** Statuses of a server that could not take the request now. */
    private const TEMPORARY = [408, 425, 429];

    /** Whether a request may be sent again. POST may cost money, so only when it cannot have been accepted. */
    public static function mayRepeat(string $method, PixelByteApiException|ConnectionException $failure): bool
    {
        if ($failure instanceof ConnectionException) {
            return $method !== 'POST' || !$failure->sent;
        }
        if ($method === 'POST') {
            return $failure->status === 429 || self::isRefused($failure->status, $failure->errorCode);
        }
        return $failure->status >= 500 || in_array($failure->status, self::TEMPORARY, true);
    }

    /** Whether a job may have been accepted although its submit request failed with this response. */
    public static function mayHaveSubmitted(int $status, string $errorCode): bool
    {
        $isRejected = $status >= 400 && $status < 500 && $status !== 408;
        return !$isRejected && !self::isRefused($status, $errorCode);
    }

    /**
     * Seconds to wait after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds, of
     * which up to a half is left out at random.
     *
     * @param int        $attempt    How many attempts there were.
     * @param string     $retryAfter The header; empty when the response has none.
     * @param float|null $leftOut    The part of that half that is left out, from 0 to 1, for tests.
     * @param float|null $now        Seconds since 1970, for tests.
     */
    public static function pauseAfter(
        int $attempt,
        string $retryAfter,
        ?float $leftOut = null,
        ?float $now = null,
    ): float {
        $requested = self::requestedSeconds($retryAfter, $now ?? microtime(true));
        if ($requested > 0) {
            return $requested;
        }
        return min(0.25 * 2 ** $attempt, 8) * (1 - ($leftOut ?? mt_rand() / mt_getrandmax()) / 2);
    }

    /** Whether a 503 says that the job was not accepted. */
    private static function isRefused(int $status, string $errorCode): bool
    {
        return $status === 503 && in_array($errorCode, Facts::get()->refusedCodes, true);
    }

    private static function requestedSeconds(string $value, float $now): float
    {
        if (preg_match('/\A\d+\z/', $value) === 1) {
            return (float) $value;
        }
        $date = \DateTimeImmutable::createFromFormat(\DATE_RFC7231, $value, new \DateTimeZone('UTC'));
        return $date === false ? 0.0 : $date->getTimestamp() - $now;
    }
}
