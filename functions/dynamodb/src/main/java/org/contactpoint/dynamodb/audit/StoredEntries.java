package org.contactpoint.dynamodb.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads entries back from their items. */
final class StoredEntries {
  private final EntryIds ids;

  StoredEntries(EntryIds ids) {
    this.ids = ids;
  }

  TrailEntry entry(Map<String, AttributeValue> item) {
    String onBehalfOf = optional(item, Columns.ON_BEHALF_OF);
    String authority = optional(item, Columns.AUTHORITY);
    String child = optional(item, Columns.CHILD);
    return new TrailEntry(
        ids.of(place(item)),
        Instant.parse(Columns.text(item, Columns.AT)),
        new AccountId(AccountLists.accountOf(Columns.text(item, Columns.ACCOUNT))),
        onBehalfOf == null ? null : new AccountId(onBehalfOf),
        Columns.text(item, Columns.ROLE),
        Columns.text(item, Columns.ORGANISATION),
        authority == null ? null : new Authority(authority),
        Columns.text(item, Columns.ACTION),
        child == null ? null : new ContactPointId(child),
        optional(item, Columns.PURPOSE),
        Columns.text(item, Columns.OUTCOME),
        optional(item, Columns.REASON),
        Columns.texts(item, Columns.CHANGED),
        shown(item),
        Columns.text(item, Columns.REQUEST));
  }

  private static List<ContactPointId> shown(Map<String, AttributeValue> item) {
    return Columns.texts(item, Columns.SHOWN).stream().map(ContactPointId::new).toList();
  }

  private static Place place(Map<String, AttributeValue> item) {
    long sequence = Place.sequenceOf(Columns.text(item, Columns.PLACE)).orElseThrow();
    return new Place(Columns.text(item, Columns.WRITER), sequence);
  }

  private static @Nullable String optional(Map<String, AttributeValue> item, String column) {
    return item.containsKey(column) ? Columns.text(item, column) : null;
  }
}
