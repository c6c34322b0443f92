<?php

function request(string $method, string $path, ?array $body = null): array
{
    $request = curl_init((getenv('PIXELBYTE_BASE_URL') ?: '__SERVER__') . $path);
    curl_setopt_array($request, [
        CURLOPT_CUSTOMREQUEST => $method,
        CURLOPT_HTTPHEADER => [
            'Authorization: Bearer ' . getenv('PIXELBYTE_API_KEY'),
            'Content-Type: application/json',
        ],
        CURLOPT_RETURNTRANSFER => true,
    ]);
    if ($body !== null) {
        curl_setopt($request, CURLOPT_POSTFIELDS, json_encode($body));
    }
    $response = curl_exec($request);
    $status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
    if ($response === false || $status >= 400) {
        throw new RuntimeException($response ?: curl_error($request), $status);
    }
    return json_decode($response, true);
}

$job = request('POST', '/v1/jobs/submit', __BODY__);
$jobId = $job['jobId'];
echo $jobId, PHP_EOL;

while (!in_array($job['status'], ['completed', 'failed', 'cancelled'])) {
    sleep(2);
    try {
        $job = request('GET', '/v1/jobs/' . $jobId);
    } catch (RuntimeException $error) {
        // A lost connection or a 5xx passes; the job goes on.
        if ($error->getCode() >= 400 && $error->getCode() < 500) {
            throw $error;
        }
        fwrite(STDERR, 'Trying again: ' . $error->getMessage() . PHP_EOL);
    }
}

if ($job['status'] !== 'completed') {
    fwrite(STDERR, $job['status'] . ': ' . ($job['error']['message'] ?? '') . PHP_EOL);
    exit(1);
}
echo $job['output'], PHP_EOL;
