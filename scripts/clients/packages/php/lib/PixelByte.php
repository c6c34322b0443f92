<?php

namespace PixelByte\Client;

use PixelByte\Client\Api\JobsApi;
use PixelByte\Client\Api\ModelsApi;
use PixelByte\Client\Api\UploadsApi;
use PixelByte\Client\Helpers\Facts;
use PixelByte\Client\Helpers\JobException;
use PixelByte\Client\Helpers\PixelByteException;
use PixelByte\Client\Helpers\SafeClient;
use PixelByte\Client\Helpers\Waiting;
use PixelByte\Client\Model\Job;
use PixelByte\Client\Model\JobSummary;
use PixelByte\Client\Model\ModelInterface;

/** A client of the API, with every operation, and with what no generator gives. */
final class PixelByte
{
    /** How long to wait for a job, in seconds, if not said otherwise. */
    public const DEADLINE = 1800.0;

    /** How long a cancel may take, in seconds. */
    private const CANCEL_TIMEOUT = 10.0;

    /** Every operation on jobs. */
    public readonly JobsApi $jobs;

    /** Every operation on models. */
    public readonly ModelsApi $models;

    /** Every operation on uploads. */
    public readonly UploadsApi $uploads;

    private function __construct(private readonly SafeClient $http, Configuration $config)
    {
        $this->jobs = new JobsApi($http, $config);
        $this->models = new ModelsApi($http, $config);
        $this->uploads = new UploadsApi($http, $config);
    }

    /**
     * A client of the API.
     *
     * @param string|null $apiKey     Your key; without it, the environment variable PIXELBYTE_API_KEY.
     * @param string|null $baseUrl    Where the API is; without it, PIXELBYTE_BASE_URL, or else the production server.
     * @param float       $timeout    How long one attempt at a request may take, in seconds.
     * @param int         $maxRetries How many times a request may be sent again. Submitting is sent again only when the
     *                                job cannot have been accepted.
     *
     * @throws PixelByteException        There is no key, or it contains an invalid character.
     * @throws \InvalidArgumentException Another option is not usable.
     */
    public static function connect(
        #[\SensitiveParameter] ?string $apiKey = null,
        #[\SensitiveParameter] ?string $baseUrl = null,
        float $timeout = 60.0,
        int $maxRetries = 2,
    ): self {
        // An empty text counts as none.
        $key = $apiKey ?: getenv('PIXELBYTE_API_KEY');
        if ($key === false || $key === '') {
            throw new PixelByteException('No API key: pass apiKey or set PIXELBYTE_API_KEY');
        }
        $address = $baseUrl ?: getenv('PIXELBYTE_BASE_URL') ?: Facts::get()->serverUrl;
        // Without a scheme, the key could go to the wrong host, unencrypted.
        $parts = preg_match('#\Ahttps?://\S+\z#i', $address) === 1 ? parse_url($address) : false;
        // Errors show the URLs of requests, so no password may be in them.
        if (!isset($parts['host']) || isset($parts['user'])) {
            // What was passed may be the key, so it is not repeated.
            throw new \InvalidArgumentException(
                'The base URL (baseUrl or PIXELBYTE_BASE_URL) must begin with https:// or http:// and a host, '
                . 'without user or password'
            );
        }
        $http = new SafeClient($key, $timeout, $maxRetries);
        $config = (new Configuration())->setHost(rtrim($address, '/'));
        $config->setUserAgent('pixelbyte-client-php/{{version}}');
        return new self($http, $config);
    }

    /**
     * Submits a job and waits until it is completed.
     *
     * @param ModelInterface           $request            The request of a model, such as Kling26ProTextToVideo.
     * @param float                    $deadline           How long to wait after the job is submitted, in seconds.
     *                                                     Submitting is not tried again after that.
     * @param callable(Job): void|null $onProgress         Called with the job after every poll.
     * @param bool                     $cancelIfUnfinished Whether to cancel the job when the wait ends before it is
     *                                                     done. Its cost is refunded if it is still pending; one that
     *                                                     is already processing goes on.
     * @param array<string, string>    $headers            Further headers for every request of the wait.
     *
     * @throws JobException              The job was accepted, but failed, was cancelled or was not waited for to its
     *                                   end.
     * @throws PixelByteException        Submitting failed. If the job may have been accepted, the message says so.
     * @throws \InvalidArgumentException The deadline or a header is not usable. Nothing was sent.
     */
    public function run(
        ModelInterface $request,
        float $deadline = self::DEADLINE,
        ?callable $onProgress = null,
        bool $cancelIfUnfinished = false,
        array $headers = [],
    ): Job {
        // Before the job is paid for.
        Waiting::check($deadline);
        Waiting::checkHeaders($headers);
        // Whoever gave up waiting does not want to pay any more. A request under way may be accepted, so it goes on.
        $retriesEndAt = hrtime(true) / 1e9 + $deadline;
        $submit = fn () => $this->jobs->submitJob($request);
        $submitted = $this->http->during(INF, $headers, $submit, $retriesEndAt);
        $waiting = new Waiting($submitted->getJobId(), $submitted->getEstimatedCompletionTime(), $deadline);
        return $this->follow($waiting, $onProgress, $cancelIfUnfinished, $headers);
    }

    /**
     * Waits until a job is completed. Its id is enough, also in another process. See `run`.
     *
     * @param callable(Job): void|null $onProgress
     * @param array<string, string>    $headers
     *
     * @throws JobException
     * @throws \InvalidArgumentException The deadline or a header is not usable. Nothing was sent.
     */
    public function wait(
        string $jobId,
        float $deadline = self::DEADLINE,
        ?callable $onProgress = null,
        bool $cancelIfUnfinished = false,
        array $headers = [],
    ): Job {
        Waiting::checkHeaders($headers);
        return $this->follow(new Waiting($jobId, null, $deadline), $onProgress, $cancelIfUnfinished, $headers);
    }

    /**
     * All jobs, in the order of the API. Pages are fetched when they are needed.
     *
     * @param int $pageSize How many jobs one request asks for, 100 at most.
     *
     * @return \Generator<JobSummary>
     *
     * @throws PixelByteException
     */
    public function allJobs(int $pageSize = 100): \Generator
    {
        $cursor = null;
        $seen = [];
        do {
            $page = $this->jobs->listJobs($pageSize, $cursor);
            foreach ($page->getJobs() ?? [] as $job) {
                yield $job;
            }
            $cursor = $page->getHasMore() ? $page->getNextCursor() : null;
            if (in_array($cursor, $seen, true)) {
                throw new PixelByteException("The list of jobs does not end: the cursor $cursor came twice");
            }
            $seen[] = $cursor;
        } while ($cursor !== null);
    }

    /** @param array<string, string> $headers */
    private function follow(Waiting $waiting, ?callable $onProgress, bool $cancel, array $headers): Job
    {
        try {
            while ($waiting->goesOn()) {
                $job = $waiting->look(
                    fn (float $endsAt) =>
                        $this->http->during($endsAt, $headers, fn () => $this->jobs->getJob($waiting->jobId))
                );
                if ($onProgress !== null) {
                    $onProgress($job);
                }
            }
        } catch (\Throwable $failure) {
            // A callback may fail on a job that has ended.
            $cancelled = $cancel && $waiting->goesOn() && $this->isCancelled($waiting->jobId, $headers);
            throw $waiting->endedBy($failure, $cancelled);
        }
        return $waiting->result();
    }

    /** @param array<string, string> $headers */
    private function isCancelled(string $jobId, array $headers): bool
    {
        try {
            $endsAt = hrtime(true) / 1e9 + self::CANCEL_TIMEOUT;
            $this->http->during($endsAt, $headers, fn () => $this->jobs->cancelJob($jobId));
            return true;
        } catch (PixelByteException | \InvalidArgumentException) {
            return false;
        }
    }
}
