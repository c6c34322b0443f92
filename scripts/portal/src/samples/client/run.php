<?php

require 'vendor/autoload.php';

use PixelByte\Client\Model\__REQUEST__;
use PixelByte\Client\Model\__INPUT__;
use PixelByte\Client\PixelByte;

$client = PixelByte::connect();

$request = new __REQUEST__([
    'input' => new __INPUT__([
        __FIELDS__
    ]),
]);
$job = $client->jobs->getJob($client->jobs->submitJob($request)->getJobId());

while (in_array($job->getStatus(), ['pending', 'processing'])) {
    sleep(2);
    $job = $client->jobs->getJob($job->getJobId());
}

echo $job->getStatus(), ' ', $job->getOutput(), PHP_EOL;
