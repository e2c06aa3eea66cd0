package org.contactpoint.domain.commit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Facts;

/**
 * What holds two acts apart that would create the same child at the same time: each adds one to the
 * count of creations under the keys by which the two meet, and who looked before the other took it
 * is too late (rules §4.10, one child, one record).
 */
public final class CreationGuards {
  private CreationGuards() {}

  /**
   * The guards of creating that child; none without a birthday.
   *
   * @param listings what was found when it was looked whether the child is there
   */
  public static List<Change.CreationGuard> of(
      Facts facts, Map<IndexKey, SearchIndex.Listing> listings, Sounds sounds) {
    return IndexKeys.meeting(facts, sounds).stream()
        .flatMap(key -> Stream.ofNullable(listings.get(key)).map(listing -> taken(key, listing)))
        .toList();
  }

  private static Change.CreationGuard taken(IndexKey key, SearchIndex.Listing listing) {
    return new Change.CreationGuard(key, listing.creations());
  }
}
