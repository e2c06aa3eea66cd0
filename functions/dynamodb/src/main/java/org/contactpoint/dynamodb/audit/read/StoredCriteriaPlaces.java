package org.contactpoint.dynamodb.audit.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.CriteriaPlaces;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.EntryIds;
import org.contactpoint.dynamodb.audit.EntryItems;

/**
 * The places of encrypted criteria: a partition and a sort key, which whoever decrypts can read.
 */
public final class StoredCriteriaPlaces implements CriteriaPlaces {
  static final String BETWEEN = "/";

  private final EntryIds ids;

  public StoredCriteriaPlaces(EntryIds ids) {
    this.ids = ids;
  }

  @Override
  public List<String> of(Collection<String> entryIds) {
    return entryIds.stream()
        .map(ids::placeOf)
        .flatMap(Optional::stream)
        .map(StoredCriteriaPlaces::text)
        .toList();
  }

  private static String text(ChainPosition place) {
    return EntryItems.criteriaOf(place.writer()) + BETWEEN + place.sortKey();
  }
}
