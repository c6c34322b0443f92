package app.pixelbyte.client.helpers;

import app.pixelbyte.client.ApiClient;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How the API writes JSON. */
final class Json {
  static final ObjectMapper MAPPER = ApiClient.createDefaultObjectMapper();

  private Json() {}
}
