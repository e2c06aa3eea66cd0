package org.contactpoint.domain.audit;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * The trail, to be read: newest first, of one child or of one account. What the reader may see of
 * it is for the use case to decide.
 */
public interface TrailReader {

  /** One page of the trail. */
  Page read(Query query);

  /**
   * What to read.
   *
   * @param from not older than this, null for no bound
   * @param before older than this, null for no bound
   * @param after only what comes after that place, null for the beginning
   * @param limit the longest page wanted, at least 1
   */
  record Query(
      Of of,
      @Nullable Instant from,
      @Nullable Instant before,
      @Nullable Position after,
      int limit) {
    public Query {
      if (limit < 1) {
        throw new IllegalArgumentException("a page holds at least one entry");
      }
    }
  }

  /** The child or account whose trail is read. */
  sealed interface Of {}

  /** Acts on that child, and whatever showed the child: searches too. */
  record OfChild(ContactPointId child) implements Of {}

  /** Acts of that account, and those that others did on its behalf. */
  record OfAccount(AccountId account) implements Of {}

  /** The place of an entry in the order of reading. */
  record Position(Instant at, String entryId) {

    /** The place of that entry. */
    public static Position of(TrailEntry entry) {
      return new Position(entry.at(), entry.entryId());
    }
  }

  /**
   * A page of entries.
   *
   * @param more whether older entries follow
   */
  record Page(List<TrailEntry> entries, boolean more) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}
