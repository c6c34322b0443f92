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

    /** When whatever is sent has to be over, on the clock of `hrtime`. */
    private float $endsAt = INF;

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
     * @param float                 $endsAt  On the clock of `hrtime`, in seconds.
     * @param array<string, string> $headers Go with whatever is sent in the call.
     * @param callable(): T         $call
     *
     * @return T
     */
    public function during(float $endsAt, array $headers, callable $call): mixed
    {
        [$this->endsAt, $this->headers] = [$endsAt, $headers];
        try {
            return $call();
        } finally {
            [$this->endsAt, $this->headers] = [INF, []];
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
                return self::succeeded($this->sendOnce($request, $options));
            } catch (PixelByteApiException | ConnectionException $failure) {
                if (!$this->isAgain($request->getMethod(), $failure, $attempt)) {
                    throw $failure;
                }
            }
        }
    }

    /** @param array<string, mixed> $options */
    public function sendAsync(RequestInterface $request, array $options = []): PromiseInterface
    {
        self::checkPath($request);
        $options = ['timeout' => $this->timeout] + self::connecting($request) + $options;
        return $this->http->sendAsync($this->authorized($request), $options);
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

    /** @param array<string, mixed> $options */
    private function sendOnce(RequestInterface $request, array $options): ResponseInterface
    {
        $limit = max(min($this->timeout, $this->left()), 0.001);
        $options += ['http_errors' => false, 'timeout' => $limit, 'connect_timeout' => $limit];
        $options += self::connecting($request);
        try {
            return $this->withoutKey($this->http->send($this->authorized($request), $options));
        } catch (ConnectException | RequestException $failure) {
            // Not as the cause: it has the request, and so the key.
            $before = ($failure->getHandlerContext()['pretransfer_time'] ?? 1.0) <= 0.0;
            throw new ConnectionException($failure->getMessage(), !$before);
        } catch (TransferException $failure) {
            throw new ConnectionException($failure->getMessage(), true);
        }
    }

    /**
     * How to connect. Curl sends a request once more by itself if a connection that was used before ends without a
     * response, and a job may have been accepted by then. So POST gets a new connection.
     *
     * @return array<string, mixed>
     */
    private static function connecting(RequestInterface $request): array
    {
        $isNew = $request->getMethod() === 'POST' && defined('CURLOPT_FRESH_CONNECT');
        return $isNew ? ['curl' => [\CURLOPT_FRESH_CONNECT => true]] : [];
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
        $hidden = fn (string $text) => str_replace($key, '***', $text);
        $body = Utils::streamFor($hidden((string) $response->getBody()));
        $location = $hidden($response->getHeaderLine('Location'));
        return ($location === '' ? $response : $response->withHeader('Location', $location))->withBody($body);
    }

    private static function succeeded(ResponseInterface $response): ResponseInterface
    {
        $status = $response->getStatusCode();
        if ($status < 200 || $status > 299) {
            throw PixelByteApiException::of($response);
        }
        // What the generated operations could not decode.
        if (json_decode((string) $response->getBody()) === null) {
            throw PixelByteApiException::of($response);
        }
        return $response;
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
        $left = $this->left();
        usleep((int) (max(min($pause, $left), 0) * 1e6));
        return $pause < $left;
    }

    private function left(): float
    {
        return $this->endsAt - hrtime(true) / 1e9;
    }
}
