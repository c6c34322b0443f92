<?php

// Does with the client what each line of standard input says.

require 'vendor/autoload.php';

use PixelByte\Client\Helpers\ConnectionException;
use PixelByte\Client\Helpers\JobException;
use PixelByte\Client\Helpers\PixelByteApiException;
use PixelByte\Client\Helpers\Prices;
use PixelByte\Client\Helpers\Retries;
use PixelByte\Client\Helpers\UnknownPriceException;
use PixelByte\Client\Helpers\WebhookVerificationException;
use PixelByte\Client\Helpers\Webhooks;
use PixelByte\Client\Model\EstimateJobRequest;
use PixelByte\Client\Model\JobFinishedEvent;
use PixelByte\Client\Model\PresignUploadRequest;
use PixelByte\Client\ObjectSerializer;
use PixelByte\Client\PixelByte;
use PixelByte\Client\Requests;

/** Stands for half a character, which JSON can write and a text of PHP cannot hold but as bytes. */
const LONE_SURROGATE = '(lone surrogate)';

/** JSON has no NaN, so it is a text. */
function number(float|string $value): float
{
    return $value === 'NaN' ? NAN : $value;
}

function client(stdClass $line): PixelByte
{
    $timeout = number($line->timeout ?? 60_000) / 1000;
    return PixelByte::connect($line->apiKey, $line->baseUrl, $timeout, $line->maxRetries);
}

function run(stdClass $line): object
{
    $onProgress = match ($line->onProgress ?? '') {
        'throw' => fn () => throw new RuntimeException('the callback failed'),
        // What assert() throws extends Error, as a TypeError does.
        'assert' => fn () => throw new AssertionError('the callback failed'),
        'silent' => fn () => throw new RuntimeException(),
        '' => null,
    };
    return client($line)->run(
        Requests::of($line->body),
        deadline: number($line->deadline) / 1000,
        onProgress: $onProgress,
        cancelIfUnfinished: $line->cancelIfUnfinished ?? false,
        headers: (array) ($line->headers ?? []),
    );
}

function wait(stdClass $line): object
{
    $seconds = number($line->deadline) / 1000;
    $cancel = $line->cancelIfUnfinished ?? false;
    return client($line)->wait($line->jobId, deadline: $seconds, cancelIfUnfinished: $cancel);
}

/** @return string[] */
function ids(stdClass $line): array
{
    $ids = [];
    $jobs = client($line)->allJobs($line->limit);
    while (count($ids) < ($line->take ?? PHP_INT_MAX) && $jobs->valid()) {
        $ids[] = $jobs->current()->getJobId();
        if (count($ids) < ($line->take ?? PHP_INT_MAX)) {
            $jobs->next();
        }
    }
    return $ids;
}

/** A list of JSON is no input. PHP could not tell an empty one from an empty input. */
function input(mixed $input): mixed
{
    if (is_array($input)) {
        throw new InvalidArgumentException('The input is a list');
    }
    return $input instanceof stdClass ? (array) $input : $input;
}

function verify(stdClass $line): JobFinishedEvent
{
    $tolerance = number($line->tolerance);
    $headers = str_replace(LONE_SURROGATE, "\xED\xA0\x80", (array) $line->headers);
    return Webhooks::verify($line->payload, $headers, $line->secrets, $tolerance, $line->now / 1000);
}

function isRepeated(stdClass $line): bool
{
    $failure = match ($line->failure ?? '') {
        'unconnected' => new ConnectionException('refused', false),
        'broken' => new ConnectionException('reset', true),
        '' => new PixelByteApiException($line->status, $line->code ?? '', ''),
    };
    return Retries::mayRepeat($line->method, $failure);
}

/** Everything that shows a client. */
function shown(PixelByte $client): array
{
    ob_start();
    var_dump($client);
    return [ob_get_clean(), print_r($client, true), json_encode($client), serializedOrRefused($client)];
}

function serializedOrRefused(PixelByte $client): string
{
    try {
        return serialize($client);
    } catch (Exception $refused) {
        return $refused->getMessage();
    }
}

function result(stdClass $line): mixed
{
    return match ($line->op) {
        'roundtrip' => Requests::of($line->body),
        'submitJob' => client($line)->jobs->submitJob(Requests::of($line->body)),
        'estimateJob' => client($line)->jobs->estimateJob(
            ObjectSerializer::deserialize($line->body, EstimateJobRequest::class)
        ),
        'submitJobAsync' => client($line)->jobs->submitJobAsync(Requests::of($line->body))->wait(),
        'getJob' => client($line)->jobs->getJob($line->jobId),
        'getJobAsync' => client($line)->jobs->getJobAsync($line->jobId)->wait(),
        'cancelJob' => client($line)->jobs->cancelJob($line->jobId),
        'listJobs' => client($line)->jobs->listJobs(
            $line->limit ?? null,
            $line->cursor ?? null,
            $line->status ?? null,
            $line->modelId ?? null,
        ),
        'getModel' => client($line)->models->getModel($line->modelId),
        'presignUpload' => client($line)->uploads->presignUpload(
            ObjectSerializer::deserialize($line->body, PresignUploadRequest::class)
        ),
        'getUpload' => client($line)->uploads->getUpload($line->id),
        'run' => run($line),
        'wait' => wait($line),
        'jobs' => ids($line),
        'construct' => client($line) instanceof PixelByte,
        'show' => shown(client($line)),
        'cost' => Prices::estimateCost($line->model, input($line->input)),
        'verify' => verify($line),
        'pause' => 1000 * Retries::pauseAfter($line->attempt, $line->retryAfter ?? '', $line->leftOut, $line->now / 1000),
        'mayRepeat' => isRepeated($line),
    };
}

function described(Throwable $error): array
{
    return match (true) {
        $error instanceof PixelByteApiException => [
            'kind' => 'api',
            'status' => $error->status,
            'code' => $error->errorCode,
            'requestId' => $error->requestId,
            'body' => $error->body,
        ],
        $error instanceof JobException => [
            'kind' => 'job',
            'jobId' => $error->jobId,
            'cancelled' => $error->cancelled,
        ],
        $error instanceof WebhookVerificationException => ['kind' => 'webhook', 'code' => $error->fault],
        $error instanceof UnknownPriceException => ['kind' => 'price'],
        default => ['kind' => 'other'],
    };
}

while (($text = fgets(STDIN)) !== false) {
    try {
        $told = ['ok' => ObjectSerializer::sanitizeForSerialization(result(json_decode(str_replace('\ud800', LONE_SURROGATE, $text))))];
    } catch (Throwable $error) {
        $told = ['error' => described($error) + ['message' => (string) $error]];
    }
    echo json_encode($told, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
