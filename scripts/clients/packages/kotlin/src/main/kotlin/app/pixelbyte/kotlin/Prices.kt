package app.pixelbyte.kotlin

import app.pixelbyte.kotlin.models.SubmitJobRequest
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.encodeToJsonElement
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.math.BigInteger

private val MILLION = BigInteger.valueOf(1_000_000)

/**
 * The list price of a job, without a request to the API.
 *
 * @return micro-cents: 1,000,000 are 1 US dollar
 */
fun estimateCost(request: SubmitJobRequest): Long {
    val body = json.encodeToJsonElement(request).jsonObject
    return estimateCost(body.getValue("model").jsonPrimitive.content, body.getValue("input"))
}

/**
 * The list price of a job, without a request to the API. The product is taken in whole numbers and rounded once, at the
 * end, half up.
 *
 * @param model the slug
 * @param input the members of the input; what is left out counts with its default
 * @return micro-cents: 1,000,000 are 1 US dollar
 * @throws UnknownPriceException there is no price for it
 */
fun estimateCost(model: String, input: JsonElement): Long {
    val price =
        facts.models[model] ?: throw UnknownPriceException("$model is not a model of this version of the package")
    val members = membersOf(model, input, price.parameters)
    var cost = BigInteger.valueOf(price.baseCostMicroCents)
    var scale = BigInteger.ONE
    for (factor in price.factors) {
        cost *= millionths(factor, members)
        scale *= MILLION
    }
    return ((cost.shiftLeft(1) + scale) / scale.shiftLeft(1)).toLong()
}

private fun membersOf(model: String, input: JsonElement, parameters: List<String>): JsonObject {
    val allowed = parameters.joinToString()
    if (input !is JsonObject) {
        throw UnknownPriceException("The input of $model is an object; its parameters are $allowed")
    }
    val unknown = input.keys - parameters.toSet()
    if (unknown.isEmpty()) return input
    throw UnknownPriceException("$model has no ${unknown.joinToString()}; its parameters are $allowed")
}

private fun millionths(factor: Factor, members: JsonObject): BigInteger {
    val given = members[factor.parameter]
    val value = if (given == null) factor.fallback else (given as? JsonPrimitive)?.content ?: given.toString()
    val found = factor.millionths[value]
    if (found != null) return BigInteger.valueOf(found)
    val allowed = factor.millionths.keys.joinToString()
    throw UnknownPriceException("${factor.parameter} has no price for $value; it is one of $allowed")
}
