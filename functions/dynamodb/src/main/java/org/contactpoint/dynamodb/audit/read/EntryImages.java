package org.contactpoint.dynamodb.audit.read;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.watch.WatchedEntry;
import org.contactpoint.dynamodb.audit.AccountLists;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.EntryIds;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads what misuse is looked for in from the items of the trail's table as they come through its
 * stream. Mentions, criteria and the links that begin or end a chain are no entries.
 */
public final class EntryImages {
  private final EntryIds ids;

  public EntryImages(TrailStore store) {
    this.ids = store.entryIds();
  }

  /** The entry of that item; empty where it is none. */
  public Optional<WatchedEntry> entry(Map<String, AttributeValue> item) {
    return item.containsKey(TrailAttributes.ACTION)
        ? ChainPosition.sequenceOf(TrailAttributes.text(item, TrailAttributes.PLACE))
            .map(
                sequence ->
                    entry(
                        item,
                        new ChainPosition(
                            TrailAttributes.text(item, TrailAttributes.WRITER), sequence)))
        : Optional.empty();
  }

  private WatchedEntry entry(Map<String, AttributeValue> item, ChainPosition place) {
    String onBehalfOf = optional(item, TrailAttributes.ON_BEHALF_OF);
    String authority = optional(item, TrailAttributes.AUTHORITY);
    return new WatchedEntry(
        ids.of(place),
        Instant.parse(TrailAttributes.text(item, TrailAttributes.AT)),
        new AccountId(AccountLists.accountOf(TrailAttributes.text(item, TrailAttributes.ACCOUNT))),
        onBehalfOf == null ? null : new AccountId(onBehalfOf),
        TrailAttributes.text(item, TrailAttributes.ROLE),
        authority == null ? null : new Authority(authority),
        new WatchedEntry.Act(
            TrailAttributes.text(item, TrailAttributes.ACTION),
            TrailAttributes.text(item, TrailAttributes.OUTCOME),
            optional(item, TrailAttributes.REASON),
            TrailAttributes.texts(item, TrailAttributes.CHANGED)),
        TrailAttributes.texts(item, TrailAttributes.MARKS));
  }

  private static @Nullable String optional(Map<String, AttributeValue> item, String column) {
    return item.containsKey(column) ? TrailAttributes.text(item, column) : null;
  }
}
