package app.pixelbyte.client.testing;

import java.util.List;

/**
 * What has been exercised since the mock started.
 *
 * @param share from 0 to 1
 */
public record Coverage(int covered, int total, double share, List<Group> groups) {
  /** Things of one kind, such as models: those exercised, and those not. */
  public record Group(String name, List<String> covered, List<String> missing) {}
}
