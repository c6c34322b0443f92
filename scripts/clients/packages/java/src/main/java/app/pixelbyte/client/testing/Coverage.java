package app.pixelbyte.client.testing;

import java.util.List;

/**
 * What requests have covered since the mock started.
 *
 * @param share from 0 to 1
 */
public record Coverage(int covered, int total, double share, List<Group> groups) {
  /** Items of one kind, such as models: the covered ones, and the others. */
  public record Group(String name, List<String> covered, List<String> missing) {}
}
