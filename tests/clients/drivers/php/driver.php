<?php

// Does with the client what each line of standard input says.

require 'vendor/autoload.php';

use PixelByte\Client\ApiException;
use PixelByte\Client\Model\EstimateJobRequest;
use PixelByte\Client\Model\PresignUploadRequest;
use PixelByte\Client\ObjectSerializer;
use PixelByte\Client\PixelByte;
use PixelByte\Client\Requests;

function call(PixelByte $client, stdClass $line): object
{
    return match ($line->op) {
        'submitJob' => $client->jobs->submitJob(Requests::of($line->body)),
        'estimateJob' => $client->jobs->estimateJob(
            ObjectSerializer::deserialize($line->body, EstimateJobRequest::class)
        ),
        'getJob' => $client->jobs->getJob($line->jobId),
        'cancelJob' => $client->jobs->cancelJob($line->jobId),
        'listJobs' => $client->jobs->listJobs(
            $line->limit ?? null,
            $line->cursor ?? null,
            $line->status ?? null,
            $line->modelId ?? null,
        ),
        'getModel' => $client->models->getModel($line->modelId),
        'presignUpload' => $client->uploads->presignUpload(
            ObjectSerializer::deserialize($line->body, PresignUploadRequest::class)
        ),
        'getUpload' => $client->uploads->getUpload($line->id),
    };
}

function result(stdClass $line): mixed
{
    $result = $line->op === 'roundtrip'
        ? Requests::of($line->body)
        : call(PixelByte::connect($line->apiKey, $line->baseUrl), $line);
    return ObjectSerializer::sanitizeForSerialization($result);
}

/** The typed error of a response has the status; what the API says is in its body. */
function described(Throwable $error): array
{
    if (!$error instanceof ApiException || $error->getCode() === 0) {
        return ['kind' => 'other', 'message' => $error->getMessage()];
    }
    $body = json_decode($error->getResponseBody() ?? '');
    return [
        'kind' => 'api',
        'status' => $error->getCode(),
        'code' => $body->error->code ?? null,
        'requestId' => $body->requestId ?? null,
        'message' => $error->getMessage(),
    ];
}

while (($text = fgets(STDIN)) !== false) {
    try {
        $told = ['ok' => result(json_decode($text))];
    } catch (Throwable $error) {
        $told = ['error' => described($error)];
    }
    echo json_encode($told, JSON_THROW_ON_ERROR), "\n";
}
