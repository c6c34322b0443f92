<?php

namespace PixelByte\Client;

use PixelByte\Client\Api\JobsApi;
use PixelByte\Client\Api\ModelsApi;
use PixelByte\Client\Api\UploadsApi;

/** A client of the API: an object with a method for each operation, for each kind of thing. */
final class PixelByte
{
    private function __construct(
        public readonly JobsApi $jobs,
        public readonly ModelsApi $models,
        public readonly UploadsApi $uploads,
    ) {
    }

    /**
     * A client of the API.
     *
     * @param string|null $apiKey  Your key; without it, the environment variable PIXELBYTE_API_KEY.
     * @param string|null $baseUrl Where the API is; without it, PIXELBYTE_BASE_URL, or else the production server.
     *
     * @throws \InvalidArgumentException There is no key.
     */
    public static function connect(?string $apiKey = null, ?string $baseUrl = null): self
    {
        $key = $apiKey ?? getenv('PIXELBYTE_API_KEY');
        if ($key === false || $key === '') {
            throw new \InvalidArgumentException('No API key: pass one or set PIXELBYTE_API_KEY');
        }
        $config = (new Configuration())->setAccessToken($key)->setUserAgent('pixelbyte-client-php/{{version}}');
        $address = $baseUrl ?? getenv('PIXELBYTE_BASE_URL');
        if ($address !== false && $address !== '') {
            $config->setHost(rtrim($address, '/'));
        }
        return new self(
            new JobsApi(config: $config),
            new ModelsApi(config: $config),
            new UploadsApi(config: $config),
        );
    }
}
