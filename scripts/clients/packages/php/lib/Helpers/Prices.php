<?php

namespace PixelByte\Client\Helpers;

use PixelByte\Client\Model\ModelInterface;
use PixelByte\Client\ObjectSerializer;

/** What a job costs at list price, without a request. */
final class Prices
{
    private const MILLION = 1_000_000;

    /**
     * The cost of a job. The product is taken in whole numbers and rounded once, at the end, half up.
     *
     * @param string                              $model The slug.
     * @param ModelInterface|array<string, mixed> $input An input of that model, or its members as in JSON; what is left
     *                                                   out counts with its default.
     *
     * @return int Micro-cents: 1,000,000 are 1 US dollar.
     *
     * @throws UnknownPriceException
     */
    public static function estimateCost(string $model, ModelInterface|array $input = []): int
    {
        $price = Facts::get()->models->$model ?? null;
        if ($price === null) {
            throw new UnknownPriceException("$model is not a model of this version of the package");
        }
        $members = self::membersOf($model, $input, $price->parameters);
        $cost = $price->baseCostMicroCents;
        $scale = 1;
        foreach ($price->factors as $factor) {
            // In lowest terms, so that the product keeps within 64 bits.
            $cost *= self::millionths($factor, $members);
            $scale *= self::MILLION;
            $divisor = self::greatestDivisor($cost, $scale);
            $cost = intdiv($cost, $divisor);
            $scale = intdiv($scale, $divisor);
        }
        return intdiv(2 * $cost + $scale, 2 * $scale);
    }

    /**
     * The members of an input by their names in JSON.
     *
     * @param ModelInterface|array<string, mixed> $input
     * @param string[]                            $allowed
     *
     * @return array<string, mixed>
     */
    private static function membersOf(string $model, ModelInterface|array $input, array $allowed): array
    {
        $members = is_array($input) ? $input : (array) ObjectSerializer::sanitizeForSerialization($input);
        $unknown = implode(', ', array_diff(array_keys($members), $allowed));
        if ($unknown !== '') {
            $known = implode(', ', $allowed);
            throw new UnknownPriceException("$model has no $unknown; its parameters are $known");
        }
        return $members;
    }

    /**
     * What the value of a priced parameter multiplies the cost by, in millionths.
     *
     * @param array<string, mixed> $members
     */
    private static function millionths(\stdClass $factor, array $members): int
    {
        $name = $factor->parameter;
        $value = array_key_exists($name, $members) ? $members[$name] : $factor->default;
        $text = is_string($value) ? $value : json_encode($value);
        if (!isset($factor->millionths->$text)) {
            $allowed = implode(', ', array_keys((array) $factor->millionths));
            throw new UnknownPriceException("$name has no price for $text; it is one of $allowed");
        }
        return $factor->millionths->$text;
    }

    private static function greatestDivisor(int $one, int $other): int
    {
        while ($other !== 0) {
            [$one, $other] = [$other, $one % $other];
        }
        return $one;
    }
}
