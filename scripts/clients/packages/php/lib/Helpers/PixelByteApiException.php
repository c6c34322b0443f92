<?php

namespace PixelByte\Client\Helpers;

use Psr\Http\Message\ResponseInterface;

/** The API returned an error, a redirect, which is never followed, or a response that cannot be read. */
final class PixelByteApiException extends PixelByteException
{
    /** The longest part of a body that is kept, in bytes. */
    private const LONGEST_BODY = 2000;

    /**
     * @param int         $status     The HTTP status.
     * @param string      $errorCode  The code of the API, such as INSUFFICIENT_BALANCE; HTTP_<status> when the response
     *                                has none.
     * @param string      $message    What went wrong.
     * @param string|null $requestId  What to quote to support.
     * @param mixed       $details    More about the error, as decoded JSON.
     * @param string      $retryAfter The header Retry-After; empty when the response has none.
     * @param string|null $body       The beginning of a body that is not an error of the API.
     */
    public function __construct(
        public readonly int $status,
        public readonly string $errorCode,
        string $message,
        public readonly ?string $requestId = null,
        public readonly mixed $details = null,
        public readonly string $retryAfter = '',
        public readonly ?string $body = null,
    ) {
        parent::__construct("$errorCode: $message");
    }

    /** The error that a response stands for. */
    public static function of(ResponseInterface $response): self
    {
        $status = $response->getStatusCode();
        $retryAfter = $response->getHeaderLine('Retry-After');
        $text = (string) $response->getBody();
        $body = json_decode(Responses::readable($text));
        $body = $body instanceof \stdClass ? $body : new \stdClass();
        $requestId = is_string($body->requestId ?? null) ? $body->requestId : null;
        $redirected = self::redirected($response);
        $error = $body->error ?? null;
        if ($error instanceof \stdClass && is_string($error->code ?? null)) {
            $message = $redirected ?? (is_string($error->message ?? null) ? $error->message : '');
            return new self($status, $error->code, $message, $requestId, $error->details ?? null, $retryAfter);
        }
        $start = mb_strcut($text, 0, self::LONGEST_BODY, 'UTF-8');
        $message = $redirected
            ?? 'the response is not what the API describes: ' . mb_strcut($start, 0, 200, 'UTF-8');
        return new self($status, "HTTP_$status", $message, $requestId, retryAfter: $retryAfter, body: $start);
    }

    /** What to say of a redirect; null for any other response. */
    private static function redirected(ResponseInterface $response): ?string
    {
        $location = $response->getHeaderLine('Location');
        if ($location === '' || $response->getStatusCode() < 300 || $response->getStatusCode() >= 400) {
            return null;
        }
        return "the server redirects to $location, which is not followed; the request may have been accepted";
    }
}
