import client.apis.JobsApi
import client.infrastructure.ApiClient
import client.infrastructure.Serializer
import client.models.Kling26ProTextToVideo
import client.models.Kling26ProTextToVideoInput
import client.models.SubmitJobRequest
import kotlinx.serialization.ExperimentalSerializationApi

@OptIn(ExperimentalSerializationApi::class)
suspend fun main() {
    Serializer.kotlinxSerializationJsonConfiguration = { explicitNulls = false }
    ApiClient.accessToken = System.getenv("PIXELBYTE_API_KEY")

    val request =
        Kling26ProTextToVideo(
            model = Kling26ProTextToVideo.Model.KLING_SLASH_KLING_2_PERIOD6_PRO_SLASH_TEXT_TO_VIDEO,
            input = Kling26ProTextToVideoInput(prompt = "A lighthouse in the fog"),
        )
    val body = SubmitJobRequest.KlingSlashKling26ProSlashTextToVideoWrapper(request)
    println(JobsApi(System.getenv("PIXELBYTE_BASE_URL")).submitJob(body))
}
