<?php

namespace PixelByte\Client\Helpers;

use GuzzleHttp\Client;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Exception\RequestException;
use GuzzleHttp\Exception\TransferException;
use GuzzleHttp\Promise\PromiseInterface;
use GuzzleHttp\Psr7\Request;
use GuzzleHttp\Psr7\Utils;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

/**
 * Sends the requests of the generated operations, and again where that is safe. It follows no redirect. What is sent
 * asynchronously is sent once.
 */
final class SafeClient implements ClientInterface
{
    /** From this length on, a key is taken out of responses. A shorter one is found in too many by chance. */
    private const SHORTEST_KEY = 6;

    /** @var \WeakMap<self, string> The keys, apart from the objects, so that no dump shows them. */
    private static \WeakMap $keys;

    private readonly Client $http;

    /** The longest that an attempt may take, in seconds: eleven days. To curl, much more would be no limit at all. */
    private const LONGEST = 1_000_000;

    /** When whatever is sent has to be over, on the clock of `hrtime`. */
    private float $endsAt = INF;

    /** From when on nothing is tried again, on the same clock. What is under way goes on. */
    private float $retriesEndAt = INF;

    /** @var array<string, string> Headers that go with whatever is sent. */
    private array $headers = [];

    /**
     * @throws PixelByteException        The key contains an invalid character.
     * @throws \InvalidArgumentException Another option is not usable.
     */
    public function __construct(
        #[\SensitiveParameter] string $apiKey,
        private readonly float $timeout,
        private readonly int $maxRetries,
    ) {
        if (preg_match('/\A[\x21-\x7E]+\z/', $apiKey) !== 1) {
            throw new PixelByteException('The API key contains an invalid character, such as a line break');
        }
        if (!is_finite($timeout) || $timeout <= 0) {
            throw new \InvalidArgumentException("timeout is $timeout; it must be a number of seconds above 0");
        }
        if ($maxRetries < 0) {
            throw new \InvalidArgumentException("maxRetries is $maxRetries; it must be a whole number of at least 0");
        }
        self::$keys ??= new \WeakMap();
        self::$keys[$this] = $apiKey;
        $this->http = new Client(['allow_redirects' => false]);
    }

    /**
     * Lets nothing that is sent in a call go on for longer: attempts are cut short, and no other one begins after the
     * end.
     *
     * @template T
     *
     * @param float                 $endsAt       On the clock of `hrtime`, in seconds.
     * @param array<string, string> $headers      Go with whatever is sent in the call.
     * @param callable(): T         $call
     * @param float                 $retriesEndAt From when on nothing is tried again, but an attempt under way goes on.
     *
     * @return T
     */
    public function during(float $endsAt, array $headers, callable $call, float $retriesEndAt = INF): mixed
    {
        [$this->endsAt, $this->headers, $this->retriesEndAt] = [$endsAt, $headers, $retriesEndAt];
        try {
            return $call();
        } finally {
            [$this->endsAt, $this->headers, $this->retriesEndAt] = [INF, [], INF];
        }
    }

    /**
     * @param array<string, mixed> $options
     *
     * @throws PixelByteApiException The API returned an error.
     * @throws ConnectionException   There was no response.
     */
    public function send(RequestInterface $request, array $options = []): ResponseInterface
    {
        self::checkPath($request);
        for ($attempt = 1;; $attempt++) {
            try {
                return self::succeeded($this->sendOnce($request, $options), self::isSubmit($request));
            } catch (PixelByteApiException | ConnectionException $failure) {
                if (!$this->isAgain($request->getMethod(), $failure, $attempt)) {
                    throw $failure;
                }
            }
        }
    }

    /**
     * Rejects with what `send` throws, but throws at once for an invalid path, as the generated operations do.
     *
     * @param array<string, mixed> $options
     *
     * @throws \InvalidArgumentException The path is not one of the API.
     */
    public function sendAsync(RequestInterface $request, array $options = []): PromiseInterface
    {
        self::checkPath($request);
        $isSubmit = self::isSubmit($request);
        return $this->http->sendAsync($this->authorized($request), $options + $this->optionsOf($request))->then(
            fn (ResponseInterface $response) => self::succeeded($this->withoutKey($response), $isSubmit),
            fn (\Throwable $failure) => throw self::unanswered($failure, $isSubmit),
        );
    }

    /** @param array<string, mixed> $options */
    public function request(string $method, $uri, array $options = []): ResponseInterface
    {
        return $this->send(new Request($method, $uri), $options);
    }

    /** @param array<string, mixed> $options */
    public function requestAsync(string $method, $uri, array $options = []): PromiseInterface
    {
        return $this->sendAsync(new Request($method, $uri), $options);
    }

    public function getConfig(?string $option = null): mixed
    {
        return null;
    }

    /** An id is part of a path: nothing in it may lead to another one. */
    private static function checkPath(RequestInterface $request): void
    {
        $path = $request->getUri()->getPath();
        foreach (Facts::get()->operations as $operation) {
            if ($operation->method === $request->getMethod() && preg_match("#$operation->path\z#", $path) === 1) {
                return;
            }
        }
        throw new \InvalidArgumentException(
            "$path is no path of the API: an id has letters, digits, _, ~, . and - only"
        );
    }

    private static function isSubmit(RequestInterface $request): bool
    {
        return $request->getMethod() === 'POST' && str_ends_with($request->getUri()->getPath(), '/jobs/submit');
    }

    /** @param array<string, mixed> $options */
    private function sendOnce(RequestInterface $request, array $options): ResponseInterface
    {
        try {
            $response = $this->http->send($this->authorized($request), $options + $this->optionsOf($request));
        } catch (TransferException $failure) {
            throw self::unanswered($failure, self::isSubmit($request));
        }
        return $this->withoutKey($response);
    }

    /**
     * How to send a request. Curl sends one once more by itself if a connection that was used before ends without a
     * response, and a job may have been accepted by then. So POST gets a new connection.
     *
     * @return array<string, mixed>
     */
    private function optionsOf(RequestInterface $request): array
    {
        $limit = max(min($this->timeout, $this->endsAt - self::now(), self::LONGEST), 0.001);
        return [
            'http_errors' => false,
            'timeout' => $limit,
            'connect_timeout' => $limit,
            'curl' => $request->getMethod() === 'POST' ? [\CURLOPT_FRESH_CONNECT => true] : [],
        ];
    }

    /** That there was no response. What Guzzle threw is not the cause: it has the request, and so the key. */
    private static function unanswered(\Throwable $failure, bool $isSubmit): ConnectionException
    {
        $isKnown = $failure instanceof ConnectException || $failure instanceof RequestException;
        $context = $isKnown ? $failure->getHandlerContext() : [];
        $sent = ($context['pretransfer_time'] ?? 1.0) > 0.0;
        // Curl says only that it could not connect.
        $isClosed = ($context['errno'] ?? 0) === \CURLE_COULDNT_CONNECT;
        $reason = $isClosed ? 'The connection was refused, or the host cannot be reached: ' : '';
        $message = $reason . $failure->getMessage() . ($isSubmit && $sent ? '; ' . Retries::UNCLEAR : '');
        return new ConnectionException($message, $sent);
    }

    private function authorized(RequestInterface $request): RequestInterface
    {
        foreach ($this->headers as $name => $value) {
            $request = $request->withHeader($name, $value);
        }
        return $request->withHeader('Authorization', 'Bearer ' . self::$keys[$this]);
    }

    /** A server may send the key back. What is made of its response does not show it. */
    private function withoutKey(ResponseInterface $response): ResponseInterface
    {
        $key = self::$keys[$this];
        if (strlen($key) < self::SHORTEST_KEY) {
            return $response;
        }
        foreach ($response->getHeaders() as $name => $values) {
            // PHP makes a number of a name of digits only.
            $response = $response->withHeader((string) $name, str_replace($key, '***', $values));
        }
        return $response->withBody(Utils::streamFor(str_replace($key, '***', (string) $response->getBody())));
    }

    private static function succeeded(ResponseInterface $response, bool $isSubmit): ResponseInterface
    {
        $status = $response->getStatusCode();
        if ($status < 200 || $status > 299) {
            throw PixelByteApiException::of($response, $isSubmit);
        }
        // What the generated operations could not decode.
        $body = Responses::readable((string) $response->getBody());
        if (json_decode($body) === null) {
            throw PixelByteApiException::of($response, $isSubmit);
        }
        return $response->withBody(Utils::streamFor($body));
    }

    /** Whether there is another attempt, after the pause before it. */
    private function isAgain(string $method, PixelByteApiException|ConnectionException $failure, int $attempt): bool
    {
        $pause = Retries::pauseAfter($attempt, $failure instanceof PixelByteApiException ? $failure->retryAfter : '');
        if ($attempt > $this->maxRetries || $pause > Retries::LONGEST_PAUSE) {
            return false;
        }
        if (!Retries::mayRepeat($method, $failure)) {
            return false;
        }
        // A submit request that would be tried again too late fails at once.
        if ($pause >= $this->retriesEndAt - self::now()) {
            return false;
        }
        // Whoever waits for a job is promised the time until the deadline.
        $left = $this->endsAt - self::now();
        usleep((int) (max(min($pause, $left), 0) * 1e6));
        return $pause < $left;
    }

    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }
}
