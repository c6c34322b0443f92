<?php

// Of the distribution; with composer install in client/, the second line is enough.
require '/usr/share/php/GuzzleHttp/autoload.php';
require 'client/vendor/autoload.php';

use OpenAPI\Client\Api\JobsApi;
use OpenAPI\Client\Configuration;
use OpenAPI\Client\Model\Kling26ProTextToVideo;
use OpenAPI\Client\Model\Kling26ProTextToVideoInput;

$config = (new Configuration())
    ->setHost(getenv('PIXELBYTE_BASE_URL'))
    ->setAccessToken(getenv('PIXELBYTE_API_KEY'));
$request = new Kling26ProTextToVideo([
    'model' => 'kling/kling-2.6-pro/text-to-video',
    'input' => new Kling26ProTextToVideoInput(['prompt' => 'A lighthouse in the fog']),
]);
echo (new JobsApi(config: $config))->submitJob($request), "\n";
