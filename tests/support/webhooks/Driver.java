import java.nio.charset.StandardCharsets;

public class Driver {
    public static void main(String[] given) throws Exception {
        for (var index = 0; index < given.length; index += 4) {
            var body = given[index + 3].getBytes(StandardCharsets.UTF_8);
            System.out.println(Webhook.isGenuine(given[index], given[index + 1], given[index + 2], body));
        }
    }
}
