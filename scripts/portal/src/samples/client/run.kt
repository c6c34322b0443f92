__IMPORTS__

suspend fun main() {
    val client = PixelByte.connect()

    val input = __INPUT__(
        __FIELDS__
    )
    val job = client.run(SubmitJobRequest(__REQUEST__(input = input)))

    println(job.output)
}
