<?php

namespace PixelByte\Client\Helpers;

use PixelByte\Client\Model\JobFinishedEvent;

/** Whether a webhook is to be trusted. */
final class Webhooks
{
    /** How far the webhook's clock may be from yours, in seconds, if not said otherwise. */
    public const TOLERANCE = 300.0;

    /**
     * Makes sure that a webhook comes from PixelByte and is fresh.
     *
     * @param string                           $payload   The body as it arrived, before anything has parsed it.
     * @param array<string, string|string[]>   $headers   The headers of the request, or `$_SERVER`, which has them too.
     * @param string|string[]                  $secret    The webhook secret; while you rotate it, both.
     * @param float                            $tolerance How far the webhook's clock may be from yours, in seconds.
     * @param float|null                       $now       Seconds since 1970, for tests.
     *
     * @throws WebhookVerificationException It is not to be trusted.
     * @throws \InvalidArgumentException    The secret or the tolerance is not usable.
     */
    public static function verify(
        string $payload,
        array $headers,
        #[\SensitiveParameter] string|array $secret,
        float $tolerance = self::TOLERANCE,
        ?float $now = null,
    ): JobFinishedEvent {
        $secrets = (array) $secret;
        if ($secrets === [] || array_filter($secrets, fn ($one) => !is_string($one) || $one === '') !== []) {
            throw new \InvalidArgumentException('The webhook secret is missing or empty');
        }
        if (!is_finite($tolerance) || $tolerance < 0) {
            throw new \InvalidArgumentException("tolerance is $tolerance; it must be a number of seconds, 0 or more");
        }
        $timestamp = self::header($headers, 'X-PixelByte-Timestamp');
        $signature = self::header($headers, 'X-PixelByte-Signature');
        self::checkTime($timestamp, $tolerance, $now ?? microtime(true));
        self::checkSignature($signature, "$timestamp.$payload", $secrets);
        return self::eventOf($payload);
    }

    /**
     * PHP itself, and frameworks that follow it, write the names of headers like HTTP_X_PIXELBYTE_SIGNATURE.
     *
     * @param array<string, string|string[]> $headers
     */
    private static function header(array $headers, string $name): string
    {
        $named = [];
        foreach ($headers as $key => $value) {
            $named[preg_replace('/\Ahttp-/', '', strtr(strtolower((string) $key), '_', '-'))] = $value;
        }
        $value = $named[strtolower($name)] ?? null;
        if ($value === null || $value === []) {
            throw new WebhookVerificationException('header-missing', "The header $name is missing");
        }
        return is_array($value) ? (string) reset($value) : $value;
    }

    private static function checkTime(string $timestamp, float $tolerance, float $now): void
    {
        $age = preg_match('/\A\d{1,15}\z/', $timestamp) === 1 ? $now - (int) $timestamp : INF;
        if ($age > $tolerance) {
            throw new WebhookVerificationException('too-old', "The webhook is older than $tolerance s");
        }
        if ($age < -$tolerance) {
            $message = "The webhook is from more than $tolerance s in the future";
            throw new WebhookVerificationException('too-new', $message);
        }
    }

    /** @param string[] $secrets */
    private static function checkSignature(string $signature, string $content, array $secrets): void
    {
        [$prefix, $digest] = explode('=', $signature, 2) + ['', ''];
        $isRight = false;
        foreach ($secrets as $secret) {
            $expected = 'sha256=' . hash_hmac('sha256', $content, $secret);
            $isRight = hash_equals($expected, $prefix . '=' . strtolower($digest)) || $isRight;
        }
        if (!$isRight) {
            throw new WebhookVerificationException(
                'wrong-signature',
                'The signature does not fit the body, the time and the secret'
            );
        }
    }

    private static function eventOf(string $payload): JobFinishedEvent
    {
        $event = Responses::read(json_decode(Responses::readable($payload)), '\\' . JobFinishedEvent::class);
        if ($event?->getStatus() === null) {
            throw new WebhookVerificationException('not-an-event', 'The body is not an event of a job');
        }
        return $event;
    }
}
