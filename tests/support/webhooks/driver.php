<?php

require __DIR__ . '/verify.php';

foreach (array_chunk(array_slice($argv, 1), 4) as [$secret, $timestamp, $signature, $body]) {
    echo json_encode(is_genuine($secret, $timestamp, $signature, $body)), PHP_EOL;
}
