package app.pixelbyte.client.helpers;

import app.pixelbyte.client.model.JobList;
import java.util.HashSet;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of a list of jobs, each fetched when it is needed. */
final class JobPages extends AbstractSpliterator<JobList> {
  private final Function<@Nullable String, JobList> fetch;
  private final Set<String> seen = new HashSet<>();
  private @Nullable String cursor;
  private boolean isLast;

  /**
   * @param fetch gives the page at a cursor; without one, the first
   */
  JobPages(Function<@Nullable String, JobList> fetch) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.fetch = fetch;
  }

  @Override
  public boolean tryAdvance(Consumer<? super JobList> action) {
    if (isLast) return false;
    JobList page = fetch.apply(cursor);
    cursor = page.getNextCursor();
    isLast = !Boolean.TRUE.equals(page.getHasMore()) || cursor == null;
    if (!isLast && !seen.add(cursor)) {
      throw new PixelByteException(
          "The list of jobs does not end: the cursor " + cursor + " came twice");
    }
    action.accept(page);
    return true;
  }
}
