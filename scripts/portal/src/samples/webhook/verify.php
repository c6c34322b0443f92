<?php

function is_genuine(string $secret, string $timestamp, string $signature, string $body): bool
{
    $age = abs(time() - (int) $timestamp);
    $expected = 'sha256=' . hash_hmac('sha256', "$timestamp.$body", $secret);
    return $age < 300 && hash_equals($expected, $signature);
}
