import app.pixelbyte.kotlin.models.Kling26ProTextToVideo
import app.pixelbyte.kotlin.models.Kling30ProImageToVideoInput
import java.net.URI

fun main() {
    val input = Kling30ProImageToVideoInput(
        prompt = "The dog runs",
        imageUrl = URI("https://example.com/dog.png"),
    )
    println(Kling26ProTextToVideo(input = input))
}
