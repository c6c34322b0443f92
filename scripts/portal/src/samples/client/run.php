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
$job = $client->run($request);

echo $job->getOutput(), PHP_EOL;
