<?php

namespace PixelByte\Client\Helpers;

use PixelByte\Client\Model\Job;

/** When to poll a job, and what came of it. */
final class Waiting
{
    private readonly float $endsAt;
    private readonly float $expected;
    private bool $isFirstPollDue;
    private ?Job $job = null;

    /**
     * @param string         $jobId    The job.
     * @param \DateTime|null $expected When the job should be done; without it, it is polled at once.
     * @param float          $deadline How long to wait, in seconds.
     *
     * @throws \InvalidArgumentException The deadline is not usable.
     */
    public function __construct(public readonly string $jobId, ?\DateTime $expected, float $deadline)
    {
        self::check($deadline);
        $this->endsAt = self::now() + $deadline;
        $this->expected = (float) ($expected?->format('U.u') ?? microtime(true));
        $this->isFirstPollDue = $expected === null;
    }

    /** @throws \InvalidArgumentException The deadline is not usable. */
    public static function check(float $deadline): void
    {
        if (!is_finite($deadline) || $deadline < 0) {
            throw new \InvalidArgumentException("deadline is $deadline; it must be a number of seconds, 0 or more");
        }
    }

    /**
     * @param array<string, string> $headers
     *
     * @throws \InvalidArgumentException A header cannot be sent. Its value may be secret, and is not repeated.
     */
    public static function checkHeaders(#[\SensitiveParameter] array $headers): void
    {
        foreach ($headers as $name => $value) {
            if (preg_match('/\A[\t\x20-\x7E\x80-\xFF]*\z/', $value) !== 1) {
                throw new \InvalidArgumentException("The header $name has an invalid value");
            }
        }
    }

    /**
     * Seconds before the next poll: a quarter of the time to or from the expected end, between 1 and 30, of which up to
     * a quarter is left out at random. So polls are frequent around the end, and ever rarer when it is overdue.
     */
    public static function pauseBeforeLook(float $untilExpected, float $leftOut): float
    {
        return min(max(abs($untilExpected) / 4, 1), 30) * (1 - $leftOut / 4);
    }

    /**
     * Waits, then polls.
     *
     * @param callable(float): Job $get Gets the job by a time on the clock of `hrtime`.
     *
     * @throws PixelByteException The deadline is over, or the poll failed.
     */
    public function look(callable $get): Job
    {
        $left = $this->endsAt - self::now();
        if ($left <= 0) {
            throw new PixelByteException('not done within the deadline');
        }
        usleep((int) (min($this->pause(), $left) * 1e6));
        try {
            return $this->job = $get($this->endsAt);
        } catch (PixelByteException $failure) {
            // Clocks differ, so the last moments count as over too.
            $isLate = self::now() > $this->endsAt - 0.05;
            throw $isLate ? new PixelByteException('not done within the deadline', previous: $failure) : $failure;
        }
    }

    /** Whether the job goes on. A state that the API got later does. */
    public function goesOn(): bool
    {
        return !in_array($this->job?->getStatus(), ['completed', 'failed', 'cancelled'], true);
    }

    /**
     * The job, when it does not go on any more.
     *
     * @throws JobException It failed or was cancelled.
     */
    public function result(): Job
    {
        if ($this->job->getStatus() !== 'completed') {
            $reason = $this->job->getError()?->getMessage() ?: $this->job->getStatus();
            throw new JobException($reason, $this->jobId, $this->job);
        }
        return $this->job;
    }

    /** That the wait ended before the job did. */
    public function endedBy(\Throwable $cause, bool $cancelled): JobException
    {
        $message = $cause->getMessage() ?: get_debug_type($cause);
        return new JobException($message, $this->jobId, $this->job, $cancelled, $cause);
    }

    private function pause(): float
    {
        if ($this->isFirstPollDue) {
            $this->isFirstPollDue = false;
            return 0.0;
        }
        return self::pauseBeforeLook($this->expected - microtime(true), mt_rand() / mt_getrandmax());
    }

    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }
}
