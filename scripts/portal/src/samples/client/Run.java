import app.pixelbyte.client.helpers.PixelByte;
import app.pixelbyte.client.model.*;__IMPORTS__

public class Run {
    public static void main(String[] arguments) {
        var client = PixelByte.connect();

        var input = new __INPUT__()
            __FIELDS__;
        var request = new __REQUEST__().input(input);
        var job = client.run(new SubmitJobRequest(request));

        System.out.println(job.getOutput());
    }
}
