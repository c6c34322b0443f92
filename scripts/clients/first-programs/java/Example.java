import org.openapitools.client.ApiClient;
import org.openapitools.client.api.JobsApi;
import org.openapitools.client.model.Kling26ProTextToVideo;
import org.openapitools.client.model.Kling26ProTextToVideoInput;
import org.openapitools.client.model.SubmitJobRequest;

public class Example {
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("PIXELBYTE_BASE_URL"));
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + System.getenv("PIXELBYTE_API_KEY")));

    Kling26ProTextToVideo request =
        new Kling26ProTextToVideo()
            .model(Kling26ProTextToVideo.ModelEnum.KLING_KLING_2_6_PRO_TEXT_TO_VIDEO)
            .input(new Kling26ProTextToVideoInput().prompt("A lighthouse in the fog"));
    System.out.println(new JobsApi(client).submitJob(new SubmitJobRequest(request)));
  }
}
