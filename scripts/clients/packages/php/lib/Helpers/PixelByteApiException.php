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

    /**
     * The error that a response stands for.
     *
     * @param bool $isSubmit Whether the request submits a job.
     */
    public static function of(ResponseInterface $response, bool $isSubmit = false): self
    {
        $status = $response->getStatusCode();
        $retryAfter = $response->getHeaderLine('Retry-After');
        $text = (string) $response->getBody();
        $body = json_decode(Responses::readable($text));
        $body = $body instanceof \stdClass ? $body : new \stdClass();
        $requestId = is_string($body->requestId ?? null) ? $body->requestId : null;
        $isRedirect = $status >= 300 && $status < 400;
        $error = $body->error ?? null;
        $isError = !$isRedirect && $error instanceof \stdClass && is_string($error->code ?? null);
        $code = $isError ? $error->code : "HTTP_$status";
        $start = mb_strcut($text, 0, self::LONGEST_BODY, 'UTF-8');
        $message = match (true) {
            $isRedirect => self::redirected($response),
            $isError => (is_string($error->message ?? null) ? trim($error->message) : '') ?: self::undescribed(''),
            default => self::undescribed($start),
        };
        if ($isSubmit && Retries::mayHaveSubmitted($status, $code)) {
            $message = rtrim($message, '.') . '; ' . Retries::UNCLEAR;
        }
        $details = $isError ? $error->details ?? null : null;
        return new self($status, $code, $message, $requestId, $details, $retryAfter, $isError ? null : $start);
    }

    private static function redirected(ResponseInterface $response): string
    {
        $location = $response->getHeaderLine('Location');
        return 'the server redirects' . ($location === '' ? '' : " to $location") . ', but redirects are not followed';
    }

    private static function undescribed(string $body): string
    {
        $start = trim(mb_strcut($body, 0, 200, 'UTF-8'));
        return 'the response is not what the API describes' . ($start === '' ? '' : ": $start");
    }
}
