<?php

namespace PixelByte\Client\Helpers;

use PixelByte\Client\Model\Job;

/**
 * A job that was accepted failed, was cancelled, or was not waited for to its end: `getPrevious()` says why. It can be
 * waited for again by its id, if it is not done yet.
 */
final class JobException extends PixelByteException
{
    /**
     * @param string          $message   What became of the job.
     * @param string          $jobId     The job's id.
     * @param Job|null        $job       How the job was last seen.
     * @param bool            $cancelled Whether the job was cancelled because the wait ended.
     * @param \Throwable|null $previous  Why the wait ended.
     */
    public function __construct(
        string $message,
        public readonly string $jobId,
        public readonly ?Job $job = null,
        public readonly bool $cancelled = false,
        ?\Throwable $previous = null,
    ) {
        parent::__construct("Job $jobId: $message", previous: $previous);
    }
}
