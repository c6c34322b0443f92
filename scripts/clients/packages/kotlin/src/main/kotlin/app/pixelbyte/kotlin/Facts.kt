package app.pixelbyte.kotlin

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What the OpenAPI document says that the helpers need at run time. */
@Serializable
internal data class Facts(
    val version: String,
    val serverUrl: String,
    /** Codes of a 503 that says that a job was not accepted, but may be later: `retry: always` in ErrorCode.yaml. */
    val refusedCodes: List<String>,
    val operations: List<Operation>,
    /** The body of a webhook. */
    val event: Shape,
    /** The price of each model, by slug. */
    val models: Map<String, Price>,
)

/** What may be sent, and what comes back. The path of a request has to match [path] as a whole. */
@Serializable
internal data class Operation(val method: String, val path: String, val response: Shape) {
    /** Whether it costs money. */
    val isSubmit: Boolean get() = method == "POST" && path.endsWith("/jobs/submit")
}

/** 1,000,000 micro-cents are 1 US dollar. An input may have no other members than [parameters]. */
@Serializable
internal data class Price(val baseCostMicroCents: Long, val parameters: List<String>, val factors: List<Factor>)

/** A priced parameter, the value that counts when it is left out, and what each value multiplies the cost by. */
@Serializable
internal data class Factor(
    val parameter: String,
    @SerialName("default") val fallback: String,
    val millionths: Map<String, Long>,
)

internal val facts: Facts by lazy {
    val file = checkNotNull(Facts::class.java.getResourceAsStream("facts.json"))
    json.decodeFromString(file.use { it.readBytes().decodeToString() })
}
