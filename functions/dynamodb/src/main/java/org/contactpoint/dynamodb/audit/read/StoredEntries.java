package org.contactpoint.dynamodb.audit.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.audit.AccountLists;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.EntryIds;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads entries back from their items. */
final class StoredEntries {
  private final EntryIds ids;

  StoredEntries(EntryIds ids) {
    this.ids = ids;
  }

  TrailEntry entry(Map<String, AttributeValue> item) {
    String onBehalfOf = optional(item, TrailAttributes.ON_BEHALF_OF);
    String authority = optional(item, TrailAttributes.AUTHORITY);
    String child = optional(item, TrailAttributes.CHILD);
    return new TrailEntry(
        ids.of(place(item)),
        Instant.parse(TrailAttributes.text(item, TrailAttributes.AT)),
        new AccountId(AccountLists.accountOf(TrailAttributes.text(item, TrailAttributes.ACCOUNT))),
        onBehalfOf == null ? null : new AccountId(onBehalfOf),
        TrailAttributes.text(item, TrailAttributes.ROLE),
        TrailAttributes.text(item, TrailAttributes.ORGANISATION),
        authority == null ? null : new Authority(authority),
        TrailAttributes.text(item, TrailAttributes.ACTION),
        child == null ? null : new ContactPointId(child),
        optional(item, TrailAttributes.PURPOSE),
        TrailAttributes.text(item, TrailAttributes.OUTCOME),
        optional(item, TrailAttributes.REASON),
        TrailAttributes.texts(item, TrailAttributes.CHANGED),
        shown(item),
        TrailAttributes.text(item, TrailAttributes.REQUEST));
  }

  private static List<ContactPointId> shown(Map<String, AttributeValue> item) {
    return TrailAttributes.texts(item, TrailAttributes.SHOWN).stream()
        .map(ContactPointId::new)
        .toList();
  }

  private static ChainPosition place(Map<String, AttributeValue> item) {
    long sequence =
        ChainPosition.sequenceOf(TrailAttributes.text(item, TrailAttributes.PLACE)).orElseThrow();
    return new ChainPosition(TrailAttributes.text(item, TrailAttributes.WRITER), sequence);
  }

  private static @Nullable String optional(Map<String, AttributeValue> item, String column) {
    return item.containsKey(column) ? TrailAttributes.text(item, column) : null;
  }
}
