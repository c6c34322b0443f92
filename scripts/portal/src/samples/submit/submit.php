<?php

function call(string $method, string $path, ?array $body = null): array
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
    $answer = curl_exec($request);
    if ($answer === false || curl_getinfo($request, CURLINFO_RESPONSE_CODE) >= 400) {
        throw new RuntimeException($answer ?: curl_error($request));
    }
    return json_decode($answer, true);
}

$job = call('POST', '/v1/jobs/submit', __BODY__);

while (in_array($job['status'], ['pending', 'processing'])) {
    sleep(2);
    $job = call('GET', '/v1/jobs/' . $job['jobId']);
}

echo $job['status'], ' ', $job['output'], PHP_EOL;
